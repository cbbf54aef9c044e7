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
use scores::{Alike, Scorer, Scores};
use std::mem;
use std::ops::Range;
use std::sync::Arc;

/// The names of the text, in its order, none overlapping another or an expression of time.
#[cfg(any(test, feature = "parts"))]
pub(crate) fn find(document: &Document, dates: &[DateMention]) -> Vec<Name> {
    find_with_margins(document, dates, &mut Own::default(), &mut Kept::default())
}

/// What is kept of the names of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// Whether it will be read again.
    is_wanted: bool,
    runs: Vec<KeptRun>,
    features: features::Kept,
    kinds: Kinds,
    /// What the learned weights alone found in the runs, in the order of the text.
    pub learned: Vec<Learned>,
    /// The tokens where that is not what it was the last time; all else has moved.
    pub renewed: Vec<Range<usize>>,
    rules: rules::Kept,
}

impl Kept {
    /// For a text that will be read again.
    pub fn wanted() -> Kept {
        Kept { is_wanted: true, ..Kept::default() }
    }
}

/// A run with what was found in it.
#[derive(Clone)]
struct KeptRun {
    tokens: Range<usize>,
    /// The scores of its tokens for all labels, by their features alone; none before they are known. Runs that stand alike
    /// share them.
    scores: Option<Arc<[Scores]>>,
    /// How far the scores leant when names were read, as a hash.
    leant: u64,
}

impl KeptRun {
    /// The scores, or none.
    fn scores(&self) -> &[Scores] {
        self.scores.as_deref().unwrap_or_default()
    }
}

impl Placed for KeptRun {
    fn first(&self) -> usize {
        self.tokens.start
    }

    fn shift(&mut self, by: &Shift) {
        by.tokens(&mut self.tokens);
    }
}

impl Placed for Learned {
    fn first(&self) -> usize {
        self.name.tokens.start
    }

    fn shift(&mut self, by: &Shift) {
        by.tokens(&mut self.name.tokens);
    }
}

/// The same with the reader's own names; what the learned weights alone found is kept. Runs are scored and read again only where
/// they are new, or where the whole text now tells something else of their words.
pub(crate) fn find_with_margins(
    document: &Document,
    dates: &[DateMention],
    own: &mut Own,
    kept: &mut Kept,
) -> Vec<Name> {
    let change = &document.change;
    if change.is_whole() || kept.features.renumber(document) {
        kept.kinds.clear();
        kept.runs.iter_mut().for_each(|run| run.scores = None);
    } else {
        kept.kinds.note_changes();
        for run in &kept.runs[places(&kept.runs, &change.old)] {
            kept.kinds.take(&kept.features.places()[run.tokens.clone()], run.scores());
        }
    }
    let new = runs::find(document).into_iter().map(|tokens| KeptRun { tokens, scores: None, leant: 0 });
    change.renew(&mut kept.runs, new.collect());
    let runs: Vec<Range<usize>> = kept.runs.iter().map(|run| run.tokens.clone()).collect();
    let extractor = Extractor::again(document, &runs, mem::take(&mut kept.features), kept.is_wanted);
    drop(runs);
    score(document, &extractor, kept);
    let others = read(document, &extractor, kept);
    kept.renewed = [document.change.new.clone()].into_iter().chain(others.iter().cloned()).collect();
    kept.features = extractor.keep();
    if !kept.is_wanted {
        // What rules find comes on top of all that is in use by now.
        (kept.runs, kept.features, kept.kinds) = Default::default();
    }
    let learned = &kept.learned;
    own.settle_kinds(learned);
    let found = |tokens: &Range<usize>| -> Vec<Name> {
        learned[places(learned, tokens)].iter().map(|learned| learned.name.clone()).collect()
    };
    let mut names =
        rules::apply(document, &found, others.iter().map(|run| run.start), own, &mut kept.rules, kept.is_wanted);
    drop_dates(document, dates, &mut names);
    names
}

