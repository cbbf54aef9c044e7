//! The arguments of each command, and what their help says.

use crate::output::Output;
use clap::{Args, Parser, Subcommand, ValueEnum};
use newslens::text::OffsetUnit;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Who said what about whom, and when, in an English or Portuguese news text or web page.
///
/// Prints the text, of a web page its article, with its dates, quotes and names in colour, and lists of them below. Exit status: 0 when all went
/// well, 1 when an input could not be read, 2 when the arguments make no sense.
#[derive(Parser)]
#[command(
    name = "newslens",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  newslens --date 2023-09-13 article.txt\n  newslens --format csv-quotes article.txt > quotes.csv"
)]
pub struct Command {
    #[command(subcommand)]
    pub sub: Option<Sub>,
    #[command(flatten)]
    pub one: OneArguments,
}

/// What the program can do besides reading one text.
#[derive(Subcommand)]
pub enum Sub {
    /// Analyse many texts: one JSON document a line in, one JSON analysis a line out.
    ///
    /// Reads lines {"id": any, "text": "…", "date": "2023-09-13", "published": the same as the page's metadata tells it,
    /// "order": "auto", "genre": "auto", "language": "auto"}, of which only "text" has to be there, and writes {"id",
    /// "language", "languageConfidence", "genre", "publication", "dates", "quotes", "mentions", "entities"} for each, in the
    /// same order, using all cores. The id is given back byte for byte. A date may be of ISO 8601 (2023-09-13,
    /// 2023-09-13T08:30:00Z, 20230913) or of a feed (Wed, 13 Sep 2023 08:30:00 GMT); "" and null are none.
    ///
    /// A row that cannot be read is answered by {"id", "file", "line", "field", "error"} and does not stop the rest. Exit
    /// status: 0 when all rows were read, 3 when some were refused (--allow-errors makes that 0), 1 when an input or the
    /// output failed, 2 when the arguments make no sense.
    #[command(
        after_help = "Examples:\n  newslens batch < articles.jsonl > found.jsonl\n  newslens batch --only quotes,entities 2023-*.jsonl.gz > found.jsonl\n  newslens batch --flat articles.jsonl > quotes.jsonl\n  newslens batch --warc CC-NEWS-20230913.warc.gz > found.jsonl"
    )]
    Batch(BatchArguments),
    /// Print the article in a web page, and nothing of what stands around it.
    ///
    /// "text" prints the body alone. "json" prints {"title", "byline", "published", "modified", "language", "text", "is_whole"};
    /// what the page does not tell is null, and "is_whole" says that nothing looked like an article, so that "text" is the
    /// whole page's. "language" is what the page declares, unless its text surely is in another language.
    Article(ArticleArguments),
    /// Compare articles: who is quoted in several of them, and where the words differ.
    ///
    /// Prints each utterance that several articles tell, the fullest telling first, and what the others leave out, add, change
    /// or deny; then who said what, and whom several articles name. A file that cannot be read is named and does not stop the
    /// others; the exit status is then 1.
    #[command(after_help = "Example:\n  newslens compare wire.txt courier.txt page.html")]
    Compare(CompareArguments),
    /// Read many articles as one dossier, or open a saved one.
    ///
    /// Reads lines {"title": "…", "outlet": "…", "day": "2023-09-13", "text": "…"}, of which only "text" has to be there, or a
    /// dossier that was saved by "--format saved", and prints what "newslens compare" does. A line that cannot be read is named
    /// and does not stop the rest; the exit status is then 1.
    #[command(
        after_help = "Examples:\n  newslens dossier --format html articles.jsonl > report.html\n  newslens dossier --format saved articles.jsonl > story.json\n  newslens dossier story.json"
    )]
    Dossier(DossierArguments),
}

/// The reader's own names.
#[derive(Args)]
pub struct NamesArguments {
    /// A list of names that are certain wherever they stand, and of names never to be marked: CSV with the columns
    /// name,type,aliases,role,never, JSON, or a name a line
    #[arg(long, value_name = "FILE")]
    pub names: Option<PathBuf>,
}

/// The arguments of `newslens compare`.
#[derive(Args)]
pub struct CompareArguments {
    /// The articles: texts in UTF-8, or web pages in any encoding
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What the files are; of a web page, the article in it is read
    #[arg(long, value_enum, default_value_t = Input::Auto)]
    pub input: Input,
    #[command(flatten)]
    pub shown: ShownArguments,
}

/// The arguments of `newslens dossier`.
#[derive(Args)]
pub struct DossierArguments {
    /// Articles, one JSON object a line, or a saved dossier; "-" or nothing: standard input
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub shown: ShownArguments,
}

/// What is shown of several articles.
#[derive(Args)]
pub struct ShownArguments {
    /// What to print
    #[arg(long, value_enum, default_value_t = DossierFormat::Text)]
    pub format: DossierFormat,
    #[command(flatten)]
    pub own: NamesArguments,
    /// What "start" and "end" count in JSON and CSV
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    pub offsets: Unit,
    /// The most bytes of an input; a longer one is refused
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    pub max_bytes: usize,
}

