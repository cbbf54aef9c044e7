//! What the whole text tells of a word form: the company in which it stands anywhere.

use super::acronyms::Acronyms;
use super::line::Line;
use super::segments::Segment;
use super::word::{Kind, Words};
use crate::entities::gazetteer::class;
use crate::text::change::{Change, Placed, Shift};
use crate::text::hashed::{Few, HashMap, Quick};
use crate::text::{Document, Shape, Token, TokenKind, hash};
use std::hash::Hasher;
use std::mem;
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
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The bits of [`fact`].
    pub facts: u32,
    /// The longest run that holds the word: its length, and a hash of its pattern and of the word's place in it.
    pub longest: u32,
    pub longest_pattern: u32,
    pub longest_place: u8,
}

/// The evidence of a whole text.
#[derive(Clone, Default)]
pub struct Evidences {
    /// For each token, the number of its form, twice, and one more behind an article: "the Brook" is not who is called
    /// "Brook". The form is 0 for a token without a capital or outside of all runs.
    places: Vec<u32>,
    /// By the key of a form, its number.
    numbers: HashMap<u32, u32>,
    /// The keys by their numbers.
    keys: Vec<u32>,
    /// What is known of each form; the first stands for all other words.
    forms: Vec<Evidence>,
    acronyms: Acronyms,
    /// Of each of the text's forms in small letters the hash, of the others 0.
    small: Vec<u32>,
    /// Of each form, whether something else is known than the last time; empty where that is so of none.
    changed: Vec<bool>,
    /// What each run tells, where that is kept.
    told: Vec<Told>,
}

/// What a run tells of its words, as a hash.
#[derive(Clone, Copy)]
struct Told {
    /// The first token of the run.
    start: u32,
    hash: u32,
}

impl Placed for Told {
    fn first(&self) -> usize {
        self.start as usize
    }

    fn shift(&mut self, by: &Shift) {
        self.start = self.start.wrapping_add(by.tokens as u32);
    }
}

/// The key of a word form: "US" and "Us" are two.
fn form(token: &Token) -> u32 {
    token.hash ^ token.shape as u32
}

/// How a word can be written whose small form tells something of it.
const LARGE: [Shape; 2] = [Shape::Capitalised, Shape::Upper];

impl Evidences {
    /// Reads what is new in a text, by all its runs and the segments that they were cut into. Only what is known of words that
    /// stand or stood there can be other than the last time. Where there will be a next time, what each run tells `is_kept`.
    pub fn renew(
        &mut self,
        document: &Document,
        words: &Words,
        lines: &[Line],
        runs: &[Range<usize>],
        segments: &[Segment],
        is_kept: bool,
    ) {
        let change = &document.change;
        let is_whole = change.is_whole() || self.forms.is_empty();
        let mut touched = Vec::new();
        if is_whole {
            let acronyms = mem::take(&mut self.acronyms);
            *self = Evidences { acronyms, keys: vec![0], forms: vec![Evidence::default()], ..Evidences::default() };
            self.places = self.number_forms(document, words, runs, 0..document.tokens.len());
            touched.resize(self.forms.len(), true);
            if is_kept {
                self.told = self.tell(document, words, lines, runs, segments, &(0..document.tokens.len()));
            }
        } else {
            let places = self.number_forms(document, words, runs, change.new.clone());
            touched.resize(self.forms.len(), false);
            let last: Vec<u32> = self.places.splice(change.old.clone(), places).collect();
            let told = self.tell(document, words, lines, runs, segments, &change.new);
            let (old, new) = differences(&self.told, &told, change);
            let old = &last[old.start - change.old.start..old.end - change.old.start];
            old.iter().chain(&self.places[new]).for_each(|&place| touched[place as usize / 2] = true);
            change.renew(&mut self.told, told);
        }
        for word in self.renew_small(document).into_iter().flat_map(|word| LARGE.map(|shape| word ^ shape as u32)) {
            self.numbers.get(&word).into_iter().for_each(|&number| touched[number as usize] = true);
        }
        // All other words share one form, and nothing is told of them together.
        touched[0] = false;
        let forms: Vec<usize> = (0..touched.len()).filter(|&form| touched[form]).collect();
        let old: Vec<Evidence> = forms.iter().map(|&form| mem::take(&mut self.forms[form])).collect();
        if !forms.is_empty() {
            self.note_small(forms.iter().map(|&form| self.keys[form]).collect());
            for segment in segments {
                if segment.tokens().any(|at| touched[self.form(at)]) {
                    read_segment(&self.places, &mut self.forms, words, segment, &touched);
                }
            }
            self.read_words(document, words, lines, runs, &touched);
        }
        let mut changed: Vec<usize> =
            forms.into_iter().zip(old).filter(|(form, old)| self.forms[*form] != *old).map(|(form, _)| form).collect();
        for letters in self.acronyms.renew(document, words, segments) {
            let number = self.numbers.get(&(letters ^ Shape::Upper as u32));
            changed.extend(number.map(|&number| number as usize));
        }
        self.changed.clear();
        if !changed.is_empty() {
            self.changed.resize(self.forms.len(), false);
            changed.into_iter().for_each(|form| self.changed[form] = true);
        }
    }

