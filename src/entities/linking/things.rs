//! Organisations, places and the like: names that are one, and short names that stand for a longer one.

use super::form;
use super::reading::{Reading, around};
use super::spelling::Spellings;
use crate::analysis::EntityKind;
use crate::text::hashed::HashMap;
use std::cmp::Reverse;

/// How many longer names a short one is compared with: the latest ones.
const MOST_CANDIDATES: usize = 8;

/// Everything that has one name, whatever the order of its words.
#[derive(Debug)]
struct Thing {
    /// How it is written where it was entered.
    spelling: u32,
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
    pub fn enter(&mut self, spellings: &Spellings, reading: &Reading, kind: EntityKind, mention: usize) -> usize {
        let next = self.things.len();
        let (plain, is_known) = plain_key(spellings, reading, kind);
        let owner = reading.owner.filter(|_| kind == EntityKind::Organization);
        let key = owner.map_or(plain, |owner| plain ^ (u64::from(owner) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let thing = *self.by_key.entry(key).or_insert(next);
        if thing == next {
            self.add(reading.spelling, kind, is_known, plain, owner, mention);
        }
        thing
    }

    /// Enters one of the reader's own names: of a thing that was entered as this one before, or of another than all so far.
    pub fn enter_own(
        &mut self,
        spellings: &Spellings,
        reading: &Reading,
        kind: EntityKind,
        before: Option<usize>,
        mention: usize,
    ) -> usize {
        let thing = before.unwrap_or(self.things.len());
        let (key, is_known) = plain_key(spellings, reading, kind);
        self.by_key.entry(key).or_insert(thing);
        if before.is_none() {
            self.add(reading.spelling, kind, is_known, key, None, mention);
            self.things[thing].is_own = true;
        }
        thing
    }

    fn add(&mut self, spelling: u32, kind: EntityKind, is_known: bool, plain: u64, owner: Option<u32>, first: usize) {
        let (longer, is_own, mentions) = (Vec::new(), false, 0);
        self.things.push(Thing { spelling, kind, is_known, is_own, plain, owner, longer, first, mentions });
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
    pub fn find_longer_names(&mut self, spellings: &Spellings) {
        // By the key of the short form: the likely longer names, and the less likely ones.
        let mut longer: HashMap<u64, [Vec<usize>; 2]> = HashMap::default();
        let mut acronyms: HashMap<u64, Vec<usize>> = HashMap::default();
        for (index, thing) in self.things.iter().enumerate() {
            let Some(spelling) = &spellings.get(thing.spelling).thing else { continue };
            if thing.kind != EntityKind::Place {
                for &(key, is_weak) in &spelling.parts {
                    longer.entry(key).or_default()[usize::from(is_weak)].push(index);
                }
            }
            spelling.acronyms.iter().for_each(|&key| acronyms.entry(key.into()).or_default().push(index));
        }
        // "the Foreign Ministry" is one of those of which the text tells whose they are.
        let mut owned: HashMap<u64, Vec<usize>> = HashMap::default();
        for (index, thing) in self.things.iter().enumerate().filter(|(_, thing)| thing.owner.is_some()) {
            owned.entry(thing.plain).or_default().push(index);
        }
        // Long names first, so that a short one finds the last link of a chain.
        let mut order: Vec<usize> = (0..self.things.len()).collect();
        let words =
            |thing: &Thing| spellings.get(thing.spelling).thing.as_ref().map_or(0, |thing| thing.form.words.len());
        order.sort_by_cached_key(|&index| Reverse(words(&self.things[index])));
        for index in order {
            let thing = &self.things[index];
            if thing.is_known || thing.is_own || !thing.longer.is_empty() {
                continue;
            }
            let Some(spelling) = &spellings.get(thing.spelling).thing else { continue };
            let mut found: Vec<&usize> = Vec::new();
            if thing.owner.is_none() {
                found.extend(owned.get(&thing.plain).into_iter().flatten());
            }
            if found.is_empty() && spelling.form.is_acronym() {
                found.extend(acronyms.get(&form::key(&spelling.form.words)).into_iter().flatten());
            }
            if thing.kind != EntityKind::Place && found.is_empty() {
                let lists = longer.get(&spelling.whole).into_iter().flatten();
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

/// The key under which spellings of one name fall together, whosever the thing is, and whether that is a place known by several
/// names.
fn plain_key(spellings: &Spellings, reading: &Reading, kind: EntityKind) -> (u64, bool) {
    let is_place = kind == EntityKind::Place;
    let Some(spelling) = &spellings.get(reading.spelling).thing else { return (0, false) };
    match spelling.places[usize::from(!is_place)] {
        Some(number) => ((1 << 40) + u64::from(number), true),
        None if is_place => (spelling.place_key + u64::from(reading.is(around::REGION)) * (1 << 41), false),
        None => (spelling.whole, false),
    }
}
