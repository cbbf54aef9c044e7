//! Groups of people: "Russian" and "Russians" are one, "French" and "Frenchman" too.

use super::fold;
use crate::text::{Document, TokenKind, hash};
use std::ops::Range;

/// The key under which the words for one people, religion or party fall together.
pub fn key(document: &Document, tokens: Range<usize>) -> u64 {
    let words = tokens.filter(|&token| matches!(document.tokens[token].kind, TokenKind::Word | TokenKind::Number));
    let mut words: Vec<String> = words.map(|token| fold::folded(document.text_of(token))).collect();
    let people =
        |word: &str| document.names().people(hash::of(word.as_bytes())).map(|number| (1 << 40) + u64::from(number));
    if let [word] = &words[..]
        && let Some(key) = people(word)
    {
        return key;
    }
    if let Some(last) = words.last_mut() {
        *last = (document.names().linking.singular)(last);
    }
    if let [word] = &words[..]
        && let Some(key) = people(word)
    {
        return key;
    }
    let all = words.join(" ");
    people(&all).unwrap_or_else(|| u64::from(hash::of(all.as_bytes())))
}
