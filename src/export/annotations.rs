//! W3C Web Annotations (Web Annotation Data Model and Vocabulary, 2017), as JSON-LD.

use super::escape::JsonString;
use super::identifier::uuid;
use crate::analysis::*;
use crate::text::{OffsetUnit, Offsets, Span};

/// How many characters before and behind a place help to find it again.
const REACH: usize = 32;

/// All dates, quotes and names as one annotation collection with one page, an annotation a line.
///
/// Each annotation tells its place twice, by position (in code points, as the model asks) and by its words with those around
/// them. A body with the purpose `tagging` says what it is, one with `identifying` what it stands for: a date's value, a
/// quote's speaker, a name's entity. As the text has no address of its own, its name is a UUID made of its words.
///
/// ```
/// use newslens::{analyze, export, Options};
/// let text = "“Bravo!”";
/// let annotations = export::annotations(text, &analyze(text, &Options::new()));
/// let collection: serde_json::Value = serde_json::from_str(&annotations).unwrap();
/// assert_eq!(collection["type"], "AnnotationCollection");
/// ```
pub fn annotations(text: &str, analysis: &Analysis) -> String {
    let source = format!("urn:uuid:{}", uuid(&[text]));
    let mut writer = Writer { text, offsets: Offsets::new(text, OffsetUnit::CodePoint), source, items: Vec::new() };
    for (index, date) in analysis.dates.iter().enumerate() {
        writer.add("date", index, date.span, &date_bodies(date));
    }
    for (index, quote) in analysis.quotes.iter().enumerate() {
        writer.add("quote", index, quote.span, &quote_bodies(quote));
    }
    for (index, mention) in analysis.mentions.iter().enumerate() {
        let name = &analysis.entities[mention.entity].name;
        writer.add("mention", index, mention.span, &[("tagging", mention.kind.name()), ("identifying", name)]);
    }
    let Writer { source, items, .. } = writer;
    format!(
        "{{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"id\": \"{source}#annotations\", \
         \"type\": \"AnnotationCollection\", \"label\": \"Dates, quotes and names, found by newslens\", \"total\": {}, \
         \"first\": {{\"id\": \"{source}#page\", \"type\": \"AnnotationPage\", \"startIndex\": 0, \"items\": [\n{}\n]}}}}\n",
        items.len(),
        items.join(",\n")
    )
}

/// The purpose of a body, and its text.
type Body<'a> = (&'static str, &'a str);

fn date_bodies(date: &DateMention) -> Vec<Body<'_>> {
    let mut bodies = vec![("tagging", date.kind.name()), ("identifying", &date.value)];
    bodies.extend(date.modifier.map(|modifier| ("describing", modifier.name())));
    bodies
}

fn quote_bodies(quote: &Quote) -> Vec<Body<'_>> {
    let mut bodies = vec![("tagging", "quote"), ("tagging", quote.kind.name())];
    bodies.extend(quote.denied.then_some(("tagging", "denied")));
    bodies.extend(quote.headline.then_some(("tagging", "headline")));
    bodies.extend(quote.speaker.as_ref().map(|speaker| ("identifying", speaker.name.as_str())));
    bodies
}

struct Writer<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
    /// The name of the text.
    source: String,
    items: Vec<String>,
}

impl Writer<'_> {
    /// Adds an annotation of a place.
    fn add(&mut self, kind: &str, index: usize, span: Span, bodies: &[Body]) {
        let bodies: Vec<String> = (bodies.iter())
            .map(|(purpose, value)| {
                let value = JsonString(value);
                format!("{{\"type\": \"TextualBody\", \"purpose\": \"{purpose}\", \"value\": {value}}}")
            })
            .collect();
        let Writer { text, offsets, source, .. } = self;
        let (start, end) = (offsets.of(span.start), offsets.of(span.end));
        let (before, after) = (&text[..span.start], &text[span.end..]);
        let prefix = &before[before.char_indices().rev().take(REACH).last().map_or(span.start, |(byte, _)| byte)..];
        let suffix = &after[..after.char_indices().nth(REACH).map_or(after.len(), |(byte, _)| byte)];
        self.items.push(format!(
            "{{\"id\": \"{source}#{kind}-{index}\", \"type\": \"Annotation\", \"body\": [{}], \"target\": \
             {{\"source\": \"{source}\", \"selector\": [{{\"type\": \"TextPositionSelector\", \"start\": {start}, \"end\": {end}}}, \
             {{\"type\": \"TextQuoteSelector\", \"exact\": {}, \"prefix\": {}, \"suffix\": {}}}]}}}}",
            bodies.join(", "),
            JsonString(&text[span.range()]),
            JsonString(prefix),
            JsonString(suffix),
        ));
    }
}
