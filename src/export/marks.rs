//! Marks that do not cross each other, for the formats that write them into the text.

use crate::text::Span;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The spans, with their indices, that hold something and do not overlap one before them; in the order of the text. Of those
/// that start together the longest stays.
pub(super) fn disjoint(spans: impl Iterator<Item = Option<Span>>) -> Vec<(usize, Span)> {
    let [marks] = levels(spans);
    marks
}

/// The spans in levels, in each of which none overlaps another: what does not fit in the first level is in the second, and so
/// on; what does not fit in the last is left out.
pub(super) fn levels<const LEVELS: usize>(spans: impl Iterator<Item = Option<Span>>) -> [Vec<(usize, Span)>; LEVELS] {
    // A heap sorts with a tenth of the code that `sort` takes.
    let marks: BinaryHeap<(usize, Reverse<usize>, usize)> = (spans.enumerate())
        .filter_map(|(index, span)| span.map(|span| (span.start, Reverse(span.end), index)))
        .filter(|&(start, Reverse(end), _)| start < end)
        .collect();
    let mut levels = [const { Vec::new() }; LEVELS];
    for (start, Reverse(end), index) in marks.into_sorted_vec() {
        let is_free = |level: &&mut Vec<(usize, Span)>| level.last().is_none_or(|(_, span)| span.end <= start);
        if let Some(level) = levels.iter_mut().find(is_free) {
            level.push((index, Span { start, end }));
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_left_out() {
        let spans = [(5, 9), (0, 3), (0, 5), (2, 7), (9, 9), (9, 10)].map(|(start, end)| Span { start, end });
        let kept: Vec<usize> = disjoint(spans.into_iter().map(Some)).into_iter().map(|(index, _)| index).collect();
        assert_eq!(kept, [2, 0, 5]);
    }

    #[test]
    fn what_overlaps_is_on_the_next_level() {
        let spans = [(0, 9), (1, 5), (2, 4), (5, 12), (9, 10)].map(|(start, end)| Some(Span { start, end }));
        let levels: [_; 2] = levels(spans.into_iter());
        let indices = levels.map(|level| level.into_iter().map(|(index, _)| index).collect::<Vec<_>>());
        assert_eq!(indices, [vec![0, 4], vec![1, 3]]);
    }
}
