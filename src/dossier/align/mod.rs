//! Two tellings word by word: what stands in both, in the same order.
//!
//! Local alignment by dynamic programming (Smith and Waterman, "Identification of common molecular subsequences", 1981)
//! with a price for each gap but none for its length (Gotoh, 1982): what a paper cuts out of a quote is often longer
//! than what it leaves. A telling has a bounded number of words, so that to compare two has a bound.
//!
//! Of two texts few words are pairs at all, so that only those are looked at (`sparse`); where words repeat and most are
//! pairs, all cells of the table are (`dense`). Both give the same.

mod dense;
mod sparse;

use super::telling::Word;
use std::collections::HashMap;

/// What a pair of words is worth that say something by themselves, and of two that hold a sentence together.
const CONTENT: i32 = 6;
const SMALL: i32 = 2;
/// What more it is worth where both are written the same way.
const SAME: i32 = 1;
/// What it costs to go on behind a gap, in either telling.
const GAP: i32 = 3;

/// How many cells of the table take the time that one pair takes by itself.
const CELLS: usize = 16;

/// The words that are pairs, by their places in each telling; both rise.
pub(super) fn align(one: &[Word], other: &[Word]) -> Vec<(usize, usize)> {
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for (place, word) in other.iter().enumerate() {
        places.entry(word.form).or_default().push(place);
    }
    let pairs: usize = one.iter().filter_map(|word| places.get(&word.form)).map(Vec::len).sum();
    if pairs * CELLS > one.len() * other.len() { dense::align(one, other) } else { sparse::align(one, other, &places) }
}

/// What two words are worth as a pair; 0 if they are none.
fn worth(one: &Word, other: &Word) -> i32 {
    if one.form != other.form {
        return 0;
    }
    let same = if one.surface == other.surface { SAME } else { 0 };
    same + if one.is_content { CONTENT } else { SMALL }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, hash};

    /// Words of a sentence; those of three letters or fewer are small.
    fn words(sentence: &str) -> Vec<Word> {
        sentence
            .split_whitespace()
            .map(|word| {
                let form = hash::of(word.to_lowercase().as_bytes());
                let surface = hash::of(word.as_bytes());
                Word {
                    span: Span::default(),
                    form,
                    surface,
                    is_content: word.len() > 3,
                    is_name: false,
                    is_verbatim: true,
                }
            })
            .collect()
    }

    /// What the second has of the first.
    fn shared(one: &str, other: &str) -> String {
        let list: Vec<&str> = one.split_whitespace().collect();
        let pairs = align(&words(one), &words(other));
        assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
        pairs.iter().map(|&(at, _)| list[at]).collect::<Vec<_>>().join(" ")
    }

    /// Texts of few different words, which have many alignments that are worth the same, and of more.
    #[test]
    fn both_ways_give_the_same() {
        let mut seed = 1_u32;
        let mut random = |below: u32| {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            (seed >> 16) % below
        };
        for round in 0..600 {
            let vocabulary = 2 + round % 40;
            let mut text = |longest: u32| {
                let word =
                    |number: u32| if number.is_multiple_of(3) { format!("w{number}") } else { format!("word{number}") };
                let words: Vec<String> = (0..random(longest)).map(|_| word(random(vocabulary))).collect();
                words.join(" ")
            };
            let (one, other) = (words(&text(40)), words(&text(30)));
            let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
            for (place, word) in other.iter().enumerate() {
                places.entry(word.form).or_default().push(place);
            }
            assert_eq!(sparse::align(&one, &other, &places), dense::align(&one, &other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_is_left_out_stands_in_neither() {
        let whole = "we will not open this bridge a single day before it is safe";
        for (other, want) in [
            (whole, whole),
            ("we will not open this bridge before it is safe", "we will not open this bridge before it is safe"),
            ("this bridge is safe", "this bridge is safe"),
            ("open single", "open single"),
            ("nothing at all", ""),
            ("", ""),
        ] {
            assert_eq!(shared(whole, other), want);
        }
        assert_eq!(shared("", whole), "");
    }

    #[test]
    fn small_words_far_from_the_others_are_no_pairs() {
        assert_eq!(
            shared("an old road to the harbour closed at noon", "the harbour closed and it was an hour"),
            "the harbour closed"
        );
    }
}
