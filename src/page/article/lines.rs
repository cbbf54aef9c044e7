//! The lines inside an article that are none of it: "Read more", a byline, share counts, credits.

use super::headline::{Headline, key};
use super::weight::{has_sentence_end, is_prose, is_sentence};
use crate::page::BlockKind;
use crate::page::blocks::Piece;
use crate::page::class::{ClassWord, Classes};
use crate::page::tree::{NodeId, Tree};
use crate::text::hash;
use crate::text::words::WordMap;
use std::collections::HashSet;

static WORDS: WordMap<LineWord> = {
    use LineWord::{Away, Credit, Month, OfDate, Rights, Stamp};
    include!(concat!(env!("OUT_DIR"), "/page/line_words.rs"))
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
    /// The name of a month.
    Month,
    /// A word that stands in dates and times, and is nothing but that.
    OfDate,
}

/// The pieces of the article among those of its container.
pub(super) fn clean(tree: &Tree, classes: &[Classes], pieces: Vec<Piece>, headline: Option<&Headline>) -> Vec<Piece> {
    let is_kept: Vec<bool> = pieces.iter().map(|piece| is_kept(tree, classes, piece, headline)).collect();
    // In a brief, any sentence.
    let has_prose = pieces.iter().any(is_prose);
    let is_text = |piece: &Piece| if has_prose { is_prose(piece) } else { is_sentence(piece) };
    let is_text = |at: &usize| is_kept[*at] && is_text(&pieces[*at]);
    let (Some(first), Some(last)) = ((0..pieces.len()).find(is_text), (0..pieces.len()).rfind(is_text)) else {
        return Vec::new();
    };
    let is_repeated = pull_quotes(classes, &pieces, &is_kept);
    let mut seen = HashSet::new();
    let mut chosen: Vec<Piece> = Vec::new();
    let mut is_listing = false;
    // Whether something was left out behind the last piece that was chosen.
    let mut has_gap = false;
    for (at, piece) in pieces.into_iter().enumerate() {
        let is_inside = (first..=last).contains(&at);
        let words = piece.text.split_whitespace().count();
        // "Our favourites:" and then a list.
        is_listing = piece.kind == BlockKind::ListItem
            && (is_listing || chosen.last().is_some_and(|last| last.text.ends_with(':') && !has_gap));
        let leads_in = at < first && piece.kind == BlockKind::Subhead;
        // A last word: “It is done.”
        let is_spoken = at > last && !has_gap && piece.linked == 0 && piece.text.starts_with(['“', '"', '«']);
        let is_loose = !is_inside
            && piece.kind != BlockKind::Caption
            && !leads_in
            && !is_listing
            && (at > last && !has_sentence_end(&piece.text)
                || words < 6 && !is_spoken
                || at < first && is_header(&piece.text));
        let is_again = piece.text.len() >= 40 && is_kept[at] && !is_loose && !seen.insert(key(&piece.text));
        if !is_kept[at] || is_loose || is_again || is_repeated.contains(&at) {
            has_gap = true;
            continue;
        }
        // A heading over what was left out leads nowhere.
        if piece.kind == BlockKind::Subhead && (has_gap || leads_in) {
            pop_headings(&mut chosen);
        }
        has_gap = false;
        chosen.push(piece);
    }
    pop_headings(&mut chosen);
    chosen
}

/// How many quotations set apart are looked for in the text.
const MOST_PULL_QUOTES: usize = 50;

/// The quotations that are set apart and stand in a paragraph, too: a reader takes them for one.
fn pull_quotes(classes: &[Classes], pieces: &[Piece], is_kept: &[bool]) -> Vec<usize> {
    let is_candidate = |at: &usize| {
        let piece = &pieces[*at];
        let is_quote = piece.kind == BlockKind::BlockQuote
            || classes[piece.node].has(ClassWord::PullQuote)
            || piece.text.starts_with(['“', '"', '‘', '\'']);
        is_kept[*at] && is_quote && piece.kind != BlockKind::Subhead && (30..=300).contains(&piece.text.len())
    };
    let candidates: Vec<usize> = (0..pieces.len()).filter(is_candidate).take(MOST_PULL_QUOTES).collect();
    if candidates.is_empty() {
        return candidates;
    }
    let keys: Vec<String> =
        pieces.iter().zip(is_kept).map(|(piece, kept)| if *kept { key(&piece.text) } else { String::new() }).collect();
    let stands_elsewhere = |at: &usize| {
        let own = &keys[*at];
        keys.iter().any(|other| other.len() > own.len() && other.contains(own.as_str()))
    };
    candidates.into_iter().filter(stands_elsewhere).collect()
}

fn pop_headings(pieces: &mut Vec<Piece>) {
    while pieces.last().is_some_and(|last| last.kind == BlockKind::Subhead) {
        pieces.pop();
    }
}

