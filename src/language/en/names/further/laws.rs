//! Laws: "the Clean Air Act of 1970", "Article 50 of the Treaty of Lisbon", "the First Amendment", "UN Security Council
//! Resolution 1701", "the Penal Code", "Roe v. Wade".

use super::reader::Reader;
use super::word::Word::*;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use std::ops::Range;

/// How far behind "Article 50 of" the law that it is of may end.
const REACH: usize = 12;

/// The law in whose name the token `at` is the noun.
pub fn find(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let class = reader.word(at);
    if class == Numbered {
        return numbered(reader, at);
    }
    if !reader.is_capitalised(at) {
        return court_case(reader, at);
    }
    match class {
        Amendment if is_ordinal(reader, at.checked_sub(1)?) => Some(at - 1..at + 1),
        Constitution => constitution(reader, at),
        Code => {
            let start =
                at.checked_sub(1).filter(|&before| reader.word(before) == CodeKind && reader.is_capitalised(before))?;
            Some(reader.start(start + 1)..closed(reader, at)?)
        }
        Law | LawOrOther | Amendment => act(reader, at),
        _ => None,
    }
}

fn is_ordinal(reader: &Reader, at: usize) -> bool {
    let text = reader.text(at);
    reader.word(at) == Ordinal && reader.is_capitalised(at)
        || text.len() <= 4
            && ["th", "st", "nd", "rd"].iter().any(|ending| text.ends_with(ending))
            && text.as_bytes()[0].is_ascii_digit()
}

/// "Affordable Care Act", "Treaty of Lisbon", "Convention on the Rights of the Child"
fn act(reader: &Reader, at: usize) -> Option<Range<usize>> {
    if reader.is_headline() {
        return None;
    }
    let start = reader.start(at + 1);
    let has_words = (start..at).any(|at| reader.is_capitalised(at));
    if ["of", "on", "against"].iter().any(|word| reader.is(at + 1, word)) {
        let words = at + 2 + usize::from(reader.is(at + 2, "the"));
        let end = reader.end(words);
        let is_treaty = matches!(reader.text(at), "Treaty" | "Convention" | "Covenant" | "Protocol");
        if end > words && is_treaty && !is_day(reader, words) {
            return Some(start..end);
        }
    }
    let end = closed(reader, at)?;
    // "Bill" and "Agreement" close other names too, "Convention" those of meetings.
    let is_sure = match reader.word(at) {
        LawOrOther => reader.text(at) != "Convention" && !(start + 1 == at && is_of_person(reader, start)),
        _ => true,
    };
    (has_words && is_sure).then_some(start..end)
}

/// Whether a word is that of a day: "the Convention on Thursday".
fn is_day(reader: &Reader, at: usize) -> bool {
    reader.classes(at) & class::CALENDAR != 0
}

/// Whether a word stands before "Bill" in the names of persons.
fn is_of_person(reader: &Reader, at: usize) -> bool {
    reader.classes(at) & (class::GIVEN | class::FAMILY | class::PLACE) != 0
}

/// The token behind a name that ends with the noun `at`, and the year behind it; nothing when the name goes on.
fn closed(reader: &Reader, at: usize) -> Option<usize> {
    let year = at + 1 + usize::from(reader.is(at + 1, "of") || reader.is(at + 1, ","));
    if reader.is_year(year) && (year == at + 1 || reader.is(at + 1, "of")) {
        return Some(year + 1);
    }
    (!reader.is_capitalised(at + 1)).then_some(at + 1)
}

/// "the Constitution", "the US Constitution", "the 1999 Constitution"
fn constitution(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start > reader.sentence.start
        && (reader.name(start - 1).is_some() || reader.is_year(start - 1))
        && start + 3 > at
    {
        start -= 1;
    }
    // The "Journal-Constitution" is a newspaper.
    let is_the =
        start > reader.sentence.start && !reader.is(at - 1, "-") && ["the", "The"].contains(&reader.text(start - 1));
    (is_the && !reader.is_headline()).then(|| closed(reader, at)).flatten().map(|end| start..end)
}

/// "Article 50", "Section 230 of the Communications Decency Act", "Title IX", "Resolution 1701"; in small letters only with
/// the law that it is of: "article 370 of the Constitution".
fn numbered(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let is_number = reader.is_number(at + 1) || reader.is(at, "Title") && reader.is_numeral(at + 1);
    if !is_number {
        return None;
    }
    let mut end = at + 2;
    while reader.is(end, "(") && reader.text(end + 1).len() <= 3 && reader.is(end + 2, ")") {
        end += 3;
    }
    let law = reader.is(end, "of").then(|| law_within(reader, end + 1)).flatten();
    if !reader.is_capitalised(at) {
        return law.map(|end| at..end);
    }
    let start = match reader.text(at) {
        "Resolution" => reader.start(at + 1),
        _ => at,
    };
    Some(start..law.unwrap_or(end))
}

/// Where the law ends that starts at `start`, behind an article.
fn law_within(reader: &Reader, start: usize) -> Option<usize> {
    let first = start + usize::from(reader.is(start, "the"));
    let law = (first..first + REACH).take_while(|&at| reader.token(at).is_some()).find_map(|at| {
        matches!(reader.word(at), Law | LawOrOther | Code | Constitution).then(|| find(reader, at)).flatten()
    })?;
    (law.start <= first + 1).then_some(law.end)
}

/// "Roe v. Wade", "Brown v. Board of Education", "R v Sharma"; not two teams.
fn court_case(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let is_crown =
        || at > reader.sentence.start && matches!(reader.text(at - 1), "R" | "Regina" | "State" | "Republic");
    let is_versus = reader.is(at, "v.") || reader.is(at, "v") && is_crown();
    if !is_versus {
        return None;
    }
    let start = reader.start(at);
    let end = reader.end(at + 1);
    let is_team = |at: usize| {
        reader
            .name(at)
            .is_some_and(|name| matches!(name.kind, EntityKind::Place | EntityKind::Organization | EntityKind::Group))
    };
    (start < at && end > at + 1 && !reader.is_headline() && !(is_team(start) && is_team(at + 1))).then_some(start..end)
}
