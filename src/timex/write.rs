//! Values as TIMEX3 spells them.

use super::clock::Clock;
use super::duration::{Amount, Duration};
use super::unit::{DayPart, Season};
use super::value::{Calendar, Point, Reference, TimeOfDay, Timex, YearKind};
use std::fmt::{Display, Formatter, Result, Write};

impl Display for Timex {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        match self {
            Timex::Point(point) => point.fmt(out),
            Timex::Stretch(first, last) | Timex::Bounds(first, last) => {
                first.fmt(out)?;
                out.write_char('/')?;
                last.fmt(out)
            }
            Timex::Duration(duration) => duration.fmt(out),
            Timex::Reference(reference) => out.write_str(reference.code()),
        }
    }
}

impl Display for Point {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        if let Some(calendar) = self.calendar {
            calendar.fmt(out)?;
        }
        match self.time {
            None => Ok(()),
            Some(TimeOfDay::Clock(clock)) => clock.fmt(out),
            Some(TimeOfDay::Part(part)) => {
                out.write_char('T')?;
                out.write_str(part.code())
            }
        }
    }
}

impl Display for Clock {
    /// `T15`, `T15:30`, `T15:30:20`
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        out.write_char('T')?;
        padded(out, self.hour.into(), 2)?;
        let Some(minute) = self.minute else { return Ok(()) };
        for part in [Some(minute), self.second].into_iter().flatten() {
            out.write_char(':')?;
            padded(out, part.into(), 2)?;
        }
        Ok(())
    }
}

impl Display for Calendar {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        match *self {
            Calendar::Day(year, month, day) => {
                part_of_year(out, year, "-", month, 2)?;
                out.write_char('-')?;
                known(out, day, 2)
            }
            Calendar::Month(year, month) => part_of_year(out, year, "-", month, 2),
            Calendar::Year(year) => write_year(out, year),
            Calendar::Decade(decade) => years(out, decade, 3),
            Calendar::Century(century) => years(out, century, 2),
            Calendar::Week(year, week) => part_of_year(out, year, "-W", week, 2),
            Calendar::Weekend(year, week) => {
                part_of_year(out, year, "-W", week, 2)?;
                out.write_str("-WE")
            }
            Calendar::Weekday(year, week, day) => {
                part_of_year(out, year, "-W", week, 2)?;
                out.write_char('-')?;
                padded(out, day.into(), 1)
            }
            Calendar::Quarter(year, quarter) => part_of_year(out, year, "-Q", quarter, 1),
            Calendar::Half(year, half) => part_of_year(out, year, "-H", half, 1),
            Calendar::Season(year, season) => {
                write_year(out, year)?;
                out.write_char('-')?;
                out.write_str(season.code())
            }
            Calendar::Named(kind, year) => {
                out.write_str(kind.code())?;
                write_year(out, year)
            }
        }
    }
}

impl Display for Duration {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        out.write_char('P')?;
        let mut in_day = false;
        for &(amount, unit) in self.amounts() {
            let (letters, of_clock) = unit.code();
            if of_clock && !in_day {
                out.write_char('T')?;
            }
            in_day |= of_clock;
            match amount {
                Some(amount) => amount.fmt(out)?,
                None => out.write_char('X')?,
            }
            out.write_str(letters)?;
        }
        Ok(())
    }
}

impl Display for Amount {
    /// "3", "2.5"
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        Display::fmt(&(self.0 / 100), out)?;
        let rest = self.0 % 100;
        if rest == 0 {
            return Ok(());
        }
        out.write_char('.')?;
        if rest.is_multiple_of(10) { padded(out, (rest / 10) as u32, 1) } else { padded(out, rest as u32, 2) }
    }
}

/// A year and a part of it: "2023-Q3", "XXXX-QX".
fn part_of_year(out: &mut Formatter<'_>, year: Option<i32>, mark: &str, part: Option<u8>, width: usize) -> Result {
    write_year(out, year)?;
    out.write_str(mark)?;
    known(out, part, width)
}

fn write_year(out: &mut Formatter<'_>, year: Option<i32>) -> Result {
    match year {
        // There is no year 0: the year before 1 is 1 BC.
        Some(year) if year < 1 => {
            out.write_str("BC")?;
            padded(out, year.unsigned_abs() + 1, 4)
        }
        Some(year) => padded(out, year.unsigned_abs(), 4),
        None => out.write_str("XXXX"),
    }
}

/// A decade or a century: the first digits of its years.
fn years(out: &mut Formatter<'_>, number: Option<i32>, width: usize) -> Result {
    match number {
        Some(number) if number < 0 => {
            out.write_str("BC")?;
            padded(out, number.unsigned_abs() - 1, width)
        }
        number => known(out, number.map(i32::unsigned_abs), width),
    }
}

/// A number, or an `X` for each of its digits.
fn known<T: Into<u32>>(out: &mut Formatter<'_>, number: Option<T>, width: usize) -> Result {
    match number {
        Some(number) => padded(out, number.into(), width),
        None => (0..width).try_for_each(|_| out.write_char('X')),
    }
}

/// A number with zeros before it.
fn padded(out: &mut Formatter<'_>, number: u32, width: usize) -> Result {
    let mut digits = [b'0'; 10];
    let (mut rest, mut at) = (number, digits.len());
    while rest > 0 || at > digits.len() - width {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out.write_str(std::str::from_utf8(&digits[at..]).unwrap_or_default())
}

impl Reference {
    pub(super) const ALL: [Reference; 3] = [Reference::Past, Reference::Present, Reference::Future];

    pub(super) fn code(self) -> &'static str {
        ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][self as usize]
    }
}

impl YearKind {
    pub(super) const ALL: [YearKind; 2] = [YearKind::Fiscal, YearKind::School];

    /// TIMEX3's two letters, and what is written like them.
    pub(super) fn code(self) -> &'static str {
        ["FY", "SY"][self as usize]
    }
}

impl Season {
    pub(super) const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];

    /// TIMEX3's two letters.
    pub(super) fn code(self) -> &'static str {
        ["SP", "SU", "FA", "WI"][self as usize]
    }
}

impl DayPart {
    pub(super) const ALL: [DayPart; 7] = [
        DayPart::Dawn,
        DayPart::Morning,
        DayPart::Midday,
        DayPart::Afternoon,
        DayPart::Evening,
        DayPart::Night,
        DayPart::Daytime,
    ];

    /// TIMEX3's two letters.
    pub(super) fn code(self) -> &'static str {
        ["DA", "MO", "MI", "AF", "EV", "NI", "DT"][self as usize]
    }
}
