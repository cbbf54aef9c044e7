//! Work on all cores where there are no threads: chunks are written as bytes, the host's workers answer them, each by a module
//! of its own.

use super::row::Row;
use super::{Answers, Form, answer, pipeline};
use crate::arguments::{Command, Sub};
use crate::wasm::{self, host};
use clap::Parser;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::io;

/// How many pieces of work may lie between reading and writing, for each worker.
const IN_FLIGHT: usize = 4;

/// As [`pipeline::run`].
pub fn run<T: Serialize, A: DeserializeOwned, R>(
    workers: usize,
    read: impl FnOnce(&mut dyn FnMut(T) -> bool) -> R,
    work: impl Fn(T) -> A,
    mut write: impl FnMut(A) -> io::Result<()>,
) -> (R, io::Result<()>) {
    if workers < 2 {
        return pipeline::run(workers, read, work, write);
    }
    let mut in_flight = 0;
    let mut take = || -> io::Result<()> {
        let answer = host::take().map_err(|error| io::Error::other(wasm::text(&error)))?;
        write(postcard::from_bytes(&answer).map_err(io::Error::other)?)
    };
    let mut written = Ok(());
    let read = read(&mut |piece| {
        let given = postcard::to_allocvec(&piece).map_err(io::Error::other);
        written = given.map(|bytes| host::give(workers as u32, &bytes));
        in_flight += 1;
        // Who asks line by line waits for the answer before more is asked.
        let least = if wasm::is_input_empty() { 0 } else { workers * IN_FLIGHT };
        while written.is_ok() && in_flight > least {
            written = take();
            in_flight -= 1;
        }
        written.is_ok()
    });
    while written.is_ok() && in_flight > 0 {
        written = take();
        in_flight -= 1;
    }
    (read, written)
}

/// The answers to a chunk that [`run`] gave away, as bytes; `arguments` are those of the whole run.
///
/// # Errors
/// When it is none.
pub fn answer_chunk(arguments: &[String], chunk: &[u8]) -> Result<Vec<u8>, String> {
    let rows: Vec<Row> = postcard::from_bytes(chunk).map_err(|error| error.to_string())?;
    let answers: Answers = FORM.with_borrow_mut(|form| {
        // The arguments of a run are the same for all chunks, and their list of names is read once.
        let known = match form.take() {
            Some(known) => known,
            None => form_of(arguments)?,
        };
        Ok::<Answers, String>(answer(form.insert(known), &rows))
    })?;
    postcard::to_allocvec(&answers).map_err(|error| error.to_string())
}

thread_local! {
    /// What the arguments of the run ask for.
    static FORM: RefCell<Option<Form>> = const { RefCell::new(None) };
}

fn form_of(arguments: &[String]) -> Result<Form, String> {
    let command = Command::try_parse_from(arguments).map_err(|error| error.to_string())?;
    let Some(Sub::Batch(arguments)) = command.sub else { return Err("this is no batch".to_owned()) };
    Form::new(&arguments, &wasm::NodeFiles).map_err(|error| error.to_string())
}
