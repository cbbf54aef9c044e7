//! Lines that tell a day: by the headline, at the start of the text and behind it.

use super::{LONGEST_LINE, Line, Shown, is_in_masthead};
use crate::options::DateOrder;
use crate::page::BlockKind;
use crate::page::metadata::beginning;
use crate::page::metadata::moment::{self, Moment};
use crate::page::metadata::surroundings::Surroundings;

/// How much of a line may stand for the day of publication though no word says so.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Bare {
    /// Nothing.
    None,
    /// A short line with a day in it.
    Short,
    /// Also a longer one, which begins with the day: "08/08/2017 Ada Nwosu 3 comments Fashion, News".
    Long,
}

/// What a line of the header may be without a word that says so, by its place.
pub(super) fn bare_of(around: &Surroundings, at: usize, order: Option<DateOrder>) -> Bare {
    let piece = &around.pieces[at];
    let is_item = piece.kind == BlockKind::ListItem && !is_day_item(at, around.at, &piece.text, order);
    // Far above the headline stands the day on which the page was called up.
    if is_item || at + 1 < around.at || is_in_masthead(around, piece.start) {
        return Bare::None;
    }
    let is_day_line = moment::is_day_line(&piece.text, order);
    // Behind the first sentences a line may be of the text.
    if at > around.text && !is_day_line {
        return Bare::None;
    }
    if is_day_line && at <= around.at + 3 { Bare::Long } else { Bare::Short }
}

/// The day with which a text begins: "(18.01.2018) Farmers …", "OSLO, May 12, 2023 (Agency) – Farmers …".
pub(super) fn at_start(text: &str, order: Option<DateOrder>) -> Option<Moment> {
    /// The longest dateline, in bytes.
    const LONGEST: usize = 90;
    let start = beginning(text, LONGEST);
    if let Some((inside, _)) = start.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        return moment::read(inside, order).filter(|_| moment::is_day_line(inside, order));
    }
    let end =
        [" – ", " — ", " -- ", " - ", ") –", ") —", ".–", ".—"].iter().filter_map(|dash| start.find(dash)).min()?;
    let line = &start[..end];
    let is_name = |word: &str| {
        !word.starts_with(char::is_lowercase) || matches!(word, "and" | "of" | "de" | "la" | "the" | "am" | "den")
    };
    let words = || line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    moment::read(line, order).filter(|_| words().all(is_name) && words().count() <= 12)
}

/// What a line behind the text tells: "Posted by Ada Nwosu on 12 May 2023", "This entry was posted on …".
pub(super) fn read_foot(text: &str, order: Option<DateOrder>, shown: &mut Shown) {
    const BY: [&str; 5] = ["by ", "von ", "par ", "por ", "autor"];
    const SENTENCE: [&str; 10] = [
        "this entry was ",
        "this article was ",
        "this post was ",
        "this story was ",
        "originally published ",
        "first published ",
        "published ",
        "dieser beitrag wurde ",
        "dieser artikel wurde ",
        "cet article a été ",
    ];
    let lower = text.to_lowercase();
    let labels = || WORDS.iter().filter(|(word, _)| lower.contains(word));
    let is_sentence = SENTENCE.iter().any(|start| lower.starts_with(start));
    let is_labelled = labels().any(|(_, is_change)| !is_change);
    let is_by = BY.iter().any(|start| lower.starts_with(start)) && text.len() <= LONGEST_LINE;
    let is_line = is_labelled && text.len() <= LONGEST_LINE && !ends_sentence(text);
    if !(is_by && labels().next().is_none() || is_line || is_sentence && is_labelled) {
        return;
    }
    let start = beginning(text, LONGEST_LINE);
    let mut of_line = Shown::default();
    read_line(start.trim_end_matches('.'), Bare::Long, 14, order, &mut of_line);
    let is_change = |moment: &Moment| of_line.modified.iter().any(|(_, other)| other.at.date == moment.at.date);
    let told = of_line.published.iter().map(|(_, moment)| *moment).find(|moment| !is_change(moment));
    shown.published.extend(told.map(|moment| (74, moment)));
}

/// Words that say what the date behind them is; whether that is a change.
const WORDS: [(&str, bool); 22] = [
    ("publish", false),
    ("posted", false),
    ("created", false),
    ("written", false),
    ("filed", false),
    ("uploaded", false),
    ("immediate release", false),
    ("veröffentlicht", false),
    ("erstellt", false),
    ("gespeichert", false),
    ("publié", false),
    ("publicad", false),
    ("pubblicat", false),
    ("gepubliceerd", false),
    ("updat", true),
    ("modif", true),
    ("edited", true),
    ("aktualisiert", true),
    ("actualiz", true),
    ("mis à jour", true),
    ("aggiornat", true),
    ("bijgewerkt", true),
];

/// The longest stretch around a date that stands for the day of publication though no word says so, in bytes.
const LONGEST_BARE: usize = 70;

/// The dates of a line such as "Published 13 September 2023, updated 14 September 2023".
pub(super) fn read_line(line: &str, bare: Bare, lower_by: u8, order: Option<DateOrder>, shown: &mut Shown) {
    let lower = line.to_ascii_lowercase();
    let named = |(word, is_change): (&str, bool)| {
        lower.match_indices(word).map(move |(at, _)| (at, Some(is_change))).collect::<Vec<_>>()
    };
    let mut starts: Vec<(usize, Option<bool>)> = WORDS.into_iter().flat_map(named).collect();
    starts.sort_unstable();
    if starts.first().is_none_or(|(at, _)| *at > 0) {
        starts.insert(0, (0, None));
    }
    for (number, &(start, is_change)) in starts.iter().enumerate() {
        let end = starts.get(number + 1).map_or(line.len(), |(next, _)| *next);
        let part = &line[start..end];
        let is_too_long = part.len() > LONGEST_BARE && bare != Bare::Long;
        if is_change.is_none() && (is_too_long || bare == Bare::None) {
            continue;
        }
        // "2019-01-07T17:27:31+02:00 June 19th, 2018": the first is for programs, and of the last change.
        let for_readers: Vec<&str> = part.split_whitespace().filter(|word| !is_timestamp(word)).collect();
        if let Some(moment) = moment::read(&for_readers.join(" "), order).or_else(|| moment::read(part, order)) {
            let rank = if is_change.is_some() { 60 } else { 70 } + lower_by;
            let list = if is_change == Some(true) { &mut shown.modified } else { &mut shown.published };
            list.push((rank, moment));
            if is_change != Some(true) {
                shown.lines.push(Line { moment, is_labelled: is_change.is_some(), is_above: lower_by > 0 });
            }
        }
    }
}

/// Whether a word is a day with its time as programs write it.
fn is_timestamp(word: &str) -> bool {
    word.len() >= 16 && word.as_bytes()[10] == b'T' && word.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

/// Whether an item of a list right below the headline is nothing but a day: "15:00, 18 Jul 2025".
fn is_day_item(at: usize, at_headline: usize, text: &str, order: Option<DateOrder>) -> bool {
    (at_headline + 1..=at_headline + 4).contains(&at) && text.len() <= 40 && moment::is_day_line(text, order)
}

/// Whether a line ends as a sentence does: a full stop behind a word, "p.m." left out.
pub(super) fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '”', '’', ')']);
    let is_clock = line.ends_with(".m.") || line.ends_with(".M.");
    line.ends_with(['.', '!', '?']) && !is_clock
}
