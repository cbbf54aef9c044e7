//! The day of publication where the page shows it: microdata, `<time>`, the line by the headline.

use super::moment::{self, Moment};
use crate::options::DateOrder;
use crate::page::blocks::Piece;
use crate::page::tree::{NodeId, Tree};

/// What a page shows, each with its rank.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) published: Vec<(u8, Moment)>,
    pub(super) modified: Vec<(u8, Moment)>,
    /// How the outlet writes dates, by the zone it names.
    pub(super) order: Option<DateOrder>,
}

/// How many blocks above the headline, and below it, a line with the date may stand.
const ABOVE: usize = 5;
const BELOW: usize = 14;

/// The longest line that tells a date, in bytes.
const LONGEST_LINE: usize = 160;

/// Looks for the day of publication near the headline.
pub(super) fn read(tree: &Tree, pieces: &[Piece], headline: Option<NodeId>, order: Option<DateOrder>) -> Shown {
    let mut shown = Shown::default();
    let at_headline = headline.map(|headline| pieces.partition_point(|piece| piece.start < headline));
    let near = match at_headline {
        Some(at) => at.saturating_sub(ABOVE)..(at + BELOW).min(pieces.len()),
        None => 0..BELOW.min(pieces.len()),
    };
    let is_near = |node: NodeId| {
        let at = pieces.partition_point(|piece| piece.start < node);
        near.contains(&at)
    };
    for node in tree.all() {
        let property = tree.attribute(node, "itemprop").unwrap_or("");
        let is_published = property.eq_ignore_ascii_case("datePublished");
        let is_modified = property.eq_ignore_ascii_case("dateModified");
        let is_time = tree.name(node) == "time";
        if !is_published && !is_modified && !is_time {
            continue;
        }
        let told = ["datetime", "content"].iter().find_map(|name| moment::read(tree.attribute(node, name)?, order));
        let Some(moment) = told.or_else(|| moment::read(&super::one_line(&tree.source_text(node)), order)) else {
            continue;
        };
        let is_update = is_modified || names_change(tree, node);
        let rank = match (is_published || is_modified, tree.attribute(node, "pubdate").is_some(), is_near(node)) {
            (true, _, true) => 15,
            (_, true, true) => 20,
            (true, _, false) => 30,
            (_, _, true) => 45,
            _ => continue,
        };
        let list = if is_update { &mut shown.modified } else { &mut shown.published };
        list.push((rank, moment));
    }
    for piece in &pieces[near] {
        if piece.text.len() <= LONGEST_LINE {
            read_line(&piece.text, order, &mut shown);
        }
    }
    shown
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

/// The dates of a line such as "Published 13 September 2023, updated 14 September 2023".
fn read_line(line: &str, order: Option<DateOrder>, shown: &mut Shown) {
    let lower = line.to_ascii_lowercase();
    let mut cuts: Vec<(usize, bool)> = Vec::new();
    for (word, is_change) in [
        ("publish", false),
        ("posted", false),
        ("first publish", false),
        ("updat", true),
        ("modif", true),
        ("edited", true),
    ] {
        cuts.extend(lower.match_indices(word).map(|(at, _)| (at, is_change)));
    }
    cuts.push((0, false));
    cuts.sort_unstable();
    for (number, &(start, is_change)) in cuts.iter().enumerate() {
        let end = cuts.get(number + 1).map_or(line.len(), |(next, _)| *next);
        let part = &line[start..end.max(start)];
        if let Some(moment) = moment::read(part, order) {
            let names_it = start > 0 || part.len() < 60;
            let rank = if names_it { 60 } else { 70 };
            let list = if is_change { &mut shown.modified } else { &mut shown.published };
            list.push((rank, moment));
        }
    }
    if shown.order.is_none() {
        let zones = |zones: &[&str]| line.split(|c: char| !c.is_alphabetic()).any(|word| zones.contains(&word));
        if zones(&["GMT", "BST", "IST", "AEST", "AEDT", "SAST", "WAT", "EAT"]) {
            shown.order = Some(DateOrder::DayFirst);
        } else if zones(&["EDT", "EST", "CDT", "CST", "MDT", "MST", "PDT", "PST", "ET", "PT"]) {
            shown.order = Some(DateOrder::MonthFirst);
        }
    }
}
