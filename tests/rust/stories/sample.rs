//! A dossier as JSON, kept as a file: the schema is tested with it (`tests/js/export/dossier.test.mjs`).

use crate::story::Story;
use newslens::dossier::{Filter, export};
use newslens::text::OffsetUnit;
use serde_json::Value;
use std::collections::BTreeSet;
use std::{env, fs};

/// `UPDATE_SAMPLE=1 cargo test --features serde --test stories sample` writes the file anew. What is found in the texts
/// may change; the fields may not, or schema and sample have to follow.
#[test]
fn the_sample_has_the_fields_that_are_written() {
    const FILE: &str = "tests/rust/cases/stories/bridge/dossier.json";
    let story = Story::all().into_iter().find(|story| story.name == "bridge").expect("the story of the bridge");
    let json = serde_json::to_value(export::json(
        &story.dossier,
        &story.dossier.cast(),
        &Filter::default(),
        OffsetUnit::Utf16,
    ))
    .unwrap();
    if env::var_os("UPDATE_SAMPLE").is_some() {
        fs::write(FILE, serde_json::to_string_pretty(&json).unwrap() + "\n").unwrap();
    }
    let sample: Value = serde_json::from_str(&fs::read_to_string(FILE).unwrap()).unwrap();
    let fields = |json: &Value| {
        let mut fields = BTreeSet::new();
        collect(json, "", &mut fields);
        fields
    };
    assert_eq!(fields(&json), fields(&sample));
}

/// The fields of a value, with those that they stand in.
fn collect(json: &Value, place: &str, fields: &mut BTreeSet<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| collect(item, place, fields)),
        Value::Object(object) => {
            for (name, value) in object {
                let place = format!("{place}.{name}");
                collect(value, &place, fields);
                fields.insert(place);
            }
        }
        _ => {}
    }
}
