//! What each word and mark does in a sentence, as far as finding speech asks for it.

use super::lexicon::{self, Particle};
use crate::quotes::grammar::class::{Class, punctuation, symbol};
use crate::quotes::grammar::verb::{Family, Verb};
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind, flag};

/// The classes that a table can give a word.
mod small {
    use crate::quotes::grammar::class::Class::{self, *};
    use crate::text::words::WordMap;
    pub(crate) static WORDS: WordMap<Class> = include!(concat!(env!("OUT_DIR"), "/en/quotes/function_words.rs"));
}

/// The class of a token that stands outside quotation marks.
pub(crate) fn class_of(document: &Document, token: usize) -> Class {
    let this = document.tokens[token];
    match this.kind {
        TokenKind::Word => {
            if let Some(class) = small::WORDS.get(this.hash) {
                return small_word(document, token, class);
            }
            if let Some(cue) = lexicon::cue_at(document, token) {
                let verb = cue.verb;
                // "State Rep. Ada Nwosu" is no verb at the head of a sentence.
                let is_state = document.is_any(token, words!["state"])
                    && document.tokens.get(token + 1).is_some_and(|next| next.is_capitalised());
                let mid_name = this.is_capitalised() && (!this.has(flag::SENTENCE_START) || is_state);
                return match mid_name {
                    true => Class::Name,
                    false if cue.has_particle(document, token + 1) => Class::Cue(verb),
                    false if cue.particle == Particle::Out => {
                        Class::Cue(Verb { family: Family::Name, noun: true, ..verb })
                    }
                    false => Class::Verb,
                };
            }
            match this.shape {
                Shape::Lower if is_adverb(document, token) => Class::Adverb,
                Shape::Lower => Class::Noun,
                Shape::None => Class::Name,
                _ => Class::Name,
            }
        }
        TokenKind::Number => Class::Number,
        TokenKind::Possessive => Class::Genitive,
        TokenKind::Terminal => Class::Terminal,
        TokenKind::Url => Class::Noun,
        TokenKind::Punctuation => punctuation(document, token),
        TokenKind::Symbol | TokenKind::QuoteMark => symbol(document, token),
    }
}

/// The same, where its form alone tells it.
pub(crate) fn class_of_form(document: &Document, token: usize) -> Option<Class> {
    let this = document.tokens[token];
    let is_lower = this.shape == Shape::Lower;
    let is_clear = match this.kind {
        TokenKind::Word => match small::WORDS.get(this.hash) {
            Some(class) => is_lower && class != Class::Time,
            None => lexicon::cue_at(document, token).is_none_or(|cue| is_lower && cue.particle == Particle::Nothing),
        },
        TokenKind::Symbol | TokenKind::QuoteMark => false,
        _ => true,
    };
    let class = is_clear.then(|| class_of(document, token))?;
    // What touches a hyphen tells it from a dash.
    (!matches!(class, Class::Hyphen | Class::Dash)).then_some(class)
}

/// The class of a word that the table of small words gives `class`: in the middle of a sentence, capitals make it a name
/// ("Will Doyle", "To Lam", "IT").
fn small_word(document: &Document, token: usize, class: Class) -> Class {
    let this = document.tokens[token];
    // Nearly all of them are in small letters, which only times have another class for.
    if this.shape == Shape::Lower && class != Class::Time {
        return class;
    }
    let word = document.text_of(token);
    let is_acronym = this.shape == Shape::Upper && word.len() > 1 && !is_shouted(document, token);
    let is_inside = token > 0
        && !this.has(flag::SENTENCE_START)
        && (matches!(document.tokens[token - 1].kind, TokenKind::Word | TokenKind::Number | TokenKind::Possessive)
            // `“…,” To Lam said`
            || document.tokens[token - 1].kind == TokenKind::QuoteMark && token > 1 && document.text_of(token - 2) == ",");
    match class {
        Class::Time if this.shape == Shape::Lower && document.is_any(token, words!["march", "sun", "sat"]) => {
            Class::Noun
        }
        // "Min-jun", "Jun-ho"
        Class::Time if this.shape == Shape::Lower && follows_hyphen(document, token) => Class::Noun,
        Class::Time if is_first_half_of_name(document, token) => Class::Name,
        Class::Auxiliary if word == "May" && is_before_number(document, token) => Class::Time,
        Class::Auxiliary if word == "May" && is_inside => Class::Name,
        // "Will Doyle said": a sentence that asks nothing does not start with an auxiliary.
        Class::Auxiliary if matches!(word, "Will" | "May") && is_name_at_start(document, token) => Class::Name,
        // "WHO said", "IT"; but "did NOT say"
        Class::Relative | Class::Object | Class::Pronoun if is_acronym => Class::Name,
        Class::Adverb | Class::Auxiliary | Class::Conjunction if is_acronym => class,
        Class::Time if is_inside && is_given_name(document, token) => Class::Name,
        Class::Time => Class::Time,
        Class::Pronoun if this.shape == Shape::Capitalised && word.starts_with('I') => class,
        _ if this.is_capitalised()
            && is_inside
            && (word.len() > 1 || class == Class::Determiner)
            && !is_shouted(document, token) =>
        {
            Class::Name
        }
        _ => class,
    }
}

