//! Who wrote an article.

use super::json_ld::Thing;
use super::meta::{self, Meta, MetaName};
use super::one_line;
use crate::page::blocks::Piece;
use crate::page::class::{ClassWord, Classes};
use crate::page::tree::{NodeId, Tree};

/// The longest byline, in bytes.
const LONGEST: usize = 200;

/// How many blocks around the headline a byline may stand.
const NEAR: usize = 14;

/// The byline: as JSON-LD or the head has it, else as the page shows it by the headline.
pub(super) fn read(
    tree: &Tree,
    classes: &[Classes],
    pieces: &[Piece],
    headline: Option<NodeId>,
    meta: &[Meta],
    thing: Option<&Thing>,
) -> Option<String> {
    let authors: Vec<String> =
        thing.map_or(&[][..], |thing| &thing.authors).iter().filter_map(|name| clean(name)).collect();
    if !authors.is_empty() {
        return Some(listed(authors));
    }
    let of_head: Vec<String> = meta
        .iter()
        .filter(|found| matches!(found.name, MetaName::Author(1)))
        .filter_map(|found| clean(&found.content))
        .collect();
    if !of_head.is_empty() {
        return Some(listed(of_head));
    }
    meta::best(meta, MetaName::author).and_then(clean).or_else(|| shown(tree, classes, pieces, headline))
}

/// "Ada Nwosu, Tom Reed and Li Wei"; each name once.
fn listed(names: Vec<String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for name in names.into_iter().take(12) {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    match once.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => once.concat(),
    }
}

/// A name without "By"; nothing where it is an address or no name.
fn clean(text: &str) -> Option<String> {
    let text = one_line(text);
    let start = text.get(..3).filter(|start| start.eq_ignore_ascii_case("by ") || start.eq_ignore_ascii_case("by:"));
    let text = start.map_or(text.as_str(), |start| &text[start.len()..]).trim();
    let is_name = !text.is_empty()
        && text.len() <= LONGEST
        && !text.contains("://")
        && !text.starts_with(['@', '/', '{', '['])
        && text.chars().any(char::is_alphabetic)
        && !matches!(
            text.to_ascii_lowercase().as_str(),
            "admin" | "administrator" | "null" | "undefined" | "none" | "unknown"
        );
    is_name.then(|| text.to_owned())
}

/// The byline that stands near the headline.
fn shown(tree: &Tree, classes: &[Classes], pieces: &[Piece], headline: Option<NodeId>) -> Option<String> {
    let at = headline.map_or(0, |headline| pieces.partition_point(|piece| piece.start < headline));
    let first = pieces.get(at.saturating_sub(5)).map_or(0, |piece| piece.start.saturating_sub(3));
    let last = pieces.get(at + NEAR).map_or(tree.len(), |piece| piece.start);
    let names_author = |node: &NodeId| {
        let is = |attribute: &str, wanted: &str| {
            tree.attribute(*node, attribute)
                .is_some_and(|value| value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(wanted)))
        };
        is("rel", "author") || is("itemprop", "author") || classes[*node].has(ClassWord::Byline)
    };
    let text = |node: NodeId| clean(&spaced(tree, node)).filter(|text| text.len() <= 120);
    (first..last).filter(names_author).find_map(text).or_else(|| {
        let lines = pieces[at.saturating_sub(5)..(at + NEAR).min(pieces.len())].iter();
        let mut lines = lines.filter(|piece| piece.text.len() <= 100);
        let is_by = |text: &str| text.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
        lines.find(|piece| is_by(&piece.text)).and_then(|piece| clean(&piece.text))
    })
}

/// The text of a node, with a space between its elements.
fn spaced(tree: &Tree, node: NodeId) -> String {
    let mut text = String::new();
    let mut at = node + 1;
    while at < tree.end(node) && text.len() < 400 {
        if matches!(tree.name(at), "script" | "style" | "svg" | "time") {
            at = tree.end(at);
            continue;
        }
        if let Some(own) = tree.text(at) {
            text.push_str(own);
            text.push(' ');
        }
        at += 1;
    }
    text.replace(" ,", ",")
}
