//! What is wrong with a list of names.

use crate::options::OptionError;
use std::{borrow::Cow, error::Error, fmt};

/// What the type of a name may be.
const TYPES: &str = "person, organization, place or group, or nothing";

/// The error for a type that no name can have.
pub(super) fn wrong_type(position: usize, given: &str) -> OwnNamesError {
    OwnNamesError::new(position, "type", given, TYPES)
}

/// Something in a list of names makes no sense.
///
/// ```
/// use newslens::OwnNames;
/// let error = "name,type\nAcme,firm".parse::<OwnNames>().unwrap_err();
/// assert_eq!((error.position(), error.field(), error.given()), (2, "type", "firm"));
/// assert_eq!(error.to_string(), "line 2: type is \"firm\"; it takes person, organization, place or group, or nothing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNamesError {
    position: usize,
    is_line: bool,
    field: &'static str,
    given: String,
    accepted: Cow<'static, str>,
}

impl OwnNamesError {
    pub(super) fn new(
        position: usize,
        field: &'static str,
        given: &str,
        accepted: impl Into<Cow<'static, str>>,
    ) -> OwnNamesError {
        OwnNamesError { position, is_line: true, field, given: given.to_owned(), accepted: accepted.into() }
    }

    pub(super) fn in_lines(self, is_line: bool) -> OwnNamesError {
        OwnNamesError { is_line, ..self }
    }

    /// Where it is: the line of the text that was read, or the place in the list, both from 1.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The field: `name`, `type`, `aliases`, `role` or `never`.
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// What stands there.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// What would be right.
    pub fn accepted(&self) -> &str {
        &self.accepted
    }

    fn place(&self) -> &'static str {
        if self.is_line { "line" } else { "entry" }
    }
}

impl fmt::Display for OwnNamesError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let OwnNamesError { position, field, given, accepted, .. } = self;
        write!(formatter, "{} {position}: {field} is {given:?}; it takes {accepted}", self.place())
    }
}

impl Error for OwnNamesError {}

impl From<OwnNamesError> for OptionError {
    /// The same as an error of the option `names`.
    fn from(error: OwnNamesError) -> OptionError {
        let place = format!("{} ({} {}, {})", error.accepted, error.place(), error.position, error.field);
        OptionError::new("names", &error.given, place)
    }
}
