//! Expressions to values: reckoned from the day of publication, from what was told before, or left open.

mod carried;
mod choose;
mod edge;
mod length;
mod message;
mod open;
mod placed;
mod reckon;
mod stretch;
mod told;
mod when;

use super::expression::{Day, Expression, Length, Meaning, When, Which};
use super::number::Number;
use super::period::{Clock, Period};
use super::reader::Reader;
use super::word::{DateWord, Reference, Unit};
use super::{tense, word};
use crate::analysis::{Anchor, DateKind, DateMention};
use crate::calendar::{Date, DateTime};
use told::{Memory, Told};

/// What has been told so far, and the day everything else counts from.
pub(super) struct Story {
    publication: Option<DateTime>,
    /// Whether the text is a message and no news.
    is_message: bool,
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
    /// The sentence that told last of something that recurs: "every weekday at 9:15" is no hour of today.
    recurs: Option<usize>,
}

/// What an expression comes to.
enum Answer {
    /// A stretch of the calendar, and what it was counted from.
    Known(Period, Option<Anchor>),
    /// An underspecified value.
    Open(String),
    /// No more than a length.
    Lasting(Length),
}

impl Story {
    pub fn new(publication: Option<DateTime>, is_message: bool) -> Story {
        Story {
            publication,
            is_message,
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
            recurs: None,
        }
    }

    /// The mention that the next expression comes to; `is_joined` where it and the one before are the ends of a stretch.
    pub fn resolve(
        &mut self,
        reader: &Reader,
        expression: &Expression,
        sentence: usize,
        is_joined: bool,
    ) -> DateMention {
        let mention = self.mentions;
        self.mentions += 1;
        self.sentence = sentence;
        self.is_joined = is_joined;
        self.is_end = is_joined || matches!(reader.before(expression.tokens.start), DateWord::To | DateWord::Until);
        let first = expression.tokens.start;
        self.paragraph = reader.document.paragraph_of(first);
        self.is_stamp = first == reader.sentence().start && reader.document.paragraph(self.paragraph).start == first;
        self.is_range = matches!(expression.meaning, Meaning::Range(..));
        self.is_open = self.is_message && message::is_open_hour(reader, expression.tokens.clone());
        let tense =
            if needs_tense(&expression.meaning) { tense::around(reader, expression.tokens.clone()) } else { None };
        let mut found = DateMention {
            span: reader.document.span_of(expression.tokens.clone()),
            kind: DateKind::Date,
            value: String::new(),
            modifier: expression.modifier,
            from: None,
            to: None,
            range: None,
            anchor: None,
        };
        match &expression.meaning {
            Meaning::Set(value) => {
                (found.kind, found.value) = (DateKind::Set, value.clone());
                self.recurs = Some(sentence);
            }
            Meaning::Length(length) => {
                (found.kind, found.value) = (DateKind::Duration, length.value());
                self.compare_with(*length);
            }
            Meaning::Placed(length, place) => self.placed(*length, place, tense, &mut found),
            Meaning::Reference(reference) => found.value = reference_value(*reference).to_owned(),
            Meaning::When(when) => {
                found.kind = kind(when);
                match self.when(when, tense) {
                    Answer::Known(period, anchor) => {
                        let period = self.behind_start(when, period);
                        let (from, to) = period.interval();
                        (found.value, found.from, found.to) = (period.value(), Some(from), Some(to));
                        if self.is_message
                            && let Some((value, from, to)) = self.by_calendar(reader, expression, period)
                        {
                            found.kind = if value.contains('T') { DateKind::Time } else { DateKind::Date };
                            (found.value, found.from, found.to) = (value, Some(from), Some(to));
                            found.modifier = None;
                        }
                        // "In April" goes on with the year of the sentence before, and hands it on.
                        let from_told = anchor.as_ref().is_some_and(|anchor| anchor.date.is_some());
                        found.anchor = anchor;
                        let first = expression.tokens.start <= reader.sentence().start + 1;
                        // What lasts "since October 2021" is told of now.
                        let is_since = reader.is(expression.tokens.start.wrapping_sub(1), "since")
                            || reader.before(expression.tokens.start) == DateWord::From;
                        let gives_year = match when.day {
                            _ if is_since => false,
                            Some(Day::Fixed(_)) => true,
                            Some(Day::Yearly(_, Which::Bare)) => from_told,
                            _ => false,
                        };
                        let is_counted = matches!(when.day, Some(Day::Offset { .. }));
                        let is_frame = first && gives_year;
                        let paragraph = self.paragraph;
                        let told = Told { period, mention, sentence, paragraph, is_frame, gives_year, is_counted };
                        self.told.tell(told, self.today());
                    }
                    Answer::Open(value) => found.value = value,
                    Answer::Lasting(length) => {
                        (found.kind, found.value) = (DateKind::Duration, length.value());
                    }
                }
            }
            Meaning::Range(from, to) => {
                found.kind = kind(from);
                if let Some(period) = self.range(from, to, tense, &mut found) {
                    let paragraph = self.paragraph;
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

impl Answer {
    fn value(&self) -> String {
        match self {
            Answer::Known(period, _) => period.value(),
            Answer::Open(value) => value.clone(),
            Answer::Lasting(length) => length.value(),
        }
    }
}

/// Whether the verbs around an expression can change what it comes to.
fn needs_tense(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::When(when) => !matches!(when.day, Some(Day::Fixed(_))),
        Meaning::Range(..) | Meaning::Placed(..) => true,
        _ => false,
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
    match (&when.day, when.time) {
        (_, Some(_)) => DateKind::Time,
        (Some(Day::Offset { unit, .. }), None) if *unit < Unit::Day => DateKind::Time,
        (Some(Day::FromNow(length, _)), None) if length.has_clock() => DateKind::Time,
        _ => DateKind::Date,
    }
}
