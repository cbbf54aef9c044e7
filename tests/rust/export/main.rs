//! The exports, each read by a reader that is not ours. HTML, iCalendar, Web Annotations and the JSON Schema are read in
//! `tests/js/export`.

mod attack;
mod csv_files;
mod from_json;
mod marked_text;
mod samples;
mod timeml;

use newslens::export::{self, Format};
use newslens::text::OffsetUnit;
use newslens::{Analysis, Options, analyze};
use proptest::prelude::*;

/// Every format of any analysis is in order, and JSON comes back as it went.
fn check(text: &str, analysis: &Analysis) {
    for unit in [OffsetUnit::Utf8, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
        from_json::check(text, analysis, unit);
    }
    check_written(text, analysis);
}

/// Every format but JSON is in order, also of what JSON would not bring: days that are none.
fn check_written(text: &str, analysis: &Analysis) {
    for unit in [OffsetUnit::Utf8, OffsetUnit::Utf16, OffsetUnit::CodePoint] {
        csv_files::check(text, analysis, unit);
    }
    timeml::check(text, analysis);
    marked_text::check(text, analysis);
    let ical = export::ical(text, analysis);
    assert!(ical.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{ical}");
    for name in Format::NAMES {
        let exported = export::write(Format::from_name(name).unwrap(), text, analysis, OffsetUnit::Utf8);
        let is_held = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        assert!(exported.chars().all(is_held), "{name} has no control characters");
    }
    let annotations: serde_json::Value = serde_json::from_str(&export::annotations(text, analysis)).unwrap();
    let total = analysis.dates.len() + analysis.quotes.len() + analysis.mentions.len();
    assert_eq!(annotations["first"]["items"].as_array().unwrap().len(), total);
}

#[test]
fn an_article() {
    let analysis = samples::article();
    check(samples::ARTICLE, &analysis);
}

#[test]
fn nothing() {
    check("", &Analysis::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_its_analysis(text in samples::any_text(), is_dated in any::<bool>()) {
        let options = if is_dated { Options::new().with_date("2024-02-29").unwrap() } else { Options::new() };
        check(&text, &analyze(&text, &options));
    }

    /// Corrections by hand may put any mark anywhere.
    #[test]
    fn any_text_and_any_analysis((text, analysis) in samples::any_analysis()) {
        check(&text, &analysis);
    }
}

#[test]
fn what_somebody_did_not_say_is_never_told_as_said() {
    let text = "Mayor Ada Nwosu denied that the dam was unsafe.";
    let analysis = analyze(text, &Options::new());
    assert_eq!(analysis.quotes.iter().map(|quote| quote.denied).collect::<Vec<_>>(), [true]);
    assert!(export::html(text, &analysis).contains("denied, indirect"));
    assert!(export::html(text, &analysis).contains("title=\"denied: Ada Nwosu\""));
    assert!(export::annotations(text, &analysis).contains("\"value\": \"denied\""));
    assert!(export::csv_quotes(text, &analysis, OffsetUnit::Utf8).contains(",denied,"));
}

#[test]
fn a_quote_of_the_headline_is_told_as_such() {
    let text = "Council “ignored letters” on dam\n\nThe council “ignored letters” for years, Mayor Ada Nwosu said.";
    let analysis = analyze(text, &Options::new());
    assert_eq!(analysis.quotes.iter().map(|quote| quote.headline).collect::<Vec<_>>(), [true, false]);
    assert!(export::html(text, &analysis).contains("headline, direct"));
    assert!(export::annotations(text, &analysis).contains("\"value\": \"headline\""));
    assert!(export::csv_quotes(text, &analysis, OffsetUnit::Utf8).contains(",headline,"));
}
