//! A party and the state its member is elected in: "Tabata Amaral (PSB-SP)", "o senador do PT-BA". Two names, tied by a hyphen
//! or a stroke; "Procon-SP" is one. In brackets behind a person stands a party or another body also without a state: "Marina Silva (Rede)".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class::{self, Classes};
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, Shape, Token};

/// The parties and states of a text.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let inner = document.range.start.max(1)..document.range.end.min(document.tokens.len().saturating_sub(1));
    for at in inner {
        let is_tie = matches!(document.text_of(at), "-" | "/") && is_glued(&document.tokens[at]);
        if is_tie && is_known(document, at - 1, class::PARTY) && is_state(document, at + 1) {
            found.push(Name { tokens: at - 1..at, kind: EntityKind::Organization });
            found.push(Name { tokens: at + 1..at + 2, kind: EntityKind::Place });
        }
        let in_brackets = document.text_of(at - 1) == "(" && document.text_of(at + 1) == ")";
        if in_brackets && is_known(document, at, class::ORGANIZATION) {
            while names.next_if(|name| name.tokens.end < at - 1).is_some() {}
            let is_behind_person =
                names.peek().is_some_and(|name| name.tokens.end == at - 1 && name.kind == EntityKind::Person);
            if is_behind_person {
                found.push(Name { tokens: at..at + 1, kind: EntityKind::Organization });
            }
        }
    }
    found
}

fn is_glued(token: &Token) -> bool {
    !token.space_before()
}

/// Whether a token is known as one of these, at the start of a bracket or behind a space.
fn is_known(document: &Document, at: usize, classes: Classes) -> bool {
    let token = &document.tokens[at];
    let is_first = token.space_before() || at == 0 || matches!(document.text_of(at - 1), "(" | "[");
    is_first && token.is_capitalised() && document.names().word(token) & classes != 0
}

/// Whether a token is the two letters of a Brazilian state, and nothing is tied to it.
fn is_state(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let is_tied =
        document.tokens.get(at + 1).is_some_and(|next| is_glued(next) && matches!(document.text_of(at + 1), "-" | "/"));
    is_glued(token)
        && token.shape == Shape::Upper
        && token.end() - token.start == 2
        && document.names().word(token) & class::REGION != 0
        && !is_tied
}
