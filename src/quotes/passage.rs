//! A passage: one sentence of the writer's, in which words in quotation marks count as one unit however many sentences
//! they hold. All the grammar of finding speakers works on the units of one passage.

use super::lexicon::{self, Class, Family};
use super::regions::Region;
use super::terms;
use crate::text::{Document, Span, TokenKind, flag};
use std::ops::Range;

/// A word, a mark, or all that stands between two quotation marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub class: Class,
    /// Its first token.
    pub first: u32,
    /// The token behind its last.
    pub end: u32,
}

/// The units of one passage.
pub(super) struct Passage<'d, 't> {
    pub document: &'d Document<'t>,
    pub units: Vec<Unit>,
    /// The index of its paragraph.
    pub paragraph: usize,
}

impl<'t> Passage<'_, 't> {
    /// The class of a unit; `Other` outside the passage.
    pub fn class(&self, unit: usize) -> Class {
        self.units.get(unit).map_or(Class::Other, |unit| unit.class)
    }

    /// The class of the unit before this one; `Other` for the first.
    pub fn class_before(&self, unit: usize) -> Class {
        if unit == 0 { Class::Other } else { self.class(unit - 1) }
    }

    /// The text of a unit.
    pub fn text(&self, unit: usize) -> &'t str {
        self.units.get(unit).map_or("", |unit| self.document.text_of(unit.first as usize))
    }

    /// Whether a unit is this word, which is given in lower case.
    pub fn is(&self, unit: usize, word: &str) -> bool {
        self.text(unit).eq_ignore_ascii_case(word)
    }

    /// The span of a non-empty range of units.
    pub fn span(&self, units: Range<usize>) -> Span {
        self.document.span_of(self.units[units.start].first as usize..self.units[units.end - 1].end as usize)
    }

    /// How many units there are.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether nothing but words in quotation marks stands here.
    pub fn is_quoted_only(&self) -> bool {
        self.is_quoted_only_before(self.len())
    }

    /// Whether nothing but words in quotation marks stands before this unit.
    pub fn is_quoted_only_before(&self, end: usize) -> bool {
        self.units[..end].iter().all(|unit| {
            matches!(unit.class, Class::Quoted(_) | Class::Terminal | Class::Dash | Class::Comma | Class::Other)
        })
    }
}

impl Passage<'_, '_> {
    /// Classes that only show when the whole passage is read.
    fn refine(&mut self) {
        self.read_headline();
        for at in 1..self.len() {
            if matches!(self.class(at), Class::Quoted(_)) && terms::is_title(self, at) {
                self.units[at].class = Class::Name;
            }
        }
        for at in 2..self.len() {
            if self.is_second_half_of_name(at) {
                self.units[at].class = Class::Name;
            }
        }
        for at in 1..self.len() {
            let is_time = self.class(at) == Class::Noun
                && matches!(
                    self.text(at),
                    "week"
                        | "month"
                        | "year"
                        | "weekend"
                        | "morning"
                        | "afternoon"
                        | "evening"
                        | "night"
                        | "summer"
                        | "winter"
                        | "spring"
                        | "autumn"
                        | "fall"
                )
                && matches!(
                    self.text(at - 1),
                    "last" | "next" | "this" | "that" | "earlier" | "past" | "Last" | "Next" | "This" | "Earlier"
                );
            if is_time {
                self.units[at].class = Class::Time;
                self.units[at - 1].class = Class::Time;
            }
        }
    }

    /// "Yoon Suk-YEOL": a short word in lower case that a hyphen joins to the last of several names.
    fn is_second_half_of_name(&self, at: usize) -> bool {
        let word = self.text(at);
        self.class(at) == Class::Noun
            && self.class(at - 1) == Class::Hyphen
            && self.class(at - 2) == Class::Name
            && at >= 3
            && self.class(at - 3) == Class::Name
            && word.len() <= 6
            && !word.ends_with("ed")
            && !matches!(
                word,
                "led"
                    | "run"
                    | "born"
                    | "wide"
                    | "style"
                    | "era"
                    | "area"
                    | "held"
                    | "built"
                    | "made"
                    | "bound"
                    | "only"
                    | "size"
                    | "free"
            )
    }

    /// In a headline whose words all have capitals, finds the verbs and small words among them.
    fn read_headline(&mut self) {
        let is_word = |class: Class, is: Class| usize::from(class == is);
        let names: usize = self.units.iter().map(|unit| is_word(unit.class, Class::Name)).sum();
        let nouns: usize = self.units.iter().map(|unit| is_word(unit.class, Class::Noun)).sum();
        if names < 4
            || names < 4 * nouns
            || self.units.last().is_some_and(|unit| unit.class == Class::Terminal) && nouns > 0
        {
            return;
        }
        for unit in &mut self.units {
            if unit.class == Class::Name
                && let Some(class) = lexicon::class_in_headline(self.document, unit.first as usize)
            {
                unit.class = class;
            }
        }
    }
}

