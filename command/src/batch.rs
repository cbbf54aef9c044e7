//! `newslens batch`: JSON Lines in, JSON Lines out, in order, in constant memory, on all cores.

mod document;
mod lines;

use super::{BatchArguments, Failure};
use rayon::prelude::*;
use serde::Serialize;
use std::io::{BufReader, Read, Write};

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
        let lines = lines::read_chunk(&mut input, arguments.max_bytes, &mut number)?;
        if lines.is_empty() {
            break;
        }
        let answers: Vec<(usize, Result<String, String>)> = lines
            .into_par_iter()
            .map(|(number, line)| (number, line.and_then(|line| document::answer(&line, offsets))))
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
