//! The lines of an input, read so that none takes more memory than it may, and none is lost where the input breaks off.

use super::row::Content;
use std::io::{self, BufRead, BufReader, Read};

/// How much is read before it is handed on: enough work for a core, little enough that all cores soon have some.
const CHUNK_BYTES: usize = 128 << 10;

/// What some programs write before UTF-8; also between files that were put together.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A line as it was read.
enum Line {
    Whole(Vec<u8>),
    /// The start of one that is too long.
    Long(Vec<u8>),
}

impl Line {
    fn len(&self) -> usize {
        let (Line::Whole(bytes) | Line::Long(bytes)) = self;
        bytes.len()
    }

    /// What is to be answered; nothing where the line is blank. What stands behind the start of a long one is not known.
    fn content(self) -> Option<Content> {
        match self {
            Line::Whole(bytes) => (!bytes.trim_ascii().is_empty()).then_some(Content::Line(bytes)),
            Line::Long(bytes) => Some(Content::LongLine(bytes)),
        }
    }
}

/// The lines that are not blank.
pub struct Lines<R> {
    input: BufReader<R>,
    limit: usize,
    number: usize,
    /// What is told once the lines before are handed on.
    error: Option<io::Error>,
}

impl<R: Read> Lines<R> {
    /// Lines of at most `limit` bytes.
    pub fn new(input: BufReader<R>, limit: usize) -> Lines<R> {
        Lines { input, limit, number: 0, error: None }
    }

    /// How many lines were read so far.
    pub fn number(&self) -> usize {
        self.number
    }

    /// The next lines with their numbers; more than one only as long as they lie ready. None: the input has ended.
    ///
    /// # Errors
    /// When the input cannot be read any further; a line that was begun is lost then, and has the next number.
    pub fn next_chunk(&mut self) -> io::Result<Vec<(usize, Content)>> {
        let (mut lines, mut bytes) = (Vec::new(), 0);
        while bytes < CHUNK_BYTES && self.error.is_none() {
            match self.next_line() {
                Ok(None) => break,
                Ok(Some(line)) => {
                    bytes += line.len();
                    lines.extend(line.content().map(|content| (self.number, content)));
                }
                Err(error) => self.error = Some(error),
            }
            // Who asks line by line waits for the answer.
            if !lines.is_empty() && !self.input.buffer().contains(&b'\n') {
                break;
            }
        }
        match self.error.take_if(|_| lines.is_empty()) {
            Some(error) => Err(error),
            None => Ok(lines),
        }
    }

    fn next_line(&mut self) -> io::Result<Option<Line>> {
        let mut line = Vec::new();
        // With its end it may have one more.
        let most = (self.limit as u64).saturating_add(1);
        if self.input.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let is_long = line.len() > self.limit && !line.ends_with(b"\n");
        if is_long {
            self.input.skip_until(b'\n')?;
        }
        self.number += 1;
        if line.starts_with(BYTE_ORDER_MARK) {
            line.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(if is_long { Line::Long(line) } else { Line::Whole(line) }))
    }
}
