//! How the cases of names are read and checked: a text whose names stand in brackets behind their kind.

use super::find;
use crate::language::TextLanguage;
use crate::text::Document;
use proptest::prelude::*;

/// Takes the brackets out of a case: its text, and the name and kind of each bracket.
pub(crate) fn read(case: &str) -> (String, Vec<(String, String)>) {
    let mut text = String::new();
    let mut names = Vec::new();
    for piece in case.replace('⏎', "\n").split_inclusive([']', '[']) {
        match piece.strip_suffix(']').and_then(|name| name.split_once(' ')) {
            Some((kind, name)) => {
                names.push((kind.to_owned(), name.to_owned()));
                text += name;
            }
            None => text += piece.trim_end_matches('['),
        }
    }
    (text, names)
}

/// Checks that the tagger finds the names of each case, and no others.
pub(crate) fn check(cases: &str, language: TextLanguage) {
    let mut wrong = Vec::new();
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, want) = read(case);
        let document = Document::in_language(&text, language);
        let name =
            |name: super::Name| (name.kind.name().to_owned(), document.slice(document.span_of(name.tokens)).to_owned());
        let got: Vec<(String, String)> = find(&document, &[]).into_iter().map(name).collect();
        if got != want {
            wrong.push(format!("{case}\n   found {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

proptest! {
    /// Names of any text are in order, do not overlap, and are never empty.
    #[test]
    fn any_text(text in "(\\PC|Ada |of |the |\\. |-|U\\.S\\. |Ministry |'s|\n){0,60}") {
        let document = Document::new(&text);
        let mut end = 0;
        for name in find(&document, &[]) {
            prop_assert!(end <= name.tokens.start && name.tokens.start < name.tokens.end);
            prop_assert!(name.tokens.end <= document.tokens.len());
            end = name.tokens.end;
        }
    }
}
