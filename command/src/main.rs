//! The program `newslens`: its arguments go to the library of this package.

use clap::Parser;
use newslens_cli::{Command, Failure};
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
