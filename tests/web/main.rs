//! The boundary of the WebAssembly module, tried in a browser: `npm test -- --wasm`.
#![cfg(target_arch = "wasm32")]

mod offsets;
mod options;
mod results;
mod session;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// A text with dates, speech and names, and characters of one to four bytes.
const ARTICLE: &str = "PARIS, May 14, 2024 — “Ça va 👍,” Mayor Zoë Nwosu said on Monday.\n\n\
    Nwosu, 51, met “a few” Canadians in Paris. “We are done,” she said. “Come in June.”";
