//! The parts of a page that are named after authors.

use super::names::{BEFORE, clean};
use super::{MOST_NAMES, listed};
use crate::page::blocks::is_block;
use crate::page::class::{ClassWord, Classes};
use crate::page::metadata::nesting::Nesting;
use crate::page::metadata::{beginning, one_line};
use crate::page::tree::{NodeId, Tree};
use std::ops::Range;

/// How many nodes a part has at most that names the authors, and nothing else.
const LARGEST: usize = 100;

/// How much of a part's text is read, in bytes.
const LONGEST_LINE: usize = 400;

/// The names in the first part, of those that start at some nodes, that names the authors.
pub(super) fn named(tree: &Tree, classes: &[Classes], nodes: Range<NodeId>) -> Option<String> {
    if nodes.is_empty() {
        return None;
    }
    // A quotation that is set apart names the one who said it.
    let is_quotation = |&node: &NodeId| tree.name(node) == "blockquote" || classes[node].has(ClassWord::PullQuote);
    let outside = tree.ancestors(nodes.start).filter(is_quotation).map(|node| tree.end(node)).max();
    let mut quoted_until = outside.unwrap_or(0);
    let mut nesting = Nesting::default();
    nodes.into_iter().find_map(|node| {
        let is_named = node >= quoted_until && names_author(tree, classes, node) && is_small(tree, node);
        if is_quotation(&node) {
            quoted_until = quoted_until.max(tree.end(node));
        }
        if is_named && nesting.enters(tree, node) { read(tree, node) } else { None }
    })
}

/// Whether a page names a part after authors.
fn names_author(tree: &Tree, classes: &[Classes], node: NodeId) -> bool {
    let is = |attribute: &str| {
        let value = tree.attribute(node, attribute).unwrap_or("");
        value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("author"))
    };
    is("rel") || is("itemprop") || classes[node].has(ClassWord::Byline) || leads_to_author(tree, node)
}

fn is_small(tree: &Tree, node: NodeId) -> bool {
    tree.inside(node).len() <= LARGEST
}

/// The names in a part that is named after authors. A name within running text is no byline.
fn read(tree: &Tree, node: NodeId) -> Option<String> {
    let text = spaced(tree, node, LONGEST_LINE);
    let names = names_in(tree, node, &text)?;
    if names.len() > 120 || !names.starts_with(char::is_uppercase) || names.contains(": ") {
        return None;
    }
    let parent = tree.parent(node);
    let most_around = text.len() * 3 + 60;
    let is_alone = is_block(tree.name(node))
        || is_small(tree, parent) && spaced(tree, parent, most_around + 1).len() <= most_around;
    is_alone.then_some(names)
}

/// Whether a node is a link to what else an author wrote.
fn leads_to_author(tree: &Tree, node: NodeId) -> bool {
    let is_of_author = |part: &str| matches!(part, "author" | "authors" | "auteur" | "auteurs" | "autor" | "autoren");
    tree.name(node) == "a" && tree.attribute(node, "href").is_some_and(|href| href.split('/').any(is_of_author))
}

/// The names in a part that is named after authors: those of its links to authors, else its first line.
fn names_in(tree: &Tree, node: NodeId, text: &str) -> Option<String> {
    // A name may have two: one is round a picture.
    let links = tree.inside(node).filter(|&inside| leads_to_author(tree, inside));
    let is_name = |name: &String| (2..=4).contains(&name.split(' ').count()) && name.starts_with(char::is_uppercase);
    let linked: Vec<String> = links
        .take(2 * MOST_NAMES)
        .filter_map(|link| clean(&spaced(tree, link, LONGEST_LINE)))
        .filter(is_name)
        .collect();
    if !linked.is_empty() {
        return Some(listed(linked));
    }
    first_line(tree, node)
        .filter(|line| text.starts_with(line.as_str()))
        .and_then(|line| clean(&line))
        .or_else(|| clean(text))
}

/// The first line in a part; "By" in a block of its own and the name behind it are one.
fn first_line(tree: &Tree, node: NodeId) -> Option<String> {
    let block_of = |text: NodeId| tree.ancestors(text).find(|&around| around <= node || is_block(tree.name(around)));
    let mut line = String::new();
    let mut block = None;
    for at in tree.inside(node) {
        let Some(own) = tree.text(at).map(|own| one_line(beginning(own, LONGEST_LINE))).filter(|own| !own.is_empty())
        else {
            continue;
        };
        if block.is_some() && block != block_of(at) && !BEFORE.contains(&line.to_ascii_lowercase().as_str()) {
            break;
        }
        block = block_of(at);
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&own);
        if line.len() > LONGEST_LINE {
            break;
        }
    }
    Some(line).filter(|line| line.contains(' '))
}

/// The text of a node up to about a length, with a space between its elements.
fn spaced(tree: &Tree, node: NodeId, most: usize) -> String {
    let mut text = String::new();
    let mut at = node + 1;
    while at < tree.end(node) && text.len() < most {
        if matches!(tree.name(at), "script" | "style" | "svg" | "time" | "button") {
            at = tree.end(at);
            continue;
        }
        if let Some(own) = tree.text(at) {
            text.push_str(beginning(own, most));
            text.push(' ');
        }
        at += 1;
    }
    one_line(&text).replace(" ,", ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tree::parse;

    #[test]
    fn parts_are_read_where_they_name_authors() {
        let nested = |depth| format!("{}Ada Nwosu", "<div itemprop='author'>Ferries: ".repeat(depth));
        for (page, expected) in [
            ("<p rel='author'>Ada Nwosu</p>", Some("Ada Nwosu")),
            ("<p>By <a href='/author/7'>Ada Nwosu</a></p>", Some("Ada Nwosu")),
            (
                "<p>He asked <a href='/author/7'>Li Wei</a> what the two harbours that freeze in the winter, with all who live there, were to do without their ferries.</p>",
                None,
            ),
            ("<blockquote><p rel='author'>Ada Nwosu</p></blockquote>", None),
            ("<blockquote>Fine.</blockquote><p rel='author'>Ada Nwosu</p>", Some("Ada Nwosu")),
            // What stands in many other such parts has been read with them.
            (nested(3).as_str(), None),
            (format!("{}<div rel='author'>Ada Nwosu</div>", nested(2)).as_str(), Some("Ada Nwosu")),
            (format!("{}<div rel='author'>Ada Nwosu</div>", nested(4)).as_str(), None),
        ] {
            let tree = parse(page);
            let classes: Vec<Classes> = tree.all().map(|_| Classes::of("")).collect();
            assert_eq!(named(&tree, &classes, tree.all()).as_deref(), expected, "{page}");
        }
    }
}
