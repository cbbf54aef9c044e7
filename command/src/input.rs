//! An input that is read as a whole.

use crate::failure::Failure;
use crate::streams::Streams;
use newslens::page::{Page, read_page_bytes};
use newslens::{DateOrder, Options};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The bytes of a file or of standard input, and what it is called. Of one that has more than `limit` no more are read.
pub fn read(streams: &mut Streams, file: Option<&Path>, limit: usize) -> Result<(PathBuf, Vec<u8>), Failure> {
    let mut bytes = Vec::new();
    let (name, result) = match file.filter(|path| !is_standard(path)) {
        Some(path) => (path.to_owned(), streams.files.open(path).and_then(|file| read_to(file, limit, &mut bytes))),
        None => (standard(), read_to(&mut streams.input, limit, &mut bytes)),
    };
    match result {
        Ok(()) if bytes.len() > limit => Err(Failure::TooLong(name, limit)),
        Ok(()) => Ok((name, bytes)),
        Err(error) => Err(Failure::Unreadable(name, error)),
    }
}

fn read_to(input: impl Read, limit: usize, bytes: &mut Vec<u8>) -> io::Result<()> {
    input.take((limit as u64).saturating_add(1)).read_to_end(bytes).map(drop)
}

/// Whether an argument means standard input.
pub fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// What standard input is called.
pub fn standard() -> PathBuf {
    PathBuf::from("standard input")
}

/// The article in a web page; the options are told what the page says of its day and its numeric dates.
pub fn page_of(bytes: &[u8], content_type: Option<&str>, options: &mut Options) -> Page {
    let page = read_page_bytes(bytes, content_type);
    options.published = page.published.as_deref().and_then(|published| published.parse().ok());
    if let Some(order) = page.order.filter(|_| options.order == DateOrder::Auto) {
        options.order = order;
    }
    page
}
