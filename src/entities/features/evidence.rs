//! What the whole text tells of a word form: the company in which it stands anywhere.

use super::segments::Segment;
use super::word::{Kind, Words};
use super::{line::Line, template::pair};
use crate::entities::gazetteer::class;
use crate::text::hashed::{HashMap, Quick};
use crate::text::{Document, Shape, Token, TokenKind, hash};
use std::hash::Hasher;
use std::ops::Range;

/// Facts about a word form, one bit each.
pub mod fact {
    pub const MID_SENTENCE: u32 = 1;
    pub const AFTER_TITLE: u32 = 1 << 1;
    pub const AFTER_GIVEN: u32 = 1 << 2;
    pub const AFTER_CAPITALISED: u32 = 1 << 3;
    pub const AFTER_LOCATIVE: u32 = 1 << 4;
    pub const AFTER_THE: u32 = 1 << 5;
    pub const BEFORE_SAYING: u32 = 1 << 6;
    pub const BEFORE_HEAD: u32 = 1 << 7;
    pub const BEFORE_CAPITALISED: u32 = 1 << 8;
    pub const BEFORE_ACRONYM: u32 = 1 << 9;
    pub const POSSESSIVE: u32 = 1 << 10;
    pub const IN_BRACKETS: u32 = 1 << 11;
    pub const REPEATED: u32 = 1 << 12;
    pub const LOWER_ELSEWHERE: u32 = 1 << 13;
    pub const BEHIND_TITLE_IN_RUN: u32 = 1 << 14;
    pub const BEHIND_GIVEN_IN_RUN: u32 = 1 << 15;
    pub const BEFORE_FAMILY_IN_RUN: u32 = 1 << 16;
    pub const BEFORE_BRACKET: u32 = 1 << 17;
}

/// What is known of a word form.
#[derive(Clone, Copy, Default)]
pub struct Evidence {
    /// The bits of [`fact`].
    pub facts: u32,
    /// The longest run that holds the word: its length, and a hash of its pattern and of the word's place in it.
    pub longest: u32,
    pub longest_pattern: u32,
    pub longest_place: u8,
}

/// The evidence of a whole text.
pub struct Evidences {
    /// For each token, the place of its form in `forms`; 0 for one without a capital or outside of all runs.
    places: Vec<u32>,
    /// What is known of each form; the first stands for all other words.
    forms: Vec<Evidence>,
    /// By the hash of the initials: the kind of run that they stand for.
    acronyms: HashMap<u32, u32>,
}

/// The key of a word form: "US" and "Us" are two.
fn form(token: &Token) -> u32 {
    token.hash ^ token.shape as u32
}

impl Evidences {
    /// Reads a text whose runs were cut into segments.
    pub fn new(
        document: &Document,
        words: &Words,
        lines: &[Line],
        runs: &[Range<usize>],
        segments: &[Segment],
    ) -> Evidences {
        let mut forms = Vec::with_capacity(runs.len() + 1);
        forms.push(Evidence::default());
        let acronyms = HashMap::with_capacity_and_hasher(segments.len() / 2, Default::default());
        let mut evidences = Evidences { places: vec![0; words.len()], forms, acronyms };
        evidences.number_forms(document, words, runs);
        for segment in segments {
            evidences.read_segment(document, words, segment);
        }
        for run in runs {
            let line = lines[document.sentence_of(run.start)];
            for at in run.clone() {
                if evidences.places[at] != 0 && document.tokens[at].end() - document.tokens[at].start > 1 {
                    evidences.read_word(document, words, at, line);
                }
            }
        }
        evidences
    }

    /// Gives each form its place, and notes those that the text also writes without a capital.
    fn number_forms(&mut self, document: &Document, words: &Words, runs: &[Range<usize>]) {
        let mut numbers: HashMap<u32, u32> = HashMap::with_capacity_and_hasher(runs.len(), Default::default());
        let mut places = vec![0; document.forms().count()];
        for at in runs.iter().cloned().flatten().filter(|&at| words[at].capitalised) {
            let place = &mut places[document.forms().of(at)];
            if *place == 0 {
                *place = *numbers.entry(form(&document.tokens[at])).or_insert_with(|| {
                    self.forms.push(Evidence::default());
                    self.forms.len() as u32 - 1
                });
            }
            self.places[at] = *place;
        }
        for token in document.forms().firsts().map(|at| &document.tokens[at]) {
            if token.shape != Shape::Lower || token.end() - token.start <= 2 {
                continue;
            }
            for shape in [Shape::Capitalised, Shape::Upper] {
                if let Some(&place) = numbers.get(&(token.hash ^ shape as u32)) {
                    self.forms[place as usize].facts |= fact::LOWER_ELSEWHERE;
                }
            }
        }
    }

    /// The place of a token's form.
    pub fn form(&self, at: usize) -> usize {
        self.places[at] as usize
    }

    /// How many places there are.
    pub fn form_count(&self) -> usize {
        self.forms.len()
    }

    /// What is known of the form of the token with this index.
    #[inline]
    pub fn of(&self, at: usize) -> Evidence {
        self.forms[self.places[at] as usize]
    }

