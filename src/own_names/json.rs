//! Reads a list of names from JSON, or what has its form.

use super::{OwnName, OwnNames};
use crate::analysis::EntityKind;
use serde::de::{Deserialize, Deserializer, Error};

/// A name of the list: a string, or an object with the columns of the CSV form.
#[derive(serde::Deserialize)]
#[serde(
    untagged,
    expecting = "a name is a string, or an object such as {\"name\": \"Acme\", \"type\": \"organization\", \"aliases\": [\"ACM\"]}"
)]
enum Row {
    Name(String),
    Fields(Fields),
}

#[derive(serde::Deserialize)]
struct Fields {
    name: String,
    #[serde(default)]
    r#type: Option<String>,
    #[serde(default)]
    aliases: Option<Vec<String>>,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    never: Option<bool>,
}

impl<'de> Deserialize<'de> for OwnNames {
    /// Reads a list of strings, or of objects `{"name", "type", "aliases", "role", "never"}`, of which only the name has to be
    /// there; other fields are passed over.
    ///
    /// ```
    /// # fn main() -> Result<(), serde_json::Error> {
    /// use newslens::OwnNames;
    /// let names: OwnNames = serde_json::from_str(r#"["Zed9", {"name": "Mercury", "never": true}]"#)?;
    /// assert!(names.names()[1].never);
    /// # Ok(())
    /// # }
    /// ```
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OwnNames, D::Error> {
        let rows = Vec::<Row>::deserialize(deserializer)?;
        let named = |(at, row): (usize, Row)| {
            let Fields { name, r#type, aliases, role, never } = match row {
                Row::Name(name) => return Ok(OwnName::new(name, None)),
                Row::Fields(fields) => fields,
            };
            let kind = match r#type.as_deref().map(str::trim) {
                None | Some("") => None,
                Some(kind) => Some(
                    EntityKind::from_name(kind)
                        .ok_or_else(|| super::error::wrong_type(at + 1, kind).in_lines(false))?,
                ),
            };
            let role = role.filter(|role| !role.trim().is_empty());
            Ok(OwnName { name, kind, aliases: aliases.unwrap_or_default(), role, never: never.unwrap_or(false) })
        };
        let names: Result<Vec<OwnName>, super::OwnNamesError> = rows.into_iter().enumerate().map(named).collect();
        names.and_then(OwnNames::new).map_err(D::Error::custom)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_that_of_csv() {
        let json =
            r#"[{"name": "Aliko Storm", "type": "person", "aliases": ["Zed9", "Storm Boss"], "party": 1}, "Acme"]"#;
        let csv = "name,type,aliases\nAliko Storm,person,Zed9;Storm Boss\nAcme,,";
        let names: OwnNames = serde_json::from_str(json).expect("a list");
        assert_eq!(names, csv.parse().expect("a list"));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (json, told) in [
            (r#"["Acme", {"name": "X", "type": "firm"}]"#, "entry 2: type is \"firm\"; it takes person"),
            (r#"[{"name": " "}]"#, "entry 1: name is \" \"; it takes a name with a letter"),
            (r#"[{"type": "person"}]"#, "a name is a string, or an object such as"),
            (r#"[1]"#, "a name is a string, or an object such as"),
            (r#"{"name": "X"}"#, "expected a sequence"),
        ] {
            let error = serde_json::from_str::<OwnNames>(json).expect_err(json).to_string();
            assert!(error.contains(told), "{json}: {error}");
        }
    }
}
