//! Word tables: `data/NAME.tsv` becomes `NAME.rs` in the build's output folder, a `WordMap` (see `src/text/words.rs`).

use crate::{gazetteer, hash, hashes, lexicon, phrase, source, values::Values};
use std::{collections::BTreeMap, collections::BTreeSet, fs};

/// Packs one file of `word<TAB>value` lines. The value is one of the type `value_type`, as the file that includes the table
/// knows it; of the type `()` it is left out.
pub fn pack(file: &str, value_type: &'static str) {
    let name = source::name(file);
    write(name, &read(file, value_type, name), value_type);
}

/// What stands behind the value of a word that the tagger of names knows as well.
const FOR_NAMES: &str = "\tnames";

/// The words of a file that the tagger of names knows as well.
pub fn for_names(file: &str) -> Vec<source::Fact> {
    source::facts(file).into_iter().filter(|fact| fact.value.ends_with(FOR_NAMES)).collect()
}

/// The hashes of a file's words and their values.
///
/// Stops the build, naming file and line, where a value is not of its type, a word stands twice, or two words have one hash.
pub fn read(file: &str, value_type: &'static str, table: &str) -> BTreeMap<u32, String> {
    let mut words = BTreeMap::new();
    let mut values = Values::new(value_type, table);
    let lines = if value_type == "()" { source::lines(file) } else { source::facts(file) };
    for source::Fact { place, word, mut value } in lines {
        if value.is_empty() {
            "()".clone_into(&mut value);
        }
        if let Some(length) = value.strip_suffix(FOR_NAMES).map(str::len) {
            value.truncate(length);
        }
        values.check(&place, &value);
        assert!(
            !word.contains('.') && word == word.to_lowercase(),
            "{place}: {word:?} is not a key: lower case, no full stops"
        );
        let before = words.insert(hash::of(word.as_bytes()), value);
        assert!(before.is_none(), "{place}: {word:?}, or a word of its hash, stands twice");
    }
    words
}

/// Packs one file of `phrase<TAB>value` lines in the same way, by the hashes of the phrases; the first word of each phrase,
/// where it is none itself, has the value `start`.
pub fn pack_phrases(file: &str, value_type: &'static str, start: &str) {
    let mut phrases = BTreeMap::new();
    let mut firsts = Vec::new();
    let mut values = Values::new(value_type, source::name(file));
    for source::Fact { place, word, value } in source::facts(file) {
        let hashes: Vec<u32> = gazetteer::tokens(&word).iter().map(|token| hash::of(token.as_bytes())).collect();
        assert!((1..=phrase::LONGEST).contains(&hashes.len()), "{place}: {word:?} is too long");
        values.check(&place, &value);
        let whole = hashes[1..].iter().fold(hashes[0], |whole, &token| phrase::add(whole, token));
        assert!(phrases.insert(whole, value).is_none(), "{place}: {word:?} stands twice");
        firsts.push(hashes[0]);
    }
    for first in firsts {
        phrases.entry(first).or_insert_with(|| start.to_owned());
    }
    write(source::name(file), &phrases, value_type);
}

/// Packs one file of `variant<TAB>percent` lines, one for each variant of an enumeration, as the function `percent` and the
/// list `ALL` of the variants.
pub fn pack_percents(file: &str, enumeration: &'static str) {
    let (mut arms, mut all) = (String::new(), String::new());
    let mut variants = Values::new(enumeration, source::name(file));
    let mut percents = Values::new("u8", source::name(file));
    let mut named = BTreeSet::new();
    for source::Fact { place, word: variant, value: percent } in source::facts(file) {
        let path = format!("{enumeration}::{variant}");
        variants.check(&place, &path);
        percents.check(&place, &percent);
        assert!(
            percent.parse::<u8>().is_ok_and(|percent| percent <= 100),
            "{place}: {percent} is no part of a hundred"
        );
        assert!(named.insert(variant), "{place}: {path} stands twice");
        arms += &format!("        {path} => {percent},\n");
        all += &format!("{path}, ");
    }
    let code = format!(
        "fn percent(row: {enumeration}) -> u8 {{\n    match row {{\n{arms}    }}\n}}\n\
         #[cfg(feature = \"training\")]\n#[allow(missing_docs)]\npub const ALL: &[{enumeration}] = &[{all}];\n"
    );
    fs::write(source::output(&format!("{}.rs", source::name(file))), code).unwrap();
}

/// Writes the table of these words as `NAME.rs`, in the folders that the name has.
pub fn write(name: &str, words: &BTreeMap<u32, String>, value_type: &'static str) {
    let out = source::output(&format!("{name}.rs"));
    fs::write(out, table(words, value_type, &lexicon::common_words(name))).unwrap();
}

/// How seldom a word that a table lacks is taken for one of its own: once in 262,144 different words. Every word of a text is
/// looked for in many tables.
const RARITY: u32 = 18;

/// The Rust expression of a table: from hashes to the expressions of their values.
fn table(words: &BTreeMap<u32, String>, value_type: &'static str, strangers: &BTreeSet<u32>) -> String {
    let values: Vec<&String> = words.values().collect::<BTreeSet<_>>().into_iter().collect();
    assert!(values.len() <= u16::MAX.into(), "more than 65,535 different values of {value_type}");
    let hashes: Vec<u32> = words.keys().copied().collect();
    let (bytes, order) = hashes::pack(&hashes, RARITY, strangers);
    let numbers: Vec<usize> = order.iter().map(|hash| values.binary_search(&&words[hash]).unwrap()).collect();
    let lows: Vec<usize> = numbers.iter().map(|number| number % 256).collect();
    let highs: Vec<usize> =
        if values.len() > 256 { numbers.iter().map(|number| number / 256).collect() } else { vec![] };
    let values: String = values.iter().map(|value| format!("{value}, ")).collect();
    format!(
        "crate::text::words::WordMap::<{value_type}> {{\n    hashes: crate::text::hashes::Hashes::new(&{bytes:?}),\n    \
         numbers: &{lows:?},\n    highs: &{highs:?},\n    values: &[{values}],\n}}\n"
    )
}
