//! Classes of words that only show when the whole passage is read: titles in quotation marks, "last week", headlines.

use super::class::class_in_headline;
use super::terms;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::verb::{Form, Verb};
use crate::text::words::words;

/// Classes that only show when the whole passage is read.
pub(crate) fn refine(passage: &mut Passage) {
    passage.refine();
}

impl Passage<'_, '_> {
    fn refine(&mut self) {
        self.read_headline();
        for at in 1..self.len() {
            let class = self.units[at].class;
            match class {
                Class::Quoted(_) if self.set_alias_apart(at) => {}
                Class::Quoted(_) if terms::is_title(self, at) => self.units[at].class = Class::Name,
                Class::Noun if at > 2 && self.is_second_half_of_name(at) => self.units[at].class = Class::Name,
                // "told STATE television": no plain form stands right behind a verb.
                Class::Cue(Verb { form: Form::Base, noun: true, .. }) if self.follows_verb(at) => {
                    self.units[at].class = Class::Noun;
                }
                // "state Del. Marcia Price"
                Class::Cue(Verb { form: Form::Base, .. })
                    if self.is(at, "state") && self.class(at + 1) == Class::Name =>
                {
                    self.units[at].class = Class::Noun;
                }
                Class::Noun if self.is_time(at) => {
                    self.units[at].class = Class::Time;
                    self.units[at - 1].class = Class::Time;
                }
                _ => {}
            }
        }
    }

    /// Reads an alias as if it stood in brackets.
    fn set_alias_apart(&mut self, quoted: usize) -> bool {
        let Some(alias) = terms::alias(self, quoted) else { return false };
        self.units[alias.start].class = Class::Open;
        self.units[alias.end - 1].class = Class::Close;
        true
    }

    fn follows_verb(&self, at: usize) -> bool {
        matches!(self.class(at - 1), Class::Cue(before) if before.form == Form::Past)
    }

    /// "last WEEK": a part of the year or of the day behind a word that tells which.
    fn is_time(&self, at: usize) -> bool {
        self.is_any(
            at,
            words![
                "week",
                "month",
                "year",
                "weekend",
                "morning",
                "afternoon",
                "evening",
                "night",
                "summer",
                "winter",
                "spring",
                "autumn",
                "fall"
            ],
        ) && (self.is_any(at - 1, words!["last", "next", "this", "that", "earlier", "past"])
            || self.class(at - 1) == Class::Time && self.is_any(at, words!["morning", "afternoon", "evening", "night"]))
    }

    /// "Yoon Suk-YEOL": a short word in lower case that a hyphen joins to the last of several names.
    fn is_second_half_of_name(&self, at: usize) -> bool {
        let before = &self.units[at - 3..at];
        if !matches!(before[2].class, Class::Hyphen) || before[..2].iter().any(|unit| unit.class != Class::Name) {
            return false;
        }
        let word = self.text(at);
        word.len() <= 6
            && !word.ends_with("ed")
            && !self.is_any(
                at,
                words![
                    "led", "run", "born", "wide", "style", "era", "area", "held", "built", "made", "bound", "only",
                    "size", "free"
                ],
            )
    }

    /// In a headline whose words all have capitals, finds the verbs and small words among them.
    fn read_headline(&mut self) {
        let (mut names, mut nouns) = (0, 0);
        for unit in &self.units {
            match unit.class {
                Class::Name => names += 1,
                Class::Noun => nouns += 1,
                // In a headline verbs have capitals too.
                Class::Cue(_) | Class::Verb => return,
                _ => {}
            }
        }
        if names < 4
            || names < 4 * nouns
            || self.units.last().is_some_and(|unit| unit.class == Class::Terminal) && nouns > 0
        {
            return;
        }
        for unit in &mut self.units {
            if unit.class == Class::Name
                && let Some(class) = class_in_headline(self.document, unit.first as usize)
            {
                unit.class = class;
            }
        }
    }
}
