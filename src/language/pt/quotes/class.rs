//! What each word and mark does in a Portuguese sentence, as far as finding speech asks for it.

use super::lexicon;
use crate::quotes::grammar::class::{Class, punctuation, symbol};
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::verb::Form;
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind, flag};

/// The class of a token that stands outside quotation marks.
pub(super) fn class_of(document: &Document, token: usize) -> Class {
    match document.tokens[token].kind {
        TokenKind::Word => word(document, token),
        TokenKind::Number => Class::Number,
        TokenKind::Possessive => Class::Noun,
        TokenKind::Terminal => Class::Terminal,
        TokenKind::Url => Class::Noun,
        TokenKind::Punctuation => punctuation(document, token),
        TokenKind::Symbol | TokenKind::QuoteMark => match symbol(document, token) {
            Class::Genitive => Class::Other,
            class => class,
        },
    }
}

/// The same, where its form alone tells it: of words in small letters but "e", which a hyphen may follow.
pub(super) fn class_of_form(document: &Document, token: usize) -> Option<Class> {
    let this = document.tokens[token];
    let is_clear = match this.kind {
        TokenKind::Word => this.shape == Shape::Lower && !document.is_any(token, words!["e"]),
        TokenKind::Number | TokenKind::Possessive | TokenKind::Terminal | TokenKind::Url => true,
        _ => false,
    };
    is_clear.then(|| class_of(document, token))
}

fn word(document: &Document, token: usize) -> Class {
    let this = document.tokens[token];
    // In the middle of a sentence, capitals make a name of any word ("O Globo", "Conta Corrente").
    let is_inside = token > 0
        && !this.has(flag::SENTENCE_START)
        && !this.has(flag::LINE_START)
        && !document.is_any(token - 1, words![":", "—", "–", "-"])
        && document.tokens[token - 1].kind != TokenKind::QuoteMark;
    if this.is_capitalised() && is_inside {
        return Class::Name;
    }
    // "e-mail"
    let touches_hyphen = document
        .tokens
        .get(token + 1)
        .is_some_and(|next| !next.space_before() && document.is_any(token + 1, words!["-", "‑"]));
    if touches_hyphen && document.is_any(token, words!["e"]) {
        return Class::Noun;
    }
    if this.shape == Shape::Capitalised && (is_asked(document, token) || is_lone_noun(document, token)) {
        return Class::Noun;
    }
    if let Some(class) = lexicon::small_word(document, token) {
        return class;
    }
    if let Some(verb) = lexicon::verb_at(document, token) {
        return Class::Cue(verb);
    }
    match this.shape {
        Shape::Lower if document.text_of(token).ends_with("mente") => Class::Adverb,
        Shape::Lower if is_verb(document.text_of(token)) => Class::Verb,
        Shape::Lower => Class::Noun,
        _ => Class::Name,
    }
}

/// "Moradores", "Fonte do ministério": a noun that starts the sentence, and no name with the word behind it.
fn is_lone_noun(document: &Document, token: usize) -> bool {
    let next = document.tokens.get(token + 1);
    lexicon::source_at(document, token).is_some()
        && next.is_some_and(|next| next.kind == TokenKind::Word && !next.is_capitalised())
}

/// "Procurada", "Questionado sobre": a participle that starts the sentence, and no name.
fn is_asked(document: &Document, token: usize) -> bool {
    let word = document.text_of(token);
    let is_participle =
        ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"].iter().any(|end| word.ends_with(end));
    let starts =
        ["Procur", "Question", "Contact", "Contat", "Ouvid", "Indag", "Pergunt", "Consult", "Confront", "Interrog"];
    let next = token + 1;
    let has_agent =
        next < document.tokens.len() && document.is_any(next, words!["por", "pelo", "pela", "pelos", "pelas", "sobre"]);
    is_participle && (has_agent || starts.iter().any(|start| word.starts_with(start)))
}

