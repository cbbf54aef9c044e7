//! The program as a module of WebAssembly: `npm/newslens.js` runs it in Node, and gives it what `main.rs` gives the native
//! one. Handles are numbers, so that nothing of JavaScript is held here; 0 to 2 are the standard streams.

use crate::{Files, Status, Streams, batch, run};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use wasm_bindgen::prelude::*;

/// What Node does for the program. A number below 0 is the error that it tells by its number.
pub mod host {
    use super::*;

    #[wasm_bindgen(raw_module = "../host.js")]
    extern "C" {
        /// Opens a file, and gives its handle.
        pub fn open(path: &str) -> i32;
        /// Closes it.
        pub fn close(handle: i32);
        /// How many bytes a file has; below 0: not known.
        pub fn length(path: &str) -> f64;
        /// Reads as many bytes as there are, and have room; 0: the end.
        pub fn read(handle: i32, into: &mut [u8]) -> i32;
        /// Writes all bytes.
        pub fn write(handle: i32, bytes: &[u8]) -> i32;
        /// The name of an error, `ENOENT`.
        #[wasm_bindgen(js_name = errorName)]
        pub fn error_name(number: i32) -> String;
        /// What an error says, `no such file or directory`.
        #[wasm_bindgen(js_name = errorText)]
        pub fn error_text(number: i32) -> String;
        /// Gives a chunk to one of so many workers.
        pub fn give(workers: u32, chunk: &[u8]);
        /// Waits for the answers to the first chunk that was given and not taken.
        #[wasm_bindgen(catch)]
        pub fn take() -> Result<Vec<u8>, JsValue>;
    }
}

/// Fewer bytes than a full pipe gives at once: whoever writes into it is not ahead of us, and may wait for an answer.
const FULL_PIPE: usize = 64 << 10;

static CORES: AtomicU32 = AtomicU32::new(1);
static IS_INPUT_EMPTY: AtomicBool = AtomicBool::new(false);

/// Does what the arguments ask for, of which the first is the program's own name, and gives what it exits with.
///
/// `cores` is how many workers answer a batch unless the arguments say so; for the others see [`Streams`].
#[wasm_bindgen]
pub fn command(arguments: Vec<String>, cores: u32, has_colours: bool, has_coloured_messages: bool) -> u8 {
    CORES.store(cores, Ordering::Relaxed);
    let streams = Streams {
        input: Box::new(Handle(0)),
        output: Box::new(io::BufWriter::new(Handle(1))),
        messages: Box::new(Handle(2)),
        files: &NodeFiles,
        has_colours,
        has_coloured_messages,
        is_watched: false,
    };
    let status: Status = run(arguments.into_iter().map(Into::into), streams);
    status.code()
}

/// The answers to a chunk of a batch that [`command`] gave away.
#[wasm_bindgen(js_name = answerChunk)]
pub fn answer_chunk(arguments: Vec<String>, chunk: &[u8]) -> Result<Vec<u8>, JsValue> {
    batch::answer_chunk(&arguments, chunk).map_err(JsValue::from)
}

/// How many workers there may be.
pub(crate) fn cores() -> usize {
    CORES.load(Ordering::Relaxed) as usize
}

/// Whether standard input had nothing more when it was read last.
pub(crate) fn is_input_empty() -> bool {
    IS_INPUT_EMPTY.load(Ordering::Relaxed)
}

/// What an error of JavaScript says.
pub(crate) fn text(error: &JsValue) -> String {
    error.as_string().unwrap_or_else(|| format!("{error:?}"))
}

/// The result of the host as one of Rust.
fn checked(result: i32) -> io::Result<i32> {
    if result >= 0 {
        return Ok(result);
    }
    let kind = match host::error_name(result).as_str() {
        "ENOENT" => ErrorKind::NotFound,
        "EACCES" | "EPERM" => ErrorKind::PermissionDenied,
        "EPIPE" | "EOF" => ErrorKind::BrokenPipe,
        "EISDIR" => return Err(io::Error::new(ErrorKind::IsADirectory, crate::streams::IS_FOLDER)),
        _ => ErrorKind::Other,
    };
    // As the native program says it.
    let mut text = host::error_text(result);
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Err(io::Error::new(kind, format!("{text} (os error {})", -result)))
}

/// An open file or stream.
struct Handle(i32);

impl Read for Handle {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = checked(host::read(self.0, bytes))? as usize;
        if self.0 == 0 {
            IS_INPUT_EMPTY.store(read < FULL_PIPE.min(bytes.len()), Ordering::Relaxed);
        }
        Ok(read)
    }
}

impl Write for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        checked(host::write(self.0, bytes)).map(|_| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        if self.0 > 2 {
            host::close(self.0);
        }
    }
}

/// The files that Node sees.
pub(crate) struct NodeFiles;

impl Files for NodeFiles {
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        let handle = checked(host::open(&path.to_string_lossy()))?;
        Ok(Box::new(Handle(handle)))
    }

    fn length(&self, path: &Path) -> Option<u64> {
        Some(host::length(&path.to_string_lossy())).filter(|&length| length >= 0.0).map(|length| length as u64)
    }
}
