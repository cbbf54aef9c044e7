//! A text being edited, with offsets in UTF-16.

use crate::ARTICLE;
use js_sys::{Array, Uint32Array};
use newslens::wasm::{Session, analyze_flat};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Of a session that was not asked before.
fn assert_same(pair: &Array, text: &str) {
    let fresh = analyze_flat(text.as_bytes(), &JsValue::NULL, None, None).unwrap();
    assert_eq!(Uint32Array::new(&pair.get(0)).to_vec(), Uint32Array::new(&fresh.get(0)).to_vec());
    assert_eq!(pair.get(1), fresh.get(1));
}

#[wasm_bindgen_test]
fn edits_give_the_same_as_a_fresh_analysis() {
    let mut session = Session::new(&JsValue::NULL, None).unwrap();
    assert_same(&session.analyze_flat(None), "");
    session.set_text(ARTICLE.as_bytes());
    assert_same(&session.analyze_flat(None), ARTICLE);

    let thumb = ARTICLE.find('👍').unwrap();
    let start = ARTICLE[..thumb].encode_utf16().count();
    session.replace(start, start + 2, "bien 🙂").unwrap();
    let text = ARTICLE.replace('👍', "bien 🙂");
    assert_same(&session.analyze_flat(None), &text);

    let end = text.encode_utf16().count();
    session.replace(end, end, "\n\n“No,” he said on Tuesday.").unwrap();
    let text = text + "\n\n“No,” he said on Tuesday.";
    assert_same(&session.analyze_flat(None), &text);

    session.replace(0, text.encode_utf16().count(), "").unwrap();
    assert_same(&session.analyze_flat(None), "");
}
