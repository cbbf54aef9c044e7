//! "March" and "May" at the head of a clause: "March saw record sales", but "March with us", "May resigned".

use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::Tense;
use crate::text::words::words;
use crate::text::{TokenKind, flag};

/// How many tokens away another month is looked for: "April was cold, and May was worse".
const REACH: usize = 20;

/// What is told by the month: "March sales", "May's figures".
const MONTHLY: &[u32] = words![
    "bills",
    "consumption",
    "data",
    "deadline",
    "deliveries",
    "demand",
    "earnings",
    "employment",
    "estimate",
    "exports",
    "figure",
    "figures",
    "forecast",
    "gain",
    "gains",
    "hiring",
    "imports",
    "income",
    "inflation",
    "jobs",
    "losses",
    "numbers",
    "orders",
    "output",
    "payrolls",
    "prices",
    "production",
    "profit",
    "profits",
    "rainfall",
    "rates",
    "reading",
    "receipts",
    "registrations",
    "report",
    "results",
    "retail",
    "revenue",
    "revenues",
    "sales",
    "shipments",
    "spending",
    "starts",
    "temperatures",
    "total",
    "trade",
    "traffic",
    "turnover",
    "unemployment",
    "weather"
];

/// What months do, and no minister: "May brought rain".
const OF_MONTHS: &[u32] = words!["saw", "brought", "brings", "sees", "marks", "marked", "proved", "came", "went"];

/// Whether March or May stands before what is said of months.
pub(super) fn is_subject(reader: &Reader, at: usize) -> bool {
    let is_name = at.checked_sub(1).is_some_and(|before| {
        reader.token(before).is_some_and(|token| token.has(flag::NAME_FOLLOWS) || token.kind == TokenKind::Possessive)
            || reader.capital(before)
                && reader.word(before) == Other
                && !reader.is_any(before, words!["but", "while", "though", "yet", "then", "as", "so"])
            || reader.word(before) == The
    });
    if is_name {
        return false;
    }
    let possessive = reader.token(at + 1).is_some_and(|token| token.kind == TokenKind::Possessive);
    let next = if possessive { at + 2 } else { at + 1 };
    // "May was the warmest on record"
    let is_ranked = reader.is(next, "was")
        && reader.word(next + 1) == The
        && reader.is_any(
            next + 2,
            words!["busiest", "coldest", "coolest", "driest", "hottest", "sunniest", "warmest", "wettest"],
        );
    let is_march = reader.word(at) == DateWord::Month(3);
    let is_past =
        matches!(reader.word(next), Tense(Tense::Past)) || reader.is_any(next, words!["was", "had", "has", "is"]);
    reader.is_any(next, MONTHLY)
        || !possessive && reader.is_any(next, OF_MONTHS)
        || is_ranked
        || is_march && (possessive || is_past)
        || (possessive || is_past) && is_beside_month(reader, at)
}

/// Whether another month is named in the sentence.
fn is_beside_month(reader: &Reader, at: usize) -> bool {
    let near = at.saturating_sub(REACH)..at + REACH;
    near.into_iter()
        .any(|other| other != at && matches!(reader.word(other), DateWord::Month(month) if !matches!(month, 3 | 5)))
        || (at.saturating_sub(REACH)..at).any(|other| reader.word(other) == DateWord::Month(3) && reader.capital(other))
}
