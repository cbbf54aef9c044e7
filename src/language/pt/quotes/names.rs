//! Who the words that name a speaker stand for in Portuguese, as far as the text's words tell it.

use crate::analysis::{Entity, EntityKind, Gender, Mention, SpeakerMethod};
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::resolution::body::{Body, has_word};
use crate::quotes::speakers::attribution::{Attribution, Source};
use crate::quotes::speech::Person;
use crate::text::{Document, Span};

/// Bodies that have the noun in their name.
const INSTITUTIONS: [&str; 24] = [
    "ministério",
    "agência",
    "banco",
    "partido",
    "sindicato",
    "departamento",
    "universidade",
    "conselho",
    "tribunal",
    "comissão",
    "comité",
    "comitê",
    "polícia",
    "exército",
    "organização",
    "associação",
    "instituto",
    "federação",
    "câmara",
    "prefeitura",
    "secretaria",
    "senado",
    "fundação",
    "confederação",
];

/// Words in the names of bodies that are no company, club or newspaper.
const STATES: [&str; 10] =
    ["onu", "nações", "ue", "união", "governo", "parlamento", "congresso", "estado", "república", "assembleia"];

/// Offices that one holds at a time: without a name told with them, they are not just anybody's who was named.
const OFFICES: [&str; 26] = [
    "bastonário",
    "bastonária",
    "chanceler",
    "embaixador",
    "embaixadora",
    "governador",
    "governadora",
    "ministra",
    "ministro",
    "papa",
    "prefeita",
    "prefeito",
    "premiê",
    "presidenta",
    "presidente",
    "primeiro-ministro",
    "primeira-ministra",
    "procurador",
    "procuradora",
    "provedor",
    "provedora",
    "rainha",
    "rei",
    "reitor",
    "reitora",
    "vice-presidente",
];

/// What heads of state and government are called.
const HEADS: [&str; 5] =
    ["chefe de estado", "chefe do estado", "chefe do governo", "chefe do executivo", "chefe da nação"];

/// Whether a word starts with a capital letter.
fn has_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whom a pronoun can mean.
pub(super) fn pronoun(word: &str) -> Option<Person> {
    Some(match word {
        "ele" => Person::He,
        "ela" => Person::She,
        "eles" | "elas" => Person::They,
        _ => return None,
    })
}

/// "um morador", "alguns"
pub(super) fn is_one_of_many(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "um" | "uma" | "outro" | "outra" | "uns" | "umas" | "alguns" | "algumas" | "vários" | "várias"
    )
}

/// "o ministro", and "ministro" behind "do": one who is known, unless a word of number says otherwise.
pub(super) fn is_definite(phrase: &str) -> bool {
    !is_one_of_many(phrase) && !phrase.starts_with(|first: char| first.is_ascii_digit())
}

/// "o responsável", "a autarca": an article and a noun for a person, and no more but a clause behind a comma.
pub(super) fn just_named(phrase: &str, noun: &str) -> Option<Gender> {
    let (article, rest) = phrase.split_once(' ')?;
    let gender = match article.to_lowercase().as_str() {
        "o" => Gender::Male,
        "a" => Gender::Female,
        _ => return None,
    };
    let rest = rest.split(',').next()?;
    let is_bare = match rest.split_once(' ') {
        None => rest == noun,
        // "o líder colombiano", but not "o líder da greve"
        Some((first, adjective)) => {
            (first == noun || adjective == noun) && !adjective.contains(' ') && !has_capital(adjective)
                || HEADS.contains(&rest.to_lowercase().as_str())
        }
    };
    let is_person = super::lexicon::source_of(noun) == Some(super::lexicon::Source::Person) || noun.ends_with("ista");
    (is_bare && is_person && !OFFICES.contains(&noun)).then_some(gender)
}

/// Whether this noun is the head of one of an entity's roles: "ministro" of "ministro da Fazenda".
pub(super) fn has_role(entity: &Entity, noun: &str) -> bool {
    let noun = noun.to_lowercase();
    entity.roles.iter().any(|role| role.to_lowercase().split(' ').next() == Some(noun.as_str()))
}

/// What body a noun means.
pub(super) fn body(noun: &str) -> Body {
    match noun.to_lowercase().as_str() {
        "empresa" | "companhia" | "grupo" | "firma" | "jornal" | "emissora" | "clube" | "time" | "fabricante"
        | "montadora" | "mineradora" | "operadora" | "construtora" | "concessionária" | "ong" | "petrolífera"
        | "estatal" | "rede" | "startup" | "banco" | "multinacional" | "transportadora" | "petroleira"
        | "seguradora" | "distribuidora" => Body::Company,
        "pasta" | "tutela" | "órgão" | "entidade" | "instituição" | "autarquia" | "corporação" | "organismo" => {
            Body::Any
        }
        noun if INSTITUTIONS.contains(&noun) => Body::Institution,
        _ => Body::None,
    }
}

/// Whether a name is that of a state or one of its bodies.
pub(super) fn is_public(name: &str) -> bool {
    INSTITUTIONS.iter().chain(&STATES).any(|kind| has_word(name, kind))
}

