//! The types of tables' values, as the library declares them: enumerations, their variants and what these hold, and the small
//! functions that tables call (`verb(Say, Past)`).

use crate::source;
use std::{collections::BTreeMap, fs, path::Path, sync::OnceLock};

/// What a name stands for in a value: a variant of an enumeration, or a function.
pub struct Maker {
    /// The type that it makes.
    pub makes: String,
    /// The types of what stands in its brackets.
    pub takes: Vec<String>,
}

/// The declarations of one source file, and of all files.
pub struct Types {
    files: Vec<File>,
}

/// The declarations of a source file.
struct File {
    path: String,
    text: String,
    /// Variants and functions by their names; a name may belong to several enumerations.
    makers: BTreeMap<String, Vec<Maker>>,
}

impl Types {
    /// All that the library declares, read once; and the feasts, which `feast_days.tsv` names.
    pub fn all() -> &'static Types {
        static TYPES: OnceLock<Types> = OnceLock::new();
        TYPES.get_or_init(|| {
            let mut files = Vec::new();
            read_folder(Path::new("src"), &mut files);
            let feasts = source::facts("dates/feast_days.tsv").remove(0).value;
            let maker = || vec![Maker { makes: "Feast".to_owned(), takes: Vec::new() }];
            let makers = feasts.split('\t').map(|feast| (feast.to_owned(), maker())).collect();
            files.push(File { path: String::new(), text: String::new(), makers });
            Types { files }
        })
    }

    /// The file that includes the table of this name, whose values are read there.
    pub fn home(&self, table: &str) -> &str {
        let line = format!("\"/{table}.rs\"");
        let file = self.files.iter().find(|file| file.text.contains(&line));
        &file.unwrap_or_else(|| panic!("no file of src/ includes the table {table:?}")).path
    }

    /// What a name makes of this type: as the file declares it that includes the table, or else the nearest that does.
    pub fn maker(&self, name: &str, makes: &str, home: &str) -> Option<&Maker> {
        let own = self.files.iter().find(|file| file.path == home);
        let is_own = own.is_some_and(|file| file.makers.values().flatten().any(|maker| maker.makes == makes));
        let near = |file: &&File| file.path.bytes().zip(home.bytes()).take_while(|(one, other)| one == other).count();
        let has = |file: &&File| file.maker(name, makes).is_some();
        let file = if is_own { own } else { self.files.iter().filter(has).max_by_key(near) };
        file?.maker(name, makes)
    }

    /// Whether a file names the variants of a type without the type: `use Unit::*`.
    pub fn has_bare(&self, type_name: &str, home: &str) -> bool {
        let imports = [format!("{type_name}::*"), format!("{type_name}::{{")];
        self.files.iter().any(|file| file.path == home && imports.iter().any(|import| file.text.contains(import)))
    }
}

impl File {
    fn maker(&self, name: &str, makes: &str) -> Option<&Maker> {
        self.makers.get(name)?.iter().find(|maker| maker.makes == makes)
    }
}

fn read_folder(folder: &Path, files: &mut Vec<File>) {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read_folder(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let makers = makers(&without_comments(&text));
            files.push(File { path: path.to_string_lossy().replace('\\', "/"), text, makers });
        }
    }
}

fn without_comments(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//") && !line.trim_start().starts_with("#[");
    let lines = text.lines().filter(is_code).map(|line| line.split(" // ").next().unwrap_or(line));
    lines.collect::<Vec<_>>().join(" ")
}

/// The variants of all enumerations of a text, and its constant functions.
fn makers(text: &str) -> BTreeMap<String, Vec<Maker>> {
    let mut makers: BTreeMap<String, Vec<Maker>> = BTreeMap::new();
    for part in text.split(" enum ").skip(1) {
        let Some((name, body)) = part.split_once('{') else { continue };
        let name = name.trim();
        for variant in parts(inside(body, '}')) {
            let (variant, held) = variant.split_once('(').unwrap_or((variant, ""));
            let takes = parts(inside(held, ')')).map(str::to_owned).collect();
            let variant = variant.split(['=', '{']).next().unwrap_or(variant).trim().to_owned();
            makers.entry(variant).or_default().push(Maker { makes: name.to_owned(), takes });
        }
    }
    for part in text.split("const fn ").skip(1) {
        let Some((name, rest)) = part.split_once('(') else { continue };
        let arguments = inside(rest, ')');
        let Some((_, result)) = rest[arguments.len()..].split_once("->") else { continue };
        let makes = result.split('{').next().unwrap_or(result).trim().to_owned();
        let takes = parts(arguments).filter_map(|argument| Some(argument.split_once(':')?.1.trim().to_owned()));
        makers.entry(name.trim().to_owned()).or_default().push(Maker { makes, takes: takes.collect() });
    }
    makers
}

/// A text up to the bracket that closes what is open at its start; the whole of it where none does.
fn inside(text: &str, close: char) -> &str {
    let mut depth = 0_i32;
    for (at, letter) in text.char_indices() {
        if depth == 0 && letter == close {
            return &text[..at];
        }
        depth += match letter {
            '(' | '[' | '{' => 1,
            ')' | ']' | '}' => -1,
            _ => 0,
        };
    }
    text
}

/// What commas part, those inside brackets apart.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_i32;
    let is_comma = move |letter: char| {
        depth += match letter {
            '(' | '[' | '{' => 1,
            ')' | ']' | '}' => -1,
            _ => 0,
        };
        letter == ',' && depth == 0
    };
    text.split(is_comma).map(str::trim).filter(|part| !part.is_empty())
}
