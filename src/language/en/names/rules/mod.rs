//! Rules of English behind the learned weights.

pub(super) mod bodies;
pub(super) mod groups;
pub(super) mod honorifics;