    fn of_mut(&mut self, at: usize) -> &mut Evidence {
        &mut self.forms[self.places[at] as usize]
    }

    /// The kind of run that a word in capitals abbreviates.
    pub fn acronym(&self, token: &Token) -> Option<u32> {
        self.acronyms.get(&token.hash).copied()
    }

    /// Adds all that is known of a word to a hash.
    #[inline]
    pub fn tell(&self, at: usize, token: &Token, told: &mut Quick) {
        let Evidence { facts, longest, longest_pattern, longest_place } = self.of(at);
        told.write_u64(u64::from(facts) << 32 | u64::from(longest_pattern));
        told.write_u64(u64::from(longest) << 8 | u64::from(longest_place));
        if token.shape == Shape::Upper {
            told.write_u64(self.acronym(token).map_or(u64::MAX, u64::from));
        }
    }

    fn read_word(&mut self, document: &Document, words: &Words, at: usize, line: Line) {
        let tokens = &document.tokens;
        let mut facts = 0;
        if !words[at].first && line == Line::Plain {
            facts |= fact::MID_SENTENCE;
        }
        if at > 0 && !tokens[at].has(crate::text::flag::SENTENCE_START) {
            let before = &words[at - 1];
            if before.classes & class::TITLE != 0 {
                facts |= fact::AFTER_TITLE;
            }
            if matches!(before.kind, Kind::Given | Kind::GivenOrPlace) {
                facts |= fact::AFTER_GIVEN;
            }
            if before.capitalised && !before.first {
                facts |= fact::AFTER_CAPITALISED;
            }
            if before.classes & class::LOCATIVE != 0 && before.kind == Kind::Lower {
                facts |= fact::AFTER_LOCATIVE;
            }
            if document.is_any(at - 1, document.names().joints.the) {
                facts |= fact::AFTER_THE;
            }
        }
        let after = |by: usize| tokens.get(at + by).filter(|token| !token.has(crate::text::flag::SENTENCE_START));
        if let Some(next) = after(1) {
            let word = &words[at + 1];
            if word.classes & class::SAYING != 0 {
                facts |= fact::BEFORE_SAYING;
            }
            if word.kind == Kind::OrganizationHead {
                facts |= fact::BEFORE_HEAD;
            }
            if word.capitalised {
                facts |= fact::BEFORE_CAPITALISED;
            }
            if next.kind == TokenKind::Possessive {
                facts |= fact::POSSESSIVE;
            }
            if next.hash == const { hash::of(b"(") } {
                facts |= fact::BEFORE_BRACKET;
                if after(2).is_some_and(|token| token.shape == Shape::Upper) {
                    facts |= fact::BEFORE_ACRONYM;
                }
            }
            if next.hash == const { hash::of(b")") } && at > 0 && tokens[at - 1].hash == const { hash::of(b"(") } {
                facts |= fact::IN_BRACKETS;
            }
        }
        let evidence = self.of_mut(at);
        // The mark of a first sight is that no fact was noted yet; a word without any fact may miss its repetition.
        if evidence.facts & SEEN != 0 {
            facts |= fact::REPEATED;
        }
        evidence.facts |= facts | SEEN;
    }

    fn read_segment(&mut self, document: &Document, words: &Words, segment: &Segment) {
        let tokens = segment.tokens();
        let length = tokens.len() as u32 - 1;
        let pattern = segment.pattern(words, tokens.start, 4);
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
            if !words[at].capitalised {
                continue;
            }
            let evidence = self.of_mut(at);
            if length > evidence.longest {
                let place = if at == tokens.start {
                    1
                } else if at + 1 == tokens.end {
                    2
                } else {
                    3
                };
                (evidence.longest, evidence.longest_pattern, evidence.longest_place) = (length, pattern, place);
            }
            if at > tokens.start {
                match words[at - 1].kind {
                    Kind::Title => evidence.facts |= fact::BEHIND_TITLE_IN_RUN,
                    Kind::Given | Kind::GivenOrPlace => evidence.facts |= fact::BEHIND_GIVEN_IN_RUN,
                    _ => {}
                }
            } else if at + 1 < tokens.end && words[at + 1].kind == Kind::Family {
                evidence.facts |= fact::BEFORE_FAMILY_IN_RUN;
            }
        }
        let kind = segment.kind(words);
        for way in 0..2 {
            if letters[way] > 1 {
                self.acronyms.entry(initials[way]).or_insert(kind);
            }
        }
        // "World Health Organization (WHO)" tells it outright.
        let after = |by: usize| document.tokens.get(tokens.end + by - 1);
        if let (Some(open), Some(acronym), Some(close)) = (after(1), after(2), after(3))
            && open.hash == const { hash::of(b"(") }
            && close.hash == const { hash::of(b")") }
            && acronym.shape == Shape::Upper
            && length > 0
        {
            self.acronyms.insert(acronym.hash, pair(kind, 1));
        }
    }
}

/// The form was read at least once.
const SEEN: u32 = 1 << 31;

/// The facts that are features.
pub const FACTS: u32 = !SEEN;
