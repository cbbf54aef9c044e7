//! The walk over the tokens of a text, which is the same in every language.

use super::expression::Expression;
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
    /// before it in the text; where only a part of a text is read, those in that part.
    fn fill_in(&self, expression: &mut Expression, before: Option<&Expression>, told: &[Expression]);

    /// All expressions in the order of the text; none overlaps another. Those far from what has changed since the last time are
    /// `kept`, if the text was read in the same way then.
    fn recognise(&mut self, way: Way, kept: &mut Kept) {
        let document = self.document();
        let change = match kept.way == Some(way) {
            true => document.change.clone(),
            false => Change::whole(document.tokens.len()),
        };
        let mut expressions: Vec<Expression> = Vec::new();
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
        change.renew(&mut kept.expressions, expressions);
        kept.way = Some(way);
    }
}

/// How a text is read: its convention, and the order of numeric dates.
pub(crate) type Way = (Genre, DateOrder);

/// What is kept of the expressions of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    way: Option<Way>,
    pub expressions: Vec<Expression>,
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
