//! The lines inside an article that are none of it: "Read more", a byline, share counts, credits.

use super::headline::{Headline, key};
use super::weight::{has_sentence_end, is_prose};
use crate::page::BlockKind;
use crate::page::blocks::Piece;
use crate::page::class::{ClassWord, Classes};
use crate::page::tree::Tree;
use crate::text::hash;
use crate::text::words::WordMap;
use std::collections::HashSet;

static WORDS: WordMap<LineWord> = {
    use LineWord::{Away, Credit, Rights, Stamp};
    include!(concat!(env!("OUT_DIR"), "/line_words.rs"))
};

/// What a line is that starts with certain words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineWord {
    /// It leads to other stories or away from the page.
    Away,
    /// It says who made a picture.
    Credit,
    /// It says whose the text is.
    Rights,
    /// It says when the article was published.
    Stamp,
}

/// The pieces of the article among those of its container.
pub(super) fn clean(tree: &Tree, classes: &[Classes], pieces: Vec<Piece>, headline: Option<&Headline>) -> Vec<Piece> {
    let is_kept: Vec<bool> = pieces.iter().map(|piece| is_kept(tree, classes, piece, headline)).collect();
    let first = (0..pieces.len()).find(|&at| is_kept[at] && is_prose(&pieces[at]));
    let last = (0..pieces.len()).rfind(|&at| is_kept[at] && is_prose(&pieces[at]));
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let mut seen = HashSet::new();
    let mut chosen = Vec::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        if !is_kept[at] {
            // A heading over what was left out leads nowhere.
            while chosen.last().is_some_and(|last: &Piece| last.kind == BlockKind::Subhead) {
                chosen.pop();
            }
            continue;
        }
        let is_inside = (first..=last).contains(&at);
        let words = piece.text.split_whitespace().count();
        if !is_inside && piece.kind != BlockKind::Caption && (at > last && !has_sentence_end(&piece.text) || words < 6)
        {
            continue;
        }
        if piece.text.len() >= 40 && !seen.insert(key(&piece.text)) {
            continue;
        }
        chosen.push(piece);
    }
    while chosen.last().is_some_and(|last| last.kind == BlockKind::Subhead) {
        chosen.pop();
    }
    chosen
}

fn is_kept(tree: &Tree, classes: &[Classes], piece: &Piece, headline: Option<&Headline>) -> bool {
    if headline.is_some_and(|headline| headline.is(piece)) {
        return false;
    }
    let has = |word: ClassWord| {
        std::iter::once(piece.node).chain(tree.ancestors(piece.node)).take(3).any(|node| classes[node].has(word))
    };
    if has(ClassWord::Credit) && piece.text.len() < 200 {
        return false;
    }
    if (has(ClassWord::Byline) || has(ClassWord::Date)) && piece.text.len() < 120 && !is_prose(piece) {
        return false;
    }
    let length = piece.text.len();
    if piece.linked * 10 >= length * 9 && length < 200 && piece.kind != BlockKind::Caption {
        return false;
    }
    if !piece.text.chars().any(char::is_alphanumeric) {
        return false;
    }
    !is_line_of_page(piece)
}

/// Whether a line is the page's and not the article's, by how it starts.
fn is_line_of_page(piece: &Piece) -> bool {
    let Some((word, count)) = line_word(&piece.text) else { return false };
    let length = piece.text.len();
    let words = piece.text.split_whitespace().count();
    let is_sentence = has_sentence_end(&piece.text) && !piece.text.ends_with(':');
    let rest = piece.text.split_whitespace().nth(count - 1).unwrap_or("");
    let is_label = words <= count + 1 || rest.ends_with([':', '|', '-', '–', '/']);
    match word {
        LineWord::Away if count > 1 => length < 160 && (piece.linked * 2 > length || !is_sentence || words <= 14),
        LineWord::Away | LineWord::Credit => {
            length < 200 && (is_label && !is_sentence || piece.linked * 10 > length * 7 || rest.ends_with(':'))
        }
        LineWord::Rights => length < 300 && (words <= 14 || count > 1 || is_label),
        LineWord::Stamp => length < 120 && piece.text.bytes().any(|byte| byte.is_ascii_digit()),
    }
}

/// The longest known words that a line starts with, and how many they are.
fn line_word(text: &str) -> Option<(LineWord, usize)> {
    let mut hash = hash::START;
    let mut count = 0;
    let mut found = None;
    for word in text.split_whitespace().take(8) {
        let letters = || word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        if letters().next().is_none() {
            continue;
        }
        if count == 5 {
            break;
        }
        if count > 0 {
            hash = hash::add(hash, b' ');
        }
        let mut bytes = [0; 4];
        for letter in letters() {
            hash = letter.encode_utf8(&mut bytes).bytes().fold(hash, hash::add);
        }
        count += 1;
        if let Some(word) = WORDS.get(hash) {
            found = Some((word, count));
        }
    }
    found
}
