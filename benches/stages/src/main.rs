//! The stages of an analysis, one behind the other, for `benches/stages.mjs`, which counts the instructions of each: callgrind
//! writes down what it has counted whenever `stage_begins` is entered.
//!
//! Arguments: `news` or `message`, and files. Texts stand in them with lines of `---` between; what comes below `===`, as in
//! articles of the tests, is no text.

use newslens::export::{Flat, flat};
use newslens::text::OffsetUnit;
use newslens::{Options, analyze_in_phases};
use std::{env, error::Error, fs, hint::black_box};

/// The start of a stage, or the end of the last.
#[inline(never)]
fn stage_begins() {
    black_box(());
}

/// An analysis and its result in the flat form, with six calls of [`stage_begins`]: at the start of each of the five stages
/// and at the end.
fn read(text: &str, options: &Options) -> Flat {
    let analysis = analyze_in_phases(text, options, |_| stage_begins());
    stage_begins();
    let result = flat(text, &analysis, OffsetUnit::Utf16);
    stage_begins();
    result
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let genre = arguments.next().ok_or("news or message?")?;
    let options = Options::new().with_date("2024-05-15")?.with_genre(&genre)?;
    let files = arguments.map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    // What is made at the first use only is not to count.
    for text in ["Kim said on Monday.", "Rui Sá disse na segunda-feira que não vai."] {
        black_box(read(text, &options));
    }
    let texts = files.iter().map(|file| file.split_once("\n===\n").map_or(file.as_str(), |(texts, _)| texts));
    for text in texts.flat_map(|texts| texts.split("\n---\n")) {
        black_box(read(black_box(text), &options));
    }
    Ok(())
}
