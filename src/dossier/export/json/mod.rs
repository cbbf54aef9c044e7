//! The JSON form of what a dossier shows; `docs/dossier.schema.json` describes it.

#[cfg(feature = "dossier-wasm")]
mod pieces;
mod views;

use super::beside;
use crate::dossier::{ArticleId, Cast, Dossier, Filter, Told, Utterance};
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
    timeline: Vec<views::JsonRow<'d>>,
    speakers: Vec<views::JsonSpeaker<'d>>,
    matrix: views::JsonMatrix,
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
    /// Who that is in the cast.
    entry: Option<usize>,
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

/// The texts of a dossier with what counts places in them.
struct Texts<'d>(BTreeMap<ArticleId, (&'d str, Offsets<'d>)>);

impl<'d> Texts<'d> {
    fn span(&self, article: ArticleId, span: Span) -> JsonSpan<'d> {
        let (text, offsets) = &self.0[&article];
        JsonSpan { start: offsets.of(span.start), end: offsets.of(span.end), text: &text[span.range()] }
    }
}

/// What a dossier shows, with offsets in `unit`. Of utterances, quotes that one article has, timeline, speakers and matrix
/// there is what the filter asks for; articles and cast are whole.
///
/// ```
/// use newslens::{dossier::{Article, Dossier, Filter, export}, text::OffsetUnit};
/// let mut dossier = Dossier::default();
/// dossier.add(Article::new("“We will rebuild the school,” Ada Nwosu said."))?;
/// dossier.add(Article::new("Ada Nwosu said that they would rebuild the school."))?;
/// let shown = export::json(&dossier, &dossier.cast(), &Filter::default(), OffsetUnit::Utf16);
/// let json = serde_json::to_value(shown).unwrap();
/// assert_eq!(json["utterances"][0][1]["kind"], "indirect");
/// # Ok::<(), newslens::LengthError>(())
/// ```
pub fn json<'d>(dossier: &'d Dossier, cast: &Cast, filter: &Filter, unit: OffsetUnit) -> JsonDossier<'d> {
    let texts =
        dossier.articles().map(|(id, article)| (id, (article.text.as_str(), Offsets::new(&article.text, unit))));
    let texts = Texts(texts.collect());
    let utterances = dossier.narrowed(dossier.utterances(), cast, filter);
    let told = |utterance: &Utterance, told: &Told| {
        json_told(&texts, utterance, told, dossier.entry_of_quotes(cast, told.place.article, &told.quotes))
    };
    JsonDossier {
        articles: (dossier.articles.iter())
            .map(|(id, held)| JsonArticle {
                id: id.0,
                title: &held.article.title,
                outlet: &held.article.outlet,
                day: held.day().map(|day| day.to_string()),
            })
            .collect(),
        utterances: (utterances.iter())
            .map(|utterance| utterance.tellings.iter().map(|one| told(utterance, one)).collect())
            .collect(),
        told_once: (dossier.told_once_of(cast, filter).into_iter())
            .map(|(article, quotes)| JsonOnce { article: article.0, quotes })
            .collect(),
        timeline: dossier.timeline(cast, filter).iter().map(|row| views::row(&texts, row)).collect(),
        speakers: dossier.speakers(cast, filter).into_iter().map(|row| views::speaker(&texts, row)).collect(),
        matrix: views::matrix(dossier.matrix(cast, filter)),
        cast: (cast.entries.iter())
            .map(|entry| JsonEntry {
                name: entry.name.clone(),
                r#type: entry.kind.name(),
                roles: entry.roles.clone(),
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

fn json_told<'d>(texts: &Texts<'d>, utterance: &Utterance, told: &Told, entry: Option<usize>) -> JsonTold<'d> {
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
        entry,
        published: told.published.map(|day| day.to_string()),
        said: told.said.map(|day| day.to_string()),
        first: told.is_first,
        beside: told.beside,
        other_speaker: told.other_speaker,
        other_day: told.other_day,
        differences: differences.collect(),
    }
}
