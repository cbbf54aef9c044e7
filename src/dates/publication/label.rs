//! What the words before a day say that it is.

use super::line::Line;
use crate::text::words::words;

/// What a label says of the day behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Published,
    Changed,
    /// Something else: "Deadline", "Born".
    Other,
}

const PUBLISHED: &[u32] = words![
    "published",
    "publish",
    "publication",
    "pub",
    "posted",
    "date",
    "dated",
    "issued",
    "written",
    "filed",
    "created",
    "released",
    "aired",
    "time",
    "uploaded",
];

const CHANGED: &[u32] =
    words!["updated", "update", "modified", "edited", "changed", "revised", "amended", "corrected", "reviewed"];

const OTHER: &[u32] = words![
    "accepted",
    "accessed",
    "arrested",
    "available",
    "begins",
    "birth",
    "birthday",
    "born",
    "cancelled",
    "closed",
    "closes",
    "closing",
    "copyright",
    "deadline",
    "death",
    "died",
    "due",
    "effective",
    "ends",
    "enrolled",
    "est",
    "established",
    "event",
    "events",
    "expected",
    "expires",
    "expiry",
    "expiration",
    "founded",
    "from",
    "hired",
    "joined",
    "kick",
    "launched",
    "married",
    "member",
    "meeting",
    "next",
    "opened",
    "opening",
    "opens",
    "photo",
    "premiere",
    "premieres",
    "premiered",
    "presented",
    "received",
    "recorded",
    "registered",
    "release",
    "retrieved",
    "scheduled",
    "session",
    "since",
    "start",
    "starts",
    "started",
    "starting",
    "submitted",
    "taken",
    "through",
    "till",
    "until",
    "valid",
    "venue",
    "when",
];

/// Words between a label and its day, or before the label: "First published on", "This article was posted at".
const AROUND: &[u32] = words![
    "a",
    "advisory",
    "and",
    "article",
    "at",
    "by",
    "column",
    "date",
    "first",
    "for",
    "has",
    "immediate",
    "in",
    "interview",
    "is",
    "last",
    "most",
    "of",
    "on",
    "online",
    "opinion",
    "original",
    "originally",
    "page",
    "piece",
    "post",
    "recently",
    "release",
    "report",
    "review",
    "statement",
    "story",
    "this",
    "time",
    "version",
    "was",
    "web",
];

impl Line<'_, '_> {
    /// The label of the day that starts at `day`, looked for in the line from `from` on, and where it stands.
    pub fn label(&self, from: usize, day: usize) -> Option<(Label, usize)> {
        (from..day).rev().find_map(|at| Some((self.label_at(at)?, at)))
    }

    fn label_at(&self, at: usize) -> Option<Label> {
        if self.is_any(at, PUBLISHED) {
            // "Release date", "Event date", "Date of birth", "Start date and time": the other word tells more.
            let beside = |other: usize| self.tokens.contains(&other) && self.is_any(other, OTHER);
            let is_other = self.is_any(at, words!["date", "time", "dated"])
                && (beside(at.wrapping_sub(1)) || beside(at + 1) || beside(at + 2));
            return Some(if is_other && !self.is_press_release(at) { Label::Other } else { Label::Published });
        }
        // "Submitted by Ada Nwosu on 12 May 2023"; a paper is "Submitted: 12 May 2023" before it is published.
        if self.is_any(at, words!["submitted"]) && self.is_any(at + 1, words!["by"]) {
            return Some(Label::Published);
        }
        if self.is_any(at, CHANGED) {
            return Some(Label::Changed);
        }
        if self.is_press_release(at) {
            return Some(Label::Published);
        }
        (self.is_any(at, OTHER) || self.text(at) == "©").then_some(Label::Other)
    }

    /// "For immediate release"
    fn is_press_release(&self, at: usize) -> bool {
        self.is_any(at, words!["release"])
            && at > self.tokens.start
            && self.is_any(at - 1, words!["immediate", "press", "news"])
    }

    /// Whether a word may stand before a label, or between it and its day.
    pub fn is_around_label(&self, at: usize) -> bool {
        self.is_any(at, AROUND)
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
