//! Finds the article in a page: leaves out what stands around it ([`around`]), takes the part of the page that holds its text
//! ([`container`]), and cleans what is left of lines that are none of it ([`lines`]).

mod around;
mod container;
mod headline;
mod lines;
mod weight;

use super::BlockKind;
use super::blocks::{self, Piece};
use super::class::{ClassWord, Classes};
use super::tree::{Kind, NodeId, Tree};
use headline::Headline;
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

impl Article {
    /// The nodes that its first and last blocks start in; nothing where they are no blocks of the page's.
    pub(super) fn nodes(&self) -> Option<(NodeId, NodeId)> {
        let (first, last) = (self.blocks.first()?.start, self.blocks.last()?.start);
        (!self.is_whole && first > 0).then_some((first, last))
    }
}

/// A page cut into the pieces that it shows.
pub(super) struct Parts {
    /// What the names of each node tell.
    pub(super) classes: Vec<Classes>,
    /// All text that a reader sees.
    pub(super) pieces: Vec<Piece>,
    headline: Option<Headline>,
}

impl Parts {
    /// Cuts a page. `titles` is what its metadata call the article, and `site` the outlet.
    pub(super) fn of(tree: &Tree, titles: &[String], site: Option<&str>) -> Parts {
        let classes = classes(tree);
        let pieces = blocks::read(tree, 0, &classes, |node| around::is_never_text(tree, &classes, node));
        let headline = headline::find(tree, &pieces, titles, site);
        Parts { classes, pieces, headline }
    }

    /// The element with the headline.
    pub(super) fn headline_node(&self) -> Option<NodeId> {
        self.headline.as_ref().map(|headline| headline.node)
    }

    /// The article; the whole page where there is none. `told` is the article's text as the metadata have it.
    pub(super) fn article(&self, tree: &Tree, told: Option<&str>) -> Article {
        let Parts { classes, pieces, headline } = self;
        let headline = headline.as_ref();
        let weights = Weights::of(tree, pieces);
        let is_around = around::find(tree, classes, &weights, pieces, headline);
        let weights = weights.without(tree, &is_around);
        let root = container::find(tree, classes, &weights, headline).or_else(|| {
            let is_sentence = |piece: &&Piece| !is_around[piece.node] && weight::is_sentence(piece);
            let sentences: Vec<NodeId> = pieces.iter().filter(is_sentence).map(|piece| piece.node).collect();
            container::brief(tree, classes, &sentences)
        });
        let blocks = root.map(|root| {
            let inside = root..tree.end(root);
            let is_chosen = |piece: &&Piece| {
                let stands_inside = inside.contains(&piece.node);
                let leads_in = || is_standfirst(tree, classes, piece, root, headline);
                !is_around[piece.node] && (stands_inside || leads_in() || is_lead_caption(piece, root, headline))
            };
            lines::clean(tree, classes, pieces.iter().filter(is_chosen).cloned().collect(), headline)
        });
        let found: usize = blocks.iter().flatten().map(|piece| piece.text.len()).sum();
        let blocks = match told.and_then(told_blocks) {
            // The page fills in its text when it is opened; as a file it has a few lines of it.
            Some(told) if found * 2 < told.iter().map(|piece| piece.text.len()).sum() => Some(told),
            _ => blocks,
        };
        let blocks = blocks.filter(|blocks| !blocks.is_empty());
        let is_whole = blocks.is_none();
        let is_headline = |piece: &Piece| headline.is_some_and(|headline| headline.is(piece));
        let whole = || pieces.iter().filter(|piece| !is_headline(piece)).cloned().collect();
        Article {
            headline: headline.map(|headline| headline.text.clone()),
            blocks: blocks.unwrap_or_else(whole),
            is_whole,
        }
    }
}

/// The paragraphs of a text that the metadata have; nothing where it is a summary or is not text.
fn told_blocks(told: &str) -> Option<Vec<Piece>> {
    if told.len() < 150 || told.contains("</") {
        return None;
    }
    let piece = |text: &str| Piece { text: text.to_owned(), kind: BlockKind::Paragraph, node: 0, start: 0, linked: 0 };
    Some(told.split(['\n', '\r']).map(str::trim).filter(|text| !text.is_empty()).map(piece).collect())
}

/// The longest sentences that stand between a headline and the text, in bytes.
const LONGEST_STANDFIRST: usize = 400;

/// Whether a piece outside the text's own part is what stands below the headline and leads into the text.
fn is_standfirst(tree: &Tree, classes: &[Classes], piece: &Piece, root: NodeId, headline: Option<&Headline>) -> bool {
    let is_between = headline.is_some_and(|headline| headline.node < piece.node && piece.node < root);
    let is_sentence = (50..=LONGEST_STANDFIRST).contains(&piece.text.len())
        && piece.linked == 0
        && weight::has_sentence_end(&piece.text)
        && matches!(piece.kind, BlockKind::Paragraph | BlockKind::Subhead);
    let is_named = |word: ClassWord| classes[piece.node].has(word) || classes[tree.parent(piece.node)].has(word);
    is_between && is_sentence && !is_named(ClassWord::Byline) && !is_named(ClassWord::Credit)
}

/// Whether a piece is the caption of the picture between the headline and the text's own part.
fn is_lead_caption(piece: &Piece, root: NodeId, headline: Option<&Headline>) -> bool {
    let is_between = headline.is_some_and(|headline| headline.node < piece.node && piece.node < root);
    is_between && piece.kind == BlockKind::Caption && weight::has_sentence_end(&piece.text)
}

/// What the names of each node tell.
fn classes(tree: &Tree) -> Vec<Classes> {
    let of = |node: NodeId| {
        let Kind::Element(name, attributes) = tree.kind(node) else { return Classes::default() };
        // Elements of a page's own making are named as parts are: <amp-consent>.
        let mut classes = if name.contains('-') { Classes::of(name) } else { Classes::default() };
        // The "id" of a heading is its text.
        let is_heading = matches!(&**name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        for (attribute, value) in attributes {
            let names_part = match &**attribute {
                "class" | "data-component" | "data-component-name" | "data-testid" | "data-test" | "data-qa" => true,
                "id" => !is_heading,
                "aria-label" => blocks::is_block(name) && value.split_ascii_whitespace().count() <= 3,
                _ => false,
            };
            if names_part {
                classes = classes.and(Classes::of(value));
            }
        }
        classes
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
            || ["itemprop", "name"]
                .iter()
                .filter_map(|name| tree.attribute(node, name))
                .any(|property| property.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("articleBody"))))
}
