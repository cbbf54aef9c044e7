//! The walk over the tokens of a text, which is the same in every language.

use super::expression::Expression;
use super::resolve::{Moved, Part, Reckoned};
use crate::analysis::DateMention;
use crate::options::{DateOrder, Genre};
use crate::text::Document;
use crate::text::change::{Change, Placed, Shift};
use std::ops::Range;

/// What reads the words of a language into expressions.
pub(crate) trait Recogniser {
    /// The text that is read.
    fn document(&self) -> &Document<'_>;

    /// Makes the sentence of these tokens the one that is read.
    fn enter(&mut self, sentence: Range<usize>);

    /// The longest expression that begins at a token of the sentence.
    fn expression(&self, at: usize) -> Option<Expression>;

    /// Says what the words around an expression tell of it; `before` is the one before it in its sentence, `told` are all
    /// before it in the text; where only a part of a text is read, of those before that part the last [`Recogniser::TOLD`].
    fn fill_in(&self, expression: &mut Expression, before: Option<&Expression>, told: &[Expression]);

    /// How many expressions before one [`Recogniser::fill_in`] looks at, at most.
    const TOLD: usize = 0;

    /// All expressions in the order of the text; none overlaps another. Those far from what has changed since the last time are
    /// `kept`, if the text was read in the same way then.
    fn recognise(&mut self, way: Way, kept: &mut Kept) {
        let document = self.document();
        let change = match kept.way == Some(way) {
            true => document.change.clone(),
            false => Change::whole(document.tokens.len()),
        };
        let first = kept.expressions.partition_point(|expression| expression.tokens.start < change.old.start);
        // What was told before is looked at, too.
        let told = if change.is_whole() { 0..0 } else { first.saturating_sub(Self::TOLD)..first };
        let mut expressions: Vec<Expression> = kept.expressions[told.clone()].to_vec();
        for sentence in document.sentences_in(&change.new) {
            let tokens = self.document().sentence(sentence);
            let (mut at, end) = (tokens.start, tokens.end);
            self.enter(tokens);
            while at < end {
                let Some(mut expression) = self.expression(at) else {
                    at += 1;
                    continue;
                };
                at = expression.tokens.end;
                expression.stands(self.document(), sentence);
                let before = expressions.last().filter(|before| before.position.sentence == sentence);
                self.fill_in(&mut expression, before, &expressions);
                expressions.push(expression);
            }
        }
        let before = kept.expressions.len();
        expressions.drain(..told.len());
        let mut new = change.renew(&mut kept.expressions, expressions);
        for at in new.end..kept.expressions.len().min(new.end + Self::TOLD) {
            let again = self.again(&kept.expressions, at);
            if again.as_ref().is_some_and(|again| *again != kept.expressions[at]) {
                kept.expressions.splice(at..=at, again);
                new.end = at + 1;
            }
        }
        kept.way = Some(way);
        kept.moved = (!change.is_whole()).then(|| {
            let document = self.document();
            let part = |new: Range<usize>, by: usize| Part { end: new.end.wrapping_sub(by), by, new };
            Moved {
                expressions: part(new, kept.expressions.len().wrapping_sub(before)),
                sentences: part(document.sentences_in(&change.new), change.by.sentences),
                paragraphs: part(document.paragraphs_in(&change.new), change.by.paragraphs),
                by: change.by,
            }
        });
    }

    /// One of the expressions, as it is read now.
    fn again(&mut self, expressions: &[Expression], at: usize) -> Option<Expression> {
        let last = &expressions[at];
        let sentence = last.position.sentence;
        self.enter(self.document().sentence(sentence));
        let mut again = self.expression(last.tokens.start)?;
        again.stands(self.document(), sentence);
        let before = expressions[..at].last().filter(|before| before.position.sentence == sentence);
        self.fill_in(&mut again, before, &expressions[..at]);
        Some(again)
    }
}

/// How a text is read: its convention, and the order of numeric dates.
pub(crate) type Way = (Genre, DateOrder);

/// What is kept of the expressions of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    way: Option<Way>,
    /// What tells the order of numeric dates, where that is asked.
    pub clues: Vec<PlacedClue>,
    pub expressions: Vec<Expression>,
    /// What has moved of them; `None` where all are new.
    pub(super) moved: Option<Moved>,
    pub(super) reckoned: Reckoned,
}

impl Kept {
    /// Takes back the mentions of the last time.
    pub fn take_back(&mut self, mentions: Vec<DateMention>) {
        self.reckoned.mentions = mentions;
    }
}

/// What tells which number of a numeric date is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clue {
    /// A date that can have this order alone.
    Told(DateOrder),
    /// A date of which either of the first two numbers may be the month: "3/4/2023". Without one nobody asks.
    InDoubt,
    /// "25 November 2019"
    DayBeforeName,
    /// Money of where the day comes first.
    Money,
}

/// A clue, and its token.
#[derive(Clone, Copy)]
pub(crate) struct PlacedClue {
    pub token: usize,
    pub clue: Clue,
}

impl Placed for PlacedClue {
    fn first(&self) -> usize {
        self.token
    }

    fn shift(&mut self, by: &Shift) {
        self.token = self.token.wrapping_add(by.tokens);
    }
}

impl Placed for Expression {
    fn first(&self) -> usize {
        self.tokens.start
    }

    fn shift(&mut self, by: &Shift) {
        by.tokens(&mut self.tokens);
        by.span(&mut self.position.span);
        self.position.sentence = self.position.sentence.wrapping_add(by.sentences);
        self.position.paragraph = self.position.paragraph.wrapping_add(by.paragraphs);
    }
}
