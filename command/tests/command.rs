//! The command line as a person and a program use it.

mod program;

use program::{error, newslens, out};
use serde_json::{Value, json};
use std::process::Command;

#[test]
fn prints_the_text_and_three_lists() {
    let output = newslens(&["--date", "2024-05-15"], "Straße – “quiet”.".as_bytes());
    assert!(output.status.success());
    assert!(out(&output).starts_with("Straße – “quiet”.\n\nDates (0, counted from 2024-05-15)\n"), "{}", out(&output));
    assert!(
        out(&output).contains("\nQuotes (") && out(&output).contains("\nPeople, organisations, places and groups (")
    );
}

#[test]
fn takes_a_date_as_feeds_write_it() {
    for date in ["20240229", "Thu, 29 Feb 2024 21:30:00 -0500"] {
        let output = newslens(&["--date", date, "--format", "json"], "She left on Monday.".as_bytes());
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["dates"][0]["value"], "2024-02-26", "{date}");
    }
}

/// The reader is told that what follows is not to be relied on; what another program reads stays as it is.
#[test]
fn says_that_a_text_is_not_in_english() {
    let french = "Le maire a dit que le pont est fermé, et que les gens ne sont pas contents de lui.";
    let output = newslens(&["--format", "json"], french.as_bytes());
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["language"], "fr");
    assert!(error(&output).contains("another language (fr)"), "{}", error(&output));
    let english = newslens(&[], "The mayor said that the bridge is closed.".as_bytes());
    assert_eq!(error(&english), "");
}

