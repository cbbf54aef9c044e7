//! "Will" as a given name at the start of a sentence: "Will Kerrigan, the coach, agreed", not "Will Kerrigan win?".

use super::{inside, is_capital, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::TokenKind;

/// The persons of this name that were not found, or not with it.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for sentence in document.sentences() {
        let sentence = document.sentence(sentence);
        let start = sentence.start;
        let is_question = document.text_of(sentence.end - 1) == "?";
        if !is!(document, start, "will") || !is_capital(document, start) || is_question {
            continue;
        }
        let other =
            class::GROUP | class::COUNTRY | class::ORGANIZATION | class::COMMON | class::CALENDAR | class::TITLE;
        let family = (start + 1..(start + 3).min(sentence.end))
            .take_while(|&at| is_capital(document, at) && document.names().word(&document.tokens[at]) & other == 0)
            .count();
        let end = start + 1 + family;
        let goes_on = inside(document, end).is_some_and(|next| match next.kind {
            TokenKind::Punctuation => is!(document, end, ",") || is!(document, end, "("),
            TokenKind::Word => {
                ["ed", "said", "says", "has", "is", "was"].iter().any(|word| document.text_of(end).ends_with(word))
            }
            _ => false,
        });
        if family > 0 && goes_on && name_at(names, start).is_none() {
            found.push(Name { tokens: start..end, kind: EntityKind::Person });
        }
    }
    found
}
