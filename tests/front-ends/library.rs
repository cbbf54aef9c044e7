//! Reads rows (JSON Lines: `text`, and options by their names) and answers each as the library does, with offsets in bytes.

use newslens::{Options, analyze, export, text::OffsetUnit};
use serde_json::Value;
use std::error::Error;
use std::io::{self, BufRead};

fn main() -> Result<(), Box<dyn Error>> {
    for line in io::stdin().lock().lines() {
        let row: Value = serde_json::from_str(&line?)?;
        let text = row["text"].as_str().ok_or("a row without text")?;
        let answer = analyze(text, &options(&row)?);
        println!("{}", serde_json::to_string(&export::json(text, &answer, OffsetUnit::Utf8))?);
    }
    Ok(())
}

/// What a row says about how it is to be read.
fn options(row: &Value) -> Result<Options, Box<dyn Error>> {
    let mut options = Options::new();
    for (name, value) in row.as_object().into_iter().flatten() {
        let value = value.as_str().ok_or("an option that is no text")?;
        options = match name.as_str() {
            "date" => options.with_date(value)?,
            "published" => options.with_published(value)?,
            "order" => options.with_order(value)?,
            "genre" => options.with_genre(value)?,
            "language" => options.with_language(value)?,
            _ => options,
        };
    }
    Ok(options)
}