/// Whether a hyphen touches a word and the one before it.
fn follows_hyphen(document: &Document, token: usize) -> bool {
    token > 0
        && !document.tokens[token].space_before()
        && document.is_any(token - 1, words!["-", "‑"])
        && !document.tokens[token - 1].space_before()
}

/// "Jun-ho", "Sun-hee": a capital and then small letters behind a hyphen are no months.
fn is_first_half_of_name(document: &Document, token: usize) -> bool {
    let second = token + 2;
    document.tokens[token].shape == Shape::Capitalised
        && document.tokens.get(second).is_some_and(|second| second.shape == Shape::Lower)
        && follows_hyphen(document, second)
        // "Sun-dried", "March-planned"
        && document.text_of(second).len() <= 5
        && document.text_of(token).len() <= 3
}

fn is_before_number(document: &Document, token: usize) -> bool {
    document.tokens.get(token + 1).is_some_and(|next| next.kind == TokenKind::Number)
}

/// How far the end of a sentence is looked for, in tokens.
const SENTENCE: usize = 80;

/// Whether "Will" starts a sentence that asks nothing and goes on with a capital: "Will Doyle, the mayor, agreed."
fn is_name_at_start(document: &Document, token: usize) -> bool {
    let next = document.tokens.get(token + 1).is_some_and(|next| next.is_capitalised() && next.space_before());
    let mut rest = token + 1..document.tokens.len().min(token + SENTENCE);
    let end = rest.find(|&at| document.tokens[at].has(flag::SENTENCE_START));
    let end = end.unwrap_or(document.tokens.len().min(token + SENTENCE));
    next && !document.is_any(token + 1, words!["god", "allah", "i"])
        && (token + 1..end).rev().take(3).all(|at| document.text_of(at) != "?")
}

/// "Jun Tanaka", "April Okoye": a month's name before a capitalised word and behind no preposition.
fn is_given_name(document: &Document, token: usize) -> bool {
    let next = document.tokens.get(token + 1);
    document.tokens[token].is_capitalised()
        && document.is_any(token, words!["jun", "jan", "mar", "april", "august", "sun"])
        && next.is_some_and(|next| next.is_capitalised())
        && !document.is_any(
            token - 1,
            words!["in", "on", "since", "until", "by", "from", "for", "last", "this", "next", "late", "early", "mid"],
        )
}

/// "-ly" makes an adverb, but for a few nouns and adjectives.
fn is_adverb(document: &Document, token: usize) -> bool {
    let word = document.text_of(token);
    word.len() > 4
        && word.ends_with("ly")
        && !document.is_any(
            token,
            words![
                "family",
                "ally",
                "early",
                "daily",
                "weekly",
                "monthly",
                "elderly",
                "friendly",
                "assembly",
                "deadly",
                "bully",
                "rally",
                "likely",
                "monopoly",
                "butterfly"
            ],
        )
}

/// Whether the words around are in capitals too, as in a headline.
fn is_shouted(document: &Document, token: usize) -> bool {
    let around = token.saturating_sub(2)..(token + 3).min(document.tokens.len());
    around.filter(|&at| at != token && document.tokens[at].shape == Shape::Upper).count() >= 2
}

/// The class of a capitalised word of a headline in which all words are.
pub(crate) fn class_in_headline(document: &Document, token: usize) -> Option<Class> {
    let verb = lexicon::cue_at(document, token)
        // "Makes" alone says nothing.
        .filter(|cue| cue.has_particle(document, token + 1))
        .map(|cue| cue.verb)
        .filter(|verb| verb.is_finite() && !matches!(verb.family, Family::Voice | Family::Think));
    verb.map(Class::Cue).or_else(|| small::WORDS.get(document.tokens[token].hash).filter(|class| *class != Class::Time))
}
