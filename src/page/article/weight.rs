//! How much running text stands where in a page.

use crate::page::BlockKind;
use crate::page::blocks::Piece;
use crate::page::tree::{NodeId, Tree};

/// Running text, all text and linked text of each part of a page, in bytes.
pub(super) struct Weights {
    /// Of each node, without what is inside it.
    own: Vec<[usize; 3]>,
    /// Of all nodes before each.
    before: Vec<[usize; 3]>,
}

impl Weights {
    /// Counts the text of these pieces.
    pub(super) fn of(tree: &Tree, pieces: &[Piece]) -> Weights {
        let mut own = vec![[0; 3]; tree.len()];
        for piece in pieces {
            let [prose, text, linked] = &mut own[piece.node];
            *prose += prose_of(piece);
            *text += piece.text.len();
            *linked += piece.linked;
        }
        Weights::counted(own)
    }

    /// The same without what stands around the article.
    pub(super) fn without(self, tree: &Tree, is_around: &[bool]) -> Weights {
        let mut own = self.own;
        for node in tree.all().filter(|&node| is_around[node]) {
            own[node] = [0; 3];
        }
        Weights::counted(own)
    }

    fn counted(own: Vec<[usize; 3]>) -> Weights {
        let mut before = Vec::with_capacity(own.len() + 1);
        let mut sum = [0; 3];
        before.push(sum);
        for weights in &own {
            sum = [sum[0] + weights[0], sum[1] + weights[1], sum[2] + weights[2]];
            before.push(sum);
        }
        Weights { own, before }
    }

    fn sum(&self, tree: &Tree, node: NodeId, which: usize) -> usize {
        self.before[tree.end(node)][which] - self.before[node][which]
    }

    /// How much running text a part has.
    pub(super) fn prose(&self, tree: &Tree, node: NodeId) -> usize {
        self.sum(tree, node, 0)
    }

    /// How much text a part has.
    pub(super) fn text(&self, tree: &Tree, node: NodeId) -> usize {
        self.sum(tree, node, 1)
    }

    /// How much text of a part stands in links.
    pub(super) fn linked(&self, tree: &Tree, node: NodeId) -> usize {
        self.sum(tree, node, 2)
    }

    /// The running text that stands in a node itself.
    pub(super) fn own_prose(&self, node: NodeId) -> usize {
        self.own[node][0]
    }
}

/// Running text: sentences, and not within links.
pub(super) fn prose_of(piece: &Piece) -> usize {
    let free = piece.text.len() - piece.linked.min(piece.text.len());
    if is_prose(piece) { free } else { 0 }
}

/// Whether a piece is made of sentences.
pub(super) fn is_prose(piece: &Piece) -> bool {
    let length = piece.text.len();
    let is_kind = !matches!(piece.kind, BlockKind::Caption | BlockKind::Subhead);
    let is_free = piece.linked * 2 < length;
    is_kind && is_free && (length >= 140 || length >= 50 && has_sentence_end(&piece.text))
}

/// Whether a piece is a sentence, however short.
pub(super) fn is_sentence(piece: &Piece) -> bool {
    let is_kind = !matches!(piece.kind, BlockKind::Caption | BlockKind::Subhead);
    is_kind && piece.linked == 0 && has_sentence_end(&piece.text)
}

/// What stands before the mark of the outlet with which the last paragraph of an article may end: "… in 2016. AFP",
/// "… in 2016. – The Gazette".
fn before_mark(text: &str) -> Option<&str> {
    /// The shortest paragraph and the longest mark, in bytes.
    const SHORTEST: usize = 60;
    const LONGEST: usize = 30;
    let is_capitals = |mark: &str| mark.len() >= 2 && mark.bytes().all(|byte| byte.is_ascii_uppercase());
    let behind_dash = text.rsplit_once(" – ").or_else(|| text.rsplit_once(" — "));
    let (before, _) = behind_dash
        .filter(|(_, mark)| mark.starts_with(char::is_uppercase) && mark.len() <= LONGEST)
        .or_else(|| text.rsplit_once(' ').filter(|(_, mark)| is_capitals(mark)))?;
    (before.len() >= SHORTEST).then_some(before)
}

/// Whether a text ends as sentences do, perhaps with an agency in brackets or the outlet's mark behind the last.
pub(super) fn has_sentence_end(text: &str) -> bool {
    let ends = |text: &str| {
        let end = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        end.ends_with(['.', '!', '?', '…', ':', ';', '。']) || end.len() < text.len() && end.ends_with(',')
    };
    let before_brackets = text.ends_with(')').then(|| text.rsplit_once(" (")).flatten();
    ends(text)
        || text.ends_with('”')
        || before_mark(text).is_some_and(ends)
        || before_brackets.is_some_and(|(before, inside)| inside.len() < 40 && ends(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_outlets_stand_behind_the_last_sentence() {
        let long = "Farmers along the river gave sixty bales of wool and want the light mended";
        for (end, expected) in [
            (".", true),
            (". DS", true),
            (".” AFP", true),
            (". – Corvale Post", true),
            (" in the US", false),
            (" – Ada Nwosu", false),
            (". Read on", false),
        ] {
            assert_eq!(has_sentence_end(&format!("{long}{end}")), expected, "{end}");
        }
        assert!(!has_sentence_end("Mr. OK"));
    }
}
