//! Offices, professions and relations as English words them: "Kremlin spokesman [Dmitry Peskov]", "[Alexander Kozlov], the
//! minister of natural resources,".

mod after;
mod apart;
mod before;
mod phrase;
mod plural;

use crate::analysis::Gender;
use crate::entities::name::Name;
use crate::entities::roles::{self, Role};
use crate::text::Document;

pub(super) use before::title;
pub(super) use plural::singular;

/// The roles around a name, without the title before it, in the order of the text.
pub(super) fn around(document: &Document, names: &[Name], name: usize) -> Vec<Role> {
    let before = before::apposition(document, names, name);
    let after = after::apposition(document, names, name).or_else(|| after::copula(document, names, name));
    let around: Vec<Role> = before.into_iter().chain(after).collect();
    if around.is_empty() && before::title(document, names, name).is_none_or(|title| title.role.is_none()) {
        return apart::find(document, names, name).into_iter().collect();
    }
    around
}

/// What the head of a role tells of its bearer: "spokeswoman".
pub(super) fn gender_of_head(document: &Document, role: &Role) -> Option<Gender> {
    document.names().role(document.tokens[role.head].hash).and_then(roles::gender)
}
