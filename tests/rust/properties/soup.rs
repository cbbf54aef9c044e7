//! Texts of pieces that mean something to an extractor, in an order that means nothing.

use crate::pieces::PIECES;
use proptest::prelude::*;

/// Up to some hundred pieces, one after the other.
pub fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}
