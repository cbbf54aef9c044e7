//! Whether the verbs around an expression place it in the past or in the future: "Monday" is the last in "chegou na segunda", the
//! next in "chegará na segunda". Verbs tell it by their endings, the others by a table.

use self::Form::*;
use super::reader::Reader;
use super::word::DateWord;
use crate::dates::expression::Tense;
use crate::text::words::{WordMap, words};
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// Words whose endings do not tell their tense, packed at build time.
static FORMS: WordMap<Form> = include!(concat!(env!("OUT_DIR"), "/pt/dates/verb_tenses.rs"));

/// What a word's form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Past,
    Future,
    /// "marcada", "previsto": what is still to come, where "para" follows.
    Scheduled,
    /// "começa", "joga": the present tense of what is arranged.
    Arranged,
    /// A participle: its auxiliary verb tells.
    Participle,
    /// Nothing.
    NoVerb,
}

/// How many tokens away a verb is looked for.
const REACH: usize = 18;

/// The tense of the clause that holds these tokens.
pub(super) fn around(reader: &Reader, tokens: Range<usize>) -> Option<Tense> {
    let sentence = reader.sentence();
    let mut clause_start = None;
    for at in (sentence.start.max(tokens.start.saturating_sub(REACH))..tokens.start).rev() {
        if ends_clause(reader, at) {
            break;
        }
        // "disse que a votação de terça será": the clause behind "que" first
        if reader.word(at) == DateWord::That {
            clause_start = Some(at);
            break;
        }
        if let Some(tense) = of_verb(reader, at) {
            return Some(tense);
        }
    }
    for at in tokens.end..sentence.end.min(tokens.end + REACH) {
        if ends_clause(reader, at) {
            break;
        }
        if let Some(tense) = of_verb(reader, at) {
            return Some(tense);
        }
    }
    let start = clause_start?;
    let before = (sentence.start.max(start.saturating_sub(REACH))..start).rev();
    before.take_while(|&at| !ends_clause(reader, at)).find_map(|at| of_verb(reader, at))
}

/// Whether the verb before these tokens leaves no doubt that what it tells is still to come: "abrirá em abril", "deve sair às 20h".
pub(super) fn is_ahead(reader: &Reader, tokens: &Range<usize>) -> bool {
    let start = reader.sentence().start.max(tokens.start.saturating_sub(REACH));
    let verb = (start..tokens.start)
        .rev()
        .take_while(|&at| !ends_clause(reader, at) && reader.word(at) != DateWord::That)
        .find(|&at| of_verb(reader, at).is_some());
    verb.is_some_and(|at| of_verb(reader, at) == Some(Tense::Future))
}

/// A mark behind which another clause stands.
fn ends_clause(reader: &Reader, at: usize) -> bool {
    matches!(reader.text(at), ";" | ":" | "." | "!" | "?")
}

/// Whether a word has the form of a verb that tells a tense.
pub(super) fn is_verb(reader: &Reader, at: usize) -> bool {
    !matches!(form(reader, at), NoVerb | Participle | Scheduled)
        || reader.is_any(at, words!["é", "são", "está", "estão", "tem", "têm", "há", "disse", "diz"])
}

/// The tense that a word tells, with the auxiliary verb before it.
fn of_verb(reader: &Reader, at: usize) -> Option<Tense> {
    match form(reader, at) {
        Past => Some(Tense::Past),
        Future => Some(Tense::Future),
        Scheduled => {
            let is_ahead = (at + 1..at + 4).any(|at| matches!(reader.word(at), DateWord::For));
            Some(if is_ahead { Tense::Future } else { Tense::Past })
        }
        Arranged => {
            // "a disputa", "por volta": nouns
            let is_noun = matches!(
                reader.word(at.wrapping_sub(1)),
                DateWord::TheOrTo
                    | DateWord::OfThe
                    | DateWord::InThe
                    | DateWord::AtThe
                    | DateWord::Of
                    | DateWord::Cardinal(_)
                    | DateWord::Shift(_)
            );
            (!is_noun).then_some(Tense::Future)
        }
        Participle => {
            // "a partida de domingo": a noun
            let is_noun = matches!(
                reader.word(at.wrapping_sub(1)),
                DateWord::The
                    | DateWord::TheOrTo
                    | DateWord::OfThe
                    | DateWord::InThe
                    | DateWord::AtThe
                    | DateWord::ByThe
                    | DateWord::Of
                    | DateWord::InA
                    | DateWord::Cardinal(_)
                    | DateWord::Shift(_)
                    | DateWord::Contracted(_)
            );
            if is_noun {
                return None;
            }
            let auxiliary = (at.saturating_sub(3)..at).rev().filter(|&at| reader.sentence().contains(&at));
            let told = auxiliary.map(|at| (at, form(reader, at))).find(|(_, form)| matches!(form, Past | Future));
            match told {
                Some((_, Past)) => Some(Tense::Past),
                // "deve ter chegado" is past, "deve ser votado" is not.
                Some((at, _)) => {
                    let perfect = (at..at + 3).any(|at| reader.is_any(at, words!["ter", "sido"]));
                    Some(if perfect { Tense::Past } else { Tense::Future })
                }
                // "divulgada na terça", but "a segurança, ameaçada, …": only close before the day, which the caller cannot see
                _ => Some(Tense::Past).filter(|_| stands_close(reader, at)),
            }
        }
        NoVerb => None,
    }
}

/// Whether a preposition or a time follows a participle: "publicado na", "ocorrido ontem".
fn stands_close(reader: &Reader, at: usize) -> bool {
    use DateWord::*;
    matches!(reader.word(at + 1), In | InThe | Contracted(_) | AtThe | TheOrTo | ByThe | Today(_) | Weekday(_) | There)
}

/// The form of a word, by the table or by its ending.
fn form(reader: &Reader, at: usize) -> Form {
    let Some(token) = reader.token(at).filter(|token| token.kind == TokenKind::Word) else { return NoVerb };
    if let Some(form) = FORMS.get(token.hash) {
        return form;
    }
    let is_first = at == reader.sentence().start;
    if reader.word(at) != DateWord::Other || token.shape != Shape::Lower && !is_first {
        return NoVerb;
    }
    by_ending(reader.text(at))
}

fn by_ending(text: &str) -> Form {
    let ends = |endings: &[&str]| endings.iter().any(|ending| text.ends_with(ending) && text.len() > ending.len() + 1);
    // "chegará", "farão", "voltarei", "sairemos"
    if ends(&["ará", "erá", "irá", "arão", "erão", "irão", "arei", "erei", "irei", "aremos", "eremos", "iremos"])
    {
        return Future;
    }
    // "chegou", "venderam", "partiu", "estavam", "voltei"
    if ends(&[
        "teve", "veio", "pôs", "fez", "ou", "eu", "iu", "aram", "eram", "iram", "ava", "avam", "iam", "uiu", "ei",
    ]) {
        return Past;
    }
    if ends(&["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"]) {
        return Participle;
    }
    NoVerb
}
