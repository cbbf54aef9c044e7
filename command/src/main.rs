//! The program `newslens`: the streams of this machine go to the library of this package.

use anstream::ColorChoice;
use newslens_cli::{Disk, Streams, run};
use std::io::{BufWriter, IsTerminal, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    // Also tells an old console of Windows that colours come.
    let colours = anstream::AutoStream::auto(stdout()).current_choice();
    let message_colours = anstream::AutoStream::auto(stderr()).current_choice();
    let status = run(
        std::env::args_os(),
        Streams {
            input: Box::new(stdin()),
            output: Box::new(BufWriter::new(stdout())),
            messages: Box::new(stderr()),
            files: &Disk,
            has_colours: colours != ColorChoice::Never,
            has_coloured_messages: message_colours != ColorChoice::Never,
            is_watched: stderr().is_terminal() && !stdout().is_terminal(),
        },
    );
    ExitCode::from(status.code())
}
