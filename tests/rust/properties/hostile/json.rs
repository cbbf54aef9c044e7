//! Analyses in JSON that others wrote.

use super::bytes::Bytes;
use super::text;
use crate::{forms, pieces::PIECES};
use newslens::{analyze, export};
use serde_json::{Deserializer, Value, json};

/// The text of JSON that stands there as it is.
const TEXT: &str = "PARIS, May 14, 2024 — “Ça va 👍,” Mayor Zoë Nwosu said on Monday. She met “friends”, NATO said.";

/// Any JSON, or what is none: an error that tells where, or an analysis that every form takes.
pub fn read(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let unit = bytes.one_of(&forms::UNITS);
    if bytes.byte().is_multiple_of(2) {
        let json = bytes.rest();
        check(TEXT, export::from_json(TEXT, &mut Deserializer::from_slice(json), unit));
        return json.len();
    }
    let length = bytes.below(256);
    let text = text::pieces(&mut Bytes::new(bytes.take(length)));
    let mut json = serde_json::to_value(export::json(&text, &analyze(&text, &Default::default()), unit)).unwrap();
    while !bytes.is_empty() {
        change(&mut json, &mut bytes);
    }
    let json = json.to_string();
    check(&text, export::from_json(&text, &mut Deserializer::from_str(&json), unit));
    json.len()
}

fn check(text: &str, read: Result<newslens::Analysis, export::JsonError>) {
    match read {
        Ok(analysis) => {
            forms::check(text, &analysis, &forms::UNITS);
            forms::check_exports(text, &analysis);
        }
        Err(error) => {
            assert!(!error.given().is_empty() && !error.accepted().is_empty());
            // What is no JSON is told by line and column, what is no analysis by the place in it.
            let is_syntax = error.given().contains(" at line ") && error.given().contains(" column ");
            assert!(is_syntax || !error.path().is_empty() || error.accepted() != "an analysis", "{error}");
        }
    }
}

/// Puts something else in some place, or takes it away.
fn change(json: &mut Value, bytes: &mut Bytes) {
    let mut pointers = Vec::new();
    list(json, String::new(), &mut pointers);
    let pointer = &pointers[bytes.below(pointers.len().max(257)) % pointers.len()];
    let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
    let kind = bytes.below(16);
    let value = match kind {
        0 => Value::Null,
        1 => true.into(),
        2 => bytes.byte().into(),
        3 => (-i64::from(bytes.byte())).into(),
        4 => json!(bytes.one_of(&[
            0.5,
            1e300,
            -1e300,
            4294967296.0,
            18446744073709551615.0,
            9007199254740993.0,
            -0.0,
            1e-300
        ])),
        5 => u64::MAX.into(),
        6 => bytes.one_of(PIECES).into(),
        7 => "".into(),
        8 => json!([]),
        9 => json!({}),
        10 => {
            let place = bytes.below(pointers.len().max(257)) % pointers.len();
            json.pointer(&pointers[place]).cloned().unwrap_or_default()
        }
        11 => bytes
            .one_of(&[
                "2024-05-14",
                "-0044-03-15",
                "12000-01-01T10:00",
                "2024-02-30",
                "2024-05-14T24:00",
                "-",
                "é024-01-01",
            ])
            .into(),
        12 => return remove(json.pointer_mut(parent), name),
        13 => return twice(json.pointer_mut(parent), name),
        _ => match json.pointer(pointer) {
            Some(Value::Number(number)) => {
                (number.as_i64().unwrap_or_default().wrapping_add(bytes.byte() as i8 as i64)).into()
            }
            _ => (bytes.below(512)).into(),
        },
    };
    if let Some(place) = json.pointer_mut(pointer) {
        *place = value;
    }
}

fn remove(parent: Option<&mut Value>, name: &str) {
    match parent {
        Some(Value::Object(fields)) => drop(fields.remove(name)),
        Some(Value::Array(items)) => drop(name.parse().map(|index: usize| items.remove(index))),
        _ => {}
    }
}

/// Puts an item of a list behind itself.
fn twice(parent: Option<&mut Value>, name: &str) {
    if let (Some(Value::Array(items)), Ok(index)) = (parent, name.parse::<usize>()) {
        // Not again and again what is large already.
        if items.len() < 1000 {
            items.insert(index, items[index].clone());
        }
    }
}

/// All places in a tree.
fn list(json: &Value, at: String, found: &mut Vec<String>) {
    match json {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| list(item, format!("{at}/{index}"), found))
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| list(field, format!("{at}/{name}"), found)),
        _ => {}
    }
    found.push(at);
}
