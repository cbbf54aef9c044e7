//! Sentences that only say whose the words before them are: `“Why?” Nwosu asked.`

use super::class::class_of;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::verb::Family;
use crate::text::{Document, TokenKind, flag};

/// Whether the sentence that starts here only says whose the quoted words before it are: `“Why?” Nwosu asked.`
pub(crate) fn is_attribution_of(document: &Document, passage: &Passage, at: usize, end: usize) -> bool {
    let ends_outside = passage.units.last().is_some_and(|unit| unit.class == Class::Terminal);
    let Some(quoted) = passage.units.iter().rev().find(|unit| matches!(unit.class, Class::Quoted(_))) else {
        return false;
    };
    let before_mark = (quoted.end as usize).saturating_sub(2);
    let is_stop = ends_outside || document.text_of(before_mark) == ".";
    let is_closed = document.tokens[quoted.end as usize - 1].kind == TokenKind::QuoteMark;
    // Behind a full stop only the paragraph's first words can have their speaker in the next sentence: `“No.” Okoye said.`
    let is_first = passage.units[0].first as usize == document.paragraph(passage.paragraph).start;
    if !is_closed || !passage.is_quoted_only() || !document.tokens[at].is_capitalised() || is_stop && !is_first {
        return false;
    }
    for index in at..end.min(at + 16) {
        if index > at && document.tokens[index].has(flag::SENTENCE_START) {
            return false;
        }
        match class_of(document, index) {
            Class::Cue(verb) if verb.is_finite() && verb.is_spoken() => {
                let next = index + 1;
                if is_stop {
                    let ends = class_of(document, next.min(end - 1)) == Class::Terminal;
                    return next < end
                        && ends
                        && (next + 1 >= end || document.tokens[next + 1].has(flag::SENTENCE_START));
                }
                let takes_listener = matches!(verb.family, Family::Ask | Family::Tell);
                return next >= end
                    || matches!(
                        class_of(document, next),
                        Class::Determiner | Class::Name | Class::Object | Class::Possessive if takes_listener
                    )
                    || matches!(
                        class_of(document, next),
                        Class::Terminal
                            | Class::Comma
                            | Class::Time
                            | Class::Preposition
                            | Class::Adverb
                            | Class::Subordinator
                    );
            }
            Class::Name
            | Class::Noun
            | Class::Determiner
            | Class::Pronoun
            | Class::Genitive
            | Class::Hyphen
            | Class::Comma
            | Class::Preposition
            | Class::Adverb
            | Class::Possessive
            | Class::Number => {}
            _ => return false,
        }
    }
    false
}
