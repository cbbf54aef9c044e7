//! Which mentions mean the same: all names are entered, then each mention is resolved in order.

use super::form::{Form, Word};
use super::people::{Clue, People};
use super::reading::{Reading, around};
use super::spelling::{KNOWN_AS_NAMES, Spelling, Spellings, given_gender};
use super::things::Things;
use super::touched::Read;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::grammar::NameGrammar;
use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::text::hashed::{HashMap, HashSet};

/// What a mention means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Referent {
    /// One of the persons.
    Person(usize),
    /// One of the other things.
    Thing(usize),
    /// A group of people, by its key.
    Group(u64),
}

/// What was found of some mentions: the kind of each, and what it means.
pub struct Merged {
    pub kinds: Vec<EntityKind>,
    pub referents: Vec<Referent>,
}

/// How a mention is resolved when all names are known.
#[derive(Clone, Copy)]
enum Entered {
    /// A name that tells its bearer.
    Known(Referent),
    /// A person's name of one word.
    ShortPerson(Word),
    /// A thing, by its number.
    Thing(usize),
}

impl Entered {
    /// The number of the thing that it is.
    fn thing(&self) -> Option<usize> {
        match self {
            Entered::Thing(thing) | Entered::Known(Referent::Thing(thing)) => Some(*thing),
            _ => None,
        }
    }
}

/// The names of a text with what was read of them, and what is known of their bearers so far.
struct Merging<'t> {
    names: Vec<&'t Name>,
    readings: Vec<&'t Reading>,
    /// The sentence of each name.
    sentences: Vec<usize>,
    spellings: &'t Spellings,
    kinds: Vec<EntityKind>,
    clues: Vec<Clue>,
    entered: Vec<Entered>,
    people: People,
    things: Things,
}

/// The kinds of some mentions, corrected where a clearer form tells better, and what each means. What they mean hangs on no
/// others.
pub fn merge(grammar: &'static NameGrammar, all: Read, mentions: &[usize], spellings: &Spellings, own: &Own) -> Merged {
    let names: Vec<&Name> = mentions.iter().map(|&mention| &all.names[mention]).collect();
    let readings: Vec<&Reading> = mentions.iter().map(|&mention| &all.readings[mention]).collect();
    let mut merging = Merging {
        sentences: all.sentences(mentions),
        spellings,
        kinds: names.iter().map(|name| name.kind).collect(),
        clues: readings.iter().map(|reading| clue(reading)).collect(),
        entered: Vec::with_capacity(names.len()),
        names,
        readings,
        people: People::new(grammar),
        things: Things::default(),
    };
    let certain = merging.enter_own(own);
    merging.enter(&certain);
    merging.enter_couples(grammar);
    merging.enter_short_organizations();
    merging.explain_brackets();
    merging.things.find_longer_names(spellings);
    let others = merging.others_before_full_names();
    let referents = (0..mentions.len()).map(|index| merging.resolve(index, others[index])).collect();
    Merged { kinds: merging.kinds, referents }
}

