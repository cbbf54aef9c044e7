//! Persons: full names that may be one, and short names that stand for a full one.

use super::form::{self, Form, Word};
use crate::analysis::Gender;
use crate::entities::grammar::NameGrammar;
use crate::text::hashed::HashMap;

/// How many bearers of a word are looked at: the latest ones. It bounds the work on lists of namesakes.
const MOST_BEARERS: usize = 16;

/// A person of whom a full name is known, or a short name that no full one explains.
#[derive(Debug)]
pub struct Person {
    /// The fullest name so far.
    form: Form,
    /// Whether the family name stands first: "Xi Jinping".
    family_first: bool,
    /// What titles and the given name tell.
    pub gender: Option<Gender>,
    /// The heads of the roles told with the name.
    pub roles: Vec<u32>,
    /// The first mention, and how many were resolved so far.
    first: usize,
    mentions: usize,
}

/// What a title before a mention tells of its bearer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clue {
    /// "Mrs": the bearer is a woman.
    pub gender: Option<Gender>,
    /// "President": the head of the role.
    pub role: Option<u32>,
    /// "Jr" behind the name.
    pub generation: Option<u32>,
}

/// What a word is in a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Family,
    Given,
    Middle,
}

/// All persons of a text.
pub struct People {
    grammar: &'static NameGrammar,
    /// The persons, in the order in which they were entered.
    pub persons: Vec<Person>,
    by_word: HashMap<u32, Vec<(usize, Part)>>,
    /// Short names that no full one explains, by word and what titles tell of the gender.
    alone: HashMap<(u32, Option<Gender>), usize>,
    /// Second names of several words that the text gives: "Shawn Siu, also known as Xiao En".
    aliases: HashMap<u64, usize>,
}

impl People {
    /// Nobody yet, in a text of a language.
    pub fn new(grammar: &'static NameGrammar) -> People {
        let (persons, by_word, alone, aliases) = Default::default();
        People { grammar, persons, by_word, alone, aliases }
    }

    /// Enters a full name, of two words or more, and says whose it is.
    pub fn enter(&mut self, form: &Form, clue: Clue, given: Option<Gender>, mention: usize) -> usize {
        let alias = self.aliases.get(&form::key(&form.words)).copied();
        let known = alias.or_else(|| self.same_full_name(form, clue));
        let person = known.unwrap_or_else(|| self.add(form.clone(), mention));
        let entry = &mut self.persons[person];
        if alias.is_none() && form.words.len() > entry.form.words.len() {
            entry.form = form.clone();
            self.index(person);
        }
        let entry = &mut self.persons[person];
        entry.gender = clue.gender.or(entry.gender).or(given);
        entry.roles.extend(clue.role.filter(|role| !entry.roles.contains(role)));
        person
    }

    /// Enters one of the reader's own names: of a person who was entered as this one before, or of another than all so far.
    /// Words of an alias are no family name.
    pub fn enter_own(
        &mut self,
        form: &Form,
        before: Option<usize>,
        is_alias: bool,
        clue: Clue,
        given: Option<Gender>,
        mention: usize,
    ) -> usize {
        let person = before.unwrap_or_else(|| {
            let (family_first, roles) = (is_family_first(self.grammar, form), Vec::new());
            self.persons.push(Person {
                form: form.clone(),
                family_first,
                gender: None,
                roles,
                first: mention,
                mentions: 0,
            });
            self.persons.len() - 1
        });
        if is_alias || form.is_single() {
            self.enter_alias(form, person);
        } else {
            (self.persons[person].form, self.persons[person].family_first) =
                (form.clone(), is_family_first(self.grammar, form));
            self.index(person);
        }
        let entry = &mut self.persons[person];
        entry.gender = clue.gender.or(entry.gender).or(given);
        entry.roles.extend(clue.role.filter(|role| !entry.roles.contains(role)));
        person
    }

    /// Enters another name of a person who is entered already.
    pub fn enter_alias(&mut self, form: &Form, person: usize) {
        if form.is_single() {
            let bearers = self.by_word.entry(form.words[0].hash).or_default();
            if bearers.last() != Some(&(person, Part::Family)) {
                bearers.push((person, Part::Family));
            }
        } else {
            self.aliases.insert(form::key(&form.words), person);
        }
    }

