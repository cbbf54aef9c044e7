//! TimeML 1.2.1: the text with its expressions of time as TIMEX3 elements.

use super::context::title;
use super::escape::Xml;
use super::identifier::uuid;
use super::marks::disjoint;
use crate::analysis::*;

const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">
";

/// How many characters of the text's first line are its title.
const TITLE_LENGTH: usize = 100;

/// The text as a TimeML document: the day of publication as its creation time, `t0`, and a TIMEX3 element for each date that
/// does not overlap one before it. Names and quotes are left out.
///
/// ```
/// use newslens::{analyze, export, Options};
/// let text = "They met on 12 May 2023.";
/// let timeml = export::timeml(text, &analyze(text, &Options::new()));
/// assert!(timeml.ends_with("</TimeML>\n"));
/// ```
pub fn timeml(text: &str, analysis: &Analysis) -> String {
    let mut document = START.to_owned();
    document += &format!("<DOCID>{}</DOCID>\n", uuid(&[text]));
    if let Some(publication) = &analysis.publication {
        let value = Xml(&publication.value);
        let kind = if publication.value.contains('T') { "TIME" } else { "DATE" };
        document += &format!(
            "<DCT><TIMEX3 tid=\"t0\" type=\"{kind}\" value=\"{value}\" temporalFunction=\"false\" \
             functionInDocument=\"CREATION_TIME\">{value}</TIMEX3></DCT>\n"
        );
    }
    document += &format!("<TITLE>{}</TITLE>\n<TEXT>", Xml(&title(text, TITLE_LENGTH)));

    let dates = disjoint(analysis.dates.iter().map(|date| date.span));
    let mut is_written = vec![false; analysis.dates.len()];
    for &(index, _) in &dates {
        is_written[index] = true;
    }
    let mut end = 0;
    for (index, span) in dates {
        document += &format!("{}<TIMEX3", Xml(&text[end..span.start]));
        for (name, value) in attributes(analysis, index, &is_written) {
            document += &format!(" {name}=\"{}\"", Xml(&value));
        }
        document += &format!(">{}</TIMEX3>", Xml(&text[span.range()]));
        end = span.end;
    }
    document += &format!("{}</TEXT>\n</TimeML>\n", Xml(&text[end..]));
    document
}

/// The attributes of the TIMEX3 element of a date; an anchor that has no element of its own is left out.
fn attributes(analysis: &Analysis, index: usize, is_written: &[bool]) -> Vec<(&'static str, String)> {
    let date = &analysis.dates[index];
    let mut attributes = vec![
        ("tid", identifier(index)),
        ("type", date.kind.name().to_uppercase()),
        ("value", date.value.clone()),
        ("temporalFunction", date.anchor.is_some().to_string()),
    ];
    if let Some(modifier) = date.modifier {
        attributes.push(("mod", modifier.name().to_uppercase()));
    }
    match date.anchor.as_ref().map(|anchor| anchor.date) {
        Some(None) if analysis.publication.is_some() => attributes.push(("anchorTimeID", "t0".to_owned())),
        Some(Some(anchor)) if is_written[anchor] => attributes.push(("anchorTimeID", identifier(anchor))),
        _ => {}
    }
    attributes
}

/// The name of a date's element; `t0` is the day of publication.
fn identifier(index: usize) -> String {
    format!("t{}", index + 1)
}
