//! The forms of a text: tokens that tables know no difference between are one. A text has few forms and many tokens, so what
//! tables say is asked once for each form.

use super::change::Change;
use super::hash;
use super::token::{Shape, Token, TokenKind, flag};

/// The forms of a text.
#[derive(Clone)]
pub(crate) struct Forms {
    /// The number of each token's form.
    of: Vec<u32>,
    /// The first token of each form.
    first: Vec<u32>,
}

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
        Forms { of, first }
    }

    /// The forms of a changed text, from those that it had before; with the numbers of those that are new. A number whose form
    /// is no more is given to another.
    pub fn again(mut self, text: &str, tokens: &[Token], change: &Change) -> (Forms, Vec<usize>) {
        const NOWHERE: u32 = u32::MAX;
        self.of.splice(change.old.clone(), change.new.clone().map(|_| NOWHERE));
        self.first.fill(NOWHERE);
        for (at, &form) in self.of.iter().enumerate().rev().filter(|(_, form)| **form != NOWHERE) {
            self.first[form as usize] = at as u32;
        }
        // Those that are still there are met first.
        let (is_there, is_free) = (|first: &u32| *first != NOWHERE, |first: &u32| *first == NOWHERE);
        let numbers_where = |is: &dyn Fn(&u32) -> bool| -> Vec<u32> {
            (0..self.first.len()).filter(|&form| is(&self.first[form])).map(|form| form as u32).collect()
        };
        let (mut known, mut free) = (numbers_where(&is_there), numbers_where(&is_free));
        let (mut numbers, mut new) = (Numbers::default(), Vec::new());
        known.iter().for_each(|&of| _ = numbers.of(form(text, &tokens[self.first[of as usize] as usize])));
        for at in change.new.clone() {
            let number = numbers.of(form(text, &tokens[at])) as usize;
            if number == known.len() {
                known.push(free.pop().unwrap_or(self.first.len() as u32));
                let own = known[number] as usize;
                if own == self.first.len() {
                    self.first.push(at as u32);
                }
                self.first[own] = at as u32;
                new.push(own);
            }
            self.of[at] = known[number];
        }
        // Nobody asks for the others; any token does for them.
        self.first.iter_mut().filter(|first| **first == NOWHERE).for_each(|first| *first = 0);
        (self, new)
    }

    /// The number of a token's form.
    #[inline]
    pub fn of(&self, token: usize) -> usize {
        self.of[token] as usize
    }

    /// The first token of a form.
    pub fn first(&self, form: usize) -> usize {
        self.first[form] as usize
    }

    /// How many forms there are.
    pub fn count(&self) -> usize {
        self.first.len()
    }

    /// The first token of each form, by its number.
    pub fn firsts(&self) -> impl Iterator<Item = usize> {
        self.first.iter().map(|&at| at as usize)
    }

    /// What `read` says of each form, by its number; `read` is given a token that has the form.
    pub fn read<T>(&self, read: impl FnMut(usize) -> T) -> Vec<T> {
        self.firsts().map(read).collect()
    }

    /// What `read` says of each token, which is asked once for each form.
    pub fn read_all<T: Copy>(&self, read: impl FnMut(usize) -> T) -> Vec<T> {
        let known = self.read(read);
        self.of.iter().map(|&form| known[form as usize]).collect()
    }
}

/// Numbers keys in the order in which they are met. Every token is asked for, so this is as little as a table can be: a key's
/// slot or the next free one behind it holds its number.
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
    fn tokens_that_differ_in_no_table_are_one_form() {
        let document = Document::new("The US told us the U.S. told us");
        let texts = |at: usize| document.text_of(at);
        assert_eq!(document.forms().read(texts), ["The", "US", "told", "us", "the", "U.S."]);
        let mut asked = 0;
        let all = document.forms().read_all(|at| {
            asked += 1;
            texts(at)
        });
        assert_eq!((all.join(" ").as_str(), asked), ("The US told us the U.S. told us", 6));
    }
}
