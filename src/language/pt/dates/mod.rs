//! Expressions of time in Portuguese texts, of Brazil and of Portugal: the words read into the expressions that all languages
//! share.
//!
//! `word` says what each word means to dates, `reader` holds the tokens; each family of expressions has its file; `context` and
//! `tense` say what the words around an expression tell of it, `genre` whether the text is a message.

mod age;
mod anniversary;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod clock;
mod context;
mod day;
mod edge;
mod eve;
mod genre;
mod holiday;
mod length;
mod number;
mod numeric;
mod offset;
mod publication;
mod range;
mod reader;
mod reference;
mod relative;
mod set;
mod tense;
mod weekday;
mod when;
mod within;
mod word;
mod written;
mod year;
mod year_part;

use crate::dates::expression::{Expression, Meaning};
use crate::dates::{Found, Kept, Recogniser, reckon};
use crate::options::Options;
use crate::text::Document;
use crate::text::words::words;
use offset::Modified;
use reader::{Parsed, Reader};
use std::ops::Range;
use word::DateWord::{self, *};

/// Finds all expressions of time, and the day of publication they count from.
pub(crate) fn find(document: &Document, options: &Options, kept: &mut Kept) -> Found {
    let mut reader = Reader::new(document, options);
    reader.recognise((reader.convention.genre, options.order), kept);
    reckon(kept, reader.convention, options, |expressions| publication::find(&reader, expressions))
}

impl Recogniser for Reader<'_> {
    fn document(&self) -> &Document<'_> {
        self.document
    }

    fn enter(&mut self, sentence: Range<usize>) {
        Reader::enter(self, sentence);
    }

    fn expression(&self, at: usize) -> Option<Expression> {
        if may_begin(self, at) { expression(self, at) } else { None }
    }

    const TOLD: usize = context::PERIOD_REACH;

    fn fill_in(&self, expression: &mut Expression, before: Option<&Expression>, told: &[Expression]) {
        context::same_as_told(self, expression, told);
        context::fill_in(self, expression, before);
    }
}

/// Whether an expression can begin at a token. It decides for nearly all tokens of prose, so it looks at little.
fn may_begin(reader: &Reader, at: usize) -> bool {
    let next = || reader.word(at + 1);
    match reader.word(at) {
        // The names of holidays, "véspera"
        Other => reader.convention.own_expressions || holiday::may_begin(reader, at) || eve::is_eve(reader, at),
        Comma | Hyphen | Dash | Slash | Colon | OpenBracket | CloseBracket | And | Or | That | Feira => false,
        InA | For | During | On | Comes | Parting | Course | AtThatTime | Sharp | Meridiem(_) | After | Working => {
            false
        }
        // "de dois em dois anos"; in messages "de 5 a 7"
        Of => reader.convention.own_expressions || matches!(next(), Digits | Cardinal(_)),
        OfThe | Between | Since => reader.convention.own_expressions,
        // "em breve", "em torno de"
        In => matches!(next(), Soon | Around),
        // "no mínimo", "ao ano", "por mês", "por volta de", "pelo menos", "até 30 dias"
        InThe | AtThe | By | ByThe => matches!(next(), Least | Most | Less | Unit(_) | Around),
        Until => matches!(next(), Digits | Cardinal(_)),
        The | TheOrTo => reader.convention.own_expressions || takes_article(reader, at + 1),
        Digits => !is_amount(reader, at),
        _ => true,
    }
}

/// "R$ 12", "€ 5", "#12": digits that a sign makes an amount or a number of something.
fn is_amount(reader: &Reader, at: usize) -> bool {
    at > 0 && matches!(reader.text(at - 1), "$" | "£" | "€" | "#" | "R$" | "US$")
}

/// The longest expression that begins at a token, with the article before it where it takes one.
fn expression(reader: &Reader, at: usize) -> Option<Expression> {
    let (mut found, start) = match reader.word(at) {
        The | TheOrTo if takes_article(reader, at + 1) => (longest(reader, at + 1), at),
        The | TheOrTo => (None, at),
        _ => (longest(reader, at), at),
    };
    if found.is_none() && reader.convention.own_expressions {
        found = longest(reader, at);
    }
    let (Read { meaning, is_open }, end) = found?;
    let (meaning, modifier) = meaning;
    Some(Expression { modifier, is_open, ..Expression::new(start..end, meaning) })
}

/// What was read, and whether its hour is of either half of the day.
struct Read {
    meaning: Modified,
    is_open: bool,
}

fn longest(reader: &Reader, at: usize) -> Parsed<Read> {
    let modified = |found: Parsed<Modified>| found.map(|(meaning, end)| (Read { meaning, is_open: false }, end));
    let plain = |found: Parsed<Meaning>| modified(found.map(|(meaning, end)| ((meaning, None), end)));
    let mut best = None;
    keep(&mut best, plain(set::set(reader, at).map(|(set, end)| (Meaning::Set(set), end))));
    keep(&mut best, plain(reference::reference(reader, at).map(|(found, end)| (Meaning::Reference(found), end))));
    keep(&mut best, plain(range::range(reader, at)));
    keep(&mut best, modified(edge::edged(reader, at)));
    keep(&mut best, modified(edge::bounded(reader, at)));
    keep(&mut best, modified(offset::offset(reader, at)));
    let when = when::when(reader, at);
    let when =
        when.map(|(found, end)| (Read { meaning: (Meaning::When(found.when), None), is_open: found.is_open }, end));
    keep(&mut best, when);
    keep(&mut best, plain(length::length(reader, at)));
    best
}

/// Whether an article before a word of time belongs to the expression: "o terceiro trimestre", "os últimos dois anos", but not
/// "a 13 de outubro", whose "a" says when.
fn takes_article(reader: &Reader, at: usize) -> bool {
    match reader.word(at) {
        DateWord::Shift(_) | Same | Ordinal(_) | Penultimate | Edge(_) | Season(_) | Units(_) | Period => true,
        // "o Dia das Mães" is a name.
        Unit(_) => !reader.capital(at),
        Current | Future | Behind(_) | Part(_) => true,
        // "a segunda metade", but "(de segunda) a sexta"
        WeekdayOrdinal(_) => matches!(reader.word(at + 1), Unit(_) | Edge(_) | Weekday(_) | WeekdayOrdinal(_)),
        // "a 30 anos de distância": the preposition
        Cardinal(_) | Digits | Vague => {
            let is_length = length::counted(reader, at).is_some() && clock::clock(reader, at).is_none();
            is_length && !reader.is_any(at - 1, words!["a"])
        }
        _ => false,
    }
}

/// Keeps the longer of two; the first of two alike.
fn keep<T>(best: &mut Parsed<T>, next: Parsed<T>) {
    if let Some(next) = next
        && best.as_ref().is_none_or(|best| next.1 > best.1)
    {
        *best = Some(next);
    }
}
