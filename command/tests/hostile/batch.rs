//! What others write into `newslens batch`.

use super::{bytes::Bytes, text};
use newslens_cli::{Disk, Status, Streams, run};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use std::io::{self, Read};

/// How many bytes a line may have.
const LIMITS: [usize; 5] = [1 << 20, usize::MAX, 0, 16, 300];
/// How many bytes come at once.
const STEPS: [usize; 4] = [1 << 16, 1, 7, 100];
/// What the offsets count.
const UNITS: [&str; 3] = ["utf8", "utf16", "codepoint"];
/// How the answers are written.
const FORMS: [&[&str]; 4] = [&[], &["--only", "quotes,text"], &["--flat"], &["--warc"]];

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
    "{\"id\":1.10,\"date\":\"\",\"text\":\"",
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: ",
    "60\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>",
    "\r\n\r\n",
];

/// Bytes that come so many at once.
struct Steps<'i>(&'i [u8], usize);

impl Read for Steps<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let length = bytes.len().min(self.1);
        self.0.read(&mut bytes[..length])
    }
}

/// The id of a document or of an answer, as it is written.
#[derive(Deserialize)]
struct Id<'l> {
    #[serde(borrow)]
    id: Option<&'l RawValue>,
}

/// Any lines: each that is not blank is read once, in order, and answered by one line of JSON that gives its id back.
pub fn read(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let (limit, step) = (bytes.one_of(&LIMITS), bytes.one_of(&STEPS));
    let choice = bytes.below(UNITS.len() * FORMS.len());
    let (unit, form) = (UNITS[choice % UNITS.len()], FORMS[choice / UNITS.len()]);
    let input = if bytes.byte().is_multiple_of(4) { bytes.rest().to_vec() } else { documents(&mut bytes) };
    let (mut output, mut messages) = (Vec::new(), Vec::new());
    let streams = Streams {
        input: Box::new(Steps(&input, step)),
        output: Box::new(&mut output),
        messages: Box::new(&mut messages),
        files: &Disk,
        has_colours: false,
        has_coloured_messages: false,
        is_watched: false,
    };
    let limit_given = limit.to_string();
    let arguments = ["newslens", "batch", "--threads", "2", "--max-bytes", &limit_given, "--offsets", unit];
    let status = run(arguments.iter().chain(form).map(Into::into), streams);
    let output = String::from_utf8(output).expect("answers are UTF-8");
    let answers: Vec<Value> =
        output.lines().map(|line| serde_json::from_str(line).expect("an answer is an object of JSON")).collect();
    // Of an archive it is told what was left out.
    assert!(form.contains(&"--warc") || messages.is_empty() == (status == Status::Done), "what is wrong is told");
    let is_refused = |answer: &Value| answer.get("error").is_some();
    assert!(status != Status::Done || !answers.iter().any(is_refused));
    // What is packed, or in another encoding, is another input; flat, a text has as many lines as quotes.
    if status != Status::Failed && !form.contains(&"--flat") && !form.contains(&"--warc") && is_plain(&input) {
        check(&input, limit, &output, &answers);
    }
    input.len()
}

fn is_plain(input: &[u8]) -> bool {
    ![&[0x1f, 0x8b][..], &[0x28, 0xb5, 0x2f, 0xfd]].iter().any(|mark| input.starts_with(mark))
}

/// A line of JSON for each line that is not blank.
fn check(input: &[u8], limit: usize, output: &str, answers: &[Value]) {
    let mut lines = output.lines().zip(answers);
    for (at, line) in input.split_inclusive(|&byte| byte == b'\n').enumerate() {
        let is_long = line.strip_suffix(b"\n").unwrap_or(line).len() > limit;
        let content = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        if !is_long && content.trim_ascii().is_empty() {
            continue;
        }
        let (written, answer) = lines.next().expect("no line is lost");
        let is_refused = answer.get("error").is_some();
        assert!(is_refused || !is_long);
        if is_refused {
            assert_eq!(answer["line"], at + 1, "{:?}", String::from_utf8_lossy(input));
            assert!(answer["error"].as_str().is_some_and(|error| !error.is_empty()));
        } else {
            assert!(answer["quotes"].is_array());
            // A document that is read gives its id back, byte for byte; one that others cannot read may be refused.
            let given = |line: &str| serde_json::from_str::<Id>(line).ok()?.id.map(|id| id.get().to_owned());
            let asked = std::str::from_utf8(content).ok().and_then(given);
            assert!(asked.is_none() || asked == given(written));
        }
    }
    assert!(lines.next().is_none(), "no line is made up");
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
