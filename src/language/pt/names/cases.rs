//! The cases of `tests/rust/cases/pt/names/`: names and amounts as they are found, roles and entities of names that are told.

use crate::analysis::EntityKind;
use crate::entities;
use crate::entities::linking::cases as linking;
use crate::entities::tagger::cases as tagger;
use crate::language::TextLanguage;
use crate::own_names::OwnNames;
use crate::text::Document;
use crate::{Options, analyze};
use proptest::prelude::*;

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

proptest! {
    /// Whatever the text: names in order, none empty, none overlapping another, and all linked.
    #[test]
    fn any_text(text in "(\\PC|Ana |Lula |do |da |e |, |\\(|\\)|PT-SP|-|ex-|presidente |ministro |Rio |rio |Fazenda|brasileiros |R\\$ |3 |mil |\\. |\n){0,60}") {
        let document = Document::read(&text, &super::super::GRAMMAR);
        let mut kept = Default::default();
        let found = entities::find(&document, &[], &OwnNames::default(), &mut kept);
        let (mentions, entities) = found.all(&document, &mut kept);
        let mut end = 0;
        for mention in mentions.iter().filter(|mention| NAMES.contains(&mention.kind)) {
            prop_assert!(end <= mention.span.start && mention.span.start < mention.span.end);
            end = mention.span.end;
        }
        prop_assert!(entities.iter().all(|entity| !entity.mentions.is_empty()));
    }
}

/// The kinds of names; amounts may hold a place.
const NAMES: [EntityKind; 4] = [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];

/// What hostile texts repeat; each must be read in one pass, whatever its length.
#[test]
fn repetitions_have_an_answer() {
    for piece in [
        "o presidente ",
        "ministro da ",
        "Ana e ",
        "Rio e ",
        "do Rio ",
        "ex-",
        "PT-SP-",
        "(PT) ",
        "rio ",
        "R$ 3 mil ",
        "o pai do ",
        "Ana, pai de ",
    ] {
        let text = piece.repeat(5_000);
        let document = Document::read(&text, &super::super::GRAMMAR);
        let mut kept = Default::default();
        entities::find(&document, &[], &OwnNames::default(), &mut kept).all(&document, &mut kept);
    }
}
