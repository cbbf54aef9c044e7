//! An article as it is saved, with the analysis that was given for it.

use crate::analysis::Analysis;
use crate::dossier::{Article, ArticleId, article::Held};
use crate::export::{JsonAnalysis, Unchecked, json};
use crate::text::OffsetUnit;
use serde::{Deserialize, Serialize, Serializer};

/// What `start` and `end` count in the file.
const UNIT: OffsetUnit = OffsetUnit::Utf16;

/// A saved article; its analysis is one of its text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Read")]
pub(super) struct SavedArticle {
    pub id: u32,
    pub title: String,
    pub outlet: String,
    pub day: Option<String>,
    pub text: String,
    /// Only where it was given.
    pub analysis: Option<Analysis>,
}

/// The fields as the file has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    id: u32,
    #[serde(default)]
    title: String,
    #[serde(default)]
    outlet: String,
    #[serde(default)]
    day: Option<String>,
    text: String,
    #[serde(default)]
    analysis: Option<Unchecked>,
}

impl TryFrom<Read> for SavedArticle {
    type Error = String;

    fn try_from(Read { id, title, outlet, day, text, analysis }: Read) -> Result<SavedArticle, String> {
        let analysis = analysis.map(|analysis| analysis.check(&text, UNIT)).transpose();
        let analysis = analysis.map_err(|error| format!("the analysis of article {id}: {error}"))?;
        Ok(SavedArticle { id, title, outlet, day, text, analysis })
    }
}

impl Serialize for SavedArticle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            id: u32,
            title: &'a str,
            outlet: &'a str,
            day: Option<&'a str>,
            text: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            analysis: Option<JsonAnalysis<'a>>,
        }
        let SavedArticle { id, title, outlet, day, text, analysis } = self;
        let analysis = analysis.as_ref().map(|analysis| json(text, analysis, UNIT));
        Written { id: *id, title, outlet, day: day.as_deref(), text, analysis }.serialize(serializer)
    }
}

/// What is to be saved of an article.
pub(super) fn saved(id: ArticleId, held: &Held) -> SavedArticle {
    let Article { title, outlet, day, text } = held.article.clone();
    let analysis = held.is_given.then(|| held.analysis.clone());
    SavedArticle { id: id.0, title, outlet, day: day.map(|day| day.to_string()), text, analysis }
}
