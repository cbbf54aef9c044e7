//! Whether the words around a time place it in the past or in the future: here the search for them, in `verb` what a verb tells,
//! in `fixture` verbs in the present of what is arranged, in `ahead` what leaves no doubt, in `words` the words of all this.

mod ahead;
mod fixture;
mod verb;
mod words;

use self::verb::{is_infinitive, is_preposition, of};
use self::words::{APPOINTED, APPOINTING, DONE, PUT_OFF};
use super::reader::Reader;
use super::word::DateWord::{self, To, Unit, Units};
use super::word::Tense;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};
pub(super) use ahead::is_ahead;
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
    let running_text = sentence.len() > PHRASE + expression.len() && has_words(reader, &expression);
    before
        .rev()
        .take_while(|&at| !ends_clause(reader, at))
        // "the first defeat since the one on Monday"
        .find_map(|at| if reader.is(at, "since") { Some(Tense::Past) } else { of(reader, at) })
        .or_else(|| behind.take_while(|&at| !ends_clause(reader, at)).find_map(|at| of(reader, at)))
        // News tells what has happened, unless it is but a phrase ("Strike on Monday").
        .or((running_text && !reader.convention.verbs_instruct).then_some(Tense::Past))
}

/// How many words in small letters make a sentence more than a list of times: "Sat. 1 p.m. and Sun. noon".
const WORDS_OF_TEXT: usize = 3;

/// Whether there are words around, besides those of time and names.
fn has_words(reader: &Reader, expression: &Range<usize>) -> bool {
    let is_word = |at: &usize| {
        reader.token(*at).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
            && !matches!(
                reader.word(*at),
                DateWord::And | DateWord::To | DateWord::Meridiem(_) | DateWord::ClockWord(_)
            )
    };
    let around = expression.start.saturating_sub(BEFORE)..expression.end + BEHIND;
    around.filter(is_word).take(WORDS_OF_TEXT).count() == WORDS_OF_TEXT
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
    let put_off = reader.word(before) == To && is_put_off(reader, before);
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

/// How many tokens before "to" the verb is looked for: "adjourned the case (to July 10)".
const PUT_OFF_REACH: usize = 6;

/// "extended (to Friday)", "adjourned the case (to July 10)"
fn is_put_off(reader: &Reader, to: usize) -> bool {
    let before = to.saturating_sub(PUT_OFF_REACH).max(reader.sentence().start)..to;
    // "moved from Saturday to Sunday" counts on from Saturday.
    before.rev().take_while(|&at| reader.word(at) != DateWord::From).any(|at| reader.is_any(at, PUT_OFF))
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
    let opens = before == reader.sentence().start || reader.is(before.wrapping_sub(1), "not");
    opens
        && behind.find_map(|at| match reader.is_any(at, words!["was", "were", "did"]) {
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
