//! The reader's own names in a saved dossier: a list, or the text of CSV or lines that they were given as.

use crate::own_names::OwnNames;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::{Serialize, Serializer};
use std::fmt;

/// Writes them as a list.
pub(super) fn serialize<S: Serializer>(names: &OwnNames, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Written<'n> {
        name: &'n str,
        r#type: Option<&'static str>,
        aliases: &'n [String],
        role: Option<&'n str>,
        never: bool,
    }
    serializer.collect_seq(names.names().iter().map(|own| Written {
        name: &own.name,
        r#type: own.kind.map(|kind| kind.name()),
        aliases: &own.aliases,
        role: own.role.as_deref(),
        never: own.never,
    }))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OwnNames, D::Error> {
    deserializer.deserialize_any(Names)
}

struct Names;

impl<'de> Visitor<'de> for Names {
    type Value = OwnNames;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "a list of names, or a text of CSV or lines")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<OwnNames, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<OwnNames, A::Error> {
        OwnNames::deserialize(SeqAccessDeserializer::new(list))
    }
}
