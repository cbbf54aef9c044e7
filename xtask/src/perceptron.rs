//! A structured perceptron (Collins 2002) with a margin: averaged, with features left out at random, over several seeds.

use crate::corpus::Run;
use newslens::entity_training::{LABELS, can_follow};
use std::collections::HashMap;

/// The weights of one feature, for each label but the first (outside).
pub type Row = [f32; LABELS - 1];

/// Linear weights.
#[derive(Clone, Default)]
pub struct Weights {
    /// By feature.
    pub rows: HashMap<u32, Row, std::hash::BuildHasherDefault<Identity>>,
    pub transitions: [[f32; LABELS]; LABELS],
    /// How many low bits of a feature are cut off to find its row.
    pub shift: u32,
}

/// Features are hashes already.
#[derive(Default, Clone)]
pub struct Identity(u64);

impl std::hash::Hasher for Identity {
    fn write(&mut self, _: &[u8]) {
        unreachable!("only numbers are keys");
    }
    fn write_u32(&mut self, key: u32) {
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    fn finish(&self) -> u64 {
        self.0
    }
}

/// A small generator of random numbers (splitmix64): the same on every machine.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, (self.next() % (at as u64 + 1)) as usize);
        }
    }
}

/// How to train.
#[derive(Clone)]
pub struct Settings {
    pub epochs: usize,
    pub seeds: u64,
    /// How many features of a thousand are left out.
    pub dropout: u64,
    /// Features seen on fewer tokens are never looked at.
    pub least_count: u32,
    /// By how much the right label of a token has to be better than every other one before nothing more is learned from it.
    pub margin: f32,
}

/// Features as dense numbers, so that weights lie in one array.
pub struct Index {
    numbers: HashMap<u32, u32, std::hash::BuildHasherDefault<Identity>>,
    pub features: Vec<u32>,
    shift: u32,
}

impl Index {
    /// Numbers the features that `runs` have at least `least_count` times.
    pub fn new(runs: &[&Run], least_count: u32) -> Index {
        let mut counts: HashMap<u32, u32, std::hash::BuildHasherDefault<Identity>> = HashMap::default();
        for run in runs {
            for &feature in &run.features {
                *counts.entry(feature).or_default() += 1;
            }
        }
        let mut features: Vec<u32> =
            counts.into_iter().filter(|&(_, count)| count >= least_count).map(|pair| pair.0).collect();
        features.sort_unstable();
        Index::of(features, 0)
    }

    /// Numbers these features, cut by `shift` bits.
    pub fn of(features: Vec<u32>, shift: u32) -> Index {
        let numbers = features.iter().enumerate().map(|(number, &feature)| (feature, number as u32)).collect();
        Index { numbers, features, shift }
    }
}

/// A run with numbered features.
struct Numbered<'r> {
    run: &'r Run,
    features: Vec<u32>,
    ends: Vec<u32>,
}

/// Trains on these runs.
pub fn train(runs: &[&Run], index: &Index, settings: &Settings) -> Weights {
    let mut numbered: Vec<Numbered> = runs
        .iter()
        .map(|run| {
            let mut features = Vec::new();
            let mut ends = Vec::new();
            for token in 0..run.gold.len() {
                features.extend(
                    run.features_of(token).iter().filter_map(|feature| index.numbers.get(&(feature >> index.shift))),
                );
                ends.push(features.len() as u32);
            }
            Numbered { run, features, ends }
        })
        .collect();
    let mut sum = vec![[0f32; LABELS - 1]; index.features.len()];
    let mut transitions = [[0f32; LABELS]; LABELS];
    for seed in 0..settings.seeds {
        let mut learner = Learner::new(index.features.len(), 0x5eed + seed, settings);
        for _ in 0..settings.epochs {
            learner.random.shuffle(&mut numbered);
            for run in &numbered {
                learner.learn(run);
            }
        }
        learner.add_average(&mut sum, &mut transitions, 1.0 / settings.seeds as f32);
    }
    Weights { rows: index.features.iter().copied().zip(sum).collect(), transitions, shift: index.shift }
}

struct Learner {
    weights: Vec<Row>,
    /// Each change times the step at which it was made, for the average.
    moments: Vec<[f64; LABELS - 1]>,
    transitions: [[f32; LABELS]; LABELS],
    transition_moments: [[f64; LABELS]; LABELS],
    step: f64,
    random: Random,
    dropout: u64,
    margin: f32,
    kept: Vec<u32>,
    kept_ends: Vec<usize>,
    scores: Vec<[f32; LABELS]>,
}

impl Learner {
    fn new(features: usize, seed: u64, settings: &Settings) -> Learner {
        Learner {
            weights: vec![[0.0; LABELS - 1]; features],
            moments: vec![[0.0; LABELS - 1]; features],
            transitions: [[0.0; LABELS]; LABELS],
            transition_moments: [[0.0; LABELS]; LABELS],
            step: 1.0,
            random: Random(seed),
            dropout: settings.dropout,
            margin: settings.margin,
            kept: Vec::new(),
            kept_ends: Vec::new(),
            scores: Vec::new(),
        }
    }