/// Goes over the attributions of a text before names are looked for: the name of a person in a phrase is its head, and a noun
/// that an earlier speaker was called by ("o ministro da Fazenda, Rui Prado") means that one.
pub(super) fn review(document: &Document, found: &mut [Attribution], mentions: &[Mention]) {
    let mut offices: Vec<(String, Source)> = Vec::new();
    // Who spoke last by a name that no mention covers: nothing else will find whom "ele" means.
    let mut unknown: Option<Source> = None;
    for attribution in found {
        let Some(source) = &mut attribution.source else { continue };
        if let Some(name) = person_in(document, source, mentions) {
            source.head = name;
            source.kind = if source.kind == PhraseKind::Relative { source.kind } else { PhraseKind::Name };
        }
        if let Some(holder) = holder(document, source, &offices) {
            (source.head, source.kind) = (holder.head, PhraseKind::Name);
            source.method = source.method.or(Some(SpeakerMethod::Nominal));
            continue;
        }
        match source.kind {
            PhraseKind::Pronoun | PhraseKind::Nominal if source.method.is_none() => {
                let is_meant = |last: &Source| {
                    asked_gender(document, source)
                        .is_some_and(|asked| gender_of(document, last).is_none_or(|known| known == asked))
                };
                if let Some(last) = unknown.filter(is_meant) {
                    source.method = Some(match source.kind {
                        PhraseKind::Pronoun => SpeakerMethod::Pronoun,
                        _ => SpeakerMethod::Nominal,
                    });
                    (source.head, source.kind) = (last.head, PhraseKind::Name);
                }
            }
            PhraseKind::Name if source.method.is_none() => {
                let is_known = mentions_in(mentions, source.head).next().is_some();
                unknown = (!is_known).then_some(*source);
                if let Some(office) = office_of(document, source) {
                    offices.push((office, *source));
                }
            }
            _ => {}
        }
    }
}

/// The earlier speaker who was called by the noun of a phrase: "o ministro" is "o ministro da Fazenda, Rui Prado", but "o
/// ministro da Saúde" is not.
fn holder(document: &Document, source: &Source, offices: &[(String, Source)]) -> Option<Source> {
    let words = document.slice(source.span);
    if source.kind != PhraseKind::Nominal || !is_definite(words) {
        return None;
    }
    let noun = document.slice(source.head).to_lowercase();
    let from_noun = document.text.get(source.head.start..source.span.end)?.split(',').next()?.to_lowercase();
    let fits = |(office, holder): &&(String, Source)| {
        *office == noun && document.slice(holder.span).to_lowercase().contains(from_noun.as_str())
    };
    offices.iter().rev().take(REACH).find(fits).map(|(_, holder)| *holder)
}

/// The gender of the person whom a pronoun or a bare noun means.
fn asked_gender(document: &Document, source: &Source) -> Option<Gender> {
    let words = document.slice(source.span);
    match pronoun(&words.to_lowercase()) {
        Some(Person::He) => Some(Gender::Male),
        Some(Person::She) => Some(Gender::Female),
        Some(_) => None,
        None => just_named(words, document.slice(source.head)),
    }
}

/// The gender that the article of a phrase tells: "a ministra Ana Prado".
fn gender_of(document: &Document, source: &Source) -> Option<Gender> {
    match document.slice(source.span).split(' ').next()?.to_lowercase().as_str() {
        "o" => Some(Gender::Male),
        "a" => Some(Gender::Female),
        _ => None,
    }
}

/// The mentions that overlap a span.
fn mentions_in(mentions: &[Mention], span: Span) -> impl Iterator<Item = &Mention> {
    let from = mentions.partition_point(|mention| mention.span.end <= span.start);
    mentions[from..].iter().take_while(move |mention| mention.span.start < span.end)
}

/// How many offices back one is remembered.
const REACH: usize = 30;

/// The person named in a phrase: right where its head starts, or at its end behind a noun ("o presidente da Câmara Rui Prado").
fn person_in(document: &Document, source: &Source, mentions: &[Mention]) -> Option<Span> {
    let from = mentions.partition_point(|mention| mention.span.end <= source.span.start);
    let mut inside = mentions[from..]
        .iter()
        .take_while(|mention| mention.span.end <= source.span.end)
        .filter(|mention| mention.kind == EntityKind::Person);
    match source.kind {
        PhraseKind::Name => inside.find(|mention| mention.span.start == source.head.start).map(|mention| mention.span),
        PhraseKind::Nominal => {
            let last = inside.last().filter(|mention| mention.span.end == source.span.end)?;
            let before = document.text.get(source.span.start..last.span.start)?.trim_end().rsplit(' ').next()?;
            let is_joined = matches!(before, "de" | "do" | "da" | "dos" | "das" | "para" | "a" | "e");
            (!is_joined).then_some(last.span)
        }
        _ => None,
    }
}

/// The noun that a phrase calls its bearer by, before or behind the name: "ministro" of "o ministro da Fazenda, Rui Prado" and
/// of "Rui Prado, ministro da Fazenda".
fn office_of(document: &Document, source: &Source) -> Option<String> {
    let inside = document.tokens_in(source.span);
    let head = document.tokens_in(source.head);
    let is_noun = |at: &usize| super::lexicon::source_at(document, *at) == Some(super::lexicon::Source::Person);
    let noun =
        (inside.start..head.start).find(is_noun).or_else(|| (head.end..inside.end.min(head.end + 5)).find(is_noun))?;
    let is_joined = noun >= 2
        && noun - 2 >= inside.start
        && document.text_of(noun - 1) == "-"
        && !document.tokens[noun].space_before();
    let start = if is_joined { noun - 2 } else { noun };
    Some(document.slice(document.span_of(start..noun + 1)).to_lowercase())
}