    /// What the runs among some tokens tell.
    fn tell(
        &self,
        document: &Document,
        words: &Words,
        lines: &[Line],
        runs: &[Range<usize>],
        segments: &[Segment],
        tokens: &Range<usize>,
    ) -> Vec<Told> {
        let first = runs.partition_point(|run| run.start < tokens.start);
        let behind = runs.partition_point(|run| run.start < tokens.end);
        let first_segment = segments.partition_point(|segment| segment.first() < tokens.start);
        let mut segments = segments[first_segment..].iter().peekable();
        let told = runs[first..behind].iter().map(|run| {
            let line = lines[document.sentence_of(run.start)];
            let mut hash = Quick::default();
            for at in run.clone() {
                let place = self.places[at];
                let facts = if place == 0 { 0 } else { facts(document, words, at, line) };
                hash.write_u64(u64::from(place) << 32 | u64::from(facts));
                hash.write_u8(words[at].kind as u8);
            }
            while let Some(segment) = segments.next_if(|segment| segment.first() < run.end) {
                hash.write_usize(segment.tokens().end - run.start);
            }
            Told { start: run.start as u32, hash: hash.finish() as u32 }
        });
        told.collect()
    }

    /// Whether numbers were given to so many forms that are no more that all should be read anew.
    pub fn is_worn(&self, document: &Document) -> bool {
        self.forms.len() > 1000 + 2 * document.forms().count()
    }

    /// Gives each new form its number, and tells the places of these tokens.
    fn number_forms(
        &mut self,
        document: &Document,
        words: &Words,
        runs: &[Range<usize>],
        tokens: Range<usize>,
    ) -> Vec<u32> {
        let Evidences { numbers, keys, forms, .. } = self;
        let mut places = vec![0; tokens.len()];
        let mut known = vec![0; document.forms().count()];
        let article = document.names().joints.the;
        let first = runs.partition_point(|run| run.start < tokens.start);
        let runs = runs[first..].iter().take_while(|run| run.start < tokens.end);
        for at in runs.cloned().flatten().filter(|&at| words[at].capitalised) {
            let number = &mut known[document.forms().of(at)];
            if *number == 0 {
                *number = *numbers.entry(form(&document.tokens[at])).or_insert_with(|| {
                    forms.push(Evidence::default());
                    keys.push(form(&document.tokens[at]));
                    forms.len() as u32 - 1
                });
            }
            let has_article = at > 0 && document.is_any(at - 1, article);
            places[at - tokens.start] = 2 * *number + u32::from(has_article);
        }
        places
    }

    /// Looks for the words that the text writes without a capital; gives those that it did not have before, or has no more.
    fn renew_small(&mut self, document: &Document) -> Vec<u32> {
        let small = |at: usize| {
            let token = &document.tokens[at];
            if token.shape == Shape::Lower && token.end() - token.start > 2 { token.hash } else { 0 }
        };
        let mut changed = Vec::new();
        let is_new = self.small.is_empty();
        let forms = document.forms();
        changed.extend(self.small.drain(forms.count().min(self.small.len())..));
        self.small.resize(forms.count(), 0);
        for (form, known) in self.small.iter_mut().enumerate() {
            // A form that is no more has no letters at all.
            let small = forms.token(form).map_or(0, small);
            if *known != small && !is_new {
                changed.extend([*known, small]);
            }
            *known = small;
        }
        changed
    }

