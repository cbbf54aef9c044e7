//! `newslens FILE`: one text or web page in, its analysis out.

use crate::arguments::OneArguments;
use crate::failure::Failure;
use crate::output::Output;
use crate::streams::Streams;
use crate::{filter, input, moment, report};
use newslens::{Analysis, Options, analyze, export};
use std::io::{self, Write};
use std::path::Path;

/// An analysis as it is printed.
#[derive(serde::Serialize)]
struct Json<'t> {
    #[serde(flatten)]
    analysis: export::JsonAnalysis<'t>,
    /// Of a web page, what "start" and "end" count in: it stands nowhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'t str>,
}

/// Prints the analysis of a text or of the article in a web page.
pub fn run(arguments: &OneArguments, streams: &mut Streams) -> Result<(), Failure> {
    let mut options = Options::new()
        .with_order(&arguments.order)?
        .with_genre(&arguments.genre)?
        .with_language(&arguments.language)?
        .with_names(arguments.own.read(streams.files)?);
    if let Some(date) = &arguments.date {
        options.date = Some(moment::read(date).ok_or_else(|| Failure::Date(date.clone()))?);
    }
    let (name, bytes) = input::read(streams, arguments.file.as_deref(), arguments.max_bytes)?;
    let is_page = arguments.input.is_page(arguments.file.as_deref(), &bytes);
    let text = if is_page {
        let page = input::page_of(&bytes, None, &mut options);
        if page.is_whole {
            streams.say(&format!("no article was found in {}; all of its text is shown", name.display()));
        }
        page.text
    } else {
        input::text_of(name, bytes)?
    };
    let mut analysis = match &arguments.analysis {
        Some(file) => arguments.read_analysis(streams, file, &text)?,
        None => analyze(&text, &options),
    };
    if analysis.language.is_foreign() {
        let tag = &analysis.language.tag;
        streams.say(&format!(
            "the text seems to be in another language ({tag}); newslens reads English, so do not rely on what it finds"
        ));
    }
    if let Some(pattern) = &arguments.pattern {
        filter::keep(&mut analysis, &text, pattern);
    }
    arguments.print(streams, &text, &analysis, is_page).map_err(Failure::Output)
}

impl OneArguments {
    fn read_analysis(&self, streams: &mut Streams, file: &Path, text: &str) -> Result<Analysis, Failure> {
        let (_, json) = input::read(streams, Some(file), usize::MAX)?;
        let wrong = |reason: String| Failure::NotAnalysis(file.to_owned(), reason);
        let json: serde_json::Value = serde_json::from_slice(&json).map_err(|error| wrong(error.to_string()))?;
        export::from_json(text, json, self.offsets.into()).map_err(|error| wrong(error.to_string()))
    }

    fn print(&self, streams: &mut Streams, text: &str, analysis: &Analysis, is_page: bool) -> io::Result<()> {
        let out = &mut streams.output;
        match self.format {
            Output::Json => {
                let analysis = export::json(text, analysis, self.offsets.into());
                serde_json::to_writer_pretty(&mut *out, &Json { analysis, text: is_page.then_some(text) })?;
                writeln!(out)?;
            }
            Output::Text if streams.has_colours => report::write(out, text, analysis)?,
            Output::Text => {
                let mut report = Vec::new();
                report::write(&mut report, text, analysis)?;
                out.write_all(&anstream::adapter::strip_bytes(&report).into_vec())?;
            }
            Output::Export(format) => {
                out.write_all(export::write(format, text, analysis, self.offsets.into()).as_bytes())?;
            }
        }
        out.flush()
    }
}
