//! What English gives the reading of names: the lists of `data/en/names/`, its small words, its
//! own rules.

mod amounts;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod further;
mod linking;
mod roles;
mod rules;

use crate::entities::gazetteer::{Gazetteer, table::Table};
use crate::entities::grammar::{Facts, FurtherNames, Joints, LinkingWords, NameGrammar, RoleGrammar};
use crate::entities::tagger::model::Model;
use crate::entities::tagger::rules as shared;
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

static LEXICON: Table = Table::new(include_bytes!("../../../../data/en/names/lexicon.bin"));
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::unpack(include_bytes!("../../../../data/en/names/model.bin")));

/// What English gives the reading of names.
pub(super) static NAMES: NameGrammar = NameGrammar {
    gazetteer: Gazetteer {
        phrases: table!("en/names/gazetteer"),
        classes: include!(concat!(env!("OUT_DIR"), "/en/names/gazetteer_classes.rs")),
    },
    lexicon: &LEXICON,
    model: &MODEL,
    #[cfg(any(test, feature = "training"))]
    fingerprint_text: include_str!("../../../../data/en/names/fingerprint.txt"),
    confidence: include!(concat!(env!("OUT_DIR"), "/en/names/confidence.rs")),
    facts: Facts {
        roles: table!("en/names/roles"),
        phrase_words: table!("en/names/phrase_words"),
        name_parts: table!("en/names/name_parts"),
        family_names_first: table!("world/names/family_names_first"),
        country_codes: table!("world/names/country_codes"),
        demonyms: table!("en/names/demonyms"),
        nicknames: table!("en/names/nicknames"),
        place_aliases: table!("en/names/place_aliases"),
        spellings: table!("en/names/spellings"),
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
        versus: [words!["v", "vs"], words!["at"]],
        tails: words![
            "affiliated",
            "aligned",
            "backed",
            "based",
            "born",
            "bound",
            "brokered",
            "built",
            "controlled",
            "educated",
            "flagged",
            "friendly",
            "funded",
            "held",
            "issued",
            "led",
            "like",
            "linked",
            "listed",
            "made",
            "mediated",
            "occupied",
            "organised",
            "organized",
            "owned",
            "registered",
            "ruled",
            "run",
            "sponsored",
            "style",
            "supported",
            "trained",
            "wide"
        ],
        acting_tails: words![
            "aligned",
            "backed",
            "brokered",
            "controlled",
            "funded",
            "led",
            "mediated",
            "owned",
            "run",
            "sponsored",
            "supported",
        ],
        seat_tails: words!["based", "born"],
        has_article: true,
    },
    strike: rules::strike::apply,
    rules: &[
        shared::tables::find,
        shared::headlines::find,
        shared::datelines::find,
        rules::parties::find,
        rules::countries::find,
        rules::groups::find,
        rules::honorifics::find,
        rules::behind_roles::find,
        rules::constituencies::find,
        rules::place_surnames::find,
        rules::nicknames::find,
        rules::inverted::find,
        rules::will::find,
        rules::departments::find,
        rules::explained::find,
        shared::hyphens::find,
        rules::double_names::find,
        shared::codes::find,
        shared::surnames::find,
        rules::firms::find,
        rules::given_names::find,
        rules::bodies::find,
        rules::regions::find,
        rules::bands::find,
        rules::teams::find,
        rules::squads::find,
        rules::tickers::find,
        rules::short_names::find,
        rules::short_bodies::find,
        shared::repeats::find,
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
        plural_endings: &["s"],
        junior: words!["jr", "sr"],
        pronouns: [words!["she", "her", "herself"], words!["he", "his", "him", "himself"]],
        head_first: false,
        gender_of_ending: |_| None,
        singular: linking::singular,
    },
    amounts: &amounts::WORDS,
    further: FurtherNames { find: further::find, finish: further::finish, short_for: further::storms },
};

/// A country or union of two words, and its acronym.
const fn short(first: &str, second: &str, acronym: &str) -> [u32; 3] {
    [hash::of(first.as_bytes()), hash::of(second.as_bytes()), hash::of(acronym.as_bytes())]
}
