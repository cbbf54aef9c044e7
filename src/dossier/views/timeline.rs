//! The whole story by its days.

use super::Filter;
use crate::analysis::DateKind;
use crate::calendar::{Date, DateTime};
use crate::dossier::article::Held;
use crate::dossier::{ArticleId, Cast, Dossier, EntityPlace, Place};
use crate::text::Span;

/// Something that has a place in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// What it is.
    pub event: TimelineEvent,
    /// The day that it is of, or the first.
    pub from: Date,
    /// The day behind the last.
    pub to: Date,
    /// The words that tell it.
    pub place: Place,
    /// The sentence with the words.
    pub sentence: Span,
}

/// What stands in a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimelineEvent {
    /// An article was published.
    Published,
    /// A time is spoken of: an index of [`crate::Analysis::dates`] of the article.
    SpokenOf(usize),
    /// Something was said on a day that the article tells: an index of [`crate::Analysis::quotes`].
    Said(usize),
}

impl Dossier {
    /// Everything that has a place in time, by the day that it speaks of and, within a day, the shortest time first.
    /// Times that recur, lengths, and years without a month ("in the 1990s") are left out.
    pub fn timeline(&self, cast: &Cast, filter: &Filter) -> Vec<TimelineRow> {
        let mut rows = Vec::new();
        for (&article, held) in self.articles.iter().filter(|(_, held)| filter.takes_article(held)) {
            // Of a person, what is said by him, and the times in sentences that name him.
            let of_entry: Option<Vec<Span>> = filter.entry.map(|entry| spans_of(cast, article, held, entry));
            let takes = |sentence: Span| {
                of_entry.as_ref().is_none_or(|spans| spans.iter().any(|&span| sentence.overlaps(span)))
            };
            rows.extend(of_article(article, held).filter(|_| of_entry.is_none()));
            rows.extend(spoken_of(article, held).filter(|row| takes(row.sentence)));
            rows.extend(self.said(article, held).filter(|row| takes(row.sentence)));
        }
        rows.retain(|row| filter.takes_day(Some(row.from)));
        rows.sort_by_key(|row| (row.from, row.to, row.place, row.event));
        rows
    }

    fn said(&self, article: ArticleId, held: &Held) -> impl Iterator<Item = TimelineRow> {
        let quotes = held.analysis.quotes.iter().enumerate();
        quotes.filter_map(move |(at, quote)| {
            let day = self.day_of(&held.tellings, at)?;
            Some(row(TimelineEvent::Said(at), (day, day.plus_days(1)), article, held, quote.span))
        })
    }
}

/// The places that name an entry of the cast in an article.
fn spans_of(cast: &Cast, article: ArticleId, held: &Held, entry: usize) -> Vec<Span> {
    let is_it = |entity: usize| cast.entry_of(EntityPlace { article, entity }) == Some(entry);
    let mentions = held.analysis.mentions.iter().filter(|mention| is_it(mention.entity)).map(|mention| mention.span);
    let quotes = held.analysis.quotes.iter();
    let said = quotes.filter(|quote| quote.speaker.as_ref().and_then(|speaker| speaker.entity).is_some_and(is_it));
    mentions.chain(said.map(|quote| quote.span)).collect()
}

fn of_article(article: ArticleId, held: &Held) -> impl Iterator<Item = TimelineRow> {
    let day = held.day();
    let found = held.analysis.publication.as_ref().and_then(|publication| publication.span).unwrap_or_default();
    day.into_iter().map(move |day| row(TimelineEvent::Published, (day, day.plus_days(1)), article, held, found))
}

fn spoken_of(article: ArticleId, held: &Held) -> impl Iterator<Item = TimelineRow> {
    /// The most days of a time that has a place in a timeline: a season.
    const LONGEST: i64 = 100;
    let dates = held.analysis.dates.iter().enumerate();
    let timed = dates.filter(|(_, date)| matches!(date.kind, DateKind::Date | DateKind::Time));
    timed.filter_map(move |(at, date)| {
        let moment = |text: &Option<String>| text.as_ref()?.parse::<DateTime>().ok();
        let (from, to) = (moment(&date.from)?, moment(&date.to)?);
        // The end of a time of day is on the day itself.
        let to = if to.time.is_some_and(|time| time > (0, 0, 0)) { to.date.plus_days(1) } else { to.date };
        let to = to.max(from.date.plus_days(1));
        let is_short = to.to_days() - from.date.to_days() <= LONGEST;
        is_short.then(|| row(TimelineEvent::SpokenOf(at), (from.date, to), article, held, date.span))
    })
}

fn row(event: TimelineEvent, (from, to): (Date, Date), article: ArticleId, held: &Held, span: Span) -> TimelineRow {
    TimelineRow { event, from, to, place: Place { article, span }, sentence: held.sentence_at(span.start) }
}
