//! Places in a text.

use std::ops::Range;

/// A half-open range of the text, in UTF-8 bytes, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

impl Span {
    /// The span as a range, to index a `str` with.
    ///
    /// ```
    /// let span = newslens::text::Span { start: 4, end: 9 };
    /// assert_eq!(&"The Hague"[span.range()], "Hague");
    /// ```
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside this span (or is the same).
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}
