//! What the text tells of persons beside their names: titles and other roles.

use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::roles::{Role, Title};
use crate::text::Document;
use crate::text::change::{Placed, Shift};
use std::borrow::Cow;

/// What stands around a name.
#[derive(Clone)]
pub(crate) struct Told {
    name: Name,
    /// The title directly before it, of a person.
    pub title: Option<Title>,
    /// The other roles, of a person.
    roles: Vec<Role>,
}

/// Looks around all names, of which those far from what has changed in the text, and their surroundings, are `kept`.
pub(super) fn read(document: &Document, names: &[Name], kept: &mut Vec<Told>) {
    let last: Vec<Name> = kept.iter().map(|told| told.name.clone()).collect();
    let change = document.change.and_differences(document, &last, names);
    let places = |token: usize| names.partition_point(|name| name.tokens.start < token);
    let new = (places(change.new.start)..places(change.new.end)).map(|index| {
        let (name, grammar) = (names[index].clone(), &document.names().roles);
        let (title, roles) = match name.kind {
            EntityKind::Person => ((grammar.title)(document, names, index), (grammar.around)(document, names, index)),
            _ => (None, Vec::new()),
        };
        Told { name, title, roles }
    });
    change.renew(kept, new.collect());
}

impl Told {
    /// The roles around the mention with this index; looked for where the name was not taken for a person's.
    pub fn roles(&self, document: &Document, names: &[Name], mention: usize) -> Cow<'_, [Role]> {
        match self.name.kind {
            EntityKind::Person => Cow::Borrowed(&self.roles),
            _ => Cow::Owned((document.names().roles.around)(document, names, mention)),
        }
    }
}

impl Placed for Told {
    fn first(&self) -> usize {
        self.name.first()
    }

    fn shift(&mut self, by: &Shift) {
        self.name.shift(by);
        for role in self.roles.iter_mut().chain(self.title.as_mut().and_then(|title| title.role.as_mut())) {
            by.tokens(&mut role.tokens);
            role.head = role.head.wrapping_add(by.tokens);
        }
    }
}
