//! Expressions of time: recognised in the tokens, then resolved against the day of publication and what was told before.
//!
//! A language reads its words into expressions ([`Recogniser`]), and says whether the text is a message and which day of publication it
//! tells; [`reckon`] is what all languages share. `expression` is all that goes from the words to the reckoning: nothing in
//! `resolve` and `joined` reads a word or a token.
//!
//! `publication` finds the day of publication in the head of a text, `convention` says in what news and messages differ,
//! `resolve` turns expressions into values (their types are those of `timex`).

pub(crate) mod amount;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;
pub(crate) mod convention;
pub(crate) mod expression;
pub(crate) mod holiday;
mod joined;
pub(crate) mod publication;
mod recogniser;
mod resolve;

use crate::analysis::{DateMention, Publication, PublicationSource};
use crate::calendar::DateTime;
use crate::options::{Genre, Options};
pub(crate) use crate::timex::{period, unit};
use convention::Convention;
use expression::Expression;
pub(crate) use recogniser::{Clue, Kept, PlacedClue, Recogniser};
use resolve::Story;

/// What a text tells of time.
pub(crate) struct Found {
    /// What the text was read as: news or a message.
    pub genre: Genre,
    /// The day of publication, which relative expressions are counted from.
    pub publication: Option<Publication>,
    /// The expressions of time.
    pub dates: Vec<DateMention>,
}

/// A day of publication: the moment, where one is told, and what is said of it.
pub(crate) type Published = (Option<DateTime>, Publication);

/// What the expressions of a text come to, whatever its language. The day of publication is that of the options, else the one
/// that the text tells; nobody asks for the latter where the options have one. What was reckoned the last time is kept where
/// nothing that it hangs on has changed.
pub(crate) fn reckon(
    kept: &mut Kept,
    convention: &'static Convention,
    options: &Options,
    told_in_text: impl FnOnce(&[Expression]) -> Option<Published>,
) -> Found {
    let known = |moment: Option<DateTime>, source| Some((moment.filter(|moment| moment.is_readable())?, source));
    let told =
        known(options.date, PublicationSource::Given).or_else(|| known(options.published, PublicationSource::Metadata));
    let (moment, publication) = match told {
        Some((moment, source)) => (Some(moment), Some(Publication::told(moment, source))),
        None => match told_in_text(&kept.expressions) {
            Some((moment, publication)) => (moment, Some(publication)),
            None => (None, None),
        },
    };
    let story = Story::new(moment, convention);
    let dates = kept.reckoned.reckon(&kept.expressions, kept.moved.as_ref(), story, |dates, count| {
        joined::tie(dates, count, moment.map(|moment| moment.date));
    });
    Found { genre: convention.genre, publication, dates }
}
