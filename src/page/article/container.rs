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
            share >= 0.95 || share >= 0.8 && says_body(tree, classes, *node)
        };
        let Some(inner) = tree.inside(root).filter(|&node| is_block(tree.name(node))).find(|node| enough(node)) else {
            return Some(root);
        };
        root = inner;
    }
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

/// Where a page holds several stories one below the other, each with a headline of its own: the one of the page's headline,
/// else the first.
fn one_of_several(tree: &Tree, weights: &Weights, root: NodeId, headline: Option<&Headline>) -> Option<NodeId> {
    let mut stories = Vec::new();
    let mut node = root + 1;
    while node < tree.end(root) {
        let is_story = tree.name(node) == "article"
            && weights.prose(tree, node) > 400
            && tree.inside(node).any(|inside| tree.name(inside) == "h1");
        if is_story {
            stories.push(node);
            node = tree.end(node);
        } else {
            node += 1;
        }
    }
    if stories.len() < 2 {
        return None;
    }
    let own = headline
        .and_then(|headline| stories.iter().copied().find(|&story| (story..tree.end(story)).contains(&headline.node)));
    own.or(Some(stories[0]))
}
