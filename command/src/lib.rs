//! The command line of newslens, and nothing else: the arguments, and what each command does. `main.rs` is the program.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod article;
mod batch;
mod filter;
mod output;
mod report;

use clap::{Args, Parser, Subcommand, ValueEnum};
use newslens::text::OffsetUnit;
use newslens::{Analysis, DateOrder, OptionError, Options, analyze, export, page};
use output::Output;
use std::io::{Read, Write, stdin};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Who said what about whom, and when, in an English news text or web page.
///
/// Prints the text, of a web page its article, with its dates, quotes and names in colour, and lists of them below. Exit status: 0 when all went
/// well, 1 when an input could not be read, 2 when the arguments make no sense.
#[derive(Parser)]
#[command(
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  newslens --date 2023-09-13 article.txt\n  newslens --format csv-quotes article.txt > quotes.csv"
)]
pub struct Command {
    #[command(subcommand)]
    sub: Option<Sub>,
    #[command(flatten)]
    one: One,
}

#[derive(Subcommand)]
enum Sub {
    /// Analyse many texts: one JSON document a line in, one JSON analysis a line out.
    ///
    /// Reads lines {"id": any, "text": "…", "date": "2023-09-13" or null, "published": the same as the page's metadata tells
    /// it, "order": "auto", "genre": "auto", "language": "auto"} from standard input and writes {"id", "language",
    /// "languageConfidence", "genre", "publication", "dates", "quotes", "mentions", "entities"} for each, in the same order,
    /// using all cores. A line that cannot be read gives {"line", "error"} and does not stop the rest; the exit status is then 1.
    Batch(BatchArguments),
    /// Print the article in a web page, and nothing of what stands around it.
    ///
    /// "text" prints the body alone. "json" prints {"title", "byline", "published", "modified", "language", "text", "is_whole"};
    /// what the page does not tell is null, and "is_whole" says that nothing looked like an article, so that "text" is the
    /// whole page's. "language" is what the page declares, unless its text surely is in another language.
    Article(ArticleArguments),
}

#[derive(Args)]
struct BatchArguments {
    /// What "start" and "end" count
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    offsets: Unit,
    /// The most bytes of a line; a longer one is refused, and takes no more memory than this
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    max_bytes: usize,
}

/// The most bytes of an input unless one says otherwise: more than any text that somebody writes, little enough for the memory
/// of an ordinary computer, of which news takes fifteen times as much.
const MAX_BYTES: usize = 256 << 20;

#[derive(Args)]
struct ArticleArguments {
    /// The page, as HTML in any encoding; "-" or nothing: standard input
    file: Option<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = ArticleFormat::Text)]
    format: ArticleFormat,
    /// The most bytes of the page; a longer one is refused
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    max_bytes: usize,
}

/// What is printed of an article.
#[derive(Clone, Copy, ValueEnum)]
enum ArticleFormat {
    /// Its text
    Text,
    /// Its text and what the page says of it, as one JSON object
    Json,
}

#[derive(Args)]
struct One {
    /// The text, in UTF-8, or a web page in any encoding; "-" or nothing: standard input
    file: Option<PathBuf>,
    /// What the file is; of a web page, the article in it is read
    #[arg(long, value_enum, default_value_t = Input::Auto)]
    input: Input,
    /// The day of publication, such as 2023-09-13; without it, a web page's own data tell it, or it is looked for in the
    /// text
    #[arg(long)]
    date: Option<String>,
    /// How numeric dates are read: auto, month-first or day-first
    #[arg(long, default_value = "auto")]
    order: String,
    /// What kind of text it is, which decides how times are read: auto, news or message
    #[arg(long, default_value = "auto")]
    genre: String,
    /// The language of the text: auto, or the tag of one that newslens reads, such as en
    #[arg(long, default_value = "auto")]
    language: String,
    /// What to print
    #[arg(long, default_value = "text", value_parser = Output::parser())]
    format: Output,
    /// What "start" and "end" count in JSON and CSV
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    offsets: Unit,
    /// Take this analysis of the text, as JSON (perhaps corrected by hand), instead of making one; "start" and "end" in it
    /// count what --offsets says
    #[arg(long, value_name = "FILE", conflicts_with_all = ["date", "order", "genre", "language"])]
    analysis: Option<PathBuf>,
    /// List only what has this regular expression in its words, value, name or speaker
    #[arg(long = "match", value_name = "PATTERN")]
    pattern: Option<regex::Regex>,
    /// The most bytes of the file; a longer one is refused
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    max_bytes: usize,
}

