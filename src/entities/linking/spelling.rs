//! How names are written: what the words of a name tell whatever stands around it, read once for all names of the same words.

use super::form::{self, Form, Word};
use super::{fold, groups, short_forms};
use crate::analysis::{EntityKind, Gender};
use crate::entities::facts::NamePart;
use crate::entities::gazetteer::class;
use crate::entities::grammar::NameGrammar;
use crate::entities::name::Name;
use crate::entities::roles;
use crate::text::hashed::{HashMap, Quick};
use crate::text::{Document, hash};
use std::hash::Hasher;

/// The words of a name, and what they tell.
#[derive(Clone, Debug)]
pub struct Spelling {
    /// The words as they are written.
    pub text: Box<str>,
    /// As the name of a person.
    pub person: Form,
    /// The gender of the given name in it, and of a title in it.
    pub given: Option<Gender>,
    pub title: Option<Gender>,
    /// The family names of which a single word may be the plural, by their hashes: "Bidens".
    pub families: Vec<u32>,
    /// Of several words, those that no list knows as names, by their hashes: a body may be called by one.
    pub own_words: Vec<u32>,
    /// As the name of a thing, where it can be one.
    pub thing: Option<ThingSpelling>,
    /// The key of a group, where it was taken for one.
    pub group: Option<u64>,
}

/// What the name of a thing tells.
#[derive(Clone, Debug)]
pub struct ThingSpelling {
    pub form: Form,
    /// The number of a place that is known by several names: as the name of a place, and of anything else.
    pub places: [Option<u8>; 2],
    /// The key under which spellings of a place's name fall together.
    pub place_key: u64,
    /// That of any other name.
    pub whole: u64,
    /// Whether it is a region's name that a body has too, so that an article tells which: "the Amazon".
    pub is_region_or_body: bool,
    /// Whether it holds a word for what a body is.
    pub has_head: bool,
    /// The keys of the parts that can stand for it, with each whether that is less likely.
    pub parts: Vec<(u64, bool)>,
    /// The hashes of its acronyms.
    pub acronyms: Vec<u32>,
}

/// The spellings of a text, by their numbers.
#[derive(Clone, Default)]
pub struct Spellings {
    all: Vec<Spelling>,
    by_key: HashMap<u64, u32>,
}

impl Spellings {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// The number of a name's spelling, which is read where it is new.
    pub fn number(&mut self, document: &Document, name: &Name) -> u32 {
        let text = document.slice(document.span_of(name.tokens.clone()));
        let mut key = key(document, name, text);
        let number = loop {
            match self.by_key.get(&key) {
                Some(&number) if *self.all[number as usize].text == *text => break number,
                // Two with one key.
                Some(_) => key = key.wrapping_add(1),
                None => {
                    self.all.push(Spelling::read(document, name, text));
                    self.by_key.insert(key, self.all.len() as u32 - 1);
                    break self.all.len() as u32 - 1;
                }
            }
        };
        let spelling = &mut self.all[number as usize];
        // A single word taken for a person may turn out to be a thing.
        if spelling.thing.is_none() && (name.kind != EntityKind::Person || spelling.person.is_single()) {
            spelling.thing = Some(ThingSpelling::read(document, name));
        }
        if spelling.group.is_none() && name.kind == EntityKind::Group {
            spelling.group = Some(groups::key(document, name.tokens.clone()));
        }
        number
    }

    /// The spelling with a number.
    pub fn get(&self, number: u32) -> &Spelling {
        &self.all[number as usize]
    }
}

/// A hash of a name's words and of what the tokeniser saw of them.
fn key(document: &Document, name: &Name, text: &str) -> u64 {
    let mut hasher = Quick::default();
    hasher.write(text.as_bytes());
    for token in &document.tokens[name.tokens.clone()] {
        hasher.write_u32(u32::from(token.kind as u8) << 8 | u32::from(token.shape as u8));
    }
    hasher.finish()
}

