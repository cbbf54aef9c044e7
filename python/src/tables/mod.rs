//! What was found in many texts as tables with typed columns: a row a quote, a date, a name or an entity.

mod arrow;
mod column;
mod kinds;

use crate::errors::OptionError;
use crate::reading::Reading;
use column::Column;
use kinds::Kind;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};

/// A table: columns of equal length, each with its name.
#[pyclass(frozen, module = "newslens._native")]
pub struct Table {
    rows: usize,
    columns: Vec<(&'static str, Column)>,
}

/// What the rows of a table say which text they are from.
#[derive(FromPyObject)]
pub enum Ids {
    Numbers(Vec<i64>),
    Words(Vec<String>),
}

/// The table of a kind over many readings; with `ids`, one a reading, its first column is `article`.
#[pyfunction]
pub fn table(readings: Vec<PyRef<'_, Reading>>, kind: &str, ids: Option<Ids>) -> PyResult<Table> {
    let known = Kind::from_name(kind);
    let kind = known.ok_or_else(|| OptionError::new_err(("kind", kind.to_owned(), Kind::NAMES.join(", "))))?;
    let lengths: Vec<usize> = readings.iter().map(|reading| kind.length(&reading.analysis)).collect();
    let article = ids.map(|ids| match ids {
        Ids::Numbers(ids) => Column::Number(repeated(&ids, &lengths).map(|&id| Some(id)).collect()),
        Ids::Words(ids) => Column::Text(repeated(&ids, &lengths).map(|id| Some(id.clone())).collect()),
    });
    let mut columns: Vec<(&str, Column)> = article.map(|column| ("article", column)).into_iter().collect();
    let readings: Vec<(&str, _)> = readings.iter().map(|reading| (reading.text.as_str(), &reading.analysis)).collect();
    columns.extend(kind.columns(&readings));
    Ok(Table { rows: lengths.iter().sum(), columns })
}

/// Each of `values` as often as its number in `lengths` says.
fn repeated<'v, T>(values: &'v [T], lengths: &'v [usize]) -> impl Iterator<Item = &'v T> {
    values.iter().zip(lengths).flat_map(|(value, &length)| std::iter::repeat_n(value, length))
}

#[pymethods]
impl Table {
    fn __len__(&self) -> usize {
        self.rows
    }

    /// The names of the columns with what is in each: text, texts, number, fraction or truth.
    fn kinds<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let kinds = PyDict::new(py);
        for (name, column) in &self.columns {
            kinds.set_item(name, column.kind())?;
        }
        Ok(kinds)
    }

    /// The columns as lists.
    fn columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let columns = PyDict::new(py);
        for (name, column) in &self.columns {
            let values = match column {
                Column::Text(values) => values.into_bound_py_any(py)?,
                Column::Texts(values) => values.into_bound_py_any(py)?,
                Column::Number(values) => values.into_bound_py_any(py)?,
                Column::Fraction(values) => values.into_bound_py_any(py)?,
                Column::Truth(values) => values.into_bound_py_any(py)?,
            };
            columns.set_item(name, values)?;
        }
        Ok(columns)
    }

    /// The Arrow PyCapsule interface: the columns as one batch. The schema that a consumer would rather have is not heeded,
    /// which the interface allows.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        let stream = arrow::stream(&self.columns).map_err(|error| PyValueError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }
}
