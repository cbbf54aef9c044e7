//! Runs `tests/rust/cases/language.tsv`, whose head says what its columns mean.

use super::detect;
use crate::text::Document;

#[test]
fn languages() {
    let mut failures = Vec::new();
    for line in include_str!("../../../tests/rust/cases/language.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.splitn(3, '\t');
        let [tag, told, text] = [(); 3].map(|()| columns.next().expect("three columns"));
        let language = detect(&Document::new(&text.replace('¶', "\n")));
        let is_told = language.is_sure() && !["en", "und"].contains(&language.tag.as_str());
        if (language.tag.as_str(), is_told) != (tag, told == "told") {
            failures.push(format!("{text}\n    want {tag} {told}\n    got  {} {}", language.tag, language.confidence));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn a_long_text_is_sampled_evenly() {
    let english = "The mayor said that the bridge would be closed for the rest of the year.\n\n";
    let french = "Le maire a dit que le pont sera fermé pour le reste de l’année.\n\n";
    let language = |text: &str| detect(&Document::new(text)).tag;
    assert_eq!(language(&(english.repeat(300) + &french.repeat(900))), "fr");
    assert_eq!(language(&(english.repeat(900) + &french.repeat(300))), "en");
}
