//! Several tellings of one moment, and which to believe.

use super::moment::{self, Moment};
use crate::options::DateOrder;

/// What the places of a page tell, each with its rank: the lowest is trusted most.
#[derive(Default)]
pub(super) struct Candidates(Vec<(u8, Moment)>);

impl Candidates {
    /// Adds what a text tells, if it is a moment.
    pub(super) fn add(&mut self, rank: u8, text: &str, order: Option<DateOrder>) {
        if let Some(moment) = moment::read(text, order) {
            self.add_moment(rank, moment);
        }
    }

    /// Adds a moment.
    pub(super) fn add_moment(&mut self, rank: u8, moment: Moment) {
        self.0.push((rank, moment));
    }

    /// The moment of the lowest rank; where another place tells the same moment by the clock of the outlet's own place, or
    /// the same day with its time, as that place does.
    pub(super) fn best(&self) -> Option<Moment> {
        let (_, best) = *self.0.iter().min_by_key(|(rank, _)| *rank)?;
        let others = || self.0.iter().map(|(_, other)| *other);
        let is_utc = best.zone == Some(0);
        if let Some(local) = others().find(|other| is_utc && other.zone != Some(0) && other.is_same_as(best)) {
            return Some(local);
        }
        let has_no_time = best.at.time.is_none_or(|time| time == (0, 0, 0));
        let timed = others().find(|other| has_no_time && other.at.date == best.at.date && other.at.time.is_some());
        Some(timed.unwrap_or(best))
    }
}