/// An analysis as it is printed.
#[derive(serde::Serialize)]
struct Json<'t> {
    #[serde(flatten)]
    analysis: export::JsonAnalysis<'t>,
    /// Of a web page, what "start" and "end" count in: it stands nowhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'t str>,
}

/// What the input is.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Input {
    /// A web page where its name ends in .html or .htm or it starts like one, else a text
    Auto,
    /// A text
    Text,
    /// A web page
    Html,
}

/// [`OffsetUnit`] as an argument.
#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    /// Bytes
    Utf8,
    /// UTF-16 code units, as in JavaScript
    Utf16,
    /// Code points, as in Python
    Codepoint,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> OffsetUnit {
        match unit {
            Unit::Utf8 => OffsetUnit::Utf8,
            Unit::Utf16 => OffsetUnit::Utf16,
            Unit::Codepoint => OffsetUnit::CodePoint,
        }
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// A file that cannot be read.
    Unreadable(PathBuf, io::Error),
    /// An input of more bytes than this.
    TooLong(PathBuf, usize),
    /// A file that is not UTF-8: the first byte that is not, and where it stands.
    NotUtf8(PathBuf, u8, usize),
    /// A file that holds no analysis of the text: why.
    NotAnalysis(PathBuf, String),
    /// An option that makes no sense.
    Option(OptionError),
    /// Lines of a batch that could not be read: how many, and the first.
    Lines(usize, usize),
    /// Writing the answer, or reading standard input, failed.
    Io(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Unreadable(path, error) => write!(formatter, "cannot read {}: {error}", path.display()),
            Failure::TooLong(path, limit) => {
                write!(formatter, "{} has more than {limit} bytes; --max-bytes sets the limit", path.display())
            }
            Failure::NotUtf8(path, byte, at) => {
                write!(
                    formatter,
                    "{} is not UTF-8: byte 0x{byte:02x} at offset {at}; save it as UTF-8 first",
                    path.display()
                )
            }
            Failure::NotAnalysis(path, reason) => {
                write!(formatter, "{} is no analysis of the text: {reason}", path.display())
            }
            Failure::Option(error) => error.fmt(formatter),
            Failure::Lines(1, first) => write!(formatter, "line {first} could not be read; its answer says why"),
            Failure::Lines(count, first) => {
                write!(formatter, "{count} lines could not be read, the first is line {first}; their answers say why")
            }
            Failure::Io(error) => error.fmt(formatter),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Io(error)
    }
}

impl From<OptionError> for Failure {
    fn from(error: OptionError) -> Failure {
        Failure::Option(error)
    }
}

impl Command {
    /// Does what the arguments ask for.
    pub fn run(self) -> Result<(), Failure> {
        match self.sub {
            Some(Sub::Batch(arguments)) => batch::run(&arguments, stdin().lock(), io::stdout().lock()),
            Some(Sub::Article(arguments)) => article::run(&arguments, io::stdout().lock()),
            None => self.one.run(),
        }
    }
}

impl One {
    /// Whether the input is a web page.
    fn is_page(&self, bytes: &[u8]) -> bool {
        let extension = self.file.as_deref().and_then(Path::extension).unwrap_or_default().to_ascii_lowercase();
        match self.input {
            Input::Html => true,
            Input::Text => false,
            Input::Auto if ["html", "htm", "xhtml", "shtml"].iter().any(|&page| extension == page) => true,
            Input::Auto if ["txt", "md"].iter().any(|&text| extension == text) => false,
            Input::Auto => page::looks_like_html(&String::from_utf8_lossy(&bytes[..bytes.len().min(10_000)])),
        }
    }

