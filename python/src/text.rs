//! Texts as Python has them.

use crate::errors::TextError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyFloat, PyString};

/// A `str` in UTF-8. A surrogate without its other half, which Python can hold and UTF-8 cannot, becomes U+FFFD: one code
/// point as well, so that offsets stay right.
///
/// # Errors
/// `TextError` where it is no `str`.
pub fn text_of(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let Ok(text) = value.cast::<PyString>() else {
        return Err(TextError::new_err((what_it_is(value)?,)));
    };
    if let Ok(text) = text.to_cow() {
        return Ok(text.into_owned());
    }
    let encoded = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
    let bytes = with_replaced_surrogates(encoded.cast::<PyBytes>()?.as_bytes().to_vec());
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What stands in the place of a text, in words. Tables have `None` or `NaN` where there is nothing.
fn what_it_is(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let is_nan = value.cast::<PyFloat>().is_ok_and(|number| number.value().is_nan());
    Ok(match (value.is_none(), is_nan) {
        (true, _) => "None".to_owned(),
        (_, true) => "NaN".to_owned(),
        _ => format!("of type {}", value.get_type().name()?),
    })
}

/// UTF-8 in which surrogates are written like characters (ED A0 80 to ED BF BF), each replaced by U+FFFD (EF BF BD).
fn with_replaced_surrogates(mut bytes: Vec<u8>) -> Vec<u8> {
    for at in 0..bytes.len().saturating_sub(2) {
        if bytes[at] == 0xed && bytes[at + 1] >= 0xa0 {
            bytes[at..at + 3].copy_from_slice("\u{fffd}".as_bytes());
        }
    }
    bytes
}
