//! The source of the library, as the tests of the house look at it: code without comments and tests, literals, paths.

use std::{fs, path::Path};

/// A file of the library.
pub struct Source {
    /// Where it lies, from the repository on: `src/dates/mod.rs`.
    pub path: String,
    /// Its code. Comments and what only tests compile are blank, so that places stay what they are.
    pub code: String,
}

/// A text in quotation marks.
pub struct Literal<'c> {
    /// The line it stands on.
    pub line: usize,
    /// What is between the marks.
    pub text: &'c str,
    /// The code before it.
    pub before: &'c str,
}

impl Source {
    /// All files below a folder that are more than tests, in the order of their paths.
    pub fn all(folder: &str) -> Vec<Source> {
        let mut files = Vec::new();
        read(Path::new(folder), &mut files);
        let tests: Vec<String> = files.iter().flat_map(Source::test_modules).collect();
        files.retain(|file| {
            let module = file.module().join("::");
            let is_in =
                |test: &String| module.strip_prefix(test).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            !tests.iter().any(is_in)
        });
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// Whether it lies in a folder, or is this file.
    pub fn is_in(&self, place: &str) -> bool {
        self.path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The module that it is: `dates::resolve` for `src/dates/resolve/mod.rs`.
    pub fn module(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
    }

    /// The modules below it that are compiled for tests only: `#[cfg(test)]` and `mod cases;` below that.
    fn test_modules(&self) -> impl Iterator<Item = String> {
        let lines: Vec<&str> = self.code.lines().map(str::trim).collect();
        let module = self.module().join("::");
        let tests = lines.windows(2).filter(|pair| pair[0].starts_with("#[cfg(") && pair[0].contains("test"));
        let names = tests.filter_map(|pair| pair[1].strip_suffix(';')?.split_once("mod ")).map(|(_, name)| name);
        let names: Vec<String> =
            names.map(|name| format!("{module}::{name}").trim_start_matches(':').to_owned()).collect();
        names.into_iter()
    }

    /// Its literals.
    pub fn literals(&self) -> Vec<Literal<'_>> {
        let mut literals = Vec::new();
        let mut at = 0;
        while let Some(length) = length_of_next(&self.code[at..]) {
            let piece = &self.code[at..at + length];
            if let Some(text) = piece.strip_prefix('"') {
                let line = 1 + self.code[..at].matches('\n').count();
                literals.push(Literal { line, text: text.trim_end_matches('"'), before: &self.code[..at] });
            }
            at += length;
        }
        literals
    }

    /// The paths that its code names from the crate's root on: `["dates", "unit", "Unit"]`. Trees of `use` are spread.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        let starts = |code: &str| [code.find("crate::"), code.find("super::")].into_iter().flatten().min();
        let mut rest = self.code.as_str();
        while let Some(start) = starts(rest) {
            let path = &rest[start..];
            let end = path.find(|c: char| !(c.is_alphanumeric() || "_:{}, *\n".contains(c))).unwrap_or(path.len());
            let mut module: Vec<String> = self.module().into_iter().map(str::to_owned).collect();
            let mut tail = &path[..end];
            if let Some(inner) = tail.strip_prefix("crate::") {
                (module, tail) = (Vec::new(), inner);
            }
            while let Some(inner) = tail.strip_prefix("super::") {
                module.pop();
                tail = inner;
            }
            spread(&module, tail, &mut paths);
            rest = &path["crate::".len()..];
        }
        paths
    }
}

/// Adds the paths of a tree: `a::{b, c::D}`.
fn spread(before: &[String], tree: &str, paths: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    let mut rest = tree;
    loop {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        if end > 0 {
            path.push(rest[..end].to_owned());
        }
        match rest[end..].strip_prefix("::") {
            Some(inner) if inner.starts_with('{') => {
                branches(&inner[1..]).into_iter().for_each(|branch| spread(&path, branch.trim(), paths));
                return;
            }
            Some(inner) => rest = inner,
            None => return paths.push(path),
        }
    }
}

/// What commas part, up to the bracket that closes.
fn branches(tree: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, letter) in tree.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&tree[start..at]);
                return found;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&tree[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn read(folder: &Path, files: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = code(&fs::read_to_string(&path).expect("a text"));
            files.push(Source { path: path.to_string_lossy().replace('\\', "/"), code });
        }
    }
}

/// A text without its comments and its tests, which stand last in a file.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut at = 0;
    while let Some(length) = length_of_next(&text[at..]) {
        let piece = &text[at..at + length];
        if text[at..].starts_with("#[cfg(test)]\nmod") || text[at..].starts_with("#[cfg(test)]\npub mod") {
            break;
        }
        if !piece.starts_with("//") {
            code += piece;
        }
        at += length;
    }
    code
}

/// How long the next piece is: a comment, a literal, a character in marks, or one character of code.
fn length_of_next(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let in_marks = |mark: char| {
        let mut escaped = false;
        let close = text.char_indices().skip(1).find(|&(_, letter)| {
            let closes = letter == mark && !escaped;
            escaped = letter == '\\' && !escaped;
            closes
        });
        close.map_or(text.len(), |(at, _)| at + 1)
    };
    Some(match first {
        '/' if text.starts_with("//") => text.find('\n').unwrap_or(text.len()),
        '"' => in_marks('"'),
        '\'' if text.starts_with("'\\") => in_marks('\''),
        '\'' if text.chars().nth(2) == Some('\'') => text.char_indices().nth(3).map_or(text.len(), |(at, _)| at),
        _ => first.len_utf8(),
    })
}