    fn run(self) -> Result<(), Failure> {
        let mut options =
            Options::new().with_order(&self.order)?.with_genre(&self.genre)?.with_language(&self.language)?;
        if let Some(date) = &self.date {
            options = options.with_date(date)?;
        }
        let (name, bytes) = read_bytes(self.file.as_deref(), self.max_bytes)?;
        let is_page = self.is_page(&bytes);
        let text = if is_page {
            let page = page::read_page_bytes(&bytes, None);
            if page.is_whole {
                anstream::eprintln!("newslens: no article was found in {}; all of its text is shown", name.display());
            }
            options.published = page.published.and_then(|published| published.parse().ok());
            if let Some(order) = page.order.filter(|_| options.order == DateOrder::Auto) {
                options.order = order;
            }
            page.text
        } else {
            text_of(name, bytes)?
        };
        let mut analysis = match &self.analysis {
            Some(file) => self.read_analysis(file, &text)?,
            None => analyze(&text, &options),
        };
        if analysis.language.is_foreign() {
            let tag = &analysis.language.tag;
            eprintln!(
                "newslens: the text seems to be in another language ({tag}); newslens reads English, so do not rely on what it finds"
            );
        }
        if let Some(pattern) = &self.pattern {
            filter::keep(&mut analysis, &text, pattern);
        }
        let mut out = anstream::stdout().lock();
        match self.format {
            Output::Json => {
                let json = Json {
                    analysis: export::json(&text, &analysis, self.offsets.into()),
                    text: is_page.then_some(&text),
                };
                serde_json::to_writer_pretty(&mut out, &json).map_err(io::Error::from)?;
                writeln!(out)?;
            }
            Output::Text => report::write(&mut out, &text, &analysis)?,
            Output::Export(format) => self.export(format, &text, &analysis)?,
        }
        Ok(())
    }

    fn read_analysis(&self, file: &Path, text: &str) -> Result<Analysis, Failure> {
        let json = fs::read(file).map_err(|error| Failure::Unreadable(file.to_owned(), error))?;
        let wrong = |reason: String| Failure::NotAnalysis(file.to_owned(), reason);
        let json: serde_json::Value = serde_json::from_slice(&json).map_err(|error| wrong(error.to_string()))?;
        export::from_json(text, json, self.offsets.into()).map_err(|error| wrong(error.to_string()))
    }

    /// Prints an export as it is: `anstream` would take escape sequences out of a file that is to be exact.
    fn export(&self, format: export::Format, text: &str, analysis: &Analysis) -> io::Result<()> {
        io::stdout().write_all(export::write(format, text, analysis, self.offsets.into()).as_bytes())
    }
}

/// The bytes of a file or of standard input, and what it is called. Of one that has more than `limit` no more are read.
fn read_bytes(file: Option<&Path>, limit: usize) -> Result<(&Path, Vec<u8>), Failure> {
    let mut bytes = Vec::new();
    let one_more = (limit as u64).saturating_add(1);
    let name = match file {
        Some(path) if path != Path::new("-") => {
            let read = fs::File::open(path).and_then(|file| file.take(one_more).read_to_end(&mut bytes));
            read.map_err(|error| Failure::Unreadable(path.to_owned(), error))?;
            path
        }
        _ => {
            stdin().lock().take(one_more).read_to_end(&mut bytes)?;
            Path::new("standard input")
        }
    };
    if bytes.len() > limit {
        return Err(Failure::TooLong(name.to_owned(), limit));
    }
    Ok((name, bytes))
}

fn text_of(name: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::NotUtf8(name.to_owned(), error.as_bytes()[at], at)
    })
}
