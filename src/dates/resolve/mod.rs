//! Expressions to values: reckoned from the day of publication, from what was told before, or left open.

mod choose;
mod length;
mod open;
mod when;

use super::expression::{Expression, Meaning, When};
use super::period::{Clock, Period};
use super::reader::Reader;
use super::word::{Reference, Tense};
use super::{tense, word};
use crate::analysis::{Anchor, DateKind, DateMention};
use crate::calendar::{Date, DateTime};

/// What has been told so far, and the day everything else counts from.
pub(super) struct Story {
    publication: Option<DateTime>,
    /// The last place in the calendar that was told.
    told: Option<Told>,
    /// The last quarter that was told: figures are compared with it.
    quarter: Option<Told>,
    /// The sentence being resolved.
    sentence: usize,
}

/// A place in the calendar that the text has told.
#[derive(Clone, Copy)]
struct Told {
    period: Period,
    /// Its index among the mentions.
    mention: usize,
    sentence: usize,
}

/// What an expression comes to.
enum Answer {
    /// A stretch of the calendar, and what it was counted from.
    Known(Period, Option<Anchor>),
    /// An underspecified value.
    Open(String),
}

impl Story {
    pub fn new(publication: Option<DateTime>) -> Story {
        Story { publication, told: None, quarter: None, sentence: 0 }
    }

    /// The mention that an expression comes to; `mention` is the index it will have.
    pub fn resolve(
        &mut self,
        reader: &Reader,
        expression: &Expression,
        sentence: usize,
        mention: usize,
    ) -> DateMention {
        self.sentence = sentence;
        let tense = tense::around(reader, expression.tokens.clone());
        let mut found = DateMention {
            span: reader.document.span_of(expression.tokens.clone()),
            kind: DateKind::Date,
            value: String::new(),
            modifier: expression.modifier,
            from: None,
            to: None,
            anchor: None,
        };
        match &expression.meaning {
            Meaning::Set(value) => (found.kind, found.value) = (DateKind::Set, value.clone()),
            Meaning::Length(length) => (found.kind, found.value) = (DateKind::Duration, length.value()),
            Meaning::Reference(reference) => found.value = reference_value(*reference).to_owned(),
            Meaning::When(when) => {
                found.kind = kind(when);
                match self.when(when, tense) {
                    Answer::Known(period, anchor) => {
                        let (from, to) = period.interval();
                        (found.value, found.from, found.to) = (period.value(), Some(from), Some(to));
                        found.anchor = anchor;
                        self.tell(period, mention);
                    }
                    Answer::Open(value) => found.value = value,
                }
            }
            Meaning::Range(from, to) => {
                found.kind = kind(from);
                self.range(from, to, tense, &mut found);
            }
        }
        found
    }

    fn range(&mut self, from: &When, to: &When, tense: Option<Tense>, found: &mut DateMention) {
        let (first, last) = (self.when(from, tense), self.when(to, tense));
        match (first, last) {
            (Answer::Known(first, anchor), Answer::Known(last, _)) => {
                found.value = format!("{}/{}", first.value(), last.value());
                // A time's end is its own moment; a day's is the day behind.
                let end = match last {
                    Period::Moment(..) => last.interval().0,
                    _ => last.interval().1,
                };
                (found.from, found.to, found.anchor) = (Some(first.interval().0), Some(end), anchor);
            }
            (first, last) => found.value = format!("{}/{}", first.value(), last.value()),
        }
    }

    fn tell(&mut self, period: Period, mention: usize) {
        let told = Told { period, mention, sentence: self.sentence };
        self.told = Some(told);
    }

    /// The day of publication.
    fn today(&self) -> Option<Date> {
        self.publication.map(|publication| publication.date)
    }

    /// The day of publication as an anchor.
    fn publication_anchor(&self) -> Option<Anchor> {
        self.publication.map(|publication| Anchor { value: publication.to_string(), date: None })
    }

    /// The moment of publication, where its time is known.
    fn now(&self) -> Option<(Date, Clock)> {
        let DateTime { date, time } = self.publication?;
        let (hour, minute, second) = time?;
        Some((date, Clock { hour, minute: Some(minute), second: Some(second) }))
    }
}

impl Answer {
    fn value(&self) -> String {
        match self {
            Answer::Known(period, _) => period.value(),
            Answer::Open(value) => value.clone(),
        }
    }
}

impl Told {
    fn anchor(&self) -> Anchor {
        Anchor { value: self.period.first_day().to_string(), date: Some(self.mention) }
    }
}

fn reference_value(reference: Reference) -> &'static str {
    match reference {
        word::Reference::Past => "PAST_REF",
        word::Reference::Present => "PRESENT_REF",
        word::Reference::Future => "FUTURE_REF",
    }
}

fn kind(when: &When) -> DateKind {
    use super::expression::Day;
    use super::word::Unit;
    match (&when.day, when.time) {
        (_, Some(_)) => DateKind::Time,
        (Some(Day::Offset { unit, .. }), None) if *unit < Unit::Day => DateKind::Time,
        _ => DateKind::Date,
    }
}