/// Cuts paragraphs into passages.
pub(super) struct Reader<'d, 't, 'r> {
    passage: Passage<'d, 't>,
    regions: &'r [Region],
    /// The next region.
    region: usize,
}

impl<'d, 't, 'r> Reader<'d, 't, 'r> {
    /// A reader of the paragraphs of a document, in their order.
    pub fn new(document: &'d Document<'t>, regions: &'r [Region]) -> Reader<'d, 't, 'r> {
        Reader { passage: Passage { document, units: Vec::new(), paragraph: 0 }, regions, region: 0 }
    }

    /// Calls `visit` with each passage of a paragraph.
    pub fn paragraph(&mut self, paragraph: usize, mut visit: impl FnMut(&Passage<'d, 't>)) {
        let document = self.passage.document;
        self.passage.paragraph = paragraph;
        let tokens = document.paragraph(paragraph);
        let mut at = tokens.start;
        while at < tokens.end {
            if document.tokens[at].has(flag::SENTENCE_START)
                && !self.passage.units.is_empty()
                && !is_attribution_of(document, &self.passage, at, tokens.end)
            {
                self.finish(&mut visit);
            }
            let (class, end) = self.read(at);
            let class = in_context(&self.passage.units, class);
            self.passage.units.push(Unit { class, first: at as u32, end: end as u32 });
            at = end;
        }
        if !self.passage.units.is_empty() {
            self.finish(&mut visit);
        }
    }

    /// The class and the end of the unit that starts at a token.
    fn read(&mut self, at: usize) -> (Class, usize) {
        while self.regions.get(self.region).is_some_and(|region| region.tokens.end <= at) {
            self.region += 1;
        }
        match self.regions.get(self.region) {
            Some(quoted) if quoted.tokens.start <= at => (Class::Quoted(self.region as u32), quoted.tokens.end),
            _ => (lexicon::class_of(self.passage.document, at), at + 1),
        }
    }

    fn finish(&mut self, visit: &mut impl FnMut(&Passage<'d, 't>)) {
        self.passage.refine();
        visit(&self.passage);
        self.passage.units.clear();
    }
}

/// The class of a word behind those read so far: the "'s" of "he's" is a verb.
fn in_context(before: &[Unit], class: Class) -> Class {
    match (class, before.last().map(|unit| unit.class)) {
        (Class::Genitive, Some(Class::Pronoun | Class::Relative | Class::That | Class::Subordinator)) => {
            Class::Auxiliary
        }
        _ => class,
    }
}

/// Whether the sentence that starts here only says whose the quoted words before it are: `“Why?” Nwosu asked.`
fn is_attribution_of(document: &Document, passage: &Passage, at: usize, end: usize) -> bool {
    let Some(Unit { class: Class::Quoted(_), end: quoted_end, .. }) = passage.units.last().copied() else {
        return false;
    };
    let last = document.tokens[quoted_end as usize - 1];
    let is_question = quoted_end >= 2
        && last.kind == TokenKind::QuoteMark
        && !matches!(document.text_of(quoted_end as usize - 2), ".");
    if !is_question || !passage.is_quoted_only() || !document.tokens[at].is_capitalised() {
        return false;
    }
    for index in at..end.min(at + 16) {
        if index > at && document.tokens[index].has(flag::SENTENCE_START) {
            return false;
        }
        match lexicon::class_of(document, index) {
            Class::Cue(verb) if verb.is_finite() && verb.is_spoken() => {
                let next = index + 1;
                let takes_listener = matches!(verb.family, Family::Ask | Family::Tell);
                return next >= end
                    || matches!(
                        lexicon::class_of(document, next),
                        Class::Determiner | Class::Name | Class::Object | Class::Possessive if takes_listener
                    )
                    || matches!(
                        lexicon::class_of(document, next),
                        Class::Terminal
                            | Class::Comma
                            | Class::Time
                            | Class::Preposition
                            | Class::Adverb
                            | Class::Subordinator
                    );
            }
            Class::Name
            | Class::Noun
            | Class::Determiner
            | Class::Pronoun
            | Class::Genitive
            | Class::Hyphen
            | Class::Comma
            | Class::Preposition
            | Class::Adverb
            | Class::Possessive
            | Class::Number => {}
            _ => return false,
        }
    }
    false
}
