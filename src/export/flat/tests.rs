//! The flat form holds all that the JSON form tells: read back, it is the same JSON.

use super::*;
use crate::export;
use crate::options::Genre;
use serde_json::{Value, json};

#[test]
fn everything_there_is() {
    let text = "2024-05-15 — “Ça va 👍”, il a dit à Zoë. “They” met on Monday.";
    let span = |words: &str| {
        let start = text.find(words).unwrap();
        Span { start, end: start + words.len() }
    };
    let (cue, zoe, monday) = (span("a dit"), span("Zoë"), span("Monday"));
    let date = |span, kind, value: &str| DateMention {
        span,
        kind,
        value: value.to_owned(),
        modifier: None,
        from: None,
        to: None,
        range: None,
        anchor: None,
    };
    let full_date = DateMention {
        modifier: Some(DateModifier::After),
        from: Some("2024-05-13".to_owned()),
        to: Some("2024-05-14".to_owned()),
        range: Some(DateRange { from: "2024-05-13".to_owned(), to: "2024-05-16".to_owned(), partner: 2 }),
        anchor: Some(Anchor { value: "2024-05-15".to_owned(), date: Some(0) }),
        ..date(monday, DateKind::Set, "2024-05-13")
    };
    let from_publication = DateMention {
        anchor: Some(Anchor { value: "2024-05-15".to_owned(), date: None }),
        ..date(monday, DateKind::Duration, "P1D")
    };
    let quote = |span, group| Quote {
        span,
        kind: QuoteKind::Mixed,
        parts: Vec::new(),
        group,
        cue: None,
        speaker: None,
        denied: group == 1,
        headline: group == 2,
        confidence: 0.123_456,
    };
    let speaker = |entity, method| Some(Speaker { span: zoe, name: "Zoë 👍 Nwosu".to_owned(), entity, method });
    let entity = |name: &str, roles: &[&str], mentions: Vec<usize>| Entity {
        name: name.to_owned(),
        kind: EntityKind::Person,
        roles: roles.iter().map(|&role| role.to_owned()).collect(),
        mentions,
        confidence: 0.75,
        gender: None,
    };
    let analysis = Analysis {
        language: Language { tag: "en".to_owned(), confidence: 0.987_6 },
        genre: Genre::Message,
        publication: Some(Publication {
            value: Some("2024-05-15".to_owned()),
            source: PublicationSource::Metadata,
            span: Some(span("2024-05-15")),
            other: Some("2024-05-16".to_owned()),
        }),
        dates: vec![date(span("2024-05-15"), DateKind::Date, "2024-05-15"), full_date, from_publication],
        quotes: vec![
            Quote {
                cue: Some(cue),
                speaker: speaker(Some(1), SpeakerMethod::Transcript),
                ..quote(span("Ça va 👍"), 0)
            },
            Quote { parts: vec![zoe, monday], speaker: speaker(None, SpeakerMethod::Name), ..quote(span("They"), 1) },
            Quote { parts: vec![cue], kind: QuoteKind::Indirect, confidence: 1.0, ..quote(monday, 2) },
        ],
        mentions: [zoe, span("They"), monday]
            .map(|span| Mention { span, kind: EntityKind::Group, entity: 1, confidence: 0.5 })
            .to_vec(),
        entities: vec![
            entity("", &[], vec![]),
            entity("Zoë", &["maire de Sète", ""], vec![0, 2]),
            entity("X", &[], vec![1]),
        ],
    };
    assert_same(text, &analysis);
}

#[test]
fn nothing() {
    assert_same("", &Analysis::default());
    for (source, value) in [(PublicationSource::Given, Some("2024-05-15")), (PublicationSource::Text, None)] {
        let publication = Publication { value: value.map(str::to_owned), source, span: None, other: None };
        assert_same("é", &Analysis { publication: Some(publication), ..Analysis::default() });
    }
}

#[test]
fn an_analysed_text() {
    let text = "PARIS, May 14, 2024 — “We’re ‘done’,” Mayor Zoë Nwosu told the Ligue’s 👍 fans on Monday.\n\n“Really?” she said.";
    assert_same(text, &crate::analyze(text, &crate::Options::new()));
}

fn assert_same(text: &str, analysis: &Analysis) {
    for unit in [OffsetUnit::Utf8, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
        let want = serde_json::to_value(export::json(text, analysis, unit)).unwrap();
        assert_eq!(read(text, &flat(text, analysis, unit), unit), want);
    }
}

/// Reads numbers one after the other.
struct Reader<'t> {
    numbers: &'t [u32],
    text: &'t str,
    strings: Vec<&'t str>,
    unit: OffsetUnit,
}

/// What stands between two offsets counted in `unit`.
fn slice(text: &str, start: u32, end: u32, unit: OffsetUnit) -> &str {
    let byte = |offset: u32| {
        let at = |&byte: &usize| text.is_char_boundary(byte) && unit.count(&text[..byte]) == offset as usize;
        (0..=text.len()).find(at).unwrap()
    };
    &text[byte(start)..byte(end)]
}

