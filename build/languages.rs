//! The function words and letters of languages, for `src/language/`: which languages have a word, by their numbers.

use crate::{hash, source, words};
use std::{collections::BTreeMap, fs};

/// The numbers of the languages of each word or letter, by its hash.
type Languages = BTreeMap<u32, Vec<usize>>;

/// Packs `language/function_words.tsv` and `language/letters.tsv`: `tags.rs`, `words.rs` and `letters.rs`.
pub fn pack() {
    let (mut tags, mut words, mut letters) = (Vec::new(), Languages::new(), Languages::new());
    for source::Fact { place, word: tag, value } in source::facts("language/function_words.tsv") {
        assert!(!tags.contains(&tag), "{place}: {tag:?} stands twice");
        for word in value.split(' ') {
            let languages = words.entry(hash::of(word.as_bytes())).or_default();
            assert!(!languages.contains(&tags.len()), "{place}: {word:?} stands twice");
            languages.push(tags.len());
        }
        tags.push(tag);
    }
    for source::Fact { place, word: letter, value } in source::facts("language/letters.tsv") {
        let number = |tag: &str| {
            tags.iter()
                .position(|known| known == tag)
                .unwrap_or_else(|| panic!("{place}: {tag:?} has no function words"))
        };
        let before = letters.insert(hash::of(letter.as_bytes()), value.split(' ').map(number).collect());
        assert!(before.is_none(), "{place}: {letter:?} stands twice");
    }
    fs::write(source::output("language/tags.rs"), format!("&{tags:?}")).unwrap();
    write("language/words", &words);
    write("language/letters", &letters);
}

fn write(name: &str, languages: &Languages) {
    let sets = languages.iter().map(|(&hash, languages)| (hash, format!("&{languages:?}"))).collect();
    words::write(name, &sets, "&[u8]");
}
