//! What a text and its analysis were before it was edited, and where what was counted then is by now.

use crate::outline::Outline;
use crate::text::milestones::Milestones;
use crate::{Analysis, Mention};
use std::mem;
use std::sync::Arc;

/// What was replaced in a text or a list, taken as one piece. What lies before it stays, what lies behind it moves.
///
/// ```
/// use newslens::Replaced;
/// let one = Replaced { start: 4, end: 6, new_end: 9 };
/// assert_eq!([3, 4, 6].map(|place| one.moved(place)), [Some(3), None, Some(9)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Where it starts.
    pub start: usize,
    /// Where it ended.
    pub end: usize,
    /// Where it ends now.
    pub new_end: usize,
}

impl Replaced {
    /// Where a place is now, in the same unit; `None` inside of what was replaced.
    pub fn moved(self, place: usize) -> Option<usize> {
        match place {
            _ if place >= self.end => Some(place - self.end + self.new_end),
            _ if place < self.start => Some(place),
            _ => None,
        }
    }

    /// Both, one done after the other, as one.
    pub(crate) fn then(self, later: Replaced) -> Replaced {
        Replaced {
            start: self.start.min(later.start),
            end: self.end + later.end.saturating_sub(self.new_end),
            new_end: self.new_end.max(later.end) - later.end + later.new_end,
        }
    }
}

/// What was found in a text before it was edited; [`crate::Session::changed_analysis`] gives it away.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// What was replaced in the text since, in bytes.
    pub edit: Replaced,
    /// How many UTF-16 units the text has now that it had not then.
    pub(crate) longer: isize,
    pub(crate) mentions: Vec<Mention>,
    /// What the analysis said then, and what it says now.
    pub(crate) then: Arc<Outline>,
    pub(crate) now: Arc<Outline>,
    /// Those of the text as it is now.
    pub(crate) milestones: Milestones,
}

impl Earlier {
    /// Takes the mentions out of an analysis that said `then`.
    pub(crate) fn take(analysis: &mut Analysis, then: Arc<Outline>, edit: Replaced, longer: isize) -> Earlier {
        let mentions = mem::take(&mut analysis.mentions);
        Earlier { edit, longer, mentions, now: then.clone(), then, milestones: Milestones::default() }
    }

    /// The text was edited once more.
    pub(crate) fn go_on(&mut self, edit: Replaced, longer: isize) {
        self.edit = self.edit.then(edit);
        self.longer += longer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_one_after_the_other() {
        // start, end and new end of the first, of the second, and of both.
        for [one, other, both] in [
            [[4, 6, 9], [5, 7, 7], [4, 6, 9]],
            [[4, 6, 9], [2, 3, 3], [2, 6, 9]],
            [[4, 6, 9], [1, 2, 5], [1, 6, 12]],
            [[4, 6, 9], [12, 14, 12], [4, 11, 12]],
            [[4, 6, 4], [4, 4, 6], [4, 6, 6]],
            [[4, 6, 9], [0, 20, 1], [0, 17, 1]],
        ] {
            let [one, other, both] = [one, other, both].map(|[start, end, new_end]| Replaced { start, end, new_end });
            assert_eq!(one.then(other), both, "{one:?}, {other:?}");
        }
    }
}
