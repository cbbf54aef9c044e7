//! What is known of a single token, read once for all features that ask for it.

use super::line;
use crate::entities::gazetteer::class::{self, Classes};
use crate::entities::grammar::Joints;
use crate::entities::lexicon;
use crate::text::numbers::TokenNumbers;
use crate::text::{Document, Shape, Token, TokenKind, flag, hash};
use std::ops::{Index, Range};

/// What is known of a token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The gazetteer's classes.
    pub classes: Classes,
    /// How it is written: kind, case, length up to four, full stops, digits.
    pub shape: u32,
    /// The lexicon's entry.
    pub lexicon: u8,
    /// The coarse kind, for patterns over a run.
    pub kind: Kind,
    /// Whether it starts with a capital.
    pub capitalised: bool,
    /// Whether its capital may come from its place alone (see [`line::is_first`]).
    pub first: bool,
}

/// The coarse kind of a token: what a pattern over a run is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    Other,
    Lower,
    Title,
    OrganizationHead,
    PlaceHead,
    EventHead,
    Group,
    Given,
    GivenOrPlace,
    Country,
    Place,
    Family,
    Initial,
    Capitals,
    Common,
    Of,
    And,
    Link,
    Particle,
    Number,
    Mark,
    Organization,
    Calendar,
}

impl Word {
    /// A token so far from any name that no feature asks for it.
    fn far(capitalised: bool) -> Word {
        Word { classes: 0, shape: 0, lexicon: 0, kind: Kind::Lower, capitalised, first: capitalised }
    }

    /// What its form tells of a token, wherever it stands.
    fn of_form(document: &Document, at: usize) -> Word {
        let token = &document.tokens[at];
        let classes = if token.kind == TokenKind::Word { document.classes(at) } else { 0 };
        let capitalised = token.is_capitalised();
        let lexicon = if capitalised { document.entry(at) } else { 0 };
        let word =
            Word { classes, shape: shape(document, token), lexicon, kind: Kind::Other, capitalised, first: false };
        Word { kind: word.kind(token, &document.names().joints), ..word }
    }

    /// Whether it can stand in a name.
    pub fn may_be_name(&self) -> bool {
        self.capitalised || self.kind == Kind::Particle
    }

    fn kind(&self, token: &Token, joints: &Joints) -> Kind {
        let is = |set: Classes| self.classes & set != 0;
        match token.kind {
            TokenKind::Number => return Kind::Number,
            TokenKind::Word => {}
            _ if token.hash == AMPERSAND => return Kind::And,
            _ => return Kind::Mark,
        }
        if !self.capitalised {
            let is_any = |words: &[u32]| words.contains(&token.hash);
            return if is_any(joints.of) {
                Kind::Of
            } else if is_any(joints.and) {
                Kind::And
            } else if is_any(joints.link) {
                Kind::Link
            } else if is(class::PARTICLE) {
                Kind::Particle
            } else {
                Kind::Lower
            };
        }
        let place = is(class::PLACE);
        if is(class::TITLE) {
            Kind::Title
        } else if is(class::ORGANIZATION_HEAD | class::COMPANY_FORM) {
            Kind::OrganizationHead
        } else if is(class::PLACE_HEAD) {
            Kind::PlaceHead
        } else if is(class::EVENT_HEAD) {
            Kind::EventHead
        } else if is(class::GROUP) {
            Kind::Group
        } else if is(class::CALENDAR) {
            Kind::Calendar
        } else if is(class::GIVEN) || self.lexicon & lexicon::GIVEN != 0 {
            if is(class::COUNTRY) { Kind::GivenOrPlace } else { Kind::Given }
        } else if is(class::COUNTRY) {
            Kind::Country
        } else if place {
            Kind::Place
        } else if is(class::ORGANIZATION) {
            Kind::Organization
        } else if is(class::FAMILY) || self.lexicon & lexicon::FAMILY != 0 {
            Kind::Family
        } else if token.has(flag::NAME_FOLLOWS) || token.end() - token.start == 1 {
            Kind::Initial
        } else if token.shape == Shape::Upper {
            Kind::Capitals
        } else if is(class::COMMON) || lexicon::case(self.lexicon) >= 4 {
            Kind::Common
        } else {
            Kind::Other
        }
    }
}

/// What is known of each token of a text. Tokens of one form that stand alike share a word: a text has many tokens, few forms.
#[derive(Clone, Default)]
pub struct Words {
    /// The number of each token's word.
    of: TokenNumbers,
    words: Vec<Word>,
}

/// How many words there are that stand far from any name: without a capital, and with one.
const FAR: usize = 2;

