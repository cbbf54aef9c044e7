//! Finds names in the tokens of a text: runs that can hold names, features, learned weights, what the whole text tells of a
//! word's kind, the best labels, and a few rules.

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;
mod decode;
mod kinds;
mod letters;
pub(crate) mod model;
pub(crate) mod rules;
pub(crate) mod runs;
mod scores;

use super::confidence::Learned;
use super::features::Extractor;
use super::name::Name;
use super::own::Own;
use crate::analysis::DateMention;
use crate::text::Document;
use decode::Decoder;
use model::{KINDS, LABELS, Label, Model, OUTSIDE};
use scores::Scorer;

/// The names of the text, in its order, none overlapping another or an expression of time.
#[cfg(any(test, feature = "parts"))]
pub(crate) fn find(document: &Document, dates: &[DateMention]) -> Vec<Name> {
    find_with_margins(document, dates, &mut Own::default()).0
}

/// The same with the reader's own names, and what the learned weights alone found.
pub(crate) fn find_with_margins(
    document: &Document,
    dates: &[DateMention],
    own: &mut Own,
) -> (Vec<Name>, Vec<Learned>) {
    let model: &Model = document.names().model;
    let runs = runs::find(document);
    let extractor = Extractor::new(document, &runs);
    let mut decoder = Decoder::new(|before, label| model.transition(before, label));
    let mut scorer = Scorer::new(document, &extractor, model);
    let mut scored: Vec<kinds::Scored> = Vec::with_capacity(runs.len());
    for tokens in runs {
        let run = extractor.run(tokens.clone());
        let scores = tokens.clone().map(|at| scorer.score(&run, at)).collect();
        scored.push((tokens, scores));
    }
    kinds::lean(document, &extractor, &mut scored);
    let mut learned = Vec::new();
    for (tokens, scores) in &scored {
        read_labels(tokens.start, decoder.best(scores), scores, &mut learned);
    }
    let mut names: Vec<Name> = learned.iter().map(|learned| learned.name.clone()).collect();
    own.settle_kinds(&names);
    rules::apply(document, &mut names, own);
    drop_dates(document, dates, &mut names);
    (names, learned)
}

/// Turns the labels of a run that starts with the token `start`, and their scores, into names.
fn read_labels(start: usize, labels: &[Label], scores: &[[i32; LABELS]], names: &mut Vec<Learned>) {
    let mut at = 0;
    while at < labels.len() {
        let label = labels[at];
        let mut end = at + 1;
        if label != OUTSIDE {
            while labels.get(end) == Some(&(label + 1)) {
                end += 1;
            }
            let margins = (at..end).map(|token| margin(labels[token], &scores[token]));
            let name = Name { tokens: start + at..start + end, kind: KINDS[usize::from(label - 1) / 2] };
            names.push(Learned { name, margin: margins.min().unwrap_or(0) });
        }
        at = end;
    }
}

/// By how much a token's label is better than the best other one.
fn margin(label: Label, scores: &[i32; LABELS]) -> i32 {
    let others = (0..LABELS).filter(|&other| other != usize::from(label)).map(|other| scores[other]);
    scores[usize::from(label)] - others.max().unwrap_or(0)
}

/// Takes out names that an expression of time holds; a name may hold one ("the 9 May Square").
pub(super) fn drop_dates(document: &Document, dates: &[DateMention], names: &mut Vec<Name>) {
    let mut dates = dates.iter().peekable();
    names.retain(|name| {
        let span = document.span_of(name.tokens.clone());
        while dates.next_if(|date| date.span.end <= span.start).is_some() {}
        dates.peek().is_none_or(|date| !date.span.overlaps(span) || span.contains(date.span) && span != date.span)
    });
}
