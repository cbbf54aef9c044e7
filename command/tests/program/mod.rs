//! Running the program.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs it with an input.
pub fn newslens(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newslens"));
    let mut child =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut to = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        // A command that stops at its arguments may close its input first.
        scope.spawn(move || drop(to.write_all(input)));
        child.wait_with_output().unwrap()
    })
}

/// What it printed.
pub fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

/// What it told besides.
pub fn error(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}
