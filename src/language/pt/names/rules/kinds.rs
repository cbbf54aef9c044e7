//! A noun right before a name tells what it names: "a banda Legião Urbana", "a operadora Nextel" are bodies, "o filme Central
//! do Brasil" and "o álbum Acústico" no names of persons, bodies or places.

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::words::words;
use crate::text::{Document, Shape, flag};

/// The bodies that were taken for persons and places.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let bodies = words![
        "banda",
        "empresa",
        "construtora",
        "montadora",
        "companhia",
        "operadora",
        "emissora",
        "agência",
        "ong",
        "fabricante",
        "petroleira",
        "mineradora",
        "seguradora",
        "gravadora",
        "startup",
        "equipe",
        "equipa",
        "partido",
        "jornal",
        "revista",
        "varejista",
        "fintech",
        "marca",
        "empreiteira",
        "cervejaria",
        "consultoria",
        "telefônica",
        "distribuidora",
    ];
    let is_body = |name: &&Name| {
        matches!(name.kind, EntityKind::Person | EntityKind::Place)
            && is_behind(document, name.tokens.start, bodies)
            && !is_full_name(document, name)
    };
    let body = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Organization };
    names.iter().filter(is_body).map(body).collect()
}

/// Takes out the titles of works that were taken for names.
pub(in crate::language::pt::names) fn strike(document: &Document, names: &mut Vec<Name>) {
    names.retain(|name| !is_title(document, name.tokens.start));
}

/// Whether a work's title starts at a token: "o filme [Cidade de Deus]".
pub(super) fn is_title(document: &Document, start: usize) -> bool {
    let works = words![
        "filme",
        "filmes",
        "álbum",
        "disco",
        "livro",
        "romance",
        "canção",
        "música",
        "novela",
        "série",
        "documentário",
        "curta-metragem",
        "longa-metragem",
        "single",
        "minissérie",
        "telenovela",
        "poema",
    ];
    is_behind(document, start, works)
}

/// Whether one of these nouns, in small letters, stands right before a token.
fn is_behind(document: &Document, start: usize, nouns: &[u32]) -> bool {
    let starts = document.tokens[start].has(flag::SENTENCE_START);
    start.checked_sub(1).is_some_and(|before| {
        !starts && document.tokens[before].shape == Shape::Lower && document.is_any(before, nouns)
    })
}

/// Whether a person has a given name that is known and another: "a empresa Ana Reis" is unlikely a body.
fn is_full_name(document: &Document, name: &Name) -> bool {
    let first = &document.tokens[name.tokens.start];
    name.kind == EntityKind::Person && name.tokens.len() > 1 && document.names().word(first) & class::GIVEN != 0
}
