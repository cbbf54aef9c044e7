//! CSV, a file a table, for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, without which Excel takes it for another
//! encoding, and with no cell that a spreadsheet would run as a formula (see [`guarded`]). A cell is on one line; the offsets
//! tell where the words stand as they are.

use super::context::{context, one_line};
use super::escape::holdable;
use super::thousandths;
use crate::analysis::*;
use crate::text::{Document, OffsetUnit, Offsets, Span};

/// How many characters of its sentence stand around a name or a date.
const REACH: usize = 200;

const DATES: &str = "text,type,value,mod,from,to,range_from,range_to,range_partner,anchor,sentence,start,end";

/// The expressions of time: a row each. The ends of a stretch ("from Monday to Friday") have its interval and each other's
/// words.
///
/// ```
/// use newslens::{analyze, export, text::OffsetUnit, Options};
/// let text = "They met on 12 May 2023.";
/// let csv = export::csv_dates(text, &analyze(text, &Options::new()), OffsetUnit::Utf8);
/// assert!(csv.starts_with("\u{feff}text,type,value,mod,from,to,range_from,range_to,range_partner,anchor,sentence,start,end\r\n"));
/// ```
pub fn csv_dates(text: &str, analysis: &Analysis, unit: OffsetUnit) -> String {
    let mut table = Table::new(text, unit, DATES);
    let document = Document::of_analysis(text, analysis);
    for date in &analysis.dates {
        table.cell(&text[date.span.range()]);
        table.cell(date.kind.name());
        table.cell(&date.value);
        table.cell(date.modifier.map_or("", DateModifier::name));
        table.cell(date.from.as_deref().unwrap_or_default());
        table.cell(date.to.as_deref().unwrap_or_default());
        let range = date.range.as_ref();
        table.cell(range.map_or("", |range| &range.from));
        table.cell(range.map_or("", |range| &range.to));
        table.cell(range.map_or("", |range| &text[analysis.dates[range.partner].span.range()]));
        table.cell(date.anchor.as_ref().map_or("", |anchor| &anchor.value));
        table.cell(&context(&document, date.span, REACH));
        table.end_with(date.span);
    }
    table.content
}

/// What was said: a row a quote. `words` is what stands word for word in a mixed quote;
/// `denied` tells what the speaker did not say, `headline` what stands in the headline.
pub fn csv_quotes(text: &str, analysis: &Analysis, unit: OffsetUnit) -> String {
    let header =
        "speaker,roles,cue,text,kind,words,speaker_text,method,entity,group,denied,headline,confidence,start,end";
    let mut table = Table::new(text, unit, header);
    for quote in &analysis.quotes {
        let speaker = quote.speaker.as_ref();
        let entity = speaker.and_then(|speaker| speaker.entity);
        let words: Vec<&str> = quote.parts.iter().map(|part| &text[part.range()]).collect();
        table.cell(speaker.map_or("", |speaker| &speaker.name));
        table.cell(&entity.map(|entity| analysis.entities[entity].roles.join("; ")).unwrap_or_default());
        table.cell(quote.cue.map_or("", |cue| &text[cue.range()]));
        table.cell(&text[quote.span.range()]);
        table.cell(quote.kind.name());
        table.cell(&words.join(" … "));
        table.cell(speaker.map_or("", |speaker| &text[speaker.span.range()]));
        table.cell(speaker.map_or("", |speaker| speaker.method.name()));
        table.cell(&entity.map(|entity| entity.to_string()).unwrap_or_default());
        table.cell(&quote.group.to_string());
        table.cell(if quote.denied { "denied" } else { "" });
        table.cell(if quote.headline { "headline" } else { "" });
        // In whole numbers: to write a fraction takes more code than the rest of this file.
        let confidence = thousandths(quote.confidence);
        table.cell(&format!("{}.{:03}", confidence / 1000, confidence % 1000));
        table.end_with(quote.span);
    }
    table.content
}

/// Who and what is named: a row an entity, with how often it is named and how many quotes it has.
pub fn csv_entities(text: &str, analysis: &Analysis, unit: OffsetUnit) -> String {
    let mut table = Table::new(text, unit, "id,name,type,roles,mentions,quotes");
    let mut quotes = vec![0; analysis.entities.len()];
    let speakers = analysis.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    for entity in speakers.filter_map(|speaker| speaker.entity) {
        quotes[entity] += 1;
    }
    for (id, entity) in analysis.entities.iter().enumerate() {
        table.cell(&id.to_string());
        table.cell(&entity.name);
        table.cell(entity.kind.name());
        table.cell(&entity.roles.join("; "));
        table.cell(&entity.mentions.len().to_string());
        table.cell(&quotes[id].to_string());
        table.end_row();
    }
    table.content
}

