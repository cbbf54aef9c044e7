//! The reader's own names.

use crate::errors::option_error;
use newslens::OwnNames;
use pyo3::prelude::*;

/// A list of names, as CSV or a name a line, made ready.
#[pyclass(frozen, module = "newslens._native")]
pub struct Names(pub OwnNames);

#[pymethods]
impl Names {
    #[new]
    fn new(text: &str) -> PyResult<Names> {
        text.parse().map(Names).map_err(|error: newslens::OwnNamesError| option_error(&error.into()))
    }

    fn __len__(&self) -> usize {
        self.0.names().len()
    }
}
