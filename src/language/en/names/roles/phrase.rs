//! A role's noun phrase, read from its start: "the deputy minister of health".

use crate::entities::facts::{self, PhraseWord, Words};
use crate::entities::name::Name;
use crate::entities::roles::{Role, is, starts_person};
use crate::text::{Document, Shape, Token, TokenKind, flag};

/// The most tokens of a role's phrase.
pub const LONGEST: usize = 16;

/// Words that cannot be part of a role: what follows tells when.
static TIMES: Words<8> = Words::new(["since", "during", "until", "till", "after", "before", "when", "while"]);
/// Words that start a clause about the person.
static RELATIVES: Words<9> =
    Words::new(["who", "whom", "whose", "which", "where", "that", "better", "known", "formerly"]);
/// Prepositions that tie to a head what belongs to it.
static TIES: Words<8> = Words::new(["of", "for", "at", "to", "in", "from", "on", "with"]);

/// A role's phrase, and how it ends.
pub struct Phrase {
    /// The role.
    pub role: Role,
    /// Whether an article, "his", or a possessive stands first.
    pub is_determined: bool,
    /// Whether it ends where an apposition can: at a comma, a full stop, "who", not at a verb.
    pub is_closed: bool,
    /// Whether "of", "for", "at" … follow the head.
    pub has_complement: bool,
}

/// Reads the role that starts at token `start`; `near` is a name close to it.
pub fn read(document: &Document, names: &[Name], near: usize, start: usize) -> Option<Phrase> {
    let tokens = &document.tokens;
    let limit = (start + LONGEST).min(tokens.len());
    let mut first = start;
    let mut is_determined = false;
    if first < limit && document.names().phrase_word(tokens[first].hash) == Some(PhraseWord::Determiner) {
        first += 1;
        is_determined = true;
    }
    // The noun phrase up to its head.
    let mut at = first;
    while at < limit && goes_on(document, at, first) {
        if tokens[at].kind == TokenKind::Possessive {
            is_determined = true;
            if !tokens[at - 1].is_capitalised() {
                first = at + 1;
            }
        }
        at += 1;
    }
    let head = at.checked_sub(1).filter(|&head| head >= first)?;
    if !is_person_noun(document, head, is_determined) || starts_person(names, near, at) {
        return None;
    }
    let mut end = at;
    let has_complement =
        at < limit && TIES.hold(&tokens[at]) && (!is(&tokens[at], "to") || names_something(document, at + 1));
    // What belongs to the head: "of natural resources and environment".
    if has_complement {
        at += 1;
        while at < limit && goes_on_in_complement(document, at) {
            at += 1;
        }
        end = at;
        // "Minister of Tourism Iván Eskildsen": the phrase is the title of another.
        let is_title = |person: usize| {
            tokens[person - 1].is_capitalised() && document.names().phrase_word(tokens[person - 1].hash).is_none()
        };
        if (head + 2..end).any(|at| starts_person(names, near, at) && is_title(at)) {
            return None;
        }
        while is_dangling(document, &tokens[end - 1]) {
            end -= 1;
        }
    }
    let is_closed = at == tokens.len() || at < limit && closes(document, at);
    Some(Phrase { role: Role { tokens: first..end, head }, is_determined, is_closed, has_complement })
}

/// Whether the noun phrase holds the token `at`.
fn goes_on(document: &Document, at: usize, first: usize) -> bool {
    let token = &document.tokens[at];
    if at > first && token.has(flag::SENTENCE_START) {
        return false;
    }
    match token.kind {
        TokenKind::Word => match document.names().phrase_word(token.hash) {
            None => at == first || !is_participle(document, at),
            Some(PhraseWord::Break) => (is(token, "and") && joins(document, at)) || is_in_hyphens(document, at),
            Some(_) => is_in_hyphens(document, at),
        },
        TokenKind::Number => is_in_hyphens(document, at),
        TokenKind::Possessive => at > first,
        TokenKind::Punctuation => is(token, "-") && is_in_hyphens(document, at),
        TokenKind::Symbol => is(token, "&"),
        _ => false,
    }
}

