//! All that the linking reads of a text: how each name is written, and what stands around it. It hangs on nothing further away
//! than [`REACH`] tokens, so that it is kept where neither the text nor a name has changed so near.

use super::form::Form;
use super::spelling::Spellings;
use super::told::{PersonTold, TitleTold, Told};
use super::{aliases, short_forms};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::{Document, Shape, TokenKind, flag};

/// How far around a name is looked, in tokens.
pub const REACH: usize = 64;

/// The bits of what stands around a name.
pub mod around {
    /// It stands in the sentence of the name before.
    pub const SAME_SENTENCE: u16 = 1;
    /// The text says that it is another name of what the name before stands for.
    pub const ALIAS: u16 = 1 << 1;
    /// It is a person's, joined by "and" to the person's name before.
    pub const COUPLE: u16 = 1 << 2;
    /// It is short for the name before, or that one for it: "World Health Organization (WHO)".
    pub const SHORT: u16 = 1 << 3;
    pub const LONG: u16 = 1 << 4;
    /// It is the letters of the firm that is named two names before: "Acme Robotics (NASDAQ: ACMR)".
    pub const LISTED: u16 = 1 << 5;
    /// "the" stands before it, or a word that places stand behind.
    pub const ARTICLE: u16 = 1 << 6;
    pub const LOCATIVE: u16 = 1 << 7;
    /// An article tells that it is the region and not the body of that name.
    pub const REGION: u16 = 1 << 8;
}

/// What is read of a name and around it.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The number of its spelling.
    pub spelling: u32,
    /// The bits of [`around`].
    around: u16,
    /// The country or town that an authority is of, where that is told.
    pub owner: Option<u32>,
    /// Titles and roles; of persons only, which are fewer than half.
    told: Option<Box<Told>>,
}

impl Reading {
    /// Reads the name with this index.
    pub fn read(document: &Document, names: &[Name], index: usize, spellings: &mut Spellings) -> Reading {
        let name = &names[index];
        let spelling = spellings.number(document, name);
        let mut around = read_around(document, names, index);
        let mut owner = None;
        if let Some(thing) = &spellings.get(spelling).thing {
            let first = name.tokens.start + thing.form.words[0].at;
            let the = document.names().joints.the;
            if thing.is_region_or_body && first.checked_sub(1).is_some_and(|before| document.is_any(before, the)) {
                around |= around::REGION;
            }
            if thing.has_head && name.kind == EntityKind::Organization {
                owner = owner_before(document, first);
            }
        }
        Reading { spelling, around, owner, told: Told::read(document, names, index).map(Box::new) }
    }

    /// Whether this bit of [`around`] is set.
    #[inline]
    pub fn is(&self, bit: u16) -> bool {
        self.around & bit != 0
    }

    /// The title before the name.
    pub fn title(&self) -> Option<&TitleTold> {
        self.told.as_ref()?.title.as_ref()
    }

    /// What is told of a person, if that has been asked for.
    pub fn person(&self) -> Option<&PersonTold> {
        self.told.as_ref()?.person.as_ref()
    }

    /// Looks for what is told of persons around the name with this index, which this is the reading of, unless that is done.
    pub fn ask_of_person(&mut self, document: &Document, names: &[Name], index: usize) {
        if self.person().is_none() {
            self.told.get_or_insert_default().person = Some(PersonTold::read(document, names, index));
        }
    }

    /// Whether another says the same, as far as both have been asked of persons.
    pub fn is_same(&self, other: &Reading) -> bool {
        let all = |reading: &Reading| (reading.spelling, reading.around, reading.owner);
        let is_told_same = self.person().zip(other.person()).is_none_or(|(one, other)| one == other);
        all(self) == all(other) && self.title() == other.title() && is_told_same
    }
}

/// The bits of what stands around a name, but for [`around::REGION`].
fn read_around(document: &Document, names: &[Name], index: usize) -> u16 {
    let name = &names[index];
    let mut bits = 0;
    if let Some(before) = name.tokens.start.checked_sub(1) {
        if document.is_any(before, document.names().joints.the) {
            bits |= around::ARTICLE;
        }
        if document.classes(before) & class::LOCATIVE != 0 {
            bits |= around::LOCATIVE;
        }
    }
    let Some(before) = index.checked_sub(1).map(|before| &names[before]) else { return bits };
    let starts = &document.tokens[before.tokens.start + 1..=name.tokens.start];
    if !starts.iter().any(|token| token.has(flag::SENTENCE_START)) {
        bits |= around::SAME_SENTENCE;
    }
    let gap = before.tokens.end..name.tokens.start;
    let are_persons = before.kind == EntityKind::Person && name.kind == EntityKind::Person;
    if are_persons && gap.len() == 1 && document.is_any(gap.start, document.names().linking.couple) {
        bits |= around::COUPLE;
    }
    let is_listed = |firm: usize| aliases::is_listed(document, &names[firm], before, name);
    if index.checked_sub(2).is_some_and(is_listed) {
        bits |= around::LISTED;
    }
    if aliases::is_alias(document, before, name) {
        bits |= around::ALIAS;
    }
    if gap.len() == 1 && aliases::is_in_brackets(document, name) {
        bits |= read_brackets(document, before, name);
    }
    bits
}

/// Whether a name in brackets is short for the one before it, or the other way round.
fn read_brackets(document: &Document, outer: &Name, inner: &Name) -> u16 {
    // "the National Service for Forests (Verdanor)"
    let is_shouted = document.tokens[inner.tokens.start].shape == Shape::Upper;
    let is_one_word = inner.tokens.len() == 1 && outer.tokens.len() > 1 && !is_shouted;
    let are_bodies = [outer, inner].iter().all(|name| name.kind == EntityKind::Organization);
    let text = |name: &Name| document.slice(document.span_of(name.tokens.clone()));
    let is_short = |short: &Name, long: &Name| {
        Form::of_thing(document, short.tokens.clone()).is_acronym() && short_forms::abbreviates(text(short), text(long))
    };
    let mut bits = if is_one_word && are_bodies { around::SHORT } else { 0 };
    if is_short(inner, outer) {
        bits |= around::SHORT;
    } else if is_short(outer, inner) {
        bits |= around::LONG;
    }
    bits
}

/// The country or town that an authority is of, whose name starts with the token `first`, where it stands before it with "'s":
/// the number of one that has several names, else the hash of its last word. To be asked only of names with a word for what a
/// body is, which are many countries': not of "Russia's Gazprom".
fn owner_before(document: &Document, first: usize) -> Option<u32> {
    let place = first.checked_sub(2)?;
    let is_owned = document.tokens[first - 1].kind == TokenKind::Possessive;
    let hash = document.tokens[place].hash;
    (is_owned && document.classes(place) & class::PLACE != 0)
        .then(|| document.names().place(hash).map_or(hash, u32::from))
}
