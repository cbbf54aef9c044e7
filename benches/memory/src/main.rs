//! The memory that each stage of an analysis takes, for `benches/memory.mjs`: a line for each stage with the most bytes that were
//! in use at once during it, then those still in use at its end, the text's own bytes included. What is made at the first use
//! only does not count.
//!
//! Arguments: `news` or `message`, the least bytes that the text is to have, and files. Texts stand in them with lines of `---`
//! between, and are read as one text, from the first again where they do not suffice; what comes below `===`, as in articles of the
//! tests, is no text.

use newslens::export::flat;
use newslens::text::OffsetUnit;
use newslens::{Options, Phase, Session, analyze_in_phases};
use peak_alloc::PeakAlloc;
use std::{env, error::Error, fs, hint::black_box};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Tells what a stage took as it ends.
struct Teller {
    /// What was in use before the text came.
    before: usize,
    stage: &'static str,
}

impl Teller {
    fn new(before: usize) -> Teller {
        ALLOCATOR.reset_peak_usage();
        Teller { before, stage: "" }
    }

    /// Ends a stage and starts the next; the text is there before the first.
    fn begin(&mut self, stage: &'static str) {
        let [most, now] = [ALLOCATOR.peak_usage(), ALLOCATOR.current_usage()].map(|bytes| bytes - self.before);
        if !self.stage.is_empty() {
            println!("{} {most} {now}", self.stage);
        }
        self.stage = stage;
        ALLOCATOR.reset_peak_usage();
    }
}

/// A new text of at least this many bytes.
fn text_of(articles: &[&str], bytes: usize) -> String {
    let all = articles.join("\n\n") + "\n\n";
    let mut text = String::with_capacity(bytes);
    for character in all.chars().cycle().take_while(|_| !all.is_empty()) {
        if text.len() + character.len_utf8() > bytes {
            break;
        }
        text.push(character);
    }
    text
}

/// An analysis with its result in the flat form.
fn read(text: &str, options: &Options, teller: &mut Teller) {
    let analysis = analyze_in_phases(text, options, |phase| {
        teller.begin(match phase {
            Phase::Text => "text",
            Phase::Dates => "dates",
            Phase::Entities => "names",
            Phase::Quotes => "quotes",
        });
    });
    teller.begin("result");
    let result = flat(text, &analysis, OffsetUnit::Utf16);
    teller.begin("");
    black_box(result);
}

/// An analysis that will have a next one, and a letter typed in the middle.
fn edit(text: &str, options: &Options, teller: &mut Teller) {
    teller.begin("session");
    let mut session = Session::new(options.clone());
    session.set_text(text);
    black_box(session.analysis());
    teller.begin("edit");
    let middle = (text.len() / 2..).find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    session.replace(middle..middle, "x").expect("a place between two characters");
    black_box(session.analysis());
    teller.begin("");
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let genre = arguments.next().ok_or("news or message?")?;
    let bytes = arguments.next().ok_or("how many bytes?")?.parse()?;
    let options = Options::new().with_date("2024-05-15")?.with_genre(&genre)?;
    let files = arguments.map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let articles = files.iter().map(|file| file.split_once("\n===\n").map_or(file.as_str(), |(texts, _)| texts));
    let articles: Vec<&str> = articles.flat_map(|texts| texts.split("\n---\n")).collect();
    for text in ["Kim said on Monday.", "Rui Sá disse na segunda-feira que não vai."] {
        black_box(newslens::analyze(text, &options));
    }
    let before = ALLOCATOR.current_usage();
    let text = text_of(&articles, bytes);
    let before = before + text.capacity() - text.len();
    println!("bytes {} {}", text.len(), ALLOCATOR.current_usage() - before);
    read(&text, &options, &mut Teller::new(before));
    // A session has a text of its own.
    edit(&text, &options, &mut Teller::new(before + text.len()));
    Ok(())
}
