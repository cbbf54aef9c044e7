//! The formats that are a text of their own, by name: what `--format` and the page offer.

use super::*;
use crate::analysis::Analysis;
use crate::text::OffsetUnit;

/// A format that an analysis can be written in. JSON is not among them: what serialises it differs (see [`json`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table of the expressions of time: [`csv_dates`].
    CsvDates,
    /// A table of who said what: [`csv_quotes`].
    CsvQuotes,
    /// A table of who and what is named: [`csv_entities`].
    CsvEntities,
    /// A table of the names in the text: [`csv_mentions`].
    CsvMentions,
    /// A stand-alone document: [`html`].
    Html,
    /// W3C Web Annotations: [`annotations`].
    Annotations,
    /// TimeML: [`timeml`].
    TimeMl,
    /// iCalendar: [`ical`].
    ICalendar,
}

impl Format {
    /// What it is, in a few words.
    pub fn about(self) -> &'static str {
        match self {
            Format::CsvDates => "A table of the dates, for a spreadsheet",
            Format::CsvQuotes => "A table of who said what",
            Format::CsvEntities => "A table of people, organisations, places, groups and the other names and amounts",
            Format::CsvMentions => "A table of every name and amount in the text",
            Format::Html => "A document with the text marked, and lists",
            Format::Annotations => "W3C Web Annotations, as JSON-LD",
            Format::TimeMl => "TimeML, with the dates as TIMEX3 elements",
            Format::ICalendar => "An iCalendar file of the dates that have a place in the calendar",
        }
    }
}

/// The analysis of `text` in a format; `unit` is what the offsets in tables count.
///
/// ```
/// use newslens::{analyze, export, text::OffsetUnit, Options};
/// let text = "“Bravo!”";
/// let format = export::Format::from_name("timeml").unwrap();
/// let timeml = export::write(format, text, &analyze(text, &Options::new()), OffsetUnit::Utf8);
/// assert!(timeml.contains("<TEXT>“Bravo!”</TEXT>"));
/// ```
pub fn write(format: Format, text: &str, analysis: &Analysis, unit: OffsetUnit) -> String {
    match format {
        Format::CsvDates => csv_dates(text, analysis, unit),
        Format::CsvQuotes => csv_quotes(text, analysis, unit),
        Format::CsvEntities => csv_entities(text, analysis, unit),
        Format::CsvMentions => csv_mentions(text, analysis, unit),
        Format::Html => html(text, analysis),
        Format::Annotations => annotations(text, analysis),
        Format::TimeMl => timeml(text, analysis),
        Format::ICalendar => ical(text, analysis),
    }
}
