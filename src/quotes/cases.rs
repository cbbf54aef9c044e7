//! Runs the case files of `tests/rust/cases/quotes`, and the properties that hold for any text.
//!
//! A case is a line: the text, ` => `, and what must be found, in order: `content | cue | speaker`, several quotes parted by
//! ` ;; `. What a case leaves out (`content`, or `content | cue`) is not looked at. `-` stands for "none"; `=> -` for a
//! text without any quote. `¶` parts paragraphs. `#` starts a comment.

use super::*;
use proptest::prelude::*;

fn check(name: &str, cases: &str) {
    let mut failures = Vec::new();
    for (number, line) in cases.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, want) = line.split_once(" => ").unwrap_or_else(|| panic!("{name}:{}: no =>", number + 1));
        let text = text.replace('¶', "\n\n");
        let document = Document::new(&text);
        let quotes = find(&document, &[], &[]);
        let want: Vec<Vec<&str>> = match want {
            "-" => Vec::new(),
            _ => want.split(" ;; ").map(|quote| quote.split(" | ").collect()).collect(),
        };
        let got: Vec<[&str; 3]> = quotes
            .iter()
            .map(|quote| {
                let speaker = quote.speaker.as_ref().map_or("-", |speaker| &text[speaker.span.range()]);
                [&text[quote.span.range()], quote.cue.map_or("-", |cue| &text[cue.range()]), speaker]
            })
            .collect();
        let is_right =
            want.len() == got.len() && want.iter().zip(&got).all(|(want, got)| want[..] == got[..want.len()]);
        if !is_right {
            failures.push(format!("{name}:{}: {line}\n    got {got:?}", number + 1));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

macro_rules! case_files {
    ($($name:ident),*) => {
        $(#[test]
        fn $name() {
            let file = concat!(stringify!($name), ".txt");
            check(file, include_str!(concat!("../../tests/rust/cases/quotes/", stringify!($name), ".txt")));
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
    transcripts
);

proptest! {
    /// Any text gives an answer whose spans lie on character boundaries and hold something.
    #[test]
    fn any_text_has_an_answer(text in r#"(\PC|[\n“”‘’'"«».,:]|said |he |Ada Nwosu |that |according to ){0,80}"#) {
        let document = Document::new(&text);
        for quote in find(&document, &[], &[]) {
            let spans = [Some(quote.span), quote.cue, quote.speaker.map(|speaker| speaker.span)];
            for span in spans.into_iter().flatten().chain(quote.parts) {
                prop_assert!(text.get(span.range()).is_some_and(|inside| !inside.is_empty()));
            }
        }
    }
}
