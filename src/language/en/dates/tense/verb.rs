//! Which tense a word tells: auxiliaries, participles, infinitives.

use super::fixture;
use super::words::{DONE, INTENTIONS, NOUNS};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::{self, Other, To};
use crate::language::en::dates::word::Tense;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// The tense that a word tells.
pub(super) fn of(reader: &Reader, at: usize) -> Option<Tense> {
    reader.tense(at, || read(reader, at))
}

fn read(reader: &Reader, at: usize) -> Option<Tense> {
    match reader.word(at) {
        // "a record set on Monday", but "is set for Monday", "set to open on Monday"
        // "Set an alarm": what a message tells to do.
        DateWord::Tense(_)
            if reader.convention.verbs_instruct && (reader.is(at, "set") || at == reader.sentence().start) =>
        {
            None
        }
        DateWord::Tense(Tense::Future) if reader.is(at, "set") => {
            let ahead = reader.word(at + 1) == To
                || reader.is(at + 1, "for")
                || reader.is_any(at.wrapping_sub(1), words!["is", "are"]);
            Some(if ahead { Tense::Future } else { Tense::Past })
        }
        // "warned of snow on Friday"
        Other
            if reader.is_any(at, words!["warn", "warned", "warning", "warns"])
                && reader.word(at + 1) == DateWord::Of =>
        {
            Some(Tense::Future)
        }
        // "It could not be reached on Friday.", "Nobody could say on Friday"
        DateWord::Tense(Tense::Future) if reader.is(at, "could") && is_of_nobody(reader, at) => Some(Tense::Past),
        // "They had hoped it would be over by Friday."
        DateWord::Tense(Tense::Future) if reader.is(at, "would") && is_once_hoped(reader, at) => Some(Tense::Past),
        // "originally slated for February"
        DateWord::Tense(Tense::Future)
            if reader.is_any(at.wrapping_sub(1), words!["originally", "initially", "previously", "once"]) =>
        {
            Some(Tense::Past)
        }
        // "It had been due on Friday."
        DateWord::Tense(Tense::Future) if follows_had(reader, at) => Some(Tense::Past),
        // "to meet demand": as any infinitive.
        DateWord::Tense(Tense::Future) if reader.before(at) == To => None,
        // "It goes back to December."
        DateWord::Tense(Tense::Future) if reader.is(at + 1, "back") && !reader.convention.verbs_instruct => {
            Some(Tense::Past)
        }
        // "a cut in December" is no verb.
        DateWord::Tense(Tense::Past) if reader.is(at, "cut") && is_preposition(reader.word(at + 1)) => None,
        DateWord::Tense(tense) => Some(of_participle(reader, at, tense)),
        // "to open on Friday": what is intended lies ahead.
        To if is_infinitive(reader, at + 1) && (is_intended(reader, at) || is_headline(reader, at)) => {
            let over = reader.before(at) == DateWord::Tense(Tense::Future) && follows_had(reader, at - 1);
            Some(if over { Tense::Past } else { Tense::Future })
        }
        // "The bank may cut rates in April."
        DateWord::Month(5) if is_may(reader, at) => Some(Tense::Future),
        // "if they win in November"
        _ if reader.is(at, "if") => Some(Tense::Future),
        // "less than forecast in July"
        _ if reader.is(at.wrapping_sub(1), "than") && reader.is_any(at, words!["forecast", "expected", "planned"]) => {
            Some(Tense::Past)
        }
        Other if fixture::is_arranged(reader, at) => Some(Tense::Future),
        // "We're closed on Monday", "I am not booked on Friday"
        Other if reader.convention.verbs_instruct && is_regular_past(reader, at) && follows_present(reader, at) => None,
        Other if describes_noun(reader, at) => None,
        Other if is_regular_past(reader, at) => Some(of_participle(reader, at, Tense::Past)),
        _ => None,
    }
}

pub(super) fn is_preposition(word: DateWord) -> bool {
    matches!(
        word,
        DateWord::In | DateWord::On | DateWord::Preposition | DateWord::At | DateWord::Of | To | DateWord::From
    )
}

/// The verb "may" before an infinitive; "may have" tells of what has been.
pub(super) fn is_may(reader: &Reader, at: usize) -> bool {
    let next = reader.token(at + 1);
    let is_verb = next.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower);
    reader.word(at) == DateWord::Month(5) && !reader.capital(at) && is_verb && !reader.is(at + 1, "have")
}

/// "(to) be held on Monday", "will cut rates on Monday" lies ahead.
fn of_participle(reader: &Reader, at: usize, tense: Tense) -> Tense {
    // "could not be reached on Monday"
    let could_not = (at.saturating_sub(3)..at).any(|at| reader.is(at, "could") && is_of_nobody(reader, at));
    // "will remain closed on Monday"
    let remains = at > 1
        && reader.is_any(at - 1, words!["remain", "stay", "keep"])
        && matches!(reader.before(at - 1), To | DateWord::Tense(Tense::Future));
    let ahead = remains
        || reader.is(at.wrapping_sub(1), "be") && !could_not
        || matches!(reader.before(at), To | DateWord::Tense(Tense::Future))
        || at > 0 && is_may(reader, at - 1);
    if ahead { Tense::Future } else { tense }
}

