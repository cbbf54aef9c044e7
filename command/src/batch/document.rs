//! A line of a batch: a document as JSON, with the id as it stands there.

use super::row::Fault;
use crate::moment;
use newslens::{DateTime, Options, OwnNames};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, de::Error};
use serde_json::value::RawValue;
use std::fmt;

/// What a line should be, as an error says it.
const SHAPE: &str = "a row is one line such as {\"id\": 1, \"text\": \"…\", \"date\": \"2023-09-13\"}";

/// The longest piece of a wrong value that an error repeats, in characters.
const LONGEST_GIVEN: usize = 60;

/// A document that can be read.
pub struct Document {
    /// The text.
    pub text: String,
    /// How it is to be read.
    pub options: Options,
}

/// The fields of a document that mean something, each as it stands in the line.
#[derive(Default)]
pub struct Fields<'l> {
    /// Given back as it is.
    pub id: Option<&'l RawValue>,
    text: Option<&'l RawValue>,
    date: Option<&'l RawValue>,
    published: Option<&'l RawValue>,
    order: Option<&'l RawValue>,
    genre: Option<&'l RawValue>,
    language: Option<&'l RawValue>,
    /// The field that was begun last, and not ended.
    open: Option<&'static str>,
}

/// The name of a field.
#[derive(Clone, Copy, Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Name {
    Id,
    Text,
    Date,
    Published,
    Order,
    Genre,
    Language,
    #[serde(other)]
    Other,
}

impl<'l> Fields<'l> {
    /// Reads a line; its id also where something else in it is wrong.
    pub fn read(line: &'l [u8]) -> (Fields<'l>, Result<(), Fault>) {
        let mut fields = Fields::default();
        let mut json = serde_json::Deserializer::from_slice(line);
        let read = DeserializeSeed::deserialize(&mut fields, &mut json).and_then(|()| json.end());
        let result = read.map_err(|error| {
            let reason = without_line(&error);
            match fields.open {
                Some(field) => Fault::of_field(field, format!("\"{field}\" cannot be read: {reason}")),
                None => Fault::of_row(format!("the row is no document: {reason}; {SHAPE}")),
            }
        });
        if result.is_err() {
            fields.id = fields.id.filter(|id| is_ended(id, line)).or_else(|| id_alone(line));
        }
        (fields, result)
    }

    /// The document that the fields make, to be read with these names.
    pub fn document(&self, names: &OwnNames) -> Result<Document, Fault> {
        let Some(text) = string("text", self.text)? else {
            let given = if self.text.is_some() { "null" } else { "missing" };
            return Err(Fault::of_field("text", format!("\"text\" is {given}; it takes the text as a string")));
        };
        let mut options = Options { date: date("date", self.date)?, names: names.clone(), ..Options::new() };
        options.published = date("published", self.published)?;
        if let Some(order) = string("order", self.order)? {
            options.order = order.parse().map_err(Fault::from)?;
        }
        if let Some(genre) = string("genre", self.genre)? {
            options.genre = genre.parse().map_err(Fault::from)?;
        }
        if let Some(language) = string("language", self.language)? {
            options = options.with_language(&language)?;
        }
        Ok(Document { text, options })
    }

    fn place(&mut self, name: Name) -> Option<(&'static str, &mut Option<&'l RawValue>)> {
        Some(match name {
            Name::Id => ("id", &mut self.id),
            Name::Text => ("text", &mut self.text),
            Name::Date => ("date", &mut self.date),
            Name::Published => ("published", &mut self.published),
            Name::Order => ("order", &mut self.order),
            Name::Genre => ("genre", &mut self.genre),
            Name::Language => ("language", &mut self.language),
            Name::Other => return None,
        })
    }
}

impl<'l> DeserializeSeed<'l> for &mut Fields<'l> {
    type Value = ();

    fn deserialize<D: Deserializer<'l>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'l> Visitor<'l> for &mut Fields<'l> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<Name>()? {
            let Some((field, _)) = self.place(name) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            self.open = Some(field);
            let value: &RawValue = map.next_value()?;
            if let Some((_, place)) = self.place(name)
                && place.replace(value).is_some()
            {
                return Err(A::Error::custom("it stands there twice"));
            }
            self.open = None;
        }
        Ok(())
    }
}

/// The id of a line of which another field cannot be read.
fn id_alone(line: &[u8]) -> Option<&RawValue> {
    #[derive(Deserialize)]
    struct Id<'l> {
        #[serde(borrow)]
        id: Option<&'l RawValue>,
    }
    let is_object = line.trim_ascii_start().starts_with(b"{");
    serde_json::from_slice::<Id>(line).ok().filter(|_| is_object)?.id
}

/// Whether a value of a line is known to have ended there: where the line breaks off, a number could go on.
fn is_ended(value: &RawValue, line: &[u8]) -> bool {
    let end = value.get().as_bytes().as_ptr_range().end as usize - line.as_ptr() as usize;
    !line[end..].trim_ascii_start().is_empty()
}

/// A field that takes a string; `null` is none.
fn string(field: &'static str, value: Option<&RawValue>) -> Result<Option<String>, Fault> {
    let Some(value) = value else { return Ok(None) };
    serde_json::from_str(value.get()).map_err(|error| {
        let reason = if error.is_data() {
            format!("\"{field}\" is {}; it takes a string", given(value))
        } else {
            format!("\"{field}\" cannot be read: {}", without_line(&error))
        };
        Fault::of_field(field, reason)
    })
}

