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
use super::features::{self, Extractor};
use super::name::Name;
use super::own::Own;
use crate::analysis::DateMention;
use crate::text::Document;
use crate::text::change::{Placed, Shift};
use decode::Decoder;
use kinds::Kinds;
use model::{KINDS, LABELS, Label, Model, OUTSIDE};
use scores::Scorer;
use std::mem;
use std::ops::Range;

/// The names of the text, in its order, none overlapping another or an expression of time.
#[cfg(any(test, feature = "parts"))]
pub(crate) fn find(document: &Document, dates: &[DateMention]) -> Vec<Name> {
    find_with_margins(document, dates, &mut Own::default(), &mut Kept::default()).0
}

/// What is kept of the names of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    runs: Vec<KeptRun>,
    features: features::Kept,
}

/// A run with what was found in it.
#[derive(Clone)]
struct KeptRun {
    tokens: Range<usize>,
    /// The scores of its tokens for all labels, by their features alone.
    scores: Vec<[i32; LABELS]>,
    /// What the whole text told of its words when it was scored, and how far the scores leant when names were read, as hashes.
    told: u64,
    leant: u64,
    names: Vec<Learned>,
}

impl Placed for KeptRun {
    fn first(&self) -> usize {
        self.tokens.start
    }

    fn shift(&mut self, by: &Shift) {
        by.tokens(&mut self.tokens);
        self.names.iter_mut().for_each(|learned| by.tokens(&mut learned.name.tokens));
    }
}

/// The same with the reader's own names, and what the learned weights alone found. Runs are scored and read again only where they are new, or where the
/// whole text now tells something else of their words.
pub(crate) fn find_with_margins(
    document: &Document,
    dates: &[DateMention],
    own: &mut Own,
    kept: &mut Kept,
) -> (Vec<Name>, Vec<Learned>) {
    let model: &Model = document.names().model;
    let new = runs::find(document).into_iter().map(|tokens| KeptRun {
        tokens,
        scores: Vec::new(),
        told: 0,
        leant: 0,
        names: Vec::new(),
    });
    document.change.renew(&mut kept.runs, new.collect());
    let runs: Vec<Range<usize>> = kept.runs.iter().map(|run| run.tokens.clone()).collect();
    let extractor = Extractor::again(document, &runs, mem::take(&mut kept.features));
    let mut scorer = Scorer::new(document, &extractor, model);
    for run in &mut kept.runs {
        let told = extractor.told(&run.tokens);
        if run.scores.is_empty() || run.told != told {
            let ready = extractor.run(run.tokens.clone());
            run.scores = run.tokens.clone().map(|at| scorer.score(&ready, at)).collect();
            (run.told, run.leant) = (told, 0);
        }
    }
    let mut decoder = Decoder::new(|before, label| model.transition(before, label));
    let kinds = Kinds::new(document, &extractor, kept.runs.iter().map(|run| (&run.tokens, &run.scores[..])));
    let mut learned = Vec::with_capacity(kept.runs.len());
    let mut scores = Vec::new();
    for run in &mut kept.runs {
        scores.clone_from(&run.scores);
        let leant = kinds.lean(run.tokens.start, &mut scores);
        if run.leant != leant {
            run.names.clear();
            read_labels(run.tokens.start, decoder.best(&scores), &scores, &mut run.names);
            run.leant = leant;
        }
        learned.extend(run.names.iter().cloned());
    }
    kept.features = extractor.keep();
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
