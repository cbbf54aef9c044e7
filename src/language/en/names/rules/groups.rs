//! Nationalities and religions are known by their word: "the Kenyan runner", "two Kenyans".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, TokenKind, flag};

/// The groups that the model overlooked, cut short ("South [African]") or took for names of another kind.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let mut next = 0;
    for at in document.capitals() {
        if at < next {
            continue;
        }
        let own = document.classes(at);
        let longer =
            if own & class::STARTS_LONGER != 0 { document.names().phrase(&document.tokens[at..]) } else { None };
        let goes_on =
            |length: usize| document.tokens[at + 1..at + length].iter().all(|token| !token.has(flag::SENTENCE_START));
        let longer = longer.filter(|&(length, _)| goes_on(length));
        let (length, classes) = longer.unwrap_or((1, own & !class::STARTS_LONGER));
        let end = at + length;
        if classes & (class::NATIONALITY | class::RELIGION) != 0 && classes & !class::GROUP == 0 {
            while names.next_if(|name| name.tokens.end <= at).is_some() {}
            let free = match names.peek() {
                None => is_said_of_people(document, end),
                Some(name) if name.tokens.start >= end => is_said_of_people(document, end),
                // The phrase was taken for another kind of name, or only its end was found.
                Some(name) if name.tokens == (at..end) => name.kind != EntityKind::Group,
                Some(name) => name.kind == EntityKind::Group && name.tokens.end <= end && name.tokens.len() < length,
            };
            if free {
                found.push(Name { tokens: at..end, kind: EntityKind::Group });
            }
        }
        next = end;
    }
    found
}

/// Whether the word behind does not make the whole another kind of name: "the French Open", "the Korean War".
fn is_said_of_people(document: &Document, next: usize) -> bool {
    match document.tokens.get(next) {
        Some(token) if token.kind == TokenKind::Word && !token.has(flag::SENTENCE_START) => {
            let heads = class::EVENT_HEAD | class::ORGANIZATION_HEAD | class::PLACE_HEAD;
            !token.is_capitalised() || document.names().word(token) & heads == 0
        }
        _ => false,
    }
}
