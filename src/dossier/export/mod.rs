//! A dossier in the forms that other programs read, one file a format.

mod csv;
mod html;
mod ical;
#[cfg(feature = "serde")]
mod json;
mod names;

pub use csv::csv;
pub use html::html;
pub use ical::ical;
#[cfg(feature = "serde")]
pub use json::{JsonDossier, json};

use super::{Article, Told, Utterance};
use crate::text::Span;

/// What an article is called: its outlet, else its title, else its number.
fn name(article: &Article, id: super::ArticleId) -> String {
    let names = [&article.outlet, &article.title];
    let name = names.into_iter().find(|name| !name.trim().is_empty());
    name.cloned().unwrap_or_else(|| format!("article {}", id.0))
}

/// How a telling is told, in the words of a list: "denied, in the writer's words, other speaker".
fn how(told: &Told) -> String {
    let mut how = vec![match told.kind {
        crate::QuoteKind::Direct => "word for word",
        crate::QuoteKind::Mixed => "partly word for word",
        crate::QuoteKind::Indirect => "in the writer's words",
    }];
    let marks = [(told.denied, "denied"), (told.other_speaker, "other speaker"), (told.other_day, "other day")];
    how.extend(marks.into_iter().filter_map(|(is, words)| is.then_some(words)));
    how.join(", ")
}

/// The telling that another is compared with.
fn beside<'u>(utterance: &'u Utterance, told: &Told) -> Option<&'u Told> {
    utterance.tellings.get(told.beside?)
}

/// The words of a span, if the text has it.
fn words(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_default()
}
