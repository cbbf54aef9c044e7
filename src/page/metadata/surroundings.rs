//! The blocks around a headline and right behind an article, where a page says who wrote it and when.

use crate::page::BlockKind;
use crate::page::blocks::Piece;
use crate::page::class::Classes;
use crate::page::tree::{NodeId, Tree};
use std::ops::Range;

/// How many blocks above the headline, and below it, a line with the author or the day may stand.
const ABOVE: usize = 5;
const BELOW: usize = 14;

/// How many blocks behind the article such a line may stand.
const BEHIND: usize = 5;

/// How far behind a standfirst the text starts at most, in blocks.
const LONGEST_HEADER: usize = 4;

/// From this length on a block is running text, in bytes.
const LONG: usize = 160;

/// A page, and where in it the headline and the text stand.
pub(super) struct Surroundings<'p> {
    pub(super) tree: &'p Tree,
    pub(super) classes: &'p [Classes],
    pub(super) pieces: &'p [Piece],
    /// The element with the headline, where one was found.
    pub(super) headline: Option<NodeId>,
    /// The headline's block; without a headline the one where it may stand.
    pub(super) at: usize,
    /// The first block of running text behind the headline.
    pub(super) text: usize,
    /// Where the text behind a standfirst starts at the latest: between the two a header may stand.
    pub(super) behind_standfirst: usize,
    /// The last block of the article and those behind it.
    pub(super) foot: Range<usize>,
}

impl<'p> Surroundings<'p> {
    /// `article` are the nodes with which the article's first and last blocks start.
    pub(super) fn of(
        tree: &'p Tree,
        classes: &'p [Classes],
        pieces: &'p [Piece],
        headline: Option<NodeId>,
        article: Option<(NodeId, NodeId)>,
    ) -> Surroundings<'p> {
        let block_of = |node: NodeId| pieces.partition_point(|piece| piece.start < node);
        let first = article.map_or(0, |(first, _)| block_of(first));
        let at = headline.map_or_else(|| headline_above(pieces, first), block_of);
        let mut long = (at + 1..pieces.len()).filter(|&at| pieces[at].text.len() > LONG);
        let text = long.next().unwrap_or(pieces.len());
        let behind_standfirst = long.next().unwrap_or(pieces.len()).min(text + LONGEST_HEADER);
        let foot = article.map_or(0..0, |(_, last)| foot(pieces, block_of(last)));
        Surroundings { tree, classes, pieces, headline, at, text, behind_standfirst, foot }
    }

    /// The blocks around the headline.
    pub(super) fn near(&self) -> Range<usize> {
        self.at.saturating_sub(ABOVE)..(self.at + BELOW).min(self.pieces.len())
    }

    /// The blocks around the headline, before the text.
    pub(super) fn header(&self) -> Range<usize> {
        let near = self.near();
        let end = if self.foot.start > self.at { self.foot.start } else { near.end };
        near.start..near.end.min(self.behind_standfirst + 1).min(end + 1)
    }

    /// The block a node's text starts in.
    pub(super) fn block_of(&self, node: NodeId) -> usize {
        self.pieces.partition_point(|piece| piece.start < node)
    }

    /// The node that a block's text starts in; behind the last block, the end of the page.
    pub(super) fn start_of(&self, block: usize) -> NodeId {
        self.pieces.get(block).map_or(self.tree.len(), |piece| piece.start)
    }

    /// Whether a node stands above the headline.
    pub(super) fn is_above(&self, node: NodeId) -> bool {
        self.headline.is_some_and(|headline| node < headline)
    }
}

/// The block of the first heading shortly above a text; the text's own where there is none.
fn headline_above(pieces: &[Piece], first: usize) -> usize {
    let mut above = first.saturating_sub(ABOVE)..first;
    above.find(|&at| pieces[at].kind == BlockKind::Subhead).unwrap_or(first)
}

/// The last block of an article and those behind it, up to the next heading or list.
fn foot(pieces: &[Piece], last: usize) -> Range<usize> {
    let end = (last + 1 + BEHIND).min(pieces.len());
    let is_other = |at: &usize| matches!(pieces[*at].kind, BlockKind::Subhead | BlockKind::ListItem);
    last..(last + 1..end).find(is_other).unwrap_or(end).max(last)
}
