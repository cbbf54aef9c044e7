//! Whether the words around a time place it in the past or in the future.

use super::fixture;
use super::reader::Reader;
use super::tense_words::{APPOINTED, APPOINTING, DONE, INTENTIONS, NOUNS, PUT_OFF, SURELY_AHEAD};
use super::word::DateWord::{self, Other, To, Unit, Units};
use super::word::Tense;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// How far verbs are looked for before and behind an expression.
const BEFORE: usize = 30;
const BEHIND: usize = 14;
/// Up to so many other tokens, what has no verb is a phrase and not running text.
const PHRASE: usize = 8;

/// The tense of the nearest verb before the expression, else of the nearest behind it.
pub(super) fn around(reader: &Reader, expression: Range<usize>) -> Option<Tense> {
    let sentence = reader.sentence();
    if let Some(tense) = beside(reader, &expression) {
        return Some(tense);
    }
    let before = expression.start.saturating_sub(BEFORE).max(sentence.start)..expression.start;
    let behind = expression.end..(expression.end + BEHIND).min(sentence.end);
    let running_text = sentence.len() > PHRASE + expression.len() && has_words(reader);
    before
        .rev()
        .take_while(|&at| !ends_clause(reader, at))
        // "the first defeat since the one on Monday"
        .find_map(|at| if reader.is(at, "since") { Some(Tense::Past) } else { of(reader, at) })
        .or_else(|| behind.take_while(|&at| !ends_clause(reader, at)).find_map(|at| of(reader, at)))
        // News tells what has happened, unless it is but a phrase ("Strike on Monday").
        .or((running_text && !reader.convention.verbs_instruct).then_some(Tense::Past))
}

/// Whether the verb before the expression leaves no doubt that what it tells is still to come ("will open in April"), or the
/// expression sets the time of a clause whose verb does ("In April the bridge will open"). "Will publish figures for April"
/// leaves doubt.
pub(super) fn is_ahead(reader: &Reader, expression: &Range<usize>) -> bool {
    let sentence = reader.sentence();
    let preposition = expression.start.wrapping_sub(1);
    let describes = reader.token(expression.end).is_some_and(|token| {
        token.kind == TokenKind::Possessive
            || token.kind == TokenKind::Word && token.shape == Shape::Lower && reader.word(expression.end) == Other
    });
    let placed = is_preposition(reader.word(preposition)) && reader.word(preposition) != DateWord::Of
        || reader.word(preposition) == DateWord::Until;
    if describes && !placed
        || reader.word(preposition) == DateWord::Of
        || reader.is_any(preposition, words!["since", "after", "your", "the"])
        || reader.is(preposition, "for") && !appoints(reader, preposition.wrapping_sub(1))
    {
        return false;
    }
    let before = expression.start.saturating_sub(BEFORE).max(sentence.start)..expression.start;
    let verb = before.rev().take_while(|&at| !ends_clause(reader, at)).find(|&at| of(reader, at).is_some());
    let opens = expression.start == sentence.start
        || preposition == sentence.start && is_preposition(reader.word(preposition)) && expression.start > 0;
    let verb = verb.or_else(|| {
        let behind = expression.end..(expression.end + BEHIND).min(sentence.end);
        behind.take_while(|&at| opens && !ends_clause(reader, at)).find(|&at| of(reader, at).is_some())
    });
    match verb {
        Some(at) => of(reader, at) == Some(Tense::Future) && is_sure(reader, at),
        // "valid until May 1"
        None => reader.word(preposition) == DateWord::Until,
    }
}

/// "scheduled (for April)", "set", "called": a word that tells when something is to come.
fn appoints(reader: &Reader, at: usize) -> bool {
    reader.is_any(at, APPOINTING) || of(reader, at) == Some(Tense::Future)
}

/// Whether a word that tells of what is to come does so for sure: "will", "is due", "plans to", but not "could", "if".
fn is_sure(reader: &Reader, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    if reader.word(at) == To {
        return is_headline(reader, at) || reader.is_any(before, SURELY_AHEAD) || reader.is_any(before, INTENTIONS);
    }
    // "due to a loss"
    if reader.is(at, "due") && reader.word(at + 1) == To && !is_infinitive(reader, at + 2) {
        return false;
    }
    // "will be held", "they'll face", "to be held"
    reader.is_any(at, SURELY_AHEAD)
        || (at.saturating_sub(3)..=at).any(|at| is_will(reader, at))
        || reader.is(before, "be") && reader.before(before) == To
}

/// "will", "won't", "she'll"
fn is_will(reader: &Reader, at: usize) -> bool {
    let text = reader.text(at);
    reader.is_any(at, words!["will", "won't"]) || text.ends_with("'ll") || text.ends_with("’ll")
}

/// How many words in small letters make a sentence more than a list of times: "Sat. 1 p.m. and Sun. noon".
const WORDS_OF_TEXT: usize = 3;

