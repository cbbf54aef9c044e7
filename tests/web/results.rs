//! What the calls give.

use crate::ARTICLE;
use js_sys::{JSON, JsString, Reflect};
use newslens::text::OffsetUnit;
use newslens::{DateKind, DateModifier, EntityKind, Options, QuoteKind, SpeakerMethod, analyze, export, wasm};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Two dates that are the ends of one stretch.
const STRETCH: &str = "It ran from May 2015 to June 2018.";

fn written(value: &JsValue) -> String {
    String::from(JSON::stringify(value).unwrap())
}

#[wasm_bindgen_test]
fn the_object_is_the_json_form() {
    for text in ["", "é", ARTICLE, STRETCH] {
        let analysis = analyze(text, &Options::new());
        let json = serde_json::to_string(&export::json(text, &analysis, OffsetUnit::Utf16)).unwrap();
        // As JavaScript writes numbers: 0, not 0.0.
        let json = written(&js_sys::JSON::parse(&json).unwrap());
        assert_eq!(written(&wasm::analyze_object(text, &JsValue::NULL).unwrap()), json);
    }
}

#[wasm_bindgen_test]
fn the_numbers_and_strings_are_the_flat_form() {
    for text in ["", "é", ARTICLE, STRETCH] {
        let flat = export::flat(text, &analyze(text, &Options::new()), OffsetUnit::Utf16);
        let pair = wasm::analyze_flat(text.as_bytes(), &JsValue::UNDEFINED, None, None).unwrap();
        assert_eq!(js_sys::Uint32Array::new(&pair.get(0)).to_vec(), flat.numbers);
        assert_eq!(pair.get(1).as_string().unwrap(), flat.strings);
        let last = flat.numbers.last().copied().unwrap_or(0);
        if flat.numbers[6] > 0 {
            assert_eq!(JsString::from(pair.get(1)).length(), last, "offsets into the strings are UTF-16 too");
        }
    }
}

#[wasm_bindgen_test]
fn names_are_the_tables() {
    let names = wasm::names();
    for (field, want) in [
        ("dateTypes", DateKind::NAMES),
        ("dateMods", DateModifier::NAMES),
        ("quoteKinds", QuoteKind::NAMES),
        ("speakerMethods", SpeakerMethod::NAMES),
        ("entityTypes", EntityKind::NAMES),
    ] {
        let got = Reflect::get(&names, &field.into()).unwrap();
        assert_eq!(written(&got), serde_json::to_string(want).unwrap());
    }
    assert_eq!(wasm::version(), env!("CARGO_PKG_VERSION"));
}
