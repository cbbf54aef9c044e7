//! What the words say, before anything is counted: the recogniser's answer, and all that the resolver reads.
//!
//! It is the seam between a language and the reckoning: the recogniser of a language reads its words into expressions, the
//! resolver sees neither words nor tokens. [`Expression::new`] makes one that says no more than its [`Meaning`]; a recogniser
//! sets of the other fields what its language tells. `meaning` has all that an expression can say.

mod meaning;

use crate::analysis::DateModifier;
use crate::text::{Document, Span};
pub(crate) use crate::timex::{Reference, YearKind};
pub(crate) use meaning::*;
use std::ops::Range;

/// An expression of time in the text, with what the words around it tell of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expression {
    /// Its tokens: "two weeks ago", but "Friday" without the "until" before it.
    pub tokens: Range<usize>,
    pub meaning: Meaning,
    /// "about", "early", "more than": what goes into the mention beside the value.
    pub modifier: Option<DateModifier>,
    /// Whether the verbs around it place it in the past or in the future: "Monday" may be the last or the next. Asked only
    /// where [`Meaning::hangs_on_tense`]; `None` where nothing tells.
    pub tense: Option<Tense>,
    /// Whether its verb leaves no doubt that it is still to come, however short a time ago the last one was: "will open in April",
    /// said in May.
    pub is_ahead: bool,
    /// What the word before it makes of it: "until Friday".
    pub cue: Option<Cue>,
    /// How the edge of the modifier is told. It matters in messages alone.
    pub edge: EdgeForm,
    /// Whether nothing in it tells which half of the day its hour is of: "3:30", not "3:30 p.m.", "15:30". It matters in
    /// messages alone.
    pub is_open: bool,
    /// Whether it and the expression before it are the ends of one stretch: "from Monday (to) Friday", but not "moved from
    /// Monday (to) Friday".
    pub ends_stretch: bool,
    /// Where it stands; see [`Expression::stands`].
    pub position: Position,
}

impl Expression {
    /// An expression with nothing around it that tells of it.
    pub fn new(tokens: Range<usize>, meaning: Meaning) -> Expression {
        Expression {
            tokens,
            meaning,
            modifier: None,
            tense: None,
            is_ahead: false,
            cue: None,
            edge: EdgeForm::default(),
            is_open: false,
            ends_stretch: false,
            position: Position::default(),
        }
    }

    /// Says where it stands: in this sentence of the document.
    pub fn stands(&mut self, document: &Document, sentence: usize) {
        let first = self.tokens.start;
        let start = document.sentence(sentence).start;
        let paragraph = document.paragraph_of(first);
        self.position = Position {
            span: document.span_of(self.tokens.clone()),
            sentence,
            paragraph,
            opens_sentence: first <= start + 1,
            opens_paragraph: first == start && document.paragraph(paragraph).start == first,
        };
    }
}

/// Where an expression stands in the text, whatever the language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Position {
    pub span: Span,
    /// The numbers of its sentence and its paragraph, from 0 on.
    pub sentence: usize,
    pub paragraph: usize,
    /// Whether its sentence begins with it, or with it behind one word: "In 1994, he …" sets the time of what follows.
    pub opens_sentence: bool,
    /// Whether its paragraph begins with it: a time of day there is that of an entry in a live report.
    pub opens_paragraph: bool,
}

/// What the word before an expression makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A limit that something is done before: "by Friday".
    By,
    /// A start that lasts to now: "since October 2021".
    Since,
    /// A start: "from Friday".
    From,
    /// An end: "until Friday", "through Friday".
    Until,
    /// An end, or a direction: "to Friday".
    To,
    /// "before Friday"
    Before,
}

/// How an edge, "early" or "the end of", is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum EdgeForm {
    /// By an adjective: "late in May", "early May".
    #[default]
    Plain,
    /// By a noun, which cuts a part off: "the end of May", "EOM".
    Noun,
    /// By an adjective before "this" or "next", which only blurs: "late this month".
    Blurred,
}

/// Which end of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Start,
    Mid,
    End,
}

/// Where the words around a time place it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
}

/// The modifier of an edge: "early", "the end of".
pub(crate) fn edge_modifier(edge: Edge) -> DateModifier {
    match edge {
        Edge::Start => DateModifier::Start,
        Edge::Mid => DateModifier::Mid,
        Edge::End => DateModifier::End,
    }
}

/// The edge that a modifier says.
pub(crate) fn edge_of(modifier: DateModifier) -> Option<Edge> {
    match modifier {
        DateModifier::Start => Some(Edge::Start),
        DateModifier::Mid => Some(Edge::Mid),
        DateModifier::End => Some(Edge::End),
        _ => None,
    }
}