/// Whether the sentence has words besides those of time and names.
fn has_words(reader: &Reader) -> bool {
    let is_word = |at: &usize| {
        reader.token(*at).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
            && !matches!(
                reader.word(*at),
                DateWord::And | DateWord::To | DateWord::Meridiem(_) | DateWord::ClockWord(_)
            )
    };
    reader.sentence().filter(is_word).take(WORDS_OF_TEXT).count() == WORDS_OF_TEXT
}

/// Verbs behind a semicolon tell of something else.
fn ends_clause(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Punctuation) && reader.text(at) == ";"
}

/// What the words right beside the expression say: "until Monday", "as early as Monday"; "since Monday", "Monday's ruling".
fn beside(reader: &Reader, expression: &Range<usize>) -> Option<Tense> {
    let Some(before) = expression.start.checked_sub(1) else { return of_possessive(reader, expression.end) };
    // "until at least Monday"
    let at_least = reader.word(before) == DateWord::Least && reader.before(before) == DateWord::At;
    let before = if at_least { before.saturating_sub(2) } else { before };
    // "the 12 months through March", "the year to June": a stretch that results are told of.
    if matches!(reader.word(before), DateWord::Until | To) && matches!(reader.before(before), Unit(_) | Units(_)) {
        return Some(Tense::Past);
    }
    // "put off until Sept. 8", whatever had been planned
    let put_off_until = reader.word(before) == DateWord::Until
        && (reader.is_any(before.wrapping_sub(1), PUT_OFF) || reader.is(before.wrapping_sub(1), "off"));
    if put_off_until {
        return Some(Tense::Future);
    }
    let as_early_as = reader.is(before, "as") && reader.is(before.saturating_sub(2), "as");
    if as_early_as || reader.word(before) == DateWord::Until {
        // "Until Thursday, they had said nothing.", "It didn't open until Thursday."
        let is_over = had(reader, expression) || did_not(reader, before) || has_ended(reader, before, expression.end);
        return Some(if is_over { Tense::Past } else { Tense::Future });
    }
    // "Warnings run from Friday until Sunday": the start of a stretch whose end lies ahead.
    let starts_stretch = reader.word(before) == DateWord::From && reader.word(expression.end) == DateWord::Until;
    let clause_before = (before.saturating_sub(BEFORE).max(reader.sentence().start)..before).rev();
    if starts_stretch && clause_before.filter_map(|at| of(reader, at)).all(|tense| tense == Tense::Future) {
        return Some(Tense::Future);
    }
    // "by Friday", "ahead of Friday": what has an end before it lies ahead, unless the verb tells that it happened by then.
    let ahead = reader.word(before) == DateWord::Of && reader.is(before.wrapping_sub(1), "ahead");
    let due = reader.is(before, "by") && !happened(reader, expression);
    if (ahead || due) && !had(reader, expression) {
        return Some(Tense::Future);
    }
    // "on Saturday at the earliest"
    let at_the = (reader.word(expression.end), reader.word(expression.end + 1)) == (DateWord::At, DateWord::The);
    let limit = reader.is_any(expression.end + 2, words!["earliest", "latest"]);
    if at_the && limit && !had(reader, expression) {
        return Some(Tense::Future);
    }
    // "extended to Friday"
    let put_off = reader.word(before) == To && reader.is_any(before.wrapping_sub(1), PUT_OFF);
    if put_off && !had(reader, expression) {
        return Some(Tense::Future);
    }
    // "called for Tuesday"
    let appointed = reader.is(before, "for") && reader.is_any(before.wrapping_sub(1), APPOINTING);
    if appointed && !had(reader, expression) {
        return Some(Tense::Future);
    }
    // "They are arriving on Monday.", "The final is on Monday."
    let verb = if is_preposition(reader.word(before)) { before.wrapping_sub(1) } else { before };
    let arriving = reader.text(verb).ends_with("ing") && reader.is_any(verb.wrapping_sub(1), words!["is", "are"]);
    let is_on = (verb == before || reader.word(before) == DateWord::On) && reader.is_any(verb, words!["is", "are"]);
    if arriving || is_on {
        return Some(Tense::Future);
    }
    let is_awaited = matches!(reader.word(before), DateWord::In | DateWord::At | DateWord::Before)
        || reader.is(before, "for")
        || reader.word(before) == DateWord::The && matches!(reader.before(before), DateWord::In | DateWord::At);
    if is_awaited && awaits(reader, expression) {
        return Some(Tense::Future);
    }
    of_possessive(reader, expression.end).or(reader.is(before, "since").then_some(Tense::Past))
}

/// "Monday's ruling" is over; "Sunday's vote will be close" is not.
fn of_possessive(reader: &Reader, end: usize) -> Option<Tense> {
    let possessive = reader.token(end).is_some_and(|token| token.kind == TokenKind::Possessive);
    possessive.then(|| if is_to_come(reader, end + 1) { Tense::Future } else { Tense::Past })
}

