//! The boundary to JavaScript, and nothing else.
//!
//! `www/engine.js` is the only caller. Texts come as JavaScript strings; a surrogate without its other half becomes U+FFFD,
//! which is one UTF-16 unit as well, so offsets stay right. Long texts come as their bytes in UTF-8, for which as much memory is
//! taken as they need; of a string the bytes are not known before, so that three times as many are.

use crate::kept::Kept;
use crate::text::{Document, OffsetUnit};
use crate::timex::Interval;
use crate::{
    Analysis, DateKind, DateModifier, EntityKind, Language, OptionError, Options, OwnNames, Phase, PublicationSource,
    QuoteKind, SpeakerMethod, Timex,
};
use crate::{analyze, export, find_in, language};
use js_sys::{Array, Function, JsString, Object, Reflect, TypeError, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The version of the package.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The names that the numbers of kinds in the flat form stand for.
#[wasm_bindgen(unchecked_return_type = "import('../analysis.js').Names")]
pub fn names() -> JsValue {
    let names = Object::new();
    for (name, values) in [
        ("publicationSources", PublicationSource::NAMES),
        ("dateTypes", DateKind::NAMES),
        ("dateMods", DateModifier::NAMES),
        ("quoteKinds", QuoteKind::NAMES),
        ("speakerMethods", SpeakerMethod::NAMES),
        ("entityTypes", EntityKind::NAMES),
    ] {
        let values: Array = values.iter().map(|&value| JsValue::from_str(value)).collect();
        set(&names, name, &values);
    }
    names.into()
}

/// Analyses a text: the numbers and the strings of the flat form (`src/export/flat.rs`). `starts` is called with the name of
/// each phase, last of all with "result".
///
/// `packs` are the tags, with spaces between, of languages that other modules read (`src/pack.rs`), if any: of a text in one of them only
/// its language and how sure that is are told.
#[wasm_bindgen(unchecked_return_type = "[Uint32Array, string] | [string, number]")]
pub fn analyze_flat(
    text: &[u8],
    options: &JsValue,
    starts: Option<Function>,
    packs: Option<String>,
) -> Result<Array, JsValue> {
    let packs = packs.as_deref().unwrap_or_default();
    let tell = |phase: &str| tell(&starts, phase);
    let (options, pack) = read_options(options, packs)?;
    tell(Phase::Text.name());
    let text = &String::from_utf8_lossy(text);
    let document = Document::new(text);
    let (language, grammar) = language::of(&document, &options);
    if let Some(language) = pack.as_ref().or(detected_in(packs, &options, &language)) {
        return Ok(elsewhere(language));
    }
    let analysis =
        find_in(&document, language, grammar, &options, &mut Kept::default(), &mut |phase| tell(phase.name()));
    tell("result");
    // Its tokens have more bytes than the text.
    drop(document);
    Ok(flat(text, &analysis))
}

/// Analyses a text: plain objects as in the JSON form.
#[wasm_bindgen(unchecked_return_type = "import('../analysis.js').AnalysisObject")]
pub fn analyze_object(text: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let (options, _) = read_options(options, "")?;
    let analysis = analyze(text, &options);
    to_object(&export::json(text, &analysis, OffsetUnit::Utf16))
}

/// Writes an analysis, given as in the JSON form, in a format: see [`export::Format`].
#[wasm_bindgen]
pub fn export_as(text: &str, analysis: JsValue, format: &str) -> Result<String, JsValue> {
    let known = export::Format::from_name(format);
    let format = known.ok_or_else(|| option_error("format", &format.into(), &export::Format::NAMES.join(", ")))?;
    let analysis = export::from_json(text, serde_wasm_bindgen::Deserializer::from(analysis), OffsetUnit::Utf16)
        .map_err(|error| {
            let thrown = TypeError::new(&error.to_string());
            set(&thrown, "path", &error.path().into());
            thrown
        })?;
    Ok(export::write(format, text, &analysis, OffsetUnit::Utf16))
}

/// What a TIMEX3 value means ([`crate::Timex`]): its kind, its usual spelling and the stretch of the calendar, where it names one;
/// `undefined` where it is no such value.
#[wasm_bindgen(unchecked_return_type = "import('../engine.js').Time | undefined")]
pub fn read_time(value: &str) -> Result<JsValue, JsValue> {
    #[derive(Serialize)]
    struct Time {
        r#type: &'static str,
        value: String,
        from: Option<String>,
        to: Option<String>,
    }
    let Ok(timex) = value.parse::<Timex>() else { return Ok(JsValue::UNDEFINED) };
    let (from, to) = timex.interval().map(|Interval { from, to }| (from.to_string(), to.to_string())).unzip();
    to_object(&Time { r#type: timex.kind().name(), value: timex.to_string(), from, to })
}

/// A text being edited; see [`crate::Session`].
#[wasm_bindgen]
pub struct Session {
    session: crate::Session,
    packs: String,
    /// The language that the options ask for, where another module reads it.
    pack: Option<Language>,
    /// Whether an analysis was given that the next one can be told as a change of.
    has_told: bool,
}

#[wasm_bindgen]
impl Session {
    /// Starts with an empty text. `packs` as for [`analyze_flat`].
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue, packs: Option<String>) -> Result<Session, JsValue> {
        let packs = packs.unwrap_or_default();
        let (options, pack) = read_options(options, &packs)?;
        Ok(Session { session: crate::Session::new(options), packs, pack, has_told: false })
    }

    /// Reads the text with other options from now on.
    pub fn set_options(&mut self, options: &JsValue, packs: Option<String>) -> Result<(), JsValue> {
        let packs = packs.unwrap_or_default();
        let (options, pack) = read_options(options, &packs)?;
        self.session.set_options(options);
        (self.packs, self.pack) = (packs, pack);
        Ok(())
    }

    /// Puts a whole new text in place of the old one.
    pub fn set_text(&mut self, text: &[u8]) {
        self.session.set_text(&String::from_utf8_lossy(text));
    }

    /// Replaces what stands between two offsets, in UTF-16 units, that cut no surrogate pair.
    pub fn replace(&mut self, start: usize, end: usize, with: &str) -> Result<(), JsValue> {
        // An offset that is none of the text's is told as one behind its end.
        let [start, end] = [start, end].map(|offset| self.session.byte_of_utf16(offset).unwrap_or(usize::MAX));
        self.session.replace(start..end, with).map_err(|error| js_sys::RangeError::new(&error.to_string()).into())
    }

    /// The analysis of the text as it stands, in the flat form; as [`analyze_flat`] of a text that another module reads.
    /// Where one was given before and the text alone has changed, that which has changed of it, with its places
    /// ([`export::flat_change`]). `starts` as for [`analyze_flat`].
    #[wasm_bindgen(
        unchecked_return_type = "[Uint32Array, string] | [Uint32Array, string, Uint32Array] | [string, number]"
    )]
    pub fn analyze_flat(&mut self, starts: Option<Function>) -> Array {
        let had_told = std::mem::replace(&mut self.has_told, false);
        if let Some(language) = &self.pack {
            return elsewhere(language);
        }
        let options = self.session.options().clone();
        tell(&starts, Phase::Text.name());
        let (text, analysis, earlier) = self.session.changed_analysis_in_phases(|phase| tell(&starts, phase.name()));
        if let Some(language) = detected_in(&self.packs, &options, &analysis.language) {
            return elsewhere(language);
        }
        tell(&starts, "result");
        self.has_told = true;
        let Some(earlier) = earlier.filter(|_| had_told) else { return flat(text, analysis) };
        let export::FlatChange { flat, places } = export::flat_change(text, analysis, &earlier);
        let parts = to_javascript(flat);
        parts.push(&Uint32Array::from(places.as_slice()));
        parts
    }
}

