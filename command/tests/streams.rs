//! The commands where there is no disk and no terminal, as a module of WebAssembly runs them.

use newslens_cli::{Files, Status, Streams, run};
use std::io::{self, Read};
use std::path::Path;

/// Files that are held in memory.
struct Held(&'static [(&'static str, &'static str)]);

impl Files for Held {
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>> {
        let (_, content) = self.0.iter().find(|(name, _)| Path::new(name) == path).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(content.as_bytes()))
    }

    fn length(&self, _path: &Path) -> Option<u64> {
        None
    }
}

/// What the arguments come to, what is written and what is told.
fn newslens(
    arguments: &[&str],
    input: &'static str,
    files: &'static [(&'static str, &'static str)],
) -> (Status, String, String) {
    let (mut output, mut messages) = (Vec::new(), Vec::new());
    let streams = Streams {
        input: Box::new(input.as_bytes()),
        output: Box::new(&mut output),
        messages: Box::new(&mut messages),
        files: &Held(files),
        has_colours: false,
        has_coloured_messages: false,
        is_watched: false,
    };
    let status = run(["newslens"].iter().chain(arguments).map(Into::into), streams);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status, text(output), text(messages))
}

#[test]
fn files_need_no_disk() {
    let files = &[
        ("a.jsonl", "{\"id\": 1, \"text\": \"He left on Monday.\"}\n"),
        ("article.txt", "“Yes,” Ada Nwosu said."),
        (
            "page.html",
            "<title>Bridge</title><article><h1>Bridge</h1><p>It opens on Friday, the mayor said.</p></article>",
        ),
    ];
    let (status, output, messages) =
        newslens(&["batch", "a.jsonl", "b.jsonl", "-"], "{\"id\": 2, \"text\": \"x\"}", files);
    assert_eq!(status, Status::Failed);
    assert!(output.starts_with("{\"id\":1,") && output.contains("\n{\"id\":2,"), "{output}");
    assert!(messages.starts_with("newslens: cannot read b.jsonl: "), "{messages}");

    let (status, output, messages) = newslens(&["--format", "csv-quotes", "article.txt"], "", files);
    assert_eq!((status, messages.as_str()), (Status::Done, ""));
    assert!(output.contains("\nAda Nwosu,"), "{output}");
    let (status, output, _) = newslens(&["article", "page.html"], "", files);
    assert_eq!((status, output.as_str()), (Status::Done, "It opens on Friday, the mayor said.\n"));
    // In colours only where they are shown.
    let (_, output, _) = newslens(&["article.txt"], "", files);
    assert!(output.starts_with("“Yes,” Ada Nwosu said.\n") && !output.contains('\u{1b}'), "{output}");
}

#[test]
fn help_is_written_and_faults_are_told() {
    let (status, output, messages) = newslens(&["batch", "--help"], "", &[]);
    assert_eq!((status, messages.as_str()), (Status::Done, ""));
    assert!(output.contains("Usage: newslens batch"), "{output}");
    let (status, output, messages) = newslens(&["batch", "--no-such"], "", &[]);
    assert_eq!((status, output.as_str()), (Status::BadArguments, ""));
    assert!(messages.contains("--no-such"), "{messages}");
}

/// The name of a file may hold what a terminal obeys.
#[test]
fn no_name_speaks_to_the_terminal() {
    let (status, _, messages) = newslens(&["batch", "a\u{1b}]0;x\u{7}\u{9b}2J.jsonl"], "", &[]);
    assert_eq!(status, Status::Failed);
    assert!(messages.starts_with("newslens: cannot read a]0;x2J.jsonl: "), "{messages:?}");
    assert!(messages.chars().all(|letter| !letter.is_control() || letter == '\n'), "{messages:?}");
}
