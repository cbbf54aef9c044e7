//! Reading the files of `data/`: one fact a line.

use std::{env, fs, path::Path, path::PathBuf};

/// A line of a file: a word or phrase, and what is known of it.
pub struct Fact {
    /// Where it stands, for messages: file and line.
    pub place: String,
    /// What stands before the tab.
    pub word: String,
    /// What stands behind it.
    pub value: String,
}

/// The facts of `data/FILE`: a word, a tab, and what is known of it, in one column or several. `#` starts a comment line.
///
/// Stops the build where a line has no tab or a blank at an end of a column.
pub fn facts(file: &str) -> Vec<Fact> {
    let columns = |fact: &Fact| assert!(!fact.value.is_empty(), "{}: a line is a word, a tab and a value", fact.place);
    lines(file).into_iter().inspect(columns).collect()
}

/// The lines of a file that is a mere list of words, and of any other; where there is no tab, the value is empty.
pub fn lines(file: &str) -> Vec<Fact> {
    let path = Path::new("data").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|(number, line)| {
            let place = format!("{}:{}", path.display(), number + 1);
            let (word, value) = line.split_once('\t').unwrap_or((line, ""));
            let is_clean = |column: &str| !column.is_empty() && column.trim() == column;
            assert!(line.split('\t').all(is_clean), "{place}: a column is empty, or a blank stands at its end");
            Fact { place, word: word.to_owned(), value: value.to_owned() }
        })
        .collect()
}

/// The name of a file's table, with its folders: `pt/text/abbreviations`.
pub fn name(file: &str) -> &str {
    file.strip_suffix(".tsv").expect("a file of facts")
}

/// Where a file of the build's output folder is, whose folders are made: `pt/text/abbreviations.rs`.
pub fn output(file: &str) -> PathBuf {
    let out = Path::new(&env::var_os("OUT_DIR").unwrap()).join(file);
    fs::create_dir_all(out.parent().expect("a folder")).unwrap();
    out
}
