//! What is known of single words, beyond the gazetteer: offices, small words, short forms of names.

use crate::text::{Token, hash};

/// A few words that a rule asks for, as hashes.
pub struct Words<const N: usize>([u32; N]);

impl<const N: usize> Words<N> {
    /// These words, in small letters.
    pub const fn new(words: [&str; N]) -> Self {
        let mut hashes = [0; N];
        let mut at = 0;
        while at < N {
            hashes[at] = hash::of(words[at].as_bytes());
            at += 1;
        }
        Words(hashes)
    }

    /// Whether a token is one of them.
    pub fn hold(&self, token: &Token) -> bool {
        self.hold_hash(token.hash)
    }

    /// Whether a word with this hash is one of them.
    pub fn hold_hash(&self, hash: u32) -> bool {
        contains(&self.0, hash)
    }
}

/// One search for lists of any length: inlined, it would be unrolled at each place that asks.
#[inline(never)]
fn contains(hashes: &[u32], hash: u32) -> bool {
    hashes.contains(&hash)
}

/// What a word is in the name of an office, a profession, a relation: `data/en/names/roles.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleWord {
    /// "minister"
    Head,
    /// "spokesman", "king"
    HeadMale,
    /// "actress", "queen"
    HeadFemale,
    /// "deputy"
    Modifier,
    /// "Dr"
    Courtesy,
    /// "Mr"
    CourtesyMale,
    /// "Mrs"
    CourtesyFemale,
}

impl RoleWord {
    /// Whether it can close a role: "minister", not "deputy" or "Mr".
    pub fn is_head(self) -> bool {
        matches!(self, RoleWord::Head | RoleWord::HeadMale | RoleWord::HeadFemale)
    }

    /// Whether it is a form of address, which is no office.
    pub fn is_courtesy(self) -> bool {
        matches!(self, RoleWord::Courtesy | RoleWord::CourtesyMale | RoleWord::CourtesyFemale)
    }
}

/// What a word does to a noun phrase: `data/en/names/phrase_words.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseWord {
    /// "the"
    Determiner,
    /// "of"
    Preposition,
    /// "who", "said"
    Break,
}

/// What a word is inside a name: `data/en/names/name_parts.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamePart {
    /// "of"
    Function,
    /// "Jr"
    Generation,
    /// "van", "al": stands before a family name
    Particle,
    /// "Republic"
    Territory,
}
