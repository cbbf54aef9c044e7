//! The reading of names in a language that has no lists and no rules: nothing is found. For the module that compares
//! articles, which finds no names itself and asks of single words only what two names have in common.

use super::confidence::{GROUNDS, KINDS};
use super::further::amounts::Word as AmountWord;
use super::gazetteer::{Gazetteer, table::Table};
use super::grammar::{Facts, FurtherNames, Joints, LinkingWords, NameGrammar, RoleGrammar};
use super::tagger::model::Model;
use crate::text::hashed::HashMap;
use crate::text::hashes::Hashes;
use crate::text::words::WordMap;
use std::sync::LazyLock;

static NO_WORDS: Table = Table::new(NO_HASHES);
static NO_AMOUNTS: WordMap<AmountWord> =
    WordMap { hashes: Hashes::new(NO_HASHES), numbers: &[], highs: &[], values: &[] };
/// A list of no words: places of one bit, none of them taken.
const NO_HASHES: &[u8] = &[0, 0, 1, 0, 0, 0];
static NO_MODEL: LazyLock<Model> = LazyLock::new(|| Model::unpack(&[]));

/// Nothing but the tables of offices and of the parts of names.
pub(crate) const fn with(roles: &'static Table, name_parts: &'static Table) -> NameGrammar {
    NameGrammar {
        gazetteer: Gazetteer { words: &NO_WORDS, phrases: &NO_WORDS, classes: &[] },
        lexicon: &NO_WORDS,
        model: &NO_MODEL,
        #[cfg(any(test, feature = "training"))]
        fingerprint_text: "",
        confidence: &[[0; GROUNDS]; KINDS],
        facts: Facts {
            roles,
            phrase_words: &NO_WORDS,
            name_parts,
            family_names_first: &NO_WORDS,
            country_codes: &NO_WORDS,
            demonyms: &NO_WORDS,
            nicknames: &NO_WORDS,
            place_aliases: &NO_WORDS,
            spellings: &NO_WORDS,
        },
        joints: Joints {
            inside: &[],
            of: &[],
            and: &[],
            link: &[],
            the: &[],
            articles: &[],
            tying: &[],
            nouns: &[],
            versus: [&[]; 2],
            tails: &[],
            acting_tails: &[],
            seat_tails: &[],
            has_article: false,
        },
        strike: |_, _| {},
        rules: &[],
        roles: RoleGrammar {
            title: |_, _, _| None,
            around: |_, _, _| Vec::new(),
            gender: |_, _| None,
            singular: |_, _| None,
            complements: &[],
        },
        linking: LinkingWords {
            couple: &[],
            joint: &[],
            alias: &[],
            known: &[],
            known_as: &[],
            around_known: &[],
            offices: &[],
            official: [&[]; 2],
            short_countries: &[],
            kept_territories: &[],
            small: &[],
            plural_endings: &[],
            junior: &[],
            pronouns: [&[]; 2],
            head_first: false,
            gender_of_ending: |_| None,
            singular: str::to_owned,
        },
        amounts: &NO_AMOUNTS,
        further: FurtherNames {
            find: |_, _, _| Vec::new(),
            finish: |_, _, found| found,
            short_for: |_, _| HashMap::default(),
        },
    }
}
