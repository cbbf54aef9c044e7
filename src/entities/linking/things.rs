//! Organisations, places and the like: names that are one, and short names that stand for a longer one.

use super::form::{self, Form, Word};
use super::short_forms;
use crate::analysis::EntityKind;
use crate::entities::facts::NamePart;
use crate::entities::gazetteer::class;
use crate::text::hashed::HashMap;
use crate::text::{Document, TokenKind};
use std::cmp::Reverse;

/// How many longer names a short one is compared with: the latest ones.
const MOST_CANDIDATES: usize = 8;

/// Everything that has one name, whatever the order of its words.
#[derive(Debug)]
struct Thing {
    form: Form,
    kind: EntityKind,
    /// Whether it is a place that is known by several names, and so no acronym: "S.C."
    is_known: bool,
    /// Whether it is of the reader's list, and so stands for nothing longer.
    is_own: bool,
    /// The key of the name alone, and whose it is, where that is told: "Russia's Foreign Ministry".
    plain: u64,
    owner: Option<u32>,
    /// Longer names that this one can stand for.
    longer: Vec<usize>,
    /// The first mention, and how many were resolved so far.
    first: usize,
    mentions: usize,
}

/// All things of a text.
#[derive(Default)]
pub struct Things {
    things: Vec<Thing>,
    by_key: HashMap<u64, usize>,
}

