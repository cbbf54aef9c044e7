//! Persons whose family name is also what a place is called, told by the noun before them: "her spokeswoman, Jen Park, said",
//! "the coach, Austin Hill".

use super::is_given;
use crate::analysis::EntityKind;
use crate::entities::facts::RoleWord;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::Document;

/// The most words of such a name.
const LONGEST: usize = 3;

/// The persons that were taken for places.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let is_person = |name: &&Name| {
        let start = name.tokens.start;
        name.kind == EntityKind::Place
            && (2..=LONGEST).contains(&name.tokens.len())
            && start >= 2
            && is!(document, start - 1, ",")
            && document.names().role(document.tokens[start - 2].hash).is_some_and(RoleWord::is_head)
            && (is_given(document, start) || is!(document, name.tokens.end, ",") && is_unknown(document, start))
    };
    let person = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Person };
    names.iter().filter(is_person).map(person).collect()
}

/// Whether a word is no part of what is known: "Jen", but not "Hyde".
fn is_unknown(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    document.names().word(token) == 0 && document.names().phrase(&document.tokens[at..]).is_none()
}
