//! The place that a member of parliament is for: "Mwingi West MP Jackline Mutua".

use super::{inside, is_any, is_capital, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::Document;
use crate::text::words::words;

const MEMBERS: &[u32] = words!["mp", "mla", "mna", "mca", "msp"];

/// The most words of such a place.
const LONGEST: usize = 3;

/// The places that were taken for persons. "Ada Nwosu MP said" is hers.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let is_place = |name: &&Name| {
        let end = name.tokens.end;
        name.kind == EntityKind::Person && is_any(document, end, MEMBERS) && is_capital(document, end + 1)
    };
    let place = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Place };
    let mut found: Vec<Name> = names.iter().filter(is_place).map(place).collect();
    let members = document.capitals().filter(|&at| is_any(document, at, MEMBERS));
    found.extend(members.filter_map(|member| unfound(document, names, member)));
    Name::sort(&mut found);
    found
}

/// Words with capitals before a member that were not found, the last of them a direction: "Mwingi West".
fn unfound(document: &Document, names: &[Name], member: usize) -> Option<Name> {
    let last = member.checked_sub(1)?;
    let is_direction = document.names().word(&document.tokens[last]) & class::PLACE_HEAD != 0;
    let goes_on =
        |at: usize| is_capital(document, at) && inside(document, at).is_some() && name_at(names, at).is_none();
    let start = (last.saturating_sub(LONGEST - 1)..=last).rev().take_while(|&at| goes_on(at)).last()?;
    (is_direction && start < last && is_capital(document, member + 1))
        .then_some(Name { tokens: start..member, kind: EntityKind::Place })
}
