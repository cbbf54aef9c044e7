//! `newslens batch`: JSON Lines in, JSON Lines out, in order, in constant memory, on all cores.

use super::{BatchArguments, Failure};
use newslens::text::OffsetUnit;
use newslens::{Options, analyze, export};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read, Write};

/// How much is read before it is worked on: enough for all cores, little enough for any memory.
const CHUNK_BYTES: usize = 4 << 20;

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: Value,
    text: String,
    date: Option<String>,
    published: Option<String>,
    order: Option<String>,
    genre: Option<String>,
    language: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Value,
    #[serde(flatten)]
    analysis: export::JsonAnalysis<'a>,
}

#[derive(Serialize)]
struct Refusal {
    line: usize,
    error: String,
}

/// Answers every line of `input` on `output`, in order.
///
/// # Errors
/// When reading or writing fails, and, after all lines are answered, when some could not be read.
pub fn run(arguments: &BatchArguments, input: impl Read, mut output: impl Write) -> Result<(), Failure> {
    let offsets = arguments.offsets.into();
    let mut input = BufReader::with_capacity(1 << 20, input);
    let (mut number, mut refused) = (0, Vec::new());
    loop {
        let lines = read_chunk(&mut input, arguments.max_bytes, &mut number)?;
        if lines.is_empty() {
            break;
        }
        let answers: Vec<(usize, Result<String, String>)> = lines
            .into_par_iter()
            .map(|(number, line)| (number, line.and_then(|line| answer(&line, offsets))))
            .collect();
        for (line, answer) in answers {
            let text = answer.unwrap_or_else(|error| {
                refused.push(line);
                serde_json::to_string(&Refusal { line, error }).unwrap_or_default()
            });
            writeln!(output, "{text}")?;
        }
        // A program that asks line by line waits for its answer.
        output.flush()?;
    }
    match refused.first() {
        Some(&first) => Err(Failure::Lines(refused.len(), first)),
        None => Ok(()),
    }
}

/// A line's number, and the line, or what is to be said of it.
type Line = (usize, Result<Vec<u8>, String>);

/// The next lines; more than one only as long as they lie ready.
fn read_chunk(input: &mut BufReader<impl Read>, limit: usize, number: &mut usize) -> io::Result<Vec<Line>> {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while bytes < CHUNK_BYTES {
        let mut line = Vec::new();
        // With its end it may have one more.
        if input.by_ref().take((limit as u64).saturating_add(1)).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        *number += 1;
        bytes += line.len();
        if line.len() > limit && !line.ends_with(b"\n") {
            drop(line);
            input.skip_until(b'\n')?;
            lines.push((*number, Err(format!("the line has more than {limit} bytes; --max-bytes sets the limit"))));
        } else if !line.trim_ascii().is_empty() {
            lines.push((*number, Ok(line)));
        }
        if !lines.is_empty() && !input.buffer().contains(&b'\n') {
            break;
        }
    }
    Ok(lines)
}

fn answer(line: &[u8], offsets: OffsetUnit) -> Result<String, String> {
    let asked: Asked = serde_json::from_slice(line).map_err(|error| format!("not a document: {error}"))?;
    let mut options = Options::new();
    if let Some(date) = &asked.date {
        options = options.with_date(date).map_err(|error| error.to_string())?;
    }
    if let Some(published) = &asked.published {
        options = options.with_published(published).map_err(|error| error.to_string())?;
    }
    if let Some(order) = &asked.order {
        options = options.with_order(order).map_err(|error| error.to_string())?;
    }
    if let Some(genre) = &asked.genre {
        options = options.with_genre(genre).map_err(|error| error.to_string())?;
    }
    if let Some(language) = &asked.language {
        options = options.with_language(language).map_err(|error| error.to_string())?;
    }
    let analysis = analyze(&asked.text, &options);
    let answer = Answer { id: asked.id, analysis: export::json(&asked.text, &analysis, offsets) };
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}