/// A field that takes a day or moment; `null` and an empty string are none.
fn date(field: &'static str, value: Option<&RawValue>) -> Result<Option<DateTime>, Fault> {
    let Some(value) = value else { return Ok(None) };
    // A number of eight digits is a day all the same.
    let is_number = value.get().bytes().all(|byte| byte.is_ascii_digit());
    let text = if is_number { Some(value.get().to_owned()) } else { string(field, Some(value))? };
    match text {
        Some(text) if !text.trim().is_empty() => match moment::read(&text) {
            Some(moment) => Ok(Some(moment)),
            None => Err(Fault::of_field(field, format!("\"{field}\" is {}; it takes {}", given(value), moment::FORMS))),
        },
        _ => Ok(None),
    }
}

/// A value as an error repeats it.
fn given(value: &RawValue) -> String {
    let text = value.get();
    match text.char_indices().nth(LONGEST_GIVEN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What serde_json says, without the line, which is always the first.
fn without_line(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((reason, _)) => format!("{reason} at column {}", error.column()),
        None => text,
    }
}

impl From<newslens::OptionError> for Fault {
    fn from(error: newslens::OptionError) -> Fault {
        let (field, given, accepted) = (error.option(), error.given(), error.accepted());
        Fault::of_field(field, format!("\"{field}\" is {given:?}; it takes {accepted}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(line: &str) -> Option<String> {
        Fields::read(line.as_bytes()).0.id.map(|id| id.get().to_owned())
    }

    #[test]
    fn an_id_stays_as_it_is_written() {
        for id_written in [
            "18446744073709551616",
            "1.10",
            "0.1234567890123456789012345",
            "-0.0",
            "1E400",
            "\"\\u00e9\\/\"",
            "null",
            r#"{"b": 1,  "a": [1.0, {"z":null,"y":2}]}"#,
        ] {
            for rest in
                ["\"text\": \"x\"", "\"text\": 5", "\"other\": [1, {}], \"text\": \"\\ud800\"", "\"text\": \"x\""]
            {
                assert_eq!(id(&format!("{{\"id\": {id_written} , {rest}}}")).as_deref(), Some(id_written));
                assert_eq!(id(&format!("{{{rest}, \"id\":{id_written}}}")).as_deref(), Some(id_written));
            }
        }
    }

    #[test]
    fn an_id_is_known_though_the_line_breaks_off() {
        assert_eq!(id(r#"{"id": 7, "text": "He lef"#).as_deref(), Some("7"));
        assert_eq!(id(r#"{"text": "He lef"#), None);
        // It could be the beginning of 78.
        assert_eq!(id(r#"{"id": 7"#), None);
        assert_eq!(id(r#"{"id": 7,"#).as_deref(), Some("7"));
        assert_eq!(id("[7]"), None);
    }

    #[test]
    fn each_fault_names_its_field() {
        for (line, field, reason) in [
            ("nonsense", None, "the row is no document: expected ident at column 2; a row is one line such as"),
            ("[1]", None, "the row is no document: invalid type: sequence, expected an object at column"),
            (r#"{"text": "x"} {}"#, None, "trailing characters at column 15"),
            ("{}", Some("text"), "\"text\" is missing; it takes the text as a string"),
            (r#"{"text": null}"#, Some("text"), "\"text\" is null; it takes the text as a string"),
            (r#"{"text": ["x"]}"#, Some("text"), "\"text\" is [\"x\"]; it takes a string"),
            (r#"{"text": "\ud800"}"#, Some("text"), "\"text\" cannot be read: "),
            (r#"{"text": "x", "text": "y"}"#, Some("text"), "it stands there twice"),
            (r#"{"text": "x", "date": "soon"}"#, Some("date"), "\"date\" is \"soon\"; it takes an ISO date such as"),
            (r#"{"text": "x", "date": 1694593800}"#, Some("date"), "\"date\" is 1694593800; it takes an ISO date"),
            (r#"{"text": "x", "date": {}}"#, Some("date"), "\"date\" is {}; it takes a string"),
            (r#"{"text": "x", "published": "x"}"#, Some("published"), "\"published\" is \"x\"; it takes an ISO date"),
            (r#"{"text": "x", "order": "year"}"#, Some("order"), "it takes auto, month-first or day-first"),
            (r#"{"text": "x", "genre": 1}"#, Some("genre"), "\"genre\" is 1; it takes a string"),
            (r#"{"text": "x", "language": "xx"}"#, Some("language"), "\"language\" is \"xx\"; it takes"),
        ] {
            let (fields, read) = Fields::read(line.as_bytes());
            let fault = read.and_then(|()| fields.document(&OwnNames::default()).map(|_| ())).expect_err(line);
            assert_eq!(fault.field, field, "{line}: {fault:?}");
            assert!(fault.reason.contains(reason), "{line}: {fault:?}");
        }
    }

    #[test]
    fn a_date_may_be_missing_or_in_the_form_of_a_feed() {
        for (date, day) in [
            ("null", None),
            ("\"\"", None),
            ("\"  \"", None),
            ("\"20230913\"", Some("2023-09-13")),
            ("20230913", Some("2023-09-13")),
            ("\"Wed, 13 Sep 2023 08:30:00 GMT\"", Some("2023-09-13")),
            ("\"2023-09-13T08:30:00Z\"", Some("2023-09-13")),
        ] {
            let line = format!(r#"{{"text": "x", "date": {date}, "published": {date}}}"#);
            let (fields, read) = Fields::read(line.as_bytes());
            assert_eq!(read, Ok(()));
            let options = fields.document(&OwnNames::default()).unwrap_or_else(|fault| panic!("{fault:?}")).options;
            assert_eq!(options.date.map(|date| date.date.to_string()).as_deref(), day, "{date}");
            assert_eq!(options.published, options.date);
        }
    }
}
