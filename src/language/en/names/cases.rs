//! The cases of `tests/rust/cases/en/names/`: names as they are found, roles and entities of names that are told.

use crate::entities::linking::cases as linking;
use crate::entities::tagger::cases as tagger;
use crate::language::TextLanguage;

/// The language of the cases.
fn english() -> TextLanguage {
    "en".parse().expect("a build with English")
}

macro_rules! case_files {
    ($check:ident $folder:literal: $($name:ident)*) => {$(
        #[test]
        fn $name() {
            $check(include_str!(concat!("../../../../tests/rust/cases/en/names/", $folder, stringify!($name), ".txt")));
        }
    )*};
}

fn check(cases: &str) {
    tagger::check(cases, english());
}

case_files!(
    check "": names groups hard_places hyphens amounts bodies surnames tables given_names nicknames firms parties offices
    place_surnames double_names teams squads tickers brackets short_bodies
);

/// How the mentions of entities are linked.
mod links {
    use super::{english, linking};

    fn check(cases: &str) {
        linking::check("en/names/linking", cases, english());
    }

    case_files!(check "linking/": persons namesakes organizations places groups titles appositions genders);
}
