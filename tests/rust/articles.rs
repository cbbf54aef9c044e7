//! Whole articles, as they are read from the day of publication to the speaker's name, with every quote that a reader finds in
//! them: `cases/en/articles`. Thirty, in the manner of outlets of some twenty countries; they were looked at while rules were
//! written.
//!
//! The first line tells the day of publication, `-` where the text itself does. Under `===` each line is a quote: `direct`, `mixed`
//! or `indirect`, with `denied` before it where it was not said; the words; the speaker's name, `-` for nobody. Or it is a time:
//! `date`, the words, the value; an article with one such line has them all. `not_yet.txt` has what is not read right so far, with
//! the article's name: a line, or `extra` and words that nobody said, or a time that is none.

use newslens::{Options, Quote, QuoteKind, analyze};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A quote as a line.
fn line(text: &str, quote: &Quote) -> String {
    let denied = if quote.denied { "denied " } else { "" };
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    };
    let speaker = quote.speaker.as_ref().map_or("-", |speaker| &speaker.name);
    format!("{denied}{kind} | {} | {speaker}", &text[quote.span.range()])
}

/// What is wrong with the answer for an article.
fn faults(name: &str, file: &str) -> Vec<String> {
    let (head, rest) = file.split_once('\n').expect("a first line");
    let (text, gold) = rest.split_once("\n===\n").unwrap_or_else(|| panic!("{name}: no ==="));
    let options = match head.strip_prefix("# Published ").expect("the day of publication") {
        "-" => Options::new(),
        day => Options::new().with_date(day).unwrap(),
    };
    let gold: BTreeSet<&str> = gold.lines().collect();
    for line in &gold {
        let words = line.split(" | ").nth(1).expect("three columns");
        assert!(text.contains(words), "{name}: {words:?} is not in the text");
    }
    let analysis = analyze(text, &options);
    let mut found: BTreeSet<String> = analysis.quotes.iter().map(|quote| line(text, quote)).collect();
    if gold.iter().any(|line| line.starts_with("date | ")) {
        found.extend(analysis.dates.iter().map(|date| format!("date | {} | {}", &text[date.span.range()], date.value)));
    }
    let missed = gold.iter().filter(|line| !found.contains(**line)).map(|line| format!("{name}: {line}"));
    let is_said = |line: &&String| gold.iter().any(|gold| gold.split(" | ").nth(1) == line.split(" | ").nth(1));
    let extra = found.iter().filter(|line| !is_said(line));
    missed.chain(extra.map(|line| format!("{name}: extra {}", line.split(" | ").nth(1).unwrap()))).collect()
}

#[test]
fn articles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rust/cases/en/articles");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if name != "not_yet" {
            found.extend(faults(&name, fs::read_to_string(&path).unwrap().trim_end()));
        }
    }
    let list = fs::read_to_string(folder.join("not_yet.txt")).unwrap();
    let known: BTreeSet<String> =
        list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect();
    let new: Vec<&str> = found.difference(&known).map(String::as_str).collect();
    let done: Vec<&str> = known.difference(&found).map(String::as_str).collect();
    assert!(
        new.is_empty() && done.is_empty(),
        "not right:\n{}\nright now, take them off not_yet.txt:\n{}",
        new.join("\n"),
        done.join("\n")
    );
}
