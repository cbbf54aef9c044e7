//! How much a word tells: the less, the more articles have it in what somebody says.

use super::telling::Telling;
use std::collections::{BTreeSet, HashMap};

/// A word that no more articles have tells as much as any. Beyond that it tells less, as its inverse document frequency
/// does (Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", 1972).
const COMMON: f32 = 8.0;

/// In how many articles the words of speech are.
#[derive(Clone, Debug, Default)]
pub(super) struct Frequency(HashMap<u32, u32>);

impl Frequency {
    /// Counts the words of an article's tellings.
    pub fn add<'t>(&mut self, tellings: impl Iterator<Item = &'t Telling>) {
        for form in forms(tellings) {
            *self.0.entry(form).or_default() += 1;
        }
    }

    /// Counts them no more.
    pub fn remove<'t>(&mut self, tellings: impl Iterator<Item = &'t Telling>) {
        for form in forms(tellings) {
            if let Some(count) = self.0.get_mut(&form) {
                *count -= 1;
                if *count == 0 {
                    self.0.remove(&form);
                }
            }
        }
    }

    /// What a word that says something is worth, from 0 to 1.
    pub fn weight(&self, form: u32) -> f32 {
        let articles = self.0.get(&form).copied().unwrap_or(0) as f32;
        1.0 / (1.0 + (articles / COMMON).max(1.0).log2() / 2.0)
    }
}

/// The words that say something, each once.
fn forms<'t>(tellings: impl Iterator<Item = &'t Telling>) -> BTreeSet<u32> {
    tellings.flat_map(|telling| telling.forms.iter().copied()).collect()
}
