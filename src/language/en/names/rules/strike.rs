//! What is no name, or no part of one: greetings, the verbs of headlines, what belongs to an office.

use super::{inside, is_any, is_given, offices};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::entities::tagger::rules::currencies;
use crate::text::words::words;
use crate::text::{Document, TokenKind, hash};
use std::ops::Range;

/// Words before a name that speak to its bearer.
const GREETINGS: &[u32] = words!["hey", "hi", "hello", "dear", "goodbye", "bye", "thanks", "sorry", "congratulations"];

/// Words that somebody is spoken to with, in place of a name.
const ADDRESSES: &[u32] = words!["darling", "honey", "sweetheart", "sweetie", "babe", "buddy", "dude", "mate", "pal"];

/// Takes out what is no name, before the rules find others.
pub fn apply(document: &Document, names: &mut Vec<Name>) {
    currencies::apply(document, names);
    names.retain(|name| !is_address(document, name));
    for name in names.iter_mut() {
        let start = name.tokens.start;
        if name.kind == EntityKind::Person && name.tokens.len() > 1 && is_any(document, start, GREETINGS) {
            name.tokens.start += 1;
        } else if start > 0 && is_any(document, start - 1, GREETINGS) && is!(document, name.tokens.end, ",") {
            let is_known = document.names().word(&document.tokens[start]) & (class::PLACE | class::ORGANIZATION) != 0;
            name.kind = if is_known { name.kind } else { EntityKind::Person };
        }
    }
    offices::apply(document, names);
    cut_verbs(document, names);
}

/// “Darling, don't direct me”: what a quotation begins with and a comma stands behind.
fn is_address(document: &Document, name: &Name) -> bool {
    let start = name.tokens.start;
    name.tokens.len() == 1
        && is_any(document, start, ADDRESSES)
        && is!(document, start + 1, ",")
        && start > 0
        && document.tokens[start - 1].kind == TokenKind::QuoteMark
}

/// "Prime Minister Dodges Questions", "Ada Nwosu Quits": in title case, the verb behind a person or an office.
fn cut_verbs(document: &Document, names: &mut Vec<Name>) {
    let mut line = 0..0;
    let mut is_title_case = false;
    names.retain_mut(|name| {
        if name.kind != EntityKind::Person {
            return true;
        }
        if !line.contains(&name.tokens.start) {
            line = document.sentence(document.sentence_of(name.tokens.start));
            is_title_case = is_in_title_case(document, line.clone());
        }
        if !is_title_case {
            return true;
        }
        let before = name.tokens.start.checked_sub(1).filter(|_| inside(document, name.tokens.start).is_some());
        let is_behind_office =
            before.is_some_and(|before| document.names().word(&document.tokens[before]) & class::TITLE != 0);
        if is_behind_office && may_be_verb(document, name.tokens.start) {
            return false;
        }
        let verb = (name.tokens.start + 1..name.tokens.end).find(|&at| is_verb(document, at));
        if let Some(verb) = verb {
            name.tokens.end = verb;
        }
        true
    });
}

/// Whether a word looks like a verb in the third person, and is no name: "Dodges", not "Brooks".
fn is_verb(document: &Document, at: usize) -> bool {
    let names = document.names();
    let text = document.text_of(at).to_lowercase();
    let stem = text.strip_suffix('s').filter(|stem| !stem.ends_with('s') && stem.len() > 2);
    let is_small = |word: &str| lexicon::case(names.entry(hash::of(word.as_bytes()))) >= 3;
    let is_common =
        is_small(&text) || stem.is_some_and(|stem| is_small(stem) || stem.strip_suffix('e').is_some_and(is_small));
    is_common && may_be_verb(document, at)
}

/// Whether a word ends as a verb in the third person does, and is nobody's name.
fn may_be_verb(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let names = document.names();
    let is_family = names.word(token) & class::FAMILY != 0 || names.entry(token.hash) & lexicon::FAMILY != 0;
    let text = document.text_of(at).to_lowercase();
    !is_family && !is_given(document, at) && text.ends_with('s') && !text.ends_with("ss") && text.len() > 3
}

/// Whether most longer words of a line have a capital, and it ends without a full stop.
fn is_in_title_case(document: &Document, line: Range<usize>) -> bool {
    let tokens = &document.tokens[line];
    let longer = || tokens.iter().filter(|token| token.kind == TokenKind::Word && token.end() - token.start > 3);
    let capitals = longer().filter(|token| token.is_capitalised()).count();
    let is_ended = tokens.last().is_some_and(|token| token.kind == TokenKind::Terminal);
    !is_ended && longer().count() > 2 && capitals * 10 > longer().count() * 7
}
