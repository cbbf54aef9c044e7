//! A currency's mark before an amount is no name: "US$50", "Rs 25", "Dh2,000".

use crate::entities::facts::Words;
use crate::entities::name::Name;
use crate::text::{Document, Shape, TokenKind, hash};

/// Marks that stand before a number; what stands before "$" is told by the sign.
const MARKS: Words<33> = Words::new([
    "aed", "aud", "bhd", "cad", "chf", "dh", "dhs", "egp", "eur", "fcfa", "gbp", "hkd", "idr", "inr", "jpy", "ksh",
    "kshs", "kwd", "myr", "nis", "ngn", "nok", "omr", "php", "pkr", "qar", "qr", "rm", "rp", "rs", "sar", "usd", "zar",
]);
/// The longest word before "$" that is part of the mark: "US", "HK", "NZ", "U.S.".
const LONGEST: u32 = 4;

/// Takes out the names that are currencies' marks.
pub fn apply(document: &Document, names: &mut Vec<Name>) {
    names.retain(|name| {
        let rest = name.tokens.start + 1..name.tokens.end;
        let is_amount = rest.clone().all(|at| document.tokens[at].kind == TokenKind::Number);
        !(is_amount && is_mark(document, name.tokens.start))
    });
}

/// Whether a token is the mark of the amount that follows or that it holds.
fn is_mark(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let next = document.tokens.get(at + 1);
    let is_before_sign = next.is_some_and(|next| next.hash == const { hash::of(b"$") });
    if is_before_sign && token.shape == Shape::Upper && token.end() - token.start <= LONGEST {
        return true;
    }
    let is_before_number = next.is_some_and(|next| next.kind == TokenKind::Number);
    let letters = document.text_of(at).trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_glued = letters.len() < (token.end() - token.start) as usize;
    (is_before_number || is_glued)
        && MARKS.hold_hash(hash::of(letters.trim_end_matches('.').to_ascii_lowercase().as_bytes()))
}
