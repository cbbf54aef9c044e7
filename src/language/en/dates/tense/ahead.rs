//! What is still to come without a doubt: "will open in April", also when it is said in May.

use super::fixture;
use super::verb::{is_headline, is_infinitive, is_may, is_preposition, of};
use super::words::{APPOINTING, INTENDED, INTENTIONS, SURELY_AHEAD};
use super::{BEFORE, BEHIND, ends_clause, is_put_off};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::{self, Other, To};
use crate::language::en::dates::word::Tense;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// Whether the verb before the expression leaves no doubt that what it tells is still to come ("will open in April"), or the
/// expression sets the time of a clause whose verb does ("In April the bridge will open"). "Will publish figures for April"
/// leaves doubt.
pub(in crate::language::en::dates) fn is_ahead(reader: &Reader, expression: &Range<usize>) -> bool {
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
    // "postponed to April"
    if matches!(reader.word(preposition), To | DateWord::Until) && is_put_off(reader, preposition) {
        return true;
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
        // "valid until May 1", "out by May"
        None => reader.word(preposition) == DateWord::Until || reader.is(preposition, "by"),
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
        let is_meant = [SURELY_AHEAD, INTENTIONS, INTENDED].iter().any(|words| reader.is_any(before, words));
        return is_headline(reader, at) || is_meant && !was(reader, before);
    }
    // "They were due to meet in October": whether it came to that is not told.
    if was(reader, at) {
        return false;
    }
    // "due to a loss"
    if reader.is(at, "due") && reader.word(at + 1) == To && !is_infinitive(reader, at + 2) {
        return false;
    }
    // "will be held", "they'll face", "to be held"
    reader.is_any(at, SURELY_AHEAD)
        || is_may(reader, at)
        || at > 0 && is_may(reader, before)
        || fixture::is_arranged(reader, at)
        || (at.saturating_sub(3)..=at).any(|at| is_will(reader, at))
        || reader.is(before, "be") && reader.before(before) == To
}

/// "was", "were" right before
fn was(reader: &Reader, at: usize) -> bool {
    reader.is_any(at.wrapping_sub(1), words!["was", "were"])
}

/// "will", "won't", "she'll"
fn is_will(reader: &Reader, at: usize) -> bool {
    let text = reader.text(at);
    reader.is_any(at, words!["will", "won't"]) || text.ends_with("'ll") || text.ends_with("’ll")
}
