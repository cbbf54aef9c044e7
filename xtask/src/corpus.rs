//! Annotated texts: read, brought to one convention, turned into features.

use newslens::TextLanguage;
use newslens::entity_training::{self as training, LABELS, class};
use newslens::text::{Document, TokenKind};
use serde::Deserialize;
use std::{fs, io, ops::Range, path::Path};

/// An annotated text, as the training data has it; offsets in code points.
#[derive(Deserialize)]
pub struct Annotated {
    pub source: String,
    pub licence: String,
    pub text: String,
    pub entities: Vec<Annotation>,
}

/// One annotated name.
#[derive(Deserialize)]
pub struct Annotation {
    pub start: usize,
    pub end: usize,
    #[serde(rename = "type")]
    pub kind: String,
}

/// A run of tokens with its features and its gold labels.
pub struct Run {
    /// The features of the tokens, one list behind the other.
    pub features: Vec<u32>,
    /// Where each token's features end.
    pub ends: Vec<u32>,
    pub gold: Vec<u8>,
    /// Runs of one sentence share a number.
    pub sentence: u32,
    /// The spans of the tokens, in bytes.
    pub spans: Vec<(u32, u32)>,
}

impl Run {
    /// The features of a token.
    pub fn features_of(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] as usize };
        &self.features[start..self.ends[token] as usize]
    }
}

/// A text ready for training or scoring.
pub struct Example {
    pub runs: Vec<Run>,
    /// Spans in bytes with their kinds (0 to 3; 4 for names of other kinds), articles and possessives cut off.
    pub names: Vec<(usize, usize, u8)>,
}

/// Whether the model may be trained on texts under this licence: one that is known to allow it, never where trade is
/// excluded.
pub fn is_allowed(licence: &str) -> bool {
    let open = ["public domain", "public-domain", "CC0", "CC-BY", "CC BY", "OGL"];
    open.iter().any(|open| licence.contains(open)) && !licence.contains("-NC") && !licence.contains(" NC")
}

/// Reads a file of annotated texts, one JSON object a line.
pub fn read(path: &Path) -> io::Result<Vec<Annotated>> {
    fs::read_to_string(path)?
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).map_err(io::Error::other))
        .collect()
}

/// Computes the features and labels of a text.
pub fn example(annotated: &Annotated, language: TextLanguage) -> Example {
    let document = Document::in_language(&annotated.text, language);
    let names = names(annotated, &document, language);
    let mut labels = vec![0u8; document.tokens.len()];
    for &(start, end, kind) in names.iter().filter(|&&(_, _, kind)| kind < 4) {
        let tokens = name_tokens(&document, start..end, kind);
        if !tokens.is_empty() && labels[tokens.clone()].iter().all(|&label| label == 0) {
            labels[tokens.clone()].fill(2 + 2 * kind);
            labels[tokens.start] = 1 + 2 * kind;
        }
    }
    if !has_groups(&annotated.source) {
        add_groups(&document, &names, &mut labels);
    }
    let mut runs = Vec::new();
    training::read(&document, |tokens, lists| {
        let mut run = Run {
            features: lists.concat(),
            ends: Vec::with_capacity(lists.len()),
            gold: labels[tokens.clone()].to_vec(),
            sentence: document.sentence_of(tokens.start) as u32,
            spans: document.tokens[tokens].iter().map(|token| (token.start, token.end())).collect(),
        };
        let mut end = 0;
        run.ends.extend(lists.iter().map(|list| {
            end += list.len() as u32;
            end
        }));
        mend(&mut run.gold);
        runs.push(run);
    });
    Example { runs, names }
}

/// Makes a name that began before its run begin with it.
fn mend(labels: &mut [u8]) {
    let mut before = 0;
    for label in labels {
        if *label > 0 && *label % 2 == 0 && before != *label && before + 1 != *label {
            *label -= 1;
        }
        before = *label;
    }
    debug_assert!((before as usize) < LABELS);
}

