//! Word tables: `data/NAME.tsv` becomes `NAME.rs` in the build's output folder, a `WordMap` (see `src/text/words.rs`).

use crate::hash;
use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

/// Packs one file of `word<TAB>value` lines; `#` starts a comment line. The value is a Rust expression of the type
/// `value_type`, read in the module that includes the table.
///
/// Stops the build, naming file and line, where a line has no value or a word stands twice.
pub fn pack(file: &str, value_type: &str) {
    let path = Path::new("data").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut words = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{}:{}", path.display(), number + 1);
        let (word, value) =
            line.split_once('\t').unwrap_or_else(|| panic!("{place}: a line is a word, a tab and a value"));
        assert!(
            !word.contains('.') && word == word.to_lowercase(),
            "{place}: {word:?} is not a key: lower case, no full stops"
        );
        assert!(words.insert(word.to_owned(), value.trim().to_owned()).is_none(), "{place}: {word:?} stands twice");
    }
    let name = Path::new(file).file_stem().unwrap().to_str().unwrap();
    let out = Path::new(&env::var_os("OUT_DIR").unwrap()).join(format!("{name}.rs"));
    fs::write(out, table(&words, value_type)).unwrap();
}

fn table(words: &BTreeMap<String, String>, value_type: &str) -> String {
    let values: Vec<&String> = words.values().collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    let size = (words.len() * 2).next_power_of_two();
    let mut slots: Vec<Option<(u32, usize, &str, usize)>> = vec![None; size];
    let mut keys = String::new();
    for (word, value) in words {
        let hash = hash::of(word.as_bytes());
        let mut at = hash as usize & (size - 1);
        while slots[at].is_some() {
            at = (at + 1) & (size - 1);
        }
        slots[at] = Some((hash, keys.len(), word, values.binary_search(&value).unwrap()));
        keys.push_str(word);
    }
    let mut code = format!("crate::text::words::WordMap::<{value_type}> {{\n    slots: &[\n");
    for slot in slots {
        let (hash, start, word, value) = slot.unwrap_or((0, 0, "", 0));
        let length = word.len();
        writeln!(
            code,
            "        crate::text::words::Slot {{ hash: {hash}, start: {start}, length: {length}, value: {value} }},"
        )
        .unwrap();
    }
    writeln!(code, "    ],\n    keys: {keys:?},\n    values: &[").unwrap();
    for value in values {
        writeln!(code, "        {value},").unwrap();
    }
    code.push_str("    ],\n}\n");
    code
}