    /// Whether nobody's full name is known, and no other name of somebody.
    pub fn are_without_names(&self) -> bool {
        self.by_word.is_empty()
    }

    /// The person with exactly this full name.
    pub fn with_name(&self, form: &Form) -> Option<usize> {
        let bearers = self.by_word.get(&form.last().hash)?;
        let is_same = |&(person, _): &(usize, Part)| {
            let words = &self.persons[person].form.words;
            words.len() == form.words.len() && words.iter().zip(&form.words).all(|(one, other)| one.hash == other.hash)
        };
        bearers.iter().rev().take(MOST_BEARERS).find(|bearer| is_same(bearer)).map(|bearer| bearer.0)
    }

    /// Whether a full name has this word as its family name.
    pub fn is_family_name(&self, word: u32) -> bool {
        self.by_word
            .get(&word)
            .is_some_and(|bearers| bearers.iter().rev().take(MOST_BEARERS).any(|bearer| bearer.1 == Part::Family))
    }

    /// The person whom a mention with one word means; the mentions must be asked in order.
    pub fn resolve(&mut self, word: Word, clue: Clue, mention: usize) -> usize {
        let person = self.best_bearer(word, clue).unwrap_or_else(|| self.of_lone_word(word, clue, mention));
        self.saw(person);
        let entry = &mut self.persons[person];
        entry.gender = entry.gender.or(clue.gender);
        person
    }

    /// The person whom a mention with one word means, when it is nobody whose full name is known.
    pub fn resolve_apart(&mut self, word: Word, clue: Clue, mention: usize) -> usize {
        let person = self.of_lone_word(word, clue, mention);
        self.saw(person);
        person
    }

    /// Whether a mention is the first that names this person in full.
    pub fn is_first(&self, person: usize, mention: usize) -> bool {
        self.persons[person].first == mention
    }

    /// Whether somebody with this family name was named in full before a mention.
    pub fn is_told_before(&self, word: u32, mention: usize) -> bool {
        let is_before = |bearer: &(usize, Part)| bearer.1 == Part::Family && self.persons[bearer.0].first < mention;
        self.by_word.get(&word).is_some_and(|bearers| bearers.iter().take(MOST_BEARERS).any(is_before))
    }

    /// Notes that a mention means a person.
    pub fn saw(&mut self, person: usize) {
        self.persons[person].mentions += 1;
    }

    /// A person known by one word only.
    fn of_lone_word(&mut self, word: Word, clue: Clue, mention: usize) -> usize {
        let known = match clue.gender {
            Some(_) => self.alone.get(&(word.hash, clue.gender)).or_else(|| self.alone.get(&(word.hash, None))),
            None => [None, Some(Gender::Female), Some(Gender::Male)]
                .iter()
                .filter_map(|gender| self.alone.get(&(word.hash, *gender)))
                .max_by_key(|person| self.persons[**person].mentions),
        };
        if let Some(&person) = known
            && (clue.gender.is_none() || self.persons[person].gender.is_none_or(|gender| Some(gender) == clue.gender))
        {
            return person;
        }
        let person = self.persons.len();
        self.alone.insert((word.hash, clue.gender), person);
        self.persons.push(Person {
            form: Form { words: vec![word], ..Form::default() },
            family_first: false,
            gender: clue.gender,
            roles: Vec::new(),
            first: mention,
            mentions: 0,
        });
        person
    }

    fn add(&mut self, form: Form, mention: usize) -> usize {
        let family_first = is_family_first(self.grammar, &form);
        let person = self.persons.len();
        self.persons.push(Person { form, family_first, gender: None, roles: Vec::new(), first: mention, mentions: 0 });
        self.index(person);
        person
    }

    /// Makes a person known under each word of the name.
    fn index(&mut self, person: usize) {
        let entry = &self.persons[person];
        let last = entry.form.words.len() - 1;
        let family = if entry.family_first { 0 } else { last };
        for (at, word) in entry.form.words.iter().enumerate().filter(|(_, word)| !word.is_initial()) {
            let part = match at {
                _ if at == family => Part::Family,
                _ if at == last - family => Part::Given,
                _ => Part::Middle,
            };
            let bearers = self.by_word.entry(word.hash).or_default();
            if !bearers.iter().rev().take(MOST_BEARERS).any(|bearer| *bearer == (person, part)) {
                bearers.push((person, part));
            }
        }
    }

