//! Days that the whole world calls by their event: "the Sept. 11 attacks" were those of 2001, whenever one writes of them.

use crate::dates::expression::{Day, Expression, Meaning, When, Which, Yearly};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::The;
use crate::text::words::words;

/// Month, day, the nouns one of which follows, and the year.
const EVENTS: &[(u8, u8, &[u32], i32)] = &[
    (1, 6, words!["committee", "defendant", "defendants", "insurrection", "riot", "rioter", "rioters", "riots"], 2021),
    (1, 8, words!["riots", "rioters"], 2023),
    (2, 1, words!["coup"], 2021),
    (2, 24, words!["invasion"], 2022),
    (3, 11, words!["bombings", "earthquake", "quake", "tsunami"], 2011),
    (6, 4, words!["crackdown", "massacre"], 1989),
    (7, 7, words!["bombers", "bombings"], 2005),
    (7, 15, words!["coup"], 2016),
    (9, 11, words!["attack", "attacks", "hijackers", "hijackings", "memorial", "plot", "terror", "terrorist"], 2001),
    (10, 7, words!["assault", "atrocities", "attack", "attacks", "hamas", "massacre", "onslaught"], 2023),
    (11, 13, words!["attackers", "attacks"], 2015),
];

/// Gives the day of such an event its year.
pub(super) fn tell(reader: &Reader, expression: &mut Expression) {
    let tokens = expression.tokens.clone();
    if let Meaning::When(When { day: Some(Day::Yearly(Yearly::Date(month, day), which @ Which::Bare)), time: None }) =
        &mut expression.meaning
        && reader.before(tokens.start) == The
        && let Some((.., year)) =
            EVENTS.iter().find(|(of, on, nouns, _)| (of, on) == (&*month, &*day) && reader.is_any(tokens.end, nouns))
    {
        *which = Which::Known(*year);
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn years() {
        let cases = include_str!("../../../../../tests/rust/cases/dates/known_event.tsv");
        for line in cases.lines().filter(|line| !line.starts_with('#')) {
            let [text, day, value] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
            let dates = analyze(text, &Options::new().with_date(day).unwrap()).dates;
            assert_eq!(dates[0].value.to_string(), value, "{text}");
        }
    }
}
