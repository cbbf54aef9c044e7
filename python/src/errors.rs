//! What is raised. The exceptions themselves are written in Python, `newslens/_errors.py`.

use newslens::export::JsonError;
use pyo3::PyErr;

pyo3::import_exception!(newslens._errors, AnalysisError);
pyo3::import_exception!(newslens._errors, OptionError);
pyo3::import_exception!(newslens._errors, TextError);

/// An option that makes no sense.
pub fn option_error(error: &newslens::OptionError) -> PyErr {
    OptionError::new_err((error.option(), error.given().to_owned(), error.accepted().to_owned()))
}

/// JSON that is no analysis of its text.
pub fn analysis_error(error: &JsonError) -> PyErr {
    AnalysisError::new_err((error.path().to_owned(), error.to_string()))
}
