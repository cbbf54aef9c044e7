//! The flat form: an analysis as one list of numbers and one string, for the way from WebAssembly to JavaScript.
//!
//! Numbers cross that boundary as one copied block and strings as one decoded text, whatever their number; JavaScript
//! (`www/analysis.js`) makes objects of them only where somebody looks.
//!
//! # Layout, version 6
//!
//! [`NONE`] stands for whatever is missing. *String* is the number of a string, *offset* counts units of the text as asked,
//! *index* counts within the list named. Kinds are numbers of the `NAMES` tables
//! ([`crate::DateKind::NAMES`] and so on). The names of the fields are those of `www/analysis.js`, in their order.
//!
//! | part | how often | numbers |
//! |---|---|---|
//! | header | once | version; dates, quotes, mentions, entities, more, strings (how many there are); publicationValue (string), publicationStart, publicationEnd (offsets), publicationSource, publicationOther (string); language (string), languageConfidence (in thousandths), genre (string) |
//! | date | a date mention | start, end (offsets), kind, value (string), modifier, from, to (strings); rangeFrom, rangeTo (strings), rangePartner (index); anchorValue (string), anchorDate (index) |
//! | quote | a quote | start, end (offsets), kind, group, cueStart, cueEnd (offsets); speakerStart, speakerEnd (offsets), speakerName (string), speakerEntity (index), speakerMethod; denied, headline (0 or 1), confidence (in thousandths); partsFrom (in the more numbers), partsCount |
//! | mention | a mention | start, end (offsets), kind, entity (index), confidence (in thousandths) |
//! | entity | an entity | name (string), kind, rolesCount; mentionsFrom (in the more numbers), mentionsCount; confidence (in thousandths) |
//! | more | a quote's part, an entity's mention | start, end (offsets) of a part; mention (index) |
//! | string | a string | where it ends in the string column; it starts where the one before ends |
//!
//! The roles of an entity are the strings behind its name. A publication without a source, a range without a partner, an
//! anchor without a value, a cue without a start and a speaker without a start are not there.
//!
//! What an edit changed ([`flat_change`]) is a flat form with the records alone that are new, and beside it the places.

mod change;

pub use change::{FlatChange, flat_change};

use super::thousandths;
use crate::analysis::*;
use crate::text::{OffsetUnit, Offsets, Span};

/// The first number: which layout the others follow.
const VERSION: u32 = 6;

/// The number for what is missing.
const NONE: u32 = u32::MAX;

/// How many numbers the header has.
const HEADER: usize = 15;

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
/// assert_eq!(flat.numbers[0], 6);
/// assert!(flat.strings.starts_with("2024-05-15"));
/// # Ok::<(), newslens::OptionError>(())
/// ```
pub fn flat(text: &str, analysis: &Analysis, unit: OffsetUnit) -> Flat {
    let Analysis { dates, quotes, mentions, entities, .. } = analysis;
    let size = HEADER + 16 * dates.len() + 15 * quotes.len() + 10 * mentions.len();
    let numbers = Vec::with_capacity(size);
    let lists = (&mut dates.iter() as _, &mut quotes.iter() as _, &mut mentions.iter() as _, &mut entities.iter() as _);
    write(Offsets::new(text, unit), unit, numbers, analysis, lists)
}

/// What is to be written of each list.
type Lists<'l, 'a> = (
    &'l mut dyn Iterator<Item = &'a DateMention>,
    &'l mut dyn Iterator<Item = &'a Quote>,
    &'l mut dyn Iterator<Item = &'a Mention>,
    &'l mut dyn Iterator<Item = &'a Entity>,
);

/// Writes the head of an analysis and what is wanted of its lists.
fn write(offsets: Offsets, unit: OffsetUnit, numbers: Vec<u32>, analysis: &Analysis, lists: Lists) -> Flat {
    let (more, strings, ends) = Default::default();
    let mut writer = Writer { offsets, unit, numbers, more, strings, length: 0, ends };
    let Analysis { language, genre, publication, .. } = analysis;
    let (dates, quotes, mentions, entities) = lists;
    writer.numbers.push(VERSION);
    // How many there are is known in the end.
    writer.counts([0; 6]);
    writer.publication(publication.as_ref());
    writer.string(Some(&language.tag));
    writer.numbers.push(thousandths(language.confidence));
    writer.string(Some(genre.name()));
    let counts = [
        dates.map(|date| writer.date(date)).count(),
        quotes.map(|quote| writer.quote(quote)).count(),
        mentions.map(|mention| writer.mention(mention)).count(),
        entities.map(|entity| writer.entity(entity)).count(),
        writer.more.len(),
        writer.ends.len(),
    ];
    for (place, count) in writer.numbers[1..].iter_mut().zip(counts) {
        *place = count as u32;
    }
    let Writer { mut numbers, more, strings, ends, .. } = writer;
    numbers.extend(more);
    numbers.extend(ends);
    Flat { numbers, strings }
}

