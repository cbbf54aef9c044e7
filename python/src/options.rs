//! What a caller can set.

use crate::errors::option_error;
use crate::names::Names;
use newslens::{OptionError, Options};
use pyo3::prelude::*;

/// How texts are to be read, but for their days of publication: order, genre, language, names.
pub type Manner = (String, String, String, Option<Py<Names>>);

/// The options of one text. The days are in ISO 8601, as `newslens/_days.py` writes them.
///
/// # Errors
/// `OptionError` where one makes no sense.
pub fn options_of(date: Option<&str>, published: Option<&str>, manner: &Manner) -> PyResult<Options> {
    read(date, published, manner).map_err(|error| option_error(&error))
}

fn read(
    date: Option<&str>,
    published: Option<&str>,
    (order, genre, language, names): &Manner,
) -> Result<Options, OptionError> {
    let mut options = Options::new().with_order(order)?.with_genre(genre)?.with_language(language)?;
    if let Some(names) = names {
        options = options.with_names(names.get().0.clone());
    }
    if let Some(date) = date {
        options = options.with_date(date)?;
    }
    if let Some(published) = published {
        options = options.with_published(published)?;
    }
    Ok(options)
}
