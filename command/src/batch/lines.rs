//! The lines of a batch, read so that none takes more memory than it may.

use std::io::{self, BufRead, BufReader, Read};

/// How much is read before it is worked on: enough for all cores, little enough for any memory.
const CHUNK_BYTES: usize = 4 << 20;

/// A line's number, and the line, or what is to be said of it.
pub type Line = (usize, Result<Vec<u8>, String>);

/// The next lines; more than one only as long as they lie ready.
pub fn read_chunk(input: &mut BufReader<impl Read>, limit: usize, number: &mut usize) -> io::Result<Vec<Line>> {
    let (mut lines, mut bytes) = (Vec::new(), 0);
    while bytes < CHUNK_BYTES {
        let mut line = Vec::new();
        // With its end it may have one more.
        if input.by_ref().take((limit as u64).saturating_add(1)).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        *number += 1;
        bytes += line.len();
        if line.len() > limit && !line.ends_with(b"\n") {
            drop(line);
            input.skip_until(b'\n')?;
            lines.push((*number, Err(format!("the line has more than {limit} bytes; --max-bytes sets the limit"))));
        } else if !line.trim_ascii().is_empty() {
            lines.push((*number, Ok(line)));
        }
        if !lines.is_empty() && !input.buffer().contains(&b'\n') {
            break;
        }
    }
    Ok(lines)
}