/// What is printed of several articles.
#[derive(Clone, Copy, ValueEnum)]
pub enum DossierFormat {
    /// What is told differently, who said what, and whom several articles name
    Text,
    /// Everything, as one JSON object
    Json,
    /// A table of the quotes that several articles have, for a spreadsheet
    Csv,
    /// A report to send on
    Html,
    /// The timeline as an iCalendar file
    Ical,
    /// The articles themselves, to be opened again by "newslens dossier"
    Saved,
}

/// The arguments of `newslens batch`.
#[derive(Args)]
pub struct BatchArguments {
    /// Files of JSON Lines in UTF-8, read one after the other, also packed by gzip or Zstandard; "-" or nothing: standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write only these parts of each answer besides its id, parted by commas; without it, all but "text"
    #[arg(long, value_enum, value_name = "PARTS", value_delimiter = ',')]
    pub only: Vec<Part>,
    /// Write a line a quote instead of a line a text, with the columns of csv-quotes behind "id" and "published"
    #[arg(long, conflicts_with = "only")]
    pub flat: bool,
    /// The files are web archives (WARC, as of CommonCrawl News): each HTML page in them is a row, and its article is read
    ///
    /// The answers have besides the above {"url", "title", "byline", "isWhole", "text"}; the id is the WARC-Record-ID.
    /// Whatever is no HTML page that a server gave with status 200 is left out and counted.
    #[arg(long)]
    pub warc: bool,
    /// Exit with status 0 though rows were refused
    #[arg(long)]
    pub allow_errors: bool,
    #[command(flatten)]
    pub own: NamesArguments,
    /// How many rows are read at the same time; without it, as many as there are cores
    #[arg(long, value_name = "COUNT")]
    pub threads: Option<NonZeroUsize>,
    /// What "start" and "end" count
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    pub offsets: Unit,
    /// The most bytes of a row; a longer one is refused, and takes no more memory than this
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    pub max_bytes: usize,
}

/// A part of an answer of `newslens batch`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The text itself, which offsets count in
    Text,
    /// Its language, and how sure that is
    Language,
    /// Whether it was read as news or as a message
    Genre,
    /// Its day of publication
    Publication,
    /// Expressions of time
    Dates,
    /// What was said, and who said it
    Quotes,
    /// Each name in the text
    Mentions,
    /// Whom and what the names name
    Entities,
}

/// The most bytes of an input unless one says otherwise: more than any text that somebody writes, little enough for the memory
/// of an ordinary computer, of which news takes fifteen times as much.
const MAX_BYTES: usize = 256 << 20;

/// The arguments of `newslens article`.
#[derive(Args)]
pub struct ArticleArguments {
    /// The page, as HTML in any encoding; "-" or nothing: standard input
    pub file: Option<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = ArticleFormat::Text)]
    pub format: ArticleFormat,
    /// The most bytes of the page; a longer one is refused
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    pub max_bytes: usize,
}

/// What is printed of an article.
#[derive(Clone, Copy, ValueEnum)]
pub enum ArticleFormat {
    /// Its text
    Text,
    /// Its text and what the page says of it, as one JSON object
    Json,
}

/// The arguments of `newslens` for one text.
#[derive(Args)]
pub struct OneArguments {
    /// The text, in UTF-8, or a web page in any encoding; "-" or nothing: standard input
    pub file: Option<PathBuf>,
    /// What the file is; of a web page, the article in it is read
    #[arg(long, value_enum, default_value_t = Input::Auto)]
    pub input: Input,
    /// The day of publication, such as 2023-09-13, or as feeds write it; without it, a web page's own data tell it, or it is looked for in the
    /// text
    #[arg(long)]
    pub date: Option<String>,
    /// How numeric dates are read: auto, month-first or day-first
    #[arg(long, default_value = "auto")]
    pub order: String,
    /// What kind of text it is, which decides how times are read: auto, news or message
    #[arg(long, default_value = "auto")]
    pub genre: String,
    /// The language of the text: auto, or the tag of one that newslens reads, such as en
    #[arg(long, default_value = "auto")]
    pub language: String,
    #[command(flatten)]
    pub own: NamesArguments,
    /// What to print
    #[arg(long, default_value = "text", value_parser = Output::parser())]
    pub format: Output,
    /// What "start" and "end" count in JSON and CSV
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    pub offsets: Unit,
    /// Take this analysis of the text, as JSON (perhaps corrected by hand), instead of making one; "start" and "end" in it
    /// count what --offsets says
    #[arg(long, value_name = "FILE", conflicts_with_all = ["date", "order", "genre", "language", "names"])]
    pub analysis: Option<PathBuf>,
    /// List only what has this regular expression in its words, value, name or speaker
    #[arg(long = "match", value_name = "PATTERN")]
    pub pattern: Option<regex::Regex>,
    /// The most bytes of the file; a longer one is refused
    #[arg(long, value_name = "BYTES", default_value_t = MAX_BYTES)]
    pub max_bytes: usize,
}

/// What the input is.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Input {
    /// A web page where its name ends in .html or .htm or it starts like one, else a text
    Auto,
    /// A text
    Text,
    /// A web page
    Html,
}

/// [`OffsetUnit`] as an argument.
#[derive(Clone, Copy, ValueEnum)]
pub enum Unit {
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
