//! A long text that is analysed and then edited, for `benches/edits.mjs`, which counts the instructions of each: callgrind writes
//! down what it has counted whenever `stage_begins` is entered.
//!
//! Arguments: a file, how many edits, and a number that says which. An edit types a letter at some place, or takes one out.
//! Prints a line for each edit: the byte at which it is, and what it types; nothing where it takes out.

use newslens::export::{Flat, FlatChange, flat, flat_change};
use newslens::text::OffsetUnit;
use newslens::{Options, Session, analyze_in_phases};
use std::{env, error::Error, fs, hint::black_box};

/// The start of a stage, or the end of the last.
#[inline(never)]
fn stage_begins() {
    black_box(());
}

/// A fresh analysis and its result in the flat form, with six calls of [`stage_begins`]: at the start of each of the five stages
/// and at the end.
fn read(text: &str, options: &Options) -> Flat {
    let analysis = analyze_in_phases(text, options, |_| stage_begins());
    stage_begins();
    let result = flat(text, &analysis, OffsetUnit::Utf16);
    stage_begins();
    result
}

/// The same for an edit of a text that was analysed before: what is put in at a byte, or nothing, to take out what is there. Its
/// result is what has changed, as the page gets it.
fn edit(session: &mut Session, at: usize, with: &str) -> Result<FlatChange, Box<dyn Error>> {
    let out = if with.is_empty() { session.text()[at..].chars().next().map_or(0, char::len_utf8) } else { 0 };
    stage_begins();
    session.replace(at..at + out, with)?;
    let (text, analysis, earlier) = session.changed_analysis_in_phases(|_| stage_begins());
    stage_begins();
    let result = flat_change(text, analysis, &earlier.ok_or("An edit that changes nothing")?);
    stage_begins();
    Ok(result)
}

/// Numbers that look as if drawn (Park and Miller's), the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0 * 48271 % 0x7fff_ffff;
        self.0 as usize % end
    }
}

/// What is typed, as often as writers do, more or less.
const TYPED: [&str; 20] =
    ["e", "t", "a", "o", "i", "n", "s", "r", "h", "l", "d", "u", "e", "t", "a", " ", " ", ".", "M", ","];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let file = arguments.next().ok_or("Which file?")?;
    let count: usize = arguments.next().ok_or("How many edits?")?.parse()?;
    let seed: u64 = arguments.next().ok_or("Which edits?")?.parse()?;
    let options = Options::new().with_date("2024-05-15")?.with_genre("news")?;
    let text = fs::read_to_string(file)?;
    // What is made at the first use only is not to count.
    black_box(read("Kim said on Monday.", &options));
    black_box(read(black_box(&text), &options));
    let mut session = Session::new(options);
    session.set_text(&text);
    black_box(session.changed_analysis());
    let mut numbers = Numbers(seed);
    for _ in 0..count {
        let place = numbers.below(session.text().len());
        let at = (0..=place).rev().find(|&at| session.text().is_char_boundary(at)).unwrap_or(0);
        let with = if numbers.below(5) == 0 { "" } else { TYPED[numbers.below(TYPED.len())] };
        println!("{at} {with}");
        black_box(edit(&mut session, at, with)?);
    }
    Ok(())
}
