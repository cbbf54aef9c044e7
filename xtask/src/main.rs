//! Chores of the repository; run as `cargo run --release -p xtask -- CHORE`.

mod corpus;
mod feasts;
mod lexicon;
mod pack;
mod perceptron;
mod report;
mod score;
#[path = "../../build/table.rs"]
mod table;
mod train;

use newslens::entity_training::phrase; // for `table`
use std::{env, io, path::PathBuf, process::ExitCode};

const USAGE: &str = "usage: xtask feasts
       xtask train DATA [EVALUATION]

feasts reckons the days of feasts that follow sun and moon: data/dates/feast_days.tsv, data/dates/islamic_months.tsv.

DATA         the folder of training texts (entities/*.jsonl) and lists (gazetteer/*.tsv)
EVALUATION   a folder of annotated texts (*.jsonl) to score the model on

train writes data/entities/lexicon.bin, data/entities/model.bin and data/entities/training.md. The features depend on the
lexicon that the library was built with: when the lexicon changes, the chore says so, and is to be run again.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["feasts"] => feasts::run(),
        ["train", data] => train::run(&PathBuf::from(data), None),
        ["train", data, evaluation] => train::run(&PathBuf::from(data), Some(&PathBuf::from(evaluation))),
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
