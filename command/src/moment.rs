//! Days and moments of publication, in the forms that archives and feeds write them.

use newslens::DateTime;

/// What a date may be, as an error says it.
pub const FORMS: &str = "an ISO date such as 2023-09-13 or 2023-09-13T08:30, 20230913, or one as feeds have it: Wed, 13 Sep 2023 08:30:00 GMT";

/// Reads a day with or without its time; the zone is left out, as the day counts where it was written.
pub fn read(text: &str) -> Option<DateTime> {
    let text = text.trim();
    text.parse().ok().or_else(|| compact(text)).or_else(|| of_feed(text))
}

/// ISO 8601 without its marks: `20230913`, `20230913T083000Z`, `20230913083000`.
fn compact(text: &str) -> Option<DateTime> {
    let (day, rest) = text.split_at_checked(8).filter(|(day, _)| is_number(day))?;
    let day = format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]);
    if rest.is_empty() {
        return day.parse().ok();
    }
    let rest = rest.strip_prefix(['T', 't', ' ']).unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (time, zone) = rest.split_at(digits);
    let second = match digits {
        4 => "00",
        6 => &time[4..],
        _ => return None,
    };
    format!("{day}T{}:{}:{second}{zone}", &time[..2], &time[2..4]).parse().ok()
}

/// RFC 2822, as RSS and mail have it. A weekday that does not fit its day is left out.
fn of_feed(text: &str) -> Option<DateTime> {
    let moment = jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_zoned_datetime(text).ok()?;
    // Written and read again, as the two libraries share no type.
    moment.datetime().strftime("%Y-%m-%dT%H:%M:%S").to_string().parse().ok()
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_archives_and_feeds_write() {
        for (text, day, time) in [
            ("2023-09-13", "2023-09-13", None),
            (" 2023-09-13 ", "2023-09-13", None),
            ("2023-09-13T08:30", "2023-09-13", Some((8, 30, 0))),
            ("2023-09-13 08:30:15.123+02:00", "2023-09-13", Some((8, 30, 15))),
            ("20230913", "2023-09-13", None),
            ("20230913T0830", "2023-09-13", Some((8, 30, 0))),
            ("20230913T083015Z", "2023-09-13", Some((8, 30, 15))),
            ("20230913083015", "2023-09-13", Some((8, 30, 15))),
            ("Wed, 13 Sep 2023 08:30:00 GMT", "2023-09-13", Some((8, 30, 0))),
            ("Wed, 13 Sep 2023 23:30:00 -0400", "2023-09-13", Some((23, 30, 0))),
            ("13 Sep 2023 08:30 +0000", "2023-09-13", Some((8, 30, 0))),
            ("Mon, 13 Sep 2023 08:30:00 EST", "2023-09-13", Some((8, 30, 0))),
        ] {
            let found = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.date.to_string().as_str(), found.time), (day, time), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_day() {
        for text in [
            "",
            "soon",
            "13.9.2023",
            "20231313",
            "2023091",
            "202309130",
            "20230913T08",
            "20230913T256000",
            "1694593800",
            "1694593800000",
            "Wed, 31 Feb 2023 08:30:00 GMT",
            "1234567é",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
