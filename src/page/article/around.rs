//! What stands around an article: menus, other stories, comments, newsletters.

use super::weight::Weights;
use super::{is_body, says_body};
use crate::page::blocks::is_block;
use crate::page::class::{ClassWord, Classes};
use crate::page::tree::{NodeId, Tree};

/// Elements whose text no reader sees, or that belong to no text.
pub(super) fn is_never_text(tree: &Tree, classes: &[Classes], node: NodeId) -> bool {
    let name = tree.name(node);
    if name.is_empty() {
        return false;
    }
    let is_hidden = || {
        tree.attribute(node, "hidden").is_some()
            || tree.attribute(node, "style").is_some_and(|style| {
                let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
                style.contains("display:none") || style.contains("visibility:hidden")
            })
    };
    let is_small_around = || {
        !is_block(name)
            && (classes[node].has(ClassWord::Around) || classes[node].has(ClassWord::Credit))
            && !tree.inside(node).take(60).any(|inside| is_block(tree.name(inside)))
    };
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "head"
            | "iframe"
            | "object"
            | "svg"
            | "canvas"
            | "video"
            | "audio"
            | "map"
            | "button"
            | "select"
            | "datalist"
            | "input"
            | "textarea"
            | "math"
    ) || name == "template" && tree.attribute(node, "shadowrootmode").is_none()
        || is_hidden() && name != "body" && name != "html"
        || is_small_around()
}

/// Marks every node that stands around the article.
pub(super) fn find(tree: &Tree, classes: &[Classes], weights: &Weights, headline: Option<NodeId>) -> Vec<bool> {
    let mut is_around = vec![false; tree.len()];
    let all = weights.prose(tree, 0).max(1);
    let main_bodies: Vec<NodeId> =
        tree.all().filter(|&node| is_body(tree, classes, node) && weights.prose(tree, node) * 5 > all * 2).collect();
    let holds_body = |node: NodeId| {
        let at = main_bodies.partition_point(|&body| body <= node);
        main_bodies.get(at).is_some_and(|&body| body < tree.end(node))
    };
    let holds_headline = |node: NodeId| headline.is_some_and(|headline| (node..tree.end(node)).contains(&headline));
    let mut node = 0;
    while node < tree.len() {
        let name = tree.name(node);
        if is_block(name) && !matches!(name, "html" | "body") && stands_around(tree, classes, node) {
            let share = weights.prose(tree, node) as f64 / all as f64;
            let is_large = share > 0.6 && !says_comments(tree, node) || holds_body(node);
            let is_kept = is_large || holds_headline(node) && weights.prose(tree, node) > 0;
            if !is_kept {
                let end = tree.end(node);
                is_around[node..end].fill(true);
                node = end;
                continue;
            }
        }
        node += 1;
    }
    is_around
}

/// Whether a part is around an article by its element, its role or its names.
fn stands_around(tree: &Tree, classes: &[Classes], node: NodeId) -> bool {
    let role = tree.attribute(node, "role").unwrap_or("");
    matches!(tree.name(node), "nav" | "aside" | "footer" | "dialog" | "menu")
        || matches!(
            role,
            "navigation"
                | "complementary"
                | "search"
                | "banner"
                | "contentinfo"
                | "dialog"
                | "menu"
                | "menubar"
                | "alert"
        )
        || classes[node].has(ClassWord::Around) && !says_body(tree, classes, node)
}

/// Whether a part names itself after comments, which can be longer than the article.
fn says_comments(tree: &Tree, node: NodeId) -> bool {
    ["class", "id"].iter().filter_map(|name| tree.attribute(node, name)).any(|names| {
        let names = names.to_ascii_lowercase();
        names.contains("comment") || names.contains("disqus") || names.contains("replies")
    })
}
