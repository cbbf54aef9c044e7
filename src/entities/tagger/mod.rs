//! Finds names in the tokens of a text.

use super::name::Name;
use crate::analysis::{DateMention, EntityKind};
use crate::text::{Document, TokenKind};

/// The names of the text, in its order, none overlapping another: so far, runs of capitalised words inside sentences.
pub(crate) fn find(document: &Document, _dates: &[DateMention]) -> Vec<Name> {
    let tokens = &document.tokens;
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let starts = tokens[at].is_capitalised() && !tokens[at].has(crate::text::flag::SENTENCE_START);
        let end = at + tokens[at..].iter().take_while(|token| token.is_capitalised()).count();
        if starts && end > at && tokens[at].kind == TokenKind::Word {
            names.push(Name { tokens: at..end, kind: EntityKind::Organization });
        }
        at = end.max(at + 1);
    }
    names
}