impl Things {
    /// Enters a name and says whose it is.
    pub fn enter(&mut self, document: &Document, form: &Form, kind: EntityKind, mention: usize) -> usize {
        let next = self.things.len();
        let place = place(document, form, kind);
        let key = place.map_or_else(|| key(document, form, kind), |number| (1 << 40) + u64::from(number));
        let plain = key;
        let owner = owner(document, form, kind);
        let key = owner.map_or(key, |owner| key ^ (u64::from(owner) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let thing = *self.by_key.entry(key).or_insert(next);
        if thing == next {
            let (form, is_known) = (form.clone(), place.is_some());
            let longer = Vec::new();
            let is_own = false;
            self.things.push(Thing { form, kind, is_known, is_own, plain, owner, longer, first: mention, mentions: 0 });
        }
        thing
    }

    /// Enters one of the reader's own names: of a thing that was entered as this one before, or of another than all so far.
    pub fn enter_own(
        &mut self,
        document: &Document,
        form: &Form,
        kind: EntityKind,
        before: Option<usize>,
        mention: usize,
    ) -> usize {
        let thing = before.unwrap_or(self.things.len());
        let place = place(document, form, kind);
        let key = place.map_or_else(|| key(document, form, kind), |number| (1 << 40) + u64::from(number));
        self.by_key.entry(key).or_insert(thing);
        if before.is_none() {
            let (form, longer) = (form.clone(), Vec::new());
            let is_known = place.is_some();
            self.things.push(Thing {
                form,
                kind,
                is_known,
                is_own: true,
                plain: key,
                owner: None,
                longer,
                first: mention,
                mentions: 0,
            });
        }
        thing
    }

    /// Notes that a mention means a thing.
    pub fn saw(&mut self, thing: usize) {
        self.things[thing].mentions += 1;
    }

    /// Notes that the text itself explains a short name: "World Health Organization (WHO)".
    pub fn explain(&mut self, short: usize, long: usize) {
        // What the reader's list has is the name, be it the short one.
        let (short, long) = if self.things[short].is_own { (long, short) } else { (short, long) };
        if short != long && !self.things[short].is_own && self.things[long].longer != [short] {
            self.things[short].longer = vec![long];
        }
    }

    /// Finds the longer names for which short ones may stand. To be called when all names are entered.
    pub fn find_longer_names(&mut self, document: &Document) {
        // By the key of the short form: the likely longer names, and the less likely ones.
        let mut longer: HashMap<u64, [Vec<usize>; 2]> = HashMap::default();
        let mut acronyms: HashMap<u64, Vec<usize>> = HashMap::default();
        for (index, thing) in self.things.iter().enumerate() {
            if thing.kind != EntityKind::Place && !thing.form.is_single() {
                for (key, is_weak) in short_forms::parts(document, &thing.form) {
                    longer.entry(key).or_default()[usize::from(is_weak)].push(index);
                }
            }
            if !thing.form.is_single() {
                let keys = short_forms::acronyms(document, &thing.form);
                keys.into_iter().for_each(|key| acronyms.entry(key.into()).or_default().push(index));
            }
        }
        // "the Foreign Ministry" is one of those of which the text tells whose they are.
        let mut owned: HashMap<u64, Vec<usize>> = HashMap::default();
        for (index, thing) in self.things.iter().enumerate().filter(|(_, thing)| thing.owner.is_some()) {
            owned.entry(thing.plain).or_default().push(index);
        }
        // Long names first, so that a short one finds the last link of a chain.
        let mut order: Vec<usize> = (0..self.things.len()).collect();
        order.sort_by_key(|&index| Reverse(self.things[index].form.words.len()));
        for index in order {
            let thing = &self.things[index];
            if thing.is_known || thing.is_own || !thing.longer.is_empty() {
                continue;
            }
            let mut found: Vec<&usize> = Vec::new();
            if thing.owner.is_none() {
                found.extend(owned.get(&thing.plain).into_iter().flatten());
            }
            if found.is_empty() && thing.form.is_acronym(document) {
                found.extend(acronyms.get(&form::key(&thing.form.words)).into_iter().flatten());
            }
            if thing.kind != EntityKind::Place && found.is_empty() {
                let lists = longer.get(&short_forms::whole(document, &thing.form)).into_iter().flatten();
                found.extend(lists.clone().find(|list| !list.is_empty()).into_iter().flatten());
            }
            let found = found.into_iter().rev().take(MOST_CANDIDATES).copied().filter(|&other| other != index);
            let mut longer: Vec<usize> = Vec::new();
            for other in found {
                match &self.things[other].longer[..] {
                    [] => longer.push(other),
                    [last] => longer.push(*last),
                    several => longer.extend(several),
                }
            }
            longer.retain(|&other| other != index);
            longer.truncate(MOST_CANDIDATES);
            self.things[index].longer = longer;
        }
    }

    /// What a mention of this name means: the longer name that the text tells of most, else the first one; the mentions must
    /// be asked in order.
    pub fn resolve(&mut self, thing: usize) -> usize {
        let prominence = |&&thing: &&usize| (Reverse(self.things[thing].mentions), self.things[thing].first);
        let meant = self.things[thing].longer.iter().min_by_key(prominence).copied().unwrap_or(thing);
        self.things[meant].mentions += 1;
        meant
    }
}

/// The number of a place that is known by several names. An organisation's name of one word counts only if a country is
/// called so: "PA" and "Emirates" may be anything, "UK" is not.
fn place(document: &Document, form: &Form, kind: EntityKind) -> Option<u8> {
    let words = if kind == EntityKind::Place { without_territory(document, form) } else { &form.words[..] };
    let number = document.names().place(form.phrase).or_else(|| match words {
        [word] => document.names().place(word.hash),
        _ => None,
    })?;
    let [word] = words else { return Some(number) };
    let is_country = || document.names().word(&document.tokens[word.token]) & class::COUNTRY != 0;
    (kind == EntityKind::Place || is_country()).then_some(number)
}

/// The key under which spellings of one name fall together.
fn key(document: &Document, form: &Form, kind: EntityKind) -> u64 {
    if kind == EntityKind::Place {
        form::key(without_territory(document, form)) + u64::from(is_region(document, form)) * (1 << 41)
    } else {
        short_forms::whole(document, form)
    }
}

/// Whether a place has an article that tells it from a body of the same name: "the Amazon".
fn is_region(document: &Document, form: &Form) -> bool {
    let [word] = &form.words[..] else { return false };
    let classes = document.names().word(&document.tokens[word.token]);
    let is_both = classes & class::ORGANIZATION != 0 && classes & class::REGION != 0;
    let the = document.names().joints.the;
    is_both && word.token.checked_sub(1).is_some_and(|before| document.is_any(before, the))
}

/// The country or town that an authority is of, where it stands before it with "'s": the number of one that has several
/// names, else the hash of its last word. Only words for what a body is are many countries': not "Russia's Gazprom".
fn owner(document: &Document, form: &Form, kind: EntityKind) -> Option<u32> {
    let first = form.words[0].token;
    let place = first.checked_sub(2).map(|at| &document.tokens[at])?;
    let is_owned = kind == EntityKind::Organization && document.tokens[first - 1].kind == TokenKind::Possessive;
    let is_common = |word: &Word| {
        let classes = document.names().word(&document.tokens[word.token]);
        classes & class::ORGANIZATION_HEAD != 0
    };
    let is_place = document.names().word(place) & class::PLACE != 0;
    (is_owned && is_place && form.words.iter().any(is_common))
        .then(|| document.names().place(place.hash).map_or(place.hash, u32::from))
}

/// "Hubei Province" is "Hubei", and "Republic of Karelia" is "Karelia"; but "Mexico City" is not "Mexico".
fn without_territory<'f>(document: &Document, form: &'f Form) -> &'f [Word] {
    let is_territory = |word: &Word| document.names().name_part(word.hash) == Some(NamePart::Territory);
    let is_also_name = |word: &Word| document.names().linking.kept_territories.contains(&word.hash);
    match &form.words[..] {
        [first, rest @ ..] if is_territory(first) && form.before_preposition == 1 && !rest.is_empty() => rest,
        [rest @ .., last] if is_territory(last) && !is_also_name(last) && !rest.is_empty() => rest,
        words => words,
    }
}
