//! Writes the lists of words that `src/text/hashes.rs` reads.

use crate::place::{LONGEST_GAP, spread};
use std::collections::{BTreeSet, HashSet};

/// How many hashes share a step, about.
const GROUP: usize = 64;

/// Packs hashes for a table in which a word that it lacks is taken for one of its own about once in `1 << rarity` times, and
/// none of the `strangers` ever. Tells, beside the bytes, the hashes in the order of their numbers.
pub fn pack(hashes: &[u32], rarity: u32, strangers: &BTreeSet<u32>) -> (Vec<u8>, Vec<u32>) {
    let bits = (hashes.len().next_power_of_two().trailing_zeros() + rarity).min(32);
    let groups = (hashes.len() / GROUP).max(1).ilog2();
    let own: BTreeSet<u32> = hashes.iter().copied().collect();
    assert!(own.len() == hashes.len(), "two words have one hash");
    let (steps, places) = place(&own, bits, groups, strangers);
    let mut bytes = u16::try_from(places.len()).expect("a table holds at most 65,535 words").to_le_bytes().to_vec();
    let gaps: Vec<u32> = std::iter::once(places.first().map_or(0, |first| first.0))
        .chain(places.windows(2).map(|pair| pair[1].0 - pair[0].0 - 1))
        .collect();
    let written = |rice: u32| gaps.iter().map(|gap| u64::from((gap >> rice) + 1 + rice)).sum::<u64>();
    let rice = (0..bits).min_by_key(|&rice| written(rice)).unwrap_or(0);
    bytes.extend([bits as u8, rice as u8, groups as u8]);
    bytes.extend(steps);
    bytes.extend(rice_code(&gaps, rice));
    (bytes, places.into_iter().map(|(_, hash)| hash).collect())
}

/// Chooses a step for each group so that no two hashes share a place, and no stranger has one of theirs; the places in order.
fn place(own: &BTreeSet<u32>, bits: u32, groups: u32, strangers: &BTreeSet<u32>) -> (Vec<u8>, Vec<(u32, u32)>) {
    let grouped = |hashes: &mut dyn Iterator<Item = &u32>| {
        let mut grouped = vec![Vec::new(); 1 << groups];
        hashes.for_each(|&hash| grouped[(hash & ((1 << groups) - 1)) as usize].push(hash));
        grouped
    };
    let outside = grouped(&mut strangers.difference(own));
    let (mut taken, mut barred): (HashSet<u32>, HashSet<u32>) = Default::default();
    let (mut places, mut steps) = (Vec::new(), Vec::new());
    for (inside, outside) in grouped(&mut own.iter()).into_iter().zip(outside) {
        let found = (0..=u8::MAX).find_map(|step| {
            let place = |hash: &u32| spread(*hash, step) >> (32 - bits);
            let inside: Vec<u32> = inside.iter().map(place).collect();
            let outside: HashSet<u32> = outside.iter().map(place).collect();
            let distinct: HashSet<u32> = inside.iter().copied().collect();
            let fits = distinct.len() == inside.len()
                && inside
                    .iter()
                    .all(|place| !taken.contains(place) && !barred.contains(place) && !outside.contains(place))
                && outside.iter().all(|place| !taken.contains(place));
            fits.then_some((step, inside, outside))
        });
        let (step, at, outside) = found.expect("a step that parts the hashes of a group");
        steps.push(step);
        taken.extend(&at);
        barred.extend(outside);
        places.extend(at.into_iter().zip(inside));
    }
    places.sort_unstable();
    (steps, places)
}

/// The gaps in Rice's code.
fn rice_code(gaps: &[u32], rice: u32) -> Vec<u8> {
    let (mut bytes, mut bits, mut filled) = (Vec::new(), 0_u128, 0);
    for gap in gaps {
        let steps = gap >> rice;
        assert!(steps + 1 + rice <= LONGEST_GAP, "a gap is too long");
        let rest = gap & ((1 << rice) - 1);
        bits |= (u128::from(rest) << 1 | 1) << (filled + steps);
        filled += steps + 1 + rice;
        while filled >= 8 {
            bytes.push(bits as u8);
            bits >>= 8;
            filled -= 8;
        }
    }
    bytes.push(bits as u8);
    bytes
}
