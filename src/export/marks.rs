//! Marks that do not cross each other, for the formats that write them into the text.

use crate::text::Span;

/// The spans, with their indices, that hold something and do not overlap one before them; in the order of the text. Of those
/// that start together the longest stays.
pub(super) fn disjoint(spans: impl Iterator<Item = Span>) -> Vec<(usize, Span)> {
    let mut marks: Vec<(usize, Span)> = spans.enumerate().filter(|(_, span)| span.start < span.end).collect();
    marks.sort_by_key(|(_, span)| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    marks.retain(|(_, span)| {
        let fits = span.start >= end;
        if fits {
            end = span.end;
        }
        fits
    });
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_left_out() {
        let spans = [(5, 9), (0, 3), (0, 5), (2, 7), (9, 9), (9, 10)].map(|(start, end)| Span { start, end });
        let kept: Vec<usize> = disjoint(spans.into_iter()).into_iter().map(|(index, _)| index).collect();
        assert_eq!(kept, [2, 0, 5]);
    }
}
