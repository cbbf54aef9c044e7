//! The cases of `tests/rust/cases/pt/names/`: names and amounts as they are found, roles and entities of names that are told.

use crate::analysis::EntityKind;
use crate::entities::{linking::cases as linking, tagger::cases as tagger};
use crate::language::TextLanguage;
use crate::{Options, analyze};

/// The language of the cases.
fn portuguese() -> TextLanguage {
    "pt".parse().expect("a build with Portuguese")
}

fn check(cases: &str) {
    let mut wrong = Vec::new();
    let mut options = Options::new();
    options.language = Some(portuguese());
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, want) = tagger::read(case);
        let analysis = analyze(&text, &options);
        let name = |kind: EntityKind, span: crate::text::Span| (kind.name().to_owned(), text[span.range()].to_owned());
        let got: Vec<_> = analysis.mentions.iter().map(|mention| name(mention.kind, mention.span)).collect();
        if got != want {
            wrong.push(format!("{case}\n   found {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! case_files {
    ($check:ident: $($name:ident)*) => {$(
        #[test]
        fn $name() {
            $check(include_str!(concat!("../../../../tests/rust/cases/pt/names/", stringify!($name), ".txt")));
        }
    )*};
}

case_files!(check: persons bodies places parties groups amounts);

fn check_linking(cases: &str) {
    linking::check("pt/names", cases, portuguese());
}

case_files!(check_linking: titles appositions linking);
