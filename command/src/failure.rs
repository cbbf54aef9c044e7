//! Why a command could not do its work, and what it exits with.

use crate::moment;
use newslens::OptionError;
use std::path::PathBuf;
use std::{fmt, io};

/// What a run of the program came to; [`Status::code`] is what it exits with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All went well.
    Done = 0,
    /// An input could not be read, or the output not be written.
    Failed = 1,
    /// The arguments make no sense.
    BadArguments = 2,
    /// Some rows of a batch were refused; their answers say why.
    SomeRefused = 3,
}

impl Status {
    /// The number that the program exits with.
    ///
    /// ```
    /// assert_eq!(newslens_cli::Status::SomeRefused.code(), 3);
    /// ```
    pub fn code(self) -> u8 {
        self as u8
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// An input that cannot be read: what it is called.
    Unreadable(PathBuf, io::Error),
    /// An input of more bytes than this.
    TooLong(PathBuf, usize),
    /// A file that is not UTF-8: the first byte that is not, and where it stands.
    NotUtf8(PathBuf, u8, usize),
    /// A file that holds no analysis of the text: why.
    NotAnalysis(PathBuf, String),
    /// A file that holds no dossier that can be opened: why.
    NotDossier(PathBuf, String),
    /// A file that holds no list of names: why.
    NotNames(PathBuf, String),
    /// A line of a file, counted from 1, that holds no article: why.
    NotArticle(PathBuf, usize, String),
    /// An article that is too long to be read: what it is called, and why.
    Article(String, String),
    /// A day of publication in none of the forms that are read.
    Date(String),
    /// An option that makes no sense.
    Option(OptionError),
    /// Writing the answer failed.
    Output(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Unreadable(path, error) => write!(formatter, "cannot read {}: {error}", path.display()),
            Failure::TooLong(path, limit) => {
                write!(formatter, "{} has more than {limit} bytes; --max-bytes sets the limit", path.display())
            }
            Failure::NotUtf8(path, byte, at) => {
                write!(
                    formatter,
                    "{} is not UTF-8: byte 0x{byte:02x} at offset {at}; save it as UTF-8 first",
                    path.display()
                )
            }
            Failure::NotAnalysis(path, reason) => {
                write!(formatter, "{} is no analysis of the text: {reason}", path.display())
            }
            Failure::NotDossier(path, reason) => {
                write!(formatter, "{} is no dossier that can be opened: {reason}", path.display())
            }
            Failure::NotNames(path, reason) => {
                write!(formatter, "{} is no list of names: {reason}", path.display())
            }
            Failure::NotArticle(path, line, reason) => {
                write!(formatter, "line {line} of {} is no article and is left out: {reason}", path.display())
            }
            Failure::Article(name, reason) => write!(formatter, "the article {name} is left out: {reason}"),
            Failure::Date(given) => write!(formatter, "option \"date\" is {given:?}; it takes {}", moment::FORMS),
            Failure::Option(error) => error.fmt(formatter),
            Failure::Output(error) => write!(formatter, "cannot write the answer: {error}"),
        }
    }
}

impl From<OptionError> for Failure {
    fn from(error: OptionError) -> Failure {
        Failure::Option(error)
    }
}
