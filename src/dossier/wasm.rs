//! The boundary to JavaScript of the module that compares articles; `www/dossier/engine.js` is the only caller.
//!
//! The module reads no texts: each article comes with its analysis, which the main module made. Texts come as JavaScript
//! strings; a surrogate without its other half becomes U+FFFD, which is one UTF-16 unit as well, so offsets stay right.

use super::{Article, ArticleId, Cast, Correction, EntityName, EntityPlace, Filter, NoArticle, Reading, export};
use crate::analysis::EntityKind;
use crate::calendar::{Date, DateTime};
use crate::export::from_json;
use crate::text::{Document, OffsetUnit};
use js_sys::{Array, Error, Reflect, TypeError};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Articles that are read side by side; see [`super::Dossier`].
#[wasm_bindgen]
#[derive(Default)]
pub struct Dossier {
    dossier: super::Dossier,
}

#[wasm_bindgen]
impl Dossier {
    /// A dossier without articles.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Dossier {
        Dossier::default()
    }

    /// Puts an article in, or in the place of the one with its number. The analysis of its text is in the JSON form, with
    /// offsets in UTF-16 units; when it is not one, nothing is changed.
    pub fn put(
        &mut self,
        id: u32,
        title: String,
        outlet: String,
        day: Option<String>,
        text: String,
        analysis: &str,
    ) -> Result<(), JsValue> {
        let article = Article { title, outlet, day: day_of(day)?, text };
        let mut json = serde_json::Deserializer::from_str(analysis);
        let analysis = from_json(&article.text, &mut json, OffsetUnit::Utf16).map_err(|error| {
            let thrown = TypeError::new(&error.to_string());
            // Setting a field of a new object cannot fail.
            let _ = Reflect::set(&thrown, &"path".into(), &error.path().into());
            thrown
        })?;
        // JavaScript knows by itself which analyses were given, and saves them.
        let reading = Reading::by(|text, analysis| Document::of_compared(text, analysis), article, analysis, false);
        self.dossier.put(ArticleId(id), reading);
        Ok(())
    }

    /// Takes an article out.
    pub fn remove(&mut self, id: u32) -> Result<(), JsValue> {
        self.dossier.remove(ArticleId(id)).map(drop).map_err(absent)
    }

    /// Says of two entities, each named by its article, name and kind, whether they are one; `None` forgets what was said.
    #[expect(clippy::too_many_arguments, reason = "objects would have to be read")]
    pub fn correct(
        &mut self,
        article: u32,
        name: String,
        kind: &str,
        other_article: u32,
        other_name: String,
        other_kind: &str,
        are_one: Option<bool>,
    ) -> Result<(), JsValue> {
        let one = EntityName { article: ArticleId(article), name, kind: kind_of(kind)? };
        let other = EntityName { article: ArticleId(other_article), name: other_name, kind: kind_of(other_kind)? };
        match are_one {
            Some(are_one) => self.dossier.corrections.say(Correction { one, other, are_one }),
            None => self.dossier.forget_correction(&one, &other),
        }
        Ok(())
    }

    /// The entities of the entry in the cast that an entity is in, as JSON: `[{ article, entity }]`.
    pub fn entry(&self, article: u32, entity: usize) -> Result<String, JsValue> {
        #[derive(Serialize)]
        struct Place {
            article: u32,
            entity: usize,
        }
        let cast = self.dossier.cast();
        let entry = entry_of(&cast, article, entity)?;
        let places = cast.entries[entry].members.iter().map(|member| member.place);
        let places = places.map(|place| Place { article: place.article.0, entity: place.entity });
        written(&places.collect::<Vec<_>>())
    }

    /// What the dossier shows: the JSON form, by turns names of fields and JSON, lists in pieces. Narrowed to the entry in the
    /// cast that an entity is in, from one day to another, to an outlet.
    #[wasm_bindgen(unchecked_return_type = "string[]")]
    pub fn view(
        &self,
        article: Option<u32>,
        entity: Option<usize>,
        from: Option<String>,
        until: Option<String>,
        outlet: Option<String>,
    ) -> Result<Array, JsValue> {
        let cast = self.dossier.cast();
        let place = article.zip(entity);
        let entry = place.map(|(article, entity)| entry_of(&cast, article, entity)).transpose()?;
        let filter = Filter { entry, from: day_of(from)?, until: day_of(until)?, outlet };
        let shown = export::json(&self.dossier, &cast, &filter, OffsetUnit::Utf16);
        let pieces = shown.pieces().map_err(|error| Error::new(&error.to_string()))?;
        Ok(pieces.into_iter().flat_map(|(name, json)| [JsValue::from(name), json.into()]).collect())
    }

    /// The dossier as a table of tellings.
    pub fn csv(&self) -> String {
        export::csv(&self.dossier, OffsetUnit::Utf16)
    }

    /// The dossier as a report.
    pub fn html(&self) -> String {
        export::html(&self.dossier)
    }

    /// The timeline as a calendar.
    pub fn ical(&self) -> String {
        export::ical(&self.dossier, &self.dossier.cast(), &Filter::default())
    }
}

fn written(value: &impl Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|error| Error::new(&error.to_string()).into())
}

fn entry_of(cast: &Cast, article: u32, entity: usize) -> Result<usize, JsValue> {
    let article = ArticleId(article);
    cast.entry_of(EntityPlace { article, entity }).ok_or_else(|| absent(NoArticle(article)))
}

fn absent(error: NoArticle) -> JsValue {
    Error::new(&error.to_string()).into()
}

/// A day; JavaScript has looked at it before.
fn day_of(day: Option<String>) -> Result<Option<Date>, JsValue> {
    let read = |day: String| {
        let moment = day.parse::<DateTime>();
        moment
            .map(|moment| moment.date)
            .map_err(|()| Error::new(&format!("{day:?} is no day such as 2024-05-15")).into())
    };
    day.map(read).transpose()
}

fn kind_of(name: &str) -> Result<EntityKind, JsValue> {
    let kinds = || EntityKind::NAMES.join(", ");
    EntityKind::from_name(name)
        .ok_or_else(|| TypeError::new(&format!("the type is {name:?}; it takes {}", kinds())).into())
}
