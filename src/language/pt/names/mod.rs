//! What Portuguese gives the reading of names: the lists of `data/pt/names/`, its small words, its own rules.

use crate::entities::gazetteer::{Gazetteer, table::Table};
use crate::entities::grammar::{Facts, Joints, LinkingWords, NameGrammar, RoleGrammar};
use crate::entities::linking::groups;
use crate::entities::tagger::model::Model;
use crate::entities::tagger::rules;
use crate::entities::{further, roles};
use crate::text::hash;
use crate::text::words::words;
use std::sync::LazyLock;

/// A table of facts that the build packed.
macro_rules! table {
    ($file:literal) => {{
        static TABLE: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $file, ".bin")));
        &TABLE
    }};
}

static LEXICON: Table = Table::new(include_bytes!("../../../../data/pt/names/lexicon.bin"));
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::unpack(include_bytes!("../../../../data/pt/names/model.bin")));

/// What Portuguese gives the reading of names.
pub(super) static NAMES: NameGrammar = NameGrammar {
    gazetteer: Gazetteer {
        phrases: table!("pt/names/gazetteer"),
        classes: include!(concat!(env!("OUT_DIR"), "/pt/names/gazetteer_classes.rs")),
    },
    lexicon: &LEXICON,
    model: &MODEL,
    #[cfg(any(test, feature = "training"))]
    fingerprint_text: include_str!("../../../../data/pt/names/fingerprint.txt"),
    facts: Facts {
        roles: table!("entities/roles"),
        phrase_words: table!("entities/phrase_words"),
        name_parts: table!("entities/name_parts"),
        family_names_first: table!("entities/family_names_first"),
        country_codes: table!("entities/country_codes"),
        demonyms: table!("entities/demonyms"),
        nicknames: table!("entities/nicknames"),
        place_aliases: table!("entities/place_aliases"),
        spellings: table!("entities/spellings"),
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
        has_article: false,
    },
    strike: rules::currencies::apply,
    rules: &[
        rules::tables::find,
        rules::headlines::find,
        rules::datelines::find,
        rules::codes::find,
        rules::surnames::find,
        rules::repeats::find,
    ],
    roles: RoleGrammar {
        title: roles::title,
        around: roles::around,
        singular: roles::singular,
        complements: &[" de ", " da ", " do ", " das ", " dos ", " em ", " no ", " na "],
    },
    linking: LinkingWords {
        couple: words!["e", "&"],
        joint: words!["e", "a", "o"],
        alias: words!["vulgo", "apelidado", "apelidada", "aliás", "alcunhado", "dito"],
        known: words!["conhecido", "conhecida", "conhecidos", "chamado", "chamada"],
        known_as: words!["como", "por"],
        around_known: words!["também", "mais", "melhor", "o", "a", "é", "popularmente", "anteriormente", "antes", "ou"],
        offices: words![
            "ministério",
            "secretaria",
            "departamento",
            "comissão",
            "gabinete",
            "direção",
            "direcção",
            "divisão"
        ],
        official: [words!["república", "reino", "estado", "federação", "estados"], &[]],
        short_countries: &[short("estados", "unidos", "eua"), short("união", "europeia", "ue")],
        kept_territories: words!["cidade", "estado", "república"],
        small: &["de", "da", "do", "dos", "das", "e", "a", "o", "em", "d"],
        pronouns: [words!["ela", "dela", "nela"], words!["ele", "dele", "nele"]],
        singular: groups::singular,
    },
    amounts: &further::amounts::ENGLISH_WORDS,
    further: |_, _| Vec::new(),
};

/// A country or union of two words, and its acronym.
const fn short(first: &str, second: &str, acronym: &str) -> [u32; 3] {
    [hash::of(first.as_bytes()), hash::of(second.as_bytes()), hash::of(acronym.as_bytes())]
}
