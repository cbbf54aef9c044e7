//! What stands around an article: menus, other stories, comments, newsletters.

use super::headline::Headline;
use super::lines;
use super::weight::Weights;
use super::{is_body, says_body};
use crate::page::BlockKind;
use crate::page::blocks::{Piece, is_block};
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
    // A name in running text may be marked up ("ticker", "topic"); what stands alone is a button.
    let is_small_around = || {
        !is_block(name)
            && (classes[node].has(ClassWord::Unseen)
                || classes[node].has(ClassWord::Credit)
                || classes[node].has(ClassWord::Around) && !touches_text(tree, node) && !is_long(tree, node))
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

/// Whether an element holds more text than a button or a label does.
fn is_long(tree: &Tree, node: NodeId) -> bool {
    /// In bytes.
    const LONGEST_LABEL: usize = 200;
    let texts = tree.inside(node).take(200).filter_map(|inside| tree.text(inside));
    texts.map(|text| text.trim().len()).sum::<usize>() > LONGEST_LABEL
}

/// Whether text stands right beside an element, in the same parent.
fn touches_text(tree: &Tree, node: NodeId) -> bool {
    let is_text = |at: NodeId| {
        at < tree.len()
            && tree.parent(at) == tree.parent(node)
            && tree.text(at).is_some_and(|text| text.chars().any(char::is_alphabetic))
    };
    is_text(tree.end(node)) || node > 0 && is_text(node - 1)
}

/// How surely a part has to stand around an article to be left out.
#[derive(Clone, Copy, PartialEq)]
enum Care {
    /// Its names tell so.
    Names,
    /// Its element or role tells so.
    Elements,
    /// Nothing is left out.
    None,
}

/// Less running text than this, and less than a tenth of the page's, is no article: too much was left out.
const LEAST_PROSE: usize = 250;

/// Marks every node that stands around the article.
pub(super) fn find(
    tree: &Tree,
    classes: &[Classes],
    weights: &Weights,
    pieces: &[Piece],
    headline: Option<&Headline>,
) -> Vec<bool> {
    let all = weights.prose(tree, 0);
    for care in [Care::Names, Care::Elements] {
        let mut is_around = by_markup(tree, classes, weights, headline, care);
        add_cards(tree, weights, pieces, headline, &mut is_around);
        add_sign_ups(tree, weights, headline, &mut is_around);
        let left: usize = tree.all().filter(|&node| !is_around[node]).map(|node| weights.own_prose(node)).sum();
        if left >= LEAST_PROSE || left * 10 >= all && left > 0 {
            return is_around;
        }
    }
    by_markup(tree, classes, weights, headline, Care::None)
}

/// Marks what stands around the article by its markup.
fn by_markup(
    tree: &Tree,
    classes: &[Classes],
    weights: &Weights,
    headline: Option<&Headline>,
    care: Care,
) -> Vec<bool> {
    let mut is_around = vec![false; tree.len()];
    let all = weights.prose(tree, 0).max(1);
    let main_bodies: Vec<NodeId> =
        tree.all().filter(|&node| is_body(tree, classes, node) && weights.prose(tree, node) * 5 > all * 2).collect();
    let holds_body = |node: NodeId| {
        let at = main_bodies.partition_point(|&body| body <= node);
        main_bodies.get(at).is_some_and(|&body| body < tree.end(node))
    };
    let holds_headline =
        |node: NodeId| headline.is_some_and(|headline| (node..tree.end(node)).contains(&headline.node));
    let has_body = headline_has_body(tree, classes, weights, headline);
    let mut node = 0;
    while node < tree.len() {
        let name = tree.name(node);
        if is_block(name)
            && !matches!(name, "html" | "body")
            && stands_around(tree, classes, node, weights.prose(tree, node), care)
        {
            let share = weights.prose(tree, node) as f64 / all as f64;
            // Where the headline has an article below it, an <aside> elsewhere is none.
            let is_elsewhere = has_body && matches!(name, "aside" | "nav" | "footer");
            let is_large = !is_elsewhere && (share > 0.6 && !says_comments(tree, node) || holds_body(node));
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

/// Whether the article or main element around the headline has running text besides its asides.
fn headline_has_body(tree: &Tree, classes: &[Classes], weights: &Weights, headline: Option<&Headline>) -> bool {
    let Some(headline) = headline else { return false };
    let mut above = tree.ancestors(headline.node).take_while(|&node| tree.name(node) != "body");
    let Some(body) = above.find(|&node| is_body(tree, classes, node) && weights.prose(tree, node) > 0) else {
        return false;
    };
    let mut left = weights.prose(tree, body);
    let mut node = body + 1;
    while node < tree.end(body) {
        if matches!(tree.name(node), "aside" | "nav" | "footer") {
            left -= weights.prose(tree, node);
            node = tree.end(node);
        } else {
            node += 1;
        }
    }
    left >= 80
}

/// How much text a card for another story may hold.
const LONGEST_CARD: usize = 600;

/// Marks the cards of other stories: a small part that holds a linked heading; and lists that are mostly links.
fn add_cards(tree: &Tree, weights: &Weights, pieces: &[Piece], headline: Option<&Headline>, is_around: &mut [bool]) {
    // The last block that is no item of a list.
    let mut before_list: Option<&Piece> = None;
    for piece in pieces {
        if piece.kind != BlockKind::ListItem {
            before_list = Some(piece);
        }
        let is_link = piece.linked * 10 >= piece.text.len() * 9;
        if !is_link || is_around[piece.node] || headline.is_some_and(|headline| headline.is(piece)) {
            continue;
        }
        // "Our favourites:" and then a list.
        let is_announced = before_list.is_some_and(|before| {
            before.text.ends_with(':')
                && before.linked == 0
                && !lines::is_line_of_page(before)
                && !is_around[before.node]
        });
        if piece.kind == BlockKind::ListItem && is_announced {
            continue;
        }
        let is_heading = piece.kind == BlockKind::Subhead;
        let holds = |node: &NodeId| {
            let text = weights.text(tree, *node);
            let is_card = is_heading && text <= LONGEST_CARD;
            let is_list = weights.prose(tree, *node) == 0 && weights.linked(tree, *node) * 2 > text;
            is_block(tree.name(*node)) && (is_card || is_list) && !matches!(tree.name(*node), "body" | "html")
        };
        let above = std::iter::once(piece.node).chain(tree.ancestors(piece.node));
        let card = above.take(12).take_while(|node| !is_block(tree.name(*node)) || holds(node)).last();
        if let Some(card) = card
            && !headline.is_some_and(|headline| (card..tree.end(card)).contains(&headline.node))
        {
            is_around[card..tree.end(card)].fill(true);
        }
    }
}

/// Marks the boxes that ask for an address: small parts around a field for it.
fn add_sign_ups(tree: &Tree, weights: &Weights, headline: Option<&Headline>, is_around: &mut [bool]) {
    for node in tree.all().filter(|&node| tree.name(node) == "input") {
        if is_around[node] || tree.attribute(node, "type") != Some("email") {
            continue;
        }
        let is_small = |node: &NodeId| {
            weights.text(tree, *node) <= LONGEST_CARD
                && !matches!(tree.name(*node), "body" | "html" | "main" | "article")
                && !headline.is_some_and(|headline| (*node..tree.end(*node)).contains(&headline.node))
        };
        if let Some(sign_up) = tree.ancestors(node).take(6).take_while(is_small).last() {
            is_around[sign_up..tree.end(sign_up)].fill(true);
        }
    }
}

/// Whether a part is around an article by its element, its role or its names.
fn stands_around(tree: &Tree, classes: &[Classes], node: NodeId, prose: usize, care: Care) -> bool {
    if care == Care::None {
        return false;
    }
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
        || tree.attribute(node, "aria-hidden") == Some("true")
        || (care == Care::Names || says_comments(tree, node))
            && (classes[node].has(ClassWord::Around)
                || classes[node].has(ClassWord::Unseen)
                || classes[node].has(ClassWord::Gate) && prose < LONGEST_CARD)
            // A paragraph is named for its looks.
            && tree.name(node) != "p"
            && !says_body(tree, classes, node)
}

/// Whether a part names itself after comments, which can be longer than the article.
fn says_comments(tree: &Tree, node: NodeId) -> bool {
    ["class", "id"].iter().filter_map(|name| tree.attribute(node, name)).any(|names| {
        let names = names.to_ascii_lowercase();
        names.contains("comment") || names.contains("disqus") || names.contains("replies")
    })
}

#[cfg(test)]
mod tests {
    use crate::page::read_page;

    /// A widget dresses its paragraph in a span that is named after tags; labels are named so, too.
    #[test]
    fn a_span_named_after_tags_may_hold_a_paragraph() {
        let text = "Forty skaters in Corvale have built a ramp from the pallets of a shop that closed. The council had said \
            twice that there was no money for one, and that the car park was needed. “It took a weekend,” said Wilf Andrade.";
        let html = format!(
            "<article><h1>Ramp of pallets</h1><p><span class='detailsContentTags'>{text}</span></p>\
             <p>The ramp stays until the end of June, the council says.</p><p><span class='tags'>Skating news of today.</span></p></article>"
        );
        let body = read_page(&html).body();
        assert_eq!(body, format!("{text}\n\nThe ramp stays until the end of June, the council says."));
    }
}
