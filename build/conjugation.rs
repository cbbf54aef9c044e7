//! The forms of Portuguese verbs of saying: `data/pt/quotes/verbs.tsv` has infinitives, of which the third person, the gerund
//! and the participles are made by the rules of their class; `irregular_verbs.tsv` has the forms of the others.

use crate::{hash, source, values::Values, words};
use std::collections::BTreeMap;

/// The endings of a class of verbs.
struct Class {
    infinitive: &'static str,
    /// Present, past, imperfect, pluperfect, future and conditional.
    finite: &'static str,
    gerund: &'static str,
    participle: &'static str,
}

const CLASSES: [Class; 3] = [
    Class {
        infinitive: "ar",
        finite: "a am ou aram ava avam ara ará arão aria ariam",
        gerund: "ando",
        participle: "ado ada ados adas",
    },
    Class {
        infinitive: "er",
        finite: "e em eu eram ia iam era erá erão eria eriam",
        gerund: "endo",
        participle: "ido ida idos idas",
    },
    Class {
        infinitive: "ir",
        finite: "e em iu iram ia iam ira irá irão iria iriam",
        gerund: "indo",
        participle: "ido ida idos idas",
    },
];

/// Packs the two files as `pt/quotes/verbs.rs`: a form is infinitive (Base), finite (Third), participle (Past) or Gerund.
pub fn pack() {
    let mut forms = BTreeMap::new();
    let mut values = Values::new("Verb", "pt/quotes/verbs");
    let mut add = |place: &str, form: &str, family: &str, kind: &str, is_noun: bool| {
        let value = format!("{}({family}, {kind})", if is_noun { "noun" } else { "verb" });
        values.check(place, &value);
        let before = forms.insert(hash::of(form.as_bytes()), value);
        assert!(before.is_none(), "{place}: {form:?} is a form of another verb already");
    };
    for source::Fact { place, word, value } in source::facts("pt/quotes/verbs.tsv") {
        let (family, nouns) = value.split_once('\t').unwrap_or((&value, ""));
        let nouns: Vec<&str> = nouns.split(' ').collect();
        let class = CLASSES.iter().find(|class| word.ends_with(class.infinitive));
        let class = class.unwrap_or_else(|| panic!("{place}: {word:?} is no infinitive"));
        let stem = &word[..word.len() - class.infinitive.len()];
        for (kind, endings) in
            [("Base", class.infinitive), ("Third", class.finite), ("Gerund", class.gerund), ("Past", class.participle)]
        {
            for ending in endings.split(' ') {
                let form = format!("{stem}{ending}");
                add(&place, &form, family, kind, nouns.contains(&form.as_str()));
            }
        }
    }
    for source::Fact { place, word, value } in source::facts("pt/quotes/irregular_verbs.tsv") {
        let (family, value) = value.split_once('\t').unwrap_or_else(|| panic!("{place}: a line is three columns"));
        add(&place, &word, family, "Base", false);
        for (kind, group) in ["Third", "Gerund", "Past"].iter().zip(value.split(" | ")) {
            for form in group.split(' ') {
                add(&place, form, family, kind, false);
            }
        }
    }
    words::write("pt/quotes/verbs", &forms, "Verb");
}