/// Whether a unit is a participle that starts a phrase put in front: "Procurada pela Lusa, ".
pub(super) fn is_participle(passage: &Passage, unit: usize) -> bool {
    passage.units.get(unit).is_some_and(|unit| {
        let token = unit.first as usize;
        passage.document.tokens[token].shape == Shape::Capitalised && is_asked(passage.document, token)
    })
}

/// Endings of the past, the imperfect and the future in the third person.
const ENDINGS: [&str; 20] = [
    "ou", "aram", "eram", "iram", "íram", "ava", "avam", "iam", "íam", "eu", "iu", "ará", "erá", "irá", "arão", "erão",
    "irão", "eria", "ariam", "eriam",
];

/// Words in these endings that are no verbs.
const NOUNS: [&str; 22] = [
    "ou", "grou", "museu", "europeu", "judeu", "ateu", "pneu", "trofeu", "fariseu", "liceu", "plebeu", "camafeu",
    "sofá", "oriã", "bateria", "padaria", "galeria", "matéria", "féria", "miséria", "lava", "clava",
];

/// Whether a word that is in no table has the form of a finite verb.
fn is_verb(word: &str) -> bool {
    word.len() > 3 && ENDINGS.iter().any(|ending| word.ends_with(ending)) && !NOUNS.contains(&word)
}

/// Classes that only show when the whole passage is read.
pub(super) fn refine(passage: &mut Passage) {
    for at in 0..passage.len() {
        let next = passage.class(at + 1);
        let class = match passage.class(at) {
            Class::Quoted(_) if at > 0 && is_title(passage, at) => Class::Name,
            // "a jornalistas", "voltou a dizer": no article stands before a plural that has another, nor before a verb.
            Class::Determiner if passage.is(at, "a") && is_preposition(passage, at) => Class::Preposition,
            // "o disse", "a critica": behind "não" or a subject, before a verb, it is an object.
            Class::Determiner
                if passage.is_any(at, words!["o", "a", "os", "as"])
                    && matches!(next, Class::Cue(verb) if verb.form == Form::Third && !verb.noun)
                    && at > 0 =>
            {
                Class::Object
            }
            // "o segundo mandato": a number in order, and no source.
            Class::Subordinator
                if passage.is(at, "segundo")
                    && matches!(
                        passage.class_before(at),
                        Class::Determiner | Class::Possessive | Class::Preposition | Class::Number
                    ) =>
            {
                Class::Noun
            }
            // "disse-o", "afirmou-se"
            Class::Determiner | Class::Preposition
                if at > 1
                    && passage.class(at - 1) == Class::Hyphen
                    && matches!(passage.class(at - 2), Class::Cue(_) | Class::Verb | Class::Auxiliary) =>
            {
                Class::Object
            }
            // "se não vier": before anything but a verb it is a conjunction.
            Class::Object if passage.is(at, "se") && is_whether(passage, at) => Class::Subordinator,
            // "esta segunda-feira", "esta semana"
            Class::Time | Class::Noun
                if at > 0
                    && passage.is_any(at - 1, words!["este", "esta", "neste", "nesta", "nessa"])
                    && (passage.class(at) == Class::Time
                        || passage.is_any(
                            at,
                            words!["semana", "mês", "ano", "tarde", "segunda", "terça", "quarta", "quinta", "sexta"],
                        )) =>
            {
                if passage.class(at - 1) == Class::Determiner {
                    passage.units[at - 1].class = Class::Time;
                }
                Class::Time
            }
            // "a segunda vez", "o segundo": a number in order.
            Class::Time if passage.is_any(at, words!["segunda", "terça", "quarta", "quinta", "sexta"]) => {
                let is_day = passage.class_before(at) == Class::Preposition
                    || next == Class::Hyphen
                    || matches!(next, Class::Open | Class::Comma | Class::Terminal);
                if is_day { Class::Time } else { Class::Noun }
            }
            // "segunda-FEIRA"
            Class::Noun if passage.is(at, "feira") && passage.class_before(at) == Class::Hyphen && at > 1 => {
                passage.units[at - 1].class = Class::Time;
                passage.units[at - 2].class = Class::Time;
                Class::Time
            }
            class => class,
        };
        passage.units[at].class = class;
    }
}

