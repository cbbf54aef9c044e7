//! Every string of an analysis under attack. Whatever stands in a name, a role or a date, an export has the same rows, elements
//! and keys as one of harmless words, no cell that a spreadsheet would run, and gives the words back as they went in. CSV, XML
//! and JSON here; HTML, iCalendar and JSON-LD in `tests/js/export/attack.test.mjs`.

use crate::csv_files::rows;
use crate::samples;
use crate::timeml::held;
use newslens::text::OffsetUnit;
use newslens::*;
use proptest::prelude::*;
use roxmltree::{Document, Node};
use serde_json::Value;

/// What means something to a format, or breaks out of one.
const PIECES: &[&str] = &[
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "+1",
    "-1",
    "＝1",
    "\t=1",
    "\r=1",
    "'=1",
    "\"=1\"",
    ";=1",
    "; =1",
    ";\"=1",
    "; ' \"@x",
    ",=1",
    "\",=1,\"",
    "'",
    "\"",
    "\"\"",
    ";",
    ",",
    " ",
    "\n",
    "\r\n",
    "\t",
    "<script>alert(1)</script>",
    "</script>",
    "</style>",
    "</title>",
    "</article>",
    "</mark>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "\"><b>",
    "'><b>",
    "<TIMEX3 tid=\"t1\">",
    "</TIMEX3></TEXT>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "--",
    "<?x y?>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///z\">]>",
    "&y;",
    "&lt;",
    "&#0;",
    "&",
    "\\",
    "\\n",
    "\\u003c",
    "\",\"@id\":\"http://evil.example/\"",
    "\"}],",
    "@context",
    "javascript:alert(1)",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1",
    "\u{0}",
    "\u{b}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "\u{fdd0}",
    "\u{fffe}",
    "\u{1ffff}",
    "👍",
    "é",
    "x",
    "Ada Nwosu",
    "said",
];

fn any_words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from)
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

/// What a string of an analysis is.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Words,
    /// A day or a moment; most stay what they are, or there were no intervals to export.
    Moment,
}

/// Puts something in the place of every string of an analysis. A field that is added does not compile before it has its line.
fn put_everywhere(analysis: &mut Analysis, put: &mut impl FnMut(Field, &mut String)) {
    let Analysis { language, genre: _, publication, dates, quotes, mentions: _, entities } = analysis;
    let Language { tag, confidence: _ } = language;
    put(Field::Words, tag);
    if let Some(Publication { value, source: _, span: _, other }) = publication {
        [value, other].into_iter().flatten().for_each(|moment| put(Field::Moment, moment));
    }
    for DateMention { span: _, kind: _, value, modifier: _, from, to, range, anchor } in dates {
        put(Field::Words, value);
        [from, to].into_iter().flatten().for_each(|moment| put(Field::Moment, moment));
        if let Some(DateRange { from, to, partner: _ }) = range {
            [from, to].into_iter().for_each(|moment| put(Field::Moment, moment));
        }
        if let Some(Anchor { value, date: _ }) = anchor {
            put(Field::Words, value);
        }
    }
    for Quote { span: _, kind: _, parts: _, group: _, cue: _, speaker, denied: _, headline: _, confidence: _ } in quotes
    {
        if let Some(Speaker { span: _, name, entity: _, method: _ }) = speaker {
            put(Field::Words, name);
        }
    }
    for Entity { name, kind: _, roles, mentions: _, confidence: _, gender: _ } in entities {
        put(Field::Words, name);
        roles.iter_mut().for_each(|role| put(Field::Words, role));
    }
}

/// A text and its analysis under attack, and the same places with harmless words.
type Attack = ((String, Analysis), (String, Analysis));

fn any_attack() -> impl Strategy<Value = Attack> {
    let words = proptest::collection::vec((any_words(), 0..4), 1..20);
    let publication = proptest::option::of("2024-05-15(T10:00)?");
    let texts = proptest::collection::vec(any_words(), 1..20).prop_map(|words| words.concat());
    (samples::any_analysis_of(texts), publication, words).prop_map(|((text, analysis), publication, words)| {
        let publication = publication.map(|value| Publication {
            value: Some(value.clone()),
            source: PublicationSource::Given,
            span: None,
            other: Some(value),
        });
        // Sure enough for the language to be told.
        let language = Language { tag: "pt".to_owned(), confidence: 1.0 };
        let (mut attacked, mut harmless) = (Analysis { language, publication, ..analysis }, Analysis::default());
        let mut pool = words.iter().cycle();
        let mut kept = Vec::new();
        harmless.clone_from(&attacked);
        put_everywhere(&mut attacked, &mut |field, string| {
            let (words, lot) = pool.next().unwrap();
            let keeps = field == Field::Moment && *lot > 0;
            kept.push(keeps);
            if !keeps {
                string.clone_from(words);
            }
        });
        let mut kept = kept.into_iter();
        put_everywhere(&mut harmless, &mut |_, string| {
            if !kept.next().unwrap() {
                "x".clone_into(string);
            }
        });
        let plain = text.chars().map(|c| "x".repeat(c.len_utf8())).collect();
        ((text, attacked), (plain, harmless))
    })
}

