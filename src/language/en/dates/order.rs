//! Which number of a numeric day is the month, where the writer does not say.

use crate::calendar::{Date, DateTime};
use crate::dates::publication::head;
use crate::dates::publication::moment::Moment;
use crate::dates::{Clue, PlacedClue};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::recognise;
use crate::language::en::dates::word::DateWord;
use crate::options::DateOrder;
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind};
use std::ops::Range;

/// The order of numeric days, and whether something tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::language::en::dates) struct Order {
    pub order: DateOrder,
    pub is_told: bool,
}

/// The order that the text's own unambiguous numeric dates have; else what its zones, addresses, money and places hint at;
/// month first without evidence. The clues are kept from the last time, and read again where the text is new.
pub(in crate::language::en::dates) fn order_of(
    reader: &mut Reader,
    usual: DateOrder,
    clues: &mut Vec<PlacedClue>,
) -> Order {
    let document = reader.document;
    let mut found = Vec::new();
    for token in document.change.new.clone().filter(|&token| may_be_clue(document, token)) {
        reader.enter_alone(document.sentence(document.sentence_of(token)));
        found.extend(clue(reader, token).map(|clue| PlacedClue { token, clue }));
    }
    document.change.renew(clues, found);
    let told = clues.iter().find_map(|known| match known.clue {
        Clue::Told(order) => Some(order),
        _ => None,
    });
    let is_asked = || clues.iter().any(|known| known.clue == Clue::InDoubt);
    // Hints are looked for only where they are of use.
    match told.or_else(|| is_asked().then(|| hint(document, clues)).flatten()) {
        Some(order) => Order { order, is_told: true },
        None => Order { order: usual, is_told: false },
    }
}

/// Whether a token may tell something of the order; the words around it are read of those alone, which are few.
#[inline]
fn may_be_clue(document: &Document, at: usize) -> bool {
    let is_number = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    let token = &document.tokens[at];
    match token.kind {
        // A month's name.
        TokenKind::Word => at > 0 && is_number(at - 1) && is_number(at + 1),
        // "12.5.2024", or a hyphen or slash behind it: some hyphens are not of ASCII.
        TokenKind::Number => {
            let next = document.text.as_bytes().get(token.end() as usize);
            matches!(next, Some(b'-' | b'/' | 0x80..)) || document.text_of(at).matches('.').count() == 2
        }
        TokenKind::Symbol => true,
        _ => false,
    }
}

/// What a token tells of the order.
fn clue(reader: &Reader, at: usize) -> Option<Clue> {
    match reader.word(at) {
        DateWord::Digits => recognise::evidence(reader, at),
        // "25 November 2019": who writes so has the day first in numbers too. "November 25, 2019" is written in both ways.
        DateWord::Month(_) | DateWord::MonthShort(_) => {
            let is_behind_day = at > 0 && reader.digits(at - 1, 1..=2).is_some_and(|day| (1..=31).contains(&day));
            (is_behind_day && reader.digits(at + 1, 4..=4).is_some()).then_some(Clue::DayBeforeName)
        }
        _ => {
            let is_money = reader.document.tokens[at].kind == TokenKind::Symbol && MONEY.contains(&reader.text(at));
            is_money.then_some(Clue::Money)
        }
    }
}

/// The day and its other reading, where nothing tells which of its numbers is the month.
pub(super) fn readings(
    reader: &mut Reader,
    moment: &Moment,
    value: DateTime,
    Order { is_told, .. }: Order,
) -> (DateTime, Option<DateTime>) {
    reader.enter(reader.document.sentence(reader.document.sentence_of(moment.day)));
    let in_doubt = |at| recognise::evidence(reader, at) == Some(Clue::InDoubt);
    let swapped = (!is_told && moment.tokens.clone().any(in_doubt))
        .then(|| Date::new(value.date.year, value.date.day, value.date.month))
        .flatten();
    let Some(swapped) = swapped.map(|date| DateTime { date, ..value }) else { return (value, None) };
    // "Monday, 03/04/2023"
    let weekday = moment.tokens.clone().find_map(|at| match reader.word(at) {
        DateWord::Weekday(weekday) | DateWord::WeekdayShort(weekday) => Some(weekday),
        _ => None,
    });
    let is_that_day = |moment: DateTime| weekday == Some(moment.date.weekday());
    match (is_that_day(value), is_that_day(swapped)) {
        (true, false) => (value, None),
        (false, true) => (swapped, None),
        _ => (value, Some(swapped)),
    }
}

/// What hints at the order: the zone of a time, days with the month's name in the middle, addresses, places of datelines, money.
fn hint(document: &Document, clues: &[PlacedClue]) -> Option<DateOrder> {
    let has = |clue| clues.iter().any(|known| known.clue == clue).then_some(DateOrder::DayFirst);
    let head = || head::lines(document).map(|line| line.tokens);
    let words = || head().flatten();
    words()
        .find_map(|at| of_zone(document, at))
        .or_else(|| has(Clue::DayBeforeName))
        .or_else(|| words().find_map(|at| of_address(document, at)))
        .or_else(|| head().find_map(|line| of_place(document, line)))
        .or_else(|| has(Clue::Money))
        .or_else(|| words().any(|at| document.text_of(at) == "Rs").then_some(DateOrder::DayFirst))
}

/// A zone in capitals; "GMT" stands for London, "UTC" for nowhere.
fn of_zone(document: &Document, at: usize) -> Option<DateOrder> {
    let is_of = |zones| document.tokens[at].shape == Shape::Upper && document.is_any(at, zones);
    if is_of(MONTH_FIRST_ZONES) {
        return Some(DateOrder::MonthFirst);
    }
    is_of(DAY_FIRST_ZONES).then_some(DateOrder::DayFirst)
}

