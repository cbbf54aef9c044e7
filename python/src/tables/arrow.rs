//! A table as Arrow has it.

use super::column::Column;
use arrow_array::builder::{LargeListBuilder, LargeStringBuilder};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, Int64Array, LargeStringArray, RecordBatch, RecordBatchIterator,
};
use arrow_schema::ArrowError;
use std::sync::Arc;

/// The columns as a stream of one batch.
///
/// # Errors
/// When the columns are not of one length, which would be a fault of ours.
pub fn stream(columns: &[(&'static str, Column)]) -> Result<FFI_ArrowArrayStream, ArrowError> {
    let arrays = columns.iter().map(|(name, column)| (*name, array(column), true));
    let batch = RecordBatch::try_from_iter_with_nullable(arrays)?;
    let schema = batch.schema();
    Ok(FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new([Ok(batch)], schema))))
}

/// Texts are "large" (with offsets of 64 bits): those of a corpus may be longer together than 2 GB.
fn array(column: &Column) -> ArrayRef {
    match column {
        Column::Text(values) => Arc::new(values.iter().map(Option::as_deref).collect::<LargeStringArray>()),
        Column::Texts(lists) => {
            let mut builder = LargeListBuilder::new(LargeStringBuilder::new());
            for list in lists {
                builder.append_value(list.iter().map(Some));
            }
            Arc::new(builder.finish())
        }
        Column::Number(values) => Arc::new(values.iter().copied().collect::<Int64Array>()),
        Column::Fraction(values) => Arc::new(values.iter().copied().map(Some).collect::<Float64Array>()),
        Column::Truth(values) => Arc::new(values.iter().copied().map(Some).collect::<BooleanArray>()),
    }
}
