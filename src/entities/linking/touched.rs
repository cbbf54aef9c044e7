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

/// What is offered and asked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    /// A word of a person's name.
    Word(u32),
    /// All words of a person's name, in any order.
    Words(u64),
    /// A word of a body's name by which it may be called.
    Body(u32),
    /// A thing's name, or a part that may stand for it.
    Thing(u64),
    /// A thing's letters.
    Acronym(u64),
    /// A place that is known by several names.
    Place(u8),
    /// A group.
    Group(u64),
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
    offering: HashMap<Key, Vec<Node>>,
    asking: HashMap<Key, Vec<Node>>,
    known: Vec<bool>,
}

/// The names of a text, with what was read of them.
#[derive(Clone, Copy)]
pub struct Read<'t> {
    pub names: &'t [Name],
    pub readings: &'t [Reading],
}

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
        let one = reading.is(around::ALIAS | around::COUPLE | around::SHORT | around::LONG).then_some(1);
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
        for name in 0..now.names.len() {
            let node = now.node(spellings, name);
            self.know(spellings, node);
            for other in now.tied(name) {
                beside.entry(node).or_default().push(now.node(spellings, other));
                beside.entry(now.node(spellings, other)).or_default().push(node);
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
            open.extend(offered.iter().filter_map(|key| self.asking.get(key)).flatten());
            open.extend(asked.iter().filter_map(|key| self.offering.get(key)).flatten());
        }
        (0..now.names.len()).filter(|&name| nodes[now.node(spellings, name)]).collect()
    }

    /// Notes what a node offers and asks for.
    fn know(&mut self, spellings: &Spellings, node: Node) {
        if self.known.len() <= node {
            self.known.resize(NODES * spellings.count(), false);
        }
        if !std::mem::replace(&mut self.known[node], true) {
            let (offered, asked) = keys(spellings.get((node / NODES) as u32), node % NODES);
            offered.into_iter().for_each(|key| self.offering.entry(key).or_default().push(node));
            asked.into_iter().for_each(|key| self.asking.entry(key).or_default().push(node));
        }
    }
}

/// What names of this spelling that may stand for this offer, and what they ask for.
fn keys(spelling: &Spelling, node: usize) -> (Vec<Key>, Vec<Key>) {
    let (mut offered, mut asked) = (Vec::new(), Vec::new());
    let person = &spelling.person;
    if node & stands_for::PERSON != 0 {
        let words = Key::Words(form::key(&person.words));
        offered.extend(person.words.iter().map(|word| Key::Word(word.hash)).chain([words]));
        asked.extend(inner(person).map(Key::Word).chain([words]));
        asked.extend(person.is_single().then(|| Key::Body(person.words[0].hash)));
    }
    if let Some(thing) = spelling.thing.as_ref().filter(|_| node & stands_for::THING != 0) {
        let own = [Key::Thing(thing.whole), Key::Thing(thing.place_key)].into_iter();
        let own = own.chain(thing.places.iter().flatten().map(|&number| Key::Place(number)));
        asked.extend(own.clone().chain([Key::Acronym(form::key(&thing.form.words))]));
        offered.extend(own.chain(thing.parts.iter().map(|&(key, _)| Key::Thing(key))));
        offered.extend(thing.acronyms.iter().map(|&letters| Key::Acronym(letters.into())));
        offered.extend(spelling.own_words.iter().map(|&word| Key::Body(word)));
        // Its words may be those of a person; of a lone one, also who is known by nothing else.
        offered.extend(person.is_single().then(|| Key::Word(person.words[0].hash)));
        asked.extend(spelling.families.iter().map(|&family| Key::Word(family)));
    }
    if node & stands_for::GROUP != 0 {
        offered.extend(spelling.group.map(Key::Group));
    }
    asked.push(Key::Word(person.last().hash));
    asked.extend(spelling.group.map(Key::Group));
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
        let town =
            "[1p Ada Nwosu] met [2g Kenyans] in [3l Oslo] and [4l Bergen]. [5p Karim Haddad] came, [1p Nwosu] left.";
        assert_eq!(touched(town, 0), [0, 5]);
        assert_eq!(touched(town, 5), [0, 5]);
        let bodies =
            "[1o World Health Organization] in [2l Oslo], [3l Bergen], [4l Molde]: [1o WHO] and [5o Solheim Ltd] met.";
        assert_eq!(touched(bodies, 0), [0, 4]);
    }

    #[test]
    fn a_given_name_ties_only_where_it_stands_alone() {
        let two = "[1p Ada Nwosu] met [2g Kenyans] in [3l Oslo] and [4l Bergen]. [5p Ada Haddad] came";
        assert_eq!(touched(&format!("{two}."), 0), [0]);
        assert_eq!(touched(&format!("{two}, and [5p Ada] left."), 0), [0, 4, 5]);
    }
}
