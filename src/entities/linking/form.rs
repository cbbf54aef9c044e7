//! The words of a name that tell its bearer.

use super::fold;
use crate::analysis::Gender;
use crate::entities::facts::NamePart;
use crate::entities::gazetteer::class::{self, Classes};
use crate::text::letters::is_alphabetic;
use crate::text::{Document, Shape, TokenKind, flag, hash};
use std::ops::Range;

/// The most words of a name that are compared; what stands behind them only makes two names differ.
const MOST_WORDS: usize = 12;

/// A word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The hash of its folded form.
    pub hash: u32,
    /// Its first letter, folded.
    pub letter: u8,
    /// How many letters it has.
    pub length: usize,
    /// Which token of the name it is.
    pub at: usize,
    /// What the gazetteer knows of it.
    pub classes: Classes,
    /// Whether it stands in capitals, and whether as acronyms do: "WHO", "U.S."
    pub is_upper: bool,
    pub is_acronym: bool,
    /// What its ending tells, where it is a given name.
    pub ending: Option<Gender>,
}

impl Word {
    /// Whether it is one letter only: "J."
    pub fn is_initial(self) -> bool {
        self.length == 1
    }

    /// Whether it is of one of these classes.
    pub fn is(self, classes: Classes) -> bool {
        self.classes & classes != 0
    }
}

/// A name without what does not tell its bearer from another: articles, particles, titles, legal forms.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Its words, at least one, at most [`MOST_WORDS`].
    pub words: Vec<Word>,
    /// "Jr", "II": the hash of the word.
    pub generation: Option<u32>,
    /// How many of the words stand before the first preposition ("Bank | of England"); all, when there is none.
    pub before_preposition: usize,
    /// The first letters of small words that an acronym may count ("of" in "DOJ"), with the number of words before each.
    pub small_words: Vec<(usize, u8)>,
    /// The hash of all its words but a leading article, as they stand.
    pub phrase: u32,
}

impl Form {
    /// The form of a person's name.
    pub fn of_person(document: &Document, tokens: Range<usize>) -> Form {
        let mut words = words(document, tokens.clone());
        let mut form = Form::default();
        // "Nwosu, Ada": the family name stands first.
        let comma = document.tokens[tokens.clone()].iter().position(|token| token.hash == const { hash::of(b",") });
        if let Some(family) = comma.map(|comma| words.iter().take_while(|word| word.at < comma).count()) {
            words.rotate_left(family);
        }
        // "Pope Francis": a title that was taken into the name.
        while words.len() > 1 && is_title(document, tokens.start, words[0]) {
            words.remove(0);
        }
        let last = words.len() - 1;
        // "Louis XIV" needs its number, "Martin Luther King Jr" and "King Jr" do not.
        let is_junior = document.names().linking.junior.contains(&words[last].hash);
        let is_generation = document.names().name_part(words[last].hash) == Some(NamePart::Generation);
        if last > 1 && is_generation || last == 1 && is_junior {
            form.generation = words.pop().map(|word| word.hash);
        }
        let count = words.len();
        let is_small = |at: usize, word: &Word| {
            // "Ben Affleck", "Al Gore"; but "Al-Assad".
            let is_given = || {
                let next = document.tokens[tokens.clone()].get(word.at + 1);
                next.is_some_and(|next| next.kind == TokenKind::Word) && word.is(class::GIVEN)
            };
            let part = document.names().name_part(word.hash);
            at + 1 < count && matches!(part, Some(NamePart::Function | NamePart::Particle)) && !(at == 0 && is_given())
        };
        form.words =
            words.iter().enumerate().filter(|(at, word)| !is_small(*at, word)).map(|(_, word)| *word).collect();
        form.before_preposition = form.words.len();
        form
    }

