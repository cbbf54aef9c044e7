//! Cues of Portuguese that are no verbs: "segundo X", "de acordo com X", "para X", "na opinião de X", a colon, a dash.

use super::apposition;
use super::lexicon::Source;
use super::phrase::{self, OF, noun_at};
use super::statement::inverted;
use super::subject;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form, Verb};
use crate::text::words::words;
use std::ops::Range;

/// What a colon stands behind without naming a speaker: kinds of text, and calls to the reader.
const LABELS: &[u32] = words![
    "leia",
    "veja",
    "assista",
    "ouça",
    "mais",
    "também",
    "foto",
    "fotos",
    "imagem",
    "vídeo",
    "nota",
    "atualização",
    "entrevista",
    "opinião",
    "análise",
    "exclusivo",
    "editorial",
    "podcast",
    "perfil",
    "crítica",
    "resenha",
    "crónica",
    "crônica",
    "reportagem",
    "relacionado"
];

/// Nouns for somebody's view: "na OPINIÃO de".
const VIEWS: &[u32] = words![
    "opinião",
    "avaliação",
    "visão",
    "perspectiva",
    "perspetiva",
    "análise",
    "óptica",
    "ótica",
    "leitura",
    "interpretação",
    "palavras",
    "entender",
    "versão",
    "definição",
    "descrição",
    "expressão",
    "ponto"
];

/// The statement whose cue starts here, if one does.
pub(super) fn find(passage: &Passage, at: usize, found: &[Statement]) -> Option<Statement> {
    match passage.class(at) {
        Class::Subordinator if passage.is_any(at, words!["segundo", "conforme", "consoante", "como"]) => {
            told_by(passage, at).or_else(|| source(passage, at))
        }
        Class::Preposition if passage.is(at, "de") && passage.is(at + 1, "acordo") && passage.is(at + 2, "com") => {
            let agrees = at > 0
                && (passage.class(at - 1) == Class::Auxiliary
                    || passage.is_any(at - 1, words!["estou", "estivesse", "põe", "pôs", "puseram"]));
            (!agrees).then(|| according(passage, at..at + 3)).flatten()
        }
        Class::Preposition if passage.is_any(at, words!["na", "no", "nas", "pela", "pelas"]) => view(passage, at),
        Class::Preposition if passage.is(at, "para") => opinion(passage, at),
        Class::Colon => colon(passage, at, found),
        Class::Dash => dash(passage, at),
        _ => None,
    }
}

fn statement(family: Family, cue: Range<usize>, speaker: Phrase, inverted: bool) -> Statement {
    let clause = cue.start.min(speaker.units.start)..cue.end.max(speaker.units.end);
    Statement { cue, verb: Verb::no_verb(family), speaker: Some(speaker), clause, inverted, continued: false }
}

/// "como disse o ministro", "segundo apurou a Lusa", "conforme divulgado pela polícia"
fn told_by(passage: &Passage, at: usize) -> Option<Statement> {
    let Class::Cue(verb) = passage.class(at + 1) else { return None };
    let speaker = match verb.form {
        // "Segundo disse, a ponte é segura": the subject is left out.
        Form::Third if passage.class(at + 2) == Class::Comma => {
            let cue = at..at + 2;
            let verb = Verb::no_verb(Family::According);
            return Some(Statement { clause: cue.clone(), cue, verb, speaker: None, inverted: true, continued: false });
        }
        Form::Third => inverted(passage, at + 1, false)?,
        Form::Past if passage.is_any(at + 2, words!["por", "pelo", "pela", "pelos", "pelas"]) => {
            let speaker = phrase::starting_at(passage, at + 3, passage.len())?;
            return Some(statement(Family::According, at..at + 3, speaker, true));
        }
        _ => return None,
    };
    Some(statement(Family::According, at..at + 2, speaker, true))
}

/// "segundo o ministro", "conforme a polícia"; not "segundo turno", "conforme o caso".
fn source(passage: &Passage, at: usize) -> Option<Statement> {
    if passage.is(at, "como") {
        return None;
    }
    let is_which = passage.is_any(at + 2, words!["qual", "quais"]) && passage.class_before(at) == Class::Comma;
    if is_which && at > 1 {
        let antecedent = phrase::ending_at(passage, at - 1, 0)?;
        let units = at + 1..at + 3;
        let speaker = Phrase { units, head: antecedent.head, kind: PhraseKind::Relative };
        return Some(statement(Family::According, at..at + 1, speaker, false));
    }
    according(passage, at..at + 1)
}

/// A source whose cue tells nothing else: everybody and all that is known to say things.
fn according(passage: &Passage, cue: Range<usize>) -> Option<Statement> {
    let start = cue.end;
    let mut speaker = phrase::starting_at(passage, start, passage.len())?;
    let is_source = match speaker.kind {
        PhraseKind::Pronoun => passage.is_any(start, words!["ele", "ela", "eles", "elas"]),
        PhraseKind::Name => true,
        // "segundo filho": a bare singular is a number in order, but for what can tell something without an article.
        _ => {
            let is_bare = passage.class(start) == Class::Noun && !passage.text(start).ends_with('s');
            match noun_at(passage, speaker.head.end - 1) {
                Some(Source::Document | Source::Body) => true,
                Some(Source::Person) => !is_bare,
                None => passage.is_any(start, words!["ambos", "todos", "muitos", "alguns", "vários"]) && !is_bare,
            }
        }
    };
    if !is_source {
        return None;
    }
    apposition::extend(passage, &mut speaker, passage.len());
    Some(statement(Family::According, cue, speaker, true))
}

