//! No word of English stands where all languages are read: what a language brings is in its folder and its tables.

use super::source::{Literal, Source};
use std::{collections::BTreeSet, fs};

/// What reads texts, whatever their language.
const ROOMS: [&str; 6] = ["src/text", "src/dates", "src/entities", "src/quotes", "src/language", "src/dossier"];

/// What in these rooms is of one language, or has letters that are no words of a text.
const EXCEPTIONS: [(&str, &str); 8] = [
    ("src/language/en", "English itself"),
    ("src/language/pt", "Portuguese; the words are its own"),
    ("src/language/mod.rs", "the tags of languages"),
    ("src/language/detect", "the tags of languages"),
    ("src/entities/gazetteer/class.rs", "the names that tables give classes"),
    ("src/entities/tagger/rules/currencies.rs", "the codes of currencies, the same in all languages"),
    ("src/dossier/export", "what people read, and the names of columns"),
    ("src/text/tokenize.rs", "how addresses begin: \"http://\", \"www.\""),
];

/// The tables of English words; those of names (places, persons) are left out, as any language has them.
const TABLES: [&str; 14] = [
    "dates/date_words",
    "dates/message_words",
    "quotes/cues",
    "quotes/function_words",
    "quotes/sayings",
    "quotes/works",
    "names/words",
    "names/roles",
    "names/phrase_words",
    "names/name_parts",
    "names/amount_words",
    "names/further_words",
    "text/abbreviations",
    "text/sentence_starters",
];

/// What takes only words or endings of a text, so that whatever letters stand there are of a language.
const ASKS_FOR_WORDS: [&str; 8] =
    ["words![", "Words::new([", "hash::of(", "ends_with(", "starts_with(", "strip_suffix(", "strip_prefix(", ".is("];

/// What holds a message for people, a path, or an attribute of the code.
const TELLS_PEOPLE: [&str; 13] = [
    "expect(",
    "panic!(",
    "assert!(",
    "assert_eq!(",
    "unreachable!(",
    "write!(",
    "format!(",
    "env!(",
    "concat!(",
    "include_bytes!(",
    "include_str!(",
    "#[",
    "#[serde(",
];

#[test]
fn no_english_word_stands_where_all_languages_are_read() {
    let words = words();
    assert!(words.len() > 2000 && words.contains("said") && words.contains("tuesday"), "{} words", words.len());
    let mut found = Vec::new();
    for source in Source::all("src") {
        let is_excepted = EXCEPTIONS.iter().any(|(place, _)| source.is_in(place));
        if is_excepted || !ROOMS.iter().any(|room| source.is_in(room)) {
            continue;
        }
        let wrong = source.literals().into_iter().filter(|literal| is_of_english(literal, &words));
        found.extend(wrong.map(|literal| format!("{}:{}: {:?}", source.path, literal.line, literal.text)));
    }
    assert!(found.is_empty(), "{} words of English outside src/language/en:\n{}", found.len(), found.join("\n"));
}

/// Whether a literal is a word of a text: by what it is given to, or by its letters.
fn is_of_english(literal: &Literal, words: &BTreeSet<String>) -> bool {
    let call = open_call(literal.before);
    if TELLS_PEOPLE.iter().any(|tells| call.ends_with(tells)) {
        return false;
    }
    let mut letters = literal.text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() >= 2);
    let asks = ASKS_FOR_WORDS.iter().any(|asks| call.ends_with(asks));
    letters.any(|word| asks || words.contains(word))
}

/// The code up to the bracket that is open before a literal, round, square or of a list in a call: `words![`.
fn open_call(before: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in before.char_indices().rev() {
        match letter {
            ')' | ']' | '}' => depth += 1,
            '(' | '[' | '{' if depth > 0 => depth -= 1,
            '(' | '[' | '{' => return &before[..=at],
            ';' if depth == 0 => return "",
            _ => {}
        }
    }
    ""
}

/// The words of the tables of English, wherever in `data/` these lie.
fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for table in TABLES {
        let folders = ["data/en", "data"];
        let text = folders.iter().find_map(|folder| fs::read_to_string(format!("{folder}/{table}.tsv")).ok());
        let text = text.unwrap_or_else(|| panic!("no table {table}"));
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            words.extend(line.split('\t').next().map(str::to_lowercase));
        }
    }
    words
}
