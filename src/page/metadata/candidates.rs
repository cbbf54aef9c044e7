//! Several tellings of one moment, and which to believe.

use super::moment::{self, Moment};
use super::shown::Line;
use crate::calendar::{Date, DateTime};
use crate::options::DateOrder;

/// What the places of a page tell, each with its rank: the lowest is trusted most.
#[derive(Default)]
pub(super) struct Candidates {
    told: Vec<(u8, Moment)>,
    /// The day in the page's address.
    address: Option<Date>,
}

/// From this rank on a moment is one that the page shows its readers.
const SHOWN: u8 = 45;

/// From this rank on no word says that it is the day of publication.
const BARE: u8 = 66;

impl Candidates {
    /// Adds what a text tells, if it is a moment.
    pub(super) fn add(&mut self, rank: u8, text: &str, order: Option<DateOrder>) {
        if let Some(moment) = moment::read(text, order) {
            self.add_moment(rank, moment);
        }
    }

    /// Adds a moment.
    pub(super) fn add_moment(&mut self, rank: u8, moment: Moment) {
        self.told.push((rank, moment));
    }

    /// Adds the day in the page's address: it tells which of the days is meant that the page shows.
    pub(super) fn add_address(&mut self, moment: Moment) {
        self.address = Some(moment.at.date);
        self.add_moment(90, moment);
    }

    /// The moment of the lowest rank; of those that the page only shows, one that the page's address agrees with.
    fn first(&self) -> Option<(u8, Moment)> {
        let lowest = |told: &dyn Fn(&&(u8, Moment)) -> bool| {
            self.told.iter().filter(told).min_by_key(|(rank, _)| *rank).copied()
        };
        let best = lowest(&|_| true)?;
        let Some(address) = self.address.filter(|_| best.0 >= SHOWN) else { return Some(best) };
        // Clocks of two places may be a day apart.
        let agrees = |moment: &Moment| (moment.at.date.to_days() - address.to_days()).abs() <= 1;
        let agreed = lowest(&|(_, moment)| agrees(moment))?;
        Some(if agreed.0 < 90 || best.0 >= BARE { agreed } else { best })
    }

    /// The moment of the lowest rank; where another place tells the same moment by the clock of the outlet's own place, or
    /// the same day with its time, as that place does.
    pub(super) fn best(&self) -> Option<Moment> {
        let (_, best) = self.first()?;
        let others = || self.told.iter().map(|(_, other)| *other);
        let is_utc = best.zone == Some(0);
        if let Some(local) = others().find(|other| is_utc && other.zone != Some(0) && other.is_same_as(best)) {
            return Some(local);
        }
        let has_no_time = best.at.time.is_none_or(|time| time == (0, 0, 0));
        let timed = others().find(|other| has_no_time && other.at.date == best.at.date && other.at.time.is_some());
        Some(timed.unwrap_or(best))
    }

    /// As [`best`](Self::best), but where that is told by the clock of Greenwich and the page shows its readers the day before
    /// or behind it, the day that it shows. `changed` is the day of the last change: a line without a word may mean that.
    pub(super) fn best_as_shown(&self, line: Option<Line>, changed: Option<Date>) -> Option<Moment> {
        let best = self.best()?;
        let is_neighbour = |line: &Line| {
            let is_change = !line.is_labelled && changed == Some(line.moment.at.date) && !is_full_hour(best);
            best.zone == Some(0) && !is_change && is_next_by_clock(best, line.moment)
        };
        line.filter(is_neighbour).map(|line| line.moment).or(Some(best))
    }
}

/// Whether a time is that of midnight somewhere, as of an article that is dated by its day.
fn is_full_hour(moment: Moment) -> bool {
    moment.at.time.is_some_and(|(_, minute, second)| (minute, second) == (0, 0))
}

/// Whether a moment by the clock of Greenwich may be the one that a page shows for the day before or behind.
fn is_next_by_clock(greenwich: Moment, shown: Moment) -> bool {
    /// The clocks farthest behind that of Greenwich and before it, where news is written: Honolulu and Auckland, in minutes.
    const FARTHEST: std::ops::RangeInclusive<i64> = -10 * 60..=13 * 60;
    let minutes = |at: DateTime, (hour, minute, _): (u8, u8, u8)| {
        at.date.to_days() * 24 * 60 + i64::from(hour) * 60 + i64::from(minute)
    };
    let Some(time) = greenwich.at.time else { return false };
    let start = minutes(greenwich.at, time);
    match (shown.at.date.to_days() - greenwich.at.date.to_days(), shown.at.time) {
        (-1 | 1, Some(local)) => {
            let ahead = minutes(shown.at, local) - start;
            // Clocks differ by quarters of an hour, and lines by a minute.
            FARTHEST.contains(&ahead) && ((ahead + 1).rem_euclid(15) <= 2)
        }
        (1, None) => minutes(shown.at, (0, 0, 0)) - start <= *FARTHEST.end(),
        (-1, None) => minutes(shown.at, (23, 59, 0)) - start >= *FARTHEST.start(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_beside_the_day_of_greenwich() {
        for (greenwich, shown, expected) in [
            ("2025-08-04T22:00:00.000Z", "05 Aug 2025", true),
            ("2024-02-06T15:00:00.000Z", "Feb 7, 2024", true),
            ("2024-02-10T00:31:00Z", "February 9, 2024", true),
            ("2024-02-10T00:31:00Z", "February 9, 2024 at 7:31 p.m.", true),
            ("2024-02-10T00:31:00Z", "February 9, 2024 at 9:12 a.m.", false),
            ("2024-02-06T08:00:00Z", "Feb 7, 2024", false),
            ("2024-02-06T18:00:00Z", "Feb 5, 2024", false),
            ("2024-02-06T22:00:00Z", "Feb 8, 2024", false),
            ("2024-02-06", "Feb 7, 2024", false),
        ] {
            let [greenwich, shown] = [greenwich, shown].map(|text| moment::read(text, None).unwrap());
            assert_eq!(is_next_by_clock(greenwich, shown), expected, "{greenwich} {shown}");
        }
    }
}
