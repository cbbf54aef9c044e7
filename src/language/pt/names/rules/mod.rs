//! Rules of Portuguese behind the learned weights.

pub(super) mod groups;
pub(super) mod known;
pub(super) mod pairs;
pub(super) mod parties;
pub(super) mod persons;
pub(super) mod places;
