//! The article in a web page.

use crate::text::text_of;
use newslens::DateOrder;
use newslens::page::{self, Page};
use newslens::text::{OffsetUnit, Offsets};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// title, byline, published, modified, language, order, text, blocks (start, end, kind), is_whole: the order of the fields of
/// `Page` in `newslens/_page.py`.
type PageRow = (
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<&'static str>,
    String,
    Vec<(usize, usize, &'static str)>,
    bool,
);

/// Reads a page, given as `str` or as `bytes` in any encoding.
#[pyfunction]
pub fn read_page(py: Python<'_>, html: &Bound<'_, PyAny>, content_type: Option<&str>) -> PyResult<PageRow> {
    if let Ok(bytes) = html.cast::<PyBytes>() {
        let bytes = bytes.as_bytes();
        return Ok(py.detach(|| row(page::read_page_bytes(bytes, content_type))));
    }
    let html = text_of(html)?;
    Ok(py.detach(|| row(page::read_page(&html))))
}

fn row(page: Page) -> PageRow {
    let offsets = Offsets::new(&page.text, OffsetUnit::CodePoint);
    let blocks = (page.blocks.iter())
        .map(|block| (offsets.of(block.span.start), offsets.of(block.span.end), block.kind.name()))
        .collect();
    let order = page.order.map(DateOrder::name);
    let Page { title, byline, published, modified, language, text, is_whole, .. } = page;
    (title, byline, published, modified, language, order, text, blocks, is_whole)
}
