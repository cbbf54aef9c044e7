//! Tables of shares in percent: `KIND<TAB>share share …` lines become an array of arrays.

use crate::source;
use std::fs;

/// Packs a file whose lines are these kinds, in this order.
pub fn pack(file: &str, kinds: &[&str]) {
    let facts = source::facts(file);
    let found: Vec<&str> = facts.iter().map(|fact| fact.word.as_str()).collect();
    assert!(found == kinds, "data/{file}: the lines are {found:?}, not {kinds:?}");
    let rows = facts.iter().map(|source::Fact { place, value, .. }| -> Vec<u8> {
        let share = |share: &str| match share.parse() {
            Ok(share) if share <= 100 => share,
            _ => panic!("{place}: {share:?} is no share in percent"),
        };
        value.split(' ').map(share).collect()
    });
    let rows: Vec<Vec<u8>> = rows.collect();
    fs::write(source::output(&format!("{}.rs", source::name(file))), format!("&{rows:?}")).unwrap();
}
