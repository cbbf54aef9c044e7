//! The spelling of TIMEX3, read.

use super::clock::Clock;
use super::duration::{Amount, Duration, DurationUnit};
use super::unit::{DayPart, Season};
use super::value::{Calendar, Point, Reference, TimeOfDay, Timex, YearKind, monday_of_week};
use crate::calendar::Date;
use std::fmt;
use std::str::FromStr;

/// Why a text is no value of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimexError {
    /// The first byte that does not fit.
    pub at: usize,
    /// What would fit there.
    pub expected: &'static str,
}

impl fmt::Display for TimexError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "no time from byte {} on: expected {}", self.at, self.expected)
    }
}

impl std::error::Error for TimexError {}

type Read<T> = Result<T, TimexError>;

impl FromStr for Timex {
    type Err = TimexError;

    /// Reads what [`Display`](std::fmt::Display) writes, and `199X` and `19XX` for a decade and a century. Two values with a slash
    /// between are a stretch, both of them inside.
    fn from_str(text: &str) -> Read<Timex> {
        let mut reader = Reader { text: text.as_bytes(), at: 0 };
        let found = reader.value()?;
        if reader.at == text.len() { Ok(found) } else { reader.wrong("the end") }
    }
}

/// A value being read.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn wrong<T>(&self, expected: &'static str) -> Read<T> {
        Err(TimexError { at: self.at, expected })
    }

    /// Whether these characters come next, which are then read.
    fn takes(&mut self, text: &str) -> bool {
        let found = self.text[self.at..].starts_with(text.as_bytes());
        self.at += if found { text.len() } else { 0 };
        found
    }

    /// The one of a list whose code comes next.
    fn one_of<T: Copy>(&mut self, all: &[T], code: impl Fn(T) -> &'static str) -> Option<T> {
        all.iter().copied().find(|&one| self.takes(code(one)))
    }

    /// How many digits and X come next.
    fn width(&self) -> usize {
        self.text[self.at..].iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'X').count()
    }

    /// A number of so many digits within bounds.
    fn number(&mut self, width: usize, least: u32, most: u32, expected: &'static str) -> Read<u32> {
        let digits = self.text.get(self.at..self.at + width).filter(|digits| digits.iter().all(u8::is_ascii_digit));
        let number = digits.map(|digits| digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')));
        match number.filter(|number| (least..=most).contains(number)) {
            Some(number) => {
                self.at += width;
                Ok(number)
            }
            None => self.wrong(expected),
        }
    }

    /// The same, or an `X` for each digit.
    fn known(&mut self, width: usize, least: u32, most: u32, expected: &'static str) -> Read<Option<u32>> {
        let marks = self.text[self.at..].iter().take_while(|&&byte| byte == b'X').count();
        if marks == width {
            self.at += width;
            return Ok(None);
        }
        self.number(width, least, most, expected).map(Some)
    }

    fn small(&mut self, width: usize, least: u8, most: u8, expected: &'static str) -> Read<Option<u8>> {
        Ok(self.known(width, least.into(), most.into(), expected)?.map(|number| number as u8))
    }

    fn value(&mut self) -> Read<Timex> {
        if let Some(reference) = self.one_of(&Reference::ALL, Reference::code) {
            return Ok(Timex::Reference(reference));
        }
        if self.takes("P") {
            return self.duration();
        }
        let first = self.point()?;
        if self.takes("/") { Ok(Timex::Stretch(first, self.point()?)) } else { Ok(Timex::Point(first)) }
    }

    fn duration(&mut self) -> Read<Timex> {
        let mut amounts = Vec::new();
        let mut in_day = false;
        while amounts.is_empty() || self.at < self.text.len() {
            if !in_day {
                in_day = self.takes("T");
            }
            let amount = self.amount()?;
            let units = DurationUnit::ALL.into_iter().filter(|unit| unit.code().1 == in_day);
            let Some(unit) = units.into_iter().find(|unit| self.takes(unit.code().0)) else {
                return self.wrong("a unit: Y, Q, M, W, WE, WD or D, behind a T one of H, M and S");
            };
            amounts.push((amount, unit));
        }
        Ok(Timex::Duration(Duration::sum(&amounts)))
    }

    /// "4", "2.5", "X"
    fn amount(&mut self) -> Read<Option<Amount>> {
        /// What has more digits is no length of time.
        const MOST_DIGITS: usize = 15;
        const EXPECTED: &str = "a number of at most two decimals, or X";
        if self.takes("X") {
            return Ok(None);
        }
        let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let whole = digits(&self.text[self.at..]);
        if !(1..=MOST_DIGITS).contains(&whole) {
            return self.wrong(EXPECTED);
        }
        let value = |text: &[u8]| text.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        let mut hundredths = value(&self.text[self.at..self.at + whole]) * 100;
        self.at += whole;
        if self.takes(".") {
            let decimals = digits(&self.text[self.at..]);
            if !(1..=2).contains(&decimals) {
                return self.wrong(EXPECTED);
            }
            hundredths += value(&self.text[self.at..self.at + decimals]) * if decimals == 1 { 10 } else { 1 };
            self.at += decimals;
        }
        Ok(Some(Amount(hundredths)))
    }

    fn point(&mut self) -> Read<Point> {
        let calendar = if self.text.get(self.at) == Some(&b'T') { None } else { Some(self.calendar()?) };
        let time = if self.takes("T") { Some(self.time()?) } else { None };
        Ok(Point { calendar, time })
    }

    fn time(&mut self) -> Read<TimeOfDay> {
        if let Some(part) = self.one_of(&DayPart::ALL, DayPart::code) {
            return Ok(TimeOfDay::Part(part));
        }
        let hour = self.number(2, 0, 24, "an hour (00 to 24) or a part of the day (DA, MO, MI, AF, EV, NI, DT)")? as u8;
        let (mut minute, mut second) = (None, None);
        if self.takes(":") {
            minute = Some(self.number(2, 0, 59, "a minute (00 to 59)")? as u8);
            if self.takes(":") {
                second = Some(self.number(2, 0, 59, "a second (00 to 59)")? as u8);
            }
        }
        Ok(TimeOfDay::Clock(Clock { hour, minute, second }))
    }

    fn calendar(&mut self) -> Read<Calendar> {
        if let Some(kind) = self.one_of(&YearKind::ALL, YearKind::code) {
            return Ok(Calendar::Named(kind, self.year()?));
        }
        let before_christ = self.text[self.at..].starts_with(b"BC");
        let signed = |number: u32| if before_christ { -1 - number as i32 } else { number as i32 };
        let start = self.at + if before_christ { 2 } else { 0 };
        let width = Reader { text: self.text, at: start }.width();
        let field = &self.text[start..start + width];
        // "199X", "19XX": spellings of the same.
        let marked = field.iter().rev().take_while(|&&byte| byte == b'X').count();
        match (width, marked) {
            (2, _) | (4, 2) => {
                self.at = start;
                let century = self.known(2, 0, 99, "a century")?.map(signed);
                self.at = start + width;
                Ok(Calendar::Century(century))
            }
            (3, _) | (4, 1) => {
                self.at = start;
                let decade = self.known(3, 0, 999, "a decade")?.map(signed);
                self.at = start + width;
                Ok(Calendar::Decade(decade))
            }
            _ => {
                let year = self.year()?;
                if self.takes("-") { self.part_of(year) } else { Ok(Calendar::Year(year)) }
            }
        }
    }

    fn year(&mut self) -> Read<Option<i32>> {
        const EXPECTED: &str = "a year of four digits, or XXXX";
        if self.takes("BC") {
            return Ok(Some(1 - self.number(4, 1, 9_999, EXPECTED)? as i32));
        }
        Ok(self.known(4, 1, 9_999, EXPECTED)?.map(|year| year as i32))
    }

    /// What stands behind a year.
    fn part_of(&mut self, year: Option<i32>) -> Read<Calendar> {
        if let Some(season) = self.one_of(&Season::ALL, Season::code) {
            return Ok(Calendar::Season(year, season));
        }
        if self.takes("Q") {
            return Ok(Calendar::Quarter(year, self.small(1, 1, 4, "a quarter (1 to 4, or X)")?));
        }
        if self.takes("H") {
            return Ok(Calendar::Half(year, self.small(1, 1, 2, "a half (1, 2 or X)")?));
        }
        if self.takes("W") {
            return self.week(year);
        }
        let month = self.small(2, 1, 12, "a month (01 to 12, or XX), Qn, Hn, Wnn or a season (SP, SU, FA, WI)")?;
        if !self.takes("-") {
            return Ok(Calendar::Month(year, month));
        }
        let start = self.at;
        let day = self.small(2, 1, 31, DAY)?;
        // A leap year where none is told.
        let exists = Date::new(year.unwrap_or(2000), month.unwrap_or(1), day.unwrap_or(1)).is_some();
        self.at = if exists { self.at } else { start };
        if exists { Ok(Calendar::Day(year, month, day)) } else { self.wrong(DAY) }
    }

    fn week(&mut self, year: Option<i32>) -> Read<Calendar> {
        const WEEK: &str = "a week of that year (01 to 52 or 53, or XX)";
        let start = self.at;
        let week = self.small(2, 1, 53, WEEK)?;
        if year.zip(week).is_some_and(|(year, week)| monday_of_week(year, week).is_none()) {
            self.at = start;
            return self.wrong(WEEK);
        }
        if self.takes("-WE") {
            return Ok(Calendar::Weekend(year, week));
        }
        if self.takes("-") {
            return Ok(Calendar::Weekday(year, week, self.number(1, 1, 7, "a day of the week (1 to 7), or WE")? as u8));
        }
        Ok(Calendar::Week(year, week))
    }
}

const DAY: &str = "a day of that month (01 to 31, or XX)";
