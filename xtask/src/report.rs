//! The report on a training: its sources, what each step scored, the sizes of the files.

use crate::corpus::{Annotated, Example};
use crate::perceptron::Weights;
use crate::score;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::{fs, io};

/// A report that is being written, in Markdown.
pub struct Report {
    sets: Vec<(String, Vec<Example>)>,
    sources: String,
    steps: String,
}

impl Report {
    /// A report that scores every step on these sets.
    pub fn new(sets: Vec<(String, Vec<Example>)>) -> Report {
        Report { sets, sources: String::new(), steps: String::new() }
    }

    /// Notes a source, once for each of its licences.
    pub fn source(&mut self, name: &str, texts: &[Annotated]) {
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for text in texts {
            let count = counts.entry(&text.licence).or_default();
            *count = (count.0 + 1, count.1 + text.entities.len());
        }
        for (licence, (texts, names)) in counts {
            let _ = writeln!(self.sources, "| {name} | {licence} | {texts} | {names} |");
        }
    }

    /// Scores a step, and tells it at once on the standard error.
    pub fn step(&mut self, step: &str, weights: &Weights) {
        let mut line = format!("| {step} |");
        for (_, examples) in &self.sets {
            let counts = score::score(examples, weights);
            let [persons, organizations, places, groups] = counts.map(|counts| counts.f1());
            let all = score::total(&counts).f1();
            let _ = write!(line, " {all:.1} ({persons:.0} {organizations:.0} {places:.0} {groups:.0}) |");
        }
        eprintln!("{line}");
        self.steps += &line;
        self.steps.push('\n');
    }

    /// The report with the sizes of the files that were written.
    pub fn finish(&self, files: &[&str]) -> io::Result<String> {
        let mut report = String::from(
            "# Training\n\nWritten by `cargo run --release -p xtask -- train`; the same input gives the same bytes.\n\n\
             ## Sources\n\nTexts under other licences, or under none that is told, are left out.\n\n\
             | source | licence | texts | names |\n|---|---|---|---|\n",
        );
        report += &self.sources;
        report += "\n## Scores\n\nExact F1 of persons, organisations and places together; in brackets persons, \
                   organisations, places, groups.\nNone of these sets was trained on.\n\n| step |";
        self.sets.iter().for_each(|(name, _)| report += &format!(" {name} |"));
        report += "\n|---|";
        self.sets.iter().for_each(|_| report += "---|");
        report.push('\n');
        report += &self.steps;
        report += "\n## Files\n\n| file | bytes |\n|---|---|\n";
        for file in files {
            let _ = writeln!(report, "| {file} | {} |", fs::metadata(file)?.len());
        }
        Ok(report)
    }
}
