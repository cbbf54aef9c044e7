//! What only messages, questions and calendar entries have: tried where [`Reader::is_message`]. A family a file.

mod direction;

use super::bounded::Modified;
use crate::dates::reader::{Parsed, Reader};

/// The longest expression of these families that begins at a token.
pub(super) fn expression(reader: &Reader, at: usize) -> Parsed<Modified> {
    let plain = |found: Parsed<_>| found.map(|(meaning, end)| ((meaning, None), end));
    let candidates = [plain(direction::behind_now(reader, at))];
    candidates.into_iter().flatten().reduce(|best, next| if next.1 > best.1 { next } else { best })
}
