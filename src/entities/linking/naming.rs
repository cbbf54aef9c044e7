//! An entity's name, the longest clear form (of a country, the usual one), and its kind.

use super::form::Form;
use super::reading::Reading;
use super::spelling::Spellings;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::entities::name::Name;
use crate::entities::roles::spaced;
use crate::text::hashed::HashMap;
use crate::text::letters::is_alphabetic;
use crate::text::{Document, Shape};
use std::borrow::Cow;
use std::cmp::Reverse;

/// Names an entity and decides its kind; mentions take over the kind of their entity where it is clear.
pub fn name(
    document: &Document,
    names: &[Name],
    readings: &[Reading],
    spellings: &Spellings,
    mentions: &mut [Mention],
    entity: &mut Entity,
) {
    let naming = Naming { document, names, readings, spellings };
    entity.kind = naming.kind(entity, mentions);
    let mut best = (entity.mentions[0], None);
    let mut before = u32::MAX;
    for &mention in &entity.mentions {
        // Most entities have one mention, and most others repeat the one before.
        if entity.mentions.len() == 1 || readings[mention].spelling == before {
            continue;
        }
        before = readings[mention].spelling;
        let clearness = (mentions[mention].kind == entity.kind, naming.clearness(mention, entity.kind));
        if best.1.is_none_or(|best| best < clearness) {
            best = (mention, Some(clearness));
        }
    }
    let name = spaced(&spellings.get(readings[best.0].spelling).text);
    entity.name = if is_shouted(&name, entity.kind) { in_small_letters(document, &name) } else { name };
}

/// The mentions of a text, and how they are written.
struct Naming<'t> {
    document: &'t Document<'t>,
    names: &'t [Name],
    readings: &'t [Reading],
    spellings: &'t Spellings,
}

impl Naming<'_> {
    /// The kind of most of an entity's mentions; that of the clearest form, when two are as many. Mentions of a kind that is
    /// half as common, or that a clearer form decides, are corrected.
    fn kind(&self, entity: &Entity, mentions: &mut [Mention]) -> EntityKind {
        // Nearly always all are of one kind.
        if entity.mentions.iter().all(|&mention| mentions[mention].kind == mentions[entity.mentions[0]].kind) {
            return entity.kind;
        }
        let mut votes: HashMap<EntityKind, usize> = HashMap::default();
        for &mention in &entity.mentions {
            *votes.entry(mentions[mention].kind).or_default() += 1;
        }
        let best = entity.mentions.iter().max_by_key(|&&mention| {
            let kind = mentions[mention].kind;
            (votes[&kind], self.clearness(mention, kind), Reverse(mention))
        });
        let best = best.map_or(entity.kind, |&best| mentions[best].kind);
        for &mention in &entity.mentions {
            let others = votes[&mentions[mention].kind];
            if others * 2 <= votes[&best] || others == votes[&best] {
                mentions[mention].kind = best;
            }
        }
        best
    }

    /// How clear a form of a name is: not in capitals throughout, not a country's in full, many words, no initials, long.
    fn clearness(&self, mention: usize, kind: EntityKind) -> (bool, bool, usize, usize, usize) {
        let (document, tokens) = (self.document, self.names[mention].tokens.clone());
        let capitals =
            tokens.clone().all(|token| !matches!(document.tokens[token].shape, Shape::Capitalised | Shape::Camel));
        let spelling = self.spellings.get(self.readings[mention].spelling);
        let form = match (kind, &spelling.thing) {
            (EntityKind::Person, _) => Cow::Borrowed(&spelling.person),
            (_, Some(thing)) => Cow::Borrowed(&thing.form),
            (_, None) => Cow::Owned(Form::of_thing(document, tokens)),
        };
        let letters = spelling.text.chars().filter(|&character| is_alphabetic(character)).count();
        let full = form.words.iter().filter(|word| !word.is_initial()).count();
        let is_usual = kind != EntityKind::Place || !is_official(document, &form);
        (!capitals, is_usual, full, form.words.len(), letters)
    }
}

/// Whether a place's name is the one that only treaties call it by: "Russian Federation", "Islamic Republic of Iran".
fn is_official(document: &Document, form: &Form) -> bool {
    let [starts, ends] = document.names().linking.official;
    let [first, .., last] = &form.words[..] else { return false };
    let is_of = form.before_preposition < form.words.len() && starts.contains(&first.hash);
    is_of || ends.contains(&last.hash)
}

/// Whether a name stands in capitals only because its line does, as in datelines ("KYIV") and headlines; acronyms of places
/// have up to three letters ("USA"), those of persons up to four ("AMLO").
fn is_shouted(name: &str, kind: EntityKind) -> bool {
    let longest_acronym = match kind {
        EntityKind::Place => 3,
        EntityKind::Person => 4,
        _ => return false,
    };
    let letters = name.chars().filter(|&character| is_alphabetic(character)).count();
    letters > longest_acronym && !name.contains('.') && !name.chars().any(char::is_lowercase)
}

/// "PORT-AU-PRINCE" as "Port-au-Prince".
fn in_small_letters(document: &Document, name: &str) -> String {
    let small = document.names().linking.small;
    let mut written = String::with_capacity(name.len());
    for word in name.to_lowercase().split_inclusive([' ', '-', '\'', '’']) {
        let is_small = !written.is_empty() && small.contains(&word.trim_end_matches([' ', '-', '\'', '’']));
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !is_small => written.extend(first.to_uppercase()),
            Some(first) => written.push(first),
            None => {}
        }
        written.push_str(letters.as_str());
    }
    written
}
