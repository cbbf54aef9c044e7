//! What the model is asked about a token: its letters, its neighbours, the run it stands in, the whole text.
//!
//! The very code runs in training (`xtask train`) and in the page. After any change here, train again.

mod acronyms;
mod evidence;
mod line;
mod run;
mod segments;
mod surroundings;
mod template;
mod word;

use crate::entities::gazetteer::class::{self, Classes};
use crate::text::{Document, Token};
use evidence::{Evidences, FACTS, fact};
use line::Line;
use segments::Segment;
use std::ops::Range;
pub use template::Features;
use template::{Template, pair};
use word::{Affix, Words};

/// The classes that are features; the other is the table's own affair.
const CLASSES: Classes = !class::STARTS_LONGER;

/// The places whose forms are features: two tokens before, one before, the token itself, one behind, two behind.
pub const PLACES: usize = 5;
/// The place of the token itself.
const OWN: usize = 2;
/// The places of its neighbours.
const NEIGHBOURS: [usize; PLACES - 1] = [0, 1, 3, 4];

/// A text read for its features.
pub struct Extractor<'d, 't> {
    document: &'d Document<'t>,
    words: Words,
    lines: Vec<Line>,
    segments: Vec<Segment>,
    evidences: Evidences,
}

/// What is kept of the tokens, sentences and runs of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub struct Kept {
    words: Words,
    lines: Vec<Line>,
    segments: Vec<Segment>,
    evidences: Evidences,
}

impl Kept {
    /// For each token of the text as it was, what [`Extractor::places`] said.
    pub fn places(&self) -> &[u32] {
        self.evidences.places()
    }

    /// Forgets what the whole text told of its words, where too many numbers stand for forms that are no more; says whether.
    pub fn renumber(&mut self, document: &Document) -> bool {
        let is_worn = self.evidences.is_worn(document);
        if is_worn {
            self.evidences = Evidences::default();
        }
        is_worn
    }
}

/// A run, made ready: what its tokens' features share.
pub struct Run {
    tokens: Range<usize>,
    sentence: Range<usize>,
    line: Line,
    /// The segments of the run, as indices into the extractor's.
    segments: Range<usize>,
    /// For each token: the classes of the phrase it is part of, and whether it is the first of it. Empty where the run has no
    /// phrase.
    phrases: Vec<(Classes, bool)>,
}

impl<'d, 't> Extractor<'d, 't> {
    /// Reads a text whose runs were found.
    #[cfg(any(test, feature = "training"))]
    pub fn new(document: &'d Document<'t>, runs: &[Range<usize>]) -> Self {
        Extractor::again(document, runs, Kept::default(), false)
    }

    /// Reads what is new in a text, with all its runs; `is_kept` tells whether there will be a next time.
    pub fn again(document: &'d Document<'t>, runs: &[Range<usize>], kept: Kept, is_kept: bool) -> Self {
        let Kept { mut words, mut lines, mut segments, mut evidences } = kept;
        let change = &document.change;
        words.renew(document, runs, NEAR);
        let sentences = document.sentences_in(&change.new);
        let old = match change.is_whole() {
            true => 0..lines.len(),
            false => sentences.start..sentences.end.wrapping_sub(change.by.sentences),
        };
        lines.splice(old, sentences.map(|sentence| line::of(document, document.sentence(sentence))));
        let mut cut = Vec::new();
        for run in runs.iter().filter(|run| change.new.contains(&run.start)) {
            segments::cut(document, &words, run.clone(), &mut cut);
        }
        change.renew(&mut segments, cut);
        evidences.renew(document, &words, &lines, runs, &segments, is_kept);
        Extractor { document, words, lines, segments, evidences }
    }

    /// What is to be kept.
    pub fn keep(self) -> Kept {
        let Extractor { words, lines, segments, evidences, .. } = self;
        Kept { words, lines, segments, evidences }
    }

