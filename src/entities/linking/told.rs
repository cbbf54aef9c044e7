//! What the text tells of persons beside their names: titles and other roles.

use crate::analysis::{EntityKind, Gender};
use crate::entities::name::Name;
use crate::entities::roles::Role;
use crate::text::{Document, Token, TokenKind, flag};

/// How far behind a name its pronoun is looked for, in tokens.
const FARTHEST: usize = 40;

/// What stands around a name.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The title directly before it, of a person.
    pub title: Option<TitleTold>,
    /// The rest of what is told of persons; `None` where nobody has asked for it, as of what was not taken for a person.
    pub person: Option<PersonTold>,
}

/// What is told of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonTold {
    /// The roles that are no title.
    pub roles: Vec<RoleTold>,
    /// The first "he" or "she" behind the name, before another person is named.
    pub pronoun: Option<Gender>,
}

/// A title before a name.
#[derive(Clone, Debug, PartialEq)]
pub struct TitleTold {
    /// What it tells of the bearer.
    pub gender: Option<Gender>,
    /// The hash of the head of its role, and the role.
    pub head: Option<u32>,
    pub role: Option<RoleTold>,
}

/// A role of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleTold {
    /// As the text words it.
    pub text: String,
    /// What it tells of the bearer.
    pub gender: Option<Gender>,
}

impl Told {
    /// Looks around the name with this index, if it was taken for a person's.
    pub fn read(document: &Document, names: &[Name], index: usize) -> Option<Told> {
        if names[index].kind != EntityKind::Person {
            return None;
        }
        let title = (document.names().roles.title)(document, names, index).map(|title| TitleTold {
            gender: title.gender,
            head: title.role.as_ref().map(|role| document.tokens[role.head].hash),
            role: title.role.map(|role| RoleTold::read(document, &role)),
        });
        Some(Told { title, person: Some(PersonTold::read(document, names, index)) })
    }
}

impl PersonTold {
    /// Looks around the name with this index.
    pub fn read(document: &Document, names: &[Name], index: usize) -> PersonTold {
        let roles = (document.names().roles.around)(document, names, index);
        let roles = roles.iter().map(|role| RoleTold::read(document, role)).collect();
        PersonTold { roles, pronoun: pronoun_behind(document, names, index) }
    }
}

/// The first "he" or "she" behind a name, before another person is named.
fn pronoun_behind(document: &Document, names: &[Name], index: usize) -> Option<Gender> {
    let next_person = names[index + 1..].iter().take(8).find(|name| name.kind == EntityKind::Person);
    let start = names[index].tokens.end;
    let end = next_person.map_or(document.tokens.len(), |name| name.tokens.start).min(start + FARTHEST);
    document.tokens[start..end].iter().find_map(|token| pronoun(document, token))
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

impl RoleTold {
    fn read(document: &Document, role: &Role) -> RoleTold {
        RoleTold { text: role.text(document), gender: role.gender(document) }
    }
}