/// "United host City in Sunday's final": an event with an appointed day, behind a verb in the future.
fn awaits(reader: &Reader, expression: &Range<usize>) -> bool {
    let possessive = reader.token(expression.end).is_some_and(|token| token.kind == TokenKind::Possessive);
    let mut before = (expression.start.saturating_sub(BEFORE).max(reader.sentence().start)..expression.start).rev();
    possessive
        && (expression.end + 1..expression.end + 4).any(|at| reader.is_any(at, APPOINTED))
        && before.find_map(|at| of(reader, at)) == Some(Tense::Future)
}

/// Whether such an event stands closely behind, and its verb in the future.
fn is_to_come(reader: &Reader, at: usize) -> bool {
    let Some(noun) = (at..at + 3).find(|&at| reader.is_any(at, APPOINTED)) else { return false };
    let mut behind = (noun + 1..(noun + BEHIND).min(reader.sentence().end)).take_while(|&at| !ends_clause(reader, at));
    // "Monday's game, postponed twice, kicks off at 8": a participle between commas is not the verb.
    let participle = |at: usize| reader.before(at) == DateWord::Comma;
    let verb = behind.find_map(|at| of(reader, at).filter(|&tense| tense == Tense::Future || !participle(at)));
    verb == Some(Tense::Future)
}

/// Whether "had" stands before, or close behind: what it tells is over.
fn had(reader: &Reader, expression: &Range<usize>) -> bool {
    let mut around = expression.start.saturating_sub(BEFORE)..expression.end + 5;
    around.any(|at| reader.is(at, "had"))
}

/// "Until March it was shut.": the verb behind says that it is over.
fn has_ended(reader: &Reader, before: usize, end: usize) -> bool {
    let mut behind = (end..(end + BEHIND).min(reader.sentence().end)).take_while(|&at| !ends_clause(reader, at));
    before == reader.sentence().start
        && behind.find_map(|at| match reader.is_any(at, words!["was", "were"]) {
            true => Some(Tense::Past),
            false => of(reader, at),
        }) == Some(Tense::Past)
}

/// Whether the clause before says that something did not happen: "it was not seen (until Monday)".
fn did_not(reader: &Reader, before: usize) -> bool {
    let is_past = |at: usize| reader.is_any(at, words!["did", "was", "were", "could"]);
    let is_short = |text: &str| {
        let verb = text.strip_suffix("n't").or_else(|| text.strip_suffix("n’t"));
        verb.is_some_and(|verb| ["did", "was", "were", "could"].iter().any(|past| verb.eq_ignore_ascii_case(past)))
    };
    (before.saturating_sub(BEFORE).max(reader.sentence().start)..before)
        .rev()
        .take_while(|&at| !ends_clause(reader, at))
        .any(|at| is_short(reader.text(at)) || reader.is(at, "not") && is_past(at.wrapping_sub(1)))
}

/// Whether the clause tells of the past: "sales reached a million by May", but "agreed to pay by May", "told her to pay".
fn happened(reader: &Reader, expression: &Range<usize>) -> bool {
    let before = (expression.start.saturating_sub(BEFORE).max(reader.sentence().start)..expression.start).rev();
    let behind = expression.end..(expression.end + BEHIND).min(reader.sentence().end);
    let mut clause = before.take_while(|&at| !ends_clause(reader, at));
    let is_demand =
        |at: usize| reader.word(at) == To && is_infinitive(reader, at + 1) && !reader.is_any(at.wrapping_sub(1), DONE);
    let verb = clause.find_map(|at| if is_demand(at) { Some(Tense::Future) } else { of(reader, at) });
    verb.or_else(|| behind.take_while(|&at| !ends_clause(reader, at)).find_map(|at| of(reader, at)))
        == Some(Tense::Past)
}

/// The tense that a word tells.
fn of(reader: &Reader, at: usize) -> Option<Tense> {
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
        // "It could not be reached on Friday."
        DateWord::Tense(Tense::Future) if reader.is(at, "could") && reader.is(at + 1, "not") => Some(Tense::Past),
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

fn is_preposition(word: DateWord) -> bool {
    matches!(
        word,
        DateWord::In | DateWord::On | DateWord::Preposition | DateWord::At | DateWord::Of | To | DateWord::From
    )
}

/// "(to) be held on Monday", "will cut rates on Monday" lies ahead.
fn of_participle(reader: &Reader, at: usize, tense: Tense) -> Tense {
    // "could not be reached on Monday"
    let could_not = at > 2 && reader.is(at - 3, "could") && reader.is(at - 2, "not");
    // "will remain closed on Monday"
    let remains = at > 1
        && reader.is_any(at - 1, words!["remain", "stay", "keep"])
        && matches!(reader.before(at - 1), To | DateWord::Tense(Tense::Future));
    let ahead = remains
        || reader.is(at.wrapping_sub(1), "be") && !could_not
        || matches!(reader.before(at), To | DateWord::Tense(Tense::Future));
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
fn is_headline(reader: &Reader, to: usize) -> bool {
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

fn is_infinitive(reader: &Reader, at: usize) -> bool {
    let token = reader.token(at);
    token.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && matches!(reader.word(at), Other | DateWord::Tense(Tense::Future))
        && !reader.text(at).ends_with('s')
        && !reader.is_any(at, NOUNS)
}
