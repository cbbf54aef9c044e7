//! Names of laws, events, works and products.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod events;
mod known;
mod laws;
mod products;
mod reader;
mod storms;
mod word;
mod works;

use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::{Document, Shape, Token, TokenKind};
use reader::Reader;
use std::ops::Range;
pub use storms::storms;
use word::Word::{self, *};

/// The names in some paragraphs of a text, in its order, none overlapping another; `names` are the tagger's, which tell where
/// others end.
pub fn find(document: &Document, names: &[Name], paragraphs: &Range<usize>) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    let forms = document.forms().read_in(paragraphs.clone(), Form::default(), |at| Form::of(&document.tokens[at]));
    for sentence in document.sentences_in(paragraphs) {
        let reader = Reader::new(document, document.sentence(sentence), names);
        for at in reader.sentence.clone() {
            let form = forms[document.forms().of(at)];
            if !form.starts_known && !form.may_tell {
                continue;
            }
            let token = &document.tokens[at];
            if form.starts_known
                && let Some((length, kind)) = known::name(&document.tokens[at..reader.sentence.end])
                && !is_named_after(&reader, at + length)
            {
                put(&mut found, Name { tokens: whole(&reader, at, length, kind), kind });
            }
            if let Some((tokens, kind)) = unknown(&reader, at, token, form.word) {
                put(&mut found, Name { tokens, kind });
            }
        }
    }
    found
}

/// What a token's form says of names that may be told of by it. Most forms tell of none.
#[derive(Clone, Copy)]
struct Form {
    word: Word,
    /// Whether a known name starts with it.
    starts_known: bool,
    /// Whether it may tell of an unknown one.
    may_tell: bool,
}

impl Default for Form {
    fn default() -> Form {
        Form { word: Word::Other, starts_known: false, may_tell: false }
    }
}

impl Form {
    fn of(token: &Token) -> Form {
        let word = word::of(token.hash);
        let is_capitalised = token.is_capitalised();
        let may_tell = match token.kind {
            TokenKind::Word => word != Word::Other || is_capitalised,
            kind => matches!(kind, TokenKind::QuoteMark | TokenKind::Possessive),
        };
        Form { word, starts_known: is_capitalised && known::starts(token), may_tell }
    }
}

/// Adds the names that are short for one of those.
pub fn finish(document: &Document, names: &[Name], mut found: Vec<Name>) -> Vec<Name> {
    storms::add_short(document, names, &mut found);
    found
}

/// The name that the token `at` tells of by what kind of word it is.
fn unknown(reader: &Reader, at: usize, token: &Token, word: Word) -> Option<(Range<usize>, EntityKind)> {
    let rule = match token.kind {
        TokenKind::Word => match word {
            Law | LawOrOther | Code | Numbered | Amendment | Constitution | Versus => {
                (laws::find(reader, at), EntityKind::Law)
            }
            Event | EventOrOther | Disaster | Battle | Storm | Operation | Conference => {
                (events::find(reader, at), EntityKind::Event)
            }
            Work | WorkVerb => (works::find(reader, at), EntityKind::Work),
            Maker | Product | Numbers | Designation => (products::find(reader, at), EntityKind::Product),
            // "F-16"
            _ if token.is_capitalised() && reader.is_hyphen(at + 1) => {
                (products::find(reader, at), EntityKind::Product)
            }
            _ => return None,
        },
        TokenKind::QuoteMark | TokenKind::Possessive => (works::find(reader, at), EntityKind::Work),
        _ => return None,
    };
    let (tokens, kind) = rule;
    Some((tokens?, kind))
}

/// What is called after events.
static MEMORIALS: Words<6> = Words::new(["memorial", "monument", "museum", "cemetery", "veterans", "club"]);

/// Whether the noun behind a known name makes it the name of something else: "Kargil War Memorial".
fn is_named_after(reader: &Reader, next: usize) -> bool {
    let heads = class::ORGANIZATION_HEAD | class::PLACE_HEAD;
    !reader.is_headline()
        && reader.token(next).is_some_and(|token| {
            token.shape == Shape::Capitalised && (reader.classes(next) & heads != 0 || MEMORIALS.hold(token))
        })
}

/// A known name with its year, its number and the words before that belong to it: "2022 FIFA World Cup", "Super Bowl LII",
/// "Tokyo Olympics".
fn whole(reader: &Reader, at: usize, length: usize, kind: EntityKind) -> Range<usize> {
    let end = at + length;
    if kind != EntityKind::Event {
        return at..end;
    }
    let start = if reader.is_headline() { at } else { reader.start(at) };
    // "the England World Cup captain": the country has the captain, not the cup.
    let is_held = (start..at).all(|at| {
        reader.name(at).is_none_or(|name| match name.kind {
            EntityKind::Place => matches!(reader.text(end - 1), "Olympics" | "Paralympics"),
            EntityKind::Organization => true,
            EntityKind::Person | EntityKind::Group => false,
            _ => true,
        })
    });
    let year = if at > reader.sentence.start && reader.is_year(at - 1) { at - 1 } else { at };
    let end = if reader.is_numeral(end) && reader.text(end) != "I" { end + 1 } else { end };
    if is_held { start.min(year)..end } else { year..end }
}

/// Adds a name; of two that overlap the longer stays.
fn put(found: &mut Vec<Name>, name: Name) {
    while let Some(last) = found.last() {
        if last.tokens.end <= name.tokens.start {
            break;
        }
        if last.tokens.len() >= name.tokens.len() {
            return;
        }
        found.pop();
    }
    found.push(name);
}
