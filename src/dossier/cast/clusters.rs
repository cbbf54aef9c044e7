//! Entities that are joined one by one, unless a reader keeps them apart.

use super::Reason;

/// A disjoint-set forest (Tarjan, "Efficiency of a good but not linear set union algorithm", 1975) whose sets know
/// their members.
pub(super) struct Clusters {
    /// The set that a node is in.
    set: Vec<usize>,
    members: Vec<Vec<usize>>,
    reasons: Vec<Option<Reason>>,
    /// Nodes that are not to come into one set.
    apart: Vec<(usize, usize)>,
}

impl Clusters {
    /// So many nodes, each in a set of its own, and those that are to be kept apart.
    pub fn new(count: usize, apart: Vec<(usize, usize)>) -> Clusters {
        let members = (0..count).map(|node| vec![node]).collect();
        Clusters { set: (0..count).collect(), members, reasons: vec![None; count], apart }
    }

    /// The number of the set that a node is in.
    pub fn set_of(&self, node: usize) -> usize {
        self.set[node]
    }

    /// The nodes of a set.
    pub fn members(&self, set: usize) -> &[usize] {
        &self.members[set]
    }

    /// Joins the sets of two nodes for a reason; not if a reader keeps two of them apart.
    pub fn join(&mut self, one: usize, other: usize, reason: Reason) {
        let (into, from) = (self.set[one], self.set[other]);
        // The smaller set moves, so that a node moves seldom.
        let (into, from) =
            if self.members[into].len() < self.members[from].len() { (from, into) } else { (into, from) };
        let are_apart = |&(one, other): &(usize, usize)| {
            let sets = (self.set[one], self.set[other]);
            sets == (into, from) || sets == (from, into)
        };
        if into == from || self.apart.iter().any(are_apart) {
            return;
        }
        let moved = std::mem::take(&mut self.members[from]);
        for &node in &moved {
            self.set[node] = into;
            self.reasons[node] = self.reasons[node].or(Some(reason));
        }
        self.members[into].extend(moved);
    }

    /// The sets with their members and why they were joined, each in the order of the nodes.
    pub fn finish(mut self) -> Vec<Vec<(usize, Option<Reason>)>> {
        let mut sets: Vec<Vec<usize>> = self.members.drain(..).filter(|members| !members.is_empty()).collect();
        sets.iter_mut().for_each(|members| members.sort_unstable());
        sets.sort_unstable();
        sets.into_iter().map(|members| members.into_iter().map(|node| (node, self.reasons[node])).collect()).collect()
    }
}
