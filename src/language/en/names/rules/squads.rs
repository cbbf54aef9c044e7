//! A list of players has their clubs in brackets: "Ada Nwosu (Lagos Queens), Mary Okello (Tororo)".

use super::{is_capital, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, TokenKind};
use std::ops::Range;

/// So many players with brackets, one behind the other, are a squad.
const FEWEST: usize = 2;
/// The most words of a club's name.
const LONGEST: usize = 4;

/// The clubs that were taken for something else or not found.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    let mut squad: Vec<Range<usize>> = Vec::new();
    for player in names.iter().filter(|name| name.kind == EntityKind::Person) {
        let Some(club) = club(document, player) else { continue };
        // ", " between the bracket and the next player
        let goes_on = squad.last().is_some_and(|last| {
            let comma = last.end + 1;
            let and = comma + usize::from(is!(document, comma, ","));
            player.tokens.start == and + usize::from(is!(document, and, "and")) && player.tokens.start > comma
        });
        if !goes_on {
            close(document, names, &mut squad, &mut found);
        }
        squad.push(club);
    }
    close(document, names, &mut squad, &mut found);
    found
}

/// Ends a squad: the clubs of one that is long enough, and in which no bracket holds a country, are found.
fn close(document: &Document, names: &[Name], squad: &mut Vec<Range<usize>>, found: &mut Vec<Name>) {
    let is_country = |club: &Range<usize>| {
        let tokens = &document.tokens[club.clone()];
        let whole = document.names().phrase(tokens).filter(|found| found.0 == tokens.len()).map_or(0, |found| found.1);
        let classes = if tokens.len() == 1 { document.names().word(&tokens[0]) } else { whole };
        classes & (class::COUNTRY | class::GROUP | class::STATE | class::PARTY) != 0
            || document.names().is_country_code(tokens[0].hash)
    };
    let is_squad = squad.len() >= FEWEST && !squad.iter().any(is_country);
    let clubs = squad
        .drain(..)
        .filter(|club| is_squad && name_at(names, club.start).is_none_or(|name| name.kind != EntityKind::Organization));
    found.extend(clubs.map(|tokens| Name { tokens, kind: EntityKind::Organization }));
}

/// The words with capitals that stand alone in the brackets behind a player.
fn club(document: &Document, player: &Name) -> Option<Range<usize>> {
    let open = player.tokens.end;
    let start = open + 1;
    let end = (start..=start + LONGEST).find(|&at| is!(document, at, ")"))?;
    let is_word = |at: usize| {
        is_capital(document, at) || document.tokens[at].kind == TokenKind::Punctuation && document.text_of(at) == "-"
    };
    (is!(document, open, "(") && start < end && is_capital(document, start) && (start..end).all(is_word))
        .then_some(start..end)
}