impl Words {
    /// Reads what is new in a text: the tokens of the runs and up to `near` around each; what is said of the others is never
    /// asked for.
    pub fn renew(&mut self, document: &Document, runs: &[Range<usize>], near: usize) {
        let change = &document.change;
        // Words of tokens that are no more stay until there are too many.
        if change.is_whole() || self.words.len() > FAR + 4 * document.forms().count() {
            self.words = Vec::with_capacity(FAR + document.forms().count() / 2);
            self.words.extend([Word::far(false), Word::far(true)]);
            self.of = self.read(document, runs, near, 0..document.tokens.len(), 0..0);
        } else {
            let new = self.read(document, runs, near, change.new.clone(), change.old.clone());
            self.of.splice(change.old.clone(), new);
        }
    }

    /// The numbers of the words of some tokens, which take the place of `old` ones; words that these have alone are added.
    fn read(
        &mut self,
        document: &Document,
        runs: &[Range<usize>],
        near: usize,
        new: Range<usize>,
        old: Range<usize>,
    ) -> TokenNumbers {
        let tokens = &document.tokens;
        let first = runs.partition_point(|run| run.end + near <= new.start);
        let last = runs.partition_point(|run| run.start < new.end + near);
        let mut of = TokenNumbers::with_capacity(new.len());
        let far = |token: &Token| u32::from(token.is_capitalised());
        // The word of each form behind another, where it is known, and of the same as the first of its sentence.
        let mut known = vec![[0; 2]; document.forms().count()];
        for run in &runs[first..last] {
            let filled = new.start + of.len();
            let start = run.start.saturating_sub(near).clamp(filled, new.end);
            tokens[filled..start].iter().map(far).for_each(|number| of.push(number));
            for at in start..(run.end + near).min(new.end).max(start) {
                let first = tokens[at].is_capitalised() && line::is_first(document, at);
                let number = &mut known[document.forms().of(at)][usize::from(first)];
                if *number == 0 {
                    let word = Word { first, ..Word::of_form(document, at) };
                    *number =
                        self.number(word, [old.start + (at - new.start), old.end.wrapping_sub(new.end - at)], &old);
                }
                of.push(*number);
            }
        }
        tokens[new.start + of.len()..new.end].iter().map(far).for_each(|number| of.push(number));
        of
    }

    /// The number of a word: that of one of these old tokens where it is the same, as nearly all are behind an edit.
    fn number(&mut self, word: Word, places: [usize; 2], old: &Range<usize>) -> u32 {
        let was = |place: &usize| old.contains(place).then(|| self.of.of(*place));
        let mut numbers = places.iter().filter_map(was);
        numbers.find(|&number| self.words[number as usize] == word).unwrap_or_else(|| {
            self.words.push(word);
            self.words.len() as u32 - 1
        })
    }

    /// The number of a token's word; tokens of other forms may have it, too.
    #[inline]
    pub fn number_of(&self, token: usize) -> u32 {
        self.of.of(token)
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.of.len()
    }
}

impl Index<usize> for Words {
    type Output = Word;

    #[inline]
    fn index(&self, token: usize) -> &Word {
        &self.words[self.of.of(token) as usize]
    }
}

const AMPERSAND: u32 = hash::of(b"&");

fn shape(document: &Document, token: &Token) -> u32 {
    let length = token.end() - token.start;
    let text = &document.text.as_bytes()[token.start as usize..token.end() as usize];
    let digits = token.kind == TokenKind::Word && token.shape != Shape::Lower && text.iter().any(u8::is_ascii_digit);
    let dots = u32::from(token.flags & (flag::DOTTED | flag::ABBREVIATION));
    let mark = if matches!(token.kind, TokenKind::Word | TokenKind::Number) { 0 } else { token.hash << 12 };
    token.kind as u32 | (token.shape as u32) << 3 | length.min(4) << 6 | dots << 7 | u32::from(digits) << 11 | mark
}

/// Calls `each` with the length and the hash of each prefix and of each suffix of a word, lower-cased.
pub fn affixes(word: &str, mut each: impl FnMut(Affix, u32)) {
    let bytes = word.as_bytes();
    let lower = |byte: &u8| byte.to_ascii_lowercase();
    let mut hash = hash::START;
    for (at, byte) in bytes.iter().map(lower).enumerate().take(4) {
        hash = hash::add(hash, byte);
        if at > 0 && bytes.len() > at + 2 {
            each(Affix::Prefix(at), hash);
        }
    }
    let mut hash = hash::START;
    for (at, byte) in bytes.iter().rev().map(lower).enumerate().take(4) {
        hash = hash::add(hash, byte);
        if bytes.len() > at + 2 {
            each(Affix::Suffix(at), hash);
        }
    }
}

/// A beginning or an end of a word, with its length less one.
pub enum Affix {
    Prefix(usize),
    Suffix(usize),
}

/// The hash of a word's last three bytes; 0 for a shorter word.
pub fn suffix(word: &str) -> u32 {
    match word.as_bytes() {
        [.., a, b, c] if word.len() > 4 => {
            [a, b, c].iter().fold(hash::START, |hash, byte| hash::add(hash, byte.to_ascii_lowercase()))
        }
        _ => 0,
    }
}
