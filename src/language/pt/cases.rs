//! Runs the cases of `tests/rust/cases/pt`; the head of each file says what its lines mean.

use super::GRAMMAR;
use crate::text::Document;

/// How a text is cut: tokens by spaces, sentences by ` | `.
#[test]
fn sentences() {
    let mut failures = Vec::new();
    for line in include_str!("../../../tests/rust/cases/pt/sentences.txt").lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let text = line.replace(" | ", " ");
        let document = Document::read(&text, &GRAMMAR);
        let sentence = |at| document.slice(document.span_of(document.sentence(at)));
        let got: Vec<&str> = (0..document.sentence_count()).map(sentence).collect();
        if got.join(" | ") != line {
            failures.push(format!("want {line}\n got  {}", got.join(" | ")));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn numbers_with_a_decimal_comma_are_one_token() {
    let text = "O PIB cresceu 3,5% e R$ 1.000,50 às 19h15 de 12/09.";
    let document = Document::read(text, &GRAMMAR);
    let tokens: Vec<&str> = (0..document.tokens.len()).map(|at| document.text_of(at)).collect();
    let want = "O PIB cresceu 3,5 % e R $ 1.000,50 às 19h15 de 12 / 09 .";
    assert_eq!(tokens.join(" "), want);
}
