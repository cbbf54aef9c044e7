//! What a language gives the reading of names: its lists, its learned weights, its small words, its rules.

use super::confidence::Shares;
use super::facts::{NamePart, PhraseWord, RoleWord};
use super::further::amounts::Word as AmountWord;
use super::gazetteer::Gazetteer;
use super::gazetteer::class::{self, Classes};
use super::gazetteer::table::Table;
use super::lexicon;
use super::name::Name;
use super::roles::{Role, Title};
use super::tagger::model::Model;
use crate::analysis::Gender;
use crate::entities::tagger::rules::Rule;
use crate::text::hashed::HashMap;
use crate::text::words::WordMap;
use crate::text::{Document, Token};
use std::ops::Range;
use std::sync::LazyLock;

/// A few words, by the hashes of their keys; see [`words!`](crate::text::words::words).
pub(crate) type WordList = &'static [u32];

/// What a language gives the reading of names. The folder `data/en/names/` says what its tables hold.
pub(crate) struct NameGrammar {
    /// Words and phrases that are known, with their classes.
    pub gazetteer: Gazetteer,
    /// What the training text and the lists of names tell of single words; see `lexicon`.
    pub lexicon: &'static Table,
    /// The learned weights.
    pub model: &'static LazyLock<Model>,
    /// A text in which everything stands that features ask for: it tells whether the model is fresh.
    #[cfg(any(test, feature = "training"))]
    pub fingerprint_text: &'static str,
    /// How often what these find is right, in percent.
    pub confidence: &'static Shares,
    /// The tables of single words.
    pub facts: Facts,
    /// The small words inside names and before them.
    pub joints: Joints,
    /// What takes names out that are none; runs before the rules.
    pub strike: fn(&Document, &mut Vec<Name>),
    /// The rules, in their order. What a rule finds takes the place of what it overlaps, so of two the surer comes later: first
    /// whole lines by their form, then names by a word of theirs or the words that touch them, last what the text says
    /// elsewhere, which spreads what was found and so comes when it is right.
    pub rules: &'static [Rule],
    /// How roles are told.
    pub roles: RoleGrammar,
    /// What tells that two names are one.
    pub linking: LinkingWords,
    /// What words mean to sums of money, percentages and quantities.
    pub amounts: &'static WordMap<AmountWord>,
    /// How the names of laws, events, works and products are found.
    pub further: FurtherNames,
}

/// The tables of single words that rules and linking ask.
pub(crate) struct Facts {
    /// Offices, professions and relations.
    pub roles: &'static Table,
    /// Words that bound a noun phrase.
    pub phrase_words: &'static Table,
    /// Words inside a name that tell no bearer from another.
    pub name_parts: &'static Table,
    /// Family names that stand before the given name.
    pub family_names_first: &'static Table,
    /// The letters that sports use for countries.
    pub country_codes: &'static Table,
    /// Words for one people, religion or party.
    pub demonyms: &'static Table,
    /// Short forms and spellings of given names.
    pub nicknames: &'static Table,
    /// Other names of places.
    pub place_aliases: &'static Table,
    /// Words of organisations' names with two spellings.
    pub spellings: &'static Table,
}

/// How the names of the further kinds are found: of laws, events, works and products.
pub(crate) struct FurtherNames {
    /// Finds them in some paragraphs, by their tokens, beside the names of the tagger.
    pub find: fn(&Document, &[Name], &Range<usize>) -> Vec<Name>,
    /// Adds to those of a whole text what only the whole tells.
    pub finish: fn(&Document, &[Name], Vec<Name>) -> Vec<Name>,
    /// The single words that are short for one of these names, by their hashes, with its tokens: "Katrina" for a storm.
    pub short_for: fn(&Document, &[Name]) -> HashMap<u32, Range<usize>>,
}

/// The small words inside names and before them.
pub(crate) struct Joints {
    /// All that can stand inside a name in small letters, besides particles.
    pub inside: WordList,
    /// "of"
    pub of: WordList,
    /// "and"
    pub and: WordList,
    /// The others of a name's words in small letters: "for", "the".
    pub link: WordList,
    /// "the", and what ends in it
    pub the: WordList,
    /// "a", "the": before the noun of an apposition
    pub articles: WordList,
    /// What stands between the words of a longer name: "of"
    pub tying: WordList,
    /// Nouns with a capital that are no names alone: "the Agency"
    pub nouns: WordList,
    /// What stands between two teams that are to meet, in small letters and in capitals: "v", "AT"
    pub versus: [WordList; 2],
    /// Words that make an adjective of the name before their hyphen: "based"
    pub tails: WordList,
    /// Those of them that tell what a body did: "led"
    pub acting_tails: WordList,
    /// Those that tell where somebody is: "based"
    pub seat_tails: WordList,
    /// Whether a body's name takes in the article before it that is written with a capital: "The New York Times".
    pub has_article: bool,
}

