//! The JSON form read back: the same analysis where it is right, and an error that tells the place where it is not.

use crate::samples;
use newslens::text::OffsetUnit;
use newslens::{Analysis, Genre, Language, PublicationSource, export};
use proptest::prelude::*;
use serde_json::{Value, json};

pub fn check(text: &str, analysis: &Analysis, unit: OffsetUnit) {
    let json = serde_json::to_value(export::json(text, analysis, unit)).unwrap();
    let read = export::from_json(text, json.clone(), unit).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(serde_json::to_value(export::json(text, &read, unit)).unwrap(), json);
}

fn sample() -> Value {
    serde_json::to_value(export::json(samples::ARTICLE, &samples::article(), OffsetUnit::Utf16)).unwrap()
}

fn read(json: &Value) -> Result<Analysis, export::JsonError> {
    export::from_json(samples::ARTICLE, json, OffsetUnit::Utf16)
}

/// Where something is wrong, and what is said of it.
#[test]
fn wrong_parts() {
    let offset = "an offset of the text, at the start of a character";
    let iso = "an ISO date, or date and time, such as 2023-09-13 or 2023-09-13T08:30";
    for (pointer, value, path, said) in [
        ("", json!(null), "dates", "missing; it takes a list"),
        ("", json!([]), "dates", "missing; it takes a list"),
        ("/dates", json!({}), "dates", "an object; it takes a list"),
        ("/dates/0", json!(7), "dates[0].start", &format!("missing; it takes {offset}")),
        ("/dates/0/start", json!(-1), "dates[0].start", &format!("-1; it takes {offset}")),
        ("/dates/0/start", json!(1.5), "dates[0].start", &format!("no whole number; it takes {offset}")),
        ("/dates/0/start", json!("7"), "dates[0].start", &format!("\"7\"; it takes {offset}")),
        ("/dates/0/end", json!(1e300), "dates[0].end", &format!("it takes {offset}")),
        ("/dates/0/end", json!(3), "dates[0].end", "3; it takes an offset behind the start"),
        ("/dates/0/text", json!("May 15"), "dates[0].text", "\"May 15\"; it takes what stands between start and end"),
        ("/dates/0/text", json!(["May"]), "dates[0].text", "a list; it takes what stands between start and end"),
        ("/dates/0/type", json!("day"), "dates[0].type", "\"day\"; it takes one of date, time, duration, set"),
        ("/dates/0/mod", json!(true), "dates[0].mod", "true; it takes one of start, mid"),
        ("/dates/0/value", json!(""), "dates[0].value", "\"\"; it takes a string that is not empty"),
        ("/dates/0/from", json!("2024"), "dates[0].from", &format!("\"2024\"; it takes {iso}")),
        ("/dates/0/from", json!("-44-03-15"), "dates[0].from", &format!("\"-44-03-15\"; it takes {iso}")),
        ("/dates/0/from", json!("-0044-15-03"), "dates[0].from", &format!("\"-0044-15-03\"; it takes {iso}")),
        ("/dates/0/to", json!(null), "dates[0].to", "null; it takes null exactly when from is null"),
        (
            "/dates/1/anchor/date",
            json!(3),
            "dates[1].anchor.date",
            "3; it takes an index of dates, of which there are 3",
        ),
        ("/dates/1/anchor", json!("x"), "dates[1].anchor.value", "missing; it takes a string that is not empty"),
        (
            "/dates/1/range",
            json!({"from": "2024-05-13", "to": "2024-05-14", "partner": 1}),
            "dates[1].range",
            "an object; it takes a stretch that its partner has too",
        ),
        (
            "/dates/1/range",
            json!({"from": "2024-05-13", "to": "2024-05-14", "partner": 3}),
            "dates[1].range.partner",
            "3; it takes an index of dates, of which there are 3",
        ),
        ("/publication/value", json!("today"), "publication.value", &format!("\"today\"; it takes {iso}")),
        (
            "/publication/source",
            json!("press"),
            "publication.source",
            "\"press\"; it takes one of given, metadata, text",
        ),
        ("/publication/other", json!(3), "publication.other", &format!("3; it takes {iso}")),
        ("/language", json!(""), "language", "\"\"; it takes a language tag, such as en or pt-BR"),
        ("/language", json!("en\u{1b}"), "language", "it takes a language tag, such as en or pt-BR"),
        ("/languageConfidence", json!(2), "languageConfidence", "2; it takes a number from 0 to 1"),
        ("/genre", json!("poem"), "genre", "\"poem\"; it takes news or message"),
        ("/publication/found/end", json!(null), "publication.found.end", &format!("null; it takes {offset}")),
        ("/quotes/0/end", json!(30), "quotes[0].end", &format!("30; it takes {offset}")),
        ("/quotes/0/kind", json!(0), "quotes[0].kind", "0; it takes one of direct, mixed, indirect"),
        ("/quotes/0/group", json!("a"), "quotes[0].group", "\"a\"; it takes the number of an attribution"),
        ("/quotes/1/parts/0", json!([1]), "quotes[1].parts[0]", "a list; it takes a pair of a start and an end"),
        ("/quotes/1/parts/0", json!([5, 2]), "quotes[1].parts[0][1]", "2; it takes an offset behind the start"),
        ("/quotes/1/parts/0", json!([0, 2]), "quotes[1].parts", "a list; it takes places inside the quote"),
        ("/quotes/0/confidence", json!(1.01), "quotes[0].confidence", "no whole number; it takes a number from 0 to 1"),
        ("/quotes/0/cue", json!({"start": 1}), "quotes[0].cue.end", &format!("missing; it takes {offset}")),
        (
            "/quotes/0/speaker/entity",
            json!(3),
            "quotes[0].speaker.entity",
            "3; it takes an index of entities, of which",
        ),
        ("/quotes/0/speaker/name", json!(null), "quotes[0].speaker.name", "null; it takes a string that is not empty"),
        ("/quotes/0/speaker/method", json!("luck"), "quotes[0].speaker.method", "\"luck\"; it takes one of name, pro"),
        ("/mentions/0/entity", json!(null), "mentions[0].entity", "null; it takes an index of entities, of which"),
        ("/mentions/0/entity", json!(1), "entities[0].mentions", "a list; it takes the indices of all mentions that"),
        ("/entities/0/mentions/0", json!(9), "entities[0].mentions[0]", "9; it takes an index of mentions, of which"),
        ("/entities/2/id", json!(3), "entities[2].id", "3; it takes the entity's index in entities"),
        ("/entities/0/roles", json!(null), "entities[0].roles", "null; it takes a list"),
        ("/entities/0/roles/1", json!(7), "entities[0].roles[1]", "7; it takes a string"),
    ] {
        let mut json = sample();
        *json.pointer_mut(pointer).unwrap() = value;
        let error = read(&json).unwrap_err();
        assert_eq!(error.path(), path, "{error}");
        assert!(error.to_string().contains(said), "{error}");
    }
}

