//! What the words in capitals of a text may abbreviate: the stretches whose first letters they are.

use super::Segment;
use super::template::pair;
use super::word::Words;
use crate::text::change::{Placed, Shift};
use crate::text::hashed::{Few, HashMap};
use crate::text::{Document, Shape, TokenKind, hash};

/// Letters, and the kind of stretch that they stand for.
#[derive(Clone, Copy)]
struct Acronym {
    /// The first token of the stretch.
    start: u32,
    /// The hash of the letters.
    letters: u32,
    /// The kind of the stretch.
    kind: u32,
    /// Whether the letters stand in brackets behind it.
    is_told: bool,
}

impl Placed for Acronym {
    fn first(&self) -> usize {
        self.start as usize
    }

    fn shift(&mut self, by: &Shift) {
        self.start = self.start.wrapping_add(by.tokens as u32);
    }
}

/// The acronyms of a text.
#[derive(Clone, Default)]
pub struct Acronyms {
    /// What each stretch could be called, in the order of the text.
    all: Vec<Acronym>,
    /// By the letters: the kind of stretch that they stand for.
    kinds: HashMap<u32, u32>,
}

impl Acronyms {
    /// The kind of stretch that letters with this hash stand for.
    pub fn kind(&self, letters: u32) -> Option<u32> {
        self.kinds.get(&letters).copied()
    }

    /// Reads what is new in a text, by all its segments; gives the letters that now stand for something else.
    pub fn renew(&mut self, document: &Document, words: &Words, segments: &[Segment]) -> Vec<u32> {
        let change = &document.change;
        let places = |token: usize| segments.partition_point(|segment| segment.first() < token);
        let mut new = Vec::new();
        for segment in &segments[places(change.new.start)..places(change.new.end)] {
            read(document, words, segment, &mut new);
        }
        if change.is_whole() {
            *self = Acronyms { all: new, kinds: HashMap::default() };
            self.all.iter().for_each(|acronym| enter(&mut self.kinds, acronym));
            return Vec::new();
        }
        let places = |token: usize| self.all.partition_point(|acronym| acronym.first() < token);
        let old = &self.all[places(change.old.start)..places(change.old.end)];
        let touched: Few = old.iter().chain(&new).map(|acronym| acronym.letters).collect();
        change.renew(&mut self.all, new);
        let mut kinds = HashMap::default();
        self.all.iter().filter(|acronym| touched.has(acronym.letters)).for_each(|acronym| enter(&mut kinds, acronym));
        let mut changed = Vec::new();
        for letters in touched.keys() {
            let (old, new) = (self.kinds.remove(&letters), kinds.get(&letters));
            if old.as_ref() != new {
                changed.push(letters);
            }
            self.kinds.extend(new.map(|&kind| (letters, kind)));
        }
        changed
    }
}

/// The first stretch counts, and before it the last one that has the letters in brackets.
fn enter(kinds: &mut HashMap<u32, u32>, acronym: &Acronym) {
    if acronym.is_told {
        kinds.insert(acronym.letters, acronym.kind);
    } else {
        kinds.entry(acronym.letters).or_insert(acronym.kind);
    }
}

/// What a segment could be called.
fn read(document: &Document, words: &Words, segment: &Segment, found: &mut Vec<Acronym>) {
    let tokens = segment.tokens();
    if tokens.len() < 2 {
        return;
    }
    let mut initials = [hash::START; 2];
    let mut letters = [0; 2];
    for at in tokens.clone() {
        let token = &document.tokens[at];
        let first = document.text.as_bytes()[token.start as usize];
        let counts = [words[at].capitalised, token.kind == TokenKind::Word];
        for (way, _) in counts.iter().enumerate().filter(|(_, counts)| **counts) {
            initials[way] = hash::add(initials[way], first.to_ascii_lowercase());
            letters[way] += 1;
        }
    }
    let start = tokens.start as u32;
    let kind = segment.kind(words);
    for way in 0..2 {
        if letters[way] > 1 && (way == 0 || initials[0] != initials[1]) {
            found.push(Acronym { start, letters: initials[way], kind, is_told: false });
        }
    }
    // "World Health Organization (WHO)" tells it outright.
    let after = |by: usize| document.tokens.get(tokens.end + by - 1);
    if let (Some(open), Some(acronym), Some(close)) = (after(1), after(2), after(3))
        && open.hash == const { hash::of(b"(") }
        && close.hash == const { hash::of(b")") }
        && acronym.shape == Shape::Upper
    {
        found.push(Acronym { start, letters: acronym.hash, kind: pair(kind, 1), is_told: true });
    }
}
