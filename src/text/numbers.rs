//! A number for each token of a text. A long text has many tokens, so that what is kept of each decides how much memory an analysis
//! takes.

use std::ops::Range;

/// A number for each token, in two bytes as long as none needs more.
#[derive(Clone, Debug, Default)]
pub(crate) struct TokenNumbers {
    /// All of them, if each is below 2¹⁶.
    short: Vec<u16>,
    /// All of them, else.
    long: Option<Vec<u32>>,
}

impl TokenNumbers {
    /// No numbers yet, with room for so many.
    pub fn with_capacity(count: usize) -> TokenNumbers {
        TokenNumbers { short: Vec::with_capacity(count), long: None }
    }

    /// How many there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.long.as_ref().map_or(self.short.len(), Vec::len)
    }

    /// The number of a token.
    #[inline]
    pub fn of(&self, token: usize) -> u32 {
        match &self.long {
            None => self.short[token].into(),
            Some(long) => long[token],
        }
    }

    /// All numbers, in the order of the tokens.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        let long = self.long.iter().flatten().copied();
        self.short.iter().map(|&number| number.into()).chain(long)
    }

    /// Adds the number of the next token.
    #[inline]
    pub fn push(&mut self, number: u32) {
        match (&mut self.long, u16::try_from(number)) {
            (None, Ok(number)) => self.short.push(number),
            _ => self.long().push(number),
        }
    }

    /// Puts the numbers of other tokens into the place of some.
    pub fn splice(&mut self, tokens: Range<usize>, new: TokenNumbers) {
        if self.long.is_none() && new.long.is_none() {
            make_room(&mut self.short, new.len());
            self.short.splice(tokens, new.short);
        } else {
            make_room(self.long(), new.len());
            self.long().splice(tokens, new.iter());
        }
    }

    /// All in four bytes each, from now on.
    #[cold]
    fn long(&mut self) -> &mut Vec<u32> {
        let short = &mut self.short;
        self.long.get_or_insert_with(|| {
            let mut long = Vec::with_capacity(short.capacity());
            long.extend(std::mem::take(short).into_iter().map(u32::from));
            long
        })
    }
}

/// Makes room for some more in a long list of a text that is being edited: a sixteenth more than it needs, where it would take twice
/// as much by itself.
pub(crate) fn make_room<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more + list.len() / 16);
    }
}

impl FromIterator<u32> for TokenNumbers {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> TokenNumbers {
        let numbers = numbers.into_iter();
        let mut all = TokenNumbers::with_capacity(numbers.size_hint().0);
        numbers.for_each(|number| all.push(number));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(numbers: &TokenNumbers) -> Vec<u32> {
        let all: Vec<u32> = (0..numbers.len()).map(|token| numbers.of(token)).collect();
        assert_eq!(numbers.iter().collect::<Vec<_>>(), all);
        all
    }

    fn is_short(numbers: &TokenNumbers) -> bool {
        numbers.long.is_none()
    }

    #[test]
    fn numbers_are_short_as_long_as_all_are_small() {
        let mut numbers: TokenNumbers = [0, 65_535].into_iter().collect();
        assert!(is_short(&numbers));
        numbers.push(65_536);
        numbers.push(7);
        assert_eq!((all(&numbers), is_short(&numbers)), (vec![0, 65_535, 65_536, 7], false));
    }

    #[test]
    fn a_long_list_does_not_take_twice_its_room() {
        let mut list = vec![0; 1600];
        make_room(&mut list, 1);
        assert!((1601..3200).contains(&list.capacity()));
        let before = list.capacity();
        make_room(&mut list, 100);
        assert_eq!(list.capacity(), before);
    }

    #[test]
    fn a_part_can_be_replaced() {
        for (old, new, want) in [
            (vec![1, 2, 3], vec![4, 5], vec![1, 4, 5, 3]),
            (vec![1, 2, 3], vec![70_000], vec![1, 70_000, 3]),
            (vec![1, 2, 70_000], vec![], vec![1, 70_000]),
            (vec![70_000, 2, 3], vec![70_001], vec![70_000, 70_001, 3]),
        ] {
            let mut numbers: TokenNumbers = old.into_iter().collect();
            numbers.splice(1..2, new.into_iter().collect());
            assert_eq!(all(&numbers), want);
        }
    }
}
