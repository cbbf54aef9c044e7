//! The headline of a page.

use crate::page::BlockKind;
use crate::page::blocks::Piece;
use crate::page::tree::{NodeId, Tree};

/// A headline as the page shows it.
pub(super) struct Headline {
    pub(super) text: String,
    /// The element it stands in.
    pub(super) node: NodeId,
    key: String,
}

impl Headline {
    fn of(piece: &Piece) -> Headline {
        Headline { text: piece.text.replace('\n', " "), node: piece.node, key: key(&piece.text) }
    }

    /// Whether a piece is the headline again.
    pub(super) fn is(&self, piece: &Piece) -> bool {
        piece.text.len() < self.text.len() * 2 && key(&piece.text) == self.key
    }
}

/// The letters and digits of a text, in lower case.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The heading that says what the page's metadata say; else the first of the highest rank.
pub(super) fn find(tree: &Tree, pieces: &[Piece], titles: &[String], site: Option<&str>) -> Option<Headline> {
    let titles: Vec<String> = titles.iter().map(|title| key(title)).filter(|title| !title.is_empty()).collect();
    let site = site.map(key).unwrap_or_default();
    let mut best: Option<(u8, Headline)> = None;
    for piece in pieces.iter().filter(|piece| piece.text.len() <= 400) {
        let rank = rank(tree, piece);
        if rank == 0 && piece.kind != BlockKind::Paragraph {
            continue;
        }
        let headline = Headline::of(piece);
        if headline.key.len() < 4 || headline.key == site {
            continue;
        }
        let is_title = titles.contains(&headline.key);
        // The title of a document has the outlet's name before or behind the headline.
        let is_part = headline.key.len() >= 12
            && titles.iter().any(|title| title.starts_with(&headline.key) || title.ends_with(&headline.key));
        let score = match (is_title, is_part, rank) {
            (true, _, 6) => 9,
            (true, _, 1..) => 8,
            (_, true, 6) => 7,
            (_, true, 1..) => 6,
            (_, _, 6) => 5,
            (true, _, 0) => 4,
            (_, true, 0) => 3,
            _ => 0,
        };
        if score > 0 && best.as_ref().is_none_or(|(other, _)| score > *other) {
            best = Some((score, headline));
        }
    }
    best.map(|(_, headline)| headline)
}

/// The rank of the heading a piece stands in: 6 for `<h1>`, 1 for `<h6>`, 0 for none.
fn rank(tree: &Tree, piece: &Piece) -> u8 {
    let near = std::iter::once(piece.node).chain(tree.ancestors(piece.node)).take(3);
    near.filter_map(|node| tree.name(node).strip_prefix('h')?.parse::<u8>().ok())
        .next()
        .filter(|level| (1..=6).contains(level))
        .map_or(0, |level| 7 - level)
}
