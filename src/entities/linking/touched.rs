//! A text that is read again: which names may mean something else now that some have changed.
//!
//! What a name means hangs on the names that *offer* something that it *asks* for: a word, a short form, the letters of an
//! acronym. So from a name that has changed the way goes to those that ask for what it offers, and to those that offer what it
//! asks for, and on from these. All others mean what they meant.

use super::form::{self, Form};
use super::reading::{Reading, around};
use super::spelling::{Spelling, Spellings};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::hashed::HashMap;

/// What is offered and asked for, as numbers that hardly ever are the same by chance; where two are, a name is linked again for
/// nothing.
mod key {
    fn of(kind: u64, number: u64) -> u64 {
        (number + kind).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23) ^ kind
    }

    /// A word of a person's name.
    pub fn word(hash: u32) -> u64 {
        of(1 << 60, hash.into())
    }

    /// All words of a person's name, in any order.
    pub fn words(key: u64) -> u64 {
        of(2 << 60, key >> 4)
    }

    /// A word of a body's name by which it may be called.
    pub fn body(hash: u32) -> u64 {
        of(3 << 60, hash.into())
    }

    /// A thing's name, or a part that may stand for it.
    pub fn thing(key: u64) -> u64 {
        of(4 << 60, key >> 4)
    }

    /// A place that is known by several names.
    pub fn place(number: u8) -> u64 {
        of(5 << 60, number.into())
    }

    /// A thing's letters.
    pub fn letters(key: u64) -> u64 {
        of(6 << 60, key >> 4)
    }

    /// A group.
    pub fn group(key: u64) -> u64 {
        of(7 << 60, key >> 4)
    }
}

/// A spelling, and what names of it may stand for: all names of one node ask and offer the same.
type Node = usize;

/// What a name may stand for: the lowest bits of a [`Node`].
mod stands_for {
    pub const PERSON: usize = 1;
    pub const THING: usize = 1 << 1;
    pub const GROUP: usize = 1 << 2;
}

/// How many nodes a spelling may have.
const NODES: usize = 8;

/// Who offers what and who asks for it. Spellings that no name has any more may be among them.
#[derive(Clone, Default)]
pub struct Ties {
    offering: Nodes,
    asking: Nodes,
    known: Vec<bool>,
}

/// Nodes by keys.
#[derive(Clone, Default)]
struct Nodes {
    /// The last of each key's nodes in `all`.
    last: HashMap<u64, u32>,
    /// Each with the place of the one before it of the same key; [`u32::MAX`] for none.
    all: Vec<(u32, u32)>,
}

impl Nodes {
    fn add(&mut self, key: u64, node: Node) {
        let before = self.last.insert(key, self.all.len() as u32);
        self.all.push((node as u32, before.unwrap_or(u32::MAX)));
    }

    fn of(&self, key: u64) -> impl Iterator<Item = Node> {
        let mut next = self.last.get(&key).copied();
        std::iter::from_fn(move || {
            let (node, before) = *self.all.get(next? as usize)?;
            next = Some(before);
            Some(node as usize)
        })
    }
}

/// The names of a text, with what was read of them.
#[derive(Clone, Copy)]
pub struct Read<'t> {
    pub names: &'t [Name],
    pub readings: &'t [Reading],
}

/// What ties a name to one before it.
const TIED: u16 = around::ALIAS | around::COUPLE | around::SHORT | around::LONG | around::LISTED;

impl Read<'_> {
    fn node(&self, spellings: &Spellings, name: usize) -> Node {
        let reading = &self.readings[name];
        let own = match self.names[name].kind {
            // A lone word may turn out to be what a body is called by.
            EntityKind::Person if spellings.get(reading.spelling).person.is_single() => {
                stands_for::PERSON | stands_for::THING
            }
            EntityKind::Person => stands_for::PERSON,
            EntityKind::Group => stands_for::GROUP,
            _ => stands_for::THING,
        };
        let alias = if reading.is(around::ALIAS) { stands_for::PERSON } else { 0 };
        NODES * reading.spelling as usize + (own | alias)
    }

    /// The numbers of the sentences that some names stand in.
    pub fn sentences(&self, names: &[usize]) -> Vec<usize> {
        let mut sentence = 0;
        let mut next = 0;
        let number = |&name: &usize| {
            let others = self.readings[next..=name].iter().filter(|reading| !reading.is(around::SAME_SENTENCE));
            sentence += others.count();
            next = name + 1;
            sentence
        };
        names.iter().map(number).collect()
    }

    /// Which names before this one it is tied to by what stands between them.
    fn tied(&self, name: usize) -> impl Iterator<Item = usize> {
        let reading = &self.readings[name];
        let one = reading.is(TIED & !around::LISTED).then_some(1);
        let two = reading.is(around::LISTED).then_some(2);
        one.into_iter().chain(two).filter_map(move |back| name.checked_sub(back))
    }
}

