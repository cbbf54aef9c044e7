//! How the cases of linking are read and checked, and the properties that hold for any text.
//!
//! A case is a line: a text with its names in brackets, each with the number of its entity and a letter for its kind
//! (`[1p Ada Nwosu]`: p person, o organization, l place, g group); perhaps ` => ` and what else must be found, parted by
//! ` ;; `: `1 name Ada Nwosu`, `1 roles mayor, former judge` (`-` for none), `1 female`, `1 male`, `1 unknown`,
//! `1 kind person`. Names with one number must be one entity, with different numbers different ones. `¶` parts
//! paragraphs, `#` starts a comment.

use super::*;
use crate::analysis::Gender;
use crate::language::TextLanguage;
use proptest::prelude::*;
use std::collections::HashMap;

/// The text without brackets, and the names: bytes, kind, number.
pub(super) fn read(case: &str) -> (String, Vec<(usize, usize, EntityKind, usize)>) {
    let mut text = String::new();
    let mut names = Vec::new();
    for (at, part) in case.split('[').enumerate() {
        let Some((inside, rest)) = part.split_once(']').filter(|_| at > 0) else {
            text.push_str(part);
            continue;
        };
        let (label, name) = inside.split_once(' ').expect("a number and a kind, then a name");
        let (number, kind) = label.split_at(label.len() - 1);
        let kind = match kind {
            "p" => EntityKind::Person,
            "o" => EntityKind::Organization,
            "l" => EntityKind::Place,
            "g" => EntityKind::Group,
            _ => panic!("{label}: no kind"),
        };
        let start = text.len();
        text.push_str(name);
        names.push((start, text.len(), kind, number.parse().expect("a number")));
        text.push_str(rest);
    }
    (text, names)
}

/// Checks the cases of a file, in a language.
pub(crate) fn check(file: &str, cases: &str, language: TextLanguage) {
    let mut failures = Vec::new();
    for (number, line) in cases.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (case, wanted) = line.split_once(" => ").unwrap_or((line, ""));
        let (text, names) = read(&case.replace('¶', "\n\n"));
        let document = Document::in_language(&text, language);
        let found = names
            .iter()
            .map(|&(start, end, kind, _)| Name { tokens: document.tokens_in(crate::text::Span { start, end }), kind });
        let (mentions, entities) = link(&document, found.collect(), &Own::default(), &mut Kept::default());
        let mut of_number: HashMap<usize, usize> = HashMap::new();
        let mut of_entity: HashMap<usize, usize> = HashMap::new();
        let mut wrong = String::new();
        for (mention, &(start, end, _, number)) in mentions.iter().zip(&names) {
            let is_right = *of_number.entry(number).or_insert(mention.entity) == mention.entity
                && *of_entity.entry(mention.entity).or_insert(number) == number;
            if !is_right {
                wrong += &format!("\n    {} is taken for {:?}", &text[start..end], entities[mention.entity].name);
            }
        }
        for want in wanted.split(" ;; ").filter(|want| !want.is_empty()) {
            let (number, want) = want.split_once(' ').expect("a number, then what is wanted");
            let entity = &entities[of_number[&number.parse().expect("a number")]];
            let got = match want.split(' ').next() {
                Some("name") => format!("name {}", entity.name),
                Some("kind") => {
                    let all = entity.mentions.iter().all(|&mention| mentions[mention].kind == entity.kind);
                    format!("{} {:?}", if all { "kind" } else { "mixed" }, entity.kind).to_lowercase()
                }
                Some("roles") if entity.roles.is_empty() => "roles -".to_owned(),
                Some("roles") => format!("roles {}", entity.roles.join(", ")),
                _ => entity
                    .gender
                    .map_or("unknown", |gender| match gender {
                        Gender::Female => "female",
                        Gender::Male => "male",
                    })
                    .to_owned(),
            };
            if got != want {
                wrong += &format!("\n    wanted {want}, got {got}");
            }
        }
        if !wrong.is_empty() {
            failures.push(format!("{file}:{}: {line}{wrong}", number + 1));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Any text over words, marks and names that linking looks at.
fn any_text() -> impl Strategy<Value = Vec<&'static str>> {
    let words = [
        "Kim",
        "Jong",
        "-",
        "un",
        "Mr",
        "President",
        "of",
        "the",
        "and",
        ",",
        "(",
        ")",
        "WHO",
        "U.S.",
        "J.",
        "II",
        "Jr",
        "'s",
        "van",
        "minister",
        "is",
        "a",
        ".",
        "\n\n",
        "Ⅻ",
        "ß",
        "é",
        "45",
        "&",
        "\u{301}",
        "who",
        "former",
        "\"",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..60)
}

proptest! {
    #[test]
    fn any_names_in_any_text_are_linked(words in any_text(), seeds in prop::collection::vec((0usize..60, 1usize..5, 0usize..4), 0..20)) {
        let text = words.join(" ");
        let document = Document::new(&text);
        let kinds = [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];
        let mut names: Vec<Name> = Vec::new();
        let mut sorted = seeds;
        sorted.sort();
        for (start, length, kind) in sorted {
            let end = start + length;
            if end <= document.tokens.len() && names.last().is_none_or(|last| last.tokens.end <= start) {
                names.push(Name { tokens: start..end, kind: kinds[kind] });
            }
        }
        let count = names.len();
        let (mentions, entities) = link(&document, names, &Own::default(), &mut Kept::default());
        // A headline's name may be cut into several.
        prop_assert!(mentions.len() >= count);
        prop_assert_eq!(entities.iter().map(|entity| entity.mentions.len()).sum::<usize>(), mentions.len());
        for (index, mention) in mentions.iter().enumerate() {
            prop_assert!(entities[mention.entity].mentions.contains(&index));
        }
        prop_assert!(entities.iter().all(|entity| !entity.name.is_empty()));
    }
}