    /// Notes which of these forms, by their keys, the text also writes without a capital.
    fn note_small(&mut self, wanted: Few) {
        for &word in self.small.iter().filter(|word| **word != 0) {
            for key in LARGE.map(|shape| word ^ shape as u32).into_iter().filter(|&key| wanted.has(key)) {
                self.forms[self.numbers[&key] as usize].facts |= fact::LOWER_ELSEWHERE;
            }
        }
    }

    /// Notes what stands beside the words of some forms.
    fn read_words(
        &mut self,
        document: &Document,
        words: &Words,
        lines: &[Line],
        runs: &[Range<usize>],
        touched: &[bool],
    ) {
        for run in runs {
            let mut line = None;
            for at in run.clone() {
                let form = self.form(at);
                if touched[form] && document.tokens[at].end() - document.tokens[at].start > 1 {
                    let line = *line.get_or_insert_with(|| lines[document.sentence_of(run.start)]);
                    let evidence = &mut self.forms[form];
                    let facts = facts(document, words, at, line);
                    // The mark of a first sight is that no fact was noted yet; a word without any fact may miss its repetition.
                    let repeated = if evidence.facts & SEEN != 0 { fact::REPEATED } else { 0 };
                    evidence.facts |= facts | repeated | SEEN;
                }
            }
        }
    }

    /// For each token, the number of its form, twice, and one more behind an article.
    pub fn places(&self) -> &[u32] {
        &self.places
    }

    /// The number of a token's form.
    #[inline]
    fn form(&self, at: usize) -> usize {
        self.places[at] as usize / 2
    }

    /// How many forms there are, and one for all other words.
    pub fn form_count(&self) -> usize {
        self.forms.len()
    }

    /// What is known of the form of the token with this index.
    #[inline]
    pub fn of(&self, at: usize) -> Evidence {
        self.forms[self.form(at)]
    }

    /// Whether something else is known of any word than the last time.
    pub fn is_any_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// Whether something else is known of one of these tokens than the last time, where that is so of any.
    pub fn is_changed(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| self.changed[self.form(at)])
    }

    /// The kind of run that a word in capitals abbreviates.
    pub fn acronym(&self, token: &Token) -> Option<u32> {
        self.acronyms.kind(token.hash)
    }
}

/// The tokens, as they were and as they are, of the runs where a text changed that tell something else than before.
fn differences(last: &[Told], new: &[Told], change: &Change) -> (Range<usize>, Range<usize>) {
    let places = |edge: usize| last.partition_point(|told| told.first() < edge);
    let old = &last[places(change.old.start)..places(change.old.end)];
    let is_same = |(old, new): &(&Told, &Told)| old.hash == new.hash;
    let firsts = old.iter().zip(new).take_while(is_same).count();
    let lasts = old[firsts..].iter().rev().zip(new[firsts..].iter().rev()).take_while(is_same).count();
    let part = |told: &[Told], tokens: &Range<usize>| {
        let start = |at: usize| told.get(at).map_or(tokens.end, Told::first);
        start(firsts)..start(told.len() - lasts)
    };
    (part(old, &change.old), part(new, &change.new))
}

/// What stands beside a word.
fn facts(document: &Document, words: &Words, at: usize, line: Line) -> u32 {
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
    facts
}

/// Notes in which company the words of some forms stand inside a segment.
fn read_segment(places: &[u32], forms: &mut [Evidence], words: &Words, segment: &Segment, touched: &[bool]) {
    let tokens = segment.tokens();
    let length = tokens.len() as u32 - 1;
    let pattern = segment.pattern(words, tokens.start, 4);
    for at in tokens.clone() {
        let form = places[at] as usize / 2;
        if !touched[form] {
            continue;
        }
        let evidence = &mut forms[form];
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
}
/// The form was read at least once.
const SEEN: u32 = 1 << 31;

/// The facts that are features.
pub const FACTS: u32 = !SEEN;
