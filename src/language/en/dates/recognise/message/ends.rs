//! Whether an expression can end: what follows decides whether "7" is an hour and "mon" a day.

use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::Bound;
use crate::language::en::dates::word::DateWord::{self, *};
use crate::text::TokenKind;
use crate::text::words::words;

/// Whether these tokens are the whole text but for marks around them.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn is_alone(reader: &Reader, start: usize, end: usize) -> bool {
    let sentence = reader.sentence();
    let is_mark =
        |at| reader.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Punctuation | TokenKind::Terminal));
    start == sentence.start && (end..sentence.end).all(is_mark)
}

/// Whether a number before this token counts nothing behind it: the text ends, a mark follows, or a word that goes on
/// with the sentence.
pub(super) fn of_number(reader: &Reader, at: usize) -> bool {
    let Some(token) = reader.token(at) else { return true };
    match token.kind {
        TokenKind::Word => goes_on(reader, at),
        TokenKind::Punctuation => {
            let joins = reader.glued(at) && matches!(reader.word(at), Hyphen | Slash | Colon | Dash);
            !(joins && reader.glued(at + 1) && reader.token(at + 1).is_some())
        }
        TokenKind::QuoteMark | TokenKind::Terminal => true,
        _ => false,
    }
}

/// Words that follow a time and not a number.
fn goes_on(reader: &Reader, at: usize) -> bool {
    match reader.word(at) {
        At
        | On
        | And
        | Or
        | To
        | Until
        | From
        | Between
        | Preposition
        | Today(_)
        | Tonight
        | Weekday(_)
        | WeekdayShort(_)
        | DateWord::Shift(_)
        | DateWord::Bound(Bound::About)
        | Tense(_)
        | So
        | Every => true,
        // "at 7 in 3 weeks"
        In => reader.word(at + 1) != Digits || matches!(reader.word(at + 2), Units(_) | Unit(_)),
        Other => reader.is_any(
            at,
            words![
                "please", "pls", "with", "if", "because", "sharp", "then", "but", "instead", "is", "was", "works", "w",
                "ok"
            ],
        ),
        _ => false,
    }
}

/// Whether no word follows that the one before could belong to: "by march we" goes on, "a march wind" does not.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn of_word(reader: &Reader, at: usize) -> bool {
    const BEGINNERS: &[u32] = words![
        "i", "we", "you", "he", "she", "it", "they", "if", "when", "because", "but", "with", "please", "pls", "can",
        "is", "are", "works", "then", "instead", "too", "as", "out", "only"
    ];
    if reader.glued(at) && reader.word(at) == Hyphen {
        return false;
    }
    reader.token(at).is_none_or(|token| token.kind != TokenKind::Word)
        || !matches!(reader.word(at), Other | Unit(_) | Units(_))
        || reader.is_any(at, BEGINNERS)
}
