//! English expressions of time: `word` says what each word means to dates, `genre` whether the text is a message, `recognise` turns
//! tokens into expressions (a family of expressions a file), `publication` and `order` find the day of publication among them.

mod genre;
mod head_words;
mod holiday_name;
mod number;
mod order;
mod publication;
mod reader;
mod recognise;
mod tense;
mod word;

use crate::dates::expression::Expression;
use crate::dates::{Found, Kept, Recogniser, reckon};
use crate::options::{DateOrder, Options};
use crate::text::words::words;
use crate::text::{Document, TokenKind};
use order::{Order, order_of};
use reader::Reader;
use std::ops::Range;

/// Finds all expressions of time in an English text, and the day of publication they count from.
pub(crate) fn find(document: &Document, options: &Options, kept: &mut Kept) -> Found {
    read(Reader::new(document, options), DateOrder::MonthFirst, options, kept)
}

/// Finds what is written in numbers alone in a text of whatever language: "12.05.2024", "2024-05-12", "19:15".
pub(crate) fn find_numbers(document: &Document, options: &Options, kept: &mut Kept) -> Found {
    read(Reader::of_numbers(document, options), DateOrder::DayFirst, options, kept)
}

/// Finds all expressions of time that a reader sees; numeric dates are in the usual order where nothing tells another.
fn read(mut reader: Reader, usual: DateOrder, options: &Options, kept: &mut Kept) -> Found {
    let order = match options.order {
        DateOrder::Auto => order_of(&mut reader, usual, &mut kept.clues),
        order => Order { order, is_told: true },
    };
    reader.order = order.order;
    let convention = reader.convention;
    reader.recognise((convention.genre, order.order), kept);
    reckon(kept, convention, options, |expressions| publication::find(&mut reader, expressions, order))
}

/// Whether words stand in marks of their own as the title of a programme or paper: "told the BBC's “Today” programme".
fn is_title(document: &Document, tokens: &Range<usize>) -> bool {
    let is_mark = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::QuoteMark);
    tokens.start > 0
        && is_mark(tokens.start - 1)
        && is_mark(tokens.end)
        && document.tokens[tokens.start].is_capitalised()
        && tokens.end + 1 < document.tokens.len()
        && document
            .is_any(tokens.end + 1, words!["programme", "program", "show", "newspaper", "paper", "magazine", "podcast"])
}

impl Recogniser for Reader<'_> {
    fn document(&self) -> &Document<'_> {
        self.document
    }

    fn enter(&mut self, sentence: Range<usize>) {
        Reader::enter(self, sentence);
    }

    fn expression(&self, at: usize) -> Option<Expression> {
        let found = if recognise::may_begin(self, at) { recognise::expression(self, at) } else { None };
        found.filter(|found| !is_title(self.document, &found.tokens))
    }

    fn fill_in(&self, expression: &mut Expression, before: Option<&Expression>, _told: &[Expression]) {
        recognise::fill_in(self, expression, before);
    }
}
