//! What the words of a sentence are, as far as finding speech asks for it.

use crate::text::words::WordMap;
use crate::text::{Document, Shape, TokenKind};
use Family::*;
use Form::*;
use Particle::*;

/// What a word or mark does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A capitalised word that is none of the small words.
    Name,
    /// Any other word: nouns, adjectives, verbs that are in no table.
    Noun,
    /// A number.
    Number,
    /// "the", "some", "two"
    Determiner,
    /// "his"
    Possessive,
    /// "he", "someone"; also "he'd"
    Pronoun,
    /// "him"
    Object,
    /// "of"
    Preposition,
    /// "and"
    Conjunction,
    /// "because", "when"
    Subordinator,
    /// "who"
    Relative,
    /// "that", which is several of these
    That,
    /// "has", "would"
    Auxiliary,
    /// "also", "repeatedly"
    Adverb,
    /// "Monday", "tomorrow"
    Time,
    /// A verb that is no cue.
    Verb,
    /// A verb of saying, calling or thinking.
    Cue(Verb),
    /// The "'s" of a possessive.
    Genitive,
    /// ","
    Comma,
    /// ":"
    Colon,
    /// ";"
    Semicolon,
    /// A dash that parts words, not a hyphen that joins them.
    Dash,
    /// A hyphen or slash between two words that touch it.
    Hyphen,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// "." "?" "!" "…"
    Terminal,
    /// Words in quotation marks, marks included: the index of their region.
    Quoted(u32),
    /// Anything else.
    Other,
}

/// A verb that can make its subject a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub family: Family,
    pub form: Form,
    /// Whether the form is a noun's as well: "reports".
    pub noun: bool,
    /// The word that has to follow, for the verb to be one of saying.
    particle: Particle,
}

/// The second word of a phrasal verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Particle {
    /// None is asked for.
    Nothing,
    /// "shot back"
    Back,
    /// "went on"
    On,
    /// "put it"
    It,
    /// "pointed out"; without it the verb is one of naming ("pointed to")
    Out,
    /// "made clear", "made it clear"
    Clear,
}

impl Verb {
    /// A verb that is in no table, known as one of saying by its place: `“…,” huffed Nwosu`.
    pub const UNKNOWN: Verb = verb(Voice, Past);

    /// What stands for the verb of a cue that is none.
    pub fn no_verb(family: Family) -> Verb {
        verb(family, Past)
    }

    /// Whether the form can have a subject by itself: "says", "said", but not "saying".
    pub fn is_finite(self) -> bool {
        self.form != Gerund
    }

    /// Whether a clause can be its content: "said that", "according to".
    pub fn is_told(self) -> bool {
        matches!(self.family, Say | Tell | Ask | According | Mark)
    }

    /// Whether the word that a phrasal verb asks for stands at `next`.
    fn has_particle(self, document: &Document, next: usize) -> bool {
        let is = |at: usize, word: &str| at < document.tokens.len() && document.text_of(at) == word;
        match self.particle {
            Nothing => true,
            Back => is(next, "back"),
            On => is(next, "on"),
            It => is(next, "it"),
            Out => is(next, "out"),
            Clear => is(next, "clear") || is(next, "it") && is(next + 1, "clear"),
        }
    }

    /// Whether the words themselves are spoken or written, rather than told of or thought.
    pub fn is_spoken(self) -> bool {
        matches!(self.family, Say | Tell | Ask | Voice)
    }
}

/// What a verb takes besides its subject; see `data/quotes/cues.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// "said that"
    Say,
    /// "told her that"
    Tell,
    /// "asked whether"
    Ask,
    /// "shouted", with quoted words only
    Voice,
    /// "called it a disgrace"
    Name,
    /// "according to", "in the words of"
    According,
    /// "Nwosu: “…”", "“…” – Nwosu"
    Mark,
    /// "Nwosu's claim that"
    Noun,
    /// "believes": no speech, but quoted words beside it are somebody's
    Think,
}

/// The form a verb stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "say"
    Base,
    /// "says"
    Third,
    /// "said", also as a participle
    Past,
    /// "saying"
    Gerund,
}

/// How the table writes a form that is only a verb's.
const fn verb(family: Family, form: Form) -> Verb {
    Verb { family, form, noun: false, particle: Nothing }
}

/// How the table writes a form that is a noun's as well.
const fn noun(family: Family, form: Form) -> Verb {
    Verb { family, form, noun: true, particle: Nothing }
}

/// How the table writes a phrasal verb.
const fn phrasal(family: Family, form: Form, particle: Particle) -> Verb {
    Verb { family, form, noun: false, particle }
}

static CUES: WordMap<Verb> = include!(concat!(env!("OUT_DIR"), "/cues.rs"));

static SAYINGS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/sayings.rs"));
static WORKS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/works.rs"));

/// Whether a token is a noun for something said: "claim".
pub(super) fn is_saying(document: &Document, token: usize) -> bool {
    SAYINGS.get(document.tokens[token].hash, document.text_of(token)).is_some()
}

/// Whether a title or a name in quotation marks can follow this token: "film".
pub(super) fn is_work(document: &Document, token: usize) -> bool {
    WORKS.get(document.tokens[token].hash, document.text_of(token)).is_some()
}

