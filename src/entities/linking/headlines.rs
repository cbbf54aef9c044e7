//! Headlines in title case, where nothing tells a name from the words beside it: the text below does.

use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::text::hashed::HashMap;
use crate::text::{Document, TokenKind};
use std::ops::Range;

/// The most tokens of a name that is looked for.
const LONGEST: usize = 6;

/// Cuts persons' names in headlines to the full names that the text below knows: "Donald Trump Rampages".
pub fn cut(document: &Document, names: Vec<Name>, own: &Own) -> Vec<Name> {
    let mut headline = Headline::default();
    let is_candidate = |name: &&Name| {
        name.kind == EntityKind::Person
            && name.tokens.len() > 2
            && headline.holds(document, name.tokens.start)
            && own.of(&name.tokens).is_none()
    };
    let candidates: Vec<Range<usize>> = names.iter().filter(is_candidate).map(|name| name.tokens.clone()).collect();
    if candidates.is_empty() {
        return names;
    }
    // What stands in the candidates, of which the text below may know some.
    let mut wanted: HashMap<u64, Option<EntityKind>> = HashMap::default();
    for tokens in &candidates {
        for start in tokens.clone() {
            let ends = (start + 2..=start + LONGEST).take_while(|&end| end <= tokens.end);
            wanted.extend(ends.map(|end| (key(document, start..end), None)));
        }
    }
    let mut headline = Headline::default();
    for name in names.iter().filter(|name| (2..=LONGEST).contains(&name.tokens.len())) {
        if let Some(kind) = wanted.get_mut(&key(document, name.tokens.clone()))
            && !headline.holds(document, name.tokens.start)
        {
            *kind = Some(name.kind);
        }
    }
    let known = |tokens: Range<usize>| wanted.get(&key(document, tokens)).copied().flatten();
    let mut candidates = candidates.into_iter().peekable();
    let mut cut = Vec::with_capacity(names.len());
    for name in names {
        let before = cut.len();
        if candidates.next_if_eq(&name.tokens).is_some() && known(name.tokens.clone()).is_none() {
            inside(&known, name.tokens.clone(), &mut cut);
        }
        if cut.len() == before {
            cut.push(name);
        }
    }
    cut
}

/// Adds the known names inside these tokens, from left to right, the longest first.
fn inside(known: &dyn Fn(Range<usize>) -> Option<EntityKind>, tokens: Range<usize>, found: &mut Vec<Name>) {
    let mut start = tokens.start;
    while start < tokens.end {
        let lengths = (2..=LONGEST.min(tokens.end - start)).rev();
        let mut names = lengths.filter_map(|length| {
            let tokens = start..start + length;
            known(tokens.clone()).map(|kind| Name { tokens, kind })
        });
        match names.next() {
            Some(name) => {
                start = name.tokens.end;
                found.push(name);
            }
            None => start += 1,
        }
    }
}

fn key(document: &Document, tokens: Range<usize>) -> u64 {
    let add = |key: u64, token: usize| {
        (key ^ u64::from(document.tokens[token].hash)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
    };
    tokens.fold(0, add)
}

/// Whether the sentence last asked for is a headline.
#[derive(Default)]
struct Headline {
    sentence: Range<usize>,
    is_headline: bool,
}

impl Headline {
    /// Whether the sentence of a token is a headline in title case; asked in the order of the text.
    fn holds(&mut self, document: &Document, token: usize) -> bool {
        if !self.sentence.contains(&token) {
            self.sentence = document.sentence(document.sentence_of(token));
            self.is_headline = is_title_case(document, self.sentence.clone());
        }
        self.is_headline
    }
}

/// Whether most of a sentence's longer words are capitalised, more than three of them, and no full stop ends it.
fn is_title_case(document: &Document, sentence: Range<usize>) -> bool {
    let tokens = &document.tokens[sentence];
    let longer = || tokens.iter().filter(|token| token.kind == TokenKind::Word && token.end() - token.start > 3);
    let capitalised = longer().filter(|token| token.is_capitalised()).count();
    let ends = tokens.last().is_some_and(|token| token.kind == TokenKind::Terminal);
    !ends && longer().count() > 3 && capitalised * 10 > longer().count() * 7
}
