//! Only the words that are pairs, one after the other: what goes before a pair is the best alignment that ends before it in
//! both texts. It is kept for all starts of the second text in a Fenwick tree ("A new data structure for cumulative frequency
//! tables", 1994), so that a pair takes a time that grows with the logarithm of the text's length.

use super::{GAP, worth};
use crate::dossier::telling::Word;
use std::collections::HashMap;

/// A pair of words, with the best alignment that ends with it.
#[derive(Clone, Copy)]
struct Pair {
    row: usize,
    column: usize,
    score: i32,
    /// The pair before it.
    before: Option<usize>,
}

/// The best pairs of the rows so far, by their numbers in `pairs`.
struct Rows {
    pairs: Vec<Pair>,
    /// The last pair of each column, and the last of its best.
    last: Vec<Option<usize>>,
    best: Vec<Option<usize>>,
    /// The best pair of all columns before one: a node has that of as many as the lowest bit of its place says.
    tree: Vec<Option<usize>>,
}

/// As [`super::align`]; `places` tells where the second text has a form.
pub(super) fn align(one: &[Word], other: &[Word], places: &HashMap<u32, Vec<usize>>) -> Vec<(usize, usize)> {
    let width = other.len();
    let mut rows =
        Rows { pairs: Vec::new(), last: vec![None; width], best: vec![None; width], tree: vec![None; width + 1] };
    for (row, word) in one.iter().enumerate() {
        let first = rows.pairs.len();
        for &column in places.get(&word.form).into_iter().flatten() {
            let pair = rows.pair(row, column, worth(word, &other[column]));
            rows.pairs.push(pair);
        }
        // Only now: the pairs of one word do not go behind each other.
        (first..rows.pairs.len()).for_each(|number| rows.keep(number));
    }
    let mut end: Option<usize> = None;
    for number in 0..rows.pairs.len() {
        if end.is_none_or(|end| rows.pairs[number].score > rows.pairs[end].score) {
            end = Some(number);
        }
    }
    let mut found = Vec::new();
    while let Some(number) = end {
        let pair = rows.pairs[number];
        found.push((pair.row, pair.column));
        end = pair.before;
    }
    found.reverse();
    found
}

impl Rows {
    /// A pair with what goes best before it.
    fn pair(&self, row: usize, column: usize, worth: i32) -> Pair {
        let mut pair = Pair { row, column, score: worth, before: None };
        let Some(left) = column.checked_sub(1) else { return pair };
        let neighbour = self.last[left].filter(|&last| self.pairs[last].row + 1 == row);
        for (before, price) in [(neighbour, 0), (self.best_before(column), GAP)] {
            let score = before.map_or(0, |before| self.pairs[before].score) - price;
            if score > 0 && score + worth > pair.score {
                (pair.score, pair.before) = (score + worth, before);
            }
        }
        pair
    }

    /// The best pair before a column. Of those worth the same the last in the column right before, else the first row's
    /// last, as in the table of all cells.
    fn best_before(&self, column: usize) -> Option<usize> {
        let mut best = None;
        let mut node = column;
        while node > 0 {
            best = self.better(best, self.tree[node]);
            node &= node - 1;
        }
        let beside = self.best[column - 1]
            .filter(|&beside| Some(self.pairs[beside].score) == best.map(|best| self.pairs[best].score));
        beside.or(best)
    }

    fn better(&self, one: Option<usize>, other: Option<usize>) -> Option<usize> {
        let rank = |number: usize| {
            let Pair { row, column, score, .. } = self.pairs[number];
            (score, std::cmp::Reverse(row), column)
        };
        if other.map(rank) > one.map(rank) { other } else { one }
    }

    /// Keeps a pair for the rows behind its own.
    fn keep(&mut self, number: usize) {
        let Pair { column, score, .. } = self.pairs[number];
        self.last[column] = Some(number);
        if self.best[column].is_none_or(|best| score >= self.pairs[best].score) {
            self.best[column] = Some(number);
        }
        let mut node = column + 1;
        while node < self.tree.len() {
            self.tree[node] = self.better(self.tree[node], Some(number));
            node += node & node.wrapping_neg();
        }
    }
}
