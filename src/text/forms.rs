//! The forms of a text: tokens that tables know no difference between are one. A text has few forms and many tokens, so what
//! tables say is asked once for each form.

use super::change::{Change, Placed};
use super::hash;
use super::numbers::TokenNumbers;
use super::token::{Shape, Token, TokenKind, flag};
use std::ops::Range;

/// The forms of a text.
#[derive(Clone)]
pub(crate) struct Forms {
    /// The number of each token's form.
    of: TokenNumbers,
    /// A token of each form.
    first: Vec<u32>,
    /// The numbers by what is of the form; made when a text changes for the first time.
    numbers: Option<Numbers>,
}

/// Stands for the token of a form that is no more.
const GONE: u32 = u32::MAX;
/// The same, of one that other tokens may still have.
const LOST: u32 = GONE - 1;

/// All of a token but where it stands: its key, how long it is, how it is written. Of numbers and of words with capitals inside
/// the key leaves out what may differ: "1.23", "12.3".
fn form(text: &str, token: &Token) -> u64 {
    const OWN: u8 = flag::ABBREVIATION | flag::DOTTED | flag::NAME_FOLLOWS;
    let length = (token.end() - token.start).min(255);
    let written = length << 16 | (token.kind as u32) << 12 | (token.shape as u32) << 8 | u32::from(token.flags & OWN);
    let is_plain = token.kind != TokenKind::Number && !matches!(token.shape, Shape::Camel | Shape::Mixed);
    let key = if is_plain { token.hash } else { hash::of(&text.as_bytes()[token.span().range()]) };
    u64::from(key) << 32 | u64::from(written)
}

impl Forms {
    /// Numbers the forms of these tokens.
    pub fn new(text: &str, tokens: &[Token]) -> Forms {
        let mut numbers = Numbers::default();
        let mut first = Vec::new();
        let number = |(at, token): (usize, &Token)| {
            let number = numbers.of(form(text, token));
            if number as usize == first.len() {
                first.push(at as u32);
            }
            number
        };
        let of = tokens.iter().enumerate().map(number).collect();
        Forms { of, first, numbers: None }
    }

    /// The forms of a changed text, from those that it had before; with the numbers of those that are new. A form keeps its
    /// number, also while no token has it.
    pub fn again(mut self, text: &str, tokens: &[Token], change: &Change) -> (Forms, Vec<usize>) {
        let Change { old, new, by } = change;
        for first in self.first.iter_mut().filter(|first| **first < LOST && **first as usize >= old.start) {
            if (*first as usize) < old.end {
                *first = LOST;
            } else {
                first.shift(by);
            }
        }
        let mut numbers = self.numbers.take().unwrap_or_else(|| {
            let key = |first: u32| tokens.get(first as usize).map(|token| form(text, token));
            // No token has the key of one that is lost.
            let keys = self.first.iter().zip(0_u64..).map(|(&first, number)| key(first).unwrap_or(u64::MAX - number));
            let mut numbers = Numbers::default();
            keys.for_each(|key| _ = numbers.of(key));
            numbers
        });
        let mut found = Vec::new();
        let mut number_of = |at: usize| {
            let number = numbers.of(form(text, &tokens[at]));
            if number as usize == self.first.len() {
                self.first.push(GONE);
            }
            let first = &mut self.first[number as usize];
            if *first == GONE {
                found.push(number as usize);
            }
            if *first >= LOST {
                *first = at as u32;
            }
            number
        };
        let of: TokenNumbers = new.clone().map(&mut number_of).collect();
        self.of.splice(old.clone(), of);
        self.numbers = Some(numbers);
        self.find_lost();
        (self, found)
    }

    /// Finds another token for each form whose own is lost.
    fn find_lost(&mut self) {
        let mut lost = self.first.iter().filter(|first| **first == LOST).count();
        let mut of = self.of.iter().zip(0..);
        while lost > 0
            && let Some((form, at)) = of.next()
        {
            let first = &mut self.first[form as usize];
            if *first == LOST {
                (*first, lost) = (at, lost - 1);
            }
        }
        if lost > 0 {
            self.first.iter_mut().filter(|first| **first == LOST).for_each(|first| *first = GONE);
        }
    }

    /// Whether most of them are no more.
    pub fn are_mostly_gone(&self) -> bool {
        const FEW: usize = 1000;
        let gone = self.first.iter().filter(|first| **first == GONE).count();
        gone > FEW && gone * 2 > self.first.len()
    }

    /// The number of a token's form.
    #[inline]
    pub fn of(&self, token: usize) -> usize {
        self.of.of(token) as usize
    }

    /// A token that has a form.
    pub fn first(&self, form: usize) -> usize {
        self.first[form] as usize
    }

