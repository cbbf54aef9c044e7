//! The part of a page that holds the article.

use super::headline::Headline;
use super::weight::Weights;
use super::{is_body, says_body};
use crate::page::blocks::is_block;
use crate::page::class::Classes;
use crate::page::tree::{NodeId, Tree};

/// The part with the article's text; nothing where the page has no running text.
pub(super) fn find(tree: &Tree, classes: &[Classes], weights: &Weights, headline: Option<&Headline>) -> Option<NodeId> {
    let all = weights.prose(tree, 0);
    if all == 0 {
        return None;
    }
    let prose = |node: NodeId| weights.prose(tree, node);
    let dense = densest(tree, weights);
    let marked = tree.all().filter(|&node| is_body(tree, classes, node)).rev().max_by_key(|&node| prose(node));
    let mut root = match marked {
        Some(marked) if prose(marked) * 2 >= prose(dense) => marked,
        _ => dense,
    };
    if let Some(story) = one_of_several(tree, weights, root, headline) {
        root = story;
    }
    // Down to the innermost part that has nearly all of it.
    loop {
        let enough = |node: &NodeId| {
            let share = prose(*node) as f64 / prose(root).max(1) as f64;
            let holds_headline = headline.is_some_and(|headline| (*node..tree.end(*node)).contains(&headline.node));
            let is_story = tree.name(*node) == "article" && holds_headline;
            share >= 0.95 || share >= 0.8 && (is_story || says_body(tree, classes, *node))
        };
        let Some(inner) = tree.inside(root).filter(|&node| is_block(tree.name(node))).find(|node| enough(node)) else {
            return Some(root);
        };
        root = inner;
    }
}

/// The part with the most sentences of those that say they are an article, for a page that has no running text: a brief of one
/// short sentence is its article still. `sentences` are where its sentences stand, in the order of the page.
pub(super) fn brief(tree: &Tree, classes: &[Classes], sentences: &[NodeId]) -> Option<NodeId> {
    let before = |node: NodeId| sentences.partition_point(|&sentence| sentence < node);
    let marked = tree.all().filter(|&node| is_body(tree, classes, node));
    let counted = marked.map(|node| (before(tree.end(node)) - before(node), node));
    counted.filter(|&(count, _)| count > 0).max().map(|(_, node)| node)
}

/// The part in which running text stands most closely: each part has its own running text, and less and less of what
/// stands deeper in it.
fn densest(tree: &Tree, weights: &Weights) -> NodeId {
    let mut scores = vec![0.0; tree.len()];
    for node in tree.all() {
        let own = weights.own_prose(node) as f64;
        if own == 0.0 {
            continue;
        }
        scores[node] += own * 0.5;
        let mut share = 1.0;
        for above in tree.ancestors(node).filter(|&above| is_block(tree.name(above))).take(6) {
            scores[above] += own * share;
            share *= 0.7;
        }
    }
    tree.all().rev().max_by(|&one, &other| scores[one].total_cmp(&scores[other])).unwrap_or(0)
}

/// The least running text of a story among several.
const LEAST_STORY: usize = 100;

/// Where a page holds several stories one below the other, each with a headline of its own: the one of the page's headline.
/// Stories are articles with headings of the same rank, or parts of the same kind and name that follow each other.
fn one_of_several(tree: &Tree, weights: &Weights, root: NodeId, headline: Option<&Headline>) -> Option<NodeId> {
    let headline = headline?;
    let heading = tree.name(headline.node);
    if !matches!(heading, "h1" | "h2") {
        return None;
    }
    let is_story = |node: NodeId| {
        weights.prose(tree, node) >= LEAST_STORY && tree.inside(node).any(|inside| tree.name(inside) == heading)
    };
    let inside_root = root..tree.end(root);
    let above = tree.ancestors(headline.node).take_while(|node| *node > root && inside_root.contains(node));
    for own in above.filter(|&node| is_story(node)) {
        let mut others = tree.end(own)..tree.end(root);
        let has_others = if tree.name(own) == "article" {
            others.any(|node| tree.name(node) == "article" && is_story(node))
        } else {
            tree.siblings_behind(own).take(3).any(|node| is_alike(tree, own, node) && is_story(node))
        };
        if has_others {
            return Some(own);
        }
    }
    None
}

/// Whether two parts are of one kind and share a name.
fn is_alike(tree: &Tree, one: NodeId, other: NodeId) -> bool {
    let names = |node: NodeId| tree.attribute(node, "class").unwrap_or("");
    let shares_name = names(one)
        .split_ascii_whitespace()
        .any(|name| names(other).split_ascii_whitespace().any(|other| name == other));
    tree.name(one) == tree.name(other) && shares_name
}
