//! Whether a text is a message, in which times are meant as a calendar has them, or news.

use super::word::{DateWord, Edge, MESSAGE_WORDS};
use crate::language::en::dates::holiday_name as name;
use crate::options::Genre;
use crate::text::words::words;
use crate::text::{Document, Shape, Token, TokenKind};

/// What has more tokens is no message.
const LONGEST: usize = 60;

/// A message, where a short text speaks of its writer or to its reader, asks, instructs, or is nothing but an expression of time;
/// what reports somebody's words is none.
pub(super) fn detect(document: &Document, words: impl FnOnce() -> Vec<DateWord>) -> Genre {
    let length = document.tokens.len();
    let is_message = length <= LONGEST
        && !(0..length).any(|at| reports(document, at))
        && (is_phrase(document, &words())
            || (0..length).any(|at| is_of_writer_or_reader(document, at) || is_short(document, at))
            || asks(document)
            || instructs(document));
    if is_message { Genre::Message } else { Genre::News }
}

/// Words that tell of somebody's words, and marks around them.
fn reports(document: &Document, at: usize) -> bool {
    let is_mark = document.tokens[at].kind == TokenKind::QuoteMark && matches!(document.text_of(at), "\"" | "“" | "”");
    is_mark || document.is_any(at, words!["said", "says", "told", "tells", "according", "announced", "reported"])
}

/// Words for the writer and the reader, besides the capital "I" and "let's".
const WRITER_AND_READER: [&str; 12] =
    ["i", "we", "you", "me", "us", "my", "our", "your", "please", "pls", "lets", "thanks"];

/// "I'll", "you", "our", "let's"
fn is_of_writer_or_reader(document: &Document, at: usize) -> bool {
    let (word, is_short) = match document.text_of(at).split_once(['\'', '’']) {
        Some((word, _)) => (word, true),
        None => (document.text_of(at), false),
    };
    match word {
        // "World War I", "Elizabeth I"
        "I" => at == 0 || is_short || document.tokens[at - 1].shape != Shape::Capitalised,
        // "the US"
        _ if document.tokens[at].shape == Shape::Upper => false,
        _ => {
            let is_possessive = |token: &Token| token.kind == TokenKind::Possessive;
            word.eq_ignore_ascii_case("let") && document.tokens.get(at + 1).is_some_and(is_possessive)
                || WRITER_AND_READER.iter().any(|other| word.eq_ignore_ascii_case(other))
        }
    }
}

/// "tmrw", "2nite", "eod": spellings that no newspaper has.
fn is_short(document: &Document, at: usize) -> bool {
    let word = MESSAGE_WORDS.get(document.tokens[at].hash);
    matches!(word, Some(DateWord::Today(_) | DateWord::Tonight | DateWord::EdgeOf(Edge::End, _)))
}

/// Whether it is a question: "What will happen in May", with or without its mark.
fn asks(document: &Document) -> bool {
    const QUESTIONS: &[u32] = words!["what", "what's", "when", "where", "which", "who", "how"];
    const VERBS: &[u32] =
        words!["are", "is", "was", "were", "will", "do", "does", "did", "can", "many", "much", "long", "about"];
    if document.tokens.len() > 1 && document.is_any(0, QUESTIONS) && document.is_any(1, VERBS) {
        return true;
    }
    (0..document.tokens.len()).next_back().is_some_and(|last| document.text_of(last) == "?")
}

/// Whether it begins with what a calendar or an assistant is told to do: "remind", "schedule".
fn instructs(document: &Document) -> bool {
    !document.tokens.is_empty()
        && document.is_any(
            0,
            words![
                "add",
                "book",
                "cancel",
                "create",
                "find",
                "list",
                "meet",
                "move",
                "postpone",
                "remind",
                "reschedule",
                "schedule",
                "set",
                "show",
                "take",
                "wait",
                "wake"
            ],
        )
}

/// Whether all its words are words of time: "the next two weeks", "Easter 2024".
fn is_phrase(document: &Document, words: &[DateWord]) -> bool {
    let (mut at, mut any) = (0, false);
    while at < words.len() {
        let token = &document.tokens[at];
        at = match words[at] {
            DateWord::Holiday(longest) => match name::longest(document, at, longest) {
                Some((.., end)) => end,
                None => return false,
            },
            DateWord::Other if token.kind == TokenKind::Word && !is_of_phrase(document, at) => return false,
            _ => at + 1,
        };
        any |= token.kind != TokenKind::Punctuation;
    }
    any
}

/// Words that have to do with times only among others that do: "rest of the week", "next weekday", "2 Thursdays back".
fn is_of_phrase(document: &Document, at: usize) -> bool {
    MESSAGE_WORDS.get(document.tokens[at].hash).is_some()
        || document.is_any(
            at,
            words![
                "as",
                "back",
                "closest",
                "nearest",
                "out",
                "possible",
                "remainder",
                "rest",
                "time",
                "weekday",
                "weekdays"
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::language::en::dates::reader::Reader;

    #[test]
    fn messages_and_news() {
        let cases = include_str!("../../../../tests/rust/cases/dates/genre.tsv");
        for line in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (genre, text) = line.split_once('\t').expect("two columns");
            let found = Reader::new(&Document::new(text), &Options::new()).convention.genre;
            assert_eq!(Ok(found), genre.parse(), "{text}");
        }
    }
}
