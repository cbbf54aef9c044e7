//! The best sequence of labels for a run (Viterbi 1967).

use super::model::{LABELS, Label, OUTSIDE, can_follow};

/// A score that no sequence can make up for.
const NEVER: i32 = i32::MIN / 4;

/// For each label, how well each other stands behind it.
pub type Transitions = [[i32; LABELS]; LABELS];

/// The weights of all pairs of labels that can follow each other; the others are never taken.
pub fn transitions(weight: impl Fn(usize, usize) -> i32) -> Transitions {
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

/// The best labels for tokens with these scores, between tokens that are outside of any name.
pub fn best(scores: &[[i32; LABELS]], weights: &Transitions) -> Vec<Label> {
    let mut reached = [NEVER; LABELS];
    reached[OUTSIDE as usize] = 0;
    let mut origins = Vec::with_capacity(scores.len());
    for scores in scores {
        let mut next = [NEVER; LABELS];
        let mut origin = [i32::from(OUTSIDE); LABELS];
        // Row by row, and with numbers of one width, so that the processor compares several labels at once.
        for (before, row) in weights.iter().enumerate() {
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
    let mut labels = vec![OUTSIDE; scores.len()];
    for (at, origin) in origins.iter().enumerate().rev() {
        labels[at] = label;
        label = origin[label as usize];
    }
    labels
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
        let weights = transitions(|_, _| 0);
        assert_eq!(best(&scores, &weights), [1, 2]);
        assert_eq!(best(&[], &weights), Vec::<Label>::new());
    }
}