fn optional(number: u32) -> Value {
    if number == NONE { Value::Null } else { number.into() }
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> u32 {
        let (&first, rest) = self.numbers.split_first().unwrap();
        self.numbers = rest;
        first
    }

    fn string(&mut self) -> Option<&'t str> {
        let number = self.next();
        (number != NONE).then(|| self.strings[number as usize])
    }

    fn name(&mut self, names: &[&'static str]) -> Option<&'static str> {
        let number = self.next();
        (number != NONE).then(|| names[number as usize])
    }

    fn span(&mut self) -> Value {
        let (start, end) = (self.next(), self.next());
        if start == NONE {
            return Value::Null;
        }
        json!({ "start": start, "end": end, "text": slice(self.text, start, end, self.unit) })
    }
}

/// A span's object with more fields.
fn with(mut span: Value, fields: Value) -> Value {
    if let Some(object) = span.as_object_mut() {
        object.extend(fields.as_object().unwrap().clone());
    }
    span
}

/// The JSON form made from the flat one.
fn read(text: &str, flat: &Flat, unit: OffsetUnit) -> Value {
    let string_count = flat.numbers[6] as usize;
    let (numbers, ends) = flat.numbers.split_at(flat.numbers.len() - string_count);
    let starts = std::iter::once(&0).chain(ends);
    let strings = starts.zip(ends).map(|(&start, &end)| slice(&flat.strings, start, end, unit)).collect();
    let (numbers, more) = numbers.split_at(numbers.len() - flat.numbers[5] as usize);
    let mut reader = Reader { numbers, text, strings, unit };
    assert_eq!(reader.next(), VERSION);
    let [dates, quotes, mentions, entities, _, _] = [(); 6].map(|()| reader.next() as usize);
    let (value, found) = (reader.string(), reader.span());
    let (source, other) = (reader.name(PublicationSource::NAMES), reader.string());
    let publication = source.map(|source| json!({ "value": value, "source": source, "found": found, "other": other }));
    let language = reader.string();
    let confidence = f64::from(reader.next()) / 1000.0;
    let genre = reader.string();
    let dates: Vec<Value> = (0..dates)
        .map(|_| {
            let span = reader.span();
            let kind = reader.name(DateKind::NAMES);
            let value = reader.string();
            let modifier = reader.name(DateModifier::NAMES);
            let (from, to) = (reader.string(), reader.string());
            let (range_from, range_to) = (reader.string(), reader.string());
            let range = optional(reader.next()).as_u64().map(|partner| json!({ "from": range_from, "to": range_to, "partner": partner }));
            let anchor = reader.string();
            let index = optional(reader.next());
            let anchor = anchor.map(|value| json!({ "value": value, "date": index }));
            let fields =
                json!({ "type": kind, "value": value, "mod": modifier, "from": from, "to": to, "range": range, "anchor": anchor });
            with(span, fields)
        })
        .collect();
    let quotes: Vec<Value> = (0..quotes)
        .map(|_| {
            let span = reader.span();
            let kind = reader.name(QuoteKind::NAMES);
            let group = reader.next();
            let (cue, speaker) = (reader.span(), reader.span());
            let (name, entity) = (reader.string(), optional(reader.next()));
            let method = reader.name(SpeakerMethod::NAMES);
            let speaker = with(speaker, json!({ "name": name, "entity": entity, "method": method }));
            let (denied, headline) = (reader.next() == 1, reader.next() == 1);
            let confidence = f64::from(reader.next()) / 1000.0;
            let (first, count) = (reader.next() as usize, reader.next() as usize);
            let parts: Vec<&[u32]> = more[first..first + 2 * count].chunks(2).collect();
            let fields =
                json!({ "kind": kind, "parts": parts, "group": group, "cue": cue, "speaker": speaker, "denied": denied, "headline": headline, "confidence": confidence });
            with(span, fields)
        })
        .collect();
    let mentions: Vec<Value> = (0..mentions)
        .map(|_| {
            let span = reader.span();
            let (kind, entity) = (reader.name(EntityKind::NAMES), reader.next());
            let confidence = f64::from(reader.next()) / 1000.0;
            with(span, json!({ "type": kind, "entity": entity, "confidence": confidence }))
        })
        .collect();
    let entities: Vec<Value> = (0..entities)
        .map(|id| {
            let [name, kind, roles, first, count] = [(); 5].map(|()| reader.next() as usize);
            let roles = &reader.strings[name + 1..name + 1 + roles];
            let mentions = &more[first..first + count];
            let kind = EntityKind::NAMES[kind];
            let confidence = f64::from(reader.numbers[0]) / 1000.0;
            reader.numbers = &reader.numbers[1..];
            let name = &reader.strings[name];
            json!({ "id": id, "name": name, "type": kind, "roles": roles, "mentions": mentions, "confidence": confidence })
        })
        .collect();
    assert!(reader.numbers.is_empty());
    json!({
        "language": language, "languageConfidence": confidence, "genre": genre,
        "publication": publication, "dates": dates, "quotes": quotes, "mentions": mentions, "entities": entities
    })
}
