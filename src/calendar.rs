//! Civil-day arithmetic in the proleptic Gregorian calendar; small enough to write, and checked against jiff in the tests.

use std::{fmt, str::FromStr};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year; 0 is 1 BC.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A day, and perhaps a time of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateTime {
    /// The day.
    pub date: Date,
    /// Hour (0 to 23), minute and second, where known.
    pub time: Option<(u8, u8, u8)>,
}

impl Date {
    /// A day of the calendar, or `None` when there is no such day.
    ///
    /// ```
    /// use newslens::Date;
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2023, 2, 29).is_none());
    /// ```
    pub fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        let valid = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        valid.then_some(Date { year, month, day })
    }

    /// Days since 1 January 1970 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    pub fn to_days(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day so many days after 1 January 1970.
    pub fn from_days(days: i64) -> Date {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u8;
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date { year: year as i32, month, day }
    }

    /// The day so many days later (earlier, if negative).
    pub fn plus_days(self, days: i64) -> Date {
        Date::from_days(self.to_days() + days)
    }

    /// The same day of the month so many months later; the month's last day where there is no such day.
    pub fn plus_months(self, months: i64) -> Date {
        let count = i64::from(self.year) * 12 + i64::from(self.month) - 1 + months;
        let (year, month) = (count.div_euclid(12) as i32, (count.rem_euclid(12) + 1) as u8);
        Date { year, month, day: self.day.min(days_in_month(year, month)) }
    }

    /// The day of the week: 1 is Monday, 7 is Sunday (ISO 8601).
    pub fn weekday(self) -> u8 {
        ((self.to_days() + 3).rem_euclid(7) + 1) as u8
    }

    /// The year and number of the ISO week.
    ///
    /// ```
    /// use newslens::Date;
    /// assert_eq!(Date::new(2021, 1, 3).unwrap().iso_week(), (2020, 53));
    /// ```
    pub fn iso_week(self) -> (i32, u8) {
        let thursday = self.plus_days(4 - i64::from(self.weekday()));
        let first = Date { year: thursday.year, month: 1, day: 1 };
        (thursday.year, ((thursday.to_days() - first.to_days()) / 7 + 1) as u8)
    }
}

/// How many days a month has.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl DateTime {
    /// Whether it is in the calendar, in a year of four digits: the moments that [`FromStr`] reads.
    pub(crate) fn is_readable(self) -> bool {
        let Date { year, month, day } = self.date;
        let is_time = |(hour, minute, second)| hour < 24 && minute < 60 && second < 60;
        (0..=9999).contains(&year) && Date::new(year, month, day).is_some() && self.time.is_none_or(is_time)
    }
}

impl Date {
    /// A day of a year of four digits as a text, "2023-09-13". Two of them for each date of a text: all at once is much quicker
    /// than through the format of numbers.
    fn usual_text(&self) -> Option<[u8; 10]> {
        let year = u16::try_from(self.year).ok().filter(|&year| year <= 9999)?;
        let numbers = [(year / 100) as u8, (year % 100) as u8, self.month, self.day];
        let [[a, b], [c, d], [e, f], [g, h]] = numbers.map(two_digits);
        Some([a, b, c, d, b'-', e, f, b'-', g, h])
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(text) = self.usual_text() {
            return write_ascii(formatter, &text);
        }
        let year = self.year.unsigned_abs();
        let sign = if self.year < 0 { "-" } else { "" };
        write!(formatter, "{sign}{year:04}-{:02}-{:02}", self.month, self.day)
    }
}

impl DateTime {
    /// As [`fmt::Display`] writes it.
    pub(crate) fn text(&self) -> String {
        match self.date.usual_text() {
            Some(text) if self.time.is_none() => String::from_utf8(text.to_vec()).unwrap_or_default(),
            _ => self.to_string(),
        }
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(formatter)?;
        let Some((hour, minute, second)) = self.time else { return Ok(()) };
        let second = Some(second).filter(|&second| second != 0);
        for (mark, part) in [(b'T', Some(hour)), (b':', Some(minute)), (b':', second)] {
            if let Some(part) = part {
                let [ten, one] = two_digits(part);
                write_ascii(formatter, &[mark, ten, one])?;
            }
        }
        Ok(())
    }
}

/// A number below 100 with two digits.
fn two_digits(number: u8) -> [u8; 2] {
    [number / 10, number % 10].map(|digit| b'0' + digit % 10)
}

