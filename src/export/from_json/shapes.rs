//! The parts of an analysis in JSON, as `src/export/json.rs` writes them.

use super::node::{Shape, Shape::Value};

const SPAN: Shape = Shape::Object(&[("start", Value), ("end", Value), ("text", Value)]);
const ANCHOR: Shape = Shape::Object(&[("value", Value), ("date", Value)]);
const RANGE: Shape = Shape::Object(&[("from", Value), ("to", Value), ("partner", Value)]);
const DATE: &Shape = &Shape::Object(&[
    ("start", Value),
    ("end", Value),
    ("text", Value),
    ("type", Value),
    ("value", Value),
    ("mod", Value),
    ("from", Value),
    ("to", Value),
    ("range", RANGE),
    ("anchor", ANCHOR),
]);
const SPEAKER: Shape = Shape::Object(&[
    ("start", Value),
    ("end", Value),
    ("text", Value),
    ("name", Value),
    ("entity", Value),
    ("method", Value),
]);
const QUOTE: &Shape = &Shape::Object(&[
    ("start", Value),
    ("end", Value),
    ("text", Value),
    ("kind", Value),
    ("parts", Shape::List(&Shape::List(&Value))),
    ("group", Value),
    ("cue", SPAN),
    ("speaker", SPEAKER),
    ("denied", Value),
    ("headline", Value),
    ("confidence", Value),
]);
const MENTION: &Shape = &Shape::Object(&[
    ("start", Value),
    ("end", Value),
    ("text", Value),
    ("type", Value),
    ("entity", Value),
    ("confidence", Value),
]);
const ENTITY: &Shape = &Shape::Object(&[
    ("id", Value),
    ("name", Value),
    ("type", Value),
    ("roles", Shape::List(&Value)),
    ("mentions", Shape::List(&Value)),
    ("confidence", Value),
]);
/// What is read of an analysis.
pub const ANALYSIS: &Shape = &Shape::Object(&[
    ("language", Value),
    ("languageConfidence", Value),
    ("genre", Value),
    ("publication", Shape::Object(&[("value", Value), ("source", Value), ("found", SPAN), ("other", Value)])),
    ("dates", Shape::List(DATE)),
    ("quotes", Shape::List(QUOTE)),
    ("mentions", Shape::List(MENTION)),
    ("entities", Shape::List(ENTITY)),
]);
