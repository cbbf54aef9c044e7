//! Web pages, each read as a reader sees it: `pages.tsv` says what must come out of the files in `html/`.

use newslens::page::{BlockKind, Page, read_page_bytes};
use std::fs;
use std::path::{Path, PathBuf};

/// What is wrong with the reading of a page, in words; empty where all is as the line says.
fn faults(line: &str, folder: &Path) -> Vec<String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [name, title, byline, published, modified, language, parts, strangers, captions] = columns[..] else {
        panic!("nine columns: {line}");
    };
    let file = folder.join("html").join(name).with_extension("html");
    let page = read_page_bytes(&fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())), None);
    let mut faults = Vec::new();
    let mut compare = |what: &str, expected: &str, found: &str| {
        if !expected.is_empty() && expected != found {
            faults.push(format!("{name}: {what}: {expected:?}, found {found:?}"));
        }
    };
    compare("headline", title, told(page.title.as_deref()));
    compare("byline", byline, without_by(told(page.byline.as_deref())));
    compare("published", published, as_fine_as(published, told(page.published.as_deref())));
    compare("modified", modified, as_fine_as(modified, told(page.modified.as_deref())));
    compare(
        "language",
        language,
        told(page.language.as_deref()).split('-').next().filter(|tag| !tag.is_empty()).unwrap_or("-"),
    );
    let body = page.body();
    let mut from = 0;
    for part in several(parts) {
        match body[from..].find(part) {
            Some(at) => from += at + part.len(),
            None => faults.push(format!("{name}: missing, or out of order: {part:?}")),
        }
        if body.matches(part).count() > 1 {
            faults.push(format!("{name}: twice: {part:?}"));
        }
    }
    let intruders = several(strangers).filter(|stranger| body.contains(stranger));
    faults.extend(intruders.map(|stranger| format!("{name}: does not belong to the article: {stranger:?}")));
    let of_page = captions_of(&page);
    let missing = several(captions).filter(|caption| !of_page.contains(caption));
    faults.extend(missing.map(|caption| format!("{name}: no caption has: {caption:?}")));
    faults
}

/// The parts of a cell.
fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(" | ").filter(|part| !part.is_empty())
}

fn told(value: Option<&str>) -> &str {
    value.unwrap_or("-")
}

/// A byline without the word before the name.
fn without_by(byline: &str) -> &str {
    ["By ", "by ", "Par ", "Interview: "].iter().find_map(|word| byline.strip_prefix(word)).unwrap_or(byline)
}

/// The day alone, where only a day is expected.
fn as_fine_as<'a>(expected: &str, found: &'a str) -> &'a str {
    if expected.len() == 10 { found.get(..10).unwrap_or(found) } else { found }
}

/// The captions of a page, a line each.
fn captions_of(page: &Page) -> String {
    let captions = page.blocks.iter().filter(|block| block.kind == BlockKind::Caption);
    captions.map(|block| &page.text[block.span.range()]).collect::<Vec<_>>().join("\n")
}

/// The lines of a file of cases.
fn lines_of(folder: &Path, name: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rust/pages")
}

#[test]
fn pages_are_read_as_a_reader_sees_them() {
    let lines = lines_of(&folder(), "pages.tsv");
    let faults: Vec<String> = lines.iter().flat_map(|line| faults(line, &folder())).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn pages_not_yet_read_well_still_are_not() {
    let lines = lines_of(&folder(), "not_yet.tsv");
    let faults: Vec<Vec<String>> = lines.iter().map(|line| faults(line, &folder())).collect();
    println!("{}", faults.concat().join("\n"));
    let done: Vec<&str> = lines
        .iter()
        .zip(&faults)
        .filter(|(_, faults)| faults.is_empty())
        .map(|(line, _)| &line[..line.find('\t').unwrap()])
        .collect();
    assert!(done.is_empty(), "move to pages.tsv what is read well now: {}", done.join(", "));
}

#[test]
fn every_page_has_its_line() {
    let lines = [lines_of(&folder(), "pages.tsv"), lines_of(&folder(), "not_yet.tsv")].concat();
    for entry in fs::read_dir(folder().join("html")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let count = lines.iter().filter(|line| line.split('\t').next() == Some(name)).count();
        assert_eq!(count, 1, "lines of {name}");
    }
}
