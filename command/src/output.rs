//! What the command can print: the text in colours, JSON, and every format of [`export`].

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use newslens::export;

/// A value of `--format`.
#[derive(Clone, Copy)]
pub enum Output {
    Text,
    Json,
    Export(export::Format),
}

impl Output {
    /// Takes the names of the formats, and lists them in the help.
    pub fn parser() -> impl TypedValueParser<Value = Output> {
        let own = [("text", "The text in colours, and lists"), ("json", "One JSON object")];
        let exports = export::Format::ALL.iter().map(|format| (format.name(), format.about()));
        let values = own.into_iter().chain(exports).map(|(name, about)| PossibleValue::new(name).help(about));
        PossibleValuesParser::new(values).map(|name| match export::Format::from_name(&name) {
            Some(format) => Output::Export(format),
            None if name == "json" => Output::Json,
            None => Output::Text,
        })
    }
}