/// Whether "are", "I'm" stands before: what is so now and will be.
fn follows_present(reader: &Reader, at: usize) -> bool {
    let verb = if reader.is(at.wrapping_sub(1), "not") { at.wrapping_sub(2) } else { at.wrapping_sub(1) };
    let text = reader.text(verb);
    reader.is_any(verb, words!["am", "is", "are"])
        || ["'re", "’re", "'m", "’m"].iter().any(|short| text.ends_with(short))
}

/// "had been due", "had planned"
fn follows_had(reader: &Reader, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|at| reader.is(at, "had"))
}

fn is_regular_past(reader: &Reader, at: usize) -> bool {
    let token = reader.token(at);
    token.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && reader.text(at).len() > 4
        && reader.text(at).ends_with("ed")
        && !reader.text(at).ends_with("eed")
}

/// "a still unspecified date", "the proposed merger": a participle that tells what a thing is, and not when.
fn describes_noun(reader: &Reader, at: usize) -> bool {
    let is_lower = |at: usize| {
        reader.word(at) == Other
            && reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
    };
    let before = at.wrapping_sub(1);
    let adverb = is_lower(before)
        && (reader.text(before).ends_with("ly") || reader.is_any(before, words!["still", "yet", "so"]));
    let article = if adverb { before.wrapping_sub(1) } else { before };
    let behind_article = matches!(reader.word(article), DateWord::A | DateWord::The)
        || reader.is_any(article, words!["its", "his", "her", "their", "our"]);
    behind_article && is_lower(at + 1) && reader.text(at).ends_with("ed")
}

/// Whether the infinitive behind "to" hangs on the word before it.
fn is_intended(reader: &Reader, to: usize) -> bool {
    let Some(at) = to.checked_sub(1).filter(|&at| !reader.is_any(at, DONE)) else { return false };
    matches!(reader.word(at), DateWord::Tense(_)) || reader.text(at).ends_with("ed") || reader.is_any(at, INTENTIONS)
}

/// How many tokens a headline has at most.
const HEADLINE: usize = 14;

/// "Bridge to reopen in May": a short sentence that has no verb but the infinitive behind its first words, and no full stop.
pub(super) fn is_headline(reader: &Reader, to: usize) -> bool {
    let sentence = reader.sentence();
    let ends = sentence.end > sentence.start
        && reader.token(sentence.end - 1).is_some_and(|token| token.kind == TokenKind::Terminal);
    let has_verb = |at: usize| {
        matches!(reader.word(at), DateWord::Tense(_))
            || reader.is_any(at, words!["is", "are", "be", "has", "have", "says"])
            || is_regular_past(reader, at)
    };
    sentence.len() <= HEADLINE
        && !ends
        && to > sentence.start
        && reader.token(to - 1).is_some_and(|token| token.kind == TokenKind::Word)
        && !sentence.clone().any(has_verb)
}

pub(super) fn is_infinitive(reader: &Reader, at: usize) -> bool {
    let token = reader.token(at);
    token.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && (matches!(reader.word(at), Other | DateWord::Tense(Tense::Future)) || is_verb_of_edge(reader, at))
        && (!reader.text(at).ends_with('s') || reader.text(at).ends_with("ss"))
        && !reader.is_any(at, NOUNS)
}

/// "(to) start", "(to) end", but "(to) end of May"
fn is_verb_of_edge(reader: &Reader, at: usize) -> bool {
    matches!(reader.word(at), DateWord::EdgeNoun(_)) && reader.word(at + 1) != DateWord::Of
}

/// How many tokens before "could" its subject begins: "None of the men (could)".
const SUBJECT: usize = 5;

/// "could not", "nobody could", "none of them could"
fn is_of_nobody(reader: &Reader, could: usize) -> bool {
    let start = could.saturating_sub(SUBJECT).max(reader.sentence().start);
    reader.is(could + 1, "not")
        || (start..could).any(|at| {
            reader.is_any(at, words!["nobody", "none", "neither", "nothing"])
                || reader.word(at) == DateWord::No && reader.is(at + 1, "one")
        })
}

/// How many tokens before "would" the hope is told.
const HOPE: usize = 8;

/// "had hoped it (would)", "had thought"
fn is_once_hoped(reader: &Reader, would: usize) -> bool {
    let start = would.saturating_sub(HOPE).max(reader.sentence().start);
    (start..would).any(|at| reader.is(at, "had") && reader.is_any(at + 1, words!["hoped", "expected", "thought"]))
}
