//! Offsets count what JavaScript and the page count.

use crate::ARTICLE;
use js_sys::{JsString, Reflect};
use newslens::wasm;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// High and low surrogates, alone and as a pair.
const SURROGATES: [&[u16]; 4] = [&[0xd83d], &[0xdc4d], &[0xdc4d, 0xd83d], &[0xd83d, 0xdc4d]];

/// All objects with `start`, `end` and `text` in a result, however deep.
fn spans(value: &JsValue, found: &mut Vec<(u32, u32, JsString)>) {
    if !value.is_object() {
        return;
    }
    let field = |name: &str| Reflect::get(value, &name.into()).unwrap();
    if let (Some(start), Some(end)) = (field("start").as_f64(), field("end").as_f64()) {
        found.push((start as u32, end as u32, field("text").unchecked_into()));
    }
    js_sys::Object::values(value.unchecked_ref()).iter().for_each(|inner| spans(&inner, found));
}

/// The article with these units between its words.
fn article_with(units: &[u16]) -> JsString {
    let with = |unit| if unit == 0x20 { [&[0x20], units, &[0x20]].concat() } else { vec![unit] };
    JsString::from_char_code(&ARTICLE.encode_utf16().flat_map(with).collect::<Vec<u16>>())
}

#[wasm_bindgen_test]
fn a_slice_is_the_mention() {
    for units in SURROGATES {
        let text = article_with(units);
        // The way every string takes into the module; a surrogate without its other half becomes U+FFFD.
        let inside = String::from(&text);
        assert_eq!(inside.encode_utf16().count() as u32, text.length());
        let mut found = Vec::new();
        spans(&wasm::analyze_object(&inside, &JsValue::NULL).unwrap(), &mut found);
        assert!(!found.is_empty());
        for (start, end, words) in found {
            assert!(start < end && end <= text.length());
            assert_eq!(String::from(text.slice(start, end)), String::from(words));
        }
    }
}

#[wasm_bindgen_test]
fn a_text_node_counts_the_same() {
    let document = web_sys::window().unwrap().document().unwrap();
    let node = document.create_text_node(ARTICLE);
    let mut found = Vec::new();
    spans(&wasm::analyze_object(ARTICLE, &JsValue::NULL).unwrap(), &mut found);
    assert!(!found.is_empty());
    for (start, end, words) in found {
        assert_eq!(node.substring_data(start, end - start).unwrap(), String::from(words));
    }
}
