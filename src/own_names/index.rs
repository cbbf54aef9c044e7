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

    fn enter(&mut self, spelling: Spelling) {
        let tokens = tokenize(&spelling.text);
        let mut node = 0;
        for token in tokens.iter().filter(|token| !is_stop(token)) {
            let count = self.next.len() as u32 + 1;
            node = *self.next.entry((node, token.hash)).or_insert(count);
        }
        self.ends.entry(node).or_default().push(self.spellings.len() as u32);
        self.spellings.push(spelling);
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
    // Whose each spelling is, and where that was told.
    let mut known: HashMap<String, (u32, usize)> = HashMap::default();
    for (position, name) in rows {
        check(&name, position)?;
        let same = known.get(&spelled(&name.name)).map(|known| known.0).filter(|&owner| {
            let other = &names[owner as usize];
            spelled(&other.name) == spelled(&name.name) && other.kind == name.kind && other.never == name.never
        });
        let owner = same.unwrap_or(names.len() as u32);
        for (at, text) in std::iter::once(&name.name).chain(&name.aliases).enumerate() {
            let spelling = Spelling { text: spelled(text), owner, is_alias: at > 0 };
            match known.get(&spelling.text) {
                Some(&(other, line)) if other != owner => {
                    let field = if at > 0 { "aliases" } else { "name" };
                    let accepted = format!("a name that stands for one only: it stands at {line} already");
                    return Err(OwnNamesError::new(position, field, text, accepted));
                }
                Some(_) => {}
                None => {
                    known.insert(spelling.text.clone(), (owner, position));
                    index.enter(spelling);
                }
            }
        }
        match same {
            Some(owner) => names[owner as usize].aliases.extend(name.aliases),
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
