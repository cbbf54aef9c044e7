//! What stands before a name tells that it is a person's: "o ministro Haddad", "a sra. Lisboa", "dona Vitória".

use crate::analysis::EntityKind;
use crate::entities::facts::RoleWord;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, Shape, TokenKind, flag};
use std::ops::Range;

/// The most words of a name that was overlooked.
const LONGEST: usize = 5;

/// The persons behind an office or a form of address that were overlooked or taken for places and bodies.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for at in document.capitals().filter(|&at| at > 0) {
        let Some(strength) = title(document, at - 1) else { continue };
        if !is_name_word(document, at) {
            continue;
        }
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        match names.peek().filter(|name| name.tokens.start <= at) {
            Some(name) if name.tokens.start == at && name.kind != EntityKind::Person => {
                if strength == Strength::Address || !is_known(document, name) {
                    found.push(Name { tokens: name.tokens.clone(), kind: EntityKind::Person });
                }
            }
            Some(_) => {}
            None => {
                let next = names.peek().map_or(document.tokens.len(), |name| name.tokens.start);
                let tokens = at..words(document, at).min(next);
                found.push(Name { tokens, kind: EntityKind::Person });
            }
        }
    }
    found
}

/// How surely a person follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// "sra.", "dona"
    Address,
    /// "ministro"
    Office,
}

/// Whether a word in small letters stands before persons' names: a form of address, an office.
fn title(document: &Document, at: usize) -> Option<Strength> {
    let token = &document.tokens[at];
    let role = document.names().role(token.hash)?;
    if token.kind != TokenKind::Word {
        return None;
    }
    match role {
        RoleWord::CourtesyMale | RoleWord::CourtesyFemale | RoleWord::Courtesy => Some(Strength::Address),
        RoleWord::Head | RoleWord::HeadMale | RoleWord::HeadFemale if token.shape == Shape::Lower => {
            (document.names().word(token) & class::TITLE != 0).then_some(Strength::Office)
        }
        _ => None,
    }
}

/// Whether a token can start a person's name: a word with a capital that goes on with its sentence, and is no word of another
/// kind ("o presidente Executivo").
fn is_name_word(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let others = class::TITLE
        | class::ORGANIZATION_HEAD
        | class::PLACE_HEAD
        | class::EVENT_HEAD
        | class::COMMON
        | class::CALENDAR;
    token.shape == Shape::Capitalised
        && !token.has(flag::SENTENCE_START)
        && token.end() - token.start > 2
        && document.names().word(token) & (others | class::GROUP) == 0
}

/// Where the words of a name end that starts here: words with a capital, and "da" and the like between them.
fn words(document: &Document, start: usize) -> usize {
    let goes_on = |at: usize| {
        document
            .tokens
            .get(at)
            .is_some_and(|token| token.shape == Shape::Capitalised && !token.has(flag::SENTENCE_START))
    };
    let mut end = start + 1;
    while end < start + LONGEST {
        let is_joint = end < document.tokens.len() && document.is_any(end, document.names().joints.of);
        if goes_on(end) {
            end += 1;
        } else if is_joint && goes_on(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// Whether the gazetteer knows a name as a place's or a body's: "a irmã Lisboa" may be, "o ministro Brasil" is none.
fn is_known(document: &Document, name: &Name) -> bool {
    let tokens = &document.tokens[Range { start: name.tokens.start, end: name.tokens.end }];
    let classes = match document.names().phrase(tokens) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ if tokens.len() == 1 => document.names().word(&tokens[0]),
        _ => 0,
    };
    classes & (class::PLACE | class::ORGANIZATION) != 0 && classes & class::FAMILY == 0
}
