//! A column of a table.

/// Values of one kind.
pub enum Column {
    Text(Vec<Option<String>>),
    Texts(Vec<Vec<String>>),
    Number(Vec<Option<i64>>),
    Fraction(Vec<f64>),
    Truth(Vec<bool>),
}

impl Column {
    /// What the Python side calls the kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Column::Text(_) => "text",
            Column::Texts(_) => "texts",
            Column::Number(_) => "number",
            Column::Fraction(_) => "fraction",
            Column::Truth(_) => "truth",
        }
    }
}
