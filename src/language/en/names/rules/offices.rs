//! Offices whose names are as long as a department's: "the Minister for Women and Equalities [Nicola Morland]", "the Secretary
//! of State for Health and Social Care". What belongs to the office belongs to no name.

use super::{inside, is_any, is_capital, is_given};
use crate::analysis::EntityKind;
use crate::entities::facts::RoleWord;
use crate::entities::name::Name;
use crate::text::Document;
use crate::text::words::words;

/// Small words and marks inside what an office is for.
const JOINTS: &[u32] = words!["of", "for", "and", "the", "&", "-", ","];
/// Those behind which its last word stands: "Women and Equalities".
const ENDS: &[u32] = words!["for", "and", "&"];
/// The most tokens of what an office is for.
const LONGEST: usize = 10;

/// Cuts the office off the persons, and takes out the names that are parts of an office.
pub fn apply(document: &Document, names: &mut Vec<Name>) {
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Person && name.tokens.len() > 2) {
        let start = name.tokens.start;
        if is_given(document, start) || !is_of_office(document, start) {
            continue;
        }
        if let Some(given) = (start + 1..name.tokens.end - 1).find(|&at| is_given(document, at)) {
            name.tokens.start = given;
        }
    }
    names.retain(|name| !is_state_office(document, name.tokens.start));
}

/// Whether what an office is for goes on at `at`: "Minister for Women and | Equalities".
fn is_of_office(document: &Document, at: usize) -> bool {
    if !at.checked_sub(1).is_some_and(|before| is_any(document, before, ENDS)) {
        return false;
    }
    let mut before = at;
    while before > 1 && at - before < LONGEST && inside(document, before).is_some() {
        before -= 1;
        let head = before - 1;
        let is_tie = is!(document, before, "of") || is!(document, before, "for");
        if is_tie && document.names().role(document.tokens[head].hash).is_some_and(RoleWord::is_head) {
            return true;
        }
        if !is_capital(document, before) && !is_any(document, before, JOINTS) {
            return false;
        }
    }
    false
}

/// "Secretary of | State for Health"
fn is_state_office(document: &Document, start: usize) -> bool {
    start > 1
        && is!(document, start, "state")
        && is!(document, start + 1, "for")
        && is!(document, start - 1, "of")
        && document.names().role(document.tokens[start - 2].hash).is_some_and(RoleWord::is_head)
}