/// Tells a phase that starts.
fn tell(starts: &Option<Function>, phase: &str) {
    // What it throws is its own business.
    let _ = starts.as_ref().map(|starts| starts.call1(&JsValue::NULL, &phase.into()));
}

/// The tags in a list of them.
fn packs_of(packs: &str) -> Vec<&str> {
    packs.split_whitespace().collect()
}

/// The language of a text where its words, and no option, tell that it is likely one of the packs.
fn detected_in<'l>(packs: &str, options: &Options, language: &'l Language) -> Option<&'l Language> {
    let is_detected = options.language.is_none() && language.is_likely();
    Some(language).filter(|language| is_detected && packs_of(packs).contains(&language.tag.as_str()))
}

/// What is told of a text that another module reads.
fn elsewhere(language: &Language) -> Array {
    Array::of2(&language.tag.as_str().into(), &f64::from(language.confidence).into())
}

fn flat(text: &str, analysis: &Analysis) -> Array {
    to_javascript(export::flat(text, analysis, OffsetUnit::Utf16))
}

fn to_javascript(flat: export::Flat) -> Array {
    Array::of2(&Uint32Array::from(flat.numbers.as_slice()), &JsString::from(flat.strings))
}

/// Plain objects, with `null` for what is missing.
fn to_object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Reads the options from a plain object; `undefined` and `null`, also as a value, stand for the default. Beside them, the
/// language asked for where it is one of the packs.
fn read_options(object: &JsValue, packs: &str) -> Result<(Options, Option<Language>), JsValue> {
    let (mut options, mut pack) = (Options::new(), None);
    if object.is_null() || object.is_undefined() {
        return Ok((options, pack));
    }
    if !object.is_object() || Array::is_array(object) {
        return Err(option_error("options", object, "an object such as { date: \"2023-09-13\" }"));
    }
    for entry in Object::entries(object.unchecked_ref()) {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (text_of(&entry.get(0)), entry.get(1));
        let is_default = value.is_null() || value.is_undefined();
        let thrown = |error: OptionError| option_error(error.option(), &value, error.accepted());
        options = match name.as_str() {
            "date" | "published" | "order" | "genre" | "language" | "names" if is_default => options,
            "date" => options.with_date(&text_of(&value)).map_err(thrown)?,
            "published" => options.with_published(&text_of(&value)).map_err(thrown)?,
            "order" => options.with_order(&text_of(&value)).map_err(thrown)?,
            "genre" => options.with_genre(&text_of(&value)).map_err(thrown)?,
            "names" => options.with_names(own_names(&value)?),
            "language" => {
                let tag = text_of(&value);
                let asked = packs_of(packs).into_iter().find(|pack| language::is_of(pack, &tag));
                pack = asked.map(|pack| Language { tag: pack.to_owned(), confidence: 1.0 });
                match (asked, options.clone().with_language(&tag)) {
                    (Some(_), _) => options,
                    (None, Ok(read)) => read,
                    (None, Err(error)) => {
                        let accepted =
                            packs_of(packs).iter().fold(error.accepted().to_owned(), |all, pack| all + ", " + pack);
                        return Err(option_error("language", &value, &accepted));
                    }
                }
            }
            _ => {
                return Err(option_error(
                    &name,
                    &value,
                    "the options date, published, order, genre, language, names and maxLength only",
                ));
            }
        };
    }
    Ok((options, pack))
}

/// Reads a list of own names. It is no part of [`read_options`], as few pages have one.
#[inline(never)]
fn own_names(value: &JsValue) -> Result<OwnNames, JsValue> {
    OwnNames::remembered(text_of(value)).map_err(|error| {
        let error = OptionError::from(error);
        option_error(error.option(), &error.given().into(), error.accepted())
    })
}

/// The string that an option is; what is none of the accepted ones where it is no string.
fn text_of(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// What JavaScript is thrown for an option; `www/engine.js` makes it a `NewslensOptionError`, which words the message.
#[cold]
#[inline(never)]
fn option_error(option: &str, given: &JsValue, accepted: &str) -> JsValue {
    let error = TypeError::new("wrong option");
    for (name, value) in [("option", &option.into()), ("given", given), ("accepted", &accepted.into())] {
        set(&error, name, value);
    }
    error.into()
}

/// Sets a field of a new object, which cannot fail.
fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