    /// The form of any other name.
    pub fn of_thing(document: &Document, tokens: Range<usize>) -> Form {
        let start = tokens.start;
        let words = words(document, tokens);
        let mut form = Form { phrase: phrase(document, start, &words), ..Form::default() };
        let mut preposition = None;
        for &word in &words {
            if document.names().name_part(word.hash) == Some(NamePart::Function) && words.len() > 1 {
                form.small_words.push((form.words.len(), word.letter));
                if !document.names().linking.joint.contains(&word.hash)
                    && preposition.is_none()
                    && !form.words.is_empty()
                {
                    preposition = Some(form.words.len());
                }
            } else if !word.is(class::COMPANY_FORM) || form.words.is_empty() {
                let hash = document.names().spelling(word.hash).map_or(word.hash, u32::from);
                form.words.push(Word { hash, ..word });
            }
        }
        if form.words.is_empty() {
            form.words.push(words[0]);
        }
        if form.words.len() > 1 && form.words.iter().all(|word| word.is_initial()) {
            form.join_initials();
        }
        form.before_preposition = preposition.unwrap_or(form.words.len()).min(form.words.len());
        form
    }

    /// "U. S." is one word as "U.S." is.
    fn join_initials(&mut self) {
        let hash = self.words.iter().fold(hash::START, |hash, word| hash::add(hash, word.letter));
        self.words[0] = Word { hash, length: self.words.len(), ..self.words[0] };
        self.words.truncate(1);
        self.phrase = hash;
    }

    /// The last word.
    pub fn last(&self) -> Word {
        self.words[self.words.len() - 1]
    }

    /// Whether it is one word.
    pub fn is_single(&self) -> bool {
        self.words.len() == 1
    }

    /// Whether it is one word in capitals, as acronyms are.
    pub fn is_acronym(&self) -> bool {
        self.is_single() && self.words[0].is_acronym
    }
}

/// A key for words in any order: "Defence Ministry" is "Ministry of Defence".
pub fn key(words: &[Word]) -> u64 {
    let mix = |word: &Word| u64::from(word.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    match words {
        [word] => u64::from(word.hash),
        _ => words.iter().fold(words.len() as u64, |sum, word| sum.wrapping_add(mix(word) ^ (mix(word) >> 29))),
    }
}

/// The hash of the folded words of a name that starts at a token, with spaces between them, without a leading article.
fn phrase(document: &Document, start: usize, words: &[Word]) -> u32 {
    let article = words.len() > 1 && document.names().joints.the.contains(&words[0].hash);
    let words = &words[usize::from(article)..];
    if let [word] = words {
        return word.hash;
    }
    let mut words = words.iter().map(|word| document.text_of(start + word.at));
    let first = fold::add(hash::START, words.next().unwrap_or_default());
    words.fold(first, |phrase, word| fold::add(hash::add(phrase, b' '), word))
}

/// Whether a word of a name that starts at a token is a title.
fn is_title(document: &Document, start: usize, word: Word) -> bool {
    // "Hunter" is an office or a trade of many, and a given name.
    let is_given = || document.names().is_given(&document.tokens[start + word.at]);
    document
        .names()
        .role(word.hash)
        .is_some_and(|role| role.is_courtesy() || role.is_head() && word.is(class::TITLE) && !is_given())
}

/// How many letters a word has.
fn letters(word: &str) -> usize {
    if word.is_ascii() {
        return word.bytes().filter(u8::is_ascii_alphabetic).count();
    }
    word.chars().filter(|&character| is_alphabetic(character)).count()
}

/// The words and numbers of a name, without marks and possessives; never empty.
fn words(document: &Document, tokens: Range<usize>) -> Vec<Word> {
    let start = tokens.start;
    let read = |token: usize| {
        let (text, own) = (document.text_of(token), &document.tokens[token]);
        Word {
            hash: fold::hash(own, text),
            letter: fold::letter(text),
            length: letters(text),
            at: token - start,
            classes: document.classes(token),
            is_upper: own.shape == Shape::Upper,
            is_acronym: own.shape == Shape::Upper || own.has(flag::DOTTED),
            ending: (document.names().linking.gender_of_ending)(text),
        }
    };
    let is_word = |token: &usize| matches!(document.tokens[*token].kind, TokenKind::Word | TokenKind::Number);
    let found: Vec<Word> = tokens.clone().filter(is_word).take(MOST_WORDS).map(read).collect();
    if found.is_empty() { vec![read(start)] } else { found }
}
