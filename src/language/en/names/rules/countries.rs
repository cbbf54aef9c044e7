//! Countries that are known by their whole name are places: "the United Arab Emirates", whatever else is called "Emirates".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::Document;
use crate::text::words::words;

/// Words of unions of countries.
const UNIONS: &[u32] = words!["eu", "union", "au"];

/// The countries that were taken for bodies.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let is_body = |name: &&Name| name.kind == EntityKind::Organization;
    let place = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Place };
    names.iter().filter(is_body).filter(|name| is_country(document, name)).map(place).collect()
}

fn is_country(document: &Document, name: &Name) -> bool {
    let tokens = &document.tokens[name.tokens.clone()];
    let classes = match document.names().phrase(tokens) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ if tokens.len() == 1 && tokens[0].shape == crate::text::Shape::Upper => document.names().word(&tokens[0]),
        _ => 0,
    };
    // Unions of countries act as bodies do.
    let is_union = tokens.iter().any(|token| UNIONS.contains(&token.hash));
    classes & class::COUNTRY != 0 && classes & class::ORGANIZATION == 0 && !is_union
}
