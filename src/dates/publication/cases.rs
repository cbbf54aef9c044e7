//! Runs the case files of `tests/rust/cases/publication`, whose heads say what their columns mean.

use crate::dates;
use crate::options::{Genre, Options};
use crate::text::Document;

fn check(name: &str, cases: &str) {
    let options = Options { genre: Genre::News, ..Options::new() };
    let mut failures = Vec::new();
    for (number, line) in cases.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, want) = line.split_once('\t').unwrap_or_else(|| panic!("{name}:{}: two columns", number + 1));
        let text = text.replace('¶', "\n");
        let got = match dates::find(&Document::new(&text), &options).publication {
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
            check(concat!(stringify!($name), ".tsv"), cases);
        })*
    };
}

case_files!(doubt, head, none);
