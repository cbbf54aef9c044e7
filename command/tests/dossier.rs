//! Several articles side by side, as a person and a program ask for them.

mod program;

use program::{error, newslens, out};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const WIRE: &str = "Mayor Ada Nwosu spoke on Tuesday.\n\n“We will not open the bridge a single day early,” Nwosu said.";
const PAPER: &str = "Mayor Ada Nwosu was firm. “We will not open the bridge early,” Nwosu said.";

/// A folder with the articles as files.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("newslens-dossier-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("wire.txt"), WIRE).unwrap();
    fs::write(folder.join("paper.txt"), PAPER).unwrap();
    folder
}

fn lines() -> String {
    let wire = json!({ "outlet": "Wire", "title": "Bridge", "day": "2024-05-15", "text": WIRE });
    let paper = json!({ "outlet": "Paper", "date": "2024-05-16", "text": PAPER });
    format!("{wire}\n\n{paper}\n")
}

#[test]
fn compares_files_and_names_one_that_cannot_be_read() {
    let folder = folder("compare");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let whole = newslens(&["compare", &path("wire.txt"), &path("paper.txt")], b"");
    assert!(whole.status.success(), "{}", error(&whole));
    assert!(out(&whole).starts_with("Told differently (1 in 2 articles)\n  Ada Nwosu\n    wire: We will not open"));
    assert!(out(&whole).contains("left out: a single day"), "{}", out(&whole));
    assert!(out(&whole).contains("Ada Nwosu (person): wire, paper [same full name and role]"), "{}", out(&whole));
    let part = newslens(&["compare", &path("wire.txt"), &path("none.txt"), &path("paper.txt")], b"");
    assert_eq!(part.status.code(), Some(1));
    assert!(error(&part).contains("none.txt") && out(&part).contains("1 in 2 articles"), "{}", error(&part));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn prints_each_format() {
    let print = |format: &str| {
        let output = newslens(&["dossier", "--format", format, "--offsets", "utf16"], lines().as_bytes());
        assert!(output.status.success(), "{}", error(&output));
        out(&output).to_owned()
    };
    let json: Value = serde_json::from_str(&print("json")).unwrap();
    let cut = &json["utterances"][0][1];
    assert_eq!((&cut["article"], &cut["first"], &cut["beside"]), (&json!(1), &json!(false), &json!(0)));
    assert_eq!(cut["differences"][0]["there"]["text"], "a single day");
    assert_eq!(cut["differences"][0]["change"], "left-out");
    // In UTF-16 the mark before the quote is one unit.
    assert_eq!(json["utterances"][0][0]["start"], 36);
    let csv = print("csv");
    assert!(csv.lines().count() == 3 && csv.contains(",a single day,"), "{csv}");
    let html = print("html");
    assert!(html.contains("<del>a single day</del>") && !html.contains("<script"), "{html}");
    let ical = print("ical");
    assert!(ical.contains("DTSTART;VALUE=DATE:20240514\r\n") && ical.ends_with("END:VCALENDAR\r\n"), "{ical}");
}

#[test]
fn opens_what_was_saved() {
    let saved = newslens(&["dossier", "--format", "saved"], lines().as_bytes());
    let json: Value = serde_json::from_slice(&saved.stdout).unwrap();
    assert_eq!((&json["newslens_dossier"], &json["articles"][1]["day"]), (&json!(1), &json!("2024-05-16")));
    let again = newslens(&["dossier"], &saved.stdout);
    assert_eq!(out(&again), out(&newslens(&["dossier"], lines().as_bytes())));
    let newer = out(&saved).replace("\"newslens_dossier\": 1", "\"newslens_dossier\": 9");
    let refused = newslens(&["dossier"], newer.as_bytes());
    assert_eq!(refused.status.code(), Some(1));
    assert!(error(&refused).contains("version 9"), "{}", error(&refused));
}

#[test]
fn a_line_that_is_no_article_is_named_and_stops_nothing() {
    let input = format!("{{\"outlet\": \"Wire\"}}\n{}{{\"text\": \"x\", \"day\": \"May\"}}\n", lines());
    let output = newslens(&["dossier", "-"], input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("1 in 2 articles"), "{}", out(&output));
    let said = error(&output);
    assert!(said.contains("line 1 of standard input") && said.contains("missing field `text`"), "{said}");
    assert!(said.contains("line 5") && said.contains("\"May\""), "{said}");
}
