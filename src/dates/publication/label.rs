//! What the words before a day say that it is.

use super::line::Line;

/// What a label says of the day behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Published,
    /// "Filed", "written": perhaps before it was published.
    Written,
    Changed,
    /// Something else: "Deadline", "Born".
    Other,
}

impl Line<'_, '_> {
    /// The label of the day that starts at `day`, looked for in the line from `from` on, and where it stands.
    pub fn label(&self, from: usize, day: usize) -> Option<(Label, usize)> {
        (from..day).rev().find_map(|at| Some((self.label_at(at)?, at)))
    }

    fn label_at(&self, at: usize) -> Option<Label> {
        if self.is_any(at, self.words.published) {
            // "Release date", "Event date", "Date of birth", "Start date and time": the other word tells more.
            let beside = |other: usize| self.tokens.contains(&other) && self.is_any(other, self.words.other);
            let is_other =
                self.is_any(at, self.words.general) && (beside(at.wrapping_sub(1)) || beside(at + 1) || beside(at + 2));
            // "Accepted for publication"
            let is_before = beside(at.wrapping_sub(2)) && self.is_around_label(at - 1);
            return Some(match (is_other || is_before) && !self.is_press_release(at) {
                true => Label::Other,
                false if self.is_any(at, self.words.written) => Label::Written,
                false => Label::Published,
            });
        }
        let (label, behind) = self.words.published_behind;
        if self.is_any(at, label) && self.is_any(at + 1, behind) {
            return Some(Label::Published);
        }
        if self.is_any(at, self.words.changed) {
            return Some(Label::Changed);
        }
        if self.is_press_release(at) {
            return Some(Label::Published);
        }
        (self.is_any(at, self.words.other) || self.text(at) == "©").then_some(Label::Other)
    }

    /// "For immediate release"
    fn is_press_release(&self, at: usize) -> bool {
        let (before, label) = self.words.published_before;
        self.is_any(at, label) && at > self.tokens.start && self.is_any(at - 1, before)
    }

    /// Whether a word may stand before a label, or between it and its day.
    pub fn is_around_label(&self, at: usize) -> bool {
        self.is_any(at, self.words.around)
    }

    /// What the line says of the day on the next line: nothing but a label stands on it.
    pub fn as_label(&self) -> Option<Label> {
        const LONGEST: usize = 5;
        let is_small = |at: usize| self.is_mark(at) || self.is_around_label(at);
        let is_label = |at: usize| self.label_at(at).is_some();
        match self.tokens.len() <= LONGEST && self.tokens.clone().all(|at| is_label(at) || is_small(at)) {
            true => self.label(self.tokens.start, self.tokens.end).map(|(label, _)| label),
            // "Place and time:"
            false => {
                (self.tokens.len() <= 2 * LONGEST && self.text(self.tokens.end - 1) == ":").then_some(Label::Other)
            }
        }
    }
}
