//! Reads the case files of the languages, `tests/rust/cases/LANGUAGE/quotes`.
//!
//! A case is a line: the text, ` => `, and what must be found, in order: `content | cue | speaker | name | said`, several quotes parted
//! by ` ;; `; `denied` instead of `said` is what was not said,
//! `headline` or `headline denied` what stands in the headline. What a case leaves out at the end is not looked at. `-` stands
//! for "none"; `=> -` for a text without any quote. `¶` parts paragraphs. `#` starts a comment.
//!
//! Names can be given before the text and ` :: `: `Ada Nwosu (she, mayor), Acme Bank (body) :: text`. Each is an entity, with
//! its roles, mentioned wherever the whole name or its last word stands.

use super::*;
use crate::analysis::{EntityKind, Gender};
use crate::language::Grammar;
use crate::text::Span;

/// Checks the cases of a file, of a language that gives this grammar.
pub(crate) fn check(name: &str, cases: &str, grammar: &'static Grammar) {
    let mut failures = Vec::new();
    for (number, line) in cases.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (case, want) = line.split_once(" => ").unwrap_or_else(|| panic!("{name}:{}: no =>", number + 1));
        let (names, text) = case.split_once(" :: ").unwrap_or(("", case));
        let text = text.replace('¶', "\n\n");
        let (mentions, entities) = named(names, &text);
        let quotes = (grammar.quotes)(&Document::read(&text, grammar), &mentions, &entities, &mut Default::default());
        let want: Vec<Vec<&str>> = match want {
            "-" => Vec::new(),
            _ => want.split(" ;; ").map(|quote| quote.split(" | ").collect()).collect(),
        };
        let got: Vec<[&str; 5]> = quotes
            .iter()
            .map(|quote| {
                let speaker = quote.speaker.as_ref().map_or("-", |speaker| &text[speaker.span.range()]);
                let name = quote.speaker.as_ref().map_or("-", |speaker| &speaker.name);
                let cue = quote.cue.map_or("-", |cue| &text[cue.range()]);
                [&text[quote.span.range()], cue, speaker, name, told(quote)]
            })
            .collect();
        let is_right =
            want.len() == got.len() && want.iter().zip(&got).all(|(want, got)| want[..] == got[..want.len()]);
        if !is_right {
            failures.push(format!("{name}:{}: {line}\n    got {got:?}", number + 1));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// How a quote is told, for the last column of a case.
fn told(quote: &Quote) -> &'static str {
    match (quote.headline, quote.denied) {
        (false, false) => "said",
        (false, true) => "denied",
        (true, false) => "headline",
        (true, true) => "headline denied",
    }
}

/// The entities that a case gives, and their mentions in its text.
pub(crate) fn named(names: &str, text: &str) -> (Vec<Mention>, Vec<Entity>) {
    let (mut mentions, mut entities) = (Vec::new(), Vec::new());
    for item in names.split("), ").filter(|item| !item.is_empty()) {
        let (name, facts) = item.trim_end_matches(')').split_once(" (").expect("a name and facts in brackets");
        let mut facts = facts.split(", ");
        let kind = facts.next().unwrap_or_default();
        let gender = match kind {
            "she" => Some(Gender::Female),
            "he" => Some(Gender::Male),
            _ => None,
        };
        let kind = if kind == "body" { EntityKind::Organization } else { EntityKind::Person };
        let last = name.rsplit(' ').next().unwrap_or(name);
        for (end, _) in text.match_indices(last).map(|(start, word)| (start + word.len(), ())) {
            let start = if text[..end].ends_with(name) { end - name.len() } else { end - last.len() };
            mentions.push(Mention { span: Span { start, end }, kind, entity: entities.len(), confidence: 1.0 });
        }
        let roles = facts.map(str::to_owned).collect();
        entities.push(Entity { name: name.to_owned(), kind, roles, mentions: Vec::new(), confidence: 1.0, gender });
    }
    mentions.sort_by_key(|mention: &Mention| mention.span.start);
    (mentions, entities)
}
