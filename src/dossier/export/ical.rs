//! The timeline of a dossier as a calendar: iCalendar (RFC 5545).

use super::name;
use crate::dossier::{Cast, Dossier, Filter, TimelineEvent, TimelineRow};
use crate::export::{Calendar, one_line, shorten};
use crate::{Date, DateTime};

/// How many characters of a sentence an event is called by.
const SUMMARY: usize = 100;

/// The timeline as all-day events: what articles speak of, what was said on a day that they tell, and the articles
/// themselves. The same dossier gives the same file.
///
/// ```
/// use newslens::dossier::{Article, Dossier, Filter, export};
/// let mut dossier = Dossier::default();
/// dossier.add(Article::new("They met on 12 May 2023."))?;
/// let calendar = export::ical(&dossier, &dossier.cast(), &Filter::default());
/// assert!(calendar.contains("DTSTART;VALUE=DATE:20230512\r\n"));
/// # Ok::<(), newslens::LengthError>(())
/// ```
pub fn ical(dossier: &Dossier, cast: &Cast, filter: &Filter) -> String {
    let rows = dossier.timeline(cast, filter);
    let first = Date { year: 1970, month: 1, day: 1 };
    let stamp = dossier.articles.values().filter_map(|held| held.day()).max().unwrap_or(first);
    let mut calendar = Calendar::new();
    for row in &rows {
        write(&mut calendar, dossier, row, stamp);
    }
    calendar.finish()
}

fn write(calendar: &mut Calendar, dossier: &Dossier, row: &TimelineRow, stamp: Date) {
    let Ok(article) = dossier.article(row.place.article) else { return };
    let sentence = one_line(&article.text[row.sentence.range()]);
    let from = name(article, row.place.article);
    let (kind, summary) = match row.event {
        TimelineEvent::Published => ("published", format!("{from}: {}", one_line(&article.title))),
        TimelineEvent::SpokenOf(_) => ("spoken of", shorten(&sentence, SUMMARY)),
        TimelineEvent::Said(_) => ("said", shorten(&sentence, SUMMARY)),
    };
    let place = format!("{}-{}-{}", row.place.article.0, row.place.span.start, row.place.span.end);
    let day = |date: Date| DateTime { date, time: None };
    calendar.start_event(&[kind, &place, &from, &sentence], day(stamp));
    calendar.moment("DTSTART", day(row.from));
    calendar.moment("DTEND", day(row.to));
    calendar.text("SUMMARY", &summary);
    calendar.text("DESCRIPTION", &format!("{from}, {kind}\n{sentence}"));
    calendar.end_event();
}
