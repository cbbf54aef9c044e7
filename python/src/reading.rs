//! Texts that are read, one or many, and what can be asked of each.

use crate::errors::{OptionError, analysis_error};
use crate::options::{Manner, options_of};
use crate::rows::{self, Rows};
use crate::text::text_of;
use newslens::export::{self, Format};
use newslens::text::OffsetUnit;
use newslens::{Analysis, Options, analyze};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rayon::prelude::*;

/// A text with what was found in it. Lists are made when they are asked for.
#[pyclass(frozen, module = "newslens._native")]
pub struct Reading {
    pub text: String,
    pub analysis: Analysis,
}

impl Reading {
    fn new(text: String, options: &Options) -> Reading {
        let analysis = analyze(&text, options);
        Reading { text, analysis }
    }

    fn rows(&self) -> Rows<'_> {
        Rows::new(&self.text, &self.analysis)
    }
}

#[pymethods]
impl Reading {
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    #[getter]
    fn language(&self) -> &str {
        &self.analysis.language.tag
    }

    #[getter]
    fn language_confidence(&self) -> f64 {
        rows::fraction(self.analysis.language.confidence)
    }

    #[getter]
    fn genre(&self) -> &'static str {
        self.analysis.genre.name()
    }

    fn publication(&self) -> Option<rows::Publication<'_>> {
        self.rows().publication()
    }

    fn dates(&self) -> Vec<rows::Date<'_>> {
        self.rows().dates()
    }

    fn quotes<'py>(&self, py: Python<'py>) -> PyResult<Vec<rows::Quote<'_, 'py>>> {
        self.rows().quotes(py)
    }

    fn mentions(&self) -> Vec<rows::Mention<'_>> {
        self.rows().mentions()
    }

    fn entities<'py>(&self, py: Python<'py>) -> PyResult<Vec<rows::Entity<'_, 'py>>> {
        self.rows().entities(py)
    }

    /// The JSON form, on one line.
    fn json(&self) -> PyResult<String> {
        let json = export::json(&self.text, &self.analysis, OffsetUnit::CodePoint);
        serde_json::to_string(&json).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// A format by its name.
    fn write(&self, py: Python<'_>, format: &str) -> PyResult<String> {
        let accepted = Format::NAMES.join(", ");
        let format =
            Format::from_name(format).ok_or_else(|| OptionError::new_err(("format", format.to_owned(), accepted)))?;
        Ok(py.detach(|| export::write(format, &self.text, &self.analysis, OffsetUnit::CodePoint)))
    }
}

/// Reads one text.
#[pyfunction]
pub fn read(
    py: Python<'_>,
    text: &Bound<'_, PyAny>,
    date: Option<&str>,
    published: Option<&str>,
    manner: Manner,
) -> PyResult<Reading> {
    let text = text_of(text)?;
    let options = options_of(date, published, &manner)?;
    Ok(py.detach(|| Reading::new(text, &options)))
}

/// Takes an analysis in its JSON form, with offsets in code points, for one of this text.
#[pyfunction]
pub fn read_again(text: &Bound<'_, PyAny>, json: &str) -> PyResult<Reading> {
    let text = text_of(text)?;
    let mut given = serde_json::Deserializer::from_str(json);
    let analysis =
        export::from_json(&text, &mut given, OffsetUnit::CodePoint).map_err(|error| analysis_error(&error))?;
    Ok(Reading { text, analysis })
}

/// A text of many, with its days.
type Row<'py> = (Bound<'py, PyAny>, Option<String>, Option<String>);

/// Reads many texts: for each, in order, what was found or the exception that tells why not.
///
/// The threads are made for this call and end with it: those of a pool that lives on would be missing in a process that
/// forks off, which would then wait for them for ever.
#[pyfunction]
pub fn read_many(py: Python<'_>, rows: Vec<Row<'_>>, manner: Manner, threads: usize) -> PyResult<Vec<Py<PyAny>>> {
    let asked: Vec<PyResult<(String, Options)>> = (rows.into_iter())
        .map(|(text, date, published)| {
            Ok((text_of(&text)?, options_of(date.as_deref(), published.as_deref(), &manner)?))
        })
        .collect();
    let answer = |row: PyResult<(String, Options)>| row.map(|(text, options)| Reading::new(text, &options));
    let answers: Vec<PyResult<Reading>> = py.detach(|| -> PyResult<_> {
        if threads == 1 {
            return Ok(asked.into_iter().map(answer).collect());
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.map_err(|error| PyValueError::new_err(format!("threads cannot be made: {error}")))?;
        Ok(pool.install(|| asked.into_par_iter().map(answer).collect()))
    })?;
    (answers.into_iter())
        .map(|answer| match answer {
            Ok(reading) => Ok(Py::new(py, reading)?.into_any()),
            Err(error) => Ok(error.into_value(py).into_any()),
        })
        .collect()
}
