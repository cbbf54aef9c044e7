//! Names by rule: what the gazetteer and the words around a capitalised run tell of it.

use crate::analysis::EntityKind::{self, Group, Organization, Person, Place};
use crate::entities::gazetteer::class::{self, Classes};
use crate::entities::{gazetteer, name::Name};
use crate::text::{Document, Shape, Token, TokenKind, flag, hash};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Names in these runs, in order.
pub fn find(document: &Document, runs: &[Range<usize>]) -> Vec<Name> {
    let lower: HashSet<u32> =
        document.tokens.iter().filter(|token| token.shape == Shape::Lower).map(|token| token.hash).collect();
    let mut finder = Finder { document, lower, persons: HashSet::new(), known: HashMap::new(), names: Vec::new() };
    for run in runs {
        let mut at = run.start;
        while at < run.end {
            at = finder.step(at, run.end);
        }
    }
    finder.finish()
}

struct Finder<'d, 't> {
    document: &'d Document<'t>,
    /// The words that the text also writes without a capital.
    lower: HashSet<u32>,
    /// The words of persons' names of two words and more.
    persons: HashSet<u32>,
    /// The kinds of names of which one is sure.
    known: HashMap<&'t str, EntityKind>,
    /// What was found; `None` for the kind of a name that needs the whole text.
    names: Vec<(Range<usize>, Option<EntityKind>)>,
}

impl Finder<'_, '_> {
    fn tokens(&self) -> &[Token] {
        &self.document.tokens
    }

    /// Reads the name at `at`, if one starts there; says where to go on.
    fn step(&mut self, at: usize, end: usize) -> usize {
        let token = self.tokens()[at];
        if !token.is_capitalised() {
            return at + 1;
        }
        let stretch = self.stretch(at, end);
        let phrase = gazetteer::phrase(&self.tokens()[at..end]);
        let (length, classes) = phrase.unwrap_or((1, gazetteer::word(&token)));
        let whole = at + length;
        if classes & class::GROUP != 0 && !self.is_head(whole.max(stretch.end) - 1) {
            self.push(at..whole, Some(Group));
            return whole;
        }
        if length > 1 && classes & (class::PLACE | class::ORGANIZATION) != 0 && whole >= stretch.end {
            self.push(at..whole, Some(kind_of(classes)));
            return whole;
        }
        if classes & (class::TITLE | class::CALENDAR) != 0 && !self.is_head(stretch.end - 1) {
            return at + 1;
        }
        if self.starts_sentence(at) && self.is_common(&token, classes) {
            return at + 1;
        }
        self.name(stretch, end)
    }

    /// The capitalised tokens from `at` on, with hyphens and initials between them.
    fn stretch(&self, at: usize, end: usize) -> Range<usize> {
        let tokens = self.tokens();
        let mut last = at;
        let mut next = at + 1;
        while next < end {
            let glued = !tokens[next].space_before() && tokens[next - 1].hash == const { hash::of(b"-") };
            if tokens[next].is_capitalised() && !self.starts_sentence(next) || glued {
                last = next;
            } else if tokens[next].hash != const { hash::of(b"-") } && !self.is_joint(next) {
                break;
            }
            next += 1;
        }
        at..last + 1
    }

    /// Whether a small word joins two parts of one name: a particle, "&", or "of" behind the head of an organisation.
    fn is_joint(&self, at: usize) -> bool {
        let word = self.document.text_of(at);
        gazetteer::word(&self.tokens()[at]) & class::PARTICLE != 0
            || word == "&"
            || matches!(word, "of" | "the" | "for") && (at.saturating_sub(2)..at).any(|at| self.is_head(at))
    }

    fn is_head(&self, at: usize) -> bool {
        let token = &self.tokens()[at];
        token.is_capitalised() && gazetteer::word(token) & class::ORGANIZATION_HEAD != 0
    }

    fn starts_sentence(&self, at: usize) -> bool {
        let tokens = self.tokens();
        tokens[at].has(flag::SENTENCE_START) || at > 0 && tokens[at - 1].kind == TokenKind::QuoteMark
    }

    fn is_common(&self, token: &Token, classes: Classes) -> bool {
        self.lower.contains(&token.hash) || classes == 0 && token.end - token.start <= 3 && token.shape != Shape::Upper
    }

    /// Takes a stretch as one name and tells its kind.
    fn name(&mut self, stretch: Range<usize>, run_end: usize) -> usize {
        let classes: Vec<Classes> = stretch.clone().map(|at| gazetteer::word(&self.tokens()[at])).collect();
        let any = classes.iter().fold(0, |any, classes| any | classes);
        let (first, last) = (classes[0], classes[classes.len() - 1]);
        let before = stretch.start.checked_sub(1).map_or(0, |at| gazetteer::word(&self.tokens()[at]));
        let after = self.tokens().get(stretch.end).map_or(0, gazetteer::word);
        let single = stretch.len() == 1;
        let kind = if any & (class::ORGANIZATION_HEAD | class::COMPANY_FORM) != 0 && !single {
            Some(Organization)
        } else if (last | first) & class::PLACE_HEAD != 0 && !single {
            Some(Place)
        } else if !single && (before & class::TITLE != 0 || first & class::GIVEN != 0) {
            Some(Person)
        } else if single && first & (class::PLACE | class::ORGANIZATION) != 0 {
            Some(kind_of(first))
        } else if last & class::EVENT_HEAD != 0 || single && first & class::ORGANIZATION_HEAD != 0 {
            return stretch.end;
        } else if any & class::FAMILY != 0 || before & class::TITLE != 0 || after & class::SAYING != 0 {
            Some(Person)
        } else if before & class::LOCATIVE != 0 {
            Some(Place)
        } else if single && self.tokens()[stretch.start].shape == Shape::Upper {
            Some(Organization)
        } else if !single && stretch.len() <= 3 {
            Some(Person)
        } else {
            None
        };
        if kind == Some(Person) && !single {
            self.persons.extend(stretch.clone().map(|at| self.document.tokens[at].hash));
        }
        let end = stretch.end.min(run_end.max(stretch.start + 1));
        self.push(stretch, kind);
        end
    }

    fn push(&mut self, tokens: Range<usize>, kind: Option<EntityKind>) {
        if let Some(kind) = kind {
            self.known.entry(self.document.slice(self.document.span_of(tokens.clone()))).or_insert(kind);
        }
        self.names.push((tokens, kind));
    }

    /// Decides what the whole text was needed for.
    fn finish(self) -> Vec<Name> {
        let Finder { document, persons, known, names, .. } = self;
        let kind_of_known = |tokens: &Range<usize>| {
            let person = tokens.clone().all(|at| persons.contains(&document.tokens[at].hash));
            if person { Some(Person) } else { known.get(document.slice(document.span_of(tokens.clone()))).copied() }
        };
        let name = |(tokens, kind): (Range<usize>, Option<EntityKind>)| {
            let kind = kind.or_else(|| kind_of_known(&tokens))?;
            Some(Name { tokens, kind })
        };
        names.into_iter().filter_map(name).collect()
    }
}

fn kind_of(classes: Classes) -> EntityKind {
    if classes & class::PLACE != 0 { Place } else { Organization }
}
