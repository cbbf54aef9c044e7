//! English expressions of time: `word` says what each word means to dates, `genre` whether the text is a message, `recognise` turns
//! tokens into expressions (a family of expressions a file), `publication` and `order` find the day of publication among them.

mod fixture;
mod genre;
mod head_words;
mod holiday_name;
mod number;
mod order;
mod publication;
mod reader;
mod recognise;
mod tense;
mod tense_words;
mod word;

use crate::dates::convention::Convention;
use crate::dates::expression::Expression;
use crate::dates::{Found, reckon};
use crate::options::{DateOrder, Options};
use crate::text::Document;
use order::{Order, order_of};
use reader::Reader;

/// Finds all expressions of time in an English text, and the day of publication they count from.
pub(crate) fn find(document: &Document, options: &Options) -> Found {
    read(Reader::new(document, options), DateOrder::MonthFirst, options)
}

/// Finds what is written in numbers alone in a text of whatever language: "12.05.2024", "2024-05-12", "19:15".
pub(crate) fn find_numbers(document: &Document, options: &Options) -> Found {
    read(Reader::of_numbers(document, options), DateOrder::DayFirst, options)
}

/// Finds all expressions of time that a reader sees; numeric dates are in the usual order where nothing tells another.
fn read(mut reader: Reader, usual: DateOrder, options: &Options) -> Found {
    let order = match options.order {
        DateOrder::Auto => order_of(&mut reader, usual),
        order => Order { order, is_told: true },
    };
    reader.order = order.order;
    let expressions = recognise_all(&mut reader);
    let convention = Convention::of(reader.is_message);
    reckon(&expressions, convention, options, || publication::find(&mut reader, &expressions, order))
}

/// All expressions in the order of the text; none overlaps another.
fn recognise_all(reader: &mut Reader) -> Vec<Expression> {
    let mut expressions: Vec<Expression> = Vec::new();
    for sentence in 0..reader.document.sentence_count() {
        let tokens = reader.document.sentence(sentence);
        let (mut at, end) = (tokens.start, tokens.end);
        reader.enter(tokens);
        while at < end {
            let found = if recognise::may_begin(reader, at) { recognise::expression(reader, at) } else { None };
            match found {
                Some(mut expression) => {
                    at = expression.tokens.end;
                    expression.stands(reader.document, sentence);
                    let before = expressions.last().filter(|before| before.position.sentence == sentence);
                    recognise::fill_in(reader, &mut expression, before);
                    expressions.push(expression);
                }
                None => at += 1,
            }
        }
    }
    expressions
}
