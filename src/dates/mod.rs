//! Expressions of time: recognised in the tokens, then resolved against the day of publication and what was told before.
//!
//! A language reads its words into expressions, and says whether the text is a message and which day of publication it
//! tells; [`reckon`] is what all languages share. `expression` is all that goes from the words to the reckoning: nothing in
//! `resolve` and `joined` reads a word or a token.
//!
//! The reading of English is here: `word` says what each word means to dates, `genre` whether the text is a message,
//! `recognise` turns tokens into expressions (a family of expressions a file), `publication` finds the day of publication
//! among them. `convention` says what a message changes for the resolver, `resolve` turns expressions into values (their
//! types are those of `timex`).

pub(crate) mod amount;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;
pub(crate) mod convention;
pub(crate) mod expression;
mod fixture;
mod genre;
pub(crate) mod holiday;
mod joined;
mod number;
pub(crate) mod publication;
mod reader;
mod recognise;
mod resolve;
mod tense;
mod tense_words;
mod word;

use crate::analysis::{DateMention, Publication, PublicationSource};
use crate::calendar::DateTime;
use crate::options::{DateOrder, Options};
use crate::text::Document;
pub(crate) use crate::timex::{period, unit};
use convention::Convention;
use expression::Expression;
use reader::Reader;
use resolve::{Resolved, Story};

/// What a text tells of time.
pub(crate) struct Found {
    /// The day of publication, which relative expressions are counted from.
    pub publication: Option<Publication>,
    /// The expressions of time.
    pub dates: Vec<DateMention>,
}

/// A day of publication: the moment, where one is told, and what is said of it.
pub(crate) type Published = (Option<DateTime>, Publication);

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
        DateOrder::Auto => publication::order_of(&mut reader, usual),
        order => publication::Order { order, is_told: true },
    };
    reader.order = order.order;
    let expressions = recognise_all(&mut reader);
    let convention = Convention::of(reader.is_message);
    reckon(&expressions, convention, options, || publication::find(&mut reader, &expressions, order))
}

/// What the expressions of a text come to, whatever its language. The day of publication is that of the options, else the one
/// that the text tells; nobody asks for the latter where the options have one.
pub(crate) fn reckon(
    expressions: &[Expression],
    convention: &'static Convention,
    options: &Options,
    told_in_text: impl FnOnce() -> Option<Published>,
) -> Found {
    let known = |moment: Option<DateTime>, source| Some((moment.filter(|moment| moment.is_readable())?, source));
    let told =
        known(options.date, PublicationSource::Given).or_else(|| known(options.published, PublicationSource::Metadata));
    let (moment, publication) = match told {
        Some((moment, source)) => (Some(moment), Some(Publication::told(moment, source))),
        None => match told_in_text() {
            Some((moment, publication)) => (moment, Some(publication)),
            None => (None, None),
        },
    };
    let mut story = Story::new(moment, convention);
    let mut dates = Vec::with_capacity(expressions.len());
    for expression in expressions {
        dates.push(story.resolve(expression));
        if expression.ends_stretch {
            joined::tie(&mut dates, moment.map(|moment| moment.date));
        }
    }
    Found { publication, dates: dates.into_iter().map(Resolved::into_mention).collect() }
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