    /// Makes a run ready.
    #[inline(never)]
    pub fn run(&self, tokens: Range<usize>) -> Run {
        let sentence = self.document.sentence_of(tokens.start);
        let first = self.segments.partition_point(|segment| segment.tokens().start < tokens.start);
        let count = self.segments[first..].iter().take_while(|segment| segment.tokens().start < tokens.end).count();
        let mut phrases = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let rest = &self.document.tokens[tokens.start + at..tokens.end];
            let word = &self.words[tokens.start + at];
            let starts = word.capitalised && word.classes & class::STARTS_LONGER != 0;
            let found = if starts { self.document.names().phrase(rest) } else { None };
            let length = found.map_or(1, |(length, classes)| {
                phrases.resize(tokens.len(), (0, false));
                phrases[at..at + length].fill((classes & CLASSES, false));
                phrases[at].1 = true;
                length
            });
            at += length;
        }
        Run {
            line: self.lines[sentence],
            sentence: self.document.sentence(sentence),
            segments: first..first + count,
            phrases,
            tokens,
        }
    }

    /// Whether the whole text now tells something else of any word.
    pub fn is_any_told_anew(&self) -> bool {
        self.evidences.is_any_changed()
    }

    /// Whether the whole text now tells something else of the words that a run's features ask for, where it does of any.
    pub fn is_told_anew(&self, run: &Range<usize>) -> bool {
        self.evidences.is_changed(run.start..(run.end + 1).min(self.words.len()))
    }

    /// Writes the features of the run's token `at` (an index into the text's tokens) into `features`, emptied first.
    #[cfg(any(test, feature = "training"))]
    pub fn features(&self, run: &Run, at: usize, features: &mut Features) {
        features.clear();
        self.features_of_form(at, OWN, features);
        self.in_run(run, at, features);
        for place in NEIGHBOURS {
            if let Some(near) = self.at_place(run, at, place) {
                self.features_of_form(near, place, features);
            }
            self.beside(run, at, place, features);
        }
        self.around(run, at, features);
    }

    /// Adds the features that hang on more than the form of one token. With those of the forms at all places they are the
    /// token's features.
    pub fn features_in_context(&self, run: &Run, at: usize, features: &mut Features) {
        self.in_run(run, at, features);
        NEIGHBOURS.into_iter().for_each(|place| self.beside(run, at, place, features));
        self.around(run, at, features);
    }

    /// Adds the features that hang on the form of `token` alone, which stands at one of the places around another.
    pub fn features_of_form(&self, token: usize, place: usize, features: &mut Features) {
        match place {
            OWN => self.word(token, features),
            _ => self.neighbour(token, if place < OWN { place } else { place - 1 }, place.abs_diff(OWN), features),
        }
    }

    /// The token at a place around the run's token `at`, where it is in the same sentence.
    pub fn at_place(&self, run: &Run, at: usize, place: usize) -> Option<usize> {
        let near = (at + place).wrapping_sub(OWN);
        run.sentence.contains(&near).then_some(near)
    }

    /// The word's case, its evidence, the stretch it stands in.
    fn around(&self, run: &Run, at: usize, features: &mut Features) {
        if self.words[at].capitalised {
            self.case(run, at, features);
            self.evidence(at, features);
        }
        let segments = &self.segments[run.segments.clone()];
        let index = segments.partition_point(|segment| segment.tokens().end <= at);
        if let Some(segment) = segments.get(index)
            && segment.tokens().contains(&at)
        {
            run::features(self, run, segment, at, features);
        }
    }

    /// For each token, a number below [`Self::place_count`] of its word as it is written and of whether an article stands
    /// before it: "US" and "Us" have two, "the Brook" and "Brook" too. 0 and 1 are those of all words without a capital, or
    /// outside of all runs.
    pub fn places(&self) -> &[u32] {
        self.evidences.places()
    }

    /// How many places there are.
    pub fn place_count(&self) -> usize {
        2 * self.evidences.form_count()
    }

    fn token(&self, at: usize) -> &Token {
        &self.document.tokens[at]
    }

    /// The token itself.
    fn word(&self, at: usize, features: &mut Features) {
        let (token, word) = (self.token(at), &self.words[at]);
        features.add(Template::Bias, 0);
        features.add(Template::Word, token.hash);
        features.add(Template::WordAndShape, token.hash ^ token.shape as u32);
        features.add(Template::Shape, word.shape);
        if token.kind == crate::text::TokenKind::Word {
            word::affixes(self.document.text_of(at), |affix, hash| match affix {
                Affix::Prefix(length) => features.add_at(Template::Prefix, length, hash),
                Affix::Suffix(length) => features.add_at(Template::Suffix, length, hash),
            });
        }
        if word.may_be_name() {
            features.add_bits(Template::Class, 0, word.classes & CLASSES);
            features.add_bits(Template::Lexicon, 0, u32::from(word.lexicon & !7));
        }
    }

    /// What the run tells of the token.
    fn in_run(&self, run: &Run, at: usize, features: &mut Features) {
        let word = &self.words[at];
        if !word.may_be_name() {
            return;
        }
        let (classes, first) = run.phrases.get(at - run.tokens.start).copied().unwrap_or_default();
        features.add_bits(Template::Phrase, 0, classes << 1 | u32::from(first && classes != 0));
        if word.first {
            features.add(Template::First, 0);
        }
        if run.line == Line::Capitals {
            features.add(Template::CapitalLine, 0);
        }
    }

    /// A neighbour, `by` tokens away; `place` counts the neighbours.
    fn neighbour(&self, near: usize, place: usize, by: usize, features: &mut Features) {
        let (token, word) = (self.token(near), &self.words[near]);
        features.add_at(Template::Near, place, token.hash);
        let classes = word.classes & CLASSES;
        if by > 1 {
            features.add_bits(Template::NearClass, place, classes);
            return;
        }
        features.add_at(Template::NearShape, place, word.shape);
        features.add_bits(Template::NearClass, place, classes);
        let suffix = word::suffix(self.document.text_of(near));
        if suffix != 0 {
            features.add_at(Template::NearSuffix, place, suffix);
        }
        if word.capitalised {
            features.add_bits(Template::NearLexicon, place, u32::from(word.lexicon & !7));
        }
    }

    /// What the token and its neighbour at a place are together; the edge of the sentence.
    fn beside(&self, run: &Run, at: usize, place: usize, features: &mut Features) {
        let Some(near) = self.at_place(run, at, place) else {
            return features.add_at(Template::NearEnd, if place < OWN { place } else { place - 1 }, 0);
        };
        if place.abs_diff(OWN) > 1 {
            return;
        }
        let (token, word) = (self.token(near), &self.words[near]);
        let shapes = pair(word.shape, self.words[at].shape);
        if place > OWN {
            features.add(Template::ShapeAfter, shapes);
            if word.capitalised {
                let facts = fact::AFTER_TITLE | fact::AFTER_GIVEN | fact::BEFORE_HEAD;
                features.add_bits(Template::EvidenceAfter, 0, self.evidences.of(near).facts & facts);
            }
        } else {
            features.add(Template::ShapeBefore, shapes);
            if !word.capitalised || !self.words[at].capitalised {
                features.add(Template::WordBefore, pair(token.hash, self.token(at).hash));
            }
        }
    }

    /// How often the word is written in lower case, together with the line it stands in.
    fn case(&self, run: &Run, at: usize, features: &mut Features) {
        let place = match run.line {
            Line::TitleCase => 1,
            Line::Capitals => 2,
            Line::Plain if self.words[at].first => 3,
            Line::Plain => 4,
        };
        let case = |at: usize| u32::from(crate::entities::lexicon::case(self.words[at].lexicon));
        features.add(Template::Line, place);
        features.add(Template::Case, case(at));
        features.add(Template::CaseAndLine, place * 8 + case(at));
        if at + 1 < run.sentence.end && self.words[at + 1].capitalised {
            features.add(Template::CaseAfter, (place * 8 + case(at)) * 8 + case(at + 1));
        }
        if at > run.sentence.start && self.words[at - 1].capitalised {
            features.add(Template::CaseBefore, (place * 8 + case(at - 1)) * 8 + case(at));
        }
    }

    /// What the whole text tells of the word.
    fn evidence(&self, at: usize, features: &mut Features) {
        let facts = self.evidences.of(at).facts;
        features.add_bits(Template::Evidence, 0, facts & FACTS);
        if facts & fact::MID_SENTENCE == 0 && self.words[at].first {
            features.add(Template::OnlyFirst, u32::from(facts & fact::LOWER_ELSEWHERE != 0));
        }
    }
}

