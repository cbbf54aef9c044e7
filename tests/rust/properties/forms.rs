//! The forms that an analysis is written in.

use newslens::Analysis;
use newslens::export::{self, Format};
use newslens::text::OffsetUnit;
use serde_json::Value;

/// What offsets are counted in.
pub const UNITS: [OffsetUnit; 3] = [OffsetUnit::Utf8, OffsetUnit::Utf16, OffsetUnit::CodePoint];

/// The forms that programs read tell what is there, and JSON comes back as it went.
pub fn check(text: &str, analysis: &Analysis, units: &[OffsetUnit]) {
    for &unit in units {
        let json = serde_json::to_string(&export::json(text, analysis, unit)).unwrap();
        let read = export::from_json(text, &mut serde_json::Deserializer::from_str(&json), unit);
        let read = read.unwrap_or_else(|error| panic!("{error}"));
        assert!(serde_json::to_string(&export::json(text, &read, unit)).unwrap() == json, "there and back: {json}");
    }
    check_flat(text, analysis);
}

/// The flat form: its counts, and where its strings end.
fn check_flat(text: &str, analysis: &Analysis) {
    let export::Flat { numbers, strings } = export::flat(text, analysis, OffsetUnit::Utf16);
    let counts = [analysis.dates.len(), analysis.quotes.len(), analysis.mentions.len(), analysis.entities.len()];
    assert_eq!(numbers[1..5], counts.map(|count| count as u32));
    let ends = &numbers[numbers.len() - numbers[6] as usize..];
    assert!(ends.is_sorted());
    assert_eq!(ends.last().copied().unwrap_or_default() as usize, OffsetUnit::Utf16.count(&strings));
}

/// Every format takes the analysis: no control characters, and JSON-LD that is JSON.
pub fn check_exports(text: &str, analysis: &Analysis) {
    for name in Format::NAMES {
        let exported = export::write(Format::from_name(name).unwrap(), text, analysis, OffsetUnit::Utf16);
        let is_held = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        assert!(exported.chars().all(is_held), "{name} has no control characters");
    }
    let annotations: Value = serde_json::from_str(&export::annotations(text, analysis)).unwrap();
    let total = analysis.dates.len() + analysis.quotes.len() + analysis.mentions.len();
    assert_eq!(annotations["first"]["items"].as_array().unwrap().len(), total);
}
