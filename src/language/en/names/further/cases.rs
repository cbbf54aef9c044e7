//! The cases of `tests/rust/cases/en/names/further/`, a file a kind, and any text whatever.
//!
//! A case is a line whose names and amounts of that kind, and no others of it, stand in brackets behind their kind.

use crate::entities::further;
use crate::entities::tagger::cases::read;
use crate::text::Document;
use crate::{EntityKind, Options, analyze};
use proptest::prelude::*;

fn check(kind: EntityKind, cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, want) = read(case);
        let analysis = analyze(&text, &Options::new());
        let mentions = analysis.mentions.iter().filter(|mention| mention.kind == kind);
        let got: Vec<(String, String)> =
            mentions.map(|mention| (mention.kind.name().to_owned(), text[mention.span.range()].to_owned())).collect();
        if got != want {
            wrong.push(format!("{case}\n   found {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! case_files {
    ($($name:ident: $kind:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            check(EntityKind::$kind, include_str!(concat!("../../../../../tests/rust/cases/en/names/further/", stringify!($name), ".txt")));
        })*
    };
}

case_files!(law: Law, event: Event, work: Work, product: Product, money: Money, percent: Percent, quantity: Quantity);

proptest! {
    /// What is found in any text is in order, does not overlap, and is never empty.
    #[test]
    fn any_text(text in r#"(\PC|[ .,$€%-]|[0-9]{1,4}| of | the | (Act|Treaty|Article|War|Cup|film|“|”|v\.|Boeing|F-|a|half|million|hundreds|percent|dollars|km|per|Rs|US|N5|to) |\n){0,60}"#) {
        let document = Document::new(&text);
        let mut end = 0;
        for name in further::find(&document, &[], &[], &mut Default::default()) {
            prop_assert!(end <= name.tokens.start && name.tokens.start < name.tokens.end);
            prop_assert!(name.tokens.end <= document.tokens.len());
            end = name.tokens.end;
        }
    }
}

/// What hostile texts repeat; each must be read in one pass, whatever its length.
#[test]
fn repetitions_have_an_answer() {
    for piece in [
        "Act ",
        "Treaty of ",
        "Article 5 of the ",
        "a v. B ",
        "War ",
        "the film “",
        "“A” ",
        "Boeing ",
        "F-",
        "Cup of the ",
        "’s “A ",
        "$",
        "1 million ",
        "hundreds of ",
        "half a ",
        "1-",
        "5 per ",
        "Rs.",
        "N5,000,",
    ] {
        let text = piece.repeat(20_000);
        further::find(&Document::new(&text), &[], &[], &mut Default::default());
    }
}
