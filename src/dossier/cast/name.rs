//! Names as they are compared: words without case, full stops and diacritics.

use crate::entities::linking::fold::folded;
use crate::text::hash;
use std::collections::BTreeSet;

/// The words of a name, as hashes of their folded forms.
pub(in crate::dossier) fn words(name: &str) -> Vec<u32> {
    name.split_whitespace().map(|word| hash::of(folded(word).as_bytes())).collect()
}

/// A hash of a whole name, whatever its case and diacritics.
pub(super) fn whole(words: &[u32]) -> u64 {
    words
        .iter()
        .fold(words.len() as u64, |whole, &word| whole.rotate_left(21).wrapping_mul(0x9e37_79b9) ^ u64::from(word))
}

/// Whether two people may be one by their names: "Marsh" and "Helen Marsh", "Kim" and "Kim Sung-ho"; not "Helen Marsh"
/// and "Helen Lark".
pub(in crate::dossier) fn may_be_one(one: &[u32], other: &[u32]) -> bool {
    let common = one.iter().filter(|word| other.contains(word)).count();
    let is_short = one.len() == 1 || other.len() == 1;
    common >= 2 || one.last() == other.last() || is_short && common == 1
}

/// Whether a name is letters that may stand for the words of a longer one.
pub(super) fn is_acronym(name: &str) -> bool {
    (2..=6).contains(&name.len()) && name.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The letters that a name of several words may be called by: the first ones of its words, those with a capital or all.
pub(super) fn acronyms(name: &str) -> BTreeSet<String> {
    if !name.contains(' ') {
        return BTreeSet::new();
    }
    let words = || name.split([' ', '-']).filter_map(|word| word.chars().next());
    let capitals = words().filter(|letter| letter.is_uppercase()).collect();
    BTreeSet::from([capitals, words().flat_map(char::to_uppercase).collect()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_person() {
        for (one, other, want) in [
            ("Helen Marsh", "Marsh", true),
            ("Helen Marsh", "H. MARSH", true),
            ("Kim Sung-ho", "Kim", true),
            ("Sung-ho Kim", "Kim Sung-ho", true),
            ("Helen Marsh", "Helen Lark", false),
            ("Marsh", "Lark", false),
            ("José Núñez", "Jose Nunez", true),
        ] {
            assert_eq!(may_be_one(&words(one), &words(other)), want, "{one}, {other}");
        }
    }

    #[test]
    fn letters_of_names() {
        for (acronym, name, want) in [
            ("FMA", "Federal Medicines Authority", true),
            ("CBC", "Central Bank of Corvia", true),
            ("BOE", "Bank of England", true),
            ("FMA", "Federal Motor Transport Authority", false),
            ("F", "Federal", false),
        ] {
            assert_eq!(acronyms(name).contains(acronym), want, "{acronym}, {name}");
        }
        assert!(is_acronym("NATO") && !is_acronym("Nato") && !is_acronym("A"));
    }
}
