//! Expressions to values: reckoned from the day of publication, from what was told before, or left open.

mod carried;
mod choose;
mod edge;
mod kept;
mod length;
mod message;
mod open;
mod placed;
mod reckon;
mod set;
mod stretch;
mod told;
mod when;

use super::amount::Number;
use super::convention::Convention;
use super::expression::{Cue, Day, Expression, Length, Meaning, Reference, When, Which};
use super::period::{Clock, Period};
use super::unit::Unit;
use crate::analysis::{Anchor, DateKind, DateMention, DateModifier, DateRange};
use crate::calendar::{Date, DateTime};
use crate::text::Span;
use crate::timex::{Interval, Point, Timex};
pub(super) use kept::{Moved, Part, Reckoned};
use std::fmt::{Display, Write};
use told::{Memory, Told};

/// What has been told so far, and the day everything else counts from.
pub(super) struct Story {
    publication: Option<DateTime>,
    /// How times are meant.
    means: &'static Convention,
    told: Memory,
    /// The last quarter that was told, and in which sentence: figures are compared with it.
    quarter: Option<(Period, usize)>,
    /// The sentence and the paragraph being resolved.
    sentence: usize,
    paragraph: usize,
    /// How many mentions there are.
    mentions: usize,
    /// Whether the expression is the end of a stretch: "until Friday".
    is_end: bool,
    /// Whether it is the end of one whose start the expression before tells: "from Monday to Friday".
    is_joined: bool,
    /// Whether the expression starts a paragraph: the time of day there is that of an entry in a live report.
    is_stamp: bool,
    /// Whether the expression is a stretch between two times.
    is_range: bool,
    /// Whether nothing in the expression tells of which half of the day its hour is: "3:30".
    is_open: bool,
    /// Whether its verb leaves no doubt that it is still to come.
    is_ahead: bool,
    /// The sentence that told last of something that recurs: "every weekday at 9:15" is no hour of today.
    recurs: Option<usize>,
}

/// What an expression has come to: a mention, its times not yet written.
pub(super) struct Resolved {
    span: Span,
    pub kind: DateKind,
    pub value: Timex,
    modifier: Option<DateModifier>,
    pub interval: Option<Interval>,
    /// The stretch that it is an end of, and the other end.
    pub range: Option<(Interval, usize)>,
    anchor: Option<Anchor>,
}

impl Resolved {
    /// As it goes out, in texts.
    pub fn into_mention(self) -> DateMention {
        let Resolved { span, kind, value, modifier, interval, range, anchor } = self;
        let texts = |interval: Interval| (interval.from.text(), interval.to.text());
        let (from, to) = interval.map(texts).unzip();
        let range = range.map(|(interval, partner)| {
            let (from, to) = texts(interval);
            DateRange { from, to, partner }
        });
        DateMention { span, kind, value: text(&value), modifier, from, to, range, anchor }
    }
}

/// A value as a text, for which room is made once: few grow letter by letter.
fn text(value: &impl Display) -> String {
    let mut text = String::with_capacity(USUAL);
    // Writing to a text never fails.
    let _ = write!(text, "{value}");
    text
}

/// Most values are days, "2023-09-12". In WebAssembly an allocation of one byte more takes half as much again.
const USUAL: usize = 12;

/// What an expression comes to.
enum Answer {
    /// A stretch of the calendar, and what it was counted from.
    Known(Period, Option<Anchor>),
    /// An underspecified value.
    Open(Point),
    /// No more than a length.
    Lasting(Length),
}

impl Story {
    pub fn new(publication: Option<DateTime>, means: &'static Convention) -> Story {
        Story {
            publication,
            means,
            told: Memory::default(),
            quarter: None,
            sentence: 0,
            paragraph: 0,
            mentions: 0,
            is_end: false,
            is_joined: false,
            is_stamp: false,
            is_range: false,
            is_open: false,
            is_ahead: false,
            recurs: None,
        }
    }