/// The names: a row a mention.
pub fn csv_mentions(text: &str, analysis: &Analysis, unit: OffsetUnit) -> String {
    let mut table = Table::new(text, unit, "text,type,name,entity,sentence,start,end");
    let document = Document::of_analysis(text, analysis);
    for mention in &analysis.mentions {
        table.cell(&text[mention.span.range()]);
        table.cell(mention.kind.name());
        table.cell(&analysis.entities[mention.entity].name);
        table.cell(&mention.entity.to_string());
        table.cell(&context(&document, mention.span, REACH));
        table.end_with(mention.span);
    }
    table.content
}

/// A table being written.
pub(crate) struct Table<'t> {
    content: String,
    is_row_start: bool,
    offsets: Offsets<'t>,
}

impl<'t> Table<'t> {
    /// A table with its first row.
    pub fn new(text: &'t str, unit: OffsetUnit, header: &str) -> Table<'t> {
        Table { content: format!("\u{feff}{header}\r\n"), is_row_start: true, offsets: Offsets::new(text, unit) }
    }

    /// Adds a cell, on one line.
    pub fn cell(&mut self, words: &str) {
        if !self.is_row_start {
            self.content.push(',');
        }
        self.is_row_start = false;
        let words: String = one_line(words).chars().map(holdable).collect();
        let words = guarded(&words);
        if words.contains([',', ';', '"']) {
            self.content += &format!("\"{}\"", words.replace('"', "\"\""));
        } else {
            self.content += &words;
        }
    }

    /// Ends a row with where it stands in the text.
    fn end_with(&mut self, span: Span) {
        self.cell(&self.offsets.of(span.start).to_string());
        self.cell(&self.offsets.of(span.end).to_string());
        self.end_row();
    }

    /// Ends a row.
    pub fn end_row(&mut self) {
        self.content += "\r\n";
        self.is_row_start = true;
    }

    /// What was written.
    #[cfg(feature = "dossier")]
    pub fn finish(self) -> String {
        self.content
    }
}

/// A cell with an apostrophe before what a spreadsheet might run: `'=1+1`.
///
/// What it would run stands where a cell starts, which in much of Europe is also behind a semicolon, and may have spaces and
/// quotation marks before it. To undo it, take the first apostrophe away wherever, at the start or behind a semicolon, nothing
/// but spaces, apostrophes and quotation marks stands before one of the characters of [`is_formula_start`].
fn guarded(cell: &str) -> String {
    let mut guarded = String::new();
    for part in cell.split_inclusive(';') {
        let words = part.trim_start_matches(' ');
        guarded.push_str(&part[..part.len() - words.len()]);
        if words.trim_start_matches([' ', '\'', '"']).starts_with(is_formula_start) {
            guarded.push('\'');
        }
        guarded.push_str(words);
    }
    guarded
}

/// Whether a spreadsheet may take a cell that starts so for a formula; the wide forms are what an East Asian one also takes.
fn is_formula_start(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        for (words, want) in [
            ("", ""),
            ("Ada", "Ada"),
            ("Nwosu, Ada", "\"Nwosu, Ada\""),
            ("the \"deal\"", "\"the \"\"deal\"\"\""),
            ("one\r\n\ttwo ", "one two"),
            ("=1+1", "'=1+1"),
            (" \t\r@SUM(A1,\"x\")", "\"'@SUM(A1,\"\"x\"\")\""),
            ("-2", "'-2"),
            ("＋1", "'＋1"),
            ("a=b", "a=b"),
            ("\0=1", "\u{fffd}=1"),
            ("'Twas", "'Twas"),
            ("'=1", "''=1"),
            ("\"=1\"", "\"'\"\"=1\"\"\""),
            ("Mayor; poet", "\"Mayor; poet\""),
            ("Mayor; =1;-2", "\"Mayor; '=1;'-2\""),
            ("Mayor; ' \"@x", "\"Mayor; '' \"\"@x\""),
        ] {
            let mut table = Table::new("", OffsetUnit::Utf8, "");
            table.content.clear();
            table.cell(words);
            assert_eq!(table.content, want);
        }
    }
}
