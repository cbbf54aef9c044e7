//! Parts of one kind inside one another: what stands deep in them has been read with those around it, and not to read it again
//! bounds the work on any page.

use crate::page::tree::{NodeId, Tree};

/// In how many others a part may stand.
const DEEPEST: usize = 3;

/// The parts of a kind that a walk through the nodes, in their order, is inside of.
#[derive(Default)]
pub(super) struct Nesting {
    /// Where they end.
    ends: Vec<NodeId>,
}

impl Nesting {
    /// Whether a node that is such a part is to be read; it is then one of those the walk is inside of.
    pub(super) fn enters(&mut self, tree: &Tree, node: NodeId) -> bool {
        self.ends.retain(|&end| end > node);
        let is_read = self.ends.len() <= DEEPEST;
        if is_read {
            self.ends.push(tree.end(node));
        }
        is_read
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tree::parse;

    #[test]
    fn what_is_deep_inside_others_is_not_read() {
        let read = |page: &str| {
            let tree = parse(page);
            let mut nesting = Nesting::default();
            tree.all().filter(|&node| tree.name(node) == "time" && nesting.enters(&tree, node)).count()
        };
        assert_eq!(read(&"<time>a</time>".repeat(20)), 20);
        assert_eq!(read(&"<time>a".repeat(20)), 4);
        assert_eq!(read(&format!("{0}{1}{0}", "<time>".repeat(10), "</time>".repeat(10))), 8);
    }
}
