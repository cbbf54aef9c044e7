//! Which mentions mean the same: all names are entered, then each mention is resolved in order.

use super::form::Form;
use super::people::{Clue, People};
use super::things::Things;
use super::told::Told;
use super::{aliases, fold, groups, short_forms};
use crate::analysis::{EntityKind, Gender};
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::entities::roles::Title;
use crate::text::hashed::{HashMap, HashSet};
use crate::text::{Document, Shape, hash};

/// What a mention means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Referent {
    /// One of the persons.
    Person(usize),
    /// One of the other things.
    Thing(usize),
    /// A group of people, by its key.
    Group(u64),
}

/// How a mention is resolved when all names are known.
enum Entered {
    /// A name that tells its bearer.
    Known(Referent),
    /// A person's name of one word.
    ShortPerson(Form),
    /// A thing, by its number.
    Thing(usize),
}

impl Entered {
    /// The number of the thing that it is.
    fn thing(&self) -> Option<usize> {
        match self {
            Entered::Thing(thing) | Entered::Known(Referent::Thing(thing)) => Some(*thing),
            _ => None,
        }
    }
}

/// The kinds of the mentions, corrected where a clearer form tells better, and what each mention means.
pub fn merge(document: &Document, names: &[Name], told: &[Told], own: &Own) -> (Vec<EntityKind>, Vec<Referent>) {
    let mut people = People::new(document.names());
    let mut things = Things::default();
    let mut kinds: Vec<EntityKind> = names.iter().map(|name| name.kind).collect();
    let mut clues: Vec<Clue> = told.iter().map(|told| clue(document, told.title.as_ref())).collect();
    let mut entered: Vec<Entered> = Vec::with_capacity(names.len());
    let certain = enter_own(document, names, &clues, own, &mut people, &mut things);
    for (index, Name { tokens, kind }) in names.iter().enumerate() {
        if let Some(&referent) = certain.get(&index) {
            entered.push(Entered::Known(referent));
            continue;
        }
        let known_as = index.checked_sub(1).filter(|&first| aliases::is_alias(document, &names[first], &names[index]));
        if let Some(Entered::Known(Referent::Person(person))) = known_as.map(|first| &entered[first]) {
            let person = *person;
            people.enter_alias(&Form::of_person(document, tokens.clone()), person);
            entered.push(Entered::Known(Referent::Person(person)));
            kinds[index] = EntityKind::Person;
            continue;
        }
        entered.push(match kind {
            EntityKind::Person => {
                let form = Form::of_person(document, tokens.clone());
                if form.is_single() {
                    clues[index].generation = form.generation;
                    Entered::ShortPerson(form)
                } else {
                    let given = given_gender(document, &form);
                    Entered::Known(Referent::Person(people.enter(&form, clues[index], given, index)))
                }
            }
            EntityKind::Group => Entered::Known(Referent::Group(groups::key(document, tokens.clone()))),
            _ => Entered::Thing(things.enter(document, &Form::of_thing(document, tokens.clone()), *kind, index)),
        });
    }
    enter_couples(document, names, &clues, &mut people, &mut entered);
    enter_short_organizations(document, names, &people, &clues, &mut things, &mut entered, &mut kinds);
    explain_brackets(document, names, &entered, &mut things);
    things.find_longer_names(document);
    let is_another = others_before_full_names(document, names, &entered, &people);
    let mut referents = Vec::with_capacity(names.len());
    for (index, entered) in entered.into_iter().enumerate() {
        referents.push(match entered {
            Entered::Known(Referent::Person(person)) => {
                people.saw(person);
                Referent::Person(person)
            }
            Entered::Known(Referent::Thing(thing)) => {
                things.saw(thing);
                Referent::Thing(thing)
            }
            Entered::Known(referent) => referent,
            Entered::ShortPerson(form) if is_another[index] => {
                Referent::Person(people.resolve_apart(form.words[0], clues[index], index))
            }
            Entered::ShortPerson(form) => Referent::Person(people.resolve(form.words[0], clues[index], index)),
            Entered::Thing(thing) => match person_behind(document, &mut people, &names[index], index) {
                Some(person) => {
                    kinds[index] = EntityKind::Person;
                    Referent::Person(person)
                }
                None => Referent::Thing(things.resolve(thing)),
            },
        });
    }
    (kinds, referents)
}