#[test]
fn tells_where_the_day_of_publication_is_from() {
    for (text, said) in [
        ("Bridge closed\nPublished 12 May 2024\n", "counted from 2024-05-12, found in the text"),
        (
            "Bridge closed\nPublished 3/4/2024\n",
            "counted from 2024-03-04, found in the text; it may also be 2024-04-03",
        ),
        ("Bridge closed\nPublished 3 hours ago\n", "the text tells no day of publication but “3 hours ago”"),
        ("Bridge closed\n", "no day of publication known; set one with --date"),
    ] {
        let output = newslens(&["--genre", "news"], text.as_bytes());
        assert!(out(&output).contains(said), "{}", out(&output));
    }
    let batch = newslens(&["batch"], br#"{"text": "Posted 1 May 2020", "published": "2024-05-12"}"#);
    let json: Value = serde_json::from_slice(&batch.stdout).unwrap();
    assert_eq!(json["publication"]["value"], "2024-05-12");
    assert_eq!(json["publication"]["source"], "metadata");
}

/// A text may hold what a terminal obeys: a new title, a cleared screen, an end of line that hides what stood there.
#[test]
fn no_text_speaks_to_the_terminal() {
    let folder = std::env::temp_dir().join(format!("newslens-terminal-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (article, corrected) = (folder.join("article.txt"), folder.join("corrected.json"));
    let attack = "\u{1b}]0;x\u{7}\u{1b}[2J\r\u{9b}31m\u{8}";
    std::fs::write(&article, format!("Ada{attack} Nwosu\tsaid.\r\n")).unwrap();
    let start = "Ada ".len() + attack.len();
    let analysis = json!({
        "dates": [{"start": start, "end": start + 5, "type": "date", "value": attack, "anchor": {"value": attack}}],
        "quotes": [{
            "start": 0, "end": 3, "kind": "direct", "parts": [], "group": 0, "confidence": 1,
            "speaker": {"start": 0, "end": 3, "name": attack, "method": "name"}
        }],
        "mentions": [{"start": 0, "end": start + 5, "type": "person", "entity": 0}],
        "entities": [{"id": 0, "name": attack, "type": "person", "roles": [attack, "a\nb"], "mentions": [0]}],
    });
    std::fs::write(&corrected, analysis.to_string()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_newslens"));
    // As on a terminal, colours and all.
    command.env("CLICOLOR_FORCE", "1").arg("--offsets").arg("utf8").arg("--analysis").args([&corrected, &article]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", error(&output));
    let colours = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    assert!(colours.is_match(out(&output)));
    let printed = colours.replace_all(out(&output), "");
    assert!(printed.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\t')), "{printed:?}");
    assert!(printed.starts_with("Ada]0;x[2J31m Nwosu\tsaid.\n\nDates (1"), "{printed:?}");
    assert_eq!(printed.lines().count(), 10, "{printed}");
    assert!(error(&output).chars().all(|c| !c.is_control() || c == '\n'), "{:?}", error(&output));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn prints_json_with_offsets_in_the_asked_unit() {
    let text = "👍 Élodie came on 12 May 2024.";
    for (unit, start) in [("utf8", text.find("12").unwrap()), ("utf16", 18), ("codepoint", 17)] {
        let output = newslens(&["--format", "json", "--offsets", unit], text.as_bytes());
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["dates"][0]["start"], start, "{unit}");
        assert_eq!(json["dates"][0]["text"], "12 May 2024");
    }
}

#[test]
fn a_pattern_keeps_what_it_fits() {
    let text = "He came on 12 May 2024 and left on 14 June 2024.";
    let output = newslens(&["--format", "json", "--match", "^12 |2024-07"], text.as_bytes());
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let dates: Vec<&Value> = json["dates"].as_array().unwrap().iter().map(|date| &date["text"]).collect();
    assert_eq!(dates, ["12 May 2024"]);
}

/// An end whose partner is left out is no end any more.
#[test]
fn a_pattern_cuts_stretches() {
    let text = "In 2001 he came. He lived in Rome from 2012 to 2014.";
    for (pattern, partners) in [("^201", [json!(1), json!(0)].as_slice()), ("^2014", &[Value::Null])] {
        let output = newslens(&["--format", "json", "--match", pattern], text.as_bytes());
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let found: Vec<Value> =
            json["dates"].as_array().unwrap().iter().map(|date| date["range"]["partner"].clone()).collect();
        assert_eq!(found, partners);
    }
}

#[test]
fn says_what_is_wrong_with_an_input_or_an_option() {
    for (arguments, input, status, message) in [
        (&["no-such-file.txt"][..], &b""[..], 1, "cannot read no-such-file.txt: "),
        (&["-"], b"caf\xe9 noir", 1, "standard input is not UTF-8: byte 0xe9 at offset 3"),
        (&["--date", "13.9.2023"], b"", 1, "option \"date\" is \"13.9.2023\"; it takes an ISO date such as 2023-09-13"),
        (&["--order", "year"], b"", 1, "option \"order\" is \"year\"; it takes auto, month-first or day-first"),
        (&["--format", "pdf"], b"", 2, "[possible values: text, json, csv-dates, "),
        (&["--match", "("], b"", 2, "regex parse error"),
    ] {
        let output = newslens(arguments, input);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(error(&output).contains(message), "{}", error(&output));
        assert_eq!(out(&output), "");
    }
}

#[test]
fn prints_each_format() {
    for (format, start) in [
        ("csv-dates", "\u{feff}text,type,value,"),
        ("csv-quotes", "\u{feff}speaker,roles,cue,"),
        ("csv-entities", "\u{feff}id,name,type,"),
        ("csv-mentions", "\u{feff}text,type,name,"),
        ("html", "<!doctype html>\n"),
        ("annotations", "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\""),
        ("timeml", "<?xml version=\"1.0\""),
        ("ical", "BEGIN:VCALENDAR\r\n"),
    ] {
        let output = newslens(&["--format", format], "“Quiet,” she said.".as_bytes());
        assert!(output.status.success() && out(&output).starts_with(start), "{format}: {}", out(&output));
    }
}

#[test]
fn takes_a_corrected_analysis() {
    let text = "“Quiet 👍,” said Ada Nwosu.";
    let folder = std::env::temp_dir().join(format!("newslens-command-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (article, corrected) = (folder.join("article.txt"), folder.join("corrected.json"));
    std::fs::write(&article, text).unwrap();
    let empty = r#"{"dates": [], "quotes": [], "mentions": [], "entities": []}"#;
    let named = empty.replace(
        r#""mentions": [], "entities": []"#,
        r#""mentions": [{"start": 17, "end": 26, "type": "person", "entity": 0}],
           "entities": [{"id": 0, "name": "Ada N.", "type": "person", "roles": [], "mentions": [0]}]"#,
    );
    let run = |json: &str| {
        std::fs::write(&corrected, json).unwrap();
        let [article, corrected] = [&article, &corrected].map(|path| path.to_str().unwrap());
        newslens(&["--format", "csv-mentions", "--offsets", "utf16", "--analysis", corrected, article], b"")
    };
    let output = run(&named);
    assert!(out(&output).contains("\nAda Nwosu,person,Ada N.,0,"), "{}{}", out(&output), error(&output));
    for (json, message) in [
        ("{", "EOF while parsing"),
        ("{}", "dates is missing; it takes a list"),
        (&named.replace("26", "99"), "mentions[0].end is 99; it takes an offset of the text"),
    ] {
        let output = run(json);
        assert_eq!(output.status.code(), Some(1));
        assert!(error(&output).contains("corrected.json is no analysis of the text: "), "{}", error(&output));
        assert!(error(&output).contains(message), "{}", error(&output));
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn every_command_has_help() {
    for arguments in [&["--help"][..], &["batch", "--help"]] {
        let output = newslens(arguments, b"");
        assert!(output.status.success() && out(&output).contains("Usage: newslens"));
    }
}

#[test]
fn refuses_a_text_that_is_too_long() {
    assert!(newslens(&["--max-bytes", "12"], b"He has left.").status.success());
    let output = newslens(&["--max-bytes", "11"], b"He has left.");
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).is_empty());
    assert!(error(&output).contains("standard input has more than 11 bytes; --max-bytes sets the limit"));
}
