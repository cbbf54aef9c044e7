//! The JSON form of what a dossier shows; `docs/dossier.schema.json` describes it.

use super::beside;
use crate::dossier::{ArticleId, Dossier, Filter, TimelineEvent, TimelineRow, Told, Utterance};
use crate::text::{OffsetUnit, Offsets, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a dossier shows, ready to be serialised; made by [`json`]. `start` and `end` count the asked unit, half-open;
/// an article is named by its number.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JsonDossier<'d> {
    articles: Vec<JsonArticle<'d>>,
    utterances: Vec<Vec<JsonTold<'d>>>,
    told_once: Vec<JsonOnce>,
    cast: Vec<JsonEntry>,
    timeline: Vec<JsonRow<'d>>,
}

#[derive(Debug, Serialize)]
struct JsonArticle<'d> {
    id: u32,
    title: &'d str,
    outlet: &'d str,
    day: Option<String>,
}

#[derive(Debug, Serialize)]
struct JsonSpan<'d> {
    start: usize,
    end: usize,
    text: &'d str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonTold<'d> {
    article: u32,
    #[serde(flatten)]
    span: JsonSpan<'d>,
    /// Indices of the quotes in the article's own analysis.
    quotes: Vec<usize>,
    kind: &'static str,
    denied: bool,
    speaker: Option<String>,
    published: Option<String>,
    said: Option<String>,
    first: bool,
    /// Which telling of the utterance it is compared with.
    beside: Option<usize>,
    other_speaker: bool,
    other_day: bool,
    differences: Vec<JsonDifference<'d>>,
}

#[derive(Debug, Serialize)]
struct JsonDifference<'d> {
    change: &'static str,
    there: Option<JsonSpan<'d>>,
    here: Option<JsonSpan<'d>>,
}

#[derive(Debug, Serialize)]
struct JsonOnce {
    article: u32,
    quotes: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct JsonEntry {
    name: String,
    r#type: &'static str,
    roles: Vec<String>,
    members: Vec<JsonMember>,
}

#[derive(Debug, Serialize)]
struct JsonMember {
    article: u32,
    entity: usize,
    reason: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct JsonRow<'d> {
    event: &'static str,
    from: String,
    to: String,
    article: u32,
    #[serde(flatten)]
    span: JsonSpan<'d>,
    sentence: JsonSpan<'d>,
}

/// The texts of a dossier with what counts places in them.
struct Texts<'d>(BTreeMap<ArticleId, (&'d str, Offsets<'d>)>);

impl<'d> Texts<'d> {
    fn span(&self, article: ArticleId, span: Span) -> JsonSpan<'d> {
        let (text, offsets) = &self.0[&article];
        JsonSpan { start: offsets.of(span.start), end: offsets.of(span.end), text: &text[span.range()] }
    }
}

/// What a dossier shows, with offsets in `unit`.
///
/// ```
/// use newslens::{dossier::{Article, Dossier, export}, text::OffsetUnit};
/// let mut dossier = Dossier::default();
/// dossier.add(Article::new("“We will not open the bridge early,” Mayor Ada Nwosu said."))?;
/// dossier.add(Article::new("Ada Nwosu said the bridge would not be opened early."))?;
/// let json = serde_json::to_value(export::json(&dossier, OffsetUnit::Utf16)).unwrap();
/// assert_eq!(json["utterances"][0][1]["kind"], "indirect");
/// # Ok::<(), newslens::LengthError>(())
/// ```
pub fn json(dossier: &Dossier, unit: OffsetUnit) -> JsonDossier<'_> {
    let texts =
        dossier.articles().map(|(id, article)| (id, (article.text.as_str(), Offsets::new(&article.text, unit))));
    let texts = Texts(texts.collect());
    let cast = dossier.cast();
    let utterances = dossier.utterances();
    let article = |(&id, held): (&ArticleId, &'_ crate::dossier::article::Held)| (id, held.day());
    let days: BTreeMap<ArticleId, _> = dossier.articles.iter().map(article).collect();
    JsonDossier {
        articles: (dossier.articles())
            .map(|(id, article)| JsonArticle {
                id: id.0,
                title: &article.title,
                outlet: &article.outlet,
                day: days[&id].map(|day| day.to_string()),
            })
            .collect(),
        utterances: (utterances.iter())
            .map(|utterance| utterance.tellings.iter().map(|told| json_told(&texts, utterance, told)).collect())
            .collect(),
        told_once: (dossier.told_once().into_iter())
            .map(|(article, quotes)| JsonOnce { article: article.0, quotes })
            .collect(),
        timeline: dossier.timeline(&cast, &Filter::default()).iter().map(|row| json_row(&texts, row)).collect(),
        cast: (cast.entries.into_iter())
            .map(|entry| JsonEntry {
                name: entry.name,
                r#type: entry.kind.name(),
                roles: entry.roles,
                members: (entry.members.iter())
                    .map(|member| JsonMember {
                        article: member.place.article.0,
                        entity: member.place.entity,
                        reason: member.reason.map(|reason| reason.about()),
                    })
                    .collect(),
            })
            .collect(),
    }
}

fn json_told<'d>(texts: &Texts<'d>, utterance: &Utterance, told: &Told) -> JsonTold<'d> {
    let there = beside(utterance, told).map(|there| there.place.article);
    let article = told.place.article;
    let differences = told.differences.iter().map(|difference| JsonDifference {
        change: difference.change.name(),
        there: there.zip(difference.there).map(|(there, span)| texts.span(there, span)),
        here: difference.here.map(|span| texts.span(article, span)),
    });
    JsonTold {
        article: article.0,
        span: texts.span(article, told.place.span),
        quotes: told.quotes.clone(),
        kind: told.kind.name(),
        denied: told.denied,
        speaker: told.speaker.clone(),
        published: told.published.map(|day| day.to_string()),
        said: told.said.map(|day| day.to_string()),
        first: told.is_first,
        beside: told.beside,
        other_speaker: told.other_speaker,
        other_day: told.other_day,
        differences: differences.collect(),
    }
}

fn json_row<'d>(texts: &Texts<'d>, row: &TimelineRow) -> JsonRow<'d> {
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
