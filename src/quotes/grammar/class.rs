//! What each word and mark does in a sentence, as far as finding speech asks for it.

use crate::quotes::grammar::verb::Verb;
use crate::text::Document;

/// What a word or mark does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
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

/// What a mark of punctuation does.
pub(crate) fn punctuation(document: &Document, token: usize) -> Class {
    match document.text_of(token).chars().next().unwrap_or_default() {
        ',' | '、' | '，' => Class::Comma,
        ':' | '：' => Class::Colon,
        ';' | '；' => Class::Semicolon,
        '(' | '[' | '{' | '（' => Class::Open,
        ')' | ']' | '}' | '）' => Class::Close,
        '—' | '―' => Class::Dash,
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
pub(crate) fn symbol(document: &Document, token: usize) -> Class {
    match document.text_of(token) {
        "'" | "’" if !document.tokens[token].space_before() => Class::Genitive,
        "&" | "@" | "#" | "$" | "€" | "£" | "%" | "+" => Class::Noun,
        "--" => Class::Dash,
        _ => Class::Other,
    }
}