/// How roles are told: before a name, around it, of several.
pub(crate) struct RoleGrammar {
    /// The title directly before a name.
    pub title: fn(&Document, &[Name], usize) -> Option<Title>,
    /// The other roles around it.
    pub around: fn(&Document, &[Name], usize) -> Vec<Role>,
    /// What a role tells of its bearer.
    pub gender: fn(&Document, &Role) -> Option<Gender>,
    /// The singular of a word that tells the office of several.
    pub singular: fn(&Document, &str) -> Option<String>,
    /// What belongs to an office follows these, with spaces around them: " of "
    pub complements: &'static [&'static str],
}

/// The words that tell that two names are one.
pub(crate) struct LinkingWords {
    /// "and", "&": between two persons with one family name
    pub couple: WordList,
    /// Joins two equals inside a name, so that no new part starts.
    pub joint: WordList,
    /// Alone says that another name follows: "alias"
    pub alias: WordList,
    /// "known", "as", and what stands around them
    pub known: WordList,
    /// "as"
    pub known_as: WordList,
    /// "also", "better"
    pub around_known: WordList,
    /// Parts of an authority that are named by what they are for: "office"
    pub offices: WordList,
    /// Words of countries' names in full: "republic", and those that end one: "federation"
    pub official: [WordList; 2],
    /// Countries and unions of two words, and their acronyms.
    pub short_countries: &'static [[u32; 3]],
    /// Words of a place's kind that are part of its name: "city"
    pub kept_territories: WordList,
    /// What stays small where capitals are taken off: "de"
    pub small: &'static [&'static str],
    /// What a family name ends in when it names all of the family: "the Bidens"
    pub plural_endings: &'static [&'static str],
    /// "Jr": behind a family name alone, too
    pub junior: WordList,
    /// "she", "he"
    pub pronouns: [WordList; 2],
    /// Whether the noun that tells what a body is stands first in its name, so that its start is short for it: "Supremo
    /// Tribunal Federal", "Ministério da Fazenda".
    pub head_first: bool,
    /// What the ending of a given name tells that no list knows.
    pub gender_of_ending: fn(&str) -> Option<Gender>,
    /// The singular of the word for a group's members.
    pub singular: fn(&str) -> String,
}

impl NameGrammar {
    /// Whether a word is known as a given name.
    pub fn is_given(&self, token: &Token) -> bool {
        self.word(token) & class::GIVEN != 0 || self.entry(token.hash) & lexicon::GIVEN != 0
    }

    /// The classes of a token; 0 when it is unknown.
    #[inline]
    pub fn word(&self, token: &Token) -> Classes {
        self.gazetteer.word(token)
    }

    /// The longest phrase of two tokens or more at the start of `tokens`: its length and its classes.
    #[inline(never)]
    pub fn phrase(&self, tokens: &[Token]) -> Option<(usize, Classes)> {
        self.gazetteer.phrase(tokens)
    }

    /// What the lexicon has of a word or a phrase, by its hash; 0 when it is unknown.
    #[inline]
    pub fn entry(&self, hash: u32) -> u8 {
        self.lexicon.get(hash).unwrap_or(0)
    }

    /// What a word is in offices, by its hash.
    #[inline(never)]
    pub fn role(&self, hash: u32) -> Option<RoleWord> {
        use RoleWord::*;
        let kinds = [Head, HeadMale, HeadFemale, Modifier, Courtesy, CourtesyMale, CourtesyFemale];
        self.facts.roles.get(hash).map(|number| kinds[number as usize])
    }

    /// What a word does to a noun phrase, by its hash; `None` for the words inside one.
    #[inline(never)]
    pub fn phrase_word(&self, hash: u32) -> Option<PhraseWord> {
        use PhraseWord::*;
        self.facts.phrase_words.get(hash).map(|number| [Determiner, Preposition, Break][number as usize])
    }

    /// What a word is inside a name, by its hash.
    #[inline(never)]
    pub fn name_part(&self, hash: u32) -> Option<NamePart> {
        use NamePart::*;
        self.facts.name_parts.get(hash).map(|number| [Function, Generation, Particle, Territory][number as usize])
    }

    /// Whether a word is a family name of East Asia, which stands before the given name.
    pub fn is_family_name_first(&self, hash: u32) -> bool {
        self.facts.family_names_first.get(hash).is_some()
    }

    /// Whether a word is the three letters of a country in sports.
    pub fn is_country_code(&self, hash: u32) -> bool {
        self.facts.country_codes.get(hash).is_some()
    }

    /// The number of the people, religion or party that a word tells: the same for "French" and "Frenchman".
    #[inline(never)]
    pub fn people(&self, hash: u32) -> Option<u8> {
        self.facts.demonyms.get(hash)
    }

    /// The number of a given name: the same for "Bill" and "William".
    #[inline(never)]
    pub fn given_name(&self, hash: u32) -> Option<u8> {
        self.facts.nicknames.get(hash)
    }

    /// The number of a place with several names, by the hash of one of them: the same for "US" and "United States".
    #[inline(never)]
    pub fn place(&self, hash: u32) -> Option<u8> {
        self.facts.place_aliases.get(hash)
    }

    /// The number of a word that is spelt in two ways: the same for "defence" and "defense".
    #[inline(never)]
    pub fn spelling(&self, hash: u32) -> Option<u8> {
        self.facts.spellings.get(hash)
    }
}
