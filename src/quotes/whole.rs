//! Runs `whole.txt` of each language: cases that tell all that is known of a quote.
//!
//! A line is as `cases.rs` says, with four columns more for a quote: its kind; a letter, which pieces of one attribution share;
//! what is word for word in a mixed one, parted by ` + `; how sure it is: `sure` (nine in ten are right, or more), `likely` (six in
//! ten), `unsure`. What is left out at the end is not looked at.

use super::cases::named;
use crate::analysis::{Quote, QuoteKind};
use crate::language::Grammar;
use crate::text::Document;

#[test]
fn english() {
    check(include_str!("../../tests/rust/cases/en/quotes/whole.txt"), Grammar::fallback());
}

#[cfg(feature = "pt")]
#[test]
fn portuguese() {
    check(include_str!("../../tests/rust/cases/pt/quotes/whole.txt"), &crate::language::pt::GRAMMAR);
}

fn check(cases: &str, grammar: &'static Grammar) {
    let mut failures = Vec::new();
    for line in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (case, want) = line.split_once(" => ").expect("=>");
        let (names, text) = case.split_once(" :: ").unwrap_or(("", case));
        let text = text.replace('¶', "\n\n");
        let (mentions, entities) = named(names, &text);
        let quotes = (grammar.quotes)(&Document::read(&text, grammar), &mentions, &entities, &mut Default::default());
        let want: Vec<Vec<&str>> = want.split(" ;; ").map(|quote| quote.split(" | ").collect()).collect();
        let got: Vec<[String; 8]> = quotes.iter().map(|quote| columns(&text, &quotes, quote)).collect();
        let is_right = |(want, got): (&Vec<&str>, &[String; 8])| want[..] == got[..want.len()];
        if want.len() != got.len() || !want.iter().zip(&got).all(is_right) {
            failures.push(format!("{line}\n    got {got:?}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// All that is known of one of the quotes of a text.
fn columns(text: &str, all: &[Quote], quote: &Quote) -> [String; 8] {
    let speaker = quote.speaker.as_ref();
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    };
    let mut groups: Vec<usize> = all.iter().map(|quote| quote.group).collect();
    groups.dedup();
    let group = groups.iter().position(|group| *group == quote.group).unwrap_or(0);
    let parts: Vec<&str> = quote.parts.iter().map(|part| &text[part.range()]).collect();
    let sureness = match quote.confidence {
        0.9.. => "sure",
        0.6.. => "likely",
        _ => "unsure",
    };
    [
        text[quote.span.range()].to_owned(),
        quote.cue.map_or("-", |cue| &text[cue.range()]).to_owned(),
        speaker.map_or("-", |speaker| &text[speaker.span.range()]).to_owned(),
        speaker.map_or("-", |speaker| &speaker.name).to_owned(),
        kind.to_owned(),
        char::from(b'a' + group as u8).to_string(),
        if parts.is_empty() { "-".to_owned() } else { parts.join(" + ") },
        sureness.to_owned(),
    ]
}
