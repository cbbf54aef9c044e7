//! A passage: one sentence of the writer's, in which words in quotation marks count as one unit however many sentences
//! they hold. All the grammar of finding speakers works on the units of one passage.

use crate::quotes::grammar::class::Class;
use crate::quotes::regions::Region;
use crate::quotes::speech::Speech;
use crate::text::{Document, Span, flag};
use std::ops::Range;

/// A word, a mark, or all that stands between two quotation marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub class: Class,
    /// Its first token.
    pub first: u32,
    /// The token behind its last.
    pub end: u32,
}

/// The units of one passage.
pub(crate) struct Passage<'d, 't> {
    pub document: &'d Document<'t>,
    pub units: Vec<Unit>,
    /// The index of its paragraph.
    pub paragraph: usize,
}

impl<'t> Passage<'_, 't> {
    /// The class of a unit; `Other` outside the passage.
    #[inline(never)]
    pub fn class(&self, unit: usize) -> Class {
        self.units.get(unit).map_or(Class::Other, |unit| unit.class)
    }

    /// The class of the unit before this one; `Other` for the first.
    #[inline(never)]
    pub fn class_before(&self, unit: usize) -> Class {
        if unit == 0 { Class::Other } else { self.class(unit - 1) }
    }

    /// The text of a unit.
    #[inline(never)]
    pub fn text(&self, unit: usize) -> &'t str {
        self.units.get(unit).map_or("", |unit| self.document.text_of(unit.first as usize))
    }

    /// The hash of the key of a unit's first word.
    #[inline]
    pub fn key(&self, unit: usize) -> u32 {
        self.document.tokens[self.units[unit].first as usize].hash
    }

    /// Whether a unit is this word, which is given in lower case.
    #[inline(never)]
    pub fn is(&self, unit: usize, word: &str) -> bool {
        self.text(unit).eq_ignore_ascii_case(word)
    }

    /// Whether a unit is one of these words.
    pub fn is_any(&self, unit: usize, words: &[u32]) -> bool {
        self.units.get(unit).is_some_and(|unit| self.document.is_any(unit.first as usize, words))
    }

    /// The span of a non-empty range of units.
    pub fn span(&self, units: Range<usize>) -> Span {
        self.document.span_of(self.units[units.start].first as usize..self.units[units.end - 1].end as usize)
    }

    /// How many units there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Where the sentence starts behind "KUWAIT:" or "WASHINGTON (AP) —".
    pub fn behind_dateline(&self, end: usize) -> usize {
        let is_month = |at: usize| self.class(at) == Class::Noun && self.class_before(at) == Class::Number;
        let is_place = |at: &usize| {
            matches!(
                self.class(*at),
                Class::Name | Class::Comma | Class::Number | Class::Time | Class::Open | Class::Close | Class::Hyphen
            ) || is_month(*at)
        };
        let edge = (0..end.min(12)).take_while(is_place).count();
        // "MADRID (EFE).-"
        let is_stop = self.class(edge) == Class::Terminal && self.class(edge + 1) == Class::Dash;
        let edge = edge + usize::from(is_stop && edge > 0);
        if edge > 0 && edge < end && matches!(self.class(edge), Class::Colon | Class::Dash) { edge + 1 } else { 0 }
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

/// Cuts paragraphs into passages.
pub(crate) struct Reader<'d, 't, 'r> {
    passage: Passage<'d, 't>,
    regions: &'r [Region],
    /// The next region.
    region: usize,
    /// By the number of each form of a long text that is read whole, what it tells of the class, once that was asked.
    known: Vec<Known>,
}

/// In a text of fewer tokens too few forms come back for it to pay off that their classes are kept.
const LONG: usize = 1000;

/// What a form tells of the class of its tokens.
#[derive(Clone, Copy)]
enum Known {
    NotAsked,
    /// The words around tell more.
    InPlace,
    Class(Class),
}

impl<'d, 't, 'r> Reader<'d, 't, 'r> {
    /// A reader of the paragraphs of a document, in their order.
    pub fn new(document: &'d Document<'t>, regions: &'r [Region]) -> Reader<'d, 't, 'r> {
        let is_long = document.change.is_whole() && document.tokens.len() >= LONG;
        let forms = if is_long { document.forms().count() } else { 0 };
        let passage = Passage { document, units: Vec::new(), paragraph: 0 };
        Reader { passage, regions, region: 0, known: vec![Known::NotAsked; forms] }
    }

    /// Calls `visit` with each passage of a paragraph.
    pub fn paragraph<S: Speech>(&mut self, paragraph: usize, mut visit: impl FnMut(&Passage<'d, 't>)) {
        let document = self.passage.document;
        self.passage.paragraph = paragraph;
        let tokens = document.paragraph(paragraph);
        let mut at = tokens.start;
        while at < tokens.end {
            if document.tokens[at].has(flag::SENTENCE_START)
                && !self.passage.units.is_empty()
                && !S::is_attribution_of(document, &self.passage, at, tokens.end)
            {
                self.finish::<S>(&mut visit);
            }
            let (class, end) = self.read::<S>(at);
            let class = in_context(&self.passage.units, class);
            self.passage.units.push(Unit { class, first: at as u32, end: end as u32 });
            at = end;
        }
        if !self.passage.units.is_empty() {
            self.finish::<S>(&mut visit);
        }
    }

    /// The class and the end of the unit that starts at a token.
    fn read<S: Speech>(&mut self, at: usize) -> (Class, usize) {
        while self.regions.get(self.region).is_some_and(|region| region.tokens.end <= at) {
            self.region += 1;
        }
        match self.regions.get(self.region) {
            Some(quoted) if quoted.tokens.start <= at => (Class::Quoted(self.region as u32), quoted.tokens.end),
            _ => (self.class_of::<S>(at), at + 1),
        }
    }

    /// The class of a token that stands outside quotation marks.
    fn class_of<S: Speech>(&mut self, at: usize) -> Class {
        let document = self.passage.document;
        let Some(known) = self.known.get_mut(document.forms().of(at)) else { return S::class_of(document, at) };
        if let Known::NotAsked = known {
            *known = S::class_of_form(document, at).map_or(Known::InPlace, Known::Class);
        }
        match *known {
            Known::Class(class) => class,
            _ => S::class_of(document, at),
        }
    }

    fn finish<S: Speech>(&mut self, visit: &mut impl FnMut(&Passage<'d, 't>)) {
        S::refine(&mut self.passage);
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
