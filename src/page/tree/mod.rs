//! A page's HTML as a tree whose nodes stand in the order of the document.

mod parse;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use std::ops::Range;

pub(super) use parse::parse;

/// A node's place in its [`Tree`].
pub(super) type NodeId = usize;

/// Nodes in the order of the document: what is inside a node comes right behind it, so that every walk is a loop.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    /// The node it is in; the document's own number for the document.
    parent: NodeId,
    /// Behind the last node inside it.
    end: NodeId,
    kind: Kind,
}

/// What a node is.
pub(super) enum Kind {
    /// The root.
    Document,
    /// An element and its attributes.
    Element(LocalName, Vec<(LocalName, StrTendril)>),
    /// Text, without its references (`&amp;`).
    Text(StrTendril),
}

impl Tree {
    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// All nodes, in order.
    pub(super) fn all(&self) -> Range<NodeId> {
        0..self.nodes.len()
    }

    /// The node that a node is in; the document is in itself.
    pub(super) fn parent(&self, node: NodeId) -> NodeId {
        self.nodes[node].parent
    }

    /// The nodes a node is in, the nearest first, without the document.
    pub(super) fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(self.nodes[node].parent), |&at| Some(self.nodes[at].parent)).take_while(|&at| at > 0)
    }

    /// Behind the last node inside a node.
    pub(super) fn end(&self, node: NodeId) -> NodeId {
        self.nodes[node].end
    }

    /// The nodes inside a node.
    pub(super) fn inside(&self, node: NodeId) -> Range<NodeId> {
        node + 1..self.nodes[node].end
    }

    /// The nodes that follow a node in its parent.
    pub(super) fn siblings_behind(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.end(self.parent(node));
        std::iter::successors(Some(self.end(node)), |&at| self.nodes.get(at).map(|node| node.end))
            .take_while(move |&at| at < end)
    }

    /// What a node is.
    pub(super) fn kind(&self, node: NodeId) -> &Kind {
        &self.nodes[node].kind
    }

    /// An element's name in lower case; nothing for other nodes.
    pub(super) fn name(&self, node: NodeId) -> &str {
        match &self.nodes[node].kind {
            Kind::Element(name, _) => name,
            _ => "",
        }
    }

    /// The text of a text node.
    pub(super) fn text(&self, node: NodeId) -> Option<&str> {
        match &self.nodes[node].kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An attribute of an element, by its name in lower case.
    pub(super) fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        match &self.nodes[node].kind {
            Kind::Element(_, attributes) => {
                attributes.iter().find(|(found, _)| &**found == name).map(|(_, value)| &**value)
            }
            _ => None,
        }
    }

    /// All attributes of an element.
    pub(super) fn attributes(&self, node: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let attributes = match &self.nodes[node].kind {
            Kind::Element(_, attributes) => attributes.as_slice(),
            _ => &[],
        };
        attributes.iter().map(|(name, value)| (&**name, &**value))
    }

    /// All text inside a node, as it stands in the source; of scripts, too.
    pub(super) fn source_text(&self, node: NodeId) -> String {
        self.inside(node).filter_map(|at| self.text(at)).collect()
    }
}
