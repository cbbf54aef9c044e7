//! Whether the value of a line is one of the type that its table asks for, so that a wrong line is named here and not where
//! the table is compiled.

use crate::types::{Types, parts};
use std::collections::HashSet;

/// The values of a table: their type, and what is known of it in the file that includes the table.
pub struct Values {
    of_type: &'static str,
    home: &'static str,
    right: HashSet<String>,
}

impl Values {
    /// Values of this type in the table of this name.
    pub fn new(of_type: &'static str, table: &str) -> Values {
        Values { of_type, home: Types::all().home(table), right: HashSet::new() }
    }

    /// Stops the build, naming file and line, where a value is not of the type.
    pub fn check(&mut self, place: &str, value: &str) {
        if self.right.contains(value) {
            return;
        }
        if let Some(reason) = wrong(value, self.of_type, Types::all(), self.home) {
            panic!("{place}: {value:?} is no {}: {reason}", self.of_type);
        }
        self.right.insert(value.to_owned());
    }
}

/// What is wrong with a value of this type, which is read in the file `home`; nothing if it is right.
///
/// It knows what tables use: variants with what they hold, functions, numbers, references, lists and pairs.
fn wrong(value: &str, of_type: &str, types: &Types, home: &str) -> Option<String> {
    let value = value.trim();
    let of_type = of_type.trim();
    if let Some(target) = of_type.strip_prefix('&') {
        let target = target.trim_start_matches("'static").trim();
        if target == "str" {
            return (!is_between(value, '"', '"')).then(|| format!("{value:?} is no text in quotation marks"));
        }
        let Some(value) = value.strip_prefix('&') else { return Some(format!("{value:?} lacks a \"&\"")) };
        return match target.strip_prefix('[').and_then(|target| target.strip_suffix(']')) {
            Some(each) if is_between(value, '[', ']') => {
                parts(&value[1..value.len() - 1]).find_map(|value| wrong(value, each, types, home))
            }
            Some(_) => Some(format!("{value:?} is no list in square brackets")),
            None => wrong(value, target, types, home),
        };
    }
    if is_between(of_type, '(', ')') {
        return all(value, &list(of_type), types, home);
    }
    if let Some(range) = range(of_type) {
        return (!value.parse().is_ok_and(|number: i64| range.contains(&number)))
            .then(|| format!("{value:?} is no number from {} to {}", range.start(), range.end()));
    }
    let (path, held) = value.split_once('(').map_or((value, ""), |(path, _)| (path, &value[path.len()..]));
    let (scope, name) = path.rsplit_once("::").map_or(("", path), |(scope, name)| (scope, name));
    let maker = types.maker(name, of_type, home);
    let is_function = name.starts_with(char::is_lowercase);
    match maker {
        Some(_) if scope.is_empty() && !is_function && !types.has_bare(of_type, home) => {
            Some(format!("{path:?} lacks its type, \"{of_type}::{path}\""))
        }
        Some(maker) if scope.is_empty() || scope == of_type => {
            let takes: Vec<&str> = maker.takes.iter().map(String::as_str).collect();
            if takes.is_empty() == held.is_empty() {
                if held.is_empty() { None } else { all(held, &takes, types, home) }
            } else if takes.is_empty() {
                Some(format!("{name:?} holds nothing, but {held:?} stands behind it"))
            } else {
                Some(format!("{name:?} lacks {} in brackets", takes.join(", ")))
            }
        }
        _ => Some(format!("{path:?} is no {of_type} that {home} knows")),
    }
}

/// What is wrong with values in round brackets.
fn all(value: &str, of_types: &[&str], types: &Types, home: &str) -> Option<String> {
    if !is_between(value, '(', ')') {
        return Some(format!("{value:?} is not in round brackets"));
    }
    let values = list(value);
    if values.len() != of_types.len() {
        return Some(format!("{value} has {} values, not {}", values.len(), of_types.len()));
    }
    values.iter().zip(of_types).find_map(|(value, of_type)| wrong(value, of_type, types, home))
}

/// What stands in brackets, by its parts.
fn list(text: &str) -> Vec<&str> {
    parts(&text[1..text.len() - 1]).collect()
}

fn is_between(text: &str, open: char, close: char) -> bool {
    text.len() >= 2 && text.starts_with(open) && text.ends_with(close)
}

fn range(of_type: &str) -> Option<std::ops::RangeInclusive<i64>> {
    Some(match of_type {
        "u8" => 0..=u8::MAX.into(),
        "i8" => i8::MIN.into()..=i8::MAX.into(),
        "u16" => 0..=u16::MAX.into(),
        "i16" => i16::MIN.into()..=i16::MAX.into(),
        "u32" => 0..=u32::MAX.into(),
        "i32" => i32::MIN.into()..=i32::MAX.into(),
        _ => return None,
    })
}
