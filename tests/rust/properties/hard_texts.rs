//! Long texts of the kinds that break readers: nothing but one thing, never closed, never ending. Each has an answer that is in
//! order; that their work grows no faster than they do, `tests/js/linear.test.mjs` counts.

use crate::{checked, hostile};
use newslens::{Options, page};

/// How long each text is, in bytes.
const LENGTH: usize = 20_000;

/// A piece a line, as JSON strings.
const TEXTS: &str = include_str!("../cases/hard_texts.txt");
const PAGES: &str = include_str!("../cases/hard_pages.txt");

/// The texts that the pieces make, each repeated to a length in bytes.
fn texts(pieces: &str, length: usize) -> impl Iterator<Item = String> {
    pieces.lines().filter(|line| !line.starts_with('#')).map(move |line| {
        let piece: String = serde_json::from_str(line).expect("a JSON string");
        piece.repeat(length / piece.len())
    })
}

#[test]
fn repeated() {
    for text in texts(TEXTS, LENGTH) {
        checked(&text, &Options::new());
    }
}

#[test]
fn repeated_in_messages() {
    let options = Options::new().with_genre("message").unwrap();
    for text in texts(TEXTS, LENGTH / 10) {
        checked(&text, &options);
    }
}

#[test]
fn nested() {
    for (open, close) in [("(", ")"), ("“", "”"), ("‘", "’"), ("“he said ‘", "’ she said”"), ("[Kim ", "]"), ("«", "»")]
    {
        let depth = LENGTH / 10;
        let text = open.repeat(depth) + "Kim said on Monday." + &close.repeat(depth);
        checked(&text, &Options::new());
    }
}

#[test]
fn ten_megabytes_without_a_space() {
    let text = "a".repeat(10_000_000);
    checked(&text, &Options::new());
}

#[test]
fn every_character() {
    let text: String = ('\0'..=char::MAX).collect();
    checked(&text, &Options::new());
}

#[test]
fn pages() {
    for html in texts(PAGES, LENGTH) {
        hostile::page::check(&page::read_page(&html));
    }
}

/// No stack overflows however deep it goes.
#[test]
fn a_deep_page() {
    for (open, close, depth) in
        [("<div>", "</div>", 100_000), ("<b>", "</b>", 10_000), ("<ul><li>", "</li></ul>", 10_000)]
    {
        let page = page::read_page(&(open.repeat(depth) + "Kim said on Monday." + &close.repeat(depth)));
        assert_eq!(page.text, "Kim said on Monday.");
    }
}
