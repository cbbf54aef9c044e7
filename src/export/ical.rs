//! iCalendar (RFC 5545): the dates whose calendar interval is known, as events.

use super::context::{context, one_line};
use super::escape::holdable;
use super::identifier::uuid;
use crate::analysis::*;
use crate::calendar::DateTime;
use crate::text::Document;
use std::collections::BTreeMap;

/// How many bytes a line may have, without its end.
const LINE_LENGTH: usize = 75;

/// How many characters of its sentence stand on either side of the date in an event's summary, and in its description.
const SUMMARY_REACH: usize = 50;
const DESCRIPTION_REACH: usize = 200;

/// The dates that have an interval and are no lengths ("the past two years"), as a calendar; the two ends of a stretch ("from Monday to Friday") as one event.
///
/// The same analysis gives the same file. An event keeps its UID while its date and sentence stay as they are, so that a
/// calendar program replaces what it has already; times are those of wherever the text speaks of ("floating"). The events
/// are transparent: nobody is busy because of them.
///
/// ```
/// use newslens::{analyze, export, Options};
/// let text = "They met on 12 May 2023.";
/// let ical = export::ical(text, &analyze(text, &Options::new()));
/// assert!(ical.starts_with("BEGIN:VCALENDAR\r\n"));
/// ```
pub fn ical(text: &str, analysis: &Analysis) -> String {
    let document = Document::of_analysis(text, analysis);
    let mut calendar = Calendar::new();
    let stamp = stamp(analysis.publication.as_ref());
    let mut seen = BTreeMap::new();
    for date in &analysis.dates {
        // A stretch is written where it begins.
        let partner = date.range.as_ref().map(|range| &analysis.dates[range.partner]);
        if partner.is_some_and(|partner| partner.span.start < date.span.start) {
            continue;
        }
        let Some((start, end)) = interval(date) else { continue };
        let words = context(&document, date.span, DESCRIPTION_REACH);
        let id = uuid(&[&words, &text[date.span.range()], &start.to_string(), &end.to_string()]);
        let before: &mut usize = seen.entry(id.clone()).or_default();
        calendar.line("BEGIN", "VEVENT");
        calendar.line("UID", &format!("{id}-{before}@newslens"));
        calendar.line("DTSTAMP", &stamp);
        calendar.moment("DTSTART", start);
        if (start.date, start.time) < (end.date, end.time) {
            calendar.moment("DTEND", end);
        }
        calendar.text("SUMMARY", &context(&document, date.span, SUMMARY_REACH));
        let told = [Some(date), partner].into_iter().flatten().map(|date| told(date, &text[date.span.range()]));
        calendar.text("DESCRIPTION", &format!("{}\n{words}", told.collect::<Vec<_>>().join(" – ")));
        calendar.end_event();
        *before += 1;
    }
    calendar.finish()
}

/// The first moment and the one behind the last, of the whole stretch where it is one's end, where both can be written.
fn interval(date: &DateMention) -> Option<(DateTime, DateTime)> {
    if date.kind == DateKind::Duration {
        return None;
    }
    let (from, to) = match &date.range {
        Some(range) => (&range.from, &range.to),
        None => (date.from.as_ref()?, date.to.as_ref()?),
    };
    let (start, end) = (moment(from)?, moment(to)?);
    (start.time.is_some() == end.time.is_some()).then_some((start, end))
}

/// An ISO date, or date and time.
#[inline(never)]
fn moment(text: &str) -> Option<DateTime> {
    text.parse().ok()
}

/// When the calendar was made: the moment of publication, as the clock has no place in an analysis.
fn stamp(publication: Option<&Publication>) -> String {
    let moment = publication.and_then(|publication| moment(publication.value.as_ref()?));
    moment.map_or("19700101T000000Z".to_owned(), |DateTime { date, time }| {
        format!("{}Z", compact(DateTime { date, time: Some(time.unwrap_or_default()) }))
    })
}

/// The words of a date and what they were read as.
fn told(date: &DateMention, words: &str) -> String {
    let modifier = date.modifier.map(|modifier| format!(", {}", modifier.name())).unwrap_or_default();
    format!("“{}”: {}{modifier}", one_line(words), one_line(&date.value))
}

/// 20230913 or 20230913T083000
fn compact(moment: DateTime) -> String {
    let DateTime { date, time } = moment;
    let day = format!("{:04}{:02}{:02}", date.year, date.month, date.day);
    time.map_or(day.clone(), |(hour, minute, second)| format!("{day}T{hour:02}{minute:02}{second:02}"))
}

/// A calendar being written.
pub(crate) struct Calendar(String);

impl Calendar {
    /// A calendar without events.
    pub fn new() -> Calendar {
        let mut calendar = Calendar(String::new());
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", concat!("-//newslens//newslens ", env!("CARGO_PKG_VERSION"), "//EN"));
        calendar
    }

    /// Begins an event, which is the same for the same parts; `stamp` is when the calendar was made.
    #[cfg(feature = "dossier")]
    pub fn start_event(&mut self, parts: &[&str], stamp: DateTime) {
        let midnight = DateTime { time: Some((0, 0, 0)), ..stamp };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{}@newslens", uuid(parts)));
        self.line("DTSTAMP", &format!("{}Z", compact(midnight)));
    }

    /// Ends an event. Nobody is busy because of it.
    pub fn end_event(&mut self) {
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// What was written.
    pub fn finish(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.0
    }

    /// Adds a line, folded: what goes on on the next line starts with a space.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for character in format!("{name}:{value}").chars() {
            if length + character.len_utf8() > LINE_LENGTH {
                self.0 += "\r\n ";
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0 += "\r\n";
    }

    /// Adds a day, or a moment.
    pub fn moment(&mut self, name: &str, moment: DateTime) {
        let name = if moment.time.is_none() { format!("{name};VALUE=DATE") } else { name.to_owned() };
        self.line(&name, &compact(moment));
    }

    /// Adds words.
    pub fn text(&mut self, name: &str, text: &str) {
        let mut value = String::new();
        for character in text.chars() {
            match character {
                '\\' | ';' | ',' => value.extend(['\\', character]),
                '\n' => value += "\\n",
                _ => value.push(holdable(character)),
            }
        }
        self.line(name, &value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters() {
        let mut calendar = Calendar(String::new());
        calendar.text("SUMMARY", &("a; b, c\\d\n".to_owned() + &"👍".repeat(50)));
        let lines: Vec<&str> = calendar.0.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert!(lines.len() > 2 && lines.iter().all(|line| line.len() <= LINE_LENGTH));
        let unfolded = lines.join("\r\n").replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:a\\; b\\, c\\\\d\\n{}", "👍".repeat(50)));
    }

    #[test]
    fn the_stamp_is_the_moment_of_publication() {
        let at = |value: &str| {
            let (source, value) = (PublicationSource::Given, Some(value.to_owned()));
            stamp(Some(&Publication { value, source, span: None, other: None }))
        };
        assert_eq!(at("2023-09-13"), "20230913T000000Z");
        assert_eq!(at("2023-09-13T08:30"), "20230913T083000Z");
        assert_eq!(at("soon"), "19700101T000000Z");
    }
}
