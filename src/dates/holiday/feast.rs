//! Days of feasts that follow the sun and the moon, from `data/dates/feast_days.tsv`: that file's columns are the feasts,
//! and `xtask feasts` reckons it.

use crate::calendar::Date;

// `Feast`, the file's first year and how many it has, and for each feast the first of those its days are told by.
include!(concat!(env!("OUT_DIR"), "/dates/feast_days.rs"));

/// Feast by feast and year by year: days since the feast before, or since 1 January for the first of a chain.
static STEPS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dates/feast_days.bin"));

impl Feast {
    /// Its days in a year: two or none for some that begin in December or in January; none where the table does not reach.
    pub(super) fn days(self, year: i32) -> [Option<Date>; 2] {
        [year - 1, year].map(|row| self.in_row(row).filter(|date| date.year == year))
    }

    fn in_row(self, year: i32) -> Option<Date> {
        let row = usize::try_from(year - FIRST_YEAR).ok().filter(|row| *row < YEARS)?;
        let feast = self as usize;
        let chain = usize::from(CHAIN_STARTS[feast])..=feast;
        let days = chain.map(|feast| i64::from(STEPS[feast * YEARS + row])).sum();
        Some(Date { year, month: 1, day: 1 }.plus_days(days))
    }
}
