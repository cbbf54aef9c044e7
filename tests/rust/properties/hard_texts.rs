//! Long texts of the kinds that break readers: nothing but one thing, never closed, never ending.

use crate::{checked, hostile};
use newslens::{Options, page};

/// How long each text is, in bytes; `benches/hard-texts.mjs` tells how the time grows with it.
const LENGTH: usize = 20_000;

/// Each is repeated to the length.
const REPEATED: &[&str] = &[
    "a",
    "A",
    "1",
    "1,",
    "1.",
    "-",
    ".",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "«",
    "(",
    ")",
    "[",
    "\n",
    "\n\n",
    " ",
    "\u{0}",
    "\u{1b}",
    "\u{feff}",
    "\u{301}",
    "\u{200d}",
    "👍",
    "東",
    "ß",
    "İ",
    "é ",
    "a\n",
    "A ",
    "I ",
    "U.S.",
    "U.S. ",
    "Mr. ",
    "Mr.",
    "Kim ",
    "Kim, ",
    "Kim and ",
    "de la ",
    "said ",
    "said, ",
    "he said ",
    "“a” ",
    "“a “b ",
    "“a,” said b ",
    "“a",
    "“A,” he said. ",
    "\"a\" said Kim, \"b\" ",
    "‘a’s ’ ",
    "according to ",
    "Monday ",
    "Monday, ",
    "May ",
    "May 5, ",
    "2023 ",
    "2023-",
    "2023-09-13 ",
    "last ",
    "last week ",
    "the ",
    "early ",
    "more than ",
    "two ",
    "twenty-",
    "ago ",
    "every ",
    "5pm ",
    "President ",
    "Minister Kim ",
    "the minister of ",
    "NATO (",
    "(NATO) ",
    "KIM: a\n",
    "Acme Inc. ",
    "http://",
    "www.a",
    "he told ",
    "that ",
    "who ",
    "\u{a0}",
    "\r\n",
    "• ",
    "- A\n",
    "J. ",
    "Sept. ",
    // What benches/slow-texts/search.mjs has found.
    "a.",
    "J.-",
    "NM-",
    "4/7 ",
    "4/7-",
    "5-",
    "5pm.",
    "İ ",
    "A\n“",
    "/\"5/«\"\"5",
];

#[test]
fn repeated() {
    for piece in REPEATED {
        let text = piece.repeat(LENGTH / piece.len());
        checked(&text, &Options::new());
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
    for piece in [
        "<div>",
        "<div><p>",
        "<p>",
        "<b>",
        "<a>",
        "<b><p>",
        "<table>",
        "<table><tr><td>",
        "<svg>",
        "<li>",
        "<",
        "&",
        "<!--",
        "</p>",
        "</div>",
        "<br>",
        "<template>",
        "<select>",
        "<h1>a",
        "<article>",
    ] {
        hostile::page::check(&page::read_page(&piece.repeat(LENGTH / piece.len())));
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
