//! `newslens batch`: JSON Lines in, JSON Lines out, in order, in constant memory, on all cores.

use super::Failure;
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
pub fn run(offsets: OffsetUnit, input: impl Read, mut output: impl Write) -> Result<(), Failure> {
    let mut input = BufReader::with_capacity(1 << 20, input);
    let (mut number, mut refused) = (0, Vec::new());
    loop {
        let lines = read_chunk(&mut input, &mut number)?;
        if lines.is_empty() {
            break;
        }
        let answers: Vec<(usize, Result<String, String>)> =
            lines.par_iter().map(|(number, line)| (*number, answer(line, offsets))).collect();
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

/// The next lines with their numbers; more than one only as long as they lie ready.
fn read_chunk(input: &mut BufReader<impl Read>, number: &mut usize) -> io::Result<Vec<(usize, Vec<u8>)>> {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while bytes < CHUNK_BYTES {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        *number += 1;
        bytes += line.len();
        if !line.trim_ascii().is_empty() {
            lines.push((*number, line));
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
    let analysis = analyze(&asked.text, &options);
    let answer = Answer { id: asked.id, analysis: export::json(&asked.text, &analysis, offsets) };
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}
