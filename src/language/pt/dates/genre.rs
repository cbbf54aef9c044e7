//! Whether a Portuguese text is a message, in which times are meant as a calendar has them, or news.

use super::holiday;
use super::word::DateWord;
use crate::options::Genre;
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind};

/// What has more tokens is no message.
const LONGEST: usize = 60;

/// A message, where a short text speaks of its writer or to its reader, asks, instructs, or is nothing but an expression of time;
/// what reports somebody's words is none.
pub(super) fn detect(document: &Document, words: impl FnOnce() -> Vec<DateWord>) -> Genre {
    let length = document.tokens.len();
    let is_message = length <= LONGEST
        && !(0..length).any(|at| reports(document, at))
        && (is_phrase(document, &words())
            || (0..length).any(|at| is_of_writer_or_reader(document, at))
            || length > 0 && document.text_of(length - 1) == "?");
    if is_message { Genre::Message } else { Genre::News }
}

/// Words that tell of somebody's words, and marks around them.
fn reports(document: &Document, at: usize) -> bool {
    let is_mark = document.tokens[at].kind == TokenKind::QuoteMark;
    let asks = document.tokens.last().is_some_and(|token| document.text[token.span().range()].starts_with('?'));
    const REPORTS: &[u32] = words!["disse", "diz", "disseram", "afirmou", "informou", "anunciou", "declarou"];
    (is_mark || document.is_any(at, REPORTS)) && !asks
}

/// "eu", "vou", "voltarei", "marque", "meu": forms of the first and the second person.
fn is_of_writer_or_reader(document: &Document, at: usize) -> bool {
    const PERSONS: &[u32] = words![
        "eu",
        "nós",
        "me",
        "mim",
        "comigo",
        "conosco",
        "connosco",
        "meu",
        "minha",
        "meus",
        "minhas",
        "nosso",
        "nossa",
        "você",
        "vocês",
        "voce",
        "tu",
        "te",
        "ti",
        "teu",
        "tua",
        "vou",
        "vamos",
        "estou",
        "estive",
        "preciso",
        "quero",
        "posso",
        "tenho",
        "fui",
        "iremos",
        "estaremos",
        "lembre",
        "lembra",
        "marque",
        "agende",
        "envie",
        "mostre",
        "mande",
        "favor",
        "obrigado",
        "obrigada",
        "regressei",
        "voltei",
        "saí",
        "queria",
        "gostaria",
        "avise",
        "reserve",
        "nasci",
        "entramos"
    ];
    if document.tokens[at].shape == Shape::Upper {
        return false;
    }
    // "voltarei", "sairemos"
    let text = document.text_of(at);
    let is_future =
        text.len() > 5 && ["arei", "erei", "irei", "aremos", "eremos", "iremos"].iter().any(|end| text.ends_with(end));
    is_future || document.is_any(at, PERSONS) && !document.is_any(at, words!["seu", "marca"])
}

/// Whether all its words are words of time: "próximas duas semanas", "Natal 2024".
fn is_phrase(document: &Document, words: &[DateWord]) -> bool {
    let (mut at, mut any) = (0, false);
    while at < words.len() {
        let token = &document.tokens[at];
        if let Some(length) = holiday::length(document, at) {
            (at, any) = (at + length, true);
            continue;
        }
        let is_mark = !matches!(token.kind, TokenKind::Word | TokenKind::Number);
        if words[at] == DateWord::Other && token.kind == TokenKind::Word {
            return false;
        }
        any |= !is_mark;
        at += 1;
    }
    any
}
