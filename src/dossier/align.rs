//! Two tellings word by word: what stands in both, in the same order.
//!
//! Local alignment by dynamic programming (Smith and Waterman, "Identification of common molecular subsequences", 1981)
//! with a price for each gap but none for its length (Gotoh, 1982): what a paper cuts out of a quote is often longer
//! than what it leaves. A telling has a bounded number of words, so that to compare two has a bound.

use super::telling::Word;

/// What a pair of words is worth that say something by themselves, and of two that hold a sentence together.
const CONTENT: i32 = 6;
const SMALL: i32 = 2;
/// What more it is worth where both are written the same way.
const SAME: i32 = 1;
/// What it costs to go on behind a gap, in either telling.
const GAP: i32 = 3;

/// The steps by which a cell is reached.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The alignment starts here.
    Start,
    /// The two words before are a pair, too.
    Pair,
    /// Words are left out before.
    Gap,
    /// A word of the first telling, or of the second, is left out.
    Up,
    Left,
}

/// The words that are pairs, by their places in each telling; both rise.
pub(super) fn align(one: &[Word], other: &[Word]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    // Scores of alignments that end with the pair of two words, and of those that end somewhere before.
    let mut pair_before = vec![0; width];
    let mut gap_before = vec![0; width];
    let mut pair = vec![0; width];
    let mut gap = vec![0; width];
    let mut steps = vec![(Step::Start, Step::Start); (one.len() + 1) * width];
    let mut best = (0, 0, 0);
    for (row, word) in one.iter().enumerate().map(|(at, word)| (at + 1, word)) {
        for column in 1..width {
            let worth = worth(word, &other[column - 1]);
            let (mut score, mut step) = (0, Step::Start);
            if worth > 0 {
                (score, step) = (worth, Step::Start);
                for (before, by) in [(pair_before[column - 1], Step::Pair), (gap_before[column - 1] - GAP, Step::Gap)] {
                    if before > 0 && before + worth > score {
                        (score, step) = (before + worth, by);
                    }
                }
            }
            pair[column] = score;
            let (mut behind, mut from) = (score, Step::Pair);
            for (before, by) in [(gap_before[column], Step::Up), (gap[column - 1], Step::Left)] {
                if before > behind {
                    (behind, from) = (before, by);
                }
            }
            gap[column] = behind;
            steps[row * width + column] = (step, from);
            if score > best.0 {
                best = (score, row, column);
            }
        }
        std::mem::swap(&mut pair, &mut pair_before);
        std::mem::swap(&mut gap, &mut gap_before);
    }
    trace(&steps, width, best)
}

/// What two words are worth as a pair; 0 if they are none.
fn worth(one: &Word, other: &Word) -> i32 {
    if one.form != other.form {
        return 0;
    }
    let same = if one.surface == other.surface { SAME } else { 0 };
    same + if one.is_content { CONTENT } else { SMALL }
}

/// The pairs from the best last one back to the first.
fn trace(
    steps: &[(Step, Step)],
    width: usize,
    (score, mut row, mut column): (i32, usize, usize),
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    if score == 0 {
        return pairs;
    }
    loop {
        pairs.push((row - 1, column - 1));
        let step = steps[row * width + column].0;
        if step == Step::Start {
            break;
        }
        (row, column) = (row - 1, column - 1);
        if step == Step::Gap {
            loop {
                match steps[row * width + column].1 {
                    Step::Up => row -= 1,
                    Step::Left => column -= 1,
                    _ => break,
                }
            }
        }
    }
    pairs.reverse();
    pairs
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
