//! Chores of the repository; run as `cargo run --release -p xtask -- CHORE`.

mod calibrate_names;
mod corpus;
mod feasts;
mod lexicon;
mod marked;
mod pack;
mod perceptron;
mod quotes;
mod report;
mod score;
mod train;

use std::path::Path;
use std::{env, io, process::ExitCode};

pub const USAGE: &str = "usage: xtask feasts
       xtask calibrate quotes [--language TAG] [--write] MARKED
       xtask train [--language TAG] DATA [EVALUATION]
       xtask calibrate names [--write] TAG EVALUATION

feasts reckons the days of feasts that follow sun and moon: data/dates/feast_days.tsv, data/dates/islamic_months.tsv.

TAG          the language of the model: en (if none is told) or pt
DATA         the folder of training texts (entities/*.jsonl, pt/*.jsonl) and lists (gazetteer/*.tsv)
EVALUATION   a folder of annotated texts (*.jsonl) to score the model on
MARKED       a file of texts (*.jsonl) in which people marked who said what, or a folder of such files

calibrate quotes counts how often an attribution is right by what it rests on, beside what data/quotes/confidence.tsv says;
with --write it puts there what it counted.

train writes lexicon.bin, model.bin and training.md to data/en/names or data/pt/names. The features depend on the lexicon that
the library was built with: when it changes, the chore says so, and is to be run again.

calibrate names prints the lines of a language's names/confidence.tsv: how often a name is right in annotated texts; with
--write it puts them there.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--help" | "-h" | "help"] | [_, "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        ["calibrate", "quotes", ref rest @ ..] => quotes::called(rest),
        ["feasts"] => feasts::run(),
        ["train", "--language", tag, ref paths @ ..] => train::run(tag, paths),
        ["calibrate", "names", "--write", tag, texts] => calibrate_names::run(tag, Path::new(texts), true),
        ["calibrate", "names", tag, texts] => calibrate_names::run(tag, Path::new(texts), false),
        ["train", ref paths @ ..] => train::run("en", paths),
        _ => Err(io::Error::other(USAGE)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
