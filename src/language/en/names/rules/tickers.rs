//! The letters under which an exchange lists a firm: "Acme Robotics (NASDAQ: ACMR)". And shares of a firm, which are no part of
//! its name: "Shares of Tandia Corp."

use super::{is_any, name_at};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::Shape;
use crate::text::words::words;

/// Exchanges, as they stand before the letters.
#[rustfmt::skip]
const EXCHANGES: &[u32] = words![
    "nasdaq", "nyse", "lse", "tsx", "tsxv", "asx", "nse", "bse", "jse", "sgx", "hkex", "nzx", "otc", "otcqb", "aim", "lon", "ngx",
];
const SHARES: &[u32] = words!["shares", "shareholders", "stock", "investors"];

/// The firms and their letters that were not found so.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Organization) {
        let (start, end) = (name.tokens.start, name.tokens.end);
        let is_with_shares = end > start + 2
            && is_any(document, start, SHARES)
            && (is!(document, start + 1, "of") || is!(document, start + 1, "in"));
        if is_with_shares {
            found.push(Name { tokens: start + 2..end, kind: EntityKind::Organization });
        }
    }
    let is_upper = |at: usize| document.tokens.get(at).is_some_and(|token| token.shape == Shape::Upper);
    for open in document.brackets() {
        let at = open + 1;
        let is_listed = is_any(document, at, EXCHANGES)
            && is_upper(at)
            && is!(document, at + 1, ":")
            && is_upper(at + 2)
            && is!(document, at + 3, ")");
        if !is_listed {
            continue;
        }
        for letters in [at, at + 2] {
            if name_at(names, letters).is_none_or(|name| name.kind != EntityKind::Organization) {
                found.push(Name { tokens: letters..letters + 1, kind: EntityKind::Organization });
            }
        }
    }
    Name::sort(&mut found);
    found
}