    /// What the next expression of the text comes to.
    pub fn resolve(&mut self, expression: &Expression) -> Resolved {
        let mention = self.mentions;
        let (position, tense) = (expression.position, expression.tense);
        self.mentions += 1;
        (self.sentence, self.paragraph) = (position.sentence, position.paragraph);
        self.is_joined = expression.ends_stretch;
        self.is_end = self.is_joined || matches!(expression.cue, Some(Cue::To | Cue::Until));
        self.is_stamp = position.opens_paragraph;
        self.is_range = matches!(expression.meaning, Meaning::Range(..));
        self.is_open = expression.is_open;
        self.is_ahead = expression.is_ahead;
        let (sentence, paragraph) = (position.sentence, position.paragraph);
        let mut found = Resolved {
            span: position.span,
            kind: DateKind::Date,
            value: Timex::Reference(Reference::Present),
            modifier: expression.modifier,
            interval: None,
            range: None,
            anchor: None,
        };
        match &expression.meaning {
            Meaning::Set(set) => {
                (found.kind, found.value) = (DateKind::Set, set::value(*set, self.means));
                self.recurs = Some(sentence);
            }
            Meaning::Length(length) => {
                (found.kind, found.value) = (DateKind::Duration, length.value());
                self.compare_with(*length);
            }
            Meaning::Placed(length, place) => self.placed(*length, place, tense, &mut found),
            Meaning::Reference(reference) => found.value = Timex::Reference(*reference),
            Meaning::When(when) => {
                found.kind = kind(when);
                match self.when(when, tense) {
                    Answer::Known(period, anchor) => {
                        let period = self.behind_start(when, period);
                        (found.value, found.interval) = (period.value(), Some(period.interval()));
                        if self.means.edges_are_days
                            && let Some(value) = self.by_calendar(expression, period)
                        {
                            found.kind = if value.has_time() { DateKind::Time } else { DateKind::Date };
                            (found.interval, found.value) = (value.interval(), value);
                            found.modifier = None;
                        }
                        // "In April" goes on with the year of the sentence before, and hands it on.
                        let from_told = anchor.as_ref().is_some_and(|anchor| anchor.date.is_some());
                        found.anchor = anchor;
                        // What lasts "since October 2021" is told of now.
                        let is_since = matches!(expression.cue, Some(Cue::Since | Cue::From));
                        let gives_year = match when.day {
                            _ if is_since => false,
                            Some(Day::Fixed(_)) => true,
                            Some(Day::Yearly(_, Which::Bare)) => from_told,
                            _ => false,
                        };
                        let is_counted = matches!(when.day, Some(Day::Offset { .. }));
                        let is_frame = position.opens_sentence && gives_year;
                        let told = Told { period, mention, sentence, paragraph, is_frame, gives_year, is_counted };
                        self.told.tell(told, self.today());
                    }
                    Answer::Open(point) => found.value = point.into(),
                    Answer::Lasting(length) => {
                        (found.kind, found.value) = (DateKind::Duration, length.value());
                    }
                }
            }
            Meaning::Range(from, to) => {
                found.kind = kind(from);
                if let Some(period) = self.range(from, to, tense, &mut found) {
                    let told = Told {
                        period,
                        mention,
                        sentence,
                        paragraph,
                        is_frame: false,
                        gives_year: false,
                        is_counted: false,
                    };
                    self.told.tell(told, self.today());
                }
            }
        }
        found
    }

    /// "The nine months" are compared with those "a year earlier", no longer with a quarter.
    fn compare_with(&mut self, length: Length) {
        let of_report = length.number.and_then(Number::as_whole).is_some_and(|months| matches!(months, 6 | 9 | 12));
        if length.unit == Unit::Month && of_report {
            self.quarter = None;
        }
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

fn kind(when: &When) -> DateKind {
    match (&when.day, when.time) {
        (_, Some(_)) => DateKind::Time,
        (Some(Day::Offset { unit, .. }), None) if *unit < Unit::Day => DateKind::Time,
        (Some(Day::FromNow(length, _)), None) if length.has_clock() => DateKind::Time,
        _ => DateKind::Date,
    }
}
