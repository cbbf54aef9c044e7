//! Roles before a name: "Kremlin spokesman [Dmitry Peskov]", "the country's health minister, [Ada Nwosu],".

use super::super::rules::parties;
use super::{phrase, plural};
use crate::analysis::EntityKind;
use crate::entities::facts::{PhraseWord, RoleWord, Words};
use crate::entities::name::Name;
use crate::entities::roles::{Role, Title, gender, is};
use crate::text::{Document, Shape, Token, TokenKind, flag};

/// The most tokens that are looked at before a name.
const FARTHEST: usize = 16;
/// The most tokens between the head of a role and the name: "of Health and Sport".
const LONGEST_COMPLEMENT: usize = 9;
/// How many words in small letters that no table knows may stand in a role: "rap star", "small claims court judge".
const MOST_UNKNOWN: usize = 2;

/// Words behind which a word that no table knows is a verb.
static VERBS_FOLLOW: Words<23> = Words::new([
    "to", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "do", "does", "did", "not",
    "who", "he", "she", "it", "they", "we", "you", "i", "let",
]);

/// "His Highness Crown Prince …"
static HONOURS: Words<4> = Words::new(["highness", "majesty", "excellency", "late"]);
/// Small words inside what belongs to the head of a role: "Minister of Health and Sport".
static JOINTS: Words<6> = Words::new(["of", "the", "and", "for", "&", "-"]);

/// The title directly before a name.
pub fn title(document: &Document, names: &[Name], name: usize) -> Option<Title> {
    let mut title = Title::default();
    let start = names[name].tokens.start;
    let end = start_of_courtesy(document, start);
    title.is_courtesy = end < start;
    title.gender = (end..start).find_map(|at| document.names().role(document.tokens[at].hash).and_then(gender));
    let own =
        head_before(document, end).map(|head| Role { tokens: start_of_role(document, names, name, head)..end, head });
    if let Some(role) = own.or_else(|| plural::title(document, names, name)) {
        title.gender = title.gender.or(role.gender(document));
        title.role = Some(role);
    }
    (title.is_courtesy || title.role.is_some()).then_some(title)
}

/// Where the forms of address before a name start: "Mr", "Prof. Dr".
fn start_of_courtesy(document: &Document, mut start: usize) -> usize {
    while role_word_before(document, start).is_some_and(RoleWord::is_courtesy) {
        start -= 1;
    }
    start
}

/// The role before a comma: "the minister of health, [Ada Nwosu],".
pub fn apposition(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let tokens = &document.tokens;
    let own = &names[name].tokens;
    let start = start_of_courtesy(document, own.start);
    let comma = start.checked_sub(1).filter(|&at| is(&tokens[at], ","))?;
    let closed = own.end == tokens.len() || phrase::closes(document, own.end);
    if !closed || tokens[start].has(flag::SENTENCE_START) {
        return None;
    }
    let mut found = None;
    let mut at = comma;
    while at > 0 && comma - at < FARTHEST {
        at -= 1;
        let token = &tokens[at];
        let is_mark = matches!(token.kind, TokenKind::Terminal | TokenKind::QuoteMark)
            || token.kind == TokenKind::Punctuation && !is(token, "-");
        if is_mark || is_clause_word(document, token) {
            break;
        }
        let starts = document.names().phrase_word(token.hash) == Some(PhraseWord::Determiner)
            || token.kind == TokenKind::Possessive
            || token.has(flag::SENTENCE_START);
        if !starts {
            continue;
        }
        let start = if token.kind == TokenKind::Possessive { at + 1 } else { at };
        let whole = phrase::read(document, names, name, start).filter(|phrase| phrase.role.tokens.end == comma);
        let is_tied = at > 0 && document.names().phrase_word(tokens[at - 1].hash) == Some(PhraseWord::Preposition);
        // "Asked by a lawyer for the developer, Ms Brannigan agreed": what stands in front is over, and so is its noun.
        let goes_on = tokens.get(own.end).is_some_and(|next| next.kind == TokenKind::Word);
        if let Some(phrase) = whole.filter(|_| !(is_tied && goes_on)) {
            // "Nigeria's foreign minister": whose, where that has a name.
            let possessor = (token.kind == TokenKind::Possessive).then(|| name_ending_at(names, name, at)).flatten();
            let start = possessor.map_or(phrase.role.tokens.start, |possessor| possessor.tokens.start);
            found = Some(Role { tokens: start..phrase.role.tokens.end, head: phrase.role.head });
        }
        if token.has(flag::SENTENCE_START) || found.is_some() && !is_tied {
            break;
        }
    }
    found
}

/// The name before `near` that ends at a token.
fn name_ending_at(names: &[Name], near: usize, end: usize) -> Option<&Name> {
    names[..near].iter().rev().take(FARTHEST).find(|name| name.tokens.end == end)
}