#[test]
fn what_may_be_missing_and_what_is_passed_over() {
    let mut json = sample();
    json["note"] = json!({ "of the reader's": [1, 2, { "deep": null }] });
    json["dates"][0].as_object_mut().unwrap().retain(|name, _| ["start", "end", "type", "value"].contains(&&name[..]));
    json.as_object_mut().unwrap().remove("publication");
    let analysis = read(&json).unwrap();
    assert_eq!((analysis.publication, &analysis.dates[0].from), (None, &None));
}

#[test]
fn an_analysis_of_an_earlier_version() {
    let mut json = sample();
    json.as_object_mut().unwrap().retain(|name, _| !name.starts_with("language") && name != "genre");
    json["publication"].as_object_mut().unwrap().retain(|name, _| ["value", "found"].contains(&&name[..]));
    let analysis = read(&json).unwrap();
    assert_eq!((analysis.language, analysis.genre), (Language::default(), Genre::Auto));
    let publication = analysis.publication.unwrap();
    assert_eq!((publication.source, publication.other), (PublicationSource::Text, None));
    json["publication"]["found"] = Value::Null;
    assert_eq!(read(&json).unwrap().publication.unwrap().source, PublicationSource::Given);
}

#[test]
fn a_publication_without_a_value_stands_in_the_text() {
    let mut json = sample();
    json["publication"]["value"] = Value::Null;
    assert_eq!(read(&json).unwrap().publication.unwrap().value, None);
    json["publication"]["found"] = Value::Null;
    assert_eq!(read(&json).unwrap_err().path(), "publication.value");
}

#[test]
fn far_years() {
    let text = "In 3000 BC, in 12000";
    let options = newslens::Options::new();
    check(text, &newslens::analyze(text, &options), OffsetUnit::Utf8);
    for moment in ["-2999-01-01", "12000-01-01T10:00"] {
        let mut json = sample();
        json["dates"][0]["from"] = moment.into();
        assert_eq!(read(&json).unwrap().dates[0].from.as_deref(), Some(moment));
    }
}

#[test]
fn from_a_stream() {
    let read = |json: &str| {
        export::from_json(samples::ARTICLE, &mut serde_json::Deserializer::from_str(json), OffsetUnit::Utf16)
    };
    assert_eq!(read(&sample().to_string()), self::read(&sample()));
    assert!(read("{\"dates\": [").unwrap_err().to_string().contains("EOF while parsing"));
}

/// Any JSON whatever.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0..200).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,4}".prop_map(Value::from),
    ];
    let name = proptest::sample::select(vec!["start", "end", "date", "entity", "mentions", "value", "x"]);
    leaf.prop_recursive(4, 20, 4, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(name.clone().prop_map(str::to_owned), inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// All places of a JSON tree.
fn pointers(json: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match json {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| pointers(field, &format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// With anything in any place, reading ends with an error, or with an analysis that every export takes.
    #[test]
    fn any_part_may_be_anything(places in proptest::collection::vec((any::<prop::sample::Index>(), any_json()), 1..3)) {
        let mut json = sample();
        for (place, value) in places {
            let mut found = Vec::new();
            pointers(&json, "", &mut found);
            *json.pointer_mut(&found[place.index(found.len())]).unwrap() = value;
        }
        if let Ok(analysis) = read(&json) {
            crate::check(samples::ARTICLE, &analysis);
        }
    }
}
