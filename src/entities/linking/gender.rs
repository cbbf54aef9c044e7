//! The pronoun that a text would use of a person.

use super::reading::Reading;
use super::spelling::Spellings;
use crate::analysis::Gender;

/// The gender of the person of these mentions: from titles and roles, else from the given name, else from the pronouns behind
/// the names.
pub fn of(mentions: &[usize], readings: &[Reading], spellings: &Spellings) -> Option<Gender> {
    let own = || mentions.iter().map(|&mention| &readings[mention]);
    let from_titles = own().find_map(|reading| reading.title()?.gender);
    let from_roles = || own().filter_map(Reading::person).flat_map(|told| &told.roles).find_map(|role| role.gender);
    from_titles.or_else(from_roles).or_else(|| from_names(mentions, readings, spellings)).or_else(|| {
        let pronouns = || own().filter_map(|reading| reading.person()?.pronoun);
        let female = pronouns().filter(|&pronoun| pronoun == Gender::Female).count();
        let male = pronouns().count() - female;
        // A pronoun may mean another; one that is twice as common does not.
        match () {
            () if female > 2 * male => Some(Gender::Female),
            () if male > 2 * female => Some(Gender::Male),
            () => None,
        }
    })
}

/// From a title inside the names ("Queen Elizabeth"), or from the given name: that of a full name, where there is one, for a
/// family name can be another's given name ("Clinton").
fn from_names(mentions: &[usize], readings: &[Reading], spellings: &Spellings) -> Option<Gender> {
    let (mut from_full, mut from_short) = (None, None);
    let mut has_full = false;
    let mut before = u32::MAX;
    for &mention in mentions {
        let number = readings[mention].spelling;
        // Most mentions repeat the one before.
        if number == before {
            continue;
        }
        before = number;
        let spelling = spellings.get(number);
        if spelling.title.is_some() {
            return spelling.title;
        }
        if spelling.person.is_single() {
            from_short = from_short.or(spelling.given);
        } else {
            has_full = true;
            from_full = from_full.or(spelling.given);
        }
    }
    if has_full { from_full } else { from_short }
}