impl<'t> Merging<'t> {
    /// How a mention is written.
    fn spelling(&self, mention: usize) -> &'t Spelling {
        self.spellings.get(self.readings[mention].spelling)
    }

    /// Enters the reader's own names, before all others: which mentions they are, and what these mean.
    fn enter_own(&mut self, own: &Own) -> HashMap<usize, Referent> {
        let mut certain = HashMap::default();
        if own.is_empty() {
            return certain;
        }
        let mut known: HashMap<usize, Referent> = HashMap::default();
        for (index, &Name { tokens, kind }) in self.names.iter().enumerate() {
            let Some(found) = own.of(tokens) else { continue };
            let spelling = self.spelling(index);
            let referent = match (kind, known.get(&found.owner)) {
                (EntityKind::Person, before) => {
                    let given = spelling.given.filter(|_| !found.is_alias);
                    let before = before.and_then(|referent| match referent {
                        Referent::Person(person) => Some(*person),
                        _ => None,
                    });
                    let (form, clue) = (&spelling.person, self.clues[index]);
                    Referent::Person(self.people.enter_own(form, before, found.is_alias, clue, given, index))
                }
                (EntityKind::Group, None) => Referent::Group(spelling.group.unwrap_or_default()),
                (EntityKind::Group, Some(&referent)) => referent,
                (_, before) => {
                    let before = before.and_then(|referent| match referent {
                        Referent::Thing(thing) => Some(*thing),
                        _ => None,
                    });
                    let reading = self.readings[index];
                    Referent::Thing(self.things.enter_own(self.spellings, reading, *kind, before, index))
                }
            };
            known.insert(found.owner, referent);
            certain.insert(index, referent);
        }
        certain
    }

    /// Enters all names but those that are `certain`.
    fn enter(&mut self, certain: &HashMap<usize, Referent>) {
        for (index, name) in self.names.iter().enumerate() {
            if let Some(&referent) = certain.get(&index) {
                self.entered.push(Entered::Known(referent));
                continue;
            }
            let (reading, spelling) = (self.readings[index], self.spelling(index));
            if reading.is(around::ALIAS)
                && let Some(&Entered::Known(Referent::Person(person))) = self.entered.last()
            {
                self.people.enter_alias(&spelling.person, person);
                self.entered.push(Entered::Known(Referent::Person(person)));
                self.kinds[index] = EntityKind::Person;
                continue;
            }
            let form = &spelling.person;
            let entered = match name.kind {
                EntityKind::Person if form.is_single() => {
                    self.clues[index].generation = form.generation;
                    Entered::ShortPerson(form.words[0])
                }
                EntityKind::Person => {
                    let person = self.people.enter(form, self.clues[index], spelling.given, index);
                    Entered::Known(Referent::Person(person))
                }
                EntityKind::Group => Entered::Known(Referent::Group(spelling.group.unwrap_or_default())),
                _ => Entered::Thing(self.things.enter(self.spellings, reading, name.kind, index)),
            };
            self.entered.push(entered);
        }
    }

    /// "Bill and Hillary Clinton": the given name before "and" has the family name behind it.
    fn enter_couples(&mut self, grammar: &NameGrammar) {
        for index in 1..self.names.len() {
            if !self.readings[index].is(around::COUPLE) {
                continue;
            }
            let (Entered::ShortPerson(_), Entered::Known(_)) = (self.entered[index - 1], self.entered[index]) else {
                continue;
            };
            let short = &self.spelling(index - 1).person;
            let full = &self.spelling(index).person;
            if !short.words[0].is(class::GIVEN)
                || !full.words[0].is(class::GIVEN)
                || self.people.is_family_name(short.words[0].hash)
            {
                continue;
            }
            let mut words = short.words.clone();
            words.push(full.last());
            let form = Form { words, ..Form::default() };
            let given = given_gender(grammar, &form);
            let person = self.people.enter(&form, self.clues[index - 1], given, index - 1);
            self.entered[index - 1] = Entered::Known(Referent::Person(person));
        }
    }

    /// "China Evergrande Group … Evergrande": a lone word taken for a person's name, though no title and no list of names tells
    /// so, is the body that the text calls by it.
    fn enter_short_organizations(&mut self) {
        let mut bodies: HashSet<u32> = HashSet::default();
        let mut seen = vec![false; self.spellings.count()];
        for (name, reading) in self.names.iter().zip(&self.readings) {
            let number = reading.spelling as usize;
            if name.kind == EntityKind::Organization
                && name.tokens.len() > 1
                && !std::mem::replace(&mut seen[number], true)
            {
                bodies.extend(&self.spellings.get(reading.spelling).own_words);
            }
        }
        for index in 0..self.names.len() {
            let Entered::ShortPerson(word) = self.entered[index] else { continue };
            let clue = self.clues[index];
            let has_title = clue.gender.is_some() || clue.role.is_some();
            if has_title
                || word.is(KNOWN_AS_NAMES)
                || self.people.is_family_name(word.hash)
                || !bodies.contains(&word.hash)
            {
                continue;
            }
            self.kinds[index] = EntityKind::Organization;
            let thing = self.things.enter(self.spellings, self.readings[index], EntityKind::Organization, index);
            self.entered[index] = Entered::Thing(thing);
        }
    }

    /// "World Health Organization (WHO)": a name in brackets that abbreviates the one before it, or the other way round; and
    /// "X, formerly known as Twitter".
    fn explain_brackets(&mut self) {
        for index in 1..self.names.len() {
            let reading = self.readings[index];
            let (Some(one), Some(other)) = (self.entered[index - 1].thing(), self.entered[index].thing()) else {
                continue;
            };
            if reading.is(around::LISTED)
                && let Some(firm) = self.entered[index - 2].thing()
            {
                self.things.explain(other, firm);
            }
            if reading.is(around::ALIAS) || reading.is(around::SHORT) {
                self.things.explain(other, one);
            }
            if reading.is(around::LONG) {
                self.things.explain(one, other);
            }
        }
    }

    /// Which mentions of one word mean another than the person of that family name whose full name the same sentence tells first:
    /// "Bishop Tutu met Mpho Tutu". Who is to be named in full is not named short just before.
    fn others_before_full_names(&self) -> Vec<bool> {
        let mut others = vec![false; self.names.len()];
        // The family names that are told in full for the first time, further on in the sentence that is looked at.
        let mut told: HashSet<u32> = HashSet::default();
        let mut sentence = usize::MAX;
        for index in (0..self.names.len()).rev() {
            if self.sentences[index] != sentence {
                told.clear();
                sentence = self.sentences[index];
            }
            match self.entered[index] {
                Entered::Known(Referent::Person(person)) if self.people.is_first(person, index) => {
                    told.insert(self.spelling(index).person.last().hash);
                }
                Entered::ShortPerson(word) => {
                    others[index] = told.contains(&word.hash) && !self.people.is_told_before(word.hash, index);
                }
                _ => {}
            }
        }
        others
    }

    /// What a mention means; to be asked of all in order. `is_another` tells that it is nobody whose full name is known.
    fn resolve(&mut self, index: usize, is_another: bool) -> Referent {
        match self.entered[index] {
            Entered::Known(Referent::Person(person)) => {
                self.people.saw(person);
                Referent::Person(person)
            }
            Entered::Known(Referent::Thing(thing)) => {
                self.things.saw(thing);
                Referent::Thing(thing)
            }
            Entered::Known(referent) => referent,
            Entered::ShortPerson(word) if is_another => {
                Referent::Person(self.people.resolve_apart(word, self.clues[index], index))
            }
            Entered::ShortPerson(word) => Referent::Person(self.people.resolve(word, self.clues[index], index)),
            Entered::Thing(thing) => match self.person_behind(index) {
                Some(person) => {
                    self.kinds[index] = EntityKind::Person;
                    Referent::Person(person)
                }
                None => Referent::Thing(self.things.resolve(thing)),
            },
        }
    }

    /// The person whose name was taken for that of a thing: the same full name, or a family name that is known of nothing else.
    fn person_behind(&mut self, index: usize) -> Option<usize> {
        if self.people.are_without_names() {
            return None;
        }
        let (reading, spelling) = (self.readings[index], self.spelling(index));
        let form = &spelling.person;
        if !form.is_single() {
            let person = self.people.with_name(form)?;
            self.people.saw(person);
            return Some(person);
        }
        let word = form.words[0];
        if word.is(class::PLACE | class::ORGANIZATION | class::GROUP) || reading.is(around::LOCATIVE) {
            return None;
        }
        // "the Bidens"
        let is_family = || {
            reading.is(around::ARTICLE) && spelling.families.iter().any(|&family| self.people.is_family_name(family))
        };
        if !self.people.is_family_name(word.hash) && !is_family() {
            return None;
        }
        Some(self.people.resolve(word, Clue::default(), index))
    }
}

/// What a title tells of its bearer.
fn clue(reading: &Reading) -> Clue {
    let title = reading.title();
    Clue { gender: title.and_then(|title| title.gender), role: title.and_then(|title| title.head), generation: None }
}
