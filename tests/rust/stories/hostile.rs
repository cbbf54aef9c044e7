//! Texts that nobody writes: there is an answer, and not after long.

use newslens::dossier::{Article, Dossier, Filter, export};
use newslens::text::OffsetUnit;
use std::time::Instant;

/// A dossier of these texts, asked for everything.
fn ask(texts: impl Iterator<Item = String>) -> usize {
    let mut dossier = Dossier::default();
    for text in texts {
        dossier.add(Article::new(text)).unwrap();
    }
    let cast = dossier.cast();
    export::csv(&dossier, OffsetUnit::Utf16);
    export::html(&dossier);
    export::ical(&dossier, &cast, &Filter::default());
    serde_json::to_string(&export::json(&dossier, &cast, &Filter::default(), OffsetUnit::CodePoint)).unwrap();
    dossier.utterances().iter().map(|utterance| utterance.tellings.len()).sum()
}

#[test]
fn strange_texts_have_an_answer() {
    let texts = [
        "",
        "“”",
        "“…”, said “…” said “",
        "“a a a a a a a”, said A. “a a a a a”, said A A.",
        "\u{202e}“é👍 é👍 é👍 é👍,” said É. É said é👍 é👍 é👍.",
        "He denied that he denied that he denied that he said “no”.",
        "“=cmd|' /C calc'!A0 =cmd,” said <b>Ada</b>.\r\n\0",
    ];
    ask(texts.iter().chain(&texts).map(|&text| text.to_owned()));
}

/// Quotes that all share their words with all others: each is compared with a bounded number.
#[test]
fn the_same_quote_in_very_many_articles_takes_linear_time() {
    let text = |number: usize| {
        format!(
            "“We will not open this bridge a single day before it is safe,” Helen Marsh said. She saw {number} cars."
        )
    };
    // The shortest of several: the machine may have other things to do.
    let time = |count: usize| {
        let once = || {
            let start = Instant::now();
            assert_eq!(ask((0..count).map(text)), count);
            start.elapsed()
        };
        (0..3).map(|_| once()).min().expect("three")
    };
    let (few, many) = (time(25), time(100));
    assert!(many < few * 12, "25 articles took {few:?}, 100 took {many:?}");
}

/// A speech without an end is compared piece by piece.
#[test]
fn a_very_long_speech_is_compared_in_pieces() {
    let words: Vec<String> = (0..3000).map(|number| format!("word{number}")).collect();
    let speech = format!("“{},” Helen Marsh said.", words.join(" "));
    let start = Instant::now();
    assert!(ask([speech.clone(), speech].into_iter()) >= 4);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
