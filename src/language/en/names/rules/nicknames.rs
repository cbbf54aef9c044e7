//! Nicknames inside a name, in marks or brackets: "Dwayne “The Rock” Jansen", "Robert (Bob) Tines", "Ada (née Brown) Hart".

use super::{inside, is_any, is_capital, is_given, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, Shape, TokenKind};

/// A nickname in marks has at most this many tokens.
const LONGEST: usize = 3;
/// A family name behind it has at most this many words.
const LONGEST_FAMILY: usize = 3;

/// The persons with a nickname, from the given name to the family name.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for open in openings(document) {
        if found.last().is_some_and(|name| name.tokens.end > open) {
            continue;
        }
        let Some(close) = close(document, open) else { continue };
        let Some(start) = start(document, names, open) else { continue };
        let end = end(document, names, close + 1);
        let is_new = name_at(names, open).is_none_or(|name| name.tokens != (start..end));
        if end > close + 1 && is_new {
            found.push(Name { tokens: start..end, kind: EntityKind::Person });
        }
    }
    found
}

/// The marks and brackets that a nickname may stand in, in the order of the text.
fn openings(document: &Part) -> impl Iterator<Item = usize> {
    let mut brackets = document.brackets().peekable();
    let mut marks = document.quote_marks().peekable();
    std::iter::from_fn(move || match marks.peek() {
        Some(mark) => brackets.next_if(|bracket| bracket < mark).or_else(|| marks.next()),
        None => brackets.next(),
    })
    .filter(|&open| open > 0)
}

/// The mark or bracket that closes a nickname that opens at `open`.
fn close(document: &Document, open: usize) -> Option<usize> {
    inside(document, open).filter(|token| token.space_before() && is_capital(document, open - 1))?;
    let is_open = is!(document, open, "(");
    let first = open + 1 + usize::from(is_open && is_any(document, open + 1, document.names().linking.alias));
    let most = if is_open { 1 } else { LONGEST };
    let word = |at: usize| {
        inside(document, at).is_some_and(|token| match token.kind {
            TokenKind::Word => at > first || token.is_capitalised(),
            kind => kind == TokenKind::Number && !is_open,
        })
    };
    let close = first + (first..first + most).take_while(|&at| word(at)).count();
    let closes = |at: usize| {
        inside(document, at).is_some_and(|token| match is_open {
            true => is!(document, at, ")"),
            false => token.kind == TokenKind::QuoteMark && !token.space_before(),
        })
    };
    // "Anna Okello (Kenya) Mary Okoro" are two, and "(ANC)" is a party.
    let other = class::PLACE | class::ORGANIZATION | class::GROUP;
    let is_name = |at: usize| {
        let token = &document.tokens[at];
        token.shape != Shape::Upper && (document.names().word(token) & other == 0 || is_given(document, at))
    };
    (close > first && closes(close) && (!is_open || is_name(first))).then_some(close)
}

/// Where the person starts whose given name ends before `end`.
fn start(document: &Document, names: &[Name], end: usize) -> Option<usize> {
    match name_at(names, end - 1) {
        Some(name) if name.kind != EntityKind::Person && name.tokens.len() > 1 => None,
        Some(name) if name.tokens.end < end => None,
        // Of a full name before brackets, what stands in these is no nickname.
        Some(name) if is!(document, end, "(") => {
            let is_middle = |at: usize| document.tokens[at].end() - document.tokens[at].start <= 2;
            let rest = name.tokens.start + 1..end;
            (is_given(document, name.tokens.start) && rest.into_iter().all(is_middle)).then_some(name.tokens.start)
        }
        Some(name)
            if name.kind == EntityKind::Person && (name.tokens.len() == 1 || is_given(document, name.tokens.start)) =>
        {
            Some(name.tokens.start)
        }
        _ => is_given(document, end - 1).then_some(end - 1),
    }
}

/// Where the family name ends that starts at `start`; `start` where none does.
fn end(document: &Document, names: &[Name], start: usize) -> usize {
    let other = class::ORGANIZATION_HEAD
        | class::PLACE_HEAD
        | class::EVENT_HEAD
        | class::COMMON
        | class::CALENDAR
        | class::TITLE
        | class::GROUP;
    let is_family = |at: usize| {
        let is_inside = inside(document, at).is_some_and(|token| token.space_before());
        is_inside && is_capital(document, at) && document.names().word(&document.tokens[at]) & other == 0
    };
    if let Some(name) =
        name_at(names, start).filter(|name| name.kind == EntityKind::Person && name.tokens.start <= start)
        && inside(document, start).is_some()
    {
        return name.tokens.end;
    }
    start + (start..start + LONGEST_FAMILY).take_while(|&at| is_family(at)).count()
}
