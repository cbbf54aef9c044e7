//! The boundary to JavaScript of a pack: a module that reads one more language than the main one.
//!
//! `www/packs.js` is the only caller. A pack is the same engine with another language, so that who reads English never loads
//! Portuguese; the main module tells the language, has checked the options, and exports the analysis.

use crate::export;
use crate::kept::Kept;
use crate::language::PACK;
use crate::text::{Document, OffsetUnit};
use crate::{Language, OptionError, Options, OwnNames};
use js_sys::{Array, Error, Function, JsString, Uint32Array};
use wasm_bindgen::prelude::*;

/// Analyses a text in the language of the pack: the flat form, as `analyze_flat` of the main module. The options are those of
/// [`Options`], `None` for the default; `confidence` says how sure the language is. `starts` is called with the phases behind
/// "text", which the main module told.
#[wasm_bindgen(unchecked_return_type = "[Uint32Array, string]")]
#[allow(clippy::too_many_arguments, reason = "one for each option, which is the smallest form at this boundary")]
pub fn analyze_flat(
    text: &[u8],
    date: Option<String>,
    published: Option<String>,
    order: Option<String>,
    genre: Option<String>,
    names: Option<String>,
    confidence: f32,
    starts: Option<Function>,
) -> Result<Array, JsValue> {
    let tell = |phase: &str| {
        // What it throws is its own business.
        let _ = starts.as_ref().map(|starts| starts.call1(&JsValue::NULL, &phase.into()));
    };
    let options =
        read_options([date, published, order, genre, names]).map_err(|error| Error::new(&error.to_string()))?;
    let text = &String::from_utf8_lossy(text);
    let language = Language { tag: PACK.tag.to_owned(), confidence };
    let analysis = crate::read(&Document::read(text, PACK), language, &options, &mut Kept::default(), &mut |phase| {
        tell(phase.name())
    });
    tell("result");
    let flat = export::flat(text, &analysis, OffsetUnit::Utf16);
    Ok(Array::of2(&Uint32Array::from(flat.numbers.as_slice()), &JsString::from(flat.strings)))
}

fn read_options([date, published, order, genre, names]: [Option<String>; 5]) -> Result<Options, OptionError> {
    let mut options = Options::new();
    if let Some(date) = date {
        options = options.with_date(&date)?;
    }
    if let Some(published) = published {
        options = options.with_published(&published)?;
    }
    if let Some(order) = order {
        options = options.with_order(&order)?;
    }
    if let Some(genre) = genre {
        options = options.with_genre(&genre)?;
    }
    if let Some(names) = names {
        options = options.with_names(OwnNames::remembered(names)?);
    }
    Ok(options)
}
