//! JSON, or a JavaScript object, as a tree of what is of interest in it.
//!
//! What a part of the tree may be is said by a [`Shape`]; the rest is passed over. So reading ends whatever the object holds,
//! be it itself, and a value of the wrong kind is met where its place can be told.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// What is read of a part.
#[derive(Clone, Copy)]
pub enum Shape {
    /// A number or a string.
    Value,
    /// Its items.
    List(&'static Shape),
    /// The fields with these names.
    Object(&'static [(&'static str, Shape)]),
}

/// A part that was read.
#[derive(Debug)]
pub enum Node {
    /// Nothing stands here.
    Missing,
    /// `null` or `undefined`.
    Null,
    Boolean(bool),
    Number(f64),
    String(String),
    /// Empty where another shape was expected.
    List(Vec<Node>),
    /// Empty where another shape was expected.
    Object(Vec<(&'static str, Node)>),
}

/// Reads all of `shape` that is there.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D, shape: &'static Shape) -> Result<Node, D::Error> {
    Reader(shape).deserialize(deserializer)
}

#[derive(Clone, Copy)]
struct Reader(&'static Shape);

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an analysis")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value as f64))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(Node::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Node, E> {
        Ok(Node::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        if let Shape::List(shape) = self.0 {
            while let Some(item) = access.next_element_seed(Reader(shape))? {
                items.push(item);
            }
        }
        while access.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let known: &[(&str, Shape)] = if let Shape::Object(fields) = self.0 { fields } else { &[] };
        let mut fields = Vec::new();
        while let Some(name) = access.next_key::<String>()? {
            match known.iter().find(|(known, _)| *known == name) {
                Some((name, shape)) => fields.push((*name, access.next_value_seed(Reader(shape))?)),
                None => drop(access.next_value::<IgnoredAny>()?),
            }
        }
        Ok(Node::Object(fields))
    }
}
