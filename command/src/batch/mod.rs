//! `newslens batch`: JSON Lines or web archives in, JSON Lines out, in order, in constant memory, on all cores. Whatever is
//! wrong with a row, it is answered, and the rest goes on.

mod answer;
mod document;
#[cfg(all(feature = "wasm", not(feature = "threads")))]
mod hosted;
mod http;
mod lines;
mod packed;
mod pipeline;
mod progress;
mod row;
mod source;
mod warc;

use crate::arguments::BatchArguments;
use crate::failure::{Failure, Status};
use crate::streams::Streams;
use answer::Form;
use progress::Progress;
use row::{Place, Row};
use serde::{Deserialize, Serialize};
use source::Source;
use std::io::{self, ErrorKind, Read};

#[cfg(all(feature = "wasm", not(feature = "threads")))]
pub(crate) use hosted::answer_chunk;

/// The answers to a chunk of rows.
#[derive(Serialize, Deserialize)]
struct Answers {
    lines: String,
    rows: usize,
    refused: usize,
    first_refused: Option<Place>,
}

/// Answers every row of the inputs, in order.
pub fn run(arguments: &BatchArguments, mut streams: Streams) -> Status {
    let standard: Box<dyn Read + Send> = std::mem::replace(&mut streams.input, Box::new(io::empty()));
    let files = streams.files;
    let mut source = Source { arguments, standard, files, progress: Progress::start(false, None) };
    let progress = Progress::start(streams.is_watched, source.length());
    source.progress = progress.clone();
    let form = match Form::new(arguments, files) {
        Ok(form) => form,
        Err(failure) => {
            progress.end();
            streams.say(&failure.to_string());
            return Status::Failed;
        }
    };
    let (mut rows, mut refused, mut first_refused) = (0, 0, None);
    #[cfg(all(feature = "wasm", not(feature = "threads")))]
    use hosted::run as answer_all;
    #[cfg(any(not(feature = "wasm"), feature = "threads"))]
    use pipeline::run as answer_all;
    let (account, written) = answer_all(
        threads(arguments),
        |give| source.read(give),
        |chunk| answer(&form, &chunk),
        |answers: Answers| {
            streams.output.write_all(answers.lines.as_bytes())?;
            // A program that asks line by line waits for its answer.
            streams.output.flush()?;
            rows += answers.rows;
            refused += answers.refused;
            first_refused = first_refused.take().or(answers.first_refused);
            progress.tell(rows, refused);
            Ok(())
        },
    );
    progress.end();

    let mut status = Status::Done;
    if let Some(first) = first_refused {
        streams.say(&told(refused, &first));
        if !arguments.allow_errors {
            status = Status::SomeRefused;
        }
    }
    if account.left_out > 0 {
        streams.say(&format!("{} records of the archives are no web pages; they were left out", account.left_out));
    }
    for failure in &account.failures {
        streams.say(&failure.to_string());
        status = Status::Failed;
    }
    match written {
        // Whoever reads the output has enough of it ("newslens batch … | head"): that is no failure.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            streams.say(&Failure::Output(error).to_string());
            Status::Failed
        }
        _ => status,
    }
}

/// How many rows are read at the same time.
fn threads(arguments: &BatchArguments) -> usize {
    let given = arguments.threads.map(Into::into);
    given.unwrap_or_else(|| {
        #[cfg(all(feature = "wasm", not(feature = "threads")))]
        return crate::wasm::cores();
        #[cfg(any(not(feature = "wasm"), feature = "threads"))]
        std::thread::available_parallelism().map_or(1, Into::into)
    })
}

fn answer(form: &Form, chunk: &[Row]) -> Answers {
    let mut answers = Answers { lines: String::new(), rows: chunk.len(), refused: 0, first_refused: None };
    for row in chunk {
        let answer = form.answer(row);
        answers.lines += &answer.lines;
        if answer.is_refused {
            answers.refused += 1;
            answers.first_refused.get_or_insert_with(|| row.place.clone());
        }
    }
    answers
}

/// How many rows were refused, in words.
fn told(refused: usize, first: &Place) -> String {
    if refused == 1 {
        format!("{first} was refused; its answer says why")
    } else {
        format!("{refused} rows were refused, the first is {first}; their answers say why")
    }
}
