//! A line of a batch: a document as JSON, and the line that answers it.

use newslens::text::OffsetUnit;
use newslens::{Options, analyze, export};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    text: String,
    date: Option<String>,
    published: Option<String>,
    order: Option<String>,
    genre: Option<String>,
    language: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Value,
    #[serde(flatten)]
    analysis: export::JsonAnalysis<'a>,
}

/// Analyses the document of a line; what is wrong with it, where it is none.
pub fn answer(line: &[u8], offsets: OffsetUnit) -> Result<String, String> {
    let asked: Asked = serde_json::from_slice(line).map_err(|error| format!("not a document: {error}"))?;
    let mut options = Options::new();
    if let Some(date) = &asked.date {
        options = options.with_date(date).map_err(|error| error.to_string())?;
    }
    if let Some(published) = &asked.published {
        options = options.with_published(published).map_err(|error| error.to_string())?;
    }
    if let Some(order) = &asked.order {
        options = options.with_order(order).map_err(|error| error.to_string())?;
    }
    if let Some(genre) = &asked.genre {
        options = options.with_genre(genre).map_err(|error| error.to_string())?;
    }
    if let Some(language) = &asked.language {
        options = options.with_language(language).map_err(|error| error.to_string())?;
    }
    let analysis = analyze(&asked.text, &options);
    let answer = Answer { id: asked.id, analysis: export::json(&asked.text, &analysis, offsets) };
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}