    /// A person known by a full name that may be the same.
    fn same_full_name(&self, form: &Form, clue: Clue) -> Option<usize> {
        // Of two names that may be one person's, the last word of the shorter stands in the longer behind its first.
        let inner = form.words.get(1..form.words.len() - 1).unwrap_or_default().iter();
        let words = [form.last()].into_iter().chain(inner.rev().copied());
        let bearers = words.filter_map(|word| self.by_word.get(&word.hash));
        let mut candidates = bearers.flat_map(|bearers| bearers.iter().rev().take(MOST_BEARERS));
        let found = candidates.find(|(person, _)| {
            let person = &self.persons[*person];
            // An own name of one word is nobody's full name.
            !person.form.is_single()
                && may_be_same(self.grammar, &person.form, form)
                && !(person.gender.is_some() && clue.gender.is_some() && person.gender != clue.gender)
        });
        found.map(|bearer| bearer.0)
    }

    /// Among the persons with this word in their name, the one that is meant: the one whose role is told again; the one
    /// whose family name it is; the one whom the text is most about, for others are told apart by a given name.
    fn best_bearer(&self, word: Word, clue: Clue) -> Option<usize> {
        let bearers = self.by_word.get(&word.hash)?;
        let fits = |person: &Person| {
            let same_gender = clue.gender.is_none() || person.gender.is_none() || clue.gender == person.gender;
            same_gender && (clue.generation.is_none() || clue.generation == person.form.generation)
        };
        let has_role = |person: &Person| clue.role.is_some_and(|role| person.roles.contains(&role));
        let candidates = bearers.iter().rev().take(MOST_BEARERS).filter(|(person, _)| fits(&self.persons[*person]));
        let best = candidates.min_by_key(|&&(person, part)| {
            let entry = &self.persons[person];
            let is_other_generation = entry.form.generation != clue.generation;
            (is_other_generation, !has_role(entry), part, std::cmp::Reverse(entry.mentions), entry.first)
        })?;
        Some(best.0)
    }
}

/// Whether the family name stands first: a Chinese, Korean or Vietnamese one, with a given name that can follow it.
fn is_family_first(grammar: &NameGrammar, form: &Form) -> bool {
    let words = &form.words;
    words.len() <= 4 && grammar.is_family_name_first(words[0].hash) && !grammar.is_family_name_first(form.last().hash)
        || words.len() == 3 && grammar.is_family_name_first(words[0].hash)
}

/// Whether two words can be one given name: equal, an initial, a short form.
fn may_be_same_given(grammar: &NameGrammar, one: Word, other: Word) -> bool {
    one.hash == other.hash
        || (one.is_initial() || other.is_initial()) && one.letter == other.letter
        || grammar.given_name(one.hash).is_some_and(|name| grammar.given_name(other.hash) == Some(name))
}

/// Whether two full names can be one person's: the words of the shorter stand in the longer, in order.
fn may_be_same(grammar: &NameGrammar, one: &Form, other: &Form) -> bool {
    if one.generation != other.generation {
        return false;
    }
    let (short, long) = if one.words.len() <= other.words.len() { (one, other) } else { (other, one) };
    let (short, long) = (&short.words[..], &long.words[..]);
    // "López Obrador" in "Andrés Manuel López Obrador".
    if equal(short, &long[long.len() - short.len()..]) {
        return true;
    }
    // "Abe Shinzo" and "Shinzo Abe".
    if let ([a, b], [c, d]) = (short, long)
        && (a.hash, b.hash) == (d.hash, c.hash)
    {
        return true;
    }
    let family = short[short.len() - 1];
    if !may_be_same_given(grammar, short[0], long[0]) || family.is_initial() {
        return false;
    }
    let mut rest = long[1..].iter();
    let mut middle = short[1..short.len() - 1].iter();
    middle.all(|word| rest.any(|other| may_be_same_given(grammar, *word, *other)))
        && rest.any(|other| other.hash == family.hash)
}

fn equal(one: &[Word], other: &[Word]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.hash == other.hash)
}
