//! What the values of dates are made of.

use regex::Regex;
use std::sync::LazyLock;

/// TIMEX3's values (TimeML Annotation Guidelines 1.2.1), with the half-year, `FY` and `SY` for years of business and school,
/// years of more than four digits, and two values for a stretch.
static VALUE: LazyLock<Regex> = LazyLock::new(|| {
    let year = r"((BC)?[0-9]{4,7}|XXXX)";
    let month = "(0[1-9]|1[0-2]|XX)";
    let day = "(0[1-9]|[12][0-9]|3[01]|XX)";
    let week = "W([0-4][0-9]|5[0-3]|XX)(-([1-7]|WE))?";
    let time = r"T([01][0-9]|2[0-4])(:[0-5][0-9](:[0-5][0-9])?)?|T(DA|MO|MI|AF|EV|NI|DT)";
    let date = format!("{year}(-{month}(-{day})?|-{week}|-Q[1-4X]|-H[12X]|-(SP|SU|FA|WI))?");
    let long = "BC[0-9]{2}|[0-9]{2,3}|XXX?|(FY|SY)([0-9]{4}|XXXX)";
    let amount = r"([0-9]+(\.[0-9]+)?|X)";
    let length = format!("P({amount}(Y|Q|M|WE|WD|W|D))+(T({amount}[HMS])+)?|PT({amount}[HMS])+");
    let end = format!("({date}({time})?|{time}|{long}|{length})");
    Regex::new(&format!("^({end}(/{end})?|PRESENT_REF|PAST_REF|FUTURE_REF)$")).unwrap()
});

/// A day of the calendar, perhaps with a time, of any year.
static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(-?[0-9]{4,7})-([0-9]{2})-([0-9]{2})(?:T([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?)?$")
        .unwrap()
});

/// Whether it is a value of TIMEX3.
pub fn is_value(value: &str) -> bool {
    VALUE.is_match(value)
}

/// A moment's numbers, the largest unit first; there is such a day.
pub fn check_moment(moment: &str) -> [i32; 6] {
    let captures = MOMENT.captures(moment).unwrap_or_else(|| panic!("no moment: {moment}"));
    let numbers = [1, 2, 3, 4, 5, 6].map(|at| captures.get(at).map_or(0, |number| number.as_str().parse().unwrap()));
    let [year, month, day, ..] = numbers;
    assert!(newslens::Date::new(year, month as u8, day as u8).is_some(), "no day of the calendar: {moment}");
    numbers
}