/// Writes ASCII at once: each character by itself takes several times as long.
fn write_ascii(formatter: &mut fmt::Formatter<'_>, ascii: &[u8]) -> fmt::Result {
    formatter.write_str(std::str::from_utf8(ascii).unwrap_or_default())
}

impl FromStr for DateTime {
    type Err = ();

    /// Reads `2023-09-13`, `2023-09-13T08:30` or `2023-09-13T08:30:15`; a fraction of a second and a zone are left out.
    fn from_str(text: &str) -> Result<DateTime, ()> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| -> Option<u32> {
            let digits = bytes.get(from..to)?;
            digits.iter().all(u8::is_ascii_digit).then(|| digits.iter().fold(0, |n, d| n * 10 + u32::from(d - b'0')))
        };
        let parse = || {
            let separated = bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
            let date =
                Date::new(number(0, 4)? as i32, number(5, 7)? as u8, number(8, 10)? as u8).filter(|_| separated)?;
            if bytes.len() == 10 {
                return Some(DateTime { date, time: None });
            }
            let (hour, minute) = (number(11, 13)? as u8, number(14, 16)? as u8);
            let (second, rest) = match bytes.get(16) {
                Some(b':') => (number(17, 19)? as u8, &bytes[19..]),
                _ => (0, &bytes[16..]),
            };
            let fraction = if rest.first() == Some(&b'.') {
                1 + rest[1..].iter().take_while(|b| b.is_ascii_digit()).count()
            } else {
                0
            };
            let zone = &rest[fraction..];
            let zone_fits = matches!(zone, [] | [b'Z' | b'z'])
                || matches!(zone.first(), Some(b'+' | b'-'))
                    && (3..=6).contains(&zone.len())
                    && zone[1..].iter().all(|b| b.is_ascii_digit() || *b == b':');
            let fits =
                matches!(bytes[10], b'T' | b't' | b' ') && bytes[13] == b':' && hour < 24 && minute < 60 && second < 60;
            (fits && zone_fits).then_some(DateTime { date, time: Some((hour, minute, second)) })
        };
        parse().ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_jiff_from_1600_to_2400() {
        let mut day = jiff::civil::date(1600, 1, 1);
        let mut days = Date { year: 1600, month: 1, day: 1 }.to_days();
        while day.year() < 2400 {
            let ours = Date::from_days(days);
            assert_eq!((ours.year, ours.month as i8, ours.day as i8), (day.year().into(), day.month(), day.day()));
            assert_eq!(ours.to_days(), days);
            assert_eq!(ours.weekday() as i8, day.weekday().to_monday_one_offset());
            let week = day.iso_week_date();
            assert_eq!(ours.iso_week(), (week.year().into(), week.week() as u8));
            day = day.tomorrow().unwrap();
            days += 1;
        }
    }

    #[test]
    fn months_are_added_as_jiff_adds_them() {
        for (year, month, day) in [(2023, 1, 31), (2024, 2, 29), (1999, 12, 15), (1600, 3, 30)] {
            for months in -40_i64..40 {
                let ours = Date::new(year, month, day).unwrap().plus_months(months);
                let span = jiff::Span::new().months(months);
                let theirs = jiff::civil::date(year as i16, month as i8, day as i8).checked_add(span).unwrap();
                assert_eq!(ours.to_string(), theirs.to_string());
            }
        }
    }

    #[test]
    fn years_before_christ_have_a_sign_and_four_digits() {
        for (year, text) in [(-43, "-0043-03-15"), (0, "0000-03-15"), (-17_976, "-17976-03-15")] {
            assert_eq!(Date { year, month: 3, day: 15 }.to_string(), text);
        }
    }

    #[test]
    fn iso_texts() {
        let read = |text: &str| text.parse::<DateTime>().map(|moment| moment.to_string());
        assert_eq!(read("2023-09-13").as_deref(), Ok("2023-09-13"));
        assert_eq!(read("2023-09-13T08:30:00.000Z").as_deref(), Ok("2023-09-13T08:30"));
        assert_eq!(read("2023-09-13 08:30:05+02:00").as_deref(), Ok("2023-09-13T08:30:05"));
        for wrong in [
            "",
            "2023",
            "2023-13-01",
            "2023-02-30",
            "2023-9-1",
            "2023-09-13T",
            "2023-09-13T25:00",
            "2023-09-13 soon",
            "é23-09-13xx",
        ] {
            assert_eq!(read(wrong), Err(()), "{wrong}");
        }
    }
}
