//! What English gives the reading of names: the lists of `data/entities/`, and its small words.

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

static LEXICON: Table = Table::new(include_bytes!("../../../data/entities/lexicon.bin"));
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::unpack(include_bytes!("../../../data/entities/model.bin")));

/// What English gives the reading of names.
pub(super) static NAMES: NameGrammar = NameGrammar {
    gazetteer: Gazetteer {
        phrases: table!("entities/gazetteer"),
        classes: include!(concat!(env!("OUT_DIR"), "/entities/gazetteer_classes.rs")),
    },
    lexicon: &LEXICON,
    model: &MODEL,
    #[cfg(any(test, feature = "training"))]
    fingerprint_text: include_str!("../../../data/entities/fingerprint.txt"),
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
        inside: words!["of", "and", "for", "the", "in", "on", "to", "with", "at", "et"],
        of: words!["of"],
        and: words!["and"],
        link: words!["for", "the"],
        the: words!["the"],
        articles: words!["a", "an", "the"],
        tying: words!["of"],
        nouns: words!["agency", "commission", "government", "kingdom", "lecturer", "pope"],
        has_article: true,
    },
    strike: rules::currencies::apply,
    rules: &[
        rules::tables::find,
        rules::headlines::find,
        rules::datelines::find,
        rules::groups::find,
        rules::honorifics::find,
        rules::hyphens::find,
        rules::codes::find,
        rules::surnames::find,
        rules::bodies::find,
        rules::repeats::find,
    ],
    roles: RoleGrammar {
        title: roles::title,
        around: roles::around,
        gender: roles::gender_of_head,
        singular: roles::singular,
        complements: &[" of ", " for ", " at ", " to ", " in "],
    },
    linking: LinkingWords {
        couple: words!["and", "&"],
        joint: words!["and", "the"],
        alias: words!["aka", "alias", "nicknamed", "dubbed", "née"],
        known: words!["known"],
        known_as: words!["as"],
        around_known: words![
            "also",
            "better",
            "popularly",
            "widely",
            "commonly",
            "more",
            "otherwise",
            "formerly",
            "once",
            "simply",
            "the",
            "is",
        ],
        offices: words![
            "office",
            "division",
            "department",
            "bureau",
            "directorate",
            "ministry",
            "secretariat",
            "section",
            "committee",
        ],
        official: [
            words!["arab", "commonwealth", "federal", "islamic", "kingdom", "republic", "socialist", "state"],
            words!["federation"],
        ],
        short_countries: &[
            short("united", "states", "us"),
            short("united", "kingdom", "uk"),
            short("united", "nations", "un"),
            short("european", "union", "eu"),
        ],
        kept_territories: words!["city", "state", "republic"],
        small: &["s", "of", "the", "and", "de", "la", "du", "des", "au", "sur", "upon", "e", "y"],
        pronouns: [words!["she", "her", "herself"], words!["he", "his", "him", "himself"]],
        head_first: false,
        gender_of_ending: |_| None,
        singular: groups::singular,
    },
    amounts: &further::amounts::ENGLISH_WORDS,
    further: further::names::find,
};

/// A country or union of two words, and its acronym.
const fn short(first: &str, second: &str, acronym: &str) -> [u32; 3] {
    [hash::of(first.as_bytes()), hash::of(second.as_bytes()), hash::of(acronym.as_bytes())]
}
