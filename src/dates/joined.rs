//! Two mentions and the stretch between them: "from Monday to Friday", "between May 2015 and June 2018".

use super::period::Period;
use crate::analysis::{DateKind, DateMention, DateRange};
use crate::calendar::Date;

/// Gives the last two mentions the stretch between them, where both are in the calendar and in its order; "now" is on the
/// day of publication.
pub(super) fn tie(dates: &mut [DateMention], today: Option<Date>) {
    let count = dates.len();
    let [.., first, last] = dates else { return };
    let now = today.map(|today| Period::Day(today).interval());
    let interval = |date: &DateMention| match date.value == "PRESENT_REF" {
        true => now.clone(),
        false => date.from.clone().zip(date.to.clone()),
    };
    let (Some((from, _)), Some((start_of_last, end))) = (interval(first), interval(last)) else { return };
    // A time's end is its own moment; a day's is the day behind.
    let to = if is_moment(last) { start_of_last } else { end };
    // Both in one form: "from Monday until 5 p.m. on Friday".
    let like = |moment: &String, other: &String| {
        if other.contains('T') && !moment.contains('T') { format!("{moment}T00:00") } else { moment.clone() }
    };
    let (from, to) = (like(&from, &to), like(&to, &from));
    if !is_earlier(&from, &to) {
        return;
    }
    first.range = Some(DateRange { from: from.clone(), to: to.clone(), partner: count - 1 });
    last.range = Some(DateRange { from, to, partner: count - 2 });
}

/// Whether it is a clock time: "5 p.m.", but not "Friday evening".
fn is_moment(date: &DateMention) -> bool {
    let time = date.value.split('T').nth(1);
    date.kind == DateKind::Time && time.is_some_and(|time| time.starts_with(|first: char| first.is_ascii_digit()))
}

/// Whether an instant is before another, both as days or both with a time; years before Christ have a sign, and a year may
/// have more than four digits.
pub(super) fn is_earlier(one: &str, other: &str) -> bool {
    let parts = |instant: &str| {
        let sign = instant.len() - instant.trim_start_matches('-').len();
        let end = instant[sign..].find('-').map_or(instant.len(), |at| sign + at);
        (instant[..end].parse::<i32>().unwrap_or_default(), instant[end..].to_owned())
    };
    parts(one) < parts(other)
}
