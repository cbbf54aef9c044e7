//! A part of what was read, with where it stands, and what is said of it when it is not as it should be.

use super::super::context::shorten;
use super::node::Node;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// What is not as an analysis in JSON should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError(Box<Fault>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    path: String,
    given: String,
    accepted: String,
}

impl JsonError {
    /// What could not be read at all.
    pub(super) fn unreadable(reason: &str) -> JsonError {
        JsonError::new(String::new(), reason.to_owned(), "an analysis")
    }

    fn new(path: String, given: String, accepted: &str) -> JsonError {
        JsonError(Box::new(Fault { path, given, accepted: accepted.to_owned() }))
    }

    /// Where it stands: `quotes[3].speaker.entity`; nothing for the whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What stands there, in words.
    pub fn given(&self) -> &str {
        &self.0.given
    }

    /// What would be right, in words.
    pub fn accepted(&self) -> &str {
        &self.0.accepted
    }
}

impl Display for JsonError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Fault { path, given, accepted } = &*self.0;
        write!(formatter, "{} is {given}; it takes {accepted}", if path.is_empty() { "the analysis" } else { path })
    }
}

impl Error for JsonError {}

/// A part, and where it stands.
pub struct Place<'n> {
    node: &'n Node,
    step: Step<'n>,
}

/// How one comes to a part.
enum Step<'n> {
    Root,
    Field(&'n Place<'n>, &'static str),
    Item(&'n Place<'n>, usize),
}

impl<'n> Place<'n> {
    /// The whole.
    pub fn root(node: &'n Node) -> Place<'n> {
        Place { node, step: Step::Root }
    }

    /// The field with this name, missing or not.
    #[inline(never)]
    pub fn field(&'n self, name: &'static str) -> Place<'n> {
        let fields = if let Node::Object(fields) = self.node { fields.as_slice() } else { &[] };
        // Of fields with one name the last counts, as in JavaScript.
        let field = fields.iter().rev().find(|(field, _)| *field == name);
        Place { node: field.map_or(&Node::Missing, |(_, node)| node), step: Step::Field(self, name) }
    }

    /// The item with this index, missing or not.
    #[inline(never)]
    pub fn item(&'n self, index: usize) -> Place<'n> {
        let items = if let Node::List(items) = self.node { items.as_slice() } else { &[] };
        Place { node: items.get(index).unwrap_or(&Node::Missing), step: Step::Item(self, index) }
    }

    /// What `read` makes of it; nothing where nothing is.
    pub fn option<T>(&self, read: impl FnOnce(&Place) -> Result<T, JsonError>) -> Result<Option<T>, JsonError> {
        match self.node {
            Node::Missing | Node::Null => Ok(None),
            _ => read(self).map(Some),
        }
    }

    /// What `read` makes of each item.
    pub fn list<T>(&self, mut read: impl FnMut(&Place) -> Result<T, JsonError>) -> Result<Vec<T>, JsonError> {
        let mut list = Vec::new();
        for index in 0..self.length()? {
            list.push(read(&self.item(index))?);
        }
        Ok(list)
    }

    /// How many items it has.
    pub fn length(&self) -> Result<usize, JsonError> {
        if let Node::List(items) = self.node { Ok(items.len()) } else { Err(self.error("a list")) }
    }

    /// A string.
    #[inline(never)]
    pub fn string(&self) -> Result<&'n str, JsonError> {
        if let Node::String(string) = self.node { Ok(string) } else { Err(self.error("a string")) }
    }

    /// A string that says something.
    pub fn words(&self) -> Result<String, JsonError> {
        let words = self.string().ok().filter(|words| !words.is_empty());
        words.map(str::to_owned).ok_or_else(|| self.error("a string that is not empty"))
    }

    /// A natural number, or nothing.
    #[inline(never)]
    pub fn natural(&self) -> Option<usize> {
        match self.node {
            // What is not exactly a natural number that Rust can count to is not the same after the way there and back.
            &Node::Number(number) if (number as usize) as f64 == number => Some(number as usize),
            _ => None,
        }
    }

    /// An index of a list with this length and name.
    pub fn index(&self, length: usize, list: &str) -> Result<usize, JsonError> {
        let index = self.natural().filter(|&index| index < length);
        index.ok_or_else(|| self.error(&format!("an index of {list}, of which there are {length}")))
    }

    /// Whether something is so.
    pub fn truth(&self) -> Result<bool, JsonError> {
        if let Node::Boolean(truth) = self.node { Ok(*truth) } else { Err(self.error("true or false")) }
    }

    /// A number from 0 to 1.
    pub fn fraction(&self) -> Result<f32, JsonError> {
        match self.node {
            Node::Number(number) if (0.0..=1.0).contains(number) => Ok(*number as f32),
            _ => Err(self.error("a number from 0 to 1")),
        }
    }

    /// What has the name that stands here.
    pub fn named<T>(&self, from_name: fn(&str) -> Option<T>, names: &[&str]) -> Result<T, JsonError> {
        let named = self.string().ok().and_then(from_name);
        named.ok_or_else(|| self.error(&format!("one of {}", names.join(", "))))
    }

    /// The error that something else stands here.
    #[cold]
    pub fn error(&self, accepted: &str) -> JsonError {
        let given = match self.node {
            Node::Missing => "missing".to_owned(),
            Node::Null => "null".to_owned(),
            Node::Boolean(value) => value.to_string(),
            // To write any fraction takes more code than the rest of this file.
            &Node::Number(number) if (number as i64) as f64 == number => (number as i64).to_string(),
            Node::Number(_) => "no whole number".to_owned(),
            Node::String(string) => format!("{:?}", shorten(string, 60)),
            Node::List(_) => "a list".to_owned(),
            Node::Object(_) => "an object".to_owned(),
        };
        JsonError::new(self.path(), given, accepted)
    }

    fn path(&self) -> String {
        match self.step {
            Step::Root => String::new(),
            Step::Field(parent, name) => {
                let path = parent.path();
                if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
            }
            Step::Item(parent, index) => format!("{}[{index}]", parent.path()),
        }
    }
}
