//! The lexicon of single words: how they are written in running text, and lists of the world's names.

use crate::corpus::Annotated;
use newslens::TextLanguage;
use newslens::entity_training::{lexicon, phrase};
use newslens::text::{Document, Shape, TokenKind, flag};
use std::{collections::BTreeMap, fs, io, path::Path};
use unicode_normalization::UnicodeNormalization;

/// A word must be seen this often for its way of writing to count.
const LEAST_SEEN: u32 = 12;
/// The most frequent names of the census; the others are rare or common words.
const SURNAMES: usize = 2000;
const GIVEN_NAMES: usize = 600;

/// The entries of the lexicon by hash.
pub fn build(train: &Path, texts: &[Annotated], language: TextLanguage) -> io::Result<BTreeMap<u32, u8>> {
    let mut entries = case(texts, language);
    let usual = entries.clone();
    let lists = train.join("gazetteer");
    let is_english = language.tag() == "en";
    let mut add = |name: &str, bit: u8| {
        let Some(hash) = hash(name, is_english) else { return };
        // A list's entry that is written small nearly always is a word rather than a name.
        if lexicon::case(usual.get(&hash).copied().unwrap_or(0)) < 5 {
            *entries.entry(hash).or_default() |= bit;
        }
    };
    // The census of the United States knows the names that news in English is about.
    for file in ["given-female.tsv", "given-male.tsv"].iter().filter(|_| is_english) {
        column(&lists.join(file), 0)?.iter().take(GIVEN_NAMES).for_each(|name| add(name, lexicon::GIVEN));
    }
    if is_english {
        column(&lists.join("surnames.tsv"), 0)?.iter().take(SURNAMES).for_each(|name| add(name, lexicon::FAMILY));
    }
    for row in rows(&lists.join("names-by-country.tsv"))? {
        add(&row[1], if row[0] == "given" { lexicon::GIVEN } else { lexicon::FAMILY });
    }
    column(&lists.join("sp500.tsv"), 0)?.iter().for_each(|company| add(company, lexicon::COMPANY));
    Ok(entries)
}

/// The file's bytes: the hashes of all words (4 bytes each, little-endian), then their entries (1 each).
pub fn bytes(entries: &BTreeMap<u32, u8>) -> Vec<u8> {
    entries.keys().flat_map(|hash| hash.to_le_bytes()).chain(entries.values().copied()).collect()
}

fn rows(path: &Path) -> io::Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(path)?;
    Ok(text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

fn column(path: &Path, column: usize) -> io::Result<Vec<String>> {
    Ok(rows(path)?.into_iter().filter_map(|row| row.get(column).cloned()).collect())
}

/// The hash of a name, in English without its accents, as news agencies write it; nothing for one of more than three tokens.
fn hash(name: &str, is_english: bool) -> Option<u32> {
    let plain: String = if is_english {
        name.nfd().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect()
    } else {
        name.nfc().collect()
    };
    let document = Document::new(&plain);
    let tokens = &document.tokens;
    if tokens.is_empty() || tokens.len() > 3 || plain.len() < 3 {
        return None;
    }
    Some(tokens[1..].iter().fold(tokens[0].hash, |hash, token| phrase::add(hash, token.hash)))
}

/// How often each word is written without a capital, in five steps.
fn case(texts: &[Annotated], language: TextLanguage) -> BTreeMap<u32, u8> {
    let mut counts: BTreeMap<u32, [u32; 2]> = BTreeMap::new();
    for text in texts {
        let document = Document::in_language(&text.text, language);
        for (at, token) in document.tokens.iter().enumerate() {
            let first =
                token.has(flag::SENTENCE_START) || at > 0 && document.tokens[at - 1].kind == TokenKind::QuoteMark;
            if token.kind != TokenKind::Word || token.end() - token.start < 2 || first {
                continue;
            }
            match token.shape {
                Shape::Lower => counts.entry(token.hash).or_default()[0] += 1,
                Shape::Capitalised => counts.entry(token.hash).or_default()[1] += 1,
                _ => {}
            }
        }
    }
    counts
        .into_iter()
        .filter(|(_, [lower, capitalised])| lower + capitalised >= LEAST_SEEN)
        .map(|(hash, [lower, capitalised])| {
            (hash, 1 + (4.99 * f64::from(lower) / f64::from(lower + capitalised)) as u8)
        })
        .collect()
}
