//! The command line, and nothing else: `newslens FILE` and `newslens batch`.

mod command;

use clap::Parser;
use command::{Command, Failure};
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = Command::parse();
    match command.run() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has enough of it ("newslens … | head"): that is no failure.
        Err(Failure::Io(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            anstream::eprintln!("newslens: {failure}");
            ExitCode::FAILURE
        }
    }
}
