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
use crate::entities::tagger::rules::Rule::{Near, Wide};
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

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::unpack(include_bytes!("../../../../data/en/names/model.bin")));

/// What English gives the reading of names.
pub(super) static NAMES: NameGrammar = NameGrammar {
    gazetteer: Gazetteer {
        words: table!("en/names/gazetteer_words"),
        phrases: table!("en/names/gazetteer_phrases"),
        classes: include!(concat!(env!("OUT_DIR"), "/en/names/gazetteer_classes.rs")),
    },
    lexicon: table!("en/names/lexicon"),
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
        Near(shared::tables::find),
        Wide(&[shared::headlines::NAMES], shared::headlines::find),
        Near(shared::datelines::find),
        Near(rules::parties::find),
        Near(rules::countries::find),
        Near(rules::groups::find),
        Near(rules::honorifics::find),
        Near(rules::behind_roles::find),
        Near(rules::constituencies::find),
        Wide(&[rules::place_surnames::ACTING, rules::place_surnames::PERSONS], rules::place_surnames::find),
        Near(rules::nicknames::find),
        Near(rules::inverted::find),
        Near(rules::will::find),
        Near(rules::departments::find),
        Near(rules::explained::find),
        Near(shared::hyphens::find),
        Near(rules::double_names::find),
        Near(shared::codes::find),
        Wide(&[shared::surnames::FAMILY_NAMES], shared::surnames::find),
        Near(rules::firms::with_form),
        Wide(&[rules::firms::STARTS, rules::firms::PERSONS, rules::firms::CLOSED], rules::firms::find),
        Near(rules::firms::with_seat),
        Wide(&[rules::given_names::CALLED], rules::given_names::with_family),
        Wide(&[rules::given_names::NAMED_AGAIN, rules::given_names::GIVEN], rules::given_names::find),
        Wide(&[rules::bodies::BODIES], rules::bodies::find),
        Near(rules::regions::find),
        Wide(&[rules::bands::FAMILIES], rules::bands::find),
        Wide(&[rules::teams::CLUBS], rules::teams::find),
        Near(rules::squads::find),
        Near(rules::tickers::find),
        Wide(&[rules::short_names::SHORT_NAMES], rules::short_names::find),
        Wide(&[rules::short_bodies::HEADS], rules::short_bodies::find),
        Wide(
            &[shared::repeats::LENGTHS, shared::repeats::NAMES, shared::repeats::SINGLE, shared::repeats::BODIES],
            shared::repeats::find,
        ),
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
