//! Texts whose quotes people have marked, a JSON object a line: `id`, `text`, `date`, `quotes` with `start` and `end` (in
//! characters), `kind`, `speaker` and `cue` with its `class`.

use serde::Deserialize;
use std::{fs, io, path::Path};

/// A marked text; places are bytes.
pub struct Text {
    pub id: String,
    pub text: String,
    pub date: Option<String>,
    pub quotes: Vec<Marked>,
}

/// A marked quote.
pub struct Marked {
    pub span: (usize, usize),
    pub speaker: Option<(usize, usize)>,
    /// Whether it is speech, not only an attitude ("wants", "plans").
    pub is_speech: bool,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    date: Option<String>,
    quotes: Vec<Quote>,
}

#[derive(Deserialize)]
struct Quote {
    start: usize,
    end: usize,
    kind: Option<String>,
    speaker: Option<Place>,
    cue: Option<Place>,
}

#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
    class: Option<String>,
}

/// The texts of a file, or of all files (`*.jsonl`) of a folder.
pub fn read(path: &Path) -> io::Result<Vec<Text>> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let mut texts = Vec::new();
    if path.is_dir() {
        let files = fs::read_dir(path).map_err(named)?.map(|entry| Ok(entry?.path()));
        let mut files = files.collect::<io::Result<Vec<_>>>()?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
        files.sort();
        for file in files {
            texts.extend(read(&file)?);
        }
        return Ok(texts);
    }
    for (number, line) in fs::read_to_string(path).map_err(named)?.lines().enumerate() {
        let wrong = |error| io::Error::other(format!("{}:{}: {error}", path.display(), number + 1));
        texts.push(text(serde_json::from_str(line).map_err(wrong)?));
    }
    Ok(texts)
}

/// A line with its places in bytes.
fn text(line: Line) -> Text {
    let mut bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).collect();
    bytes.push(line.text.len());
    let byte = |character: usize| bytes.get(character).copied().unwrap_or(line.text.len());
    let quotes = line.quotes.iter().map(|quote| Marked {
        span: (byte(quote.start), byte(quote.end)),
        speaker: quote.speaker.as_ref().map(|place| (byte(place.start), byte(place.end))),
        is_speech: quote.kind.as_deref().is_none_or(|kind| kind == "direct")
            || quote.cue.as_ref().is_some_and(|cue| cue.class.as_deref() != Some("other")),
    });
    let quotes = quotes.collect();
    Text { id: line.id, date: line.date, quotes, text: line.text }
}

/// How many words begin in a span.
pub fn words(text: &str, (start, end): (usize, usize)) -> usize {
    text[start..end].split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).count()
}

/// How many words two spans share.
pub fn shared(text: &str, one: (usize, usize), other: (usize, usize)) -> usize {
    let (start, end) = (one.0.max(other.0), one.1.min(other.1));
    if start < end { words(text, (start, end)) } else { 0 }
}

/// Whether two names have a word with a capital in common.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let capitals = |name: &str| -> Vec<String> {
        let words = name.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase)).map(str::to_owned).collect()
    };
    let other = capitals(other);
    capitals(one).iter().any(|word| other.contains(word))
}
