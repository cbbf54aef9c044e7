//! The flat form: an analysis as one list of numbers and one string, for the way from WebAssembly to JavaScript.
//!
//! Numbers cross that boundary as one copied block and strings as one decoded text, whatever their number; JavaScript
//! (`www/analysis.js`) makes objects of them only where somebody looks.
//!
//! # Layout, version 1
//!
//! [`NONE`] stands for whatever is missing. *String* is the number of a string, *offset* counts units of the text as asked,
//! *index* counts within the list named. Kinds are numbers of the `NAMES` tables ([`crate::DateKind::NAMES`] and so on).
//!
//! | part | how often | numbers |
//! |---|---|---|
//! | header | once | version; how many dates, quotes, mentions, entities, references, strings; publication: value (string), start, end (offsets) |
//! | date | a date mention | start, end (offsets), kind, value (string), modifier, from, to (strings); anchor: value (string), date (index) |
//! | quote | a quote | start, end (offsets), kind, group, cue: start, end (offsets); speaker: start, end (offsets), name (string), entity (index), method; confidence in thousandths |
//! | mention | a mention | start, end (offsets), kind, entity (index) |
//! | entity | an entity | name (string), kind, how many roles; where its mentions start in the references, how many there are |
//! | reference | a mention of an entity | mention (index) |
//! | string | a string | where it ends in the string column; it starts where the one before ends |
//!
//! The roles of an entity are the strings behind its name. A publication without a value, an anchor without a value, a cue
//! without a start and a speaker without a start are not there.

use super::thousandths;
use crate::analysis::*;
use crate::text::{OffsetUnit, Offsets, Span};

/// The first number: which layout the others follow.
const VERSION: u32 = 1;

/// The number for what is missing.
const NONE: u32 = u32::MAX;

/// How many numbers the header has.
const HEADER: usize = 10;

/// An analysis in the flat form; made by [`flat`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flat {
    /// The numbers, as this module's source lays them out.
    pub numbers: Vec<u32>,
    /// All strings, one behind the other.
    pub strings: String,
}

/// The flat form of the analysis of `text`, with offsets (also those into the strings) in `unit`.
///
/// ```
/// use newslens::{analyze, export, text::OffsetUnit, Options};
/// let text = "“Bravo!”";
/// let flat = export::flat(text, &analyze(text, &Options::new().with_date("2024-05-15")?), OffsetUnit::Utf16);
/// assert_eq!(flat.numbers[0], 1);
/// assert!(flat.strings.starts_with("2024-05-15"));
/// # Ok::<(), newslens::OptionError>(())
/// ```
pub fn flat(text: &str, analysis: &Analysis, unit: OffsetUnit) -> Flat {
    let size = HEADER + 13 * analysis.dates.len() + 13 * analysis.quotes.len() + 10 * analysis.mentions.len();
    let mut writer = Writer {
        offsets: Offsets::new(text, unit),
        unit,
        numbers: Vec::with_capacity(size),
        strings: String::new(),
        length: 0,
        ends: Vec::new(),
    };
    let references = analysis.entities.iter().map(|entity| entity.mentions.len()).sum::<usize>();
    let counts =
        [analysis.dates.len(), analysis.quotes.len(), analysis.mentions.len(), analysis.entities.len(), references];
    writer.numbers.push(VERSION);
    writer.numbers.extend(counts.map(|count| count as u32));
    let string_count = writer.numbers.len();
    writer.numbers.push(0);
    writer.string(analysis.publication.as_ref().map(|publication| publication.value.as_str()));
    writer.span(analysis.publication.as_ref().and_then(|publication| publication.span));

    for date in &analysis.dates {
        writer.date(date);
    }
    for quote in &analysis.quotes {
        writer.quote(quote);
    }
    for mention in &analysis.mentions {
        writer.span(Some(mention.span));
        writer.numbers.extend([mention.kind as u32, mention.entity as u32]);
    }
    let mut first = 0;
    for entity in &analysis.entities {
        writer.entity(entity, first);
        first += entity.mentions.len();
    }
    for entity in &analysis.entities {
        writer.numbers.extend(entity.mentions.iter().map(|&mention| mention as u32));
    }
    writer.numbers[string_count] = writer.ends.len() as u32;
    writer.numbers.append(&mut writer.ends);
    Flat { numbers: writer.numbers, strings: writer.strings }
}

struct Writer<'t> {
    offsets: Offsets<'t>,
    unit: OffsetUnit,
    numbers: Vec<u32>,
    strings: String,
    /// The length of `strings`, in units.
    length: usize,
    /// Where each string ends.
    ends: Vec<u32>,
}

impl Writer<'_> {
    fn span(&mut self, span: Option<Span>) {
        let of = |byte| self.offsets.of(byte) as u32;
        self.numbers.extend(span.map_or([NONE; 2], |span| [of(span.start), of(span.end)]));
    }

    fn index(&mut self, index: Option<usize>) {
        self.numbers.push(index.map_or(NONE, |index| index as u32));
    }

    /// Adds a string to the column, and its number to the numbers.
    fn string(&mut self, text: Option<&str>) {
        let number = self.ends.len();
        self.index(text.map(|_| number));
        text.into_iter().for_each(|text| self.add(text));
    }

    /// Adds a string to the column.
    fn add(&mut self, text: &str) {
        self.strings.push_str(text);
        self.length += self.unit.count(text);
        self.ends.push(self.length as u32);
    }

    fn date(&mut self, date: &DateMention) {
        self.span(Some(date.span));
        self.numbers.push(date.kind as u32);
        self.string(Some(&date.value));
        self.index(date.modifier.map(|modifier| modifier as usize));
        self.string(date.from.as_deref());
        self.string(date.to.as_deref());
        self.string(date.anchor.as_ref().map(|anchor| anchor.value.as_str()));
        self.index(date.anchor.as_ref().and_then(|anchor| anchor.date));
    }

    fn quote(&mut self, quote: &Quote) {
        self.span(Some(quote.span));
        self.numbers.extend([quote.kind as u32, quote.group as u32]);
        self.span(quote.cue);
        let speaker = quote.speaker.as_ref();
        self.span(speaker.map(|speaker| speaker.span));
        self.string(speaker.map(|speaker| speaker.name.as_str()));
        self.index(speaker.and_then(|speaker| speaker.entity));
        self.index(speaker.map(|speaker| speaker.method as usize));
        self.numbers.push(thousandths(quote.confidence));
    }

    fn entity(&mut self, entity: &Entity, first_reference: usize) {
        self.string(Some(&entity.name));
        entity.roles.iter().for_each(|role| self.add(role));
        let counts = [entity.kind as usize, entity.roles.len(), first_reference, entity.mentions.len()];
        self.numbers.extend(counts.map(|count| count as u32));
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests;