impl Spelling {
    fn read(document: &Document, name: &Name, text: &str) -> Spelling {
        let (grammar, tokens) = (document.names(), &document.tokens[name.tokens.clone()]);
        let person = Form::of_person(document, name.tokens.clone());
        let title = tokens[..person.words[0].at].iter().rev();
        let title = title.filter_map(|token| grammar.role(token.hash)).find_map(roles::gender);
        let mut families = Vec::new();
        if person.is_single() {
            let folded = fold::folded(document.text_of(name.tokens.start));
            let stems = grammar.linking.plural_endings.iter().filter_map(|ending| folded.strip_suffix(ending));
            families.extend(stems.map(|stem| hash::of(stem.as_bytes())));
        }
        let mut own_words = Vec::new();
        if tokens.len() > 1 {
            let own = name.tokens.clone().filter(|&token| document.classes(token) & KNOWN_AS_NAMES == 0);
            own_words.extend(own.map(|token| document.tokens[token].hash));
        }
        let given = given_gender(grammar, &person);
        Spelling { text: text.into(), person, given, title, families, own_words, thing: None, group: None }
    }
}

impl ThingSpelling {
    fn read(document: &Document, name: &Name) -> ThingSpelling {
        let grammar = document.names();
        let form = Form::of_thing(document, name.tokens.clone());
        let mut has_parts = Vec::new();
        let mut acronyms = Vec::new();
        if !form.is_single() {
            has_parts = short_forms::parts(grammar, &form);
            acronyms = short_forms::acronyms(&form);
        }
        let is_both = |word: &Word| word.is(class::ORGANIZATION) && word.is(class::REGION);
        ThingSpelling {
            places: [place(grammar, &form, true), place(grammar, &form, false)],
            place_key: form::key(without_territory(grammar, &form)),
            whole: short_forms::whole(grammar, &form),
            is_region_or_body: form.is_single() && is_both(&form.words[0]),
            has_head: form.words.iter().any(|word| word.is(class::ORGANIZATION_HEAD)),
            parts: has_parts,
            acronyms,
            form,
        }
    }
}

/// Words that lists know as names, or parts of them.
pub const KNOWN_AS_NAMES: class::Classes =
    class::GIVEN | class::FAMILY | class::PLACE | class::GROUP | class::ORGANIZATION_HEAD;

/// The gender that the given name of a full name tells.
pub fn given_gender(grammar: &NameGrammar, form: &Form) -> Option<Gender> {
    let given = match &form.words[..] {
        [word] => std::slice::from_ref(word),
        [first, given @ ..] if grammar.is_family_name_first(first.hash) => given,
        [given @ .., _] => given,
        [] => &[],
    };
    let mut given = given.iter().take(2).filter(|word| !word.is_initial());
    let from_list = given.clone().find_map(|word| {
        let classes = word.classes | grammar.gazetteer.hash(word.hash);
        match (classes & class::FEMALE != 0, classes & class::MALE != 0) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    });
    from_list.or_else(|| if form.is_single() { None } else { given.next()?.ending })
}

/// The number of a place that is known by several names. An organisation's name of one word counts only if a country is
/// called so: "PA" and "Emirates" may be anything, "UK" is not.
fn place(grammar: &NameGrammar, form: &Form, is_place: bool) -> Option<u8> {
    let words = if is_place { without_territory(grammar, form) } else { &form.words[..] };
    let number = grammar.place(form.phrase).or_else(|| match words {
        [word] => grammar.place(word.hash),
        _ => None,
    })?;
    let [word] = words else { return Some(number) };
    (is_place || word.is(class::COUNTRY)).then_some(number)
}

/// "Hubei Province" is "Hubei", and "Republic of Karelia" is "Karelia"; but "Mexico City" is not "Mexico".
fn without_territory<'f>(grammar: &NameGrammar, form: &'f Form) -> &'f [Word] {
    let is_territory = |word: &Word| grammar.name_part(word.hash) == Some(NamePart::Territory);
    let is_also_name = |word: &Word| grammar.linking.kept_territories.contains(&word.hash);
    match &form.words[..] {
        [first, rest @ ..] if is_territory(first) && form.before_preposition == 1 && !rest.is_empty() => rest,
        [rest @ .., last] if is_territory(last) && !is_also_name(last) && !rest.is_empty() => rest,
        words => words,
    }
}
