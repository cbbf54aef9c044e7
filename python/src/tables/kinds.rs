//! The tables there are, and their columns: those of the CSV exports, but with lists as lists and nothing for what is missing.

use super::column::{Column, Row, fractions, numbers, rows, texts, truths, words};
use newslens::{Analysis, DateMention, DateModifier, Entity, Mention, Quote};

/// What a row is.
#[derive(Clone, Copy)]
pub enum Kind {
    Quotes,
    Dates,
    Mentions,
    Entities,
}

/// A column with its name.
pub type Named = (&'static str, Column);

/// A text and what was found in it.
pub type Read<'a> = (&'a str, &'a Analysis);

impl Kind {
    pub const NAMES: [&'static str; 4] = ["quotes", "dates", "mentions", "entities"];

    pub fn from_name(name: &str) -> Option<Kind> {
        match name {
            "quotes" => Some(Kind::Quotes),
            "dates" => Some(Kind::Dates),
            "mentions" => Some(Kind::Mentions),
            "entities" => Some(Kind::Entities),
            _ => None,
        }
    }

    /// How many rows a text has.
    pub fn length(self, analysis: &Analysis) -> usize {
        match self {
            Kind::Quotes => analysis.quotes.len(),
            Kind::Dates => analysis.dates.len(),
            Kind::Mentions => analysis.mentions.len(),
            Kind::Entities => analysis.entities.len(),
        }
    }

    /// The columns over many texts.
    pub fn columns(self, read: &[Read]) -> Vec<Named> {
        match self {
            Kind::Quotes => quotes(&rows(read, |analysis| &analysis.quotes, |quote| Some(quote.span))),
            Kind::Dates => dates(&rows(read, |analysis| &analysis.dates, |date| Some(date.span))),
            Kind::Mentions => mentions(&rows(read, |analysis| &analysis.mentions, |mention| Some(mention.span))),
            Kind::Entities => {
                let counts: Vec<usize> = read.iter().flat_map(|(_, analysis)| quotes_of_each(analysis)).collect();
                entities(&rows(read, |analysis| &analysis.entities, |_| None), counts)
            }
        }
    }
}

fn quotes(rows: &[Row<Quote>]) -> Vec<Named> {
    let entity = |row: &Row<Quote>| row.found.speaker.as_ref()?.entity;
    let roles =
        |row: &Row<Quote>| entity(row).map(|entity| row.analysis.entities[entity].roles.clone()).unwrap_or_default();
    vec![
        ("speaker", words(rows, |row| Some(row.found.speaker.as_ref()?.name.clone()))),
        ("roles", texts(rows, roles)),
        ("cue", words(rows, |row| Some(row.at(row.found.cue?)))),
        ("text", words(rows, |row| Some(row.at(row.found.span)))),
        ("kind", words(rows, |row| Some(row.found.kind.name().to_owned()))),
        ("words", texts(rows, |row| row.found.parts.iter().map(|&part| row.at(part)).collect())),
        ("speaker_text", words(rows, |row| Some(row.at(row.found.speaker.as_ref()?.span)))),
        ("method", words(rows, |row| Some(row.found.speaker.as_ref()?.method.name().to_owned()))),
        ("entity", numbers(rows, entity)),
        ("group", numbers(rows, |row| Some(row.found.group))),
        ("denied", truths(rows, |row| row.found.denied)),
        ("headline", truths(rows, |row| row.found.headline)),
        ("confidence", fractions(rows, |row| row.found.confidence)),
        ("start", numbers(rows, |row| row.start)),
        ("end", numbers(rows, |row| row.end)),
    ]
}

fn dates(rows: &[Row<DateMention>]) -> Vec<Named> {
    vec![
        ("text", words(rows, |row| Some(row.at(row.found.span)))),
        ("type", words(rows, |row| Some(row.found.kind.name().to_owned()))),
        ("value", words(rows, |row| Some(row.found.value.clone()))),
        ("mod", words(rows, |row| row.found.modifier.map(DateModifier::name).map(str::to_owned))),
        ("from", words(rows, |row| row.found.from.clone())),
        ("to", words(rows, |row| row.found.to.clone())),
        ("range_from", words(rows, |row| Some(row.found.range.as_ref()?.from.clone()))),
        ("range_to", words(rows, |row| Some(row.found.range.as_ref()?.to.clone()))),
        ("anchor", words(rows, |row| Some(row.found.anchor.as_ref()?.value.clone()))),
        ("start", numbers(rows, |row| row.start)),
        ("end", numbers(rows, |row| row.end)),
    ]
}

fn mentions(rows: &[Row<Mention>]) -> Vec<Named> {
    vec![
        ("text", words(rows, |row| Some(row.at(row.found.span)))),
        ("type", words(rows, |row| Some(row.found.kind.name().to_owned()))),
        ("name", words(rows, |row| Some(row.analysis.entities[row.found.entity].name.clone()))),
        ("entity", numbers(rows, |row| Some(row.found.entity))),
        ("confidence", fractions(rows, |row| row.found.confidence)),
        ("start", numbers(rows, |row| row.start)),
        ("end", numbers(rows, |row| row.end)),
    ]
}

fn entities(rows: &[Row<Entity>], quotes: Vec<usize>) -> Vec<Named> {
    vec![
        ("id", numbers(rows, |row| Some(row.index))),
        ("name", words(rows, |row| Some(row.found.name.clone()))),
        ("type", words(rows, |row| Some(row.found.kind.name().to_owned()))),
        ("roles", texts(rows, |row| row.found.roles.clone())),
        ("mentions", numbers(rows, |row| Some(row.found.mentions.len()))),
        ("quotes", Column::of_counts(quotes)),
        ("confidence", fractions(rows, |row| row.found.confidence)),
    ]
}

/// How many quotes each entity has.
fn quotes_of_each(analysis: &Analysis) -> Vec<usize> {
    let mut quotes = vec![0; analysis.entities.len()];
    let speakers = analysis.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
    for entity in speakers.filter_map(|speaker| speaker.entity) {
        quotes[entity] += 1;
    }
    quotes
}