/// Scores the runs that are new, and those of whose words the whole text now tells something else.
fn score(document: &Document, extractor: &Extractor, kept: &mut Kept) {
    let Kept { runs, kinds, .. } = kept;
    let mut scorer = Scorer::new(document, extractor, document.names().model);
    let is_any_told_anew = extractor.is_any_told_anew();
    let mut alike = Alike::new(places(runs, &document.change.new).len());
    for run in runs.iter_mut() {
        let is_new = run.scores.is_none();
        if is_new || is_any_told_anew && extractor.is_told_anew(&run.tokens) {
            let places = &extractor.places()[run.tokens.clone()];
            if !is_new {
                kinds.take(places, run.scores());
            }
            let scores = alike.scores(extractor.surroundings(&run.tokens), || {
                let ready = extractor.run(run.tokens.clone());
                run.tokens.clone().map(|at| scorer.score(&ready, at)).collect()
            });
            run.scores = Some(scores);
            kinds.add(places, run.scores());
            run.leant = 0;
        }
    }
}

/// Reads the names of the runs whose scores, or those of their words elsewhere, are not those of the last time. Gives the runs
/// outside of what is new in the text where other names were found.
fn read(document: &Document, extractor: &Extractor, kept: &mut Kept) -> Vec<Range<usize>> {
    let Kept { runs, kinds, learned, .. } = kept;
    let (change, model): (_, &Model) = (&document.change, document.names().model);
    let mut decoder = Decoder::new(|before, label| model.transition(before, label));
    let leaning = kinds.changed(extractor.place_count());
    let (mut scores, mut found, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let mut read = |run: &mut KeptRun, found: &mut Vec<Learned>| {
        scores.clear();
        scores.extend_from_slice(run.scores());
        let places = &extractor.places()[run.tokens.clone()];
        let leant = kinds.lean(document, run.tokens.start, places, &mut scores);
        let is_other = run.leant != leant;
        if is_other {
            read_labels(run.tokens.start, decoder.best(&scores), &scores, found);
            run.leant = leant;
        }
        is_other
    };
    let new = places(runs, &change.new);
    for run in &mut runs[new.clone()] {
        run.leant = 0;
        read(run, &mut found);
    }
    change.renew(learned, mem::take(&mut found));
    if change.is_whole() {
        return others;
    }
    for run in runs.iter_mut().enumerate().filter(|(at, _)| !new.contains(at)).map(|(_, run)| run) {
        let leans_anew = |places: &Vec<bool>| run.tokens.clone().any(|at| places[extractor.places()[at] as usize]);
        if (run.leant == 0 || leaning.as_ref().is_some_and(leans_anew)) && read(run, &mut found) {
            let place = places(learned, &run.tokens);
            if learned[place.clone()] != found[..] {
                others.push(run.tokens.clone());
                learned.splice(place, found.drain(..));
            }
            found.clear();
        }
    }
    others
}

/// Where those stand in a list, in the order of the text, that start among some tokens.
fn places<T: Placed>(list: &[T], tokens: &Range<usize>) -> Range<usize> {
    let place = |edge: usize| list.partition_point(|item| item.first() < edge);
    place(tokens.start)..place(tokens.end)
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
    let mut dropped = Vec::new();
    let mut dates = dates.iter();
    let mut date = dates.next();
    for (at, name) in names.iter().enumerate() {
        let start = document.tokens[name.tokens.start].start as usize;
        while date.is_some_and(|date| date.span.end <= start) {
            date = dates.next();
        }
        let Some(date) = date else { break };
        // Most names end before the next expression of time.
        if document.tokens[name.tokens.end - 1].end() as usize <= date.span.start {
            continue;
        }
        let span = document.span_of(name.tokens.clone());
        if date.span.overlaps(span) && (!span.contains(date.span) || span == date.span) {
            dropped.push(at);
        }
    }
    if dropped.is_empty() {
        return;
    }
    let mut dropped = dropped.into_iter().peekable();
    let mut places = 0..;
    names.retain(|_| places.next().is_none_or(|at| dropped.next_if_eq(&at).is_none()));
}
