//! How well each label fits a token: the sum of the weights of its features. Most of these hang on the form of the token or of
//! a neighbour alone: they are summed once for each form and place.

use super::model::{LABELS, Model, Sums};
use crate::entities::features::{Extractor, Features, PLACES, Run};
use crate::text::Document;

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

    /// The scores of the run's token `at` for all labels; that of `OUTSIDE` is always 0.
    // A browser compiles with care what is called often, not the inside of what is called once a text.
    #[inline(never)]
    pub fn score(&mut self, run: &Run, at: usize) -> [i32; LABELS] {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::tagger::runs;

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