impl Ties {
    /// The names that may mean something else, in order: of those that have `changed`, and of those that are `gone` from the
    /// last ones.
    pub fn touched(
        &mut self,
        spellings: &Spellings,
        now: Read,
        last: Read,
        changed: &[usize],
        gone: &[usize],
    ) -> Vec<usize> {
        let mut nodes = vec![false; NODES * spellings.count()];
        let mut beside: HashMap<Node, Vec<Node>> = HashMap::default();
        let of: Vec<Node> = (0..now.names.len()).map(|name| now.node(spellings, name)).collect();
        self.known.resize(nodes.len(), false);
        for (name, &node) in of.iter().enumerate() {
            if !self.known[node] {
                self.know(spellings, node);
            }
            if now.readings[name].is(TIED) {
                for other in now.tied(name) {
                    beside.entry(node).or_default().push(of[other]);
                    beside.entry(of[other]).or_default().push(node);
                }
            }
        }
        // With their neighbours: a tie may be new, or no more.
        let mut open: Vec<Node> = Vec::new();
        for (read, names) in [(now, changed), (last, gone)] {
            for &name in names {
                let near = name.saturating_sub(2)..(name + 3).min(read.names.len());
                open.extend(near.map(|name| read.node(spellings, name)));
            }
        }
        while let Some(node) = open.pop() {
            if std::mem::replace(&mut nodes[node], true) {
                continue;
            }
            self.know(spellings, node);
            open.extend(beside.get(&node).into_iter().flatten());
            let (offered, asked) = keys(spellings.get((node / NODES) as u32), node % NODES);
            open.extend(offered.into_iter().flat_map(|key| self.asking.of(key)));
            open.extend(asked.into_iter().flat_map(|key| self.offering.of(key)));
        }
        (0..of.len()).filter(|&name| nodes[of[name]]).collect()
    }

    /// Notes what a node offers and asks for.
    fn know(&mut self, spellings: &Spellings, node: Node) {
        if !std::mem::replace(&mut self.known[node], true) {
            let (offered, asked) = keys(spellings.get((node / NODES) as u32), node % NODES);
            offered.into_iter().for_each(|key| self.offering.add(key, node));
            asked.into_iter().for_each(|key| self.asking.add(key, node));
        }
    }
}

/// What names of this spelling that may stand for this offer, and what they ask for.
fn keys(spelling: &Spelling, node: usize) -> (Vec<u64>, Vec<u64>) {
    let (mut offered, mut asked) = (Vec::new(), Vec::new());
    let person = &spelling.person;
    if node & stands_for::PERSON != 0 {
        let words = key::words(form::key(&person.words));
        offered.extend(person.words.iter().map(|word| key::word(word.hash)).chain([words]));
        asked.extend(inner(person).map(key::word).chain([words]));
        asked.extend(person.is_single().then(|| key::body(person.words[0].hash)));
    }
    if let Some(thing) = spelling.thing.as_ref().filter(|_| node & stands_for::THING != 0) {
        let own = [key::thing(thing.whole), key::thing(thing.place_key)].into_iter();
        let own = own.chain(thing.places.iter().flatten().map(|&number| key::place(number)));
        asked.extend(own.clone().chain([key::letters(form::key(&thing.form.words))]));
        offered.extend(own.chain(thing.parts.iter().map(|&(key, _)| key::thing(key))));
        offered.extend(thing.acronyms.iter().map(|&letters| key::letters(letters.into())));
        offered.extend(spelling.own_words.iter().map(|&word| key::body(word)));
        // Its words may be those of a person; of a lone one, also who is known by nothing else.
        offered.extend(person.is_single().then(|| key::word(person.words[0].hash)));
        asked.extend(spelling.families.iter().map(|&family| key::word(family)));
    }
    if node & stands_for::GROUP != 0 {
        offered.extend(spelling.group.map(key::group));
    }
    asked.push(key::word(person.last().hash));
    asked.extend(spelling.group.map(key::group));
    (offered, asked)
}

/// The words between a full name's first and last one.
fn inner(form: &Form) -> impl Iterator<Item = u32> {
    let end = form.words.len().saturating_sub(1).max(1);
    form.words[1..end].iter().map(|word| word.hash)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::cases;
    use super::*;
    use crate::text::{Document, Span};

    /// The names touched by a change of the one with this number.
    fn touched(case: &str, changed: usize) -> Vec<usize> {
        let (text, names) = cases::read(case);
        let document = Document::new(&text);
        let name = |&(start, end, kind, _): &_| Name { tokens: document.tokens_in(Span { start, end }), kind };
        let names: Vec<Name> = names.iter().map(name).collect();
        let mut spellings = Spellings::default();
        let read = |index| Reading::read(&document, &names, index, &mut spellings);
        let readings: Vec<Reading> = (0..names.len()).map(read).collect();
        let now = Read { names: &names, readings: &readings };
        let mut found = Ties::default().touched(&spellings, now, now, &[changed], &[]);
        // The neighbours are taken in whatever they are.
        found.retain(|name| name.abs_diff(changed) > 2 || *name == changed);
        found
    }

    #[test]
    fn those_who_ask_for_a_name_are_touched() {
        let town = "[1p Ada Nwosu], [2g Kenyans]; [3l Oslo], [4l Bergen]. [5p Karim Haddad]; [1p Nwosu].";
        assert_eq!(touched(town, 0), [0, 5]);
        assert_eq!(touched(town, 5), [0, 5]);
        let bodies = "[1o Norddal Kalk Verk]: [2l Oslo], [3l Bergen], [4l Molde]; [1o NKV], [5o Solheim Ltd].";
        assert_eq!(touched(bodies, 0), [0, 4]);
    }

    #[test]
    fn a_given_name_ties_only_where_it_stands_alone() {
        let two = "[1p Ada Nwosu], [2g Kenyans]; [3l Oslo], [4l Bergen]. [5p Ada Haddad]";
        assert_eq!(touched(&format!("{two}."), 0), [0]);
        assert_eq!(touched(&format!("{two}; [5p Ada]."), 0), [0, 4, 5]);
    }
}