/// Whether a source annotates nationalities and religions itself.
fn has_groups(source: &str) -> bool {
    source.starts_with("gmb") || source.starts_with("re3d")
}

/// The annotated spans in bytes, without articles and possessives.
fn names(annotated: &Annotated, document: &Document, language: TextLanguage) -> Vec<(usize, usize, u8)> {
    let text = document.text;
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let mut names: Vec<(usize, usize, u8)> = annotated
        .entities
        .iter()
        .map(|entity| {
            let kind = match entity.kind.as_str() {
                "PER" => 0,
                "ORG" => 1,
                "LOC" => 2,
                "NORP" => 3,
                _ => 4,
            };
            let (start, end) = trim(text, bytes[entity.start], bytes[entity.end], articles(language));
            (start, end, kind)
        })
        .filter(|(start, end, _)| start < end)
        .collect();
    names.sort();
    names
}

/// The articles that an annotated span may start with.
fn articles(language: TextLanguage) -> &'static [&'static str] {
    match language.tag() {
        "pt" => &["o ", "a ", "os ", "as ", "O ", "A ", "Os ", "As "],
        _ => &["the ", "The ", "a ", "an ", "A ", "An "],
    }
}

fn trim(text: &str, mut start: usize, mut end: usize, articles: &[&str]) -> (usize, usize) {
    for article in articles {
        if text[start..end].starts_with(*article) {
            start += article.len();
            break;
        }
    }
    for ending in ["'s", "’s", "'", "’", ",", ";", ":"] {
        if text[start..end].ends_with(ending) {
            end -= ending.len();
            break;
        }
    }
    (start, end)
}

/// The tokens of a name; titles stand outside of a person's.
fn name_tokens(document: &Document, span: Range<usize>, kind: u8) -> Range<usize> {
    let mut tokens = document.tokens_in(newslens::text::Span { start: span.start, end: span.end });
    let is_word = |at: usize| matches!(document.tokens[at].kind, TokenKind::Word | TokenKind::Number);
    while !tokens.is_empty() && !is_word(tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && !is_word(tokens.end - 1) && document.text_of(tokens.end - 1) != "!" {
        tokens.end -= 1;
    }
    let is_title = |at: usize| {
        let classes = training::gazetteer_word(document, &document.tokens[at]);
        classes & class::TITLE != 0 && classes & (class::GIVEN | class::FAMILY) == 0
    };
    while kind == 0 && tokens.len() > 1 && is_title(tokens.start) {
        tokens.start += 1;
    }
    tokens
}

/// Labels groups where a source has none: by the gazetteer, where no longer name holds them. The names of parties'
/// members are words of their own too often, so those must have been annotated as a name of another kind.
fn add_groups(document: &Document, names: &[(usize, usize, u8)], labels: &mut [u8]) {
    for at in 0..document.tokens.len() {
        if !document.tokens[at].is_capitalised() {
            continue;
        }
        let (length, classes) = training::gazetteer_phrase(document, &document.tokens[at..])
            .unwrap_or((1, training::gazetteer_word(document, &document.tokens[at])));
        if classes & class::GROUP == 0 || classes & class::PLACE != 0 {
            continue;
        }
        let span = document.span_of(at..at + length);
        let overlapping = |&&(start, end, _): &&(usize, usize, u8)| start < span.end && span.start < end;
        let kinds: Vec<Option<u8>> = names
            .iter()
            .filter(overlapping)
            .map(|&(start, end, kind)| ((start, end) == (span.start, span.end)).then_some(kind))
            .collect();
        let is_group = match kinds[..] {
            [] => classes & (class::NATIONALITY | class::RELIGION) != 0,
            [Some(kind)] => kind == 4 || kind == 2 && classes & class::NATIONALITY != 0,
            _ => false,
        };
        if is_group {
            labels[at..at + length].fill(8);
            labels[at] = 7;
        }
    }
}
