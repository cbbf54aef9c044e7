//! Runs the case files of `tests/rust/cases/publication`, whose heads say what their columns mean.

use crate::language::Grammar;
use crate::options::{Genre, Options};
use crate::text::Document;

/// Checks the cases of a file, in a language.
pub(crate) fn check(name: &str, cases: &str, grammar: &'static Grammar) {
    let options = Options { genre: Genre::News, ..Options::new() };
    let mut failures = Vec::new();
    for (number, line) in cases.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, want) = line.split_once('\t').unwrap_or_else(|| panic!("{name}:{}: two columns", number + 1));
        let text = text.replace('¶', "\n");
        let got = match (grammar.dates)(&Document::read(&text, grammar), &options, &mut Default::default()).publication
        {
            None => "-".to_owned(),
            Some(publication) => {
                let words = publication.span.map(|span| text[span.range()].replace('\n', "¶")).unwrap_or_default();
                let other = publication.other.map(|other| format!(" or {other}")).unwrap_or_default();
                format!("{words}={}{other}", publication.value.as_deref().unwrap_or("?"))
            }
        };
        if got != want {
            failures.push(format!(
                "{name}:{}: {}\n    want {want}\n    got  {got}",
                number + 1,
                text.replace('\n', "¶")
            ));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

macro_rules! case_files {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            let cases = include_str!(concat!("../../../tests/rust/cases/publication/", stringify!($name), ".tsv"));
            check(concat!(stringify!($name), ".tsv"), cases, Grammar::fallback());
        })*
    };
}

case_files!(doubt, head, none);
