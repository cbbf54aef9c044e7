//! The names that a reader watches, and those that are never to be marked.
//!
//! A list is read once ([`OwnNames`], `read`), made ready for look-up (`index`), and then looked for in each text (`find`).
//! How a text is read with what was found is in `entities/own`.

mod error;
mod find;
mod index;
#[cfg(feature = "serde")]
mod json;
mod read;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use error::OwnNamesError;
pub(crate) use find::{Match, find};

use crate::analysis::EntityKind;
use index::Index;
use std::{str::FromStr, sync::Arc};

/// A name to watch, or one that is never to be marked.
///
/// ```
/// use newslens::{EntityKind, OwnName};
/// let watched = OwnName { aliases: vec!["Zed9".to_owned()], ..OwnName::new("Aliko Storm", Some(EntityKind::Person)) };
/// assert!(!watched.never);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnName {
    /// The name as an analysis is to have it, and as texts write it.
    pub name: String,
    /// What it names: a person, an organisation, a place or a group. `None`: as the text tells, else a person.
    pub kind: Option<EntityKind>,
    /// Other names of the same.
    pub aliases: Vec<String>,
    /// An office or a profession, which a text may call its bearer by: "senator".
    pub role: Option<String>,
    /// Whether the name and its aliases are never to be marked.
    pub never: bool,
}

impl OwnName {
    /// A name to watch, without aliases.
    pub fn new(name: impl Into<String>, kind: Option<EntityKind>) -> OwnName {
        OwnName { name: name.into(), kind, ..OwnName::default() }
    }

    /// A name that is never to be marked.
    pub fn never(name: impl Into<String>) -> OwnName {
        OwnName { name: name.into(), never: true, ..OwnName::default() }
    }
}

/// A list of names that are certain, and of names that are never to be marked; see [`crate::Options::with_names`]. Copies are
/// cheap, whatever its length.
///
/// ```
/// use newslens::{Options, OwnNames, analyze};
///
/// let names: OwnNames = "name,type,aliases\nAliko Mbeki-Storm,person,Zed9".parse()?;
/// let text = "“No,” Zed9 said.";
/// let analysis = analyze(text, &Options::new().with_names(names));
/// assert_eq!(analysis.entities[0].name, "Aliko Mbeki-Storm");
/// assert_eq!(analysis.quotes[0].speaker.as_ref().map(|speaker| speaker.entity), Some(Some(0)));
/// # Ok::<(), newslens::OwnNamesError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct OwnNames(Option<Arc<List>>);

#[derive(Debug)]
struct List {
    names: Vec<OwnName>,
    index: Index,
}

impl OwnNames {
    /// Makes a list ready. A name that stands there twice, with the same type, is one.
    ///
    /// ```
    /// use newslens::{EntityKind, OwnName, OwnNames};
    /// let error = OwnNames::new(vec![OwnName::new("Acme", Some(EntityKind::Money))]).unwrap_err();
    /// assert_eq!((error.position(), error.field()), (1, "type"));
    /// ```
    ///
    /// # Errors
    /// When a name is empty or too long, is no word, or is one of two entries; or when a type is none of the four.
    /// [`OwnNamesError::position`] counts the entries from 1.
    pub fn new(names: Vec<OwnName>) -> Result<OwnNames, OwnNamesError> {
        OwnNames::of_rows(names.into_iter().enumerate().map(|(at, name)| (at + 1, name)).collect(), false)
    }

    /// Makes a list of names with their places in what was read.
    fn of_rows(rows: Vec<(usize, OwnName)>, are_lines: bool) -> Result<OwnNames, OwnNamesError> {
        let (names, index) = index::build(rows).map_err(|error| error.in_lines(are_lines))?;
        Ok(OwnNames(if names.is_empty() { None } else { Some(Arc::new(List { names, index })) }))
    }

    /// The names, in the order of the list.
    pub fn names(&self) -> &[OwnName] {
        self.0.as_ref().map_or(&[], |list| &list.names)
    }

    /// Whether no name is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl FromStr for OwnNames {
    type Err = OwnNamesError;

    /// Reads a list from CSV whose first line names the columns (`name`, and of `type`, `aliases`, `role`, `never` what there
    /// is, parted by commas, semicolons or tabs), or from a text with a name in each line.
    fn from_str(text: &str) -> Result<OwnNames, OwnNamesError> {
        let (rows, are_lines) = read::rows(text)?;
        OwnNames::of_rows(rows, are_lines)
    }
}

#[cfg(any(feature = "wasm", feature = "pack-wasm"))]
impl OwnNames {
    /// Reads a list, or takes the one that was read last where the text is the same: a module for browsers is given it with each
    /// text.
    pub(crate) fn remembered(text: String) -> Result<OwnNames, OwnNamesError> {
        thread_local! {
            static LAST: std::cell::RefCell<(String, OwnNames)> = const { std::cell::RefCell::new((String::new(), OwnNames(None))) };
        }
        LAST.with_borrow_mut(|last| {
            if last.0 != text {
                let names = text.parse()?;
                *last = (text, names);
            }
            Ok(last.1.clone())
        })
    }
}

impl PartialEq for OwnNames {
    fn eq(&self, other: &OwnNames) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one.names == other.names,
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl Eq for OwnNames {}
