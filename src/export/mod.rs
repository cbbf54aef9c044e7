//! An analysis in the forms that other programs read, one file a format.

mod annotations;
mod context;
mod csv;
mod escape;
mod flat;
mod format;
#[cfg(feature = "serde")]
mod from_json;
mod html;
mod ical;
mod identifier;
#[cfg(feature = "serde")]
mod json;
mod marks;
mod markup;
mod names;
mod timeml;

pub use annotations::annotations;
#[cfg(feature = "dossier")]
pub(crate) use context::{one_line, shorten};
#[cfg(feature = "dossier")]
pub(crate) use csv::Table;
pub use csv::{csv_dates, csv_entities, csv_mentions, csv_quotes};
pub use flat::{Flat, FlatChange, flat, flat_change};
pub use format::{Format, write};
#[cfg(all(feature = "dossier", feature = "serde"))]
pub(crate) use from_json::Unchecked;
#[cfg(feature = "serde")]
pub use from_json::{JsonError, from_json};
pub use html::html;
#[cfg(feature = "dossier")]
pub(crate) use ical::Calendar;
pub use ical::ical;
#[cfg(feature = "serde")]
pub use json::{JsonAnalysis, JsonDate, JsonEntity, JsonMention, JsonPublication, JsonQuote, json};
#[cfg(feature = "dossier")]
pub(crate) use markup::Markup;
pub use timeml::timeml;

/// A confidence, from 0 to 1, in thousandths: as fine as any exported form tells it.
fn thousandths(confidence: f32) -> u32 {
    (confidence * 1000.0).round() as u32
}
