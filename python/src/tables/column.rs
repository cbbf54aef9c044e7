//! A column of a table, and the rows it is made of.

use super::kinds::Read;
use crate::rows::{Rows, fraction};
use newslens::Analysis;
use newslens::text::Span;

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

    pub fn of_counts(counts: Vec<usize>) -> Column {
        Column::Number(counts.into_iter().map(|count| Some(number(count))).collect())
    }
}

/// One of the things that were found, with its text.
pub struct Row<'a, T> {
    text: &'a str,
    pub analysis: &'a Analysis,
    pub found: &'a T,
    /// Its place in its list.
    pub index: usize,
    /// Where it stands, in code points, if it stands in one place.
    pub start: Option<usize>,
    pub end: Option<usize>,
}

impl<T> Row<'_, T> {
    /// The words at a place of the text.
    pub fn at(&self, span: Span) -> String {
        self.text[span.range()].to_owned()
    }
}

/// Everything in the lists that `list` takes out of each text, in order.
pub fn rows<'a, T>(read: &[Read<'a>], list: fn(&Analysis) -> &Vec<T>, span: fn(&T) -> Option<Span>) -> Vec<Row<'a, T>> {
    let of_text = |&(text, analysis): &Read<'a>| {
        let places = Rows::new(text, analysis);
        let row = move |(index, found): (usize, &'a T)| {
            let (start, end) = span(found).map(|span| places.ends(span)).unzip();
            Row { text, analysis, found, index, start, end }
        };
        list(analysis).iter().enumerate().map(row)
    };
    read.iter().flat_map(of_text).collect()
}

pub fn words<T>(rows: &[Row<T>], of: impl Fn(&Row<T>) -> Option<String>) -> Column {
    Column::Text(rows.iter().map(of).collect())
}

pub fn texts<T>(rows: &[Row<T>], of: impl Fn(&Row<T>) -> Vec<String>) -> Column {
    Column::Texts(rows.iter().map(of).collect())
}

pub fn numbers<T>(rows: &[Row<T>], of: impl Fn(&Row<T>) -> Option<usize>) -> Column {
    Column::Number(rows.iter().map(|row| of(row).map(number)).collect())
}

pub fn fractions<T>(rows: &[Row<T>], of: impl Fn(&Row<T>) -> f32) -> Column {
    Column::Fraction(rows.iter().map(|row| fraction(of(row))).collect())
}

pub fn truths<T>(rows: &[Row<T>], of: impl Fn(&Row<T>) -> bool) -> Column {
    Column::Truth(rows.iter().map(of).collect())
}

/// A count, an index or an offset; none comes near the largest.
fn number(count: usize) -> i64 {
    count as i64
}