/// The class of a capitalised word of a headline in which all words are.
pub(super) fn class_in_headline(document: &Document, token: usize) -> Option<Class> {
    let (hash, word) = (document.tokens[token].hash, document.text_of(token));
    let cue = CUES.get(hash, word).filter(|verb| verb.is_finite() && !matches!(verb.family, Voice | Think));
    cue.map(Class::Cue).or_else(|| small::WORDS.get(hash, word).filter(|class| *class != Class::Time))
}

/// The classes that a table can give a word.
mod small {
    use super::Class::{self, *};
    use crate::text::words::WordMap;
    pub(super) static WORDS: WordMap<Class> = include!(concat!(env!("OUT_DIR"), "/function_words.rs"));
}

/// The class of a token that stands outside quotation marks.
pub(super) fn class_of(document: &Document, token: usize) -> Class {
    let this = document.tokens[token];
    let word = document.text_of(token);
    match this.kind {
        TokenKind::Word => {
            if let Some(class) = small::WORDS.get(this.hash, word) {
                return small_word(document, token, class);
            }
            if let Some(verb) = CUES.get(this.hash, word) {
                let mid_name = this.is_capitalised() && !this.has(crate::text::flag::SENTENCE_START);
                return match mid_name {
                    true => Class::Name,
                    false if verb.has_particle(document, token + 1) => Class::Cue(verb),
                    false if verb.particle == Out => Class::Cue(Verb { family: Name, noun: true, ..verb }),
                    false => Class::Verb,
                };
            }
            match this.shape {
                Shape::Lower if is_adverb(word) => Class::Adverb,
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

/// The class of a word that the table of small words gives `class`: in the middle of a sentence, capitals make it a name
/// ("Will Doyle", "To Lam", "IT").
fn small_word(document: &Document, token: usize, class: Class) -> Class {
    let this = document.tokens[token];
    let word = document.text_of(token);
    let is_inside = token > 0
        && !this.has(crate::text::flag::SENTENCE_START)
        && (matches!(document.tokens[token - 1].kind, TokenKind::Word | TokenKind::Number | TokenKind::Possessive)
            // `“…,” To Lam said`
            || document.tokens[token - 1].kind == TokenKind::QuoteMark && token > 1 && document.text_of(token - 2) == ",");
    match class {
        Class::Time if this.shape == Shape::Lower && matches!(word, "march" | "sun" | "sat") => Class::Noun,
        Class::Auxiliary if word == "May" && is_inside => {
            let next = document.tokens.get(token + 1);
            if next.is_some_and(|next| next.kind == TokenKind::Number) { Class::Time } else { Class::Name }
        }
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

/// "Jun Tanaka", "April Okoye": a month's name before a capitalised word and behind no preposition.
fn is_given_name(document: &Document, token: usize) -> bool {
    let next = document.tokens.get(token + 1);
    matches!(document.text_of(token), "Jun" | "Jan" | "Mar" | "April" | "August" | "Sun")
        && next.is_some_and(|next| next.is_capitalised())
        && !matches!(
            document.text_of(token - 1),
            "in" | "on"
                | "since"
                | "until"
                | "by"
                | "from"
                | "for"
                | "last"
                | "this"
                | "next"
                | "In"
                | "On"
                | "late"
                | "early"
                | "mid"
        )
}

/// "-ly" makes an adverb, but for a few nouns and adjectives.
fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !matches!(
            word,
            "family"
                | "ally"
                | "early"
                | "daily"
                | "weekly"
                | "monthly"
                | "elderly"
                | "friendly"
                | "assembly"
                | "deadly"
                | "bully"
                | "rally"
                | "likely"
                | "monopoly"
                | "butterfly"
        )
}

/// Whether the words around are in capitals too, as in a headline.
fn is_shouted(document: &Document, token: usize) -> bool {
    let around = token.saturating_sub(2)..(token + 3).min(document.tokens.len());
    around.filter(|&at| at != token && document.tokens[at].shape == Shape::Upper).count() >= 2
}

fn punctuation(document: &Document, token: usize) -> Class {
    match document.text_of(token) {
        "," | "、" | "，" => Class::Comma,
        ":" | "：" => Class::Colon,
        ";" | "；" => Class::Semicolon,
        "(" | "[" | "{" | "（" => Class::Open,
        ")" | "]" | "}" | "）" => Class::Close,
        "—" | "―" => Class::Dash,
        _ => {
            let joins = |at: usize| document.tokens.get(at).is_some_and(|token| !token.space_before());
            if joins(token) && joins(token + 1) && document.text_of(token).chars().count() == 1 {
                Class::Hyphen
            } else {
                Class::Dash
            }
        }
    }
}

/// A mark that opens no quotation: the apostrophe behind a plural's possessive, or nothing.
fn symbol(document: &Document, token: usize) -> Class {
    match document.text_of(token) {
        "'" | "’" if !document.tokens[token].space_before() => Class::Genitive,
        "&" | "@" | "#" | "$" | "€" | "£" | "%" | "+" => Class::Noun,
        "--" => Class::Dash,
        _ => Class::Other,
    }
}
