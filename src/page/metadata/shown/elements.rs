//! Elements that are made for dates, or named after them.

use super::{Shown, above, is_in_masthead};
use crate::options::DateOrder;
use crate::page::class::ClassWord;
use crate::page::metadata::moment::{self, Moment};
use crate::page::metadata::nesting::Nesting;
use crate::page::metadata::one_line;
use crate::page::metadata::surroundings::Surroundings;
use crate::page::tree::{NodeId, Tree};

/// What elements tell that are made for dates or named after them.
pub(super) fn read(around: &Surroundings, order: Option<DateOrder>, shown: &mut Shown) {
    let Surroundings { tree, classes, .. } = *around;
    let header = around.header();
    let is_near = |node: NodeId| header.contains(&around.block_of(node));
    let mut nesting = Nesting::default();
    for node in tree.all() {
        let property = tree.attribute(node, "itemprop").unwrap_or("");
        let is_published = property.eq_ignore_ascii_case("datePublished");
        let is_modified = property.eq_ignore_ascii_case("dateModified");
        let is_time = tree.name(node) == "time";
        let is_named = classes[node].has(ClassWord::Date) || tells_how_long_ago(tree, node);
        if !is_published && !is_modified && !is_time && !is_named
            || is_named && !is_near(node) && !is_at_foot(around, node)
            || !nesting.enters(tree, node)
        {
            continue;
        }
        let shown_text = || one_line(&tree.source_text(node));
        let told = in_attributes(tree, node, order);
        let told = if is_published || is_modified || is_time {
            // What readers see goes before what was set when the page was touched again.
            let is_far =
                |read: &Moment| told.is_none_or(|told| (told.at.date.to_days() - read.at.date.to_days()).abs() > 1);
            moment::read(&shown_text(), order).filter(is_far).or(told)
        } else {
            told
        };
        // In the small hours of Greenwich it is the day before where much news is written.
        let is_doubtful = |moment: &Moment| {
            moment.zone == Some(0)
                && moment.at.time.is_some_and(|(hour, ..)| hour < 8)
                && tells_how_long_ago(tree, node)
        };
        let told = told.filter(|moment| !is_doubtful(moment));
        let Some(moment) = told else {
            // Day, month and year may each have a block of their own.
            let text = shown_text();
            let is_foot = !is_near(node);
            let is_close = is_foot || around.block_of(node) + 1 >= around.at && !is_in_masthead(around, node);
            if is_close && text.len() <= LONGEST_SMALL {
                let moment = moment::read(&text, order).filter(|_| moment::is_day_line(&text, order));
                let rank = if is_foot { 75 } else { 68 + above(around, node) };
                let list = if names_change(tree, node) { &mut shown.modified } else { &mut shown.published };
                list.extend(moment.map(|moment| (rank, moment)));
            }
            continue;
        };
        let is_pubdate = tree.attribute(node, "pubdate").is_some();
        let is_update = is_modified || !is_published && !is_pubdate && names_change(tree, node);
        let rank = match (is_published || is_modified, is_pubdate, is_near(node)) {
            (true, _, true) => 15,
            (_, true, true) => 20,
            (true, _, false) => 30,
            (_, _, true) if is_in_masthead(around, node) => continue,
            (_, _, true) if is_time => 45 + above(around, node),
            (_, _, true) => 50 + above(around, node),
            _ if is_at_foot(around, node) => 75,
            _ => continue,
        };
        let list = if is_update { &mut shown.modified } else { &mut shown.published };
        list.push((rank, moment));
    }
}

/// The longest text of a part that is named after dates and is nothing else, in bytes.
const LONGEST_SMALL: usize = 40;

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

/// Whether an element says how long ago something was, and its attributes may say when.
fn tells_how_long_ago(tree: &Tree, node: NodeId) -> bool {
    let is_ago = |text: &str| text.len() <= LONGEST_SMALL && text.trim_end().ends_with(" ago");
    let first = || tree.inside(node).next().and_then(|first| tree.text(first));
    tree.attribute(node, "title").is_some() && first().is_some_and(is_ago)
}

/// Whether a node stands right behind the text, in a `<footer>` of the article.
fn is_at_foot(around: &Surroundings, node: NodeId) -> bool {
    let tree = around.tree;
    if !around.foot.contains(&around.block_of(node)) {
        return false;
    }
    let is_article = |&part: &NodeId| tree.name(part) == "article";
    let Some(own) = tree.ancestors(node).find(is_article) else { return false };
    tree.ancestors(node).take_while(|&part| part != own).any(|part| tree.name(part) == "footer")
        && around.headline.is_some_and(|headline| (own..tree.end(own)).contains(&headline))
}
