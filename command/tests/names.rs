//! The reader's own names in every command.

mod folder;
mod program;

use folder::Folder;
use program::{error, newslens, out};
use serde_json::{Value, json};

const TEXT: &str = "“No,” Zed9 said. Mercury closed its plant on Monday.";
const CSV: &str = "name,type,aliases,never\nAliko Storm,person,Zed9,\nMercury,,,yes\n";

fn names_in(analysis: &Value) -> Vec<&str> {
    analysis["entities"].as_array().unwrap().iter().map(|entity| entity["name"].as_str().unwrap()).collect()
}

#[test]
fn one_text_is_read_with_them() {
    let folder = Folder::new("one");
    let json =
        r#"[{"name": "Aliko Storm", "type": "person", "aliases": ["Zed9"]}, {"name": "Mercury", "never": true}]"#;
    for (file, list) in [("names.csv", CSV), ("names.json", json)] {
        let output = newslens(&["--format", "json", "--names", &folder.file(file, list)], TEXT.as_bytes());
        assert!(output.status.success(), "{}", error(&output));
        let analysis: Value = serde_json::from_str(out(&output)).unwrap();
        assert_eq!(names_in(&analysis), ["Aliko Storm"], "{file}");
        assert_eq!(analysis["quotes"][0]["speaker"]["name"], "Aliko Storm");
    }
    let lines = folder.file("names.txt", "Zed9\n");
    let output = newslens(&["--format", "json", "--names", &lines], TEXT.as_bytes());
    assert!(names_in(&serde_json::from_str(out(&output)).unwrap()).contains(&"Zed9"));
}

#[test]
fn each_row_of_a_batch_is_read_with_them() {
    let folder = Folder::new("batch");
    let rows = format!("{}\n{}\n", json!({ "id": 1, "text": TEXT }), json!({ "id": 2, "text": TEXT }));
    let output = newslens(&["batch", "--names", &folder.file("names.csv", CSV)], rows.as_bytes());
    assert!(output.status.success(), "{}", error(&output));
    let answers: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2);
    answers.iter().for_each(|answer| assert_eq!(names_in(answer), ["Aliko Storm"]));
}

#[test]
fn articles_are_compared_with_them() {
    let folder = Folder::new("compare");
    let names = folder.file("names.csv", CSV);
    let wire = folder.file("wire.txt", "“We will never sign a deal with the port,” Zed9 said.");
    let paper = folder.file("paper.txt", "“We will never sign a deal,” Aliko Storm said.");
    let output = newslens(&["compare", "--names", &names, &wire, &paper], b"");
    assert!(output.status.success(), "{}", error(&output));
    assert!(out(&output).contains("Aliko Storm (person): wire, paper"), "{}", out(&output));
    let line = json!({ "text": "“We will never sign,” Zed9 said." }).to_string();
    let output = newslens(&["dossier", "--format", "json", "--names", &names], line.as_bytes());
    assert!(output.status.success() && out(&output).contains("Aliko Storm"), "{}", error(&output));
}

#[test]
fn a_list_that_is_none_is_told_with_its_place() {
    let folder = Folder::new("wrong");
    let wrong = folder.file("wrong.csv", "name,type\nAcme,firm\n");
    let json = folder.file("wrong.json", "[\"Acme\", 3]");
    let none = folder.0.join("none.csv").to_str().unwrap().to_owned();
    for command in [&["--names"][..], &["batch", "--names"], &["dossier", "--names"]] {
        for (file, told) in [
            (
                &wrong,
                "wrong.csv is no list of names: line 2: type is \"firm\"; it takes person, organization, place or",
            ),
            (&json, "wrong.json is no list of names: a name is a string, or an object"),
            (&none, "cannot read"),
        ] {
            let output = newslens(&[command, &[file]].concat(), b"");
            assert_eq!(output.status.code(), Some(1));
            assert!(error(&output).contains(told), "{}", error(&output));
            assert_eq!(out(&output), "");
        }
    }
}
