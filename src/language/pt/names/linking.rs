//! What endings tell in Portuguese: of the members of a group, of given names.

use crate::analysis::Gender;

/// One form for all that a people's word has, without diacritics: "brasileiras" and "brasileira" to "brasileiro",
/// "portuguesas" to "portugues". What bends otherwise is in `data/pt/names/demonyms.tsv`.
pub fn singular(word: &str) -> String {
    let endings = [
        ("esas", "es"),
        ("esa", "es"),
        ("eses", "es"),
        ("olas", "ol"),
        ("ola", "ol"),
        ("ois", "ol"),
        ("eias", "eu"),
        ("eia", "eu"),
        ("as", "o"),
        ("os", "o"),
        ("a", "o"),
    ];
    let bent = endings.iter().find_map(|(ending, base)| Some(format!("{}{base}", word.strip_suffix(ending)?)));
    bent.or_else(|| Some(word.strip_suffix('s').filter(|stem| stem.ends_with("ense"))?.to_owned()))
        .unwrap_or_else(|| word.to_owned())
}

/// What the last letter of a given name tells.
pub fn gender_of_ending(name: &str) -> Option<Gender> {
    match name.chars().last()? {
        'a' => Some(Gender::Female),
        'o' => Some(Gender::Male),
        _ => None,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_people_fall_together() {
        for (word, base) in [
            ("brasileira", "brasileiro"),
            ("brasileiros", "brasileiro"),
            ("portuguesas", "portugues"),
            ("portugueses", "portugues"),
            ("espanhola", "espanhol"),
            ("espanhois", "espanhol"),
            ("europeias", "europeu"),
            ("canadenses", "canadense"),
            ("frances", "frances"),
            ("petista", "petisto"),
            ("petistas", "petisto"),
        ] {
            assert_eq!(singular(word), base);
        }
    }
}
