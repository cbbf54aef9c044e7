//! How far a batch is, for one who waits at a terminal.

#[cfg(feature = "terminal")]
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Read;

/// A line that tells how much was read and answered; nothing where nobody watches.
#[derive(Clone)]
pub struct Progress {
    #[cfg(feature = "terminal")]
    bar: ProgressBar,
}

#[cfg(feature = "terminal")]
impl Progress {
    /// Starts it; `bytes` is how much there is to read, where that is known.
    pub fn start(is_watched: bool, bytes: Option<u64>) -> Progress {
        if !is_watched {
            return Progress { bar: ProgressBar::hidden() };
        }
        let bar = bytes.map_or_else(ProgressBar::no_length, ProgressBar::new);
        let form = match bytes {
            Some(_) => "{wide_bar} {bytes} of {total_bytes}, {msg}, {eta} left",
            None => "{spinner} {bytes}, {msg}, {elapsed}",
        };
        // The form is a constant that has been tried; the usual one tells as much.
        bar.set_style(ProgressStyle::with_template(form).unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message("nothing answered yet");
        Progress { bar }
    }

    /// Tells how many bytes of an input are read.
    pub fn watch<'i>(&self, input: Box<dyn Read + Send + 'i>) -> Box<dyn Read + Send + 'i> {
        Box::new(self.bar.wrap_read(input))
    }

    /// Tells how many rows were answered so far, and how many of them refused.
    pub fn tell(&self, rows: usize, refused: usize) {
        if !self.bar.is_hidden() {
            let speed = rows as f64 / self.bar.elapsed().as_secs_f64().max(0.001);
            let refused = if refused > 0 { format!(" ({refused} refused)") } else { String::new() };
            self.bar.set_message(format!("{rows} rows{refused}, {speed:.0} a second"));
        }
    }

    /// Takes the line away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(not(feature = "terminal"))]
impl Progress {
    /// There is no terminal.
    pub fn start(_is_watched: bool, _bytes: Option<u64>) -> Progress {
        Progress {}
    }

    /// The input as it is.
    pub fn watch<'i>(&self, input: Box<dyn Read + Send + 'i>) -> Box<dyn Read + Send + 'i> {
        input
    }

    /// Nobody is told.
    pub fn tell(&self, _rows: usize, _refused: usize) {}

    /// There is nothing to take away.
    pub fn end(&self) {}
}
