//! `newslens compare` and `newslens dossier`: several articles side by side.

mod report;

use crate::arguments::{CompareArguments, DossierArguments, DossierFormat, Input, ShownArguments};
use crate::failure::Failure;
use crate::streams::Streams;
use crate::{input, moment};
use newslens::dossier::{Article, Dossier, Filter, Reading, Saved, export};
use newslens::{Date, Options};
use serde::Deserialize;
use std::io::{self, Write};
use std::path::Path;

/// An article as a line of JSON has it.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    title: String,
    #[serde(default)]
    outlet: String,
    #[serde(alias = "date")]
    day: Option<String>,
    text: String,
}

/// Compares the articles of several files. One that cannot be read is named and does not stop the others.
pub fn compare(arguments: &CompareArguments, streams: &mut Streams) -> Result<(), Failure> {
    let options = options_of(streams, &arguments.shown)?;
    let mut refused = Vec::new();
    let mut articles = Vec::new();
    for file in &arguments.files {
        match article_of(streams, file, arguments.input, arguments.shown.max_bytes) {
            Ok(article) => articles.push(article),
            Err(failure) => refused.push(failure),
        }
    }
    show_read(streams, articles, refused, options, &arguments.shown)
}

/// How texts are read.
fn options_of(streams: &Streams, shown: &ShownArguments) -> Result<Options, Failure> {
    Ok(Options::new().with_names(shown.own.read(streams.files)?))
}

/// Shows a dossier: a saved one, or one of articles given one a line. A line that cannot be read is named and does not
/// stop the others.
pub fn run(arguments: &DossierArguments, streams: &mut Streams) -> Result<(), Failure> {
    let options = options_of(streams, &arguments.shown)?;
    let (name, bytes) = input::read(streams, arguments.file.as_deref(), arguments.shown.max_bytes)?;
    let text = input::text_of(name.clone(), bytes)?;
    if is_saved(&text) {
        let wrong = |reason: String| Failure::NotDossier(name.clone(), reason);
        let saved: Saved = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        let dossier = Dossier::open(saved, options).map_err(|error| wrong(error.to_string()))?;
        return show(&dossier, &arguments.shown, streams).map_err(Failure::Output);
    }
    let mut refused = Vec::new();
    let mut articles = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match article_in(line) {
            Ok(article) => articles.push(article),
            Err(reason) => refused.push(Failure::NotArticle(name.clone(), number + 1, reason)),
        }
    }
    show_read(streams, articles, refused, options, &arguments.shown)
}

/// Whether a text is one JSON object that says that it is a dossier.
fn is_saved(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Version {
        #[serde(rename = "newslens_dossier")]
        _version: serde_json::Value,
    }
    serde_json::from_str::<Version>(text).is_ok()
}

/// Reads the articles and shows them; then names all that could not be read, of which the last is why the
/// command failed.
fn show_read(
    streams: &mut Streams,
    articles: Vec<Article>,
    mut refused: Vec<Failure>,
    options: Options,
    shown: &ShownArguments,
) -> Result<(), Failure> {
    let read = |article: Article| {
        let name = [&article.outlet, &article.title].into_iter().find(|name| !name.is_empty()).cloned();
        Reading::new(article, &options).map_err(|error| Failure::Article(name.unwrap_or_default(), error.to_string()))
    };
    let readings: Vec<Result<Reading, Failure>> = articles.into_iter().map(read).collect();
    let mut dossier = Dossier::new(options.clone());
    for reading in readings {
        match reading {
            Ok(reading) => drop(dossier.insert(reading)),
            Err(failure) => refused.push(failure),
        }
    }
    show(&dossier, shown, streams).map_err(Failure::Output)?;
    let last = refused.pop();
    for failure in refused {
        streams.say(&failure.to_string());
    }
    last.map_or(Ok(()), Err)
}

/// The article of a file. Its outlet is the name of the file, as nothing else tells it.
fn article_of(streams: &mut Streams, file: &Path, kind: Input, limit: usize) -> Result<Article, Failure> {
    let (name, bytes) = input::read(streams, Some(file), limit)?;
    let outlet = name.file_stem().unwrap_or(name.as_os_str()).to_string_lossy().into_owned();
    if !kind.is_page(Some(file), &bytes) {
        return Ok(Article::new(input::text_of(name, bytes)?).with_outlet(outlet));
    }
    let mut options = Options::new();
    let page = input::page_of(&bytes, None, &mut options);
    let article = Article::new(page.text).with_outlet(outlet).with_title(page.title.unwrap_or_default());
    Ok(article.with_day(options.published.map(|moment| moment.date)))
}

fn article_in(line: &str) -> Result<Article, String> {
    let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let day = line.day.filter(|day| !day.is_empty()).map(day_of).transpose()?;
    Ok(Article::new(line.text).with_title(line.title).with_outlet(line.outlet).with_day(day))
}

fn day_of(text: String) -> Result<Date, String> {
    let moment = moment::read(&text).ok_or_else(|| format!("its day is {text:?}; it takes {}", moment::FORMS))?;
    Ok(moment.date)
}

fn show(dossier: &Dossier, shown: &ShownArguments, streams: &mut Streams) -> io::Result<()> {
    let out = &mut streams.output;
    match shown.format {
        DossierFormat::Text => {
            let mut text = Vec::new();
            report::write(&mut text, dossier)?;
            let text = if streams.has_colours { text } else { anstream::adapter::strip_bytes(&text).into_vec() };
            out.write_all(&text)?;
        }
        DossierFormat::Json => {
            serde_json::to_writer_pretty(
                &mut *out,
                &export::json(dossier, &dossier.cast(), &Filter::default(), shown.offsets.into()),
            )?;
            writeln!(out)?;
        }
        DossierFormat::Csv => out.write_all(export::csv(dossier, shown.offsets.into()).as_bytes())?,
        DossierFormat::Html => out.write_all(export::html(dossier).as_bytes())?,
        DossierFormat::Ical => {
            out.write_all(export::ical(dossier, &dossier.cast(), &Filter::default()).as_bytes())?;
        }
        DossierFormat::Saved => {
            serde_json::to_writer_pretty(&mut *out, &dossier.saved())?;
            writeln!(out)?;
        }
    }
    out.flush()
}