fn is_kept(tree: &Tree, classes: &[Classes], piece: &Piece, headline: Option<&Headline>) -> bool {
    if headline.is_some_and(|headline| headline.is(piece)) || !piece.text.chars().any(char::is_alphanumeric) {
        return false;
    }
    let length = piece.text.len();
    // What a part around says is meant of the line where there is little else in it.
    let is_small = |node: &NodeId| {
        let texts = tree.inside(*node).take(100).filter_map(|inside| tree.text(inside));
        tree.end(*node) - *node <= 100 && texts.map(|text| text.trim().len()).sum::<usize>() <= length + 150
    };
    let has = |word: ClassWord| {
        classes[piece.node].has(word)
            || tree.ancestors(piece.node).take(2).take_while(is_small).any(|node| classes[node].has(word))
    };
    let is_credit = classes[piece.node].has(ClassWord::Credit) && length < 200;
    let is_signature = (has(ClassWord::Byline) || has(ClassWord::Date)) && length < 120 && !is_prose(piece);
    let is_link = piece.linked * 10 >= length * 9
        && length < 200
        && !matches!(piece.kind, BlockKind::Caption | BlockKind::ListItem)
        && (piece.text.ends_with(':') || !has_sentence_end(&piece.text));
    !is_credit && !is_signature && !is_link && !is_line_of_page(piece) && !is_date(&piece.text)
}

/// Whether a line above the text is the headline's: names and a day, "Ada Nwosu, 27 June 2024 (updated 28 June 2024)".
fn is_header(text: &str) -> bool {
    let is_month = |word: &str| {
        let key = word.bytes().fold(hash::START, |hash, byte| hash::add(hash, byte.to_ascii_lowercase()));
        WORDS.get(key) == Some(LineWord::Month)
    };
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let has_number = words().any(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    !has_sentence_end(text) && words().count() <= 16 && has_number && words().any(is_month)
}

/// Whether a line is nothing but a date and a time: "Published: 13 September 2023 at 8:30 a.m. EDT".
fn is_date(text: &str) -> bool {
    if text.len() > 120 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut has_month = false;
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let is_number = word.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) && word.len() <= 4;
        let known =
            || WORDS.get(word.bytes().fold(hash::START, |hash, byte| hash::add(hash, byte.to_ascii_lowercase())));
        let found = if is_number { None } else { known() };
        has_month |= found == Some(LineWord::Month);
        is_number || matches!(found, Some(LineWord::Month | LineWord::OfDate | LineWord::Stamp))
    }) && has_month
}

/// Whether a line is the page's and not the article's, by how it starts.
pub(super) fn is_line_of_page(piece: &Piece) -> bool {
    let length = piece.text.len();
    if length < 300 && piece.text.starts_with(['©', '®']) || length < 200 && piece.text.contains("ll rights reserved")
    {
        return true;
    }
    if length < 250 && asks_for_more(&piece.text) {
        return true;
    }
    let Some((word, count)) = line_word(&piece.text) else { return false };
    let words = piece.text.split_whitespace().count();
    let is_sentence = has_sentence_end(&piece.text) && !piece.text.ends_with(':');
    let rest = piece.text.split_whitespace().nth(count - 1).unwrap_or("");
    let is_label = words <= count + 1 || rest.ends_with([':', '|', '-', '–', '/']);
    match word {
        LineWord::Away if count > 1 => length < 160 && (piece.linked * 2 > length || !is_sentence || words <= 14),
        LineWord::Away | LineWord::Credit => {
            length < 200
                && (is_label && (!is_sentence || words <= 2) || piece.linked * 10 > length * 7 || rest.ends_with(':'))
        }
        LineWord::Rights => (length < 300 || count > 2 && length < 600) && (words <= 14 || count > 1 || is_label),
        LineWord::Month | LineWord::OfDate => false,
        LineWord::Stamp => length < 120 && piece.text.bytes().any(|byte| byte.is_ascii_digit()),
    }
}

/// What a short line says that asks its reader to subscribe or to follow.
const ASKS: [&str; 12] = [
    "sign up here",
    "sign up for our",
    "sign up to our",
    "newsletter here",
    "to your inbox",
    "by signing up",
    "subscribe here",
    "subscribe to our",
    "follow us on",
    "download our app",
    "in the comments below",
    "a la newsletter",
];

/// How a line starts that asks its reader for money or an address.
const ASKS_AT_START: [&str; 9] = [
    "help us keep",
    "support our journalism",
    "support independent journalism",
    "independent journalism needs",
    "apúntate a",
    "suscríbete",
    "abonnez-vous",
    "inscrivez-vous",
    "melden sie sich hier",
];

/// Whether a line asks its reader to subscribe or to follow.
fn asks_for_more(text: &str) -> bool {
    let text = text.to_lowercase();
    let asks = || ASKS.iter().any(|words| text.contains(words));
    (asks() || ASKS_AT_START.iter().any(|words| text.starts_with(words))) && !text.contains(['“', '"'])
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
