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
    person: Option<PersonTold>,
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
    /// Looks around the name with this index.
    pub fn read(document: &Document, names: &[Name], index: usize) -> Told {
        if names[index].kind != EntityKind::Person {
            return Told::default();
        }
        let title = (document.names().roles.title)(document, names, index).map(|title| TitleTold {
            gender: title.gender,
            head: title.role.as_ref().map(|role| document.tokens[role.head].hash),
            role: title.role.map(|role| RoleTold::read(document, &role)),
        });
        let mut told = Told { title, person: None };
        told.ask_of_person(document, names, index);
        told
    }

    /// Looks for what is told of persons around the name with this index, unless that is done.
    pub fn ask_of_person(&mut self, document: &Document, names: &[Name], index: usize) {
        self.person.get_or_insert_with(|| {
            let roles = (document.names().roles.around)(document, names, index);
            let roles = roles.iter().map(|role| RoleTold::read(document, role)).collect();
            PersonTold { roles, pronoun: pronoun_behind(document, names, index) }
        });
    }

    /// What is told of a person, if that has been asked for.
    pub fn person(&self) -> Option<&PersonTold> {
        self.person.as_ref()
    }

    /// Whether another tells the same, as far as both have been asked.
    pub fn is_same(&self, other: &Told) -> bool {
        self.title == other.title
            && self.person.as_ref().zip(other.person.as_ref()).is_none_or(|(one, other)| one == other)
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
