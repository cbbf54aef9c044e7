//! The inputs of a batch, one after the other, as chunks of rows.

use super::lines::Lines;
use super::packed;
use super::progress::Progress;
use super::row::{Content, Place, Row, Unit};
use super::warc::Records;
use crate::arguments::BatchArguments;
use crate::failure::Failure;
use crate::input;
use crate::streams::Files;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many bytes of pages are handed on together: they take less time than as many of text.
const PAGE_BYTES: usize = 512 << 10;

/// What came of reading all inputs.
#[derive(Default)]
pub struct Account {
    /// Inputs that could not be read, or not to their end.
    pub failures: Vec<Failure>,
    /// Records of web archives that are no pages.
    pub left_out: usize,
}

/// The inputs that arguments name.
pub struct Source<'s> {
    /// What the arguments say of them.
    pub arguments: &'s BatchArguments,
    /// Standard input.
    pub standard: Box<dyn Read + Send + 's>,
    /// Where the others are.
    pub files: &'s (dyn Files + Sync),
    /// Who is told how much is read.
    pub progress: Progress,
}

impl Source<'_> {
    /// How many bytes there are to read, where that is known.
    pub fn length(&self) -> Option<u64> {
        let files = &self.arguments.files;
        let lengths = files.iter().map(|file| self.files.length(file).filter(|_| !input::is_standard(file)));
        if files.is_empty() { None } else { lengths.sum() }
    }

    /// Gives all rows, a chunk at a time, until they have ended or no more are wanted (`false`). An input that fails does
    /// not keep the others from being read.
    pub fn read(mut self, give: &mut dyn FnMut(Vec<Row>) -> bool) -> Account {
        let mut account = Account::default();
        let named = self.arguments.files.clone();
        let files = if named.is_empty() { vec![PathBuf::from("-")] } else { named };
        for file in &files {
            match self.read_one(file, &mut account.left_out, give) {
                Ok(true) => {}
                Ok(false) => break,
                Err(failure) => account.failures.push(failure),
            }
        }
        account
    }

    /// Gives the rows of one input; whether more are wanted.
    fn read_one(
        &mut self,
        path: &Path,
        left_out: &mut usize,
        give: &mut dyn FnMut(Vec<Row>) -> bool,
    ) -> Result<bool, Failure> {
        let is_standard = input::is_standard(path);
        let name = if is_standard { input::standard() } else { path.to_owned() };
        // Standard input alone needs no name.
        let file: Option<Arc<str>> = (!self.arguments.files.is_empty()).then(|| name.to_string_lossy().into());
        let bytes = if is_standard {
            // Given once; a second time there is nothing left in it.
            Ok(std::mem::replace(&mut self.standard, Box::new(io::empty())))
        } else {
            self.files.open(path).map(|file| file as Box<dyn Read + Send>)
        };
        let unreadable = |error| Failure::Unreadable(name.clone(), error);
        let bytes = bytes.map(|bytes| self.progress.watch(bytes)).map_err(unreadable)?;
        let mut unpacked = packed::unpack(bytes).map_err(unreadable)?;
        let limit = self.arguments.max_bytes;
        if self.arguments.warc {
            let mut records = Records::new(unpacked, limit);
            let result = read_pages(&mut records, &file, give);
            *left_out += records.left_out;
            return result.map_err(unreadable);
        }
        packed::check_encoding(&mut unpacked).map_err(unreadable)?;
        let mut lines = Lines::new(unpacked, limit);
        read_lines(&mut lines, &file, give).map_err(|error| {
            let place = format!("line {}: {error}", lines.number() + 1);
            unreadable(io::Error::new(error.kind(), place))
        })
    }
}

fn read_lines(
    lines: &mut Lines<impl Read>,
    file: &Option<Arc<str>>,
    give: &mut dyn FnMut(Vec<Row>) -> bool,
) -> io::Result<bool> {
    loop {
        let chunk = lines.next_chunk()?;
        if chunk.is_empty() {
            return Ok(true);
        }
        let row = |(number, content)| Row { place: Place { file: file.clone(), unit: Unit::Line, number }, content };
        if !give(chunk.into_iter().map(row).collect()) {
            return Ok(false);
        }
    }
}

fn read_pages(
    records: &mut Records<impl Read>,
    file: &Option<Arc<str>>,
    give: &mut dyn FnMut(Vec<Row>) -> bool,
) -> io::Result<bool> {
    let (mut rows, mut bytes) = (Vec::new(), 0);
    loop {
        let next = records.next_page();
        let is_last = !matches!(next, Ok(Some(_)));
        let mut error = None;
        match next {
            Ok(Some((number, page))) => {
                bytes += page.http.as_ref().map_or(0, Vec::len);
                let place = Place { file: file.clone(), unit: Unit::Record, number };
                rows.push(Row { place, content: Content::Page(page) });
            }
            Ok(None) => {}
            Err(failed) => error = Some(failed),
        }
        if (is_last || bytes >= PAGE_BYTES) && !rows.is_empty() {
            bytes = 0;
            if !give(std::mem::take(&mut rows)) {
                return Ok(false);
            }
        }
        match error {
            Some(error) => return Err(error),
            None if is_last => return Ok(true),
            None => {}
        }
    }
}
