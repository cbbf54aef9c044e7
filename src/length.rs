//! How long a text may be, for callers who do not know what they are given.

use crate::{Analysis, Options, analyze};
use std::{error::Error, fmt};

/// The most bytes that a text can have: what stands behind is not read. Tokens count their places in 32 bits.
pub const LONGEST_TEXT: usize = u32::MAX as usize;

/// As [`analyze`], but refuses a text that is longer than [`Options::max_bytes`], without [`LONGEST_TEXT`]. A text takes memory:
/// news about 15 times its length, other texts up to 80 times.
///
/// ```
/// use newslens::{Options, try_analyze};
///
/// let options = Options::new().with_max_bytes(20);
/// assert!(try_analyze("Ada Nwosu resigned.", &options).is_ok());
/// let error = try_analyze("Mayor Ada Nwosu resigned.", &options).unwrap_err();
/// assert_eq!((error.bytes(), error.limit()), (25, 20));
/// ```
///
/// # Errors
/// When the text is too long; nothing is done with it.
pub fn try_analyze(text: &str, options: &Options) -> Result<Analysis, LengthError> {
    check(text.len(), options.max_bytes)?;
    Ok(analyze(text, options))
}

/// Refuses so many bytes where they are more than `max_bytes`, without it [`LONGEST_TEXT`].
pub(crate) fn check(bytes: usize, max_bytes: Option<usize>) -> Result<(), LengthError> {
    let limit = max_bytes.filter(|&limit| limit < LONGEST_TEXT).unwrap_or(LONGEST_TEXT);
    if bytes > limit { Err(LengthError { bytes, limit }) } else { Ok(()) }
}

/// As much of a text as is read: see [`LONGEST_TEXT`].
pub(crate) fn readable(text: &str) -> &str {
    if text.len() < LONGEST_TEXT {
        return text;
    }
    let mut end = LONGEST_TEXT;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A text that is too long to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LengthError {
    bytes: usize,
    limit: usize,
}

impl LengthError {
    /// How long the text is, in bytes.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// The most bytes that it may have.
    pub fn limit(&self) -> usize {
        self.limit
    }
}

impl fmt::Display for LengthError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the text has {} bytes; option \"max_bytes\" allows {}", self.bytes, self.limit)
    }
}

impl Error for LengthError {}
