//! What a program reads from and writes to, so that the same code runs where there is no disk and no terminal.

use std::io::{self, Read, Write};
use std::path::Path;

/// Where a program reads and writes, and who looks at it; `main.rs` gives those of this machine.
pub struct Streams<'s> {
    /// Standard input.
    pub input: Box<dyn Read + Send + 's>,
    /// Standard output.
    pub output: Box<dyn Write + 's>,
    /// Standard error.
    pub messages: Box<dyn Write + 's>,
    /// The files that arguments name.
    pub files: &'s (dyn Files + Sync),
    /// Whether the output shows colours.
    pub has_colours: bool,
    /// Whether messages show colours.
    pub has_coloured_messages: bool,
    /// Whether somebody waits at a terminal that the output does not go to: progress is shown there, on standard error.
    pub is_watched: bool,
}

/// Files by their names.
pub trait Files {
    /// Opens a file.
    ///
    /// # Errors
    /// When there is no such file, or it may not be read.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>>;

    /// How many bytes a file has, where that is known before it is read.
    fn length(&self, path: &Path) -> Option<u64>;
}

/// Why a folder cannot be opened.
pub(crate) const IS_FOLDER: &str = "it is a folder; give its files";

/// The files of this machine.
pub struct Disk;

impl Files for Disk {
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        let file = std::fs::File::open(path)?;
        if file.metadata()?.is_dir() {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, IS_FOLDER));
        }
        Ok(Box::new(file))
    }

    fn length(&self, path: &Path) -> Option<u64> {
        // A pipe that has a name knows no length.
        std::fs::metadata(path).ok().filter(|data| data.is_file()).map(|data| data.len())
    }
}

impl Streams<'_> {
    /// Writes a line of the program's own; what a terminal would obey is left out. That nobody can be told is no failure.
    pub(crate) fn say(&mut self, message: &str) {
        let line: String = message.chars().filter(|&letter| !letter.is_control() || letter == '\n').collect();
        let _ = writeln!(self.messages, "newslens: {line}");
    }
}
