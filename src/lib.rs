//! Who said what about whom, and when, in an English news text.

/// Placeholder replaced in the next commit.
#[cfg(feature = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
