//! A dossier as it is saved: the articles and analyses as they were given and what a reader said of the cast. What is found
//! in the texts is found again when it is opened. `docs/dossier.md` describes the format.

mod article;
mod names;

use super::{Article, ArticleId, Correction, Dossier, EntityName, Reading};
use crate::analysis::EntityKind;
use crate::calendar::{Date, DateTime};
use crate::own_names::OwnNames;
use crate::{LengthError, Options};
use article::SavedArticle;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::{error::Error, fmt};

/// The version of the format that is written, and the only one that is read.
const VERSION: u32 = 1;

/// A saved dossier, to be written and read with serde.
///
/// ```
/// use newslens::{Options, dossier::{Article, Dossier, Saved}};
///
/// let mut dossier = Dossier::default();
/// dossier.add(Article::new("“Yes,” said Ada Nwosu.").with_outlet("Gazette"))?;
/// let file = serde_json::to_string(&dossier.saved())?;
/// let saved: Saved = serde_json::from_str(&file)?;
/// let opened = Dossier::open(saved, Options::new())?;
/// assert_eq!(opened.articles().next(), dossier.articles().next());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    newslens_dossier: u32,
    articles: Vec<SavedArticle>,
    #[serde(default, with = "names", skip_serializing_if = "OwnNames::is_empty")]
    names: OwnNames,
    #[serde(default)]
    corrections: Vec<SavedCorrection>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedCorrection {
    one: SavedName,
    other: SavedName,
    are_one: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedName {
    article: u32,
    name: String,
    r#type: String,
}

/// Why a saved dossier cannot be opened: what is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It was saved in a version of the format that this newslens does not know.
    Version(u32),
    /// Two articles have this number.
    Twice(u32),
    /// The article with this number has a day that is none, this one.
    Day(u32, String),
    /// The text of the article with this number is too long.
    Length(u32, LengthError),
    /// A correction, counted from 0, names an article that is not there.
    Article(usize, u32),
    /// A correction, counted from 0, names a kind of name that newslens does not know.
    Kind(usize, String),
}

impl fmt::Display for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::Version(version) => write!(
                formatter,
                "the dossier was saved as version {version}; this newslens opens version {VERSION}: update newslens"
            ),
            OpenError::Twice(id) => write!(formatter, "two articles have the number {id}; each has to have its own"),
            OpenError::Day(id, day) => {
                write!(formatter, "the day of article {id} is {day:?}; a day is written as 2024-05-15, or is null")
            }
            OpenError::Length(id, error) => write!(formatter, "article {id}: {error}"),
            OpenError::Article(at, id) => {
                write!(formatter, "correction {at} names article {id}, which is not in the dossier")
            }
            OpenError::Kind(at, kind) => {
                let kinds = EntityKind::NAMES.join(", ");
                write!(formatter, "correction {at} has the type {kind:?}; it takes {kinds}")
            }
        }
    }
}

impl Error for OpenError {}

impl Dossier {
    /// What is to be saved of the dossier.
    pub fn saved(&self) -> Saved {
        let name = |name: &EntityName| SavedName {
            article: name.article.0,
            name: name.name.clone(),
            r#type: name.kind.name().to_owned(),
        };
        // What was said of an article that left is said of nothing.
        let is_here = |name: &EntityName| self.articles.contains_key(&name.article);
        let corrections = self.corrections().iter().filter(|said| is_here(&said.one) && is_here(&said.other));
        Saved {
            newslens_dossier: VERSION,
            names: self.options.names.clone(),
            articles: self.articles.iter().map(|(&id, held)| article::saved(id, held)).collect(),
            corrections: corrections
                .map(|said| SavedCorrection { one: name(&said.one), other: name(&said.other), are_one: said.are_one })
                .collect(),
        }
    }

    /// Opens a saved dossier, reading its texts with these options. Their own names go before those that were saved.
    ///
    /// # Errors
    /// When it does not hold together, or a text is longer than [`Options::max_bytes`].
    pub fn open(saved: Saved, options: Options) -> Result<Dossier, OpenError> {
        if saved.newslens_dossier != VERSION {
            return Err(OpenError::Version(saved.newslens_dossier));
        }
        let names = if options.names.is_empty() { saved.names } else { options.names.clone() };
        let mut dossier = Dossier::new(Options { names, ..options });
        for SavedArticle { id, title, outlet, day, text, analysis } in saved.articles {
            if dossier.articles.contains_key(&ArticleId(id)) {
                return Err(OpenError::Twice(id));
            }
            let day = day.map(|day| read_day(id, day)).transpose()?;
            let article = Article { title, outlet, day, text };
            let reading = match analysis {
                Some(analysis) => Reading::of_analysis(article, analysis),
                None => Reading::new(article, &dossier.options).map_err(|error| OpenError::Length(id, error))?,
            };
            dossier.put(ArticleId(id), reading);
        }
        let articles: BTreeSet<ArticleId> = dossier.articles.keys().copied().collect();
        for (at, SavedCorrection { one, other, are_one }) in saved.corrections.into_iter().enumerate() {
            let name = |name: SavedName| {
                let article = ArticleId(name.article);
                let kind = EntityKind::from_name(&name.r#type).ok_or(OpenError::Kind(at, name.r#type))?;
                let name = EntityName { article, name: name.name, kind };
                if articles.contains(&article) { Ok(name) } else { Err(OpenError::Article(at, article.0)) }
            };
            dossier.corrections.say(Correction { one: name(one)?, other: name(other)?, are_one });
        }
        Ok(dossier)
    }
}

fn read_day(id: u32, day: String) -> Result<Date, OpenError> {
    match day.parse::<DateTime>() {
        Ok(DateTime { date, time: None }) => Ok(date),
        _ => Err(OpenError::Day(id, day)),
    }
}
