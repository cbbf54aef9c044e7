//! The boundary to Python, and nothing else: `newslens/` (in Python) is the only caller, and says what each of these does.
//!
//! Texts come as `str`, whose code points are what every offset counts. Nothing here holds Python's lock while it reads a text.

mod errors;
mod names;
mod options;
mod page;
mod reading;
mod rows;
mod tables;
mod text;

#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::names::Names;
    #[pymodule_export]
    use crate::page::read_page;
    #[pymodule_export]
    use crate::reading::{Reading, read, read_again, read_many};
    #[pymodule_export]
    use crate::tables::{Table, table};

    use newslens::export::Format;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("VERSION", env!("CARGO_PKG_VERSION"))?;
        module.add("FORMATS", Format::NAMES)
    }
}
