//! What the whole text tells for a rule, collected paragraph by paragraph: "Nwosu" is somebody's family name, as an "Ada Nwosu"
//! is named. Behind an edit it is collected only from what may have changed.

use crate::text::change::{Change, Placed, Shift};
use crate::text::hashed::{Few, HashMap};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Something that a place in the text tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fact {
    /// The token that tells it.
    pub at: u32,
    /// What it tells something of: a hash of a word, or of several.
    pub key: u32,
    /// The hash of a word with a capital that stands wherever the rule asks for the key.
    pub word: u32,
    /// What it tells; 1 where there is nothing more to say.
    pub value: u32,
}

/// The word by which the paragraphs are found again where a name of these tokens may stand: its last, if that is written with a
/// capital, for many names start alike; else the first.
pub(crate) fn telling_word(tokens: &[Token]) -> u32 {
    let last = tokens.last().filter(|last| last.kind == TokenKind::Word && last.is_capitalised());
    last.or(tokens.first()).map_or(0, |token| token.hash)
}

impl Placed for Fact {
    fn first(&self) -> usize {
        self.at as usize
    }

    fn shift(&mut self, by: &Shift) {
        self.at = self.at.wrapping_add(by.tokens as u32);
    }
}

/// The facts that were told of one key, together.
#[derive(Clone, Copy)]
pub(crate) struct Sum {
    word: u32,
    first: u32,
    all: u32,
    sum: u32,
    count: u32,
}

impl Sum {
    fn new(fact: &Fact) -> Sum {
        Sum { word: fact.word, first: fact.value, all: fact.value, sum: fact.value, count: 1 }
    }

    fn add(&mut self, fact: &Fact) {
        self.all |= fact.value;
        self.sum += fact.value;
        self.count += 1;
    }

    /// All that was told, bit by bit.
    pub fn all(&self) -> u32 {
        self.all
    }

    /// What was told first in the text.
    pub fn first(&self) -> u32 {
        self.first
    }

    /// 1 where it was told more than once.
    pub fn several(&self) -> u32 {
        u32::from(self.count > 1)
    }

    /// 1 where at least half of all that was told is 1, the rest 0.
    pub fn half(&self) -> u32 {
        u32::from(self.sum * 2 >= self.count)
    }
}

/// What was told of a key, or where that was nothing, what is told now.
pub(crate) struct Told {
    pub key: u32,
    /// The word that stands wherever a rule asks for it.
    pub word: u32,
    pub value: u32,
}

/// What the whole text tells.
#[derive(Clone, Default)]
pub(crate) struct Known {
    /// All facts, in the order of the text.
    facts: Vec<Fact>,
    /// By the key: the word of its facts, and what they come to.
    keys: HashMap<u32, (u32, u32)>,
}

impl Known {
    /// What the text tells of a key; 0 where that is nothing.
    #[inline]
    pub fn of(&self, key: u32) -> u32 {
        self.keys.get(&key).map_or(0, |&(_, value)| value)
    }

    /// Whether the text tells nothing.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Takes the facts of a text of which nothing was kept; `value` says what those of one key come to. The facts themselves are
    /// kept for another time if that is wanted.
    pub fn read(facts: Vec<Fact>, value: fn(&Sum) -> u32, is_wanted: bool) -> Known {
        let keys = sums(&facts, |_| true).into_iter();
        let keys = keys.map(|(key, sum)| (key, (sum.word, value(&sum)))).filter(|(_, (_, value))| *value != 0);
        let keys = keys.collect();
        Known { keys, facts: if is_wanted { facts } else { Vec::new() } }
    }

    /// Takes what is told where the text changed, and moves what stands behind; `touched` gets the keys of which something else
    /// is told there than before.
    pub fn change(&mut self, change: &Change, new: Vec<Fact>, touched: &mut Few) {
        let places = |edge: usize| self.facts.partition_point(|fact| fact.first() < edge);
        let old = &self.facts[places(change.old.start)..places(change.old.end)];
        let firsts = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
        let moved = |fact: &Fact| {
            let mut fact = *fact;
            fact.shift(&change.by);
            fact
        };
        let pairs = old[firsts..].iter().rev().zip(new[firsts..].iter().rev());
        let lasts = pairs.take_while(|(old, new)| moved(old) == **new).count();
        let others = old[firsts..old.len() - lasts].iter().chain(&new[firsts..new.len() - lasts]);
        others.for_each(|fact| touched.insert(fact.key));
        change.renew(&mut self.facts, new);
    }

    /// Puts what some tokens tell now into the place of what they told before, and adds the keys of which that is something else.
    pub fn renew(&mut self, tokens: &Range<usize>, new: Vec<Fact>, touched: &mut Few) {
        let places = |edge: usize| self.facts.partition_point(|fact| fact.first() < edge);
        let old = places(tokens.start)..places(tokens.end);
        if self.facts[old.clone()] != new[..] {
            self.facts[old.clone()].iter().chain(&new).for_each(|fact| touched.insert(fact.key));
            self.facts.splice(old, new);
        }
    }

    /// Sums up again what is told of some keys, and gives those that come to something else.
    pub fn sum_up(&mut self, touched: &Few, value: fn(&Sum) -> u32) -> Vec<Told> {
        let mut others = Vec::new();
        if touched.is_empty() {
            return others;
        }
        let sums = sums(&self.facts, |key| touched.has(key));
        for key in touched.keys() {
            let new = sums.get(&key).map(|sum| (sum.word, value(sum))).filter(|(_, value)| *value != 0);
            let old = match new {
                Some(new) => self.keys.insert(key, new),
                None => self.keys.remove(&key),
            };
            if old != new {
                others.extend(old.or(new).map(|(word, value)| Told { key, word, value }));
            }
        }
        others
    }
}

/// The facts of these keys, summed up.
fn sums(facts: &[Fact], is_wanted: impl Fn(u32) -> bool) -> HashMap<u32, Sum> {
    let mut sums: HashMap<u32, Sum> = HashMap::default();
    for fact in facts.iter().filter(|fact| is_wanted(fact.key)) {
        sums.entry(fact.key).and_modify(|sum| sum.add(fact)).or_insert_with(|| Sum::new(fact));
    }
    sums
}
