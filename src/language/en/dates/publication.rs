//! The day of publication that an English text tells, with its other reading where its numbers may be swapped.

use super::head_words::ENGLISH;
use super::order::{self, Order};
use super::reader::Reader;
use crate::dates::Published;
use crate::dates::expression::Expression;
use crate::dates::publication::{best, publication};

/// The day of publication that an English text tells: the moment, where one is told, and what is said of it.
pub(super) fn find(reader: &mut Reader, expressions: &[Expression], order: Order) -> Option<Published> {
    let moment = best(reader.document, &ENGLISH, expressions)?;
    let (value, other) = match moment.value {
        Some(value) => {
            let (value, other) = order::readings(reader, &moment, value, order);
            (Some(value), other.map(|other| other.to_string()))
        }
        None => (None, None),
    };
    Some(publication(reader.document, &moment, value, other))
}
