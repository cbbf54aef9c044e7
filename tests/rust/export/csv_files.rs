//! CSV, read by the `csv` crate.

use crate::samples;
use newslens::text::OffsetUnit;
use newslens::{Analysis, export};

/// The rows of a table, its header first. All must have the same number of cells.
pub fn rows(table: &str) -> Vec<Vec<String>> {
    let unmarked = table.strip_prefix('\u{feff}').expect("a byte order mark");
    assert_eq!(unmarked.matches('\n').count(), unmarked.matches("\r\n").count());
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(unmarked.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

pub fn check(text: &str, analysis: &Analysis, unit: OffsetUnit) {
    for (table, count) in [
        (export::csv_dates(text, analysis, unit), analysis.dates.len()),
        (export::csv_quotes(text, analysis, unit), analysis.quotes.len()),
        (export::csv_entities(text, analysis, unit), analysis.entities.len()),
        (export::csv_mentions(text, analysis, unit), analysis.mentions.len()),
    ] {
        let rows = rows(&table);
        assert_eq!(rows.len(), count + 1);
        for cell in rows.iter().flatten() {
            assert!(
                !cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
                "{cell:?} is a formula"
            );
            assert!(!cell.contains(['\t', '\r', '\n']), "{cell:?} is on one line");
        }
    }
}

#[test]
fn the_tables_of_an_article() {
    let analysis = samples::article();
    let read = |table: fn(&str, &Analysis, OffsetUnit) -> String| {
        rows(&table(samples::ARTICLE, &analysis, OffsetUnit::CodePoint))
    };
    let dates = read(export::csv_dates);
    assert_eq!(
        dates[0].join(" "),
        "text type value mod from to range_from range_to range_partner anchor sentence start end"
    );
    assert_eq!(dates[3][..6], ["early in 2023", "date", "2023", "start", "2023-01-01", "2024-01-01"]);
    assert_eq!(dates[3][6..10], ["", "", "", "2024-05-14"]);
    assert_eq!(dates[3][10], "She met the Austrians early in 2023; \"quoted, twice\".");
    assert!(dates[1][10].starts_with("'=GRAZ, May 14, 2024 — “Ça va 👍, <b>really</b>,” Mayor Zoë Nwosu told"));
    assert_eq!(dates[1][11..], ["7", "19"]);

    let quotes = read(export::csv_quotes);
    let wanted =
        ["Zoë Nwosu", "Mayor; '=cmd", "told", "Ça va 👍, <b>really</b>", "direct", "", "Zoë Nwosu", "name", "0"];
    assert_eq!(quotes[1][..9], wanted);
    assert_eq!(quotes[1][9..], ["0", "", "", "0.900", "23", "45"]);
    assert_eq!(quotes[2][5], "quoted, twice");
    assert_eq!(quotes[2][..2], ["", ""]);

    assert_eq!(read(export::csv_entities)[1], ["0", "Zoë Nwosu", "person", "Mayor; '=cmd", "1", "1"]);
    assert_eq!(read(export::csv_mentions)[2][..4], ["Kronen & Co.", "organization", "Kronen & Co.", "1"]);
}
