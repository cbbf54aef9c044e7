//! What Portuguese gives the reading of names: the lists of `data/pt/names/`, its small words, its own rules.

mod amounts;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod linking;
mod roles;
mod rules;

use crate::entities::gazetteer::{Gazetteer, table::Table};
use crate::entities::grammar::{Facts, FurtherNames, Joints, LinkingWords, NameGrammar, RoleGrammar};
use crate::entities::tagger::model::Model;
use crate::entities::tagger::rules as shared;
use crate::entities::tagger::rules::Rule::{Near, Wide};
use crate::text::hash;
use crate::text::hashed::HashMap;
use crate::text::words::words;
use std::sync::LazyLock;

/// A table of facts that the build packed.
macro_rules! table {
    ($file:literal) => {{
        static TABLE: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $file, ".bin")));
        &TABLE
    }};
}

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::unpack(include_bytes!("../../../../data/pt/names/model.bin")));

/// What Portuguese gives the reading of names.
pub(super) static NAMES: NameGrammar = NameGrammar {
    gazetteer: Gazetteer {
        words: table!("pt/names/gazetteer_words"),
        phrases: table!("pt/names/gazetteer_phrases"),
        classes: include!(concat!(env!("OUT_DIR"), "/pt/names/gazetteer_classes.rs")),
    },
    lexicon: table!("pt/names/lexicon"),
    model: &MODEL,
    #[cfg(any(test, feature = "training"))]
    fingerprint_text: include_str!("../../../../data/pt/names/fingerprint.txt"),
    confidence: include!(concat!(env!("OUT_DIR"), "/pt/names/confidence.rs")),
    facts: Facts {
        roles: table!("pt/names/roles"),
        phrase_words: table!("pt/names/phrase_words"),
        name_parts: table!("pt/names/name_parts"),
        family_names_first: table!("world/names/family_names_first"),
        country_codes: table!("world/names/country_codes"),
        demonyms: table!("pt/names/demonyms"),
        nicknames: table!("pt/names/nicknames"),
        place_aliases: table!("pt/names/place_aliases"),
        spellings: table!("pt/names/spellings"),
    },
    joints: Joints {
        inside: words![
            "de", "da", "do", "dos", "das", "e", "a", "o", "as", "os", "à", "ao", "às", "aos", "em", "na", "no",
            "para", "por", "pela", "pelo", "com", "contra", "sobre",
        ],
        of: words!["de", "da", "do", "dos", "das"],
        and: words!["e"],
        link: words!["a", "o", "as", "os", "à", "ao", "às", "aos", "em", "na", "no", "para"],
        the: words![
            "o", "a", "os", "as", "do", "da", "dos", "das", "no", "na", "nos", "nas", "ao", "à", "aos", "às", "pelo",
            "pela", "pelos", "pelas",
        ],
        articles: words!["o", "a", "os", "as", "um", "uma"],
        tying: words!["de", "da", "do", "dos", "das"],
        nouns: words!["agência", "comissão", "papa", "ministro", "presidente"],
        versus: [words!["v", "vs", "x"], words!["at"]],
        tails: &[],
        acting_tails: &[],
        seat_tails: &[],
        has_article: false,
    },
    strike: rules::strike,
    // Groups are words in small letters, which no other rule finds.
    rules: &[
        Near(shared::tables::find),
        Wide(&[shared::headlines::NAMES], shared::headlines::find),
        Near(shared::datelines::find),
        Near(shared::codes::find),
        Near(shared::hyphens::find),
        Near(rules::pairs::find),
        Near(rules::known::find),
        Near(rules::kinds::find),
        Near(rules::parties::find),
        Near(rules::persons::find),
        Near(rules::places::find),
        Wide(&[shared::surnames::FAMILY_NAMES], shared::surnames::find),
        Wide(
            &[shared::repeats::LENGTHS, shared::repeats::NAMES, shared::repeats::SINGLE, shared::repeats::BODIES],
            shared::repeats::find,
        ),
        Near(rules::groups::find),
    ],
    roles: RoleGrammar {
        title: roles::title,
        around: roles::around,
        gender: roles::gender,
        singular: |_, _| None,
        complements: &[" de ", " da ", " do ", " das ", " dos ", " em ", " no ", " na "],
    },
    linking: LinkingWords {
        couple: words!["e", "&"],
        joint: words!["e", "a", "o"],
        alias: words!["vulgo", "apelidado", "apelidada", "aliás", "alcunhado", "dito"],
        known: words!["conhecido", "conhecida", "conhecidos", "chamado", "chamada"],
        known_as: words!["como", "por"],
        around_known: words!["também", "mais", "melhor", "o", "a", "é", "popularmente", "anteriormente", "antes", "ou"],
        // These are compared without diacritics.
        offices: words!["ministerio", "secretaria", "departamento", "comissao", "gabinete", "direcao", "divisao"],
        official: [words!["republica", "reino", "estado", "federacao"], &[]],
        short_countries: &[short("estados", "unidos", "eua"), short("uniao", "europeia", "ue")],
        kept_territories: words!["cidade", "republica"],
        small: &["de", "da", "do", "dos", "das", "e", "a", "o", "em", "d"],
        plural_endings: &["s"],
        junior: words!["jr", "sr"],
        pronouns: [words!["ela", "dela", "nela"], words!["ele", "dele", "nele"]],
        head_first: true,
        gender_of_ending: linking::gender_of_ending,
        singular: linking::singular,
    },
    amounts: &amounts::WORDS,
    further: FurtherNames {
        find: |_, _, _| Vec::new(),
        finish: |_, _, found| found,
        short_for: |_, _| HashMap::default(),
    },
};

/// A country or union of two words, and its acronym.
const fn short(first: &str, second: &str, acronym: &str) -> [u32; 3] {
    [hash::of(first.as_bytes()), hash::of(second.as_bytes()), hash::of(acronym.as_bytes())]
}