/// How many tokens around a run its features ask for.
const NEAR: usize = 4;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::entities::tagger::runs;
    use crate::text::tokenize;

    /// A word that is typed and taken out again, as the last one that the text has got, tells nothing any more.
    #[test]
    fn a_word_that_is_no_more_tells_nothing() {
        let rest = "lom tarva ik vekte ".repeat(16);
        let text = |word: &str| format!("Vekt Zorbu {rest}\n\n{rest}\n\n{rest} {word}\n\n{rest}\n\n{rest}");
        let texts = [text(""), text("zorbu"), text("")];
        let read = |document: &Document, kept: Kept| {
            let runs = runs::find(&Document::new(document.text));
            let extractor = Extractor::again(document, &runs, kept, true);
            (extractor.evidences.of(1).facts & fact::LOWER_ELSEWHERE != 0, extractor.keep())
        };
        let first = Document::new(&texts[0]);
        let grammar = first.grammar;
        let (is_small, mut kept) = read(&first, Kept::default());
        let (_, mut layout, mut index) = first.into_parts();
        let mut are_small = vec![is_small];
        for text in &texts[1..] {
            let last = (layout, index);
            let document = Document::again(text, tokenize(text), grammar, last, (242, 160));
            assert!(!document.change.is_whole());
            let (is_small, now) = read(&document, kept);
            are_small.push(is_small);
            kept = now;
            (_, layout, index) = document.into_parts();
        }
        assert_eq!(are_small, [false, true, false]);
    }
}
