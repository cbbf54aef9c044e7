//! Finds the article in a page: leaves out what stands around it ([`around`]), takes the part of the page that holds its text
//! ([`container`]), and cleans what is left of lines that are none of it ([`lines`]).

mod around;
mod container;
mod headline;
mod lines;
mod weight;

use super::blocks::{self, Piece};
use super::class::{ClassWord, Classes};
use super::tree::{Kind, NodeId, Tree};
use weight::Weights;

/// What was found.
pub(super) struct Article {
    /// The headline, where the page shows one.
    pub(super) headline: Option<String>,
    /// The blocks of the article, without the headline.
    pub(super) blocks: Vec<Piece>,
    /// Nothing looked like an article: the blocks are those of the whole page.
    pub(super) is_whole: bool,
}

/// The article of a page; the whole page where there is none. `titles` is what the page's metadata call the article.
pub(super) fn find(tree: &Tree, titles: &[&str]) -> Article {
    let classes = classes(tree);
    let is_never_text: Vec<bool> = tree.all().map(|node| around::is_never_text(tree, &classes, node)).collect();
    let pieces = blocks::read(tree, 0, &classes, |node| is_never_text[node]);
    let headline = headline::find(tree, &pieces, titles);
    let weights = Weights::of(tree, &pieces);
    let is_around = around::find(tree, &classes, &weights, &pieces, headline.as_ref());
    let weights = weights.without(tree, &is_around);
    let root = container::find(tree, &classes, &weights, headline.as_ref());
    let blocks = root.map(|root| {
        let inside = tree.inside(root);
        let stands_inside = |piece: &&Piece| piece.node == root || inside.contains(&piece.node);
        let chosen: Vec<Piece> =
            pieces.iter().filter(stands_inside).filter(|piece| !is_around[piece.node]).cloned().collect();
        lines::clean(tree, &classes, chosen, headline.as_ref())
    });
    let blocks = blocks.filter(|blocks| !blocks.is_empty());
    let is_whole = blocks.is_none();
    let blocks = blocks.unwrap_or_else(|| {
        let is_headline = |piece: &Piece| headline.as_ref().is_some_and(|headline| headline.is(piece));
        pieces.into_iter().filter(|piece| !is_headline(piece)).collect()
    });
    Article { headline: headline.map(|headline| headline.text), blocks, is_whole }
}

/// What the names of each node tell.
fn classes(tree: &Tree) -> Vec<Classes> {
    let names = |node: NodeId, attribute: &str| tree.attribute(node, attribute).map(Classes::of).unwrap_or_default();
    let of = |node: NodeId| match tree.kind(node) {
        Kind::Element(..) => names(node, "class").and(names(node, "id")),
        _ => Classes::default(),
    };
    tree.all().map(of).collect()
}

/// Whether a node is the text of an article by its markup: `<article>`, `<main>`, `itemprop="articleBody"`, `class="post-body"`.
fn is_body(tree: &Tree, classes: &[Classes], node: NodeId) -> bool {
    matches!(tree.name(node), "article" | "main")
        || tree.attribute(node, "role").is_some_and(|role| matches!(role, "main" | "article"))
        || says_body(tree, classes, node)
}

/// Whether a node says that it is the text of an article.
fn says_body(tree: &Tree, classes: &[Classes], node: NodeId) -> bool {
    blocks::is_block(tree.name(node))
        && (classes[node].has(ClassWord::Body) && !classes[node].has(ClassWord::Around)
            || tree.attribute(node, "itemprop").is_some_and(|property| {
                property.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("articleBody"))
            }))
}
