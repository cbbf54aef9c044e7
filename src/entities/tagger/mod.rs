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
    kinds: Kinds,
    rules: rules::Kept,
}

/// A run with what was found in it.
#[derive(Clone)]
struct KeptRun {
    tokens: Range<usize>,
    /// The scores of its tokens for all labels, by their features alone; none before they are known.
    scores: Vec<[i32; LABELS]>,
    /// How far the scores leant when names were read, as a hash.
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
    let change = &document.change;
    if change.is_whole() || kept.features.renumber(document) {
        kept.kinds.clear();
        kept.runs.iter_mut().for_each(|run| run.scores.clear());
    } else {
        kept.kinds.note_changes();
        for run in kept.runs.iter().filter(|run| change.old.contains(&run.tokens.start)) {
            kept.kinds.take(&kept.features.places()[run.tokens.clone()], &run.scores);
        }
    }
    let new = runs::find(document).into_iter().map(|tokens| KeptRun {
        tokens,
        scores: Vec::new(),
        leant: 0,
        names: Vec::new(),
    });
    change.renew(&mut kept.runs, new.collect());
    let runs: Vec<Range<usize>> = kept.runs.iter().map(|run| run.tokens.clone()).collect();
    let extractor = Extractor::again(document, &runs, mem::take(&mut kept.features));
    let places = extractor.places();
    let mut scorer = Scorer::new(document, &extractor, model);
    for run in &mut kept.runs {
        let is_new = run.scores.is_empty();
        if is_new || extractor.is_told_anew(&run.tokens) {
            if !is_new {
                kept.kinds.take(&places[run.tokens.clone()], &run.scores);
            }
            let ready = extractor.run(run.tokens.clone());
            run.scores = run.tokens.clone().map(|at| scorer.score(&ready, at)).collect();
            kept.kinds.add(&places[run.tokens.clone()], &run.scores);
            run.leant = 0;
        }
    }
    let mut decoder = Decoder::new(|before, label| model.transition(before, label));
    let leaning = kept.kinds.changed(extractor.place_count());
    let mut learned = Vec::new();
    let mut scores = Vec::new();
    // Where the names of runs that are not new are others than the last time.
    let mut others = Vec::new();
    for run in &mut kept.runs {
        let leans_anew = |places: &Vec<bool>| run.tokens.clone().any(|at| places[extractor.places()[at] as usize]);
        if run.leant == 0 || leaning.as_ref().is_some_and(leans_anew) {
            scores.clone_from(&run.scores);
            let leant = kept.kinds.lean(document, run.tokens.start, &places[run.tokens.clone()], &mut scores);
            if run.leant != leant {
                let names = mem::take(&mut run.names);
                read_labels(run.tokens.start, decoder.best(&scores), &scores, &mut run.names);
                run.leant = leant;
                if !change.new.contains(&run.tokens.start)
                    && !names.iter().map(|old| &old.name).eq(run.names.iter().map(|new| &new.name))
                {
                    others.push(run.tokens.start);
                }
            }
        }
        learned.extend(run.names.iter().cloned());
    }
    kept.features = extractor.keep();
    own.settle_kinds(&learned);
    let found = |tokens: &Range<usize>| {
        let place = |edge: usize| learned.partition_point(|learned| learned.name.tokens.start < edge);
        let found = &learned[place(tokens.start)..place(tokens.end)];
        found.iter().map(|learned| learned.name.clone()).collect()
    };
    let mut names = rules::apply(document, &found, &others, own, &mut kept.rules);
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
