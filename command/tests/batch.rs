//! `newslens batch` as a pipeline uses it: nothing is lost, and what is wrong is told.

mod folder;
mod program;

use flate2::{Compression, write::GzEncoder};
use folder::Folder;
use program::{error, newslens, out};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn answers(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn ids(output: &Output) -> Vec<Value> {
    answers(output).iter_mut().map(|answer| answer["id"].take()).collect()
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

fn zstandard(content: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(content, ruzstd::encoding::CompressionLevel::Fastest)
}

const ONE: &str = "{\"id\": 1, \"text\": \"He left on Monday.\"}\n";
const TWO: &str = "{\"id\": 2, \"text\": \"She came on Friday.\"}\n";

#[test]
fn answers_line_by_line_in_order() {
    let input = "{\"id\": 1, \"text\": \"One.\"}\n\n{\"id\": \"b\", \"text\": \"Two.\", \"date\": null}\n";
    let output = newslens(&["batch"], input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    assert_eq!(ids(&output), [json!(1), json!("b")]);
    assert_eq!(error(&output), "");
}

#[test]
fn an_id_comes_back_byte_for_byte() {
    let written = ["18446744073709551616", "1.10", "-0.0", "1e3", "\"\\u00e9\"", "{\"b\": 1.0,  \"a\": [null]}"];
    let rows: Vec<String> = (written.iter())
        .flat_map(|id| [format!("{{\"id\": {id}, \"text\": \"x\"}}\n"), format!("{{\"text\": 5, \"id\": {id}}}\n")])
        .collect();
    let output = newslens(&["batch"], rows.concat().as_bytes());
    let starts: Vec<String> = written.iter().flat_map(|id| [id, id]).map(|id| format!("{{\"id\":{id},")).collect();
    let lines: Vec<&str> = out(&output).lines().collect();
    assert_eq!(lines.len(), starts.len());
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(&start), "{line}: {start}");
    }
}

#[test]
fn a_bad_row_is_answered_and_does_not_stop_the_rest() {
    let input = b"{\"id\": 1}\nnonsense\n{\"id\": 3, \"text\": \"\xff\"}\n{\"text\": \"x\", \"date\": \"soon\"}\n{\"id\": 5, \"text\": \"Good.\"}";
    let output = newslens(&["batch"], input);
    assert_eq!(output.status.code(), Some(3));
    let answers = answers(&output);
    assert_eq!(answers.len(), 5);
    for (at, id, field, word) in [
        (0, json!(1), json!("text"), "\"text\" is missing"),
        (1, Value::Null, Value::Null, "column"),
        (2, json!(3), json!("text"), "invalid unicode"),
        (3, Value::Null, json!("date"), "\"date\" is \"soon\"; it takes an ISO date such as 2023-09-13"),
    ] {
        assert_eq!((&answers[at]["id"], &answers[at]["line"], &answers[at]["field"]), (&id, &json!(at + 1), &field));
        assert!(answers[at]["error"].as_str().unwrap().contains(word), "{}", answers[at]);
    }
    assert_eq!(answers[4]["id"], 5);
    assert_eq!(error(&output), "newslens: 4 rows were refused, the first is line 1; their answers say why\n");
}

#[test]
fn the_exit_status_tells_refused_rows_from_a_failed_input() {
    let folder = Folder::new("status");
    let (good, bad) = (folder.file("good.jsonl", ONE.as_bytes()), folder.file("bad.jsonl", b"{}\n"));
    let missing = folder.0.join("missing.jsonl").to_str().unwrap().to_owned();
    for (arguments, status) in [
        (&["batch", &good][..], 0),
        (&["batch", &good, &bad], 3),
        (&["batch", &good, &bad, "--allow-errors"], 0),
        (&["batch", &missing, &good], 1),
        (&["batch", &missing, &bad, &good, "--allow-errors"], 1),
        (&["batch", "--only", "verbs"], 2),
        (&["batch", "--flat", "--only", "dates"], 2),
        (&["batch", "--threads", "0"], 2),
    ] {
        let output = newslens(arguments, b"");
        assert_eq!(output.status.code(), Some(status), "{arguments:?} {}", error(&output));
        // An input that fails does not keep the others from being read.
        assert_eq!(out(&output).contains("Monday"), status != 2, "{arguments:?}");
    }
    let output = newslens(&["batch", &missing, &bad], b"");
    assert!(error(&output).contains(&format!("cannot read {missing}: ")), "{}", error(&output));
    assert!(error(&output).contains(&format!("line 1 of {bad} was refused")), "{}", error(&output));
    assert_eq!(answers(&output)[0]["file"], bad.as_str());
    let output = newslens(&["batch", folder.0.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(error(&output).contains("it is a folder"), "{}", error(&output));
}

/// A full disk is told as one, whatever the rows.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_fails_is_a_failure() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newslens"));
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut child = command.arg("batch").stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(format!("{{}}\n{ONE}").as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(error(&output).contains("cannot write the answer: "), "{}", error(&output));
}

#[test]
fn a_date_may_be_empty_or_in_the_form_of_a_feed() {
    for (date, day) in [
        ("\"\"", Value::Null),
        ("null", Value::Null),
        ("\"20230913\"", json!("2023-09-13")),
        ("20230913", json!("2023-09-13")),
        ("\"Wed, 13 Sep 2023 08:30:00 GMT\"", json!("2023-09-13T08:30")),
        ("\"2023-09-13T08:30:00Z\"", json!("2023-09-13T08:30")),
    ] {
        let row = format!("{{\"text\": \"He left.\", \"date\": {date}}}");
        let output = newslens(&["batch"], row.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
        let answer = &answers(&output)[0];
        let found = if day.is_null() { &answer["publication"] } else { &answer["publication"]["value"] };
        assert_eq!(found, &day, "{date}");
    }
}

#[test]
fn a_byte_order_mark_is_taken_off_and_other_encodings_are_named() {
    let marked = format!("\u{feff}{ONE}\u{feff}{TWO}");
    assert_eq!(ids(&newslens(&["batch"], marked.as_bytes())), [1, 2]);
    let wide = |order: fn(u16) -> [u8; 2], text: &str| -> Vec<u8> { text.encode_utf16().flat_map(order).collect() };
    for (input, name) in [
        (wide(u16::to_le_bytes, &marked), "UTF-16"),
        (wide(u16::to_be_bytes, &marked), "UTF-16"),
        (wide(u16::to_le_bytes, ONE), "UTF-16"),
        (wide(u16::to_be_bytes, ONE), "UTF-16"),
        (marked.chars().flat_map(|letter| u32::from(letter).to_le_bytes()).collect(), "UTF-32"),
    ] {
        let output = newslens(&["batch"], &input);
        assert_eq!((output.status.code(), out(&output)), (Some(1), ""));
        let message = format!("newslens: cannot read standard input: it is in {name}; save it as UTF-8 first, as ");
        assert!(error(&output).starts_with(&message), "{}", error(&output));
    }
}

#[test]
fn files_may_be_packed() {
    let folder = Folder::new("packed");
    let plain = folder.file("a.jsonl", ONE.as_bytes());
    // Two members and two frames, as files are made that are put together.
    let gz = folder.file("b.jsonl.gz", [gzip(TWO.as_bytes()), gzip(b"{\"id\": 3, \"text\": \"x\"}")].concat());
    let skipped = [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
    let frames = [zstandard(b"{\"id\": 4, \"text\": \"x\"}\n"), skipped, zstandard(b"{\"id\": 5}\n")].concat();
    let zst = folder.file("c.jsonl.zst", &frames);
    let output = newslens(&["batch", &plain, &gz, "-", &zst], &gzip(b"{\"id\": 6, \"text\": \"x\"}"));
    assert_eq!(ids(&output), [1, 2, 3, 6, 4, 5]);
    assert_eq!((&answers(&output)[5]["file"], &answers(&output)[5]["line"]), (&json!(zst), &json!(2)));
    assert_eq!(output.status.code(), Some(3));
}

/// What was whole before it broke is answered, and the next file is read.
#[test]
fn a_file_that_breaks_off_loses_nothing_before() {
    let folder = Folder::new("broken");
    let rows: String =
        (0..500).map(|id| format!("{{\"id\": {id}, \"text\": \"{}\"}}\n", "He left. ".repeat(9))).collect();
    let whole = gzip(rows.as_bytes());
    let cut = folder.file("cut.gz", &whole[..whole.len() - 9]);
    let mut frame = zstandard(ONE.as_bytes());
    let last = frame.len() - 1;
    frame[last] ^= 1;
    let spoiled = folder.file("spoiled.zst", &frame);
    let last = folder.file("last.jsonl", TWO.as_bytes());
    let output = newslens(&["batch", &cut, &spoiled, &last], b"");
    assert_eq!(output.status.code(), Some(1));
    let found = ids(&output);
    let before = found.iter().zip(0..).take_while(|(id, want)| **id == json!(want)).count();
    assert!(before > 400, "{before}");
    assert_eq!(found.last(), Some(&json!(2)));
    assert!(error(&output).contains(&format!("cannot read {cut}: line {}: ", before + 1)), "{}", error(&output));
    assert!(error(&output).contains(&format!("cannot read {spoiled}: ")), "{}", error(&output));
}

#[test]
fn only_the_parts_that_are_asked_for_are_written() {
    let input = "{\"id\": 1, \"text\": \"“Yes,” Ada Nwosu said on 12 May 2024.\"}\n";
    for (only, keys) in [
        ("quotes,dates", &["id", "dates", "quotes"][..]),
        ("entities", &["id", "entities"]),
        ("publication", &["id", "publication"]),
        ("language", &["id", "language", "languageConfidence"]),
        ("text,genre", &["id", "text", "genre"]),
    ] {
        let output = newslens(&["batch", "--only", only], input.as_bytes());
        let answer = &answers(&output)[0];
        let mut found: Vec<&String> = answer.as_object().unwrap().keys().collect();
        found.sort();
        let mut keys = keys.to_vec();
        keys.sort();
        assert_eq!(found, keys, "{only}");
    }
    let all = &answers(&newslens(&["batch"], input.as_bytes()))[0];
    let only = &answers(&newslens(&["batch", "--only", "quotes"], input.as_bytes()))[0];
    assert_eq!(only["quotes"], all["quotes"]);
    let keys =
        ["id", "language", "languageConfidence", "genre", "publication", "dates", "quotes", "mentions", "entities"];
    assert_eq!(all.as_object().unwrap().len(), keys.len());
    assert!(keys.iter().all(|key| all.get(key).is_some()), "{all}");
}

#[test]
fn flat_writes_a_line_a_quote() {
    let text = "👍 “Yes,” Mayor Ada Nwosu said. The minister denied that taxes would rise. It rained.";
    let rows = [
        json!({"id": 1.5, "text": text, "date": "2024-05-14"}),
        json!({"id": 2, "text": "It rained."}),
        json!({"id": 3}),
    ];
    let input: String = rows.iter().map(|row| format!("{row}\n")).collect();
    let output = newslens(&["batch", "--flat", "--offsets", "codepoint"], input.as_bytes());
    assert_eq!(output.status.code(), Some(3));
    let lines = answers(&output);
    assert_eq!(ids(&output), [json!(1.5), json!(1.5), json!(3)]);
    let first = json!({
        "id": 1.5, "published": "2024-05-14", "speaker": "Ada Nwosu", "roles": "Mayor", "cue": "said", "text": "Yes,",
        "kind": "direct", "words": "", "speaker_text": "Mayor Ada Nwosu", "method": "name", "entity": 0, "group": 1,
        "denied": false, "headline": false, "confidence": lines[0]["confidence"], "start": 3, "end": 7
    });
    assert_eq!(lines[0], first);
    assert_eq!((&lines[1]["denied"], &lines[1]["kind"]), (&json!(true), &json!("indirect")));
    assert_eq!(lines[2]["field"], "text");
    // The columns of the table, and no others.
    let table = newslens(&["--format", "csv-quotes"], text.as_bytes());
    let head = out(&table).lines().next().unwrap().trim_start_matches('\u{feff}').to_owned();
    let line = out(&output).lines().next().unwrap();
    let mut from = 0;
    for column in ["id", "published"].into_iter().chain(head.split(',')) {
        from += line[from..].find(&format!("\"{column}\":")).unwrap_or_else(|| panic!("{column}: {line}"));
    }
    assert_eq!(first.as_object().unwrap().len(), 2 + head.split(',').count());
}

/// An archive as a crawler writes it: each record packed for itself.
fn archive(pages: &[(&str, &str)]) -> Vec<u8> {
    let record = |(at, (head, html)): (usize, &(&str, &str))| {
        let http = format!("HTTP/1.1 {head}\r\n\r\n{html}");
        let length = http.len();
        gzip(
            format!(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{at}>\r\nWARC-Date: 2023-09-13T08:30:00Z\r\n\
                 WARC-Target-URI: https://news.example/{at}\r\nContent-Length: {length}\r\n\r\n{http}\r\n\r\n"
            )
            .as_bytes(),
        )
    };
    let info = gzip(b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nx\n\r\n\r\n");
    [info].into_iter().chain(pages.iter().enumerate().map(record)).collect::<Vec<_>>().concat()
}

#[test]
fn an_archive_gives_the_articles_of_its_pages() {
    let html = "<html><head><title>Bridge opens - The Gazette</title><meta property=\"article:published_time\" \
                content=\"2023-09-13T08:30:00Z\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Bridge opens</h1>\
                <p>By Tom Reed</p><p>“It is safe,” Zoë Nwosu said on Monday.</p></article></body></html>";
    let pages = [
        ("200 OK\r\nContent-Type: text/html; charset=utf-8", html),
        ("404 Not Found\r\nContent-Type: text/html", html),
        ("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\u{1}\u{2}"),
    ];
    let folder = Folder::new("warc");
    let file = folder.file("news.warc.gz", archive(&pages));
    let output = newslens(&["batch", "--warc", &file], b"");
    assert_eq!(output.status.code(), Some(3), "{}", error(&output));
    let lines = answers(&output);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["id"], "urn:uuid:0");
    assert_eq!(lines[0]["url"], "https://news.example/0");
    assert_eq!(lines[0]["title"], "Bridge opens");
    assert_eq!(lines[0]["isWhole"], false);
    let text = lines[0]["text"].as_str().unwrap();
    assert!(text.starts_with("Bridge opens\n\n") && !text.contains("Home"), "{text}");
    assert_eq!(lines[0]["publication"]["source"], "metadata");
    assert_eq!(lines[0]["dates"][0]["value"], "2023-09-11");
    assert_eq!(lines[0]["quotes"][0]["speaker"]["name"], "Zoë Nwosu");
    let start = lines[0]["dates"][0]["start"].as_u64().unwrap() as usize;
    assert!(text[start..].starts_with("Monday"));
    assert_eq!((&lines[1]["id"], &lines[1]["record"]), (&json!("urn:uuid:2"), &json!(4)));
    assert_eq!(lines[1]["error"], "the page is packed by \"br\"; newslens unpacks gzip");
    assert!(error(&output).contains("2 records of the archives are no web pages"), "{}", error(&output));

    let flat = newslens(&["batch", "--warc", "--flat", &file], b"");
    assert_eq!(answers(&flat)[0]["url"], "https://news.example/0");
    let wrong = newslens(&["batch", "--warc"], ONE.as_bytes());
    assert_eq!(wrong.status.code(), Some(1));
    assert!(error(&wrong).contains("record 1 is none of a web archive"), "{}", error(&wrong));
}

/// The lines around it are answered, and what follows the limit in it is not taken for another line.
#[test]
fn a_line_that_is_too_long_is_refused() {
    let line = |text: &str| json!({ "id": text.len(), "text": text }).to_string();
    let (first, long, last) = (line("He left on Monday."), line(&"{}".repeat(500)), line("Yes."));
    let output = newslens(&["batch", "--max-bytes", "200"], format!("{first}\n{long}\n\n{last}").as_bytes());
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(ids(&output), [18, 1000, 4]);
    let refusal =
        json!({ "id": 1000, "line": 2, "error": "the line has more than 200 bytes; --max-bytes sets the limit" });
    assert_eq!(answers(&output)[1], refusal);
    assert_eq!(error(&output), "newslens: line 2 was refused; its answer says why\n");
    // Also one that starts with nothing.
    let output = newslens(&["batch", "--max-bytes", "200"], format!("{}{ONE}{TWO}", " ".repeat(300)).as_bytes());
    assert_eq!((output.status.code(), ids(&output)), (Some(3), vec![Value::Null, json!(2)]));
}

#[test]
fn a_line_as_long_as_the_limit_is_answered() {
    let line = r#"{"text":"He left on Monday."}"#;
    for (limit, end, is_answered) in [(0, "\n", true), (0, "", true), (1, "\n", false), (1, "", false)] {
        let limit = (line.len() - limit).to_string();
        let output = newslens(&["batch", "--max-bytes", &limit], format!("{line}{end}").as_bytes());
        assert_eq!(output.status.success(), is_answered, "{limit} {end:?}");
        assert_eq!(out(&output).lines().count(), 1);
    }
}

/// Many rows come in order whatever the threads, and each once.
#[test]
fn many_rows_come_in_order() {
    let folder = Folder::new("many");
    // Some take long; most are refused at once.
    let text = |id: usize| {
        if id.is_multiple_of(100) { format!("\"{}\"", "He left on Monday. ".repeat(20)) } else { "5".into() }
    };
    let pad = "x".repeat(900);
    let rows: String =
        (0..3000).map(|id| format!("{{\"id\": {id}, \"text\": {}, \"pad\": \"{pad}\"}}\n", text(id))).collect();
    let file = folder.file("many.jsonl", rows.as_bytes());
    let one = newslens(&["batch", "--threads", "1", &file], b"");
    assert_eq!(ids(&one), (0..3000).map(Value::from).collect::<Vec<_>>());
    let all = out(&one).replace(&format!("\"file\":\"{file}\","), "");
    for arguments in [&["batch", "--threads", "5"][..], &["batch"]] {
        assert!(out(&newslens(arguments, rows.as_bytes())) == all, "{arguments:?}");
    }
}

/// A program that asks line by line waits for its answer.
#[test]
fn a_row_is_answered_before_the_next_comes() {
    use std::io::{BufRead, BufReader};
    let mut command = Command::new(env!("CARGO_BIN_EXE_newslens"));
    let mut child = command.arg("batch").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for row in [ONE, TWO] {
        input.write_all(row.as_bytes()).unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(&row[..8].replace(' ', "")), "{answer}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

/// "newslens batch | head": whoever reads has enough.
#[test]
fn a_reader_that_leaves_is_no_failure() {
    let rows: String = "{}\n".repeat(200_000);
    let folder = Folder::new("head");
    let file = folder.file("many.jsonl", rows.as_bytes());
    let mut command = Command::new(env!("CARGO_BIN_EXE_newslens"));
    let mut child = command.args(["batch", &file]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), error(&output)), (Some(0), ""));
    assert!(Path::new(&file).exists());
}