fn is_preposition(passage: &Passage, at: usize) -> bool {
    match passage.class(at + 1) {
        Class::Cue(verb) => verb.form == Form::Base,
        Class::Noun | Class::Auxiliary | Class::Verb => {
            let word = passage.text(at + 1);
            word.ends_with('s') && !word.ends_with("ss") || is_infinitive(word)
        }
        Class::Pronoun | Class::Number | Class::Possessive => !passage.text(at + 1).ends_with('a'),
        Class::Time => true,
        _ => false,
    }
}

/// Whether a word has the form of an infinitive: "reconstruir", "pôr".
pub(super) fn is_infinitive(word: &str) -> bool {
    let is_form = ["ar", "er", "ir", "por", "pôr"].iter().any(|ending| word.ends_with(ending));
    let is_noun = [
        "mulher",
        "poder",
        "lugar",
        "militar",
        "mar",
        "par",
        "popular",
        "familiar",
        "particular",
        "parlamentar",
        "similar",
        "líder",
        "celular",
        "escolar",
        "solar",
        "ar",
        "lar",
        "dólar",
        "titular",
        "nuclear",
        "regular",
        "prazer",
        "caráter",
        "hospitalar",
        "policiar",
        "chanceler",
        "repórter",
        "qualquer",
        "sequer",
    ];
    word.len() > 1 && is_form && !is_noun.contains(&word)
}

/// Whether "se" starts a clause here: behind a verb, a mark or at the start, and no hyphen before it.
fn is_whether(passage: &Passage, at: usize) -> bool {
    match passage.class_before(at) {
        Class::Hyphen | Class::That | Class::Relative | Class::Pronoun => false,
        Class::Cue(_) | Class::Comma | Class::Conjunction | Class::Colon => true,
        Class::Other => at == 0,
        _ => !matches!(passage.class(at + 1), Class::Cue(_) | Class::Verb | Class::Auxiliary),
    }
}

/// What has a title: "o disco “Quintal”".
const WORKS: &[u32] = words![
    "álbum",
    "artigo",
    "banda",
    "blog",
    "campanha",
    "canal",
    "canção",
    "coluna",
    "conto",
    "curta",
    "disco",
    "documentário",
    "espetáculo",
    "espectáculo",
    "exposição",
    "faixa",
    "festival",
    "filme",
    "grupo",
    "jogo",
    "jornal",
    "livro",
    "longa",
    "musical",
    "música",
    "novela",
    "operação",
    "peça",
    "podcast",
    "poema",
    "portal",
    "programa",
    "projeto",
    "projecto",
    "quadro",
    "reportagem",
    "revista",
    "romance",
    "selo",
    "série",
    "show",
    "single",
    "título",
    "turnê",
    "chamado",
    "chamada",
    "intitulado",
    "intitulada",
    "denominado",
    "denominada",
    "apelidado",
    "apelidada"
];

/// The longest title, in words.
const LONGEST_TITLE: usize = 8;

/// Whether quoted words are a title or a term: right behind a noun for what has one, and no sentence.
fn is_title(passage: &Passage, at: usize) -> bool {
    let unit = &passage.units[at];
    let tokens = &passage.document.tokens[unit.first as usize..unit.end as usize];
    let words = tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number)).count();
    let ends_sentence = tokens.iter().rev().nth(1).is_some_and(|last| last.kind == TokenKind::Terminal);
    let is_named = tokens.get(1).is_some_and(|first| first.shape != Shape::Lower) || is_called(passage.text(at - 1));
    passage.is_any(at - 1, WORKS) && is_named && words <= LONGEST_TITLE && !ends_sentence
}

/// "chamado", "intitulada": what follows is a title, however it is written.
fn is_called(word: &str) -> bool {
    ["chamad", "intitulad", "denominad", "apelidad"].iter().any(|start| word.starts_with(start))
}
