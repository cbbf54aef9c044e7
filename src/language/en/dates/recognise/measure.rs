//! Numbers that look like years and decades and measure something: "highs in the 80s", "won by 2020 votes to 1985".

use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::recognise::names;
use crate::language::en::dates::word::DateWord::*;
use crate::text::words::words;

/// How many tokens away a word of what is measured is looked for.
const REACH: usize = 10;

/// What is measured in tens: degrees, strokes, cents.
const MEASURED: &[u32] = words![
    "chilly",
    "cooler",
    "degree",
    "degrees",
    "fahrenheit",
    "celsius",
    "heat",
    "high",
    "highs",
    "humidity",
    "low",
    "lows",
    "mercury",
    "percent",
    "percentile",
    "readings",
    "temperature",
    "temperatures",
    "temps",
    "thermometer",
    "thermometers",
    "warmer",
    "wind",
    "winds",
    "gusts",
    "polling",
    "polls"
];

/// What moves to a height, and does not last to a decade: "rose into the 30s".
const MOVES: &[u32] = words![
    "climb", "climbed", "climbing", "climbs", "dip", "dipped", "drop", "dropped", "dropping", "fall", "fell",
    "plunged", "rise", "rises", "rising", "rose", "shot", "soar", "soared", "soaring", "warm", "warmed"
];

/// Things that are counted beyond a thousand, of which a year's number before them counts so many.
const COUNTED: &[u32] = words![
    "acres",
    "barrels",
    "cars",
    "cases",
    "cents",
    "dollars",
    "employees",
    "euros",
    "feet",
    "hectares",
    "jobs",
    "kilometers",
    "kilometres",
    "kilos",
    "km",
    "meters",
    "metres",
    "miles",
    "pages",
    "pence",
    "people",
    "points",
    "pounds",
    "runs",
    "rupees",
    "seats",
    "shares",
    "soldiers",
    "students",
    "tons",
    "tonnes",
    "troops",
    "units",
    "volts",
    "votes",
    "watts",
    "words",
    "workers",
    "yards",
    "yen"
];

/// Whether the tens are of what is measured, and no decade: "in the mid-20s" of a temperature.
pub(super) fn is_measured(reader: &Reader, at: usize) -> bool {
    let start = at.saturating_sub(REACH);
    // "will be in the 80s", "hits the 90s", behind the words between: "in", "the", "mid", a hyphen
    let verb = (start..at).rev().find(|&at| !matches!(reader.word(at), The | In | Edge(_) | Hyphen));
    let is_height = verb.is_some_and(|verb| {
        reader.is_any(
            verb,
            words!["is", "are", "be", "hit", "hits", "reach", "reached", "reaches", "topped", "into", "to"],
        ) && (!reader.is_any(verb, words!["into", "to"]) || reader.is_any(verb.wrapping_sub(1), MOVES))
    });
    is_height || (start..at + REACH).any(|near| reader.is_any(near, MEASURED))
}

/// Whether a number counts the things behind it, or is the other number of a count: "2010 dogs", "by 2020 votes to 1985".
pub(super) fn is_count(reader: &Reader, at: usize, end: usize) -> bool {
    let is_counted = |at: usize| reader.is_any(at, COUNTED);
    // "between 2010 and 2015 jobs vanished": another year stands before
    let behind_year = reader.digits(at.wrapping_sub(2), 4..=4).is_some_and(|year| (1900..2060).contains(&year));
    if behind_year && matches!(reader.before(at), And | Or | To | Comma) {
        return false;
    }
    // "a town of 2010 people", but "the summer of 2010"
    let of_time = reader.before(at) == Of && reader.before(at - 1) != Other;
    let is_time = of_time
        || matches!(
            reader.before(at),
            In | The | From | Until | Between | Shift(_) | Edge(_) | Season(_) | OpenBracket
        );
    let listed = matches!(reader.before(at), And | Or | Comma) && names::is_counted(reader, end);
    let score = reader.before(at) == To && at > 2 && is_counted(at - 2) && reader.word(at - 3) == Digits;
    !is_time && (is_counted(end) || listed) || score
}
