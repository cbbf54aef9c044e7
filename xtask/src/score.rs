//! Exact F1 of names, as the field counts it: the span and the kind must be right.

use crate::corpus::Example;
use crate::perceptron::Weights;

/// Hits, found and wanted names of a kind.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub hits: usize,
    pub found: usize,
    pub wanted: usize,
}

impl Counts {
    /// Twice the hits over found and wanted, in percent.
    pub fn f1(&self) -> f64 {
        200.0 * self.hits as f64 / (self.found + self.wanted).max(1) as f64
    }
}

/// Counts for persons, organisations, places and groups, in this order.
pub fn score(examples: &[Example], weights: &Weights) -> [Counts; 4] {
    let mut counts = [Counts::default(); 4];
    for example in examples {
        let found: Vec<(usize, usize, u8)> =
            example.runs.iter().flat_map(|run| spans(run, &weights.label(run))).collect();
        for &(start, end, kind) in &found {
            let hit = example.names.contains(&(start, end, kind));
            // What overlaps only a name of a kind that is not asked for is neither right nor wrong.
            let overlapped = |other: bool| {
                example.names.iter().any(|&(from, to, of)| from < end && start < to && (of >= 3) == other)
            };
            if kind == 3 || hit || overlapped(false) || !overlapped(true) {
                counts[kind as usize].found += 1;
                counts[kind as usize].hits += usize::from(hit);
            }
        }
        for name in example.names.iter().filter(|name| name.2 < 4) {
            counts[name.2 as usize].wanted += 1;
        }
    }
    counts
}

/// The counts of persons, organisations and places together.
pub fn total(counts: &[Counts; 4]) -> Counts {
    counts[..3].iter().fold(Counts::default(), |sum, kind| Counts {
        hits: sum.hits + kind.hits,
        found: sum.found + kind.found,
        wanted: sum.wanted + kind.wanted,
    })
}

fn spans(run: &crate::corpus::Run, labels: &[u8]) -> Vec<(usize, usize, u8)> {
    let mut spans: Vec<(usize, usize, u8)> = Vec::new();
    for (&label, &(start, end)) in labels.iter().zip(&run.spans) {
        if label % 2 == 1 {
            spans.push((start as usize, end as usize, (label - 1) / 2));
        } else if label > 0
            && let Some(last) = spans.last_mut()
        {
            last.1 = end as usize;
        }
    }
    spans
}