/// Whether what belongs to the head holds the token `at`.
fn goes_on_in_complement(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    if token.has(flag::SENTENCE_START) {
        return false;
    }
    match token.kind {
        TokenKind::Word => match document.names().phrase_word(token.hash) {
            Some(PhraseWord::Break) => {
                let next = document.tokens.get(at + 1);
                is(token, "and")
                    && next.is_some_and(|next| {
                        next.kind == TokenKind::Word && document.names().phrase_word(next.hash).is_none()
                    })
            }
            Some(PhraseWord::Preposition) => {
                !TIMES.hold(token) && (!is(token, "to") || names_something(document, at + 1))
            }
            Some(PhraseWord::Determiner) => true,
            None => !is_verb(document, at),
        },
        TokenKind::Possessive => true,
        TokenKind::QuoteMark => is_plural_possessive(document, at),
        TokenKind::Number => is_in_hyphens(document, at),
        TokenKind::Punctuation => is(token, "-"),
        TokenKind::Symbol => is(token, "&"),
        _ => false,
    }
}

/// Whether the mark at `at` is the apostrophe of a plural: "the Seafarers' Alliance".
fn is_plural_possessive(document: &Document, at: usize) -> bool {
    let is_apostrophe = matches!(document.text_of(at), "'" | "’") && !document.tokens[at].space_before();
    let before = document.text_of(at - 1);
    let next = document.tokens.get(at + 1);
    is_apostrophe
        && before.ends_with('s')
        && next.is_some_and(|next| next.kind == TokenKind::Word && next.is_capitalised() && next.space_before())
}

/// Whether "and" at `at` joins two nouns of one phrase: "chairman and chief executive".
fn joins(document: &Document, at: usize) -> bool {
    let is_role = |token: Option<&Token>| token.is_some_and(|token| document.names().role(token.hash).is_some());
    is_role(document.tokens.get(at + 1)) && at > 0
}

/// Whether a noun phrase starts at `at`, rather than a verb: "to the throne", "to France".
fn names_something(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| {
        token.is_capitalised() || document.names().phrase_word(token.hash) == Some(PhraseWord::Determiner)
    })
}

/// Whether the word at `at` goes on behind the head of a role: "journalist based in Wales", "lawyer leading the talks".
fn is_participle(document: &Document, at: usize) -> bool {
    let (token, before) = (&document.tokens[at], &document.tokens[at - 1]);
    let is_form = ["ed", "ing", "ly"].iter().any(|ending| document.text_of(at).ends_with(ending));
    token.shape == Shape::Lower && is_form && document.names().role(before.hash).is_some_and(facts::RoleWord::is_head)
}

/// Whether the word at `at` is a verb in the past behind a noun: "the director of the park expressed".
fn is_verb(document: &Document, at: usize) -> bool {
    let (token, before) = (&document.tokens[at], &document.tokens[at - 1]);
    token.shape == Shape::Lower
        && document.text_of(at).ends_with("ed")
        && before.kind == TokenKind::Word
        && document.names().phrase_word(before.hash).is_none()
}

/// Whether a hyphen stands directly before or behind a token: "45-year-old".
fn is_in_hyphens(document: &Document, at: usize) -> bool {
    let tokens = &document.tokens;
    let is_hyphen = |token: &Token| token.kind == TokenKind::Punctuation && is(token, "-") && !token.space_before();
    let own = is_hyphen(&tokens[at]);
    let before = at > 0 && is_hyphen(&tokens[at - 1]) && !tokens[at].space_before();
    let after = tokens.get(at + 1).is_some_and(is_hyphen);
    own || before || after
}

/// Whether the token can be the head of a role.
fn is_person_noun(document: &Document, at: usize, is_determined: bool) -> bool {
    let token = &document.tokens[at];
    if token.kind != TokenKind::Word {
        return false;
    }
    let is_agent = || {
        let word = document.text_of(at);
        const AGENTS: [&str; 8] = ["ologist", "woman", "maker", "keeper", "worker", "ician", "grapher", "iatrist"];
        is_determined && token.shape == Shape::Lower && AGENTS.iter().any(|ending| word.ends_with(ending))
    };
    document.names().role(token.hash).is_some_and(facts::RoleWord::is_head) || is_agent()
}

/// Whether a token cannot be a role's last: a small word that led nowhere.
fn is_dangling(document: &Document, token: &Token) -> bool {
    document.names().phrase_word(token.hash).is_some() || token.kind == TokenKind::Punctuation
}

/// Whether an apposition can end before the token `at`.
pub fn closes(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Terminal | TokenKind::QuoteMark => true,
        TokenKind::Punctuation => !is(token, "-") || token.space_before(),
        TokenKind::Word => {
            let next = document.tokens.get(at + 1).and_then(|next| document.names().phrase_word(next.hash));
            token.has(flag::SENTENCE_START)
                || RELATIVES.hold(token)
                || TIMES.hold(token)
                || is(token, "and") && next.is_some()
                // "based in", "leading the": a participle, not a verb.
                || (is_verb(document, at) || is_participle(document, at)) && next.is_some()
        }
        _ => false,
    }
}
