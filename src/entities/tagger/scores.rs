//! How well each label fits a token: the sum of the weights of its features. Most of these hang on the form of the token or of
//! a neighbour alone: they are summed once for each form and place.

use super::model::{LABELS, Model, Sums};
use crate::entities::features::{Extractor, Features, PLACES, Run};
use crate::text::Document;
use std::sync::Arc;

/// The scores of a token for all labels; that of `OUTSIDE` is always 0.
pub type Scores = [i32; LABELS];

/// Scores the tokens of a text.
pub struct Scorer<'e, 'd, 't> {
    document: &'d Document<'t>,
    extractor: &'e Extractor<'d, 't>,
    model: &'e Model,
    features: Features,
    /// For each form at each place, where its sums stand in `sums`; 0 where they are not known yet.
    known: Vec<u32>,
    sums: Vec<Sums>,
}

impl<'e, 'd, 't> Scorer<'e, 'd, 't> {
    /// Scores with these weights.
    pub fn new(document: &'d Document<'t>, extractor: &'e Extractor<'d, 't>, model: &'e Model) -> Self {
        let known = vec![0; document.forms().count() * PLACES];
        let mut sums = Vec::with_capacity(document.forms().count());
        sums.push(Sums::default());
        Scorer { document, extractor, model, features: Features::default(), known, sums }
    }

    /// The scores of the run's token `at`.
    // A browser compiles with care what is called often, not the inside of what is called once a text.
    #[inline(never)]
    pub fn score(&mut self, run: &Run, at: usize) -> Scores {
        self.features.clear();
        self.extractor.features_in_context(run, at, &mut self.features);
        let mut sums = self.model.sums(self.features.as_slice());
        for place in 0..PLACES {
            if let Some(near) = self.extractor.at_place(run, at, place) {
                let own = self.of_form(near, place);
                sums.iter_mut().zip(own).for_each(|(sum, own)| *sum = sum.saturating_add(own));
            }
        }
        let mut score = [0; LABELS];
        score[1..].iter_mut().zip(sums).for_each(|(score, sum)| *score = i32::from(sum));
        score
    }

    /// What the form of a token adds at a place.
    fn of_form(&mut self, token: usize, place: usize) -> Sums {
        let key = self.document.forms().of(token) * PLACES + place;
        if self.known[key] == 0 {
            self.features.clear();
            self.extractor.features_of_form(token, place, &mut self.features);
            self.known[key] = self.sums.len() as u32;
            self.sums.push(self.model.sums(self.features.as_slice()));
        }
        self.sums[self.known[key] as usize]
    }
}

/// The scores of runs, for others that stand alike; see [`Extractor::surroundings`].
pub struct Alike {
    /// By the lowest bits of what was told of a run: all of that, and the scores of its tokens. The last run stays.
    slots: Vec<(u64, Option<Arc<[Scores]>>)>,
}

impl Alike {
    /// How many runs are remembered at most.
    const MOST: usize = 1 << 13;

    /// For about so many runs.
    pub fn new(runs: usize) -> Alike {
        Alike { slots: vec![(0, None); runs.next_power_of_two().min(Alike::MOST)] }
    }

    /// The scores of a run with these surroundings: those of one that stands alike, else what `score` says.
    pub fn scores(&mut self, surroundings: u64, score: impl FnOnce() -> Arc<[Scores]>) -> Arc<[Scores]> {
        let slot = surroundings as usize & (self.slots.len() - 1);
        match &self.slots[slot] {
            (other, Some(scores)) if *other == surroundings => scores.clone(),
            _ => {
                let scores = score();
                self.slots[slot] = (surroundings, Some(scores.clone()));
                scores
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::tagger::runs;

    /// Runs that stand alike have the same scores, and those that do not are scored for themselves.
    #[test]
    fn runs_that_stand_alike() {
        let text = "Ada Nwosu of Oslo said no. “Ada Nwosu of Oslo said no,” it read. On Monday, Ada Nwosu of Oslo said no.\n\n\
                    Ada Nwosu of Oslo said no. Then Ada Nwosu left. Then Ada Nwosu left. \
                    Then Ada Nwosu left, a -Nwosu. ADA NWOSU LEFT\n\n\
                    In Oslo, a port. It was Oslo, a port. It was Oslo, a port. \
                    It was Oslo, a port of Ada Nwosu. It was Oslo, a port of Oslo.";
        let document = Document::new(text);
        let runs = runs::find(&document);
        let extractor = Extractor::new(&document, &runs);
        let model: &Model = document.names().model;
        let mut scorer = Scorer::new(&document, &extractor, model);
        let mut alike = Alike::new(runs.len() * 8);
        let mut count = 0;
        for tokens in &runs {
            let run = extractor.run(tokens.clone());
            let own: Arc<[Scores]> = tokens.clone().map(|at| scorer.score(&run, at)).collect();
            let mut is_own = false;
            let scores = alike.scores(extractor.surroundings(tokens), || {
                is_own = true;
                own.clone()
            });
            assert_eq!(scores, own, "{}", document.slice(document.span_of(tokens.clone())));
            count += usize::from(!is_own);
        }
        assert_eq!(count, 3);
    }

    #[test]
    fn the_parts_of_a_score_come_to_the_whole() {
        let text = "Mayor Ada Nwosu of Port Harcourt met Mr. van Gogh, 1.234 Kenyans and the U.S. Senate on May 3.\n\
                    NWOSU SAID NO\n\n“Ada,” said al-Shabab’s 12.34 men; Ada Nwosu (UN) left Kenya for the UN.";
        let document = Document::new(text);
        let runs = runs::find(&document);
        let extractor = Extractor::new(&document, &runs);
        let model: &Model = document.names().model;
        let mut scorer = Scorer::new(&document, &extractor, model);
        let mut features = Features::default();
        for tokens in runs {
            let run = extractor.run(tokens.clone());
            for at in tokens {
                extractor.features(&run, at, &mut features);
                let whole = model.sums(features.as_slice()).map(i32::from);
                assert_eq!(scorer.score(&run, at)[1..], whole, "{}", document.text_of(at));
            }
        }
    }
}