/// Enters the reader's own names, before all others: which mentions they are, and what these mean.
fn enter_own(
    document: &Document,
    names: &[Name],
    clues: &[Clue],
    own: &Own,
    people: &mut People,
    things: &mut Things,
) -> HashMap<usize, Referent> {
    let mut certain = HashMap::default();
    if own.is_empty() {
        return certain;
    }
    let mut known: HashMap<usize, Referent> = HashMap::default();
    for (index, Name { tokens, kind }) in names.iter().enumerate() {
        let Some(found) = own.of(tokens) else { continue };
        let referent = match (kind, known.get(&found.owner)) {
            (EntityKind::Person, before) => {
                let form = Form::of_person(document, tokens.clone());
                let given = given_gender(document, &form).filter(|_| !found.is_alias);
                let before = before.and_then(|referent| match referent {
                    Referent::Person(person) => Some(*person),
                    _ => None,
                });
                Referent::Person(people.enter_own(&form, before, found.is_alias, clues[index], given, index))
            }
            (EntityKind::Group, None) => Referent::Group(groups::key(document, tokens.clone())),
            (EntityKind::Group, Some(&referent)) => referent,
            (_, before) => {
                let before = before.and_then(|referent| match referent {
                    Referent::Thing(thing) => Some(*thing),
                    _ => None,
                });
                let form = Form::of_thing(document, tokens.clone());
                Referent::Thing(things.enter_own(document, &form, *kind, before, index))
            }
        };
        known.insert(found.owner, referent);
        certain.insert(index, referent);
    }
    certain
}

/// Which mentions of one word mean another than the person of that family name whose full name the same sentence tells first:
/// "Bishop Tutu met Mpho Tutu". Who is to be named in full is not named short just before.
fn others_before_full_names(document: &Document, names: &[Name], entered: &[Entered], people: &People) -> Vec<bool> {
    let mut others = vec![false; entered.len()];
    // The family names that are told in full for the first time, further on in the sentence that is looked at.
    let mut told: HashSet<u32> = HashSet::default();
    let mut sentence = usize::MAX;
    for index in (0..entered.len()).rev() {
        let own = document.sentence_of(names[index].tokens.start);
        if own != sentence {
            told.clear();
            sentence = own;
        }
        match &entered[index] {
            Entered::Known(Referent::Person(person)) if people.is_first(*person, index) => {
                told.insert(Form::of_person(document, names[index].tokens.clone()).last().hash);
            }
            Entered::ShortPerson(form) => {
                let word = form.words[0].hash;
                others[index] = told.contains(&word) && !people.is_told_before(word, index);
            }
            _ => {}
        }
    }
    others
}

/// What a title tells of its bearer.
fn clue(document: &Document, title: Option<&Title>) -> Clue {
    let Some(title) = title else { return Clue::default() };
    let role = title.role.as_ref().map(|role| document.tokens[role.head].hash);
    Clue { gender: title.gender, role, ..Clue::default() }
}

/// The gender that the given name of a full name tells.
pub fn given_gender(document: &Document, form: &Form) -> Option<Gender> {
    let family_first = document.names().is_family_name_first(form.words[0].hash);
    let given = match &form.words[..] {
        [word] => std::slice::from_ref(word),
        [_, given @ ..] if family_first => given,
        [given @ .., _] => given,
        [] => &[],
    };
    let mut given = given.iter().take(2).filter(|word| !word.is_initial());
    let from_list = given.clone().find_map(|word| {
        let classes = document.names().word(&document.tokens[word.token]) | document.names().gazetteer.hash(word.hash);
        match (classes & class::FEMALE != 0, classes & class::MALE != 0) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    });
    let mut from_ending = || (document.names().linking.gender_of_ending)(document.text_of(given.next()?.token));
    from_list.or_else(|| if form.is_single() { None } else { from_ending() })
}

/// "Bill and Hillary Clinton": the given name before "and" has the family name behind it.
fn enter_couples(document: &Document, names: &[Name], clues: &[Clue], people: &mut People, entered: &mut [Entered]) {
    for index in 1..names.len() {
        let (first, second) = (&names[index - 1], &names[index]);
        let gap = first.tokens.end..second.tokens.start;
        if first.kind != EntityKind::Person || second.kind != EntityKind::Person || gap.len() != 1 {
            continue;
        }
        if !document.is_any(gap.start, document.names().linking.couple) {
            continue;
        }
        let (Entered::ShortPerson(short), Entered::Known(_)) = (&entered[index - 1], &entered[index]) else { continue };
        let is_given = |token: usize| document.names().word(&document.tokens[token]) & class::GIVEN != 0;
        let full = Form::of_person(document, second.tokens.clone());
        if !is_given(short.words[0].token)
            || !is_given(full.words[0].token)
            || people.is_family_name(short.words[0].hash)
        {
            continue;
        }
        let mut words = short.words.clone();
        words.push(full.last());
        let form = Form { words, ..Form::default() };
        let given = given_gender(document, &form);
        let person = people.enter(&form, clues[index - 1], given, index - 1);
        entered[index - 1] = Entered::Known(Referent::Person(person));
    }
}