/// "na opinião do ministro", "nas palavras de Prado"
fn view(passage: &Passage, at: usize) -> Option<Statement> {
    if !passage.is_any(at + 1, VIEWS) {
        return None;
    }
    // "no ponto de vista do ministro"
    let of = if passage.is(at + 1, "ponto") && passage.is(at + 3, "vista") { at + 4 } else { at + 2 };
    if !passage.is_any(of, OF) || passage.is(at + 1, "ponto") && of == at + 2 {
        return None;
    }
    let mut speaker = phrase::starting_at(passage, of + 1, passage.len())?;
    let is_source = speaker.kind == PhraseKind::Name
        || noun_at(passage, speaker.head.end - 1).is_some_and(|noun| noun != Source::Document);
    if !is_source {
        return None;
    }
    apposition::extend(passage, &mut speaker, passage.len());
    Some(statement(Family::According, at..of + 1, speaker, true))
}

/// "Para o ministro, a medida é justa.": an opinion, where the sentence starts with a person, a body or a name of several
/// words; of a single name (a place?) only with quoted words.
fn opinion(passage: &Passage, at: usize) -> Option<Statement> {
    let starts = (0..at).all(|at| matches!(passage.class(at), Class::Conjunction | Class::Adverb | Class::Other));
    if !starts {
        return None;
    }
    let mut speaker = phrase::starting_at(passage, at + 1, passage.len())?;
    let has_quoted = || passage.units.iter().any(|unit| matches!(unit.class, Class::Quoted(_)));
    let has_article = passage.class(at + 1) == Class::Determiner;
    let is_person = match speaker.kind {
        PhraseKind::Pronoun => passage.is_any(at + 1, words!["ele", "ela", "eles", "elas"]),
        PhraseKind::Name if has_article => noun_at(passage, at + 2) == Some(Source::Person) || has_quoted(),
        PhraseKind::Name => {
            speaker.head.len() > 1 && !passage.text(speaker.head.start).is_empty() && speaker.head.start == at + 1
                || has_quoted()
        }
        _ => match noun_at(passage, speaker.head.end - 1) {
            Some(Source::Person) => true,
            Some(Source::Body) => has_article,
            _ => false,
        },
    };
    apposition::extend(passage, &mut speaker, passage.len());
    (is_person && passage.class(speaker.units.end) == Class::Comma)
        .then(|| statement(Family::According, at..at + 1, speaker, true))
}

/// `Prado: “…”`, `“…”: Prado conta`, and a passage that ends with a colon where no verb of saying stands.
fn colon(passage: &Passage, at: usize, found: &[Statement]) -> Option<Statement> {
    let announces = at + 1 == passage.len();
    // "diz que nunca quis sair: “Tinha medo.”": the words behind the colon are the same speaker's.
    if let Some(last) = found.last()
        && matches!(passage.class(at + 1), Class::Quoted(_))
        && (last.clause.end..at).any(|at| passage.class(at) == Class::That)
    {
        let (cue, verb) = (at..at + 1, Verb::no_verb(Family::According));
        let speaker = last.speaker.clone();
        return Some(Statement { clause: cue.clone(), cue, verb, speaker, inverted: false, continued: true });
    }
    if at == 0 || !found.is_empty() || !(announces || matches!(passage.class(at + 1), Class::Quoted(_))) {
        return None;
    }
    if at < 4 && (0..at).any(|at| passage.is_any(at, LABELS)) {
        return None;
    }
    let cue = at..at + 1;
    let first = (0..at).find(|&at| !matches!(passage.class(at), Class::Conjunction | Class::Adverb))?;
    // "E deixa um aviso: “…”": the subject is left out.
    if matches!(passage.class(first), Class::Verb | Class::Auxiliary) {
        let verb = Verb::no_verb(Family::Mark);
        return Some(Statement { clause: first..at, cue, verb, speaker: None, inverted: false, continued: false });
    }
    let speaker = handle(passage, at).or_else(|| subject::of_clause(passage, at))?;
    Some(Statement { clause: speaker.units.start..at, ..statement(Family::Mark, cue, speaker, false) })
}

/// The name of an account before a colon: "@prefeitura".
fn handle(passage: &Passage, colon: usize) -> Option<Phrase> {
    let at = colon.checked_sub(2).filter(|&at| passage.is(at, "@"))?;
    Some(Phrase { units: at..colon, head: at..colon, kind: PhraseKind::Name })
}

/// `“…” – Rui Prado`, at the end of the passage.
fn dash(passage: &Passage, at: usize) -> Option<Statement> {
    let follows_quote = at > 0 && matches!(passage.class(at - 1), Class::Quoted(_));
    if !follows_quote || !passage.is_quoted_only_before(at) {
        return None;
    }
    Some(statement(Family::Mark, at..at + 1, signature(passage, at)?, true))
}

/// The name behind a dash, when nothing else stands there: "— Rui Prado, prefeito".
pub(super) fn signature(passage: &Passage, dash: usize) -> Option<Phrase> {
    let mut speaker = phrase::starting_at(passage, dash + 1, passage.len())?;
    apposition::extend(passage, &mut speaker, passage.len());
    let ends = (speaker.units.end..passage.len()).all(|at| matches!(passage.class(at), Class::Terminal | Class::Other));
    (ends && speaker.kind != PhraseKind::Pronoun).then_some(speaker)
}
