//! The day of publication where the page shows it: microdata, `<time>`, the line by the headline.

use super::moment::{self, Moment};
use crate::options::DateOrder;
use crate::page::BlockKind;
use crate::page::blocks::Piece;
use crate::page::class::{ClassWord, Classes};
use crate::page::tree::{NodeId, Tree};

/// What a page shows, each with its rank.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) published: Vec<(u8, Moment)>,
    pub(super) modified: Vec<(u8, Moment)>,
    /// How the outlet writes dates, by the zone it names.
    pub(super) order: Option<DateOrder>,
    /// What the lines by the headline tell of the publication.
    lines: Vec<Line>,
}

/// A day of publication as a line by the headline tells it to the page's readers.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) moment: Moment,
    /// "Published" or "Posted" stands before it.
    pub(super) is_labelled: bool,
    is_above: bool,
}

impl Shown {
    /// The one day that lines call the day of publication, else the one day of lines below the headline.
    pub(super) fn line(&self) -> Option<Line> {
        let local = || self.lines.iter().filter(|line| line.moment.zone != Some(0));
        let only = |lines: Vec<&Line>| {
            let first = *lines.first()?;
            lines.iter().all(|line| line.moment.at.date == first.moment.at.date).then_some(*first)
        };
        let labelled: Vec<&Line> = local().filter(|line| line.is_labelled).collect();
        if labelled.is_empty() { only(local().filter(|line| !line.is_above).collect()) } else { only(labelled) }
    }
}

/// How many blocks above the headline, and below it, a line with the date may stand.
const ABOVE: usize = 5;
const BELOW: usize = 14;

/// The longest line that tells a date, in bytes.
const LONGEST_LINE: usize = 160;

/// Looks for the day of publication near the headline.
pub(super) fn read(
    tree: &Tree,
    classes: &[Classes],
    pieces: &[Piece],
    headline: Option<NodeId>,
    order: Option<DateOrder>,
) -> Shown {
    let mut shown = Shown::default();
    let at_headline = headline.map_or(0, |headline| pieces.partition_point(|piece| piece.start < headline));
    let mut text_starts = (at_headline + 1..pieces.len()).filter(|&at| pieces[at].text.len() > LONGEST_LINE);
    let text_start = text_starts.next().map_or(pieces.len(), |at| at + 1);
    let near = at_headline.saturating_sub(ABOVE)..(at_headline + BELOW).min(pieces.len()).min(text_start);
    shown.order = pieces[near.clone()].iter().find_map(|piece| order_of_zone(&piece.text));
    let order = order.or(shown.order);
    let is_near = |node: NodeId| {
        let at = pieces.partition_point(|piece| piece.start < node);
        near.contains(&at)
    };
    // What stands above the headline may be today's date.
    let above = |node: NodeId| u8::from(headline.is_some_and(|headline| node < headline)) * 3;
    for node in tree.all() {
        let property = tree.attribute(node, "itemprop").unwrap_or("");
        let is_published = property.eq_ignore_ascii_case("datePublished");
        let is_modified = property.eq_ignore_ascii_case("dateModified");
        let is_time = tree.name(node) == "time";
        let is_named = classes[node].has(ClassWord::Date);
        if !is_published && !is_modified && !is_time && !is_named || is_named && !is_near(node) {
            continue;
        }
        let shown_text = || super::one_line(&tree.source_text(node));
        let told = in_attributes(tree, node, order);
        let told = if is_published || is_modified || is_time {
            // What readers see goes before what was set when the page was touched again.
            let is_far =
                |read: &Moment| told.is_none_or(|told| (told.at.date.to_days() - read.at.date.to_days()).abs() > 1);
            moment::read(&shown_text(), order).filter(is_far).or(told)
        } else {
            told
        };
        let Some(moment) = told else { continue };
        let is_pubdate = tree.attribute(node, "pubdate").is_some();
        let is_update = is_modified || !is_published && !is_pubdate && names_change(tree, node);
        let rank = match (is_published || is_modified, is_pubdate, is_near(node)) {
            (true, _, true) => 15,
            (_, true, true) => 20,
            (true, _, false) => 30,
            (_, _, true) if is_time => 45 + above(node),
            (_, _, true) => 50 + above(node),
            _ => continue,
        };
        let list = if is_update { &mut shown.modified } else { &mut shown.published };
        list.push((rank, moment));
    }
    for at in near {
        let piece = &pieces[at];
        if piece.text.len() <= LONGEST_LINE {
            // Far above the headline stands the day on which the page was called up.
            let is_item = piece.kind == BlockKind::ListItem && !is_clock_line(at, at_headline, &piece.text, order);
            let takes_bare = at + 1 >= at_headline && !is_item;
            read_line(&piece.text, takes_bare, above(piece.start), order, &mut shown);
        }
    }
    // A page that shows only when it was updated shows the day of that version.
    if shown.published.is_empty()
        && let Some((rank, moment)) = shown.modified.iter().min_by_key(|(rank, _)| *rank)
    {
        shown.published.push((rank.saturating_add(30), *moment));
    }
    shown
}

