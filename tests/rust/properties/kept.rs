//! The seeds of the fuzzing, and each input that once broke something, tried with every test run.

use crate::hostile::TARGETS;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn seeds_and_cases() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    for (name, target) in TARGETS {
        let seeds = files(&root.join("seeds").join(name));
        assert!(!seeds.is_empty(), "no seeds for {name}");
        for file in seeds.into_iter().chain(files(&root.join("cases").join(name))) {
            // Told when the test fails.
            println!("{}", file.display());
            target(&fs::read(file).unwrap());
        }
    }
}

/// The files of a folder in the order of their names; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}
