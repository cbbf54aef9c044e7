//! An input that is read as a whole.

use crate::arguments::{Input, NamesArguments};
use crate::failure::Failure;
use crate::streams::{Files, Streams};
use newslens::page::{Page, looks_like_html, read_page_bytes};
use newslens::{DateOrder, Options, OwnNames};
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

/// The most bytes of a list of names.
const LONGEST_LIST: usize = 64 << 20;

impl NamesArguments {
    /// The list of names that the arguments ask for: JSON where it starts like that, else CSV or a name a line.
    pub fn read(&self, files: &dyn Files) -> Result<OwnNames, Failure> {
        let Some(path) = &self.names else { return Ok(OwnNames::default()) };
        let mut bytes = Vec::new();
        files
            .open(path)
            .and_then(|file| read_to(file, LONGEST_LIST, &mut bytes))
            .map_err(|error| Failure::Unreadable(path.clone(), error))?;
        let wrong = |reason: String| Failure::NotNames(path.clone(), reason);
        if bytes.len() > LONGEST_LIST {
            return Err(wrong(format!("it has more than {LONGEST_LIST} bytes")));
        }
        let text = text_of(path.clone(), bytes)?;
        let json = text.trim_start_matches('\u{feff}').trim_start();
        if json.starts_with(['[', '{']) {
            return serde_json::from_str(json).map_err(|error| wrong(error.to_string()));
        }
        text.parse::<OwnNames>().map_err(|error| wrong(error.to_string()))
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

impl Input {
    /// Whether an input is a web page: as is said, by the name of the file, or by how it starts.
    pub fn is_page(self, file: Option<&Path>, bytes: &[u8]) -> bool {
        let extension = file.and_then(Path::extension).unwrap_or_default().to_ascii_lowercase();
        match self {
            Input::Html => true,
            Input::Text => false,
            Input::Auto if ["html", "htm", "xhtml", "shtml"].iter().any(|&page| extension == page) => true,
            Input::Auto if ["txt", "md"].iter().any(|&text| extension == text) => false,
            Input::Auto => looks_like_html(&String::from_utf8_lossy(&bytes[..bytes.len().min(10_000)])),
        }
    }
}

/// The text of an input that is none of a web page.
pub fn text_of(name: PathBuf, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::NotUtf8(name, error.as_bytes()[at], at)
    })
}
