//! The reader of pages for JavaScript, a WebAssembly module of its own; `www/read-page.js` is the only caller.

use super::Page;
use crate::DateOrder;
use crate::text::{OffsetUnit, Offsets};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

/// Reads a web page: see [`super::read_page`]. Offsets are UTF-16 code units.
#[wasm_bindgen(unchecked_return_type = "import('../read-page.js').Page")]
pub fn read_page(html: &str) -> Object {
    let page = super::read_page(html);
    let blocks = blocks(&page);
    let Page { title, byline, published, modified, language, order, text, is_whole, .. } = page;
    let order = order.map(DateOrder::name);
    object([
        ("title", title.into()),
        ("byline", byline.into()),
        ("published", published.into()),
        ("modified", modified.into()),
        ("language", language.into()),
        ("order", order.into()),
        ("text", text.into()),
        ("blocks", blocks.into()),
        ("isWhole", is_whole.into()),
    ])
}

/// The blocks as JavaScript has them.
fn blocks(page: &Page) -> Array {
    let offsets = Offsets::new(&page.text, OffsetUnit::Utf16);
    let offset = |byte: usize| JsValue::from(offsets.of(byte) as u32);
    let block = |block: &super::Block| {
        let kind = block.kind.name().into();
        object([("start", offset(block.span.start)), ("end", offset(block.span.end)), ("kind", kind)])
    };
    page.blocks.iter().map(block).collect()
}

/// An object with these fields; those that are `undefined` are `null`.
fn object<const FIELDS: usize>(fields: [(&str, JsValue); FIELDS]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let value = if value.is_undefined() { JsValue::NULL } else { value };
        // Setting a field of a new object cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object
}
