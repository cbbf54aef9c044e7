//! The chore `calibrate names`: counts, on texts whose names people have marked, how often a name is right, by what it rests
//! on; the shares become a language's `confidence.tsv`.

use crate::corpus;
use newslens::entity_training::{self as training, CONFIDENCES};
use newslens::{EntityKind, TextLanguage};
use std::path::Path;
use std::{fs, io};

/// What few names rest on is trusted as they and this many that are right three times in four.
const PRIOR: f64 = 8.0;
const PRIOR_SHARE: f64 = 0.75;

/// The kinds that are learned, in the order of their rows.
const KINDS: [EntityKind; 4] = [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];

/// How many names there are, and how many are right.
#[derive(Clone, Copy, Default)]
struct Count {
    all: u32,
    right: u32,
}

/// Counts the names in all files of a folder, or in one file, and prints the lines of the table; `write` puts them there.
pub fn run(tag: &str, texts: &Path, write: bool) -> io::Result<()> {
    let language: TextLanguage = tag.parse().map_err(io::Error::other)?;
    let mut files = vec![texts.to_owned()];
    if texts.is_dir() {
        files = fs::read_dir(texts)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
        files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
        files.sort();
    }
    let (kinds, grounds) = CONFIDENCES;
    let mut counts = vec![vec![Count::default(); grounds]; kinds];
    for file in files {
        for annotated in corpus::read(&file)? {
            let marked = corpus::example(&annotated, language).names;
            let has_groups = annotated.entities.iter().any(|name| name.kind == "NORP");
            for (span, kind, ground) in training::grounds(&annotated.text, language) {
                let Some(number) = KINDS.iter().position(|&other| other == kind) else { continue };
                // A text in which nobody marked groups tells nothing of them.
                if kind == EntityKind::Group && !has_groups {
                    continue;
                }
                let count = &mut counts[number][ground];
                count.all += 1;
                count.right += u32::from(marked.contains(&(span.start, span.end, number as u8)));
            }
        }
    }
    let path = format!("data/{tag}/names/confidence.tsv");
    let table = fs::read_to_string(&path)?;
    let comments = table.lines().filter(|line| line.starts_with('#'));
    let mut lines: Vec<String> = comments.map(str::to_owned).collect();
    for (kind, row) in KINDS.iter().zip(&counts) {
        let share = |count: &Count| {
            let share = (f64::from(count.right) + PRIOR * PRIOR_SHARE) / (f64::from(count.all) + PRIOR);
            format!("{:.0}", 100.0 * share)
        };
        let line = format!("{}\t{}", kind.name(), row.iter().map(share).collect::<Vec<_>>().join(" "));
        println!("{line}");
        eprintln!("of {}", row.iter().map(|count| count.all.to_string()).collect::<Vec<_>>().join(" "));
        lines.push(line);
    }
    if write {
        fs::write(&path, lines.join("\n") + "\n")?;
        println!("{path} is written: build the library again.");
    }
    Ok(())
}