struct Writer<'t> {
    offsets: Offsets<'t>,
    unit: OffsetUnit,
    numbers: Vec<u32>,
    /// What is as long as it is: parts of quotes, mentions of entities.
    more: Vec<u32>,
    strings: String,
    /// The length of `strings`, in units.
    length: usize,
    /// Where each string ends.
    ends: Vec<u32>,
}

// What each record calls several times is kept out of line: the module is smaller, and no slower.
impl Writer<'_> {
    #[inline(never)]
    fn span(&mut self, span: Option<Span>) {
        let numbers = span.map_or([NONE; 2], |span| self.ends_of(span));
        self.numbers.extend(numbers);
    }

    fn ends_of(&self, span: Span) -> [u32; 2] {
        [span.start, span.end].map(|byte| self.offsets.of(byte) as u32)
    }

    fn counts<const COUNT: usize>(&mut self, counts: [usize; COUNT]) {
        self.numbers.extend(counts.map(|count| count as u32));
    }

    #[inline(never)]
    fn index(&mut self, index: Option<usize>) {
        self.numbers.push(index.map_or(NONE, |index| index as u32));
    }

    /// Adds a string to the column, and its number to the numbers.
    #[inline(never)]
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

    fn publication(&mut self, publication: Option<&Publication>) {
        self.string(publication.and_then(|publication| publication.value.as_deref()));
        self.span(publication.and_then(|publication| publication.span));
        self.index(publication.map(|publication| publication.source as usize));
        self.string(publication.and_then(|publication| publication.other.as_deref()));
    }

    fn date(&mut self, date: &DateMention) {
        self.span(Some(date.span));
        self.numbers.push(date.kind as u32);
        self.string(Some(&date.value));
        self.index(date.modifier.map(|modifier| modifier as usize));
        self.string(date.from.as_deref());
        self.string(date.to.as_deref());
        let range = date.range.as_ref();
        self.string(range.map(|range| range.from.as_str()));
        self.string(range.map(|range| range.to.as_str()));
        self.index(range.map(|range| range.partner));
        self.string(date.anchor.as_ref().map(|anchor| anchor.value.as_str()));
        self.index(date.anchor.as_ref().and_then(|anchor| anchor.date));
    }

    fn quote(&mut self, quote: &Quote) {
        self.span(Some(quote.span));
        self.counts([quote.kind as usize, quote.group]);
        self.span(quote.cue);
        let speaker = quote.speaker.as_ref();
        self.span(speaker.map(|speaker| speaker.span));
        self.string(speaker.map(|speaker| speaker.name.as_str()));
        self.index(speaker.and_then(|speaker| speaker.entity));
        self.index(speaker.map(|speaker| speaker.method as usize));
        self.numbers.extend([u32::from(quote.denied), quote.headline.into()]);
        self.numbers.push(thousandths(quote.confidence));
        self.counts([self.more.len(), quote.parts.len()]);
        for &part in &quote.parts {
            let ends = self.ends_of(part);
            self.more.extend(ends);
        }
    }

    fn mention(&mut self, mention: &Mention) {
        self.span(Some(mention.span));
        self.counts([mention.kind as usize, mention.entity]);
        self.numbers.push(thousandths(mention.confidence));
    }

    fn entity(&mut self, entity: &Entity) {
        self.string(Some(&entity.name));
        entity.roles.iter().for_each(|role| self.add(role));
        self.counts([entity.kind as usize, entity.roles.len(), self.more.len(), entity.mentions.len()]);
        self.numbers.push(thousandths(entity.confidence));
        self.more.extend(entity.mentions.iter().map(|&mention| mention as u32));
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests;
