//! The command line of newslens, and nothing else. `main.rs` is the program; whatever else can give [`Streams`] (a module of
//! WebAssembly, a test) runs the same commands by [`run`].
//!
//! | feature | what |
//! |---|---|
//! | `terminal` (default) | progress |
//! | `threads` (default) | a batch on all cores |
//! | `wasm` | the program as a module of WebAssembly, which Node runs; without the two above |
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod arguments;
mod article;
mod batch;
mod dossier;
mod failure;
mod filter;
mod input;
mod moment;
mod one;
mod output;
mod report;
mod streams;
#[cfg(all(feature = "wasm", not(feature = "threads")))]
mod wasm;

use arguments::{Command, Sub};
use clap::Parser;
use failure::Failure;
pub use failure::Status;
use std::ffi::OsString;
use std::io::{self, Write};
pub use streams::{Disk, Files, Streams};

/// Does what the arguments ask for, of which the first is the program's own name, and tells what it came to.
///
/// ```
/// use newslens_cli::{Disk, Status, Streams, run};
/// let (mut output, mut messages) = (Vec::new(), Vec::new());
/// let streams = Streams {
///     input: Box::new(&b"He left on 13 September 2023."[..]),
///     output: Box::new(&mut output),
///     messages: Box::new(&mut messages),
///     files: &Disk,
///     has_colours: false,
///     has_coloured_messages: false,
///     is_watched: false,
/// };
/// assert_eq!(run(["newslens", "--format", "json"].map(Into::into), streams), Status::Done);
/// assert!(String::from_utf8(output).unwrap().contains("2023-09-13"));
/// ```
pub fn run(arguments: impl IntoIterator<Item = OsString>, mut streams: Streams) -> Status {
    let command = match Command::try_parse_from(arguments) {
        Ok(command) => command,
        Err(error) => return explain(&error, &mut streams),
    };
    let result = match &command.sub {
        Some(Sub::Batch(arguments)) => return batch::run(arguments, streams),
        Some(Sub::Article(arguments)) => article::run(arguments, &mut streams),
        Some(Sub::Compare(arguments)) => dossier::compare(arguments, &mut streams),
        Some(Sub::Dossier(arguments)) => dossier::run(arguments, &mut streams),
        None => one::run(&command.one, &mut streams),
    };
    match result {
        Ok(()) => Status::Done,
        Err(failure) => fail(&failure, &mut streams),
    }
}

/// Prints what clap has to say: what is wrong with the arguments, or the help that was asked for.
fn explain(error: &clap::Error, streams: &mut Streams) -> Status {
    let text = error.render();
    if error.use_stderr() {
        let _ = if streams.has_coloured_messages {
            write!(streams.messages, "{}", text.ansi())
        } else {
            write!(streams.messages, "{text}")
        };
        return Status::BadArguments;
    }
    let out = &mut streams.output;
    let written = if streams.has_colours { write!(out, "{}", text.ansi()) } else { write!(out, "{text}") };
    match written.and_then(|()| streams.output.flush()) {
        Ok(()) => Status::Done,
        Err(error) => fail(&Failure::Output(error), streams),
    }
}

/// Says why a command could not do its work.
fn fail(failure: &Failure, streams: &mut Streams) -> Status {
    // Whoever reads the output has enough of it ("newslens … | head"): that is no failure.
    if let Failure::Output(error) = failure
        && error.kind() == io::ErrorKind::BrokenPipe
    {
        return Status::Done;
    }
    streams.say(&failure.to_string());
    Status::Failed
}
