//! Finds the article in a page.

use super::blocks::{self, Piece};
use super::tree::{NodeId, Tree};

/// What was found.
pub(super) struct Article {
    /// The headline, where the page shows one.
    pub(super) headline: Option<String>,
    /// The blocks of the article, without the headline.
    pub(super) blocks: Vec<Piece>,
    /// Nothing looked like an article: the blocks are those of the whole page.
    pub(super) is_whole: bool,
}

/// The article of a page; the whole page where there is none.
pub(super) fn find(tree: &Tree) -> Article {
    let container = container(tree);
    let root = container.unwrap_or(0);
    let is_left_out = |node: NodeId| is_never_text(tree, node) || container.is_some() && is_around(tree, node);
    let mut blocks = blocks::read(tree, root, is_left_out);
    let headline = tree.all().find(|&node| tree.name(node) == "h1").map(|node| {
        let pieces = blocks::read(tree, node, |node| is_never_text(tree, node));
        pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ")
    });
    let headline = headline.filter(|headline| !headline.is_empty());
    if let Some(headline) = &headline {
        blocks.retain(|block| block.text != *headline);
    }
    Article { headline, blocks, is_whole: container.is_none() }
}

/// The article, main or body text element with the most text in paragraphs.
fn container(tree: &Tree) -> Option<NodeId> {
    let mut before = vec![0usize; tree.len() + 1];
    for node in tree.all() {
        let is_paragraph = tree.name(tree.parent(node)) == "p" || tree.name(tree.parent(tree.parent(node))) == "p";
        let length = tree.text(node).filter(|_| is_paragraph).map_or(0, str::len);
        before[node + 1] = before[node] + length;
    }
    let is_candidate = |node: &NodeId| {
        matches!(tree.name(*node), "article" | "main")
            || tree.attribute(*node, "itemprop").is_some_and(|value| value.eq_ignore_ascii_case("articleBody"))
    };
    let amount = |node: NodeId| before[tree.end(node)] - before[node];
    tree.all().filter(is_candidate).rev().max_by_key(|&node| amount(node)).filter(|&node| amount(node) > 0)
}

/// Elements whose text no reader sees.
fn is_never_text(tree: &Tree, node: NodeId) -> bool {
    matches!(
        tree.name(node),
        "script"
            | "style"
            | "noscript"
            | "template"
            | "head"
            | "iframe"
            | "object"
            | "svg"
            | "canvas"
            | "video"
            | "audio"
            | "button"
            | "select"
            | "input"
            | "textarea"
    ) || tree.attribute(node, "hidden").is_some()
}

/// Elements around an article.
fn is_around(tree: &Tree, node: NodeId) -> bool {
    matches!(tree.name(node), "nav" | "aside" | "footer" | "dialog")
}
