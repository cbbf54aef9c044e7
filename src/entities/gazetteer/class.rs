//! What the gazetteer knows of a word or a phrase: a set of classes, one bit each.

/// A set of classes.
pub type Classes = u32;

macro_rules! classes {
    ($($(#[$doc:meta])* $constant:ident $name:literal $bit:literal)*) => {
        $($(#[$doc])* pub const $constant: Classes = 1 << $bit;)*

        #[allow(dead_code)] // read by the build script only
        /// The class with this name in the files of `data/en/names/`.
        pub fn named(name: &str) -> Option<Classes> {
            match name {
                $($name => Some($constant),)*
                _ => None,
            }
        }
    };
}

classes! {
    /// "Kenya"
    COUNTRY "country" 0
    /// "Nairobi"
    CAPITAL "capital" 1
    /// "Middle East", "Punjab", "Black Sea"
    REGION "region" 2
    /// "Ohio"
    STATE "state" 3
    /// "Mombasa"
    CITY "city" 4
    /// "Kenyan", "Kenyans"
    NATIONALITY "nationality" 5
    /// "Buddhist"
    RELIGION "religion" 6
    /// "Democrats"
    PARTY "party" 7
    /// "Reuters"
    ORGANIZATION "organization" 8
    /// "Ada"
    FEMALE "female" 9
    /// "James"
    MALE "male" 10
    /// "Nwosu"
    FAMILY "family" 11
    /// "Mr", "president"
    TITLE "title" 12
    /// "ministry", "university"
    ORGANIZATION_HEAD "organization_head" 13
    /// "river", "street"
    PLACE_HEAD "place_head" 14
    /// "cup", "treaty"
    EVENT_HEAD "event_head" 15
    /// "Inc"
    COMPANY_FORM "company_form" 16
    /// "said"
    SAYING "saying" 17
    /// "de", "bin"
    PARTICLE "particle" 18
    /// "Monday"
    CALENDAR "calendar" 19
    /// "in", "near"
    LOCATIVE "locative" 20
    /// "nobody", "however"
    COMMON "common" 22
    /// A longer entry starts with this word. Set by the build script.
    STARTS_LONGER "starts_longer" 21
}

/// Any place.
pub const PLACE: Classes = COUNTRY | CAPITAL | REGION | STATE | CITY;
/// Any group of people.
pub const GROUP: Classes = NATIONALITY | RELIGION | PARTY;
/// A given name.
pub const GIVEN: Classes = FEMALE | MALE;
/// Names of any kind.
pub const NAMES: Classes = PLACE | GROUP | ORGANIZATION | GIVEN | FAMILY;
