//! The pronoun that a text would use of a person.

use super::form::Form;
use super::merge::given_gender;
use super::told::Told;
use crate::analysis::{Entity, EntityKind, Gender};
use crate::entities::name::Name;
use crate::entities::roles;
use crate::text::{Document, Token, TokenKind, flag};

/// How far behind a name its pronoun is looked for, in tokens.
const FARTHEST: usize = 40;

/// Tells the gender of persons: from titles and roles, else from the given name, else from the pronouns behind the names.
pub fn tell(document: &Document, names: &[Name], told: &[Told], entities: &mut [Entity]) {
    for entity in entities.iter_mut().filter(|entity| entity.kind == EntityKind::Person) {
        let mentions = &entity.mentions;
        let from_titles = mentions.iter().find_map(|&mention| told[mention].title.as_ref()?.gender);
        entity.gender = from_titles
            .or_else(|| mentions.iter().find_map(|&mention| from_roles(document, names, &told[mention], mention)))
            .or_else(|| from_names(document, names, mentions))
            .or_else(|| from_pronouns(document, names, mentions));
    }
}

fn from_roles(document: &Document, names: &[Name], told: &Told, mention: usize) -> Option<Gender> {
    told.roles(document, names, mention).iter().find_map(|role| role.gender(document))
}

/// From a title inside the names ("Queen Elizabeth"), or from the given name: that of a full name, where there is one, for a
/// family name can be another's given name ("Clinton").
fn from_names(document: &Document, names: &[Name], mentions: &[usize]) -> Option<Gender> {
    let (mut from_full, mut from_short) = (None, None);
    let mut has_full = false;
    let mut before = "";
    for &mention in mentions {
        let tokens = names[mention].tokens.clone();
        let text = document.slice(document.span_of(tokens.clone()));
        // Most mentions repeat the one before.
        if text == before {
            continue;
        }
        before = text;
        let form = Form::of_person(document, tokens.clone());
        let mut title = (tokens.start..form.words[0].token).rev();
        let from_title =
            title.find_map(|token| document.names().role(document.tokens[token].hash).and_then(roles::gender));
        if from_title.is_some() {
            return from_title;
        }
        let from_name = given_gender(document, &form);
        if form.is_single() {
            from_short = from_short.or(from_name);
        } else {
            has_full = true;
            from_full = from_full.or(from_name);
        }
    }
    if has_full { from_full } else { from_short }
}

/// From the first "he" or "she" behind each mention, before another person is named.
fn from_pronouns(document: &Document, names: &[Name], mentions: &[usize]) -> Option<Gender> {
    let (mut female, mut male) = (0, 0);
    for &mention in mentions {
        let next_person = names[mention + 1..].iter().take(8).find(|name| name.kind == EntityKind::Person);
        let start = names[mention].tokens.end;
        let end = next_person.map_or(document.tokens.len(), |name| name.tokens.start).min(start + FARTHEST);
        match document.tokens[start..end].iter().find_map(|token| pronoun(document, token)) {
            Some(Gender::Female) => female += 1,
            Some(Gender::Male) => male += 1,
            None => {}
        }
    }
    // A pronoun may mean another; one that is twice as common does not.
    if female > 2 * male {
        Some(Gender::Female)
    } else if male > 2 * female {
        Some(Gender::Male)
    } else {
        None
    }
}

/// What a pronoun tells.
fn pronoun(document: &Document, token: &Token) -> Option<Gender> {
    let [she, he] = document.names().linking.pronouns;
    if token.kind != TokenKind::Word || token.has(flag::ABBREVIATION) {
        None
    } else if she.contains(&token.hash) {
        Some(Gender::Female)
    } else if he.contains(&token.hash) {
        Some(Gender::Male)
    } else {
        None
    }
}
