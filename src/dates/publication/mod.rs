//! The day of publication, where the head of the text tells it: a label, a dateline, a line with author and day.
//!
//! `head` says how far the head goes, `line` what a line of it is made of, `label` what the words before a day say of it,
//! `moment` which day and time are told, `words` what words a language has for all this.

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;
pub(crate) mod head;
mod label;
mod line;
pub(crate) mod moment;
mod words;

use super::Published;
use super::expression::Expression;
use crate::analysis::{Publication, PublicationSource};
use crate::calendar::DateTime;
use crate::text::Document;
use line::Line;
use moment::Moment;
pub(crate) use words::HeadWords;

/// How well a place in the head tells the day of publication; the best first, and of those alike the first of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// "Published 12 May 2023"
    Published,
    /// "Filed 12 May 2023"
    Written,
    /// "LONDON, May 12, 2023 (Agency) —"
    Dateline,
    /// "By Ada Nwosu, May 12, 2023", "12 May 2023 17:34"
    Plain,
    /// "12 May 2023" and nothing else: it may also be the day on which the page was looked at.
    Bare,
    /// "Updated 12 May 2023", behind which the day of publication lies by an unknown time.
    Changed,
    /// "Published 3 hours ago", "Yesterday at 5 p.m.", "Published May 12": no day that can be told without knowing today.
    Open,
}

/// How many days of a line are looked at: one that tells more is no line of author and day, but a list.
const DAYS: usize = 20;

/// The day of publication that a text tells whose numeric days have one order: the moment, where one is told, and what is said
/// of it.
#[cfg(feature = "pt")]
pub(crate) fn in_order(
    document: &Document,
    words: &'static HeadWords,
    expressions: &[Expression],
) -> Option<Published> {
    let moment = best(document, words, expressions)?;
    Some(publication(document, &moment, moment.value, None))
}

/// What is said of a day of publication.
pub(crate) fn publication(
    document: &Document,
    moment: &Moment,
    value: Option<DateTime>,
    other: Option<String>,
) -> Published {
    let span = Some(document.span_of(moment.tokens.clone()));
    let text = value.map(|value| value.to_string());
    (value, Publication { value: text, source: PublicationSource::Text, span, other })
}

/// The place in the head that tells the day of publication best.
pub(crate) fn best(document: &Document, words: &'static HeadWords, expressions: &[Expression]) -> Option<Moment> {
    let mut best: Option<((bool, Rank), Moment)> = None;
    let mut rest = expressions;
    for head::HeadLine { tokens, is_behind_prose } in head::lines(document) {
        let line = Line { document, words, tokens };
        let own = rest.iter().take_while(|expression| expression.tokens.start < line.tokens.end).count();
        let (own, behind) = rest.split_at(own);
        rest = behind;
        let moments = moment::moments(&line, own);
        let others = line.besides(&moments);
        for (index, moment) in moments.iter().enumerate().take(DAYS) {
            // Behind the first paragraphs come days of comments and of other articles.
            if let Some(rank) = line.rank(&moments, &others, index).map(|rank| (is_behind_prose, rank))
                && best.as_ref().is_none_or(|(known, _)| rank < *known)
            {
                best = Some((rank, moment.clone()));
            }
        }
    }
    best.map(|(_, moment)| moment)
}
