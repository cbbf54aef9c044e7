//! Every word of the one with every word of the other: a table of all cells. For texts in which most words are the same.

use super::{GAP, worth};
use crate::dossier::telling::Word;

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