    fn learn(&mut self, numbered: &Numbered) {
        self.kept.clear();
        self.kept_ends.clear();
        self.scores.clear();
        let mut start = 0;
        for &end in &numbered.ends {
            let mut scores = [0.0; LABELS];
            for &feature in &numbered.features[start..end as usize] {
                if self.dropout > 0 && self.random.next() % 1000 < self.dropout {
                    continue;
                }
                self.kept.push(feature);
                for (score, weight) in scores[1..].iter_mut().zip(&self.weights[feature as usize]) {
                    *score += weight;
                }
            }
            self.kept_ends.push(self.kept.len());
            self.scores.push(scores);
            start = end as usize;
        }
        let gold = &numbered.run.gold;
        for (scores, &gold) in self.scores.iter_mut().zip(gold) {
            let wrong = (0..LABELS).filter(|&label| label != usize::from(gold));
            wrong.for_each(|label| scores[label] += self.margin);
        }
        let labels = best(&self.scores, &self.transitions);
        if labels != *gold {
            let mut start = 0;
            for (token, &end) in self.kept_ends.iter().enumerate() {
                let (right, wrong) = (gold[token] as usize, labels[token] as usize);
                if right != wrong {
                    for &feature in &self.kept[start..end] {
                        change(&mut self.weights, &mut self.moments, feature as usize, right, 1.0, self.step);
                        change(&mut self.weights, &mut self.moments, feature as usize, wrong, -1.0, self.step);
                    }
                }
                start = end;
            }
            self.change_transitions(gold, 1.0);
            self.change_transitions(&labels, -1.0);
        }
        self.step += 1.0;
    }

    fn change_transitions(&mut self, labels: &[u8], by: f32) {
        let mut before = 0;
        for &label in labels.iter().chain(&[0]) {
            self.transitions[before][label as usize] += by;
            self.transition_moments[before][label as usize] += f64::from(by) * self.step;
            before = label as usize;
        }
    }

    fn add_average(&self, sum: &mut [Row], transitions: &mut [[f32; LABELS]; LABELS], share: f32) {
        for ((sum, weights), moments) in sum.iter_mut().zip(&self.weights).zip(&self.moments) {
            for label in 0..LABELS - 1 {
                sum[label] += share * (weights[label] - (moments[label] / self.step) as f32);
            }
        }
        let moments = self.transition_moments.iter().flatten();
        let weights = self.transitions.iter().flatten().zip(moments);
        for (sum, (weight, moment)) in transitions.iter_mut().flatten().zip(weights) {
            *sum += share * (weight - (moment / self.step) as f32);
        }
    }
}

fn change(weights: &mut [Row], moments: &mut [[f64; LABELS - 1]], feature: usize, label: usize, by: f32, step: f64) {
    if label > 0 {
        weights[feature][label - 1] += by;
        moments[feature][label - 1] += f64::from(by) * step;
    }
}

/// The best labels (see the library's `decode`, which does the same in whole numbers).
fn best(scores: &[[f32; LABELS]], transitions: &[[f32; LABELS]; LABELS]) -> Vec<u8> {
    let mut reached = [f32::NEG_INFINITY; LABELS];
    reached[0] = 0.0;
    let mut origins = Vec::with_capacity(scores.len());
    for scores in scores {
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut origin = [0u8; LABELS];
        for label in 0..LABELS {
            for before in 0..LABELS {
                let score = reached[before] + transitions[before][label];
                if can_follow(before as u8, label as u8) && score > next[label] {
                    (next[label], origin[label]) = (score, before as u8);
                }
            }
            next[label] += scores[label];
        }
        reached = next;
        origins.push(origin);
    }
    let end = |&label: &usize| reached[label] + transitions[label][0];
    let mut label = (0..LABELS).max_by(|a, b| end(a).total_cmp(&end(b))).unwrap_or(0) as u8;
    let mut labels = vec![0; scores.len()];
    for (at, origin) in origins.iter().enumerate().rev() {
        labels[at] = label;
        label = origin[label as usize];
    }
    labels
}

impl Weights {
    /// The scores of a run's tokens.
    pub fn scores(&self, run: &Run) -> Vec<[f32; LABELS]> {
        let score = |token| {
            let mut scores = [0.0; LABELS];
            self.add(run.features_of(token), &mut scores);
            scores
        };
        (0..run.gold.len()).map(score).collect()
    }

    /// Adds the weights of some features to a token's scores.
    pub fn add(&self, features: &[u32], scores: &mut [f32; LABELS]) {
        for row in features.iter().filter_map(|feature| self.rows.get(&(feature >> self.shift))) {
            scores[1..].iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
        }
    }

    /// The best labels for these scores.
    pub fn best(&self, scores: &[[f32; LABELS]]) -> Vec<u8> {
        best(scores, &self.transitions)
    }

    /// The best labels of a run.
    pub fn label(&self, run: &Run) -> Vec<u8> {
        self.best(&self.scores(run))
    }
}
