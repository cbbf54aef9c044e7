//! What a batch is made of: rows, each of which is answered.

use super::warc::WebPage;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file, where arguments name any.
    pub file: Option<Arc<str>>,
    /// What is counted in it.
    pub unit: Unit,
    /// Which one it is, from 1 on.
    pub number: usize,
}

/// What rows are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Lines of a file.
    Line,
    /// Records of a web archive.
    Record,
}

impl fmt::Display for Place {
    /// `line 3 of articles.jsonl`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Line => "line",
            Unit::Record => "record",
        };
        write!(formatter, "{unit} {}", self.number)?;
        self.file.iter().try_for_each(|file| write!(formatter, " of {file}"))
    }
}

/// A row as it was read.
#[derive(Serialize, Deserialize)]
pub struct Row {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub content: Content,
}

/// What a row is.
#[derive(Serialize, Deserialize)]
pub enum Content {
    /// A line that should be a document as JSON.
    Line(Vec<u8>),
    /// The first bytes of a line that is longer than it may be.
    LongLine(Vec<u8>),
    /// A page of a web archive.
    Page(WebPage),
}

/// Why a row is refused.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field that is wrong; `None`: the whole row.
    pub field: Option<&'static str>,
    /// What is wrong, and what would be right.
    pub reason: String,
}

impl Fault {
    /// A fault of the whole row.
    pub fn of_row(reason: impl Into<String>) -> Fault {
        Fault { field: None, reason: reason.into() }
    }

    /// A fault of one field.
    pub fn of_field(field: &'static str, reason: impl Into<String>) -> Fault {
        Fault { field: Some(field), reason: reason.into() }
    }
}
