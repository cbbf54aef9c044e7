//! The WebAssembly module, tried in a browser: `npm test -- --wasm`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn reads_a_text() {
    let analysis = newslens::analyze("The mayor spoke on 12 September 2023.", &newslens::Options::new());
    assert!(analysis.dates.iter().all(|date| date.span.start < date.span.end));
}
