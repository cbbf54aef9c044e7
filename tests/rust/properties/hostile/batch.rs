//! What others write into `newslens batch`.

#[path = "../../../../command/src/batch/document.rs"]
mod document;
#[path = "../../../../command/src/batch/lines.rs"]
mod lines;

use super::{bytes::Bytes, text};
use crate::forms;
use serde_json::Value;
use std::io::BufReader;

/// How many bytes a line may have.
const LIMITS: [usize; 5] = [1 << 20, usize::MAX, 0, 16, 300];
/// How many bytes the reader holds at once.
const CAPACITIES: [usize; 4] = [1 << 16, 1, 7, 100];

/// What documents are made of. New ones come last: the seeds of the fuzzing name them by number.
const PIECES: &[&str] = &[
    "{\"text\":\"",
    "\"}",
    "\n",
    "\r\n",
    "{\"id\":1,\"text\":\"",
    "{\"id\":{\"a\":[null,-0.0,1e300,\"\\ud83d\\udc4d\"]},\"text\":\"",
    "\",\"date\":\"2024-05-14\"",
    "\",\"date\":null",
    ",\"published\":\"2023-09-13T08:30\"",
    ",\"order\":\"day-first\"",
    ",\"genre\":\"message\"",
    ",\"language\":\"pt\"",
    ",\"language\":\"xx\"",
    "}",
    "{",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\n",
    "\\u0000",
    "\\ud83d",
    "null",
    "true",
    "1e999",
    "-",
    "18446744073709551616",
    " ",
    "\t",
    "\u{feff}",
    "“We will rebuild,” Mayor Ada Nwosu said on Monday. ",
    "“Não vamos recuar”, disse a ministra nesta terça-feira (12). ",
    "{\"text\":\"\",\"text\":\"\"}\n",
    "{\"text\":7}\n",
    "{}\n",
];

/// Any lines: each that is not blank is read once, in order, and answered by one line of JSON.
pub fn read(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let (limit, capacity) = (bytes.one_of(&LIMITS), bytes.one_of(&CAPACITIES));
    let unit = bytes.one_of(&forms::UNITS);
    let input = if bytes.byte().is_multiple_of(4) { bytes.rest().to_vec() } else { documents(&mut bytes) };
    let mut reader = BufReader::with_capacity(capacity, &input[..]);
    let (mut number, mut read) = (0, Vec::new());
    loop {
        let chunk = lines::read_chunk(&mut reader, limit, &mut number).expect("bytes can be read");
        if chunk.is_empty() {
            break;
        }
        read.extend(chunk);
    }
    let mut read = read.into_iter();
    for (at, line) in input.split_inclusive(|&byte| byte == b'\n').enumerate() {
        let is_long = line.strip_suffix(b"\n").unwrap_or(line).len() > limit;
        if !is_long && line.trim_ascii().is_empty() {
            continue;
        }
        let (number, found) = read.next().expect("no line is lost");
        assert_eq!(number, at + 1);
        assert_eq!(found.as_deref().ok(), Some(line).filter(|_| !is_long));
        if !is_long {
            check(line, document::answer(line, unit));
        }
    }
    assert!(read.next().is_none(), "no line is made up");
    input.len()
}

/// One line that gives the id back, or says what is wrong with the document.
fn check(line: &[u8], answer: Result<String, String>) {
    match answer {
        Ok(answer) => {
            assert!(!answer.contains('\n'));
            let answer: Value = serde_json::from_str(&answer).unwrap();
            // A field that nobody asks for may hold anything, also what is no UTF-8.
            let asked: Value = serde_json::from_slice(line).unwrap_or_default();
            assert!(asked.is_null() || answer["id"] == asked["id"]);
            assert!(answer["dates"].is_array() && answer["quotes"].is_array() && answer["entities"].is_array());
        }
        Err(error) => assert!(!error.is_empty()),
    }
}

/// A piece for each byte; also runs of bytes as they stand, whole texts, and what came last many times.
fn documents(bytes: &mut Bytes) -> Vec<u8> {
    let mut input = Vec::new();
    while !bytes.is_empty() && input.len() < 1 << 16 {
        match bytes.byte() {
            0..=7 => {
                let length = 1 + bytes.below(8);
                input.extend(bytes.take(length));
            }
            8 => {
                let length = bytes.below(64);
                let text = text::pieces(&mut Bytes::new(bytes.take(length)));
                input.extend(Value::from(text).to_string().trim_matches('"').bytes());
            }
            9 => {
                let start = input.len() - (1 + bytes.below(64)).min(input.len());
                let last = input[start..].repeat(bytes.below(64));
                input.extend(last);
            }
            byte => input.extend(PIECES[usize::from(byte - 10) % PIECES.len()].bytes()),
        }
    }
    input
}
