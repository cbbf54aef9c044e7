//! What is known of single words, beyond the gazetteer: offices, small words, short forms of names.

use super::gazetteer::table::Table;
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

macro_rules! table {
    ($file:literal) => {
        Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/entities/", $file, ".bin")))
    };
}

static ROLES: Table = table!("roles");
static PHRASE_WORDS: Table = table!("phrase_words");
static NAME_PARTS: Table = table!("name_parts");
static FAMILY_NAMES_FIRST: Table = table!("family_names_first");
static COUNTRY_CODES: Table = table!("country_codes");
static DEMONYMS: Table = table!("demonyms");
static NICKNAMES: Table = table!("nicknames");
static PLACE_ALIASES: Table = table!("place_aliases");
static SPELLINGS: Table = table!("spellings");

/// What a word is in the name of an office, a profession, a relation: `data/entities/roles.tsv`.
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

/// What a word is in offices, by its hash.
pub fn role(hash: u32) -> Option<RoleWord> {
    use RoleWord::*;
    let kinds = [Head, HeadMale, HeadFemale, Modifier, Courtesy, CourtesyMale, CourtesyFemale];
    ROLES.get(hash).map(|number| kinds[number as usize])
}

/// What a word does to a noun phrase: `data/entities/phrase_words.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseWord {
    /// "the"
    Determiner,
    /// "of"
    Preposition,
    /// "who", "said"
    Break,
}

/// What a word does to a noun phrase, by its hash; `None` for the words inside one.
pub fn phrase_word(hash: u32) -> Option<PhraseWord> {
    use PhraseWord::*;
    PHRASE_WORDS.get(hash).map(|number| [Determiner, Preposition, Break][number as usize])
}

/// What a word is inside a name: `data/entities/name_parts.tsv`.
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

/// What a word is inside a name, by its hash.
pub fn name_part(hash: u32) -> Option<NamePart> {
    use NamePart::*;
    NAME_PARTS.get(hash).map(|number| [Function, Generation, Particle, Territory][number as usize])
}

/// Whether a word is a family name of East Asia, which stands before the given name.
pub fn is_family_name_first(hash: u32) -> bool {
    FAMILY_NAMES_FIRST.get(hash).is_some()
}

/// Whether a word is the three letters of a country in sports: `data/entities/country_codes.tsv`.
pub fn is_country_code(hash: u32) -> bool {
    COUNTRY_CODES.get(hash).is_some()
}

/// The number of the people, religion or party that a word tells: the same for "French" and "Frenchman".
pub fn people(hash: u32) -> Option<u8> {
    DEMONYMS.get(hash)
}

/// The number of a given name: the same for "Bill" and "William".
pub fn given_name(hash: u32) -> Option<u8> {
    NICKNAMES.get(hash)
}

/// The number of a place with several names, by the hash of one of them: the same for "US" and "United States".
pub fn place(hash: u32) -> Option<u8> {
    PLACE_ALIASES.get(hash)
}

/// The number of a word that is spelt in two ways: the same for "defence" and "defense".
pub fn spelling(hash: u32) -> Option<u8> {
    SPELLINGS.get(hash)
}
