//! The best sequence of labels for a run (Viterbi 1967).

use super::model::{LABELS, Label, OUTSIDE, can_follow};

/// A score that no sequence can make up for.
const NEVER: i32 = i32::MIN / 4;

/// For each label, how well each other stands behind it.
type Transitions = [[i32; LABELS]; LABELS];

/// The weights of all pairs of labels that can follow each other; the others are never taken.
fn transitions(weight: impl Fn(usize, usize) -> i32) -> Transitions {
    let mut weights = [[NEVER; LABELS]; LABELS];
    for (before, row) in weights.iter_mut().enumerate() {
        for (label, own) in row.iter_mut().enumerate() {
            if can_follow(before as Label, label as Label) {
                *own = weight(before, label);
            }
        }
    }
    weights
}

/// Finds labels; what it needs for one run it keeps for the next.
pub struct Decoder {
    weights: Transitions,
    /// For each token, the best label before each of its labels.
    origins: Vec<[Label; LABELS]>,
    labels: Vec<Label>,
}

impl Decoder {
    /// A decoder with these weights of the pairs of labels.
    pub fn new(weight: impl Fn(usize, usize) -> i32) -> Decoder {
        Decoder { weights: transitions(weight), origins: Vec::new(), labels: Vec::new() }
    }

    /// The best labels for tokens with these scores, between tokens that are outside of any name.
    #[inline(never)]
    pub fn best(&mut self, scores: &[[i32; LABELS]]) -> &[Label] {
        let Decoder { weights, origins, labels } = self;
        origins.clear();
        let mut reached = [NEVER; LABELS];
        reached[OUTSIDE as usize] = 0;
        for scores in scores {
            let mut next = [NEVER; LABELS];
            let mut origin = [i32::from(OUTSIDE); LABELS];
            // Row by row, and with numbers of one width, so that the processor compares several labels at once.
            for (before, row) in weights.iter().enumerate() {
                // Before the first token there is but one.
                if reached[before] == NEVER {
                    continue;
                }
                for label in 0..LABELS {
                    let score = reached[before] + row[label];
                    let is_better = score > next[label];
                    next[label] = if is_better { score } else { next[label] };
                    origin[label] = if is_better { before as i32 } else { origin[label] };
                }
            }
            reached = std::array::from_fn(|label| (next[label] + scores[label]).max(NEVER));
            origins.push(origin.map(|before| before as Label));
        }
        let end = |label: &usize| reached[*label] + weights[*label][OUTSIDE as usize];
        let mut label = (0..LABELS).max_by_key(end).unwrap_or(0) as Label;
        labels.clear();
        labels.resize(scores.len(), OUTSIDE);
        for (at, origin) in origins.iter().enumerate().rev() {
            labels[at] = label;
            label = origin[label as usize];
        }
        labels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_on_only_with_its_own_kind() {
        let mut scores = [[0; LABELS]; 2];
        scores[0][1] = 5;
        scores[1][4] = 5;
        scores[1][2] = 4;
        let mut decoder = Decoder::new(|_, _| 0);
        assert_eq!(decoder.best(&scores), [1, 2]);
        assert_eq!(decoder.best(&[]), [] as [Label; 0]);
    }
}