/// "China Evergrande Group … Evergrande": a lone word taken for a person's name, though no title and no list of names tells
/// so, is the body that the text calls by it.
fn enter_short_organizations(
    document: &Document,
    names: &[Name],
    people: &People,
    clues: &[Clue],
    things: &mut Things,
    entered: &mut [Entered],
    kinds: &mut [EntityKind],
) {
    let is_name = |token: usize| {
        let classes = document.names().word(&document.tokens[token]);
        classes & (class::GIVEN | class::FAMILY | class::PLACE | class::GROUP | class::ORGANIZATION_HEAD) != 0
    };
    let bodies: HashSet<u32> = names
        .iter()
        .filter(|name| name.kind == EntityKind::Organization && name.tokens.len() > 1)
        .flat_map(|name| name.tokens.clone())
        .filter(|&token| !is_name(token))
        .map(|token| document.tokens[token].hash)
        .collect();
    for (index, name) in names.iter().enumerate() {
        let Entered::ShortPerson(form) = &entered[index] else { continue };
        let word = form.words[0];
        let has_title = clues[index].gender.is_some() || clues[index].role.is_some();
        if has_title || is_name(word.token) || people.is_family_name(word.hash) || !bodies.contains(&word.hash) {
            continue;
        }
        kinds[index] = EntityKind::Organization;
        let form = Form::of_thing(document, name.tokens.clone());
        entered[index] = Entered::Thing(things.enter(document, &form, EntityKind::Organization, index));
    }
}

/// "World Health Organization (WHO)": a name in brackets that abbreviates the one before it, or the other way round; and
/// "X, formerly known as Twitter".
fn explain_brackets(document: &Document, names: &[Name], entered: &[Entered], things: &mut Things) {
    for index in 1..names.len() {
        let (outer, inner) = (&names[index - 1], &names[index]);
        let in_brackets = outer.tokens.end + 1 == inner.tokens.start && aliases::is_in_brackets(document, inner);
        let (Some(one), Some(other)) = (entered[index - 1].thing(), entered[index].thing()) else { continue };
        if let Some(listed) = index.checked_sub(2)
            && let Some(firm) = entered[listed].thing()
            && aliases::is_listed(document, &names[listed], outer, inner)
        {
            things.explain(other, firm);
        }
        if aliases::is_alias(document, outer, inner) {
            things.explain(other, one);
        }
        if !in_brackets {
            continue;
        }
        // "the National Service for Forests (Verdanor)"
        let is_one_word = inner.tokens.len() == 1 && outer.tokens.len() > 1 && !is_shouted(document, inner);
        if is_one_word && [outer, inner].iter().all(|name| name.kind == EntityKind::Organization) {
            things.explain(other, one);
        }
        let text = |name: &Name| document.slice(document.span_of(name.tokens.clone()));
        let is_acronym = |name: &Name| Form::of_thing(document, name.tokens.clone()).is_acronym(document);
        if is_acronym(inner) && short_forms::abbreviates(text(inner), text(outer)) {
            things.explain(other, one);
        } else if is_acronym(outer) && short_forms::abbreviates(text(outer), text(inner)) {
            things.explain(one, other);
        }
    }
}

/// Whether a name of one word stands in capitals.
fn is_shouted(document: &Document, name: &Name) -> bool {
    document.tokens[name.tokens.start].shape == Shape::Upper
}

/// The person whose name was taken for that of a thing: the same full name, or a family name that is known of nothing else.
fn person_behind(document: &Document, people: &mut People, name: &Name, mention: usize) -> Option<usize> {
    if people.are_without_names() {
        return None;
    }
    let form = Form::of_person(document, name.tokens.clone());
    if !form.is_single() {
        let person = people.with_name(&form)?;
        people.saw(person);
        return Some(person);
    }
    let word = form.words[0];
    let classes = |token: Option<usize>| token.map_or(0, |token| document.names().word(&document.tokens[token]));
    let is_known = classes(Some(word.token)) & (class::PLACE | class::ORGANIZATION | class::GROUP) != 0;
    let is_located = classes(name.tokens.start.checked_sub(1)) & class::LOCATIVE != 0;
    if is_known || is_located || !people.is_family_name(word.hash) && !is_family(document, people, name) {
        return None;
    }
    Some(people.resolve(word, Clue::default(), mention))
}

/// Whether a name is a known family name in the plural: "the Bidens".
fn is_family(document: &Document, people: &People, name: &Name) -> bool {
    let is_after_article =
        name.tokens.start.checked_sub(1).is_some_and(|before| document.is_any(before, document.names().joints.the));
    let folded = fold::folded(document.text_of(name.tokens.start));
    let mut families = document.names().linking.plural_endings.iter().filter_map(|ending| folded.strip_suffix(ending));
    is_after_article && families.any(|family| people.is_family_name(hash::of(family.as_bytes())))
}
