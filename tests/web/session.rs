//! A text being edited, with offsets in UTF-16.

use crate::ARTICLE;
use js_sys::Uint32Array;
use newslens::wasm::{Session, analyze_flat};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Asked for the first time after an edit, a session tells what has changed, and the whole when it is asked again.
fn assert_same(session: &mut Session, text: &str) {
    let mut pair = session.analyze_flat(None);
    if pair.length() > 2 {
        pair = session.analyze_flat(None);
    }
    let fresh = analyze_flat(text.as_bytes(), &JsValue::NULL, None, None).unwrap();
    assert_eq!(Uint32Array::new(&pair.get(0)).to_vec(), Uint32Array::new(&fresh.get(0)).to_vec());
    assert_eq!(pair.get(1), fresh.get(1));
}

#[wasm_bindgen_test]
fn edits_give_the_same_as_a_fresh_analysis() {
    let mut session = Session::new(&JsValue::NULL, None).unwrap();
    assert_same(&mut session, "");
    session.set_text(ARTICLE.as_bytes());
    assert_same(&mut session, ARTICLE);

    let thumb = ARTICLE.find('👍').unwrap();
    let start = ARTICLE[..thumb].encode_utf16().count();
    session.replace(start, start + 2, "bien 🙂").unwrap();
    let text = ARTICLE.replace('👍', "bien 🙂");
    assert_same(&mut session, &text);

    let end = text.encode_utf16().count();
    session.replace(end, end, "\n\n“No,” he said on Tuesday.").unwrap();
    let text = text + "\n\n“No,” he said on Tuesday.";
    assert_same(&mut session, &text);

    session.replace(0, text.encode_utf16().count(), "").unwrap();
    assert_same(&mut session, "");
}
