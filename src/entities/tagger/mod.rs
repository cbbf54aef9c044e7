//! Finds names in the tokens of a text.

mod rules;
mod runs;

use super::name::Name;
use crate::analysis::DateMention;
use crate::text::Document;

/// The names of the text, in its order, none overlapping another or an expression of time.
pub(crate) fn find(document: &Document, dates: &[DateMention]) -> Vec<Name> {
    let mut names = rules::find(document, &runs::find(document));
    let mut dates = dates.iter().peekable();
    names.retain(|name| {
        let span = document.span_of(name.tokens.clone());
        while dates.next_if(|date| date.span.end <= span.start).is_some() {}
        // A name may hold a date ("the 9 May Square"); a date never holds a name.
        dates.peek().is_none_or(|date| !date.span.overlaps(span) || span.contains(date.span) && span != date.span)
    });
    names
}
