//! The tables there are, and their columns: those of the CSV exports, but with lists as lists and nothing for what is missing.

use super::column::Column;
use crate::rows::{Rows, fraction};
use newslens::{Analysis, DateModifier, Speaker};

/// What a row is.
#[derive(Clone, Copy)]
pub enum Kind {
    Quotes,
    Dates,
    Mentions,
    Entities,
}

/// A text and what was found in it.
type Read<'a> = (&'a str, &'a Analysis);

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
    pub fn columns(self, texts: &[Read]) -> Vec<(&'static str, Column)> {
        match self {
            Kind::Quotes => quotes(texts),
            Kind::Dates => dates(texts),
            Kind::Mentions => mentions(texts),
            Kind::Entities => entities(texts),
        }
    }
}

fn quotes(texts: &[Read]) -> Vec<(&'static str, Column)> {
    fn speaker(quote: &newslens::Quote) -> Option<&Speaker> {
        quote.speaker.as_ref()
    }
    let words = |text: &str, span: newslens::text::Span| text[span.range()].to_owned();
    let every = || every(texts, |analysis| &analysis.quotes);
    let (starts, ends) = ends(texts, |analysis| analysis.quotes.iter().map(|quote| quote.span).collect());
    vec![
        ("speaker", Column::Text(every().map(|(_, _, quote)| speaker(quote).map(|by| by.name.clone())).collect())),
        (
            "roles",
            Column::Texts(
                every()
                    .map(|(_, analysis, quote)| {
                        let entity = speaker(quote).and_then(|by| by.entity);
                        entity.map(|entity| analysis.entities[entity].roles.clone()).unwrap_or_default()
                    })
                    .collect(),
            ),
        ),
        ("cue", Column::Text(every().map(|(text, _, quote)| quote.cue.map(|cue| words(text, cue))).collect())),
        ("text", Column::Text(every().map(|(text, _, quote)| Some(words(text, quote.span))).collect())),
        ("kind", named(every().map(|(_, _, quote)| quote.kind.name()))),
        (
            "words",
            Column::Texts(
                every().map(|(text, _, quote)| quote.parts.iter().map(|&part| words(text, part)).collect()).collect(),
            ),
        ),
        (
            "speaker_text",
            Column::Text(every().map(|(text, _, quote)| speaker(quote).map(|by| words(text, by.span))).collect()),
        ),
        (
            "method",
            Column::Text(every().map(|(_, _, quote)| speaker(quote).map(|by| by.method.name().to_owned())).collect()),
        ),
        (
            "entity",
            Column::Number(every().map(|(_, _, quote)| speaker(quote).and_then(|by| by.entity).map(number)).collect()),
        ),
        ("group", Column::Number(every().map(|(_, _, quote)| Some(number(quote.group))).collect())),
        ("denied", Column::Truth(every().map(|(_, _, quote)| quote.denied).collect())),
        ("confidence", Column::Fraction(every().map(|(_, _, quote)| fraction(quote.confidence)).collect())),
        ("start", starts),
        ("end", ends),
    ]
}

fn dates(texts: &[Read]) -> Vec<(&'static str, Column)> {
    let every = || every(texts, |analysis| &analysis.dates);
    let (starts, ends) = ends(texts, |analysis| analysis.dates.iter().map(|date| date.span).collect());
    let range = |of: fn(&newslens::DateRange) -> String| {
        Column::Text(every().map(|(_, _, date)| date.range.as_ref().map(of)).collect())
    };
    vec![
        ("text", Column::Text(every().map(|(text, _, date)| Some(text[date.span.range()].to_owned())).collect())),
        ("type", named(every().map(|(_, _, date)| date.kind.name()))),
        ("value", Column::Text(every().map(|(_, _, date)| Some(date.value.clone())).collect())),
        (
            "mod",
            Column::Text(
                every().map(|(_, _, date)| date.modifier.map(DateModifier::name).map(str::to_owned)).collect(),
            ),
        ),
        ("from", Column::Text(every().map(|(_, _, date)| date.from.clone()).collect())),
        ("to", Column::Text(every().map(|(_, _, date)| date.to.clone()).collect())),
        ("range_from", range(|range| range.from.clone())),
        ("range_to", range(|range| range.to.clone())),
        (
            "anchor",
            Column::Text(every().map(|(_, _, date)| date.anchor.as_ref().map(|anchor| anchor.value.clone())).collect()),
        ),
        ("start", starts),
        ("end", ends),
    ]
}

fn mentions(texts: &[Read]) -> Vec<(&'static str, Column)> {
    let every = || every(texts, |analysis| &analysis.mentions);
    let (starts, ends) = ends(texts, |analysis| analysis.mentions.iter().map(|mention| mention.span).collect());
    vec![
        ("text", Column::Text(every().map(|(text, _, name)| Some(text[name.span.range()].to_owned())).collect())),
        ("type", named(every().map(|(_, _, name)| name.kind.name()))),
        (
            "name",
            Column::Text(
                every().map(|(_, analysis, name)| Some(analysis.entities[name.entity].name.clone())).collect(),
            ),
        ),
        ("entity", Column::Number(every().map(|(_, _, name)| Some(number(name.entity))).collect())),
        ("confidence", Column::Fraction(every().map(|(_, _, name)| fraction(name.confidence)).collect())),
        ("start", starts),
        ("end", ends),
    ]
}

fn entities(texts: &[Read]) -> Vec<(&'static str, Column)> {
    let every = || every(texts, |analysis| &analysis.entities);
    let ids = texts.iter().flat_map(|(_, analysis)| (0..analysis.entities.len()).map(|id| Some(number(id))));
    let quotes = texts.iter().flat_map(|(_, analysis)| quotes_of_each(analysis)).map(|count| Some(number(count)));
    vec![
        ("id", Column::Number(ids.collect())),
        ("name", Column::Text(every().map(|(_, _, entity)| Some(entity.name.clone())).collect())),
        ("type", named(every().map(|(_, _, entity)| entity.kind.name()))),
        ("roles", Column::Texts(every().map(|(_, _, entity)| entity.roles.clone()).collect())),
        ("mentions", Column::Number(every().map(|(_, _, entity)| Some(number(entity.mentions.len()))).collect())),
        ("quotes", Column::Number(quotes.collect())),
        ("confidence", Column::Fraction(every().map(|(_, _, entity)| fraction(entity.confidence)).collect())),
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

/// Everything in the lists that `list` takes out of each text, with the text.
fn every<'a, T: 'a>(
    texts: &'a [Read<'a>],
    list: fn(&Analysis) -> &Vec<T>,
) -> impl Iterator<Item = (&'a str, &'a Analysis, &'a T)> {
    texts.iter().flat_map(move |&(text, analysis)| list(analysis).iter().map(move |each| (text, analysis, each)))
}

/// Where things start and end, in code points.
fn ends(texts: &[Read], spans: fn(&Analysis) -> Vec<newslens::text::Span>) -> (Column, Column) {
    let ends = texts.iter().flat_map(|&(text, analysis)| {
        let rows = Rows::new(text, analysis);
        spans(analysis).into_iter().map(|span| rows.ends(span)).collect::<Vec<_>>()
    });
    let (starts, ends) = ends.map(|(start, end)| (Some(number(start)), Some(number(end)))).unzip();
    (Column::Number(starts), Column::Number(ends))
}

fn named(names: impl Iterator<Item = &'static str>) -> Column {
    Column::Text(names.map(|name| Some(name.to_owned())).collect())
}

/// A count, an index or an offset; none comes near the largest.
fn number(count: usize) -> i64 {
    count as i64
}