/// The moment in an attribute of an element: `datetime`, `content`, `title`, `data-timestamp`.
fn in_attributes(tree: &Tree, node: NodeId, order: Option<DateOrder>) -> Option<Moment> {
    let named = ["datetime", "content", "title"].into_iter().filter_map(|name| tree.attribute(node, name));
    let data =
        tree.attributes(node).filter(|(name, value)| name.starts_with("data-") && (8..=40).contains(&value.len()));
    named.chain(data.map(|(_, value)| value)).find_map(|value| moment::read(value, order))
}

/// Whether an element is named after changes, or the words before it are.
fn names_change(tree: &Tree, node: NodeId) -> bool {
    let near = [node, tree.parent(node)];
    let names = |node: NodeId| ["class", "id", "itemprop"].iter().filter_map(move |name| tree.attribute(node, name));
    let is_named = near.into_iter().flat_map(names).any(|names| {
        let names = names.to_ascii_lowercase();
        (names.contains("updat") || names.contains("modif")) && !names.contains("publish")
    });
    let before = tree.text(node.saturating_sub(1)).or_else(|| tree.text(node.saturating_sub(2))).unwrap_or("");
    let before = before.trim().trim_end_matches([':', ' ']).to_ascii_lowercase();
    is_named || before.ends_with("updated") || before.ends_with("modified") || before.ends_with("updated on")
}

/// Words that say what the date behind them is; whether that is a change.
const WORDS: [(&str, bool); 6] =
    [("publish", false), ("posted", false), ("created", false), ("updat", true), ("modif", true), ("edited", true)];

/// The longest stretch around a date that stands for the day of publication though no word says so, in bytes.
const LONGEST_BARE: usize = 70;

/// The dates of a line such as "Published 13 September 2023, updated 14 September 2023".
fn read_line(line: &str, takes_bare: bool, lower_by: u8, order: Option<DateOrder>, shown: &mut Shown) {
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
        if ends_sentence(line) || is_change.is_none() && (part.len() > LONGEST_BARE || !takes_bare) {
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

/// Whether an item of a list right below the headline is nothing but a day and a time: "15:00, 18 Jul 2025".
fn is_clock_line(at: usize, at_headline: usize, text: &str, order: Option<DateOrder>) -> bool {
    (at_headline + 1..=at_headline + 4).contains(&at)
        && text.len() <= 40
        && moment::read(text, order).is_some_and(|moment| moment.at.time.is_some())
}

/// How the outlet writes dates, by a zone that a line names.
fn order_of_zone(line: &str) -> Option<DateOrder> {
    let names = |zones: &[&str]| line.split(|c: char| !c.is_alphabetic()).any(|word| zones.contains(&word));
    if line.len() > LONGEST_LINE {
        None
    } else if names(&["GMT", "BST", "IST", "AEST", "AEDT", "SAST", "WAT", "EAT"]) {
        Some(DateOrder::DayFirst)
    } else if names(&["EDT", "EST", "CDT", "CST", "MDT", "MST", "PDT", "PST", "ET", "PT"]) {
        Some(DateOrder::MonthFirst)
    } else {
        None
    }
}

/// Whether a line ends as a sentence does: a full stop behind a word, "p.m." left out.
fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '”', '’', ')']);
    let is_clock = line.ends_with(".m.") || line.ends_with(".M.");
    line.ends_with(['.', '!', '?']) && !is_clock
}
