//! The evidence in a stretch of the text.

use super::script::{self, LATIN, Script};
use super::{ENGLISH, TAGS};
use crate::text::words::WordMap;
use crate::text::{Document, Shape, Token, TokenKind, hash};
use std::ops::Range;

static WORDS: WordMap<&[u8]> = include!(concat!(env!("OUT_DIR"), "/language/words.rs"));
static LETTERS: WordMap<&[u8]> = include!(concat!(env!("OUT_DIR"), "/language/letters.rs"));

/// How many languages are known by their words.
const COUNT: usize = 80;
const _: () = assert!(TAGS.len() <= COUNT);

/// Function words of a stretch, by language, and its letters, by script.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// How many words there are.
    pub words: u32,
    /// How many of them are function words of each language.
    pub hits: [f32; COUNT],
    /// How many letters are those of each language and no other's.
    letters: [f32; COUNT],
    /// How many words are written in each script other than Latin; those of scripts without spaces are counted by letters.
    scripts: Vec<(Script, f32)>,
}

impl Default for Piece {
    fn default() -> Piece {
        Piece { words: 0, hits: [0.0; COUNT], letters: [0.0; COUNT], scripts: Vec::new() }
    }
}

/// How many letters of a script without spaces make a word.
const LETTERS_A_WORD: f32 = 2.0;

/// Fewer function words may be those of a name: "Ursula von der Leyen".
const FEWEST: f32 = 3.0;

/// How much a letter of few languages weighs beside a function word.
const LETTER: f32 = 0.3;

impl Piece {
    /// Reads some tokens.
    pub fn read(document: &Document, tokens: Range<usize>) -> Piece {
        let mut piece = Piece::default();
        let (mut words, mut capitals) = (0, 0);
        for token in document.tokens[tokens.clone()].iter().filter(|token| token.kind == TokenKind::Word) {
            words += 1;
            capitals += usize::from(token.shape == Shape::Upper);
        }
        let in_capitals = 2 * capitals > words;
        let is_name = |at: usize| tokens.contains(&at) && document.tokens[at].is_capitalised() && !in_capitals;
        for at in tokens.clone() {
            let token = &document.tokens[at];
            if token.kind != TokenKind::Word {
                continue;
            }
            piece.words += 1;
            let text = document.text_of(at);
            if !text.is_ascii() {
                piece.read_letters(text, token);
            }
            let Some(languages) = WORDS.get(token.hash) else { continue };
            let is_english = languages == [ENGLISH as u8];
            // "Der Spiegel", "Luiz Inácio Lula da Silva": words of names tell nothing of the text.
            let counts = match token.shape {
                Shape::Lower | Shape::None => is_english || !(at > 0 && is_name(at - 1) && is_name(at + 1)),
                _ => is_english || in_capitals,
            };
            if counts {
                languages.iter().for_each(|&language| piece.hits[usize::from(language)] += 1.0);
            }
        }
        piece
    }

    fn read_letters(&mut self, text: &str, token: &Token) {
        let letter = text.chars().next().unwrap_or_default();
        let script = script::of(letter);
        if script != Script::Shared(LATIN) {
            let has_spaces = !matches!(script, Script::Own("zh" | "ja" | "th" | "lo" | "my" | "km" | "bo"));
            let count = text.chars().count() as f32 / LETTERS_A_WORD;
            let words = if has_spaces { 1.0 } else { count.max(1.0) };
            self.words += words as u32 - 1;
            // Japanese mixes its own letters with those of Chinese.
            let kana = text.chars().filter(|&letter| script::of(letter) == Script::Own("ja")).count() as f32;
            self.add_script(script, words);
            if script == Script::Own("zh") && kana > 0.0 {
                self.add_script(Script::Own("ja"), kana / LETTERS_A_WORD);
            }
        }
        // The letters of a name are not those of the text.
        if token.is_capitalised() {
            return;
        }
        let mut bytes = [0; 4];
        for letter in text.chars().filter(|letter| !letter.is_ascii()) {
            if let Some(languages) = LETTERS.get(hash::of(letter.encode_utf8(&mut bytes).as_bytes())) {
                languages.iter().for_each(|&language| self.letters[usize::from(language)] += LETTER);
            }
        }
    }

    fn add_script(&mut self, script: Script, words: f32) {
        match self.scripts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += words,
            None => self.scripts.push((script, words)),
        }
    }

    /// Adds what was found in another.
    pub fn add(&mut self, other: &Piece) {
        self.words += other.words;
        for at in 0..COUNT {
            self.hits[at] += other.hits[at];
            self.letters[at] += other.letters[at];
        }
        other.scripts.iter().for_each(|&(script, words)| self.add_script(script, words));
    }

    /// How many words are in letters that English does not have.
    pub fn foreign_letters(&self) -> f32 {
        self.scripts.iter().map(|(_, words)| words).sum()
    }

    /// How many function words the language other than English has that has most.
    pub fn best_foreign(&self) -> f32 {
        let mut hits = self.hits;
        hits[ENGLISH] = 0.0;
        let greater = |one: f32, other: f32| if one > other { one } else { other };
        // Four side by side, as the processor compares them.
        let (fours, rest) = hits.as_chunks::<4>();
        let best = fours.iter().fold([0.0; 4], |best, four| std::array::from_fn(|at| greater(four[at], best[at])));
        rest.iter().chain(&best).copied().fold(0.0, greater)
    }

    /// How sure it is that these words are of a language with so many hits, and not of English or of another.
    pub fn sureness(&self, hits: f32) -> f32 {
        /// What no text goes below in English, where small words do what endings do elsewhere, and in another known language.
        const LEAST_SHARE: [f32; 2] = [0.15, 0.1];
        /// How much each word more makes it surer.
        const EACH: f32 = 0.6;
        let is_english = hits == self.hits[ENGLISH];
        let other = if is_english { self.best_foreign() } else { self.hits[ENGLISH] };
        let share = hits / self.words.max(1) as f32;
        (1.0 - (-EACH * (hits - other)).exp()).max(0.0) * (share / LEAST_SHARE[usize::from(!is_english)]).min(1.0)
    }

    /// The language of a stretch that is none in English, and how sure it is that it is not English.
    pub fn foreign_language(&self) -> (&'static str, f32) {
        let most = self.scripts.iter().max_by(|one, other| one.1.total_cmp(&other.1)).copied();
        let own = most.filter(|&(_, words)| 2.0 * self.foreign_letters() > self.words as f32 && words > 0.0);
        let kana =
            self.scripts.iter().find(|(script, _)| *script == Script::Own("ja")).map_or(0.0, |(_, words)| *words);
        let by_words = || {
            let score = |at: usize| self.hits[at] + self.letters[at];
            // Of neighbours that nothing tells apart, the first is the one spoken by most.
            let mut best = None;
            for at in (0..TAGS.len()).filter(|&at| at != ENGLISH && self.hits[at] > 0.0) {
                if best.is_none_or(|best| score(at) > score(best)) {
                    best = Some(at);
                }
            }
            best
        };
        match own {
            // A few words in another script may be a name.
            Some((script, words)) => {
                let sureness = 1.0 - (-words / 2.0).exp();
                match script {
                    Script::Own("zh") if kana > words / 20.0 => ("ja", sureness),
                    Script::Own(tag) => (tag, sureness),
                    Script::Shared(tag) => (by_words().map_or(tag, |best| TAGS[best]), sureness),
                }
            }
            None => match by_words().filter(|&best| self.hits[best] >= FEWEST) {
                Some(best) => (TAGS[best], self.sureness(self.hits[best])),
                None => (LATIN, 0.0),
            },
        }
    }
}
