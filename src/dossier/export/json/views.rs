//! Timeline, speakers and matrix in the JSON form.

use super::{JsonSpan, Texts};
use crate::dossier::{Matrix, SpeakerRow, TimelineEvent, TimelineRow};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct JsonRow<'d> {
    event: &'static str,
    from: String,
    to: String,
    article: u32,
    #[serde(flatten)]
    span: JsonSpan<'d>,
    sentence: JsonSpan<'d>,
}

#[derive(Debug, Serialize)]
pub(super) struct JsonSpeaker<'d> {
    entry: Option<usize>,
    name: String,
    sayings: Vec<JsonSaying<'d>>,
}

#[derive(Debug, Serialize)]
struct JsonSaying<'d> {
    article: u32,
    #[serde(flatten)]
    span: JsonSpan<'d>,
    quote: usize,
    sentence: JsonSpan<'d>,
    day: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct JsonMatrix {
    articles: Vec<u32>,
    speakers: Vec<JsonCounts>,
}

#[derive(Debug, Serialize)]
struct JsonCounts {
    name: String,
    counts: Vec<usize>,
}

pub(super) fn row<'d>(texts: &Texts<'d>, row: &TimelineRow) -> JsonRow<'d> {
    let article = row.place.article;
    JsonRow {
        event: match row.event {
            TimelineEvent::Published => "published",
            TimelineEvent::SpokenOf(_) => "spoken-of",
            TimelineEvent::Said(_) => "said",
        },
        from: row.from.to_string(),
        to: row.to.to_string(),
        article: article.0,
        span: texts.span(article, row.place.span),
        sentence: texts.span(article, row.sentence),
    }
}

pub(super) fn speaker<'d>(texts: &Texts<'d>, row: SpeakerRow) -> JsonSpeaker<'d> {
    let sayings = row.sayings.iter().map(|saying| JsonSaying {
        article: saying.place.article.0,
        span: texts.span(saying.place.article, saying.place.span),
        quote: saying.quote,
        sentence: texts.span(saying.place.article, saying.sentence),
        day: saying.day.map(|day| day.to_string()),
    });
    JsonSpeaker { entry: row.entry, sayings: sayings.collect(), name: row.name }
}

pub(super) fn matrix(matrix: Matrix) -> JsonMatrix {
    JsonMatrix {
        articles: matrix.articles.iter().map(|article| article.0).collect(),
        speakers: matrix.speakers.into_iter().map(|(name, counts)| JsonCounts { name, counts }).collect(),
    }
}