/// What the word before `end` is in offices.
fn role_word_before(document: &Document, end: usize) -> Option<RoleWord> {
    let token = &document.tokens[end.checked_sub(1)?];
    let same_line = !document.tokens.get(end).is_some_and(|next| next.has(flag::SENTENCE_START));
    if token.kind != TokenKind::Word || !same_line {
        return None;
    }
    // "Lady" alone is a form of address.
    let is_first_lady = is(token, "lady") && end > 1 && is(&document.tokens[end - 2], "first");
    if is_first_lady { Some(RoleWord::HeadFemale) } else { document.names().role(token.hash) }
}

/// The head of a role that ends at `end`: the last word, or one before "of" or "to" ("Minister of Defence").
fn head_before(document: &Document, end: usize) -> Option<usize> {
    let tokens = &document.tokens;
    if role_word_before(document, end).is_some_and(RoleWord::is_head) {
        return Some(end - 1);
    }
    let mut at = end;
    while at > 1
        && end - at < LONGEST_COMPLEMENT
        && !tokens.get(at).is_some_and(|token| token.has(flag::SENTENCE_START))
    {
        at -= 1;
        let token = &tokens[at];
        let is_head = || document.names().role(tokens[at - 1].hash).is_some_and(RoleWord::is_head);
        if (is(token, "of") || is(token, "to") || is(token, "for")) && at + 1 < end && is_head() {
            return Some(at - 1);
        }
        if !(token.is_capitalised() || at + 1 < end && JOINTS.hold(token)) {
            return None;
        }
    }
    None
}

/// Where the role with this head starts.
pub fn start_of_role(document: &Document, names: &[Name], name: usize, head: usize) -> usize {
    let tokens = &document.tokens;
    let mut start = head;
    let mut near = name;
    // The start before words that no table knows; they count only if the phrase starts well before them.
    let mut unknown = 0;
    let mut sure = head;
    while start > 0 && head - start < FARTHEST && !tokens[start].has(flag::SENTENCE_START) {
        while near > 0 && names[near - 1].tokens.start >= start {
            near -= 1;
        }
        if let Some(before) = near.checked_sub(1).map(|at| &names[at]).filter(|before| before.tokens.end == start) {
            if before.kind == EntityKind::Person || parties::is_behind_letter(document, before.tokens.start) {
                break;
            }
            start = before.tokens.start;
            (sure, unknown) = (start, 0);
            continue;
        }
        let token = &tokens[start - 1];
        match token.kind {
            TokenKind::Possessive => {
                let possessor = near.checked_sub(1).map(|at| &names[at]).filter(|name| name.tokens.end == start - 1);
                return possessor.map_or(start, |name| name.tokens.start);
            }
            TokenKind::Punctuation if is(token, "-") && !token.space_before() && start > 1 => {
                start -= 2;
                if unknown == 0 || document.names().role(tokens[start].hash).is_some() {
                    sure = start;
                }
            }
            TokenKind::Word => match document.names().phrase_word(token.hash) {
                Some(PhraseWord::Break) if is(token, "and") && joins_roles(document, start - 1) => {
                    start -= 2;
                    (sure, unknown) = (start, 0);
                }
                Some(_) if VERBS_FOLLOW.hold(token) => return sure,
                Some(_) => return start,
                None if document.names().role(token.hash).is_some_and(|word| !word.is_courtesy()) => {
                    start -= 1;
                    if unknown == 0 {
                        sure = start;
                    }
                }
                None if HONOURS.hold(token) => return sure,
                None if token.is_capitalised() && !token.has(flag::SENTENCE_START) => {
                    start -= 1;
                    (sure, unknown) = (start, 0);
                }
                None if unknown < MOST_UNKNOWN && may_be_modifier(document, start - 1, &tokens[start]) => {
                    start -= 1;
                    unknown += 1;
                }
                None => return sure,
            },
            TokenKind::Punctuation | TokenKind::QuoteMark | TokenKind::Terminal => return start,
            _ => return sure,
        }
    }
    if tokens[start].has(flag::SENTENCE_START) { start } else { sure }
}

/// Whether "and" at `at` stands between two words of offices: "founder and chief executive".
fn joins_roles(document: &Document, at: usize) -> bool {
    let is_role = |at: Option<usize>| {
        at.and_then(|at| document.tokens.get(at)).is_some_and(|token| document.names().role(token.hash).is_some())
    };
    is_role(at.checked_sub(1)) && is_role(Some(at + 1))
}

/// Whether an unknown word can stand before a noun, and is no verb: "rap star", but not "Enter President".
fn may_be_modifier(document: &Document, at: usize, next: &Token) -> bool {
    let token = &document.tokens[at];
    let word = document.text_of(at);
    // Or a plural, which stands before no other noun.
    let is_verb = ["ed", "ing", "ly", "s"].iter().any(|ending| word.ends_with(ending));
    let starts = token.has(flag::SENTENCE_START) && token.shape == Shape::Capitalised && !next.is_capitalised();
    (token.shape == Shape::Lower || starts) && !is_verb
}

/// Whether a noun phrase never runs across this word, other than "and".
fn is_clause_word(document: &Document, token: &Token) -> bool {
    document.names().phrase_word(token.hash) == Some(PhraseWord::Break) && !is(token, "and")
}
