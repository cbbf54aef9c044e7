//! Reads a list of names: CSV (RFC 4180) whose first line names the columns, or one name a line.

use super::error::wrong_type;
use super::{OwnName, OwnNamesError};
use crate::analysis::EntityKind;

/// What may part the fields of a line; spreadsheets write the second where a comma is the decimal sign.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
/// What parts the aliases in their field.
const ALIASES: [char; 2] = [';', '|'];

/// Names with their places, and whether these are lines.
type Rows = (Vec<(usize, OwnName)>, bool);

/// The names with the lines they stand on, counted from 1. Lines without anything are passed over. A first column `entry` says that
/// each line behind the head is an entry of a list, and is counted as that.
pub fn rows(text: &str) -> Result<Rows, OwnNamesError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let Some((start, head)) = lines.next() else { return Ok((Vec::new(), true)) };
    let separator = SEPARATORS.into_iter().find(|&separator| is_head(head, separator));
    let Some(separator) = separator.or_else(|| is_head(head, '\n').then_some(',')) else {
        return Ok((plain(text)?, true));
    };
    let behind_head = text.split_inclusive('\n').take(start + 1).map(str::len).sum();
    let mut columns = fields(head, separator, &mut 1);
    columns.iter_mut().for_each(|column| *column = column.trim().to_lowercase());
    let is_entries = columns.first().is_some_and(|column| column == "entry");
    let mut rows = Vec::new();
    let mut line = if is_entries { 1 } else { start + 2 };
    let mut rest = &text[behind_head..];
    while !rest.is_empty() {
        let (first, mut length) = (line, 0);
        let found = record(rest, separator, &mut line, &mut length);
        rest = &rest[length..];
        if is_entries || found.iter().any(|field| !field.trim().is_empty()) {
            let name = of_fields(&columns, &found, first).map_err(|error| error.in_lines(!is_entries))?;
            rows.push((first, name));
        }
    }
    Ok((rows, !is_entries))
}

/// Whether a line names columns that this separates, the name's among them.
fn is_head(line: &str, separator: char) -> bool {
    let is_name = |field: &str| field.trim().trim_matches('"').eq_ignore_ascii_case("name");
    let count = line.split(separator).count();
    (count > 1 || separator == '\n') && line.split(separator).any(is_name)
}

/// A name in each line.
fn plain(text: &str) -> Result<Vec<(usize, OwnName)>, OwnNamesError> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let row = |(at, line): (usize, &str)| {
        // Fields, though no line says which: "Acme,organization".
        let mut behind = line.split(SEPARATORS).skip(1);
        if behind.any(|field| kind(field.trim()).is_some_and(|kind| kind.is_some())) {
            let accepted = "a name alone, or a first line of the list that names the columns: name,type,aliases";
            return Err(OwnNamesError::new(at + 1, "name", line.trim(), accepted));
        }
        Ok((at + 1, OwnName::new(line.trim(), None)))
    };
    lines.map(row).collect()
}

/// What the fields of a row say.
fn of_fields(columns: &[String], fields: &[String], line: usize) -> Result<OwnName, OwnNamesError> {
    let mut name = OwnName::default();
    for (column, field) in columns.iter().zip(fields) {
        let field = field.trim();
        match column.as_str() {
            "name" => name.name = field.to_owned(),
            "type" => name.kind = kind(field).ok_or_else(|| wrong_type(line, field))?,
            "aliases" | "alias" => {
                let aliases = field.split(ALIASES).map(str::trim).filter(|alias| !alias.is_empty());
                name.aliases.extend(aliases.map(str::to_owned));
            }
            "role" => name.role = Some(field.to_owned()).filter(|role| !role.is_empty()),
            "never" => {
                name.never = match field.to_lowercase().as_str() {
                    "yes" | "true" | "1" | "x" | "never" => true,
                    "" | "no" | "false" | "0" => false,
                    _ => return Err(OwnNamesError::new(line, "never", field, "yes, no or nothing")),
                }
            }
            // What else a newsroom keeps of a name: party, constituency.
            _ => {}
        }
    }
    Ok(name)
}

/// The kind with this name; `None` where it is none that a name may have.
fn kind(name: &str) -> Option<Option<EntityKind>> {
    if name.is_empty() {
        return Some(None);
    }
    EntityKind::from_name(&name.to_lowercase()).filter(|kind| kind.is_actor()).map(Some)
}

/// The fields of one line without line breaks inside.
fn fields(line: &str, separator: char, number: &mut usize) -> Vec<String> {
    record(line, separator, number, &mut 0)
}

/// The fields of the first record; tells how long it is, and counts its lines. Marks that nothing closes end with the text.
fn record(text: &str, separator: char, line: &mut usize, length: &mut usize) -> Vec<String> {
    let mut found = vec![String::new()];
    let (mut is_quoted, mut is_start) = (false, true);
    let mut letters = text.char_indices().peekable();
    *length = text.len();
    while let Some((at, letter)) = letters.next() {
        let last = found.len() - 1;
        let was_start = std::mem::replace(&mut is_start, false);
        *line += usize::from(letter == '\n');
        match letter {
            '"' if was_start => is_quoted = true,
            '"' if is_quoted => match letters.next_if(|(_, next)| *next == '"') {
                Some(_) => found[last].push('"'),
                None => is_quoted = false,
            },
            _ if is_quoted => found[last].push(letter),
            '\n' => {
                *length = at + 1;
                return found;
            }
            _ if letter == separator => {
                found.push(String::new());
                is_start = true;
            }
            _ => found[last].push(letter),
        }
    }
    found
}
