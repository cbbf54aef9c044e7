//! Runs the case files of `tests/rust/cases/pt/quotes`; `src/quotes/cases.rs` tells the form of their lines.

use crate::language::pt::GRAMMAR;
use crate::quotes::cases::check;
use crate::text::Document;
use proptest::prelude::*;

macro_rules! case_files {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            let file = concat!("pt/", stringify!($name), ".txt");
            let cases =
                include_str!(concat!("../../../../tests/rust/cases/pt/quotes/", stringify!($name), ".txt"));
            check(file, cases, &GRAMMAR);
        })*
    };
}

case_files!(marks, after, before, dash, indirect, sources, dropped, nothing, denied, transcripts);

proptest! {
    /// Any text gives an answer whose spans lie on character boundaries and hold something.
    #[test]
    fn any_text_has_an_answer(text in r#"(\PC|[\n“”‘’'"«».,:—()-]|disse |ele |que |Ana Prado |segundo |de acordo com |— |o |para ){0,80}"#) {
        let document = Document::read(&text, &GRAMMAR);
        for quote in (GRAMMAR.quotes)(&document, &[], &[], &mut Default::default()) {
            let spans = [Some(quote.span), quote.cue, quote.speaker.map(|speaker| speaker.span)];
            for span in spans.into_iter().flatten().chain(quote.parts) {
                prop_assert!(text.get(span.range()).is_some_and(|inside| !inside.is_empty()));
            }
        }
    }
}
