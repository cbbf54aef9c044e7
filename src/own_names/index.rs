//! A list of names, made ready: a tree of the words that names begin with, so that a text is walked through once, however
//! many names there are.

use super::error::wrong_type;
use super::{OwnName, OwnNamesError};
use crate::text::hashed::HashMap;
use crate::text::{Token, TokenKind, hash, tokenize};

/// The most bytes of a name or a role.
const LONGEST: usize = 200;

/// A way in which a name is written.
#[derive(Debug)]
pub struct Spelling {
    /// As [`spelled`] brings it to one form.
    pub text: String,
    /// Whose it is: a place in the list.
    pub owner: u32,
    /// Whether it is another name than the one the list gives first.
    pub is_alias: bool,
    /// Where the list has it.
    position: usize,
}

/// What names begin with. The numbers of the tree's nodes count from 1; 0 is its root.
#[derive(Debug, Default)]
pub struct Index {
    /// The node behind another and a word, by its hash.
    next: HashMap<(u32, u32), u32>,
    /// The spellings that end in a node.
    ends: HashMap<u32, Vec<u32>>,
    pub spellings: Vec<Spelling>,
}

impl Index {
    /// The node behind a node and a token.
    #[inline]
    pub fn next(&self, node: u32, token: &Token) -> Option<u32> {
        self.next.get(&(node, token.hash)).copied()
    }

    /// The spellings that end in a node.
    pub fn ends(&self, node: u32) -> impl Iterator<Item = &Spelling> {
        self.ends.get(&node).into_iter().flatten().map(|&spelling| &self.spellings[spelling as usize])
    }

    /// Enters a spelling, and tells the one that is there already in its place.
    fn enter(&mut self, spelling: Spelling) -> Option<&Spelling> {
        let tokens = tokenize(&spelling.text);
        let mut node = 0;
        for token in tokens.iter().filter(|token| !is_stop(token)) {
            let count = self.next.len() as u32 + 1;
            node = *self.next.entry((node, token.hash)).or_insert(count);
        }
        let ends = self.ends.entry(node).or_default();
        let same = ends.iter().find(|&&known| self.spellings[known as usize].text == spelling.text);
        if let Some(&known) = same {
            return Some(&self.spellings[known as usize]);
        }
        ends.push(self.spellings.len() as u32);
        self.spellings.push(spelling);
        None
    }
}

/// Whether a token is a full stop, which the languages tie to other words: "St." is one token in one, two in another.
pub fn is_stop(token: &Token) -> bool {
    token.kind == TokenKind::Terminal && token.hash == const { hash::of(b".") }
}

/// A name with one space between its words, straight apostrophes, and no full stop at its end.
pub fn spelled(name: &str) -> String {
    let mut spelled = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !spelled.is_empty() {
            spelled.push(' ');
        }
        spelled.extend(word.chars().map(|letter| if letter == '’' { '\'' } else { letter }));
    }
    if spelled.ends_with('.') {
        spelled.pop();
    }
    spelled
}

/// The names of a list, those that stand there twice joined, and their index. Each has its place in what was read.
pub fn build(rows: Vec<(usize, OwnName)>) -> Result<(Vec<OwnName>, Index), OwnNamesError> {
    let mut names: Vec<OwnName> = Vec::with_capacity(rows.len());
    let mut index = Index::default();
    for (position, name) in rows {
        check(&name, position)?;
        let mut owner = names.len();
        for (at, text) in std::iter::once(&name.name).chain(&name.aliases).enumerate() {
            let is_alias = at > 0;
            let spelling = Spelling { text: spelled(text), owner: owner as u32, is_alias, position };
            let Some(known) = index.enter(spelling) else { continue };
            let other = names.get(known.owner as usize);
            let is_same = |other: &&OwnName| other.kind == name.kind && other.never == name.never;
            if !is_alias && !known.is_alias && other.filter(is_same).is_some() {
                owner = known.owner as usize;
            } else if known.owner as usize != owner {
                let field = if is_alias { "aliases" } else { "name" };
                let accepted = format!("a name that stands for one only: it stands at {} already", known.position);
                return Err(OwnNamesError::new(position, field, text, accepted));
            }
        }
        match names.get_mut(owner) {
            Some(other) => other.aliases.extend(name.aliases),
            None => names.push(name),
        }
    }
    Ok((names, index))
}

/// Refuses what no text can have.
fn check(name: &OwnName, position: usize) -> Result<(), OwnNamesError> {
    let wrong = |field, given: &str, accepted: &'static str| Err(OwnNamesError::new(position, field, given, accepted));
    if let Some(kind) = name.kind.filter(|kind| !kind.is_actor()) {
        return Err(wrong_type(position, kind.name()));
    }
    let fields = [("name", &name.name)].into_iter().chain(name.aliases.iter().map(|alias| ("aliases", alias)));
    for (field, text) in fields {
        if !text.chars().any(char::is_alphanumeric) {
            return wrong(field, text, "a name with a letter or a digit");
        }
        if text.len() > LONGEST {
            return wrong(field, text, "a name of up to 200 bytes");
        }
    }
    match &name.role {
        Some(role) if role.len() > LONGEST => wrong("role", role, "a role of up to 200 bytes"),
        _ => Ok(()),
    }
}