/// The end of a web address: "example.co.uk".
fn of_address(document: &Document, at: usize) -> Option<DateOrder> {
    let address = document.text_of(at).to_ascii_lowercase();
    if document.tokens[at].kind != TokenKind::Url {
        // Without "www." each part is a token of its own.
        let touches = |at: usize| !document.tokens[at].space_before();
        let is_last = at > 1 && document.text_of(at - 1) == "." && touches(at) && touches(at - 1);
        return (is_last && DAY_FIRST_ADDRESSES.contains(&address.as_str())).then_some(DateOrder::DayFirst);
    }
    let host = address.split_once("://").map_or(address.as_str(), |(_, behind)| behind);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let (_, country) = host.rsplit_once('.')?;
    match country {
        "gov" | "mil" | "us" => Some(DateOrder::MonthFirst),
        _ => DAY_FIRST_ADDRESSES.contains(&country).then_some(DateOrder::DayFirst),
    }
}

/// The place of a dateline: names at the start of a line with a dash or a bracket behind them.
fn of_place(document: &Document, line: Range<usize>) -> Option<DateOrder> {
    const LONGEST: usize = 8;
    let is_end = |&at: &usize| matches!(document.text_of(at), "-" | "–" | "—" | "--" | "(");
    let end = line.clone().take(LONGEST).find(is_end)?;
    let mut names = line.start..end;
    if !names.clone().all(|at| document.tokens[at].is_capitalised() || document.text_of(at) == ",") {
        return None;
    }
    names.find_map(|at| {
        if document.is_any(at, MONTH_FIRST_PLACES) {
            return Some(DateOrder::MonthFirst);
        }
        document.is_any(at, DAY_FIRST_PLACES).then_some(DateOrder::DayFirst)
    })
}

const MONTH_FIRST_ZONES: &[u32] =
    words!["akdt", "akst", "cdt", "ct", "edt", "est", "et", "hst", "mdt", "mst", "mt", "pdt", "pht", "pst", "pt",];

const DAY_FIRST_ZONES: &[u32] = words![
    "acdt", "acst", "aedt", "aest", "aet", "awst", "bst", "cat", "cest", "cet", "eat", "eest", "eet", "gmt", "gst",
    "hkt", "ict", "idt", "ist", "msk", "myt", "npt", "nzdt", "nzst", "pkt", "sast", "sgt", "wat", "wib",
];

const DAY_FIRST_ADDRESSES: [&str; 36] = [
    "ae", "au", "bd", "be", "ch", "de", "dk", "es", "eu", "fi", "fr", "gh", "gr", "hk", "ie", "il", "in", "it", "ke",
    "lk", "mt", "my", "ng", "nl", "no", "nz", "pk", "pl", "pt", "ru", "se", "sg", "tr", "ug", "uk", "za",
];

const MONTH_FIRST_PLACES: &[u32] = words![
    "alabama",
    "alaska",
    "albany",
    "albuquerque",
    "anchorage",
    "arizona",
    "arkansas",
    "atlanta",
    "austin",
    "baltimore",
    "boston",
    "calif",
    "california",
    "charlotte",
    "chicago",
    "cincinnati",
    "cleveland",
    "colorado",
    "connecticut",
    "dallas",
    "denver",
    "detroit",
    "florida",
    "hawaii",
    "honolulu",
    "houston",
    "illinois",
    "indiana",
    "indianapolis",
    "iowa",
    "kansas",
    "kentucky",
    "louisiana",
    "louisville",
    "manila",
    "maryland",
    "massachusetts",
    "memphis",
    "miami",
    "michigan",
    "milwaukee",
    "minneapolis",
    "minnesota",
    "mississippi",
    "missouri",
    "montana",
    "nashville",
    "nebraska",
    "nevada",
    "ohio",
    "oklahoma",
    "oregon",
    "pennsylvania",
    "philadelphia",
    "phoenix",
    "pittsburgh",
    "sacramento",
    "seattle",
    "tennessee",
    "texas",
    "utah",
    "vermont",
    "virginia",
    "washington",
    "wisconsin",
    "wyoming",
];

const DAY_FIRST_PLACES: &[u32] = words![
    "abuja",
    "accra",
    "adelaide",
    "amsterdam",
    "athens",
    "auckland",
    "bangalore",
    "bangkok",
    "belfast",
    "bengaluru",
    "berlin",
    "brisbane",
    "brussels",
    "cairo",
    "canberra",
    "cardiff",
    "chennai",
    "christchurch",
    "colombo",
    "copenhagen",
    "delhi",
    "dhaka",
    "doha",
    "dubai",
    "dublin",
    "durban",
    "edinburgh",
    "geneva",
    "glasgow",
    "hanoi",
    "harare",
    "hyderabad",
    "islamabad",
    "istanbul",
    "jakarta",
    "jerusalem",
    "johannesburg",
    "kampala",
    "karachi",
    "kathmandu",
    "kolkata",
    "kyiv",
    "lagos",
    "lahore",
    "lisbon",
    "liverpool",
    "london",
    "madrid",
    "melbourne",
    "moscow",
    "mumbai",
    "nairobi",
    "oslo",
    "paris",
    "pretoria",
    "rome",
    "singapore",
    "stockholm",
    "sydney",
    "vienna",
    "wellington",
    "zurich",
];

/// Signs of money where the day comes first.
const MONEY: [&str; 3] = ["£", "₹", "₦"];
