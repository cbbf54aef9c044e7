//! The gazetteer: the files of a folder of `data/` become a table of words, one of phrases, and the list of class sets they
//! point into.

use crate::{class, hash, lexicon, phrase, source, table};
use std::{collections::BTreeMap, collections::BTreeSet, fs};

/// How seldom a word that the gazetteer lacks is taken for one of its own: once in so many different words, as a power of 2.
const WORD_RARITY: u32 = 8;
/// The same for phrases, of which up to five are asked for at a word that starts one.
const PHRASE_RARITY: u32 = 12;

/// What is known of words and of phrases, by their hashes.
#[derive(Default)]
struct Sets {
    words: BTreeMap<u32, u32>,
    phrases: BTreeMap<u32, u32>,
}

/// Packs files of `phrase<TAB>class class …` lines, and verbs of saying, into `FOLDER/gazetteer_words.bin`,
/// `gazetteer_phrases.bin` and `gazetteer_classes.rs`. What stands in the `world`'s files, too, counts where the language has no
/// such word of its own: "Uma" is no name in Portuguese.
///
/// Stops the build, naming file and line, where a line has no class, an unknown one, or too many words.
pub fn pack(folder: &str, files: &[String], world: &[&str], sayings: &[source::Fact]) {
    let mut classes = Sets::default();
    for source::Fact { place, word, .. } in sayings {
        add(&mut classes, word, class::SAYING, place);
    }
    for file in files {
        read(file, &mut classes);
    }
    let mut others = Sets::default();
    for file in world {
        read(file, &mut others);
    }
    for (hash, set) in others.phrases {
        let own: &mut u32 = classes.phrases.entry(hash).or_default();
        *own = if *own == 0 { set } else { *own };
    }
    for (hash, set) in others.words {
        let own: &mut u32 = classes.words.entry(hash).or_default();
        *own |= if *own & !class::STARTS_LONGER == 0 { set } else { set & class::STARTS_LONGER };
    }
    let sets: Vec<u32> =
        classes.words.values().chain(classes.phrases.values()).copied().collect::<BTreeSet<_>>().into_iter().collect();
    assert!(sets.len() <= 256, "more than 256 different sets of classes");
    let entries = |part: &BTreeMap<u32, u32>| -> BTreeMap<u32, u8> {
        part.iter().map(|(&hash, set)| (hash, sets.binary_search(set).unwrap() as u8)).collect()
    };
    let mut common = lexicon::common_words(folder);
    common.extend(common.clone().into_iter().map(phrase::in_capitals));
    table::write(&format!("{folder}/gazetteer_words"), &entries(&classes.words), WORD_RARITY, &common);
    table::write(&format!("{folder}/gazetteer_phrases"), &entries(&classes.phrases), PHRASE_RARITY, &common);
    fs::write(source::output(&format!("{folder}/gazetteer_classes.rs")), format!("&{sets:?}")).unwrap();
}

/// Adds the phrases of a file.
fn read(file: &str, classes: &mut Sets) {
    for source::Fact { place, word: phrase, value: names } in source::facts(file) {
        let set = names
            .split(' ')
            .fold(0, |set, name| set | class::named(name).unwrap_or_else(|| panic!("{place}: {name:?} is no class")));
        add(classes, &phrase, set, &place);
    }
}

fn add(classes: &mut Sets, phrase: &str, set: u32, place: &str) {
    let tokens = tokens(phrase);
    assert!(!tokens.is_empty() && tokens.len() <= phrase::LONGEST, "{place}: {phrase:?} is too long");
    let hashes: Vec<u32> = tokens.iter().map(|token| hash::of(token.as_bytes())).collect();
    if let [word] = hashes[..] {
        let capitals = phrase.chars().count() > 1 && phrase.chars().all(char::is_uppercase);
        *classes.words.entry(if capitals { phrase::in_capitals(word) } else { word }).or_default() |= set;
    } else {
        let whole = hashes[1..].iter().fold(hashes[0], |whole, &token| phrase::add(whole, token));
        *classes.phrases.entry(whole).or_default() |= set;
        *classes.words.entry(hashes[0]).or_default() |= class::STARTS_LONGER;
    }
}

/// The keys of a phrase's tokens, as the tokeniser of the library cuts it.
pub fn tokens(phrase: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in phrase.split(' ') {
        let (word, possessive) = match word.strip_suffix("'s") {
            Some(word) => (word, true),
            None => (word, false),
        };
        let mut rest = word;
        while let Some(at) = rest.find(['-', '&', ',', '/']) {
            tokens.push(rest[..at].to_owned());
            tokens.push(rest[at..at + 1].to_owned());
            rest = &rest[at + 1..];
        }
        tokens.push(rest.to_owned());
        if possessive {
            tokens.push("'s".to_owned());
        }
    }
    tokens.iter().map(|token| token.replace('.', "").to_lowercase()).filter(|token| !token.is_empty()).collect()
}
