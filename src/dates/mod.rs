//! Expressions of time: recognised in the tokens, then resolved against the day of publication and what was told before.

use crate::analysis::{DateMention, Publication};
use crate::options::Options;
use crate::text::Document;

/// Finds all expressions of time, and the day of publication they count from.
pub(crate) fn find(_document: &Document, options: &Options) -> (Option<Publication>, Vec<DateMention>) {
    (options.date.map(|date| Publication { value: date.to_string(), span: None }), Vec::new())
}
