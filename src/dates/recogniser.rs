//! The walk over the tokens of a text, which is the same in every language.

use super::expression::Expression;
use crate::text::Document;
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
    /// before it in the text.
    fn fill_in(&self, expression: &mut Expression, before: Option<&Expression>, told: &[Expression]);

    /// All expressions in the order of the text; none overlaps another.
    fn recognise(&mut self) -> Vec<Expression> {
        let mut expressions: Vec<Expression> = Vec::new();
        for sentence in 0..self.document().sentence_count() {
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
        expressions
    }
}
