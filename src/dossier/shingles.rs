//! Which tellings may be of one utterance: those that share shingles, neighbouring words that say something.
//!
//! Shingles find texts that overlap without comparing each with each (Broder, "On the resemblance and containment of
//! documents", SEQUENCES 1997). Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
//! fingerprinting", SIGMOD 2003) keeps some of them; of a quote, which has a dozen words, all are kept. A shingle is
//! two words in either order, at most one other between them, so that a word left out or a clause turned round leaves
//! most as they were.

use super::telling::Telling;
use std::collections::HashMap;

/// The most tellings that are looked up for a shingle. One that more have is the talk of the day: they are found by
/// their other shingles, and through one another, and the time stays linear.
const MOST: usize = 24;

/// A shingle that no more tellings have than these is enough to compare them; of others two, or four, are.
const RARE: usize = 6;
const ENOUGH: u32 = 4;

/// How many of the likeliest candidates are compared with a telling.
const COMPARED: usize = 16;

/// The tellings by their shingles.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    tellings: HashMap<u32, Vec<u32>>,
}

impl Index {
    /// Adds a telling, which the dossier knows by `number`.
    pub fn add(&mut self, number: u32, telling: &Telling) {
        for shingle in shingles(telling) {
            self.tellings.entry(shingle).or_default().push(number);
        }
    }

    /// Takes a telling out again.
    pub fn remove(&mut self, number: u32, telling: &Telling) {
        for shingle in shingles(telling) {
            if let Some(tellings) = self.tellings.get_mut(&shingle) {
                tellings.retain(|&other| other != number);
                if tellings.is_empty() {
                    self.tellings.remove(&shingle);
                }
            }
        }
    }

    /// The tellings that share enough shingles with this one to be compared with it, in order.
    pub fn candidates(&self, telling: &Telling) -> Vec<u32> {
        let shingles = shingles(telling);
        // A telling of three words or fewer has three shingles at most.
        let is_short = shingles.len() <= 3;
        let mut shared: HashMap<u32, u32> = HashMap::new();
        for shingle in shingles {
            let Some(tellings) = self.tellings.get(&shingle) else { continue };
            let worth = match tellings.len() {
                count if is_short || count <= RARE => ENOUGH,
                count if count <= MOST => ENOUGH / 2,
                _ => ENOUGH / 4,
            };
            for &other in tellings.iter().take(MOST) {
                *shared.entry(other).or_default() += worth;
            }
        }
        let mut found: Vec<(u32, u32)> = shared.into_iter().filter(|&(_, worth)| worth >= ENOUGH).collect();
        found.sort_unstable_by_key(|&(other, worth)| (std::cmp::Reverse(worth), other));
        found.truncate(COMPARED);
        let mut found: Vec<u32> = found.into_iter().map(|(other, _)| other).collect();
        found.sort_unstable();
        found
    }
}

/// The shingles of a telling, each once. One word alone makes one with itself.
fn shingles(telling: &Telling) -> Vec<u32> {
    let mut shingles = Vec::new();
    for sentence in &telling.sentences {
        let words: Vec<u32> =
            telling.words[sentence.clone()].iter().filter(|word| word.is_content).map(|word| word.form).collect();
        if let [only] = words[..] {
            shingles.push(shingle(only, only));
        }
        for (at, &word) in words.iter().enumerate() {
            shingles.extend(words[at + 1..].iter().take(2).map(|&next| shingle(word, next)));
        }
    }
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// A shingle of two words, the same in either order.
fn shingle(one: u32, other: u32) -> u32 {
    let (low, high) = (one.min(other), one.max(other));
    (low.wrapping_mul(0x9e37_79b1).rotate_left(15) ^ high).wrapping_mul(0x85eb_ca6b)
}