/// What a cell has of a text: one line, of what XML can hold.
fn cell_of(text: &str) -> String {
    held(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A cell without the apostrophes that keep a spreadsheet from running it, as the documentation says how to take them away.
fn unguarded(cell: &str) -> String {
    let guard = regex::Regex::new(r#"(^|;)( *)'([ '"]*[=+\-@＝＋－＠])"#).unwrap();
    // What follows a semicolon may start with the one that ended the match before.
    guard.replace_all(cell, "$1$2$3").into_owned()
}

fn check_tables((text, analysis): &(String, Analysis)) {
    let unit = OffsetUnit::Utf8;
    let entities = export::csv_entities(text, analysis, unit);
    for (row, entity) in rows(&entities)[1..].iter().zip(&analysis.entities) {
        assert_eq!(
            [unguarded(&row[1]), unguarded(&row[3])],
            [cell_of(&entity.name), cell_of(&entity.roles.join("; "))]
        );
    }
    let quotes = export::csv_quotes(text, analysis, unit);
    for (row, quote) in rows(&quotes)[1..].iter().zip(&analysis.quotes) {
        let speaker = quote.speaker.as_ref().unwrap();
        let wanted = [&speaker.name, &text[quote.span.range()], &text[speaker.span.range()]].map(cell_of);
        assert_eq!([&row[0], &row[3], &row[6]].map(|cell| unguarded(cell)), wanted);
    }
    let dates = export::csv_dates(text, analysis, unit);
    for (row, date) in rows(&dates)[1..].iter().zip(&analysis.dates) {
        let wanted = [&date.value, date.from.as_ref().unwrap(), &date.anchor.as_ref().unwrap().value];
        assert_eq!([&row[2], &row[4], &row[9]].map(|cell| unguarded(cell)), wanted.map(|value| cell_of(value)));
    }
    let mentions = export::csv_mentions(text, analysis, unit);
    assert_eq!(rows(&mentions).len(), analysis.mentions.len() + 1);

    // Where the comma is the decimal mark, a spreadsheet parts cells by semicolons.
    for table in [entities, quotes, dates, mentions] {
        for quoting in [true, false] {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).delimiter(b';').quoting(quoting);
            for cell in reader
                .from_reader(table.as_bytes())
                .records()
                .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            {
                let start = cell.trim_start_matches([' ', '"']);
                assert!(!start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?} is a formula");
            }
        }
    }
}

/// The elements of an XML document with the names of their attributes.
fn elements(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).unwrap();
    let element = |node: Node| {
        let attributes: Vec<&str> = node.attributes().map(|attribute| attribute.name()).collect();
        format!("{} {} {}", node.ancestors().count(), node.tag_name().name(), attributes.join(" "))
    };
    assert!(document.descendants().all(|node| node.is_root() || node.is_element() || node.is_text()));
    document.descendants().filter(Node::is_element).map(element).collect()
}

/// What of the HTML document is also XML.
fn body(html: &str) -> &str {
    &html[html.find("<body>").unwrap()..html.find("</html>").unwrap()]
}

/// JSON with nothing for each string and number.
fn keys(json: &Value) -> Value {
    match json {
        Value::Array(items) => items.iter().map(keys).collect(),
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), keys(field))).collect(),
        _ => Value::Null,
    }
}

fn check_timeml(text: &str, analysis: &Analysis) {
    let timeml = export::timeml(text, analysis);
    let document = Document::parse(&timeml).unwrap();
    for node in document.descendants().filter(|node| node.has_tag_name("TIMEX3")) {
        let index: usize = node.attribute("tid").unwrap()[1..].parse().unwrap();
        let wanted = match index {
            0 => analysis.publication.as_ref().unwrap().value.as_ref(),
            _ => analysis.dates.get(index - 1).map(|date| &date.value),
        };
        assert!(wanted.is_none_or(|value| node.attribute("value") == Some(&held(value))), "{node:?}");
    }
}

fn check_annotations(text: &str, analysis: &Analysis) {
    let json = export::annotations(text, analysis);
    assert!(!json.contains('<'), "can stand in a script element");
    let annotations: Value = serde_json::from_str(&json).unwrap();
    let values: Vec<&str> = (annotations["first"]["items"].as_array().unwrap().iter())
        .flat_map(|item| item["body"].as_array().unwrap())
        .filter(|body| body["purpose"] == "identifying")
        .map(|body| body["value"].as_str().unwrap())
        .collect();
    let dates = analysis.dates.iter().map(|date| &date.value);
    let speakers = analysis.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).map(|speaker| &speaker.name);
    let names = analysis.mentions.iter().map(|mention| &analysis.entities[mention.entity].name);
    assert_eq!(values, dates.chain(speakers).chain(names).collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_never_become_structure((attacked, harmless) in any_attack()) {
        let (text, analysis) = &attacked;
        crate::check_written(text, analysis);
        check_tables(&attacked);
        check_timeml(text, analysis);
        check_annotations(text, analysis);

        let twins = |export: fn(&str, &Analysis) -> String| [&attacked, &harmless].map(|(text, analysis)| export(text, analysis));
        let [one, other] = twins(export::timeml);
        prop_assert_eq!(elements(&one), elements(&other));
        let [one, other] = twins(export::html);
        prop_assert_eq!(elements(body(&one)), elements(body(&other)));
        let [one, other] = twins(export::annotations).map(|json| keys(&serde_json::from_str(&json).unwrap()));
        prop_assert_eq!(one, other);
        let [one, other] = twins(export::ical).map(|calendar| calendar.matches("\r\nBEGIN:VEVENT\r\n").count());
        prop_assert_eq!(one, other);
    }
}

#[test]
fn the_guard_is_undone_as_documented() {
    for (cell, words) in
        [("'=1", "=1"), ("''=1", "'=1"), ("'Twas", "'Twas"), ("a; '=1;'-2", "a; =1;-2"), (";'=;'=", ";=;=")]
    {
        assert_eq!(unguarded(cell), words);
    }
}
