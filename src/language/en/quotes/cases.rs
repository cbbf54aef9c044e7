//! Runs the case files of `tests/rust/cases/en/quotes`, and the properties that hold for any text.

use super::English;
use crate::language::en::GRAMMAR;
use crate::quotes::cases::check;
use crate::quotes::find;
use crate::text::Document;
use proptest::prelude::*;

macro_rules! case_files {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            let file = concat!(stringify!($name), ".txt");
            check(file, include_str!(concat!("../../../../tests/rust/cases/en/quotes/", stringify!($name), ".txt")), &GRAMMAR);
        })*
    };
}

case_files!(
    marks,
    continued,
    terms,
    before,
    after,
    names,
    nominals,
    pronouns,
    told,
    according,
    colon,
    indirect,
    mixed,
    inherited,
    transcripts,
    resolution,
    denied,
    headline,
    things,
    speakers,
);

proptest! {
    /// Any text gives an answer whose spans lie on character boundaries and hold something.
    #[test]
    fn any_text_has_an_answer(text in r#"(\PC|[\n“”‘’'"«».,:—()-]|said |he |who |Ada Nwosu |that |according to |NWOSU: |the ){0,80}"#) {
        let document = Document::new(&text);
        for quote in find::<English>(&document, &[], &[], &mut Default::default()) {
            let spans = [Some(quote.span), quote.cue, quote.speaker.map(|speaker| speaker.span)];
            for span in spans.into_iter().flatten().chain(quote.parts) {
                prop_assert!(text.get(span.range()).is_some_and(|inside| !inside.is_empty()));
            }
        }
    }
}