    /// A token that has a form; `None` where none has it any more.
    pub fn token(&self, form: usize) -> Option<usize> {
        self.first.get(form).filter(|first| **first < LOST).map(|&at| at as usize)
    }

    /// How many forms there are or were.
    pub fn count(&self) -> usize {
        self.first.len()
    }

    /// A token of each form that there is.
    #[cfg(test)]
    pub fn firsts(&self) -> impl Iterator<Item = usize> {
        self.first.iter().filter(|first| **first < LOST).map(|&at| at as usize)
    }

    /// What `read` says of each form, by its number; `read` is given a token that has the form, or any where none has it.
    pub fn read<T>(&self, read: impl FnMut(usize) -> T) -> Vec<T> {
        self.first.iter().map(|&at| if at < LOST { at as usize } else { 0 }).map(read).collect()
    }

    /// What `read` says of the forms of some tokens, by their numbers; of the others, where these tokens are not all, `other`.
    pub fn read_in<T: Copy>(&self, tokens: Range<usize>, other: T, mut read: impl FnMut(usize) -> T) -> Vec<T> {
        if tokens.len() >= self.of.len() {
            return self.read(read);
        }
        let mut known = vec![other; self.count()];
        tokens.for_each(|at| known[self.of(at)] = read(at));
        known
    }
}

/// Numbers keys in the order in which they are met. Every token is asked for, so this is as little as a table can be: a key's
/// slot or the next free one behind it holds its number.
#[derive(Clone)]
struct Numbers {
    /// The keys by their numbers.
    keys: Vec<u64>,
    /// Twice as many slots as keys at least, a power of two of them; 0 is free, else one more than a number.
    slots: Vec<u32>,
}

impl Default for Numbers {
    fn default() -> Numbers {
        Numbers { keys: Vec::new(), slots: vec![0; 256] }
    }
}

impl Numbers {
    /// The number of a key; the next number for a new one.
    #[inline]
    fn of(&mut self, key: u64) -> u32 {
        let mask = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(0xf135_7aea_2e62_a9c5) >> 32) as usize & mask;
        loop {
            match self.slots[slot] {
                0 => return self.add(key, slot),
                number if self.keys[number as usize - 1] == key => return number - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// The number of a new key, which goes into a free slot.
    #[inline(never)]
    fn add(&mut self, key: u64, slot: usize) -> u32 {
        self.keys.push(key);
        self.slots[slot] = self.keys.len() as u32;
        if self.keys.len() * 2 > self.slots.len() {
            let keys = std::mem::take(&mut self.keys);
            self.slots = vec![0; self.slots.len() * 2];
            keys.into_iter().for_each(|key| _ = self.of(key));
        }
        self.keys.len() as u32 - 1
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;
    use crate::language::Grammar;
    use crate::text::Document;

    #[test]
    fn keys_keep_their_numbers_while_the_table_grows() {
        let mut numbers = Numbers::default();
        for round in 0..2 {
            let got: Vec<u32> = (0..5_000_u64).map(|key| numbers.of(key << 20)).collect();
            assert!(got.into_iter().eq(0..5_000), "round {round}");
        }
    }

    #[test]
    fn a_form_keeps_its_number_while_it_is_gone() {
        // Paragraphs long enough that the others are not read again with one.
        let rest = "and so on it went ".repeat(16);
        let text = |word: &str| format!("{rest}\n\n{rest}\n\n{rest} {word}\n\n{rest}\n\n{rest}");
        let texts = [text(""), text("lakes"), text(""), text("lakes")];
        let (_, mut layout, mut index) = {
            let document = Document::new(&texts[0]);
            document.forms();
            document.into_parts()
        };
        let mut lakes = Vec::new();
        for text in &texts[1..] {
            let tokens = crate::text::tokenize(text);
            let document = Document::again(text, tokens, Grammar::fallback(), (layout, index), (240, 160));
            let is_lakes = |form: &usize| document.text_of(document.forms().first(*form)) == "lakes";
            let there = document.forms().firsts().map(|at| document.forms().of(at));
            lakes.push(there.filter(is_lakes).collect::<Vec<_>>());
            assert_eq!(document.forms().firsts().count(), Document::new(text).forms().firsts().count());
            (_, layout, index) = document.into_parts();
        }
        assert_eq!((lakes[0].len(), lakes[1].len(), &lakes[2]), (1, 0, &lakes[0]));
    }

    #[test]
    fn tokens_that_differ_in_no_table_are_one_form() {
        let document = Document::new("The US told us the U.S. told us");
        let texts = |at: usize| document.text_of(at);
        assert_eq!(document.forms().read(texts), ["The", "US", "told", "us", "the", "U.S."]);
        let numbers: Vec<usize> = (0..8).map(|at| document.forms().of(at)).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 2, 3]);
    }
}
