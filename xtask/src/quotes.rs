//! The chore `calibrate quotes`: counts, on texts whose quotes people have marked, how often an attribution is right, by what it
//! rests on; the shares become `data/quotes/confidence.tsv`.

use crate::USAGE;
use crate::marked::{self, Marked, Text};
use newslens::quote_counting::{self, ALL};
use newslens::{Options, Quote, TextLanguage, analyze};
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// Where the table lies.
const TABLE: &str = "data/quotes/confidence.tsv";
/// The row that tells what a noun for a speaker takes away.
const NOUNS: &str = "NominalSpeaker";
/// What those who mark news leave out: the turns of interviews, words without a speaker.
const NOT_MARKED: [&str; 2] = ["Transcript", "Nobody"];
/// Besides those that are counted, so many are thought of that are as often right as the table says now: a row that is seen
/// five times is not turned over by them.
const HELD_BACK: f64 = 20.0;

/// How many attributions there are, and how many are right.
#[derive(Clone, Copy, Default)]
struct Count {
    all: f64,
    right: f64,
}

/// The counts of a row, with a name and with a noun for a speaker.
type Counts = Vec<[Count; 2]>;

/// Runs the chore as the command line calls it.
pub fn called(arguments: &[&str]) -> io::Result<()> {
    let (mut tag, mut write, mut rest) = ("en", false, arguments);
    loop {
        rest = match *rest {
            ["--language", given, ref rest @ ..] => {
                tag = given;
                rest
            }
            ["--write", ref rest @ ..] => {
                write = true;
                rest
            }
            [path] if !path.starts_with('-') => return run(Path::new(path), tag, write),
            _ => return Err(io::Error::other(USAGE)),
        };
    }
}

/// Runs the chore on the texts of a file or of all files of a folder; `write` replaces the table.
fn run(path: &Path, tag: &str, write: bool) -> io::Result<()> {
    let language: TextLanguage = tag.parse().map_err(io::Error::other)?;
    let texts = marked::read(path)?;
    let mut counts = vec![[Count::default(); 2]; ALL.len()];
    for (number, text) in texts.iter().enumerate() {
        if number % 100 == 0 {
            eprintln!("{number} of {} texts", texts.len());
        }
        count(text, language, &mut counts)?;
    }
    let (table, report) = renewed(&fs::read_to_string(TABLE)?, &counts)?;
    print!("{report}");
    if write {
        fs::write(TABLE, table)?;
        println!("{TABLE} is written: build the library again.");
    }
    Ok(())
}

/// Adds what a text has to the counts.
fn count(text: &Text, language: TextLanguage, counts: &mut Counts) -> io::Result<()> {
    let wrong = |error| io::Error::other(format!("{}: {error}", text.id));
    let mut options = Options::new().with_language(language.tag()).map_err(wrong)?;
    if let Some(date) = &text.date {
        options = options.with_date(date).map_err(wrong)?;
    }
    for quote in quote_counting::instead(|| analyze(&text.text, &options)).quotes {
        let (row, is_noun) = quote_counting::read(quote.confidence);
        if let Some(is_right) = is_right(text, &quote) {
            let count = &mut counts[row][usize::from(is_noun)];
            count.all += 1.0;
            count.right += f64::from(u8::from(is_right));
        }
    }
    Ok(())
}

/// Whether an attribution is right: most of its words are those of a marked quote, and the speaker's words meet the marked
/// ones. Nothing where only an attitude is marked, which is no speech and no error.
fn is_right(text: &Text, quote: &Quote) -> Option<bool> {
    let span = (quote.span.start, quote.span.end);
    let best = text.quotes.iter().max_by_key(|marked| marked::shared(&text.text, marked.span, span))?;
    let shared = marked::shared(&text.text, best.span, span);
    let longer = marked::words(&text.text, best.span).max(marked::words(&text.text, span));
    if shared * 2 < longer {
        return Some(false);
    }
    let Marked { speaker, is_speech, .. } = best;
    is_speech.then(|| match (&quote.speaker, speaker) {
        (None, None) => true,
        (Some(found), Some(wanted)) => {
            found.span.start < wanted.1 && wanted.0 < found.span.end
                || marked::is_same_name(&text.text[wanted.0..wanted.1], &found.name)
        }
        _ => false,
    })
}

/// The table with new shares, and a report for a reader.
fn renewed(table: &str, counts: &Counts) -> io::Result<(String, String)> {
    let (mut new, mut report) =
        (String::new(), format!("{:<20}{:>6}{:>7}{:>7}{:>6}\n", "", "now", "count", "right", "new"));
    let mut expected = Count::default();
    for line in table.lines() {
        let Some((name, now)) = line.split_once('\t').filter(|_| !line.starts_with('#')) else {
            let _ = writeln!(new, "{line}");
            continue;
        };
        let row = ALL.iter().find(|row| format!("{row:?}") == name);
        let (Some(&row), Ok(now)) = (row, now.parse::<f64>()) else {
            return Err(io::Error::other(format!("{TABLE}: {line:?} is no row and its share")));
        };
        // What nouns take away is counted last: beside what their rows are with a name.
        let [names, nouns] = counts[row as usize];
        let count = if name == NOUNS { expected } else { names };
        if NOT_MARKED.contains(&name) {
            let _ = writeln!(new, "{line}");
            continue;
        }
        let share = (100.0 * (count.right + HELD_BACK * now / 100.0) / (count.all + HELD_BACK)).round();
        expected.all += nouns.all * share / 100.0;
        expected.right += nouns.right;
        let _ = writeln!(new, "{name}\t{share}");
        let right = 100.0 * count.right / count.all.max(1.0);
        let _ = writeln!(report, "{name:<20}{now:>6}{:>7.0}{right:>7.0}{share:>6}", count.all);
    }
    Ok((new, report))
}
