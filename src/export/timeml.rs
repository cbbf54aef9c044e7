//! TimeML 1.2.1: the text with its expressions of time as TIMEX3 elements.

use super::context::title;
use super::identifier::uuid;
use super::marks::disjoint;
use super::markup::Markup;
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
    let mut document = Markup::xml();
    document.raw(START).raw("<DOCID>").raw(&uuid(&[text])).raw("</DOCID>\n");
    if let Some(publication) = &analysis.publication {
        let value = &publication.value;
        document.raw("<DCT><TIMEX3 tid=\"t0\" type=\"").raw(if value.contains('T') { "TIME" } else { "DATE" });
        document
            .raw("\" value=\"")
            .text(value)
            .raw("\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">");
        document.text(value).raw("</TIMEX3></DCT>\n");
    }
    document.raw("<TITLE>").text(&title(text, TITLE_LENGTH)).raw("</TITLE>\n<TEXT>");

    let dates = disjoint(analysis.dates.iter().map(|date| Some(date.span)));
    let mut is_written = vec![false; analysis.dates.len()];
    for &(index, _) in &dates {
        is_written[index] = true;
    }
    let mut end = 0;
    for (index, span) in dates {
        document.text(&text[end..span.start]).raw("<TIMEX3");
        write_attributes(&mut document, analysis, index, &is_written);
        document.raw(">").text(&text[span.range()]).raw("</TIMEX3>");
        end = span.end;
    }
    document.text(&text[end..]).raw("</TEXT>\n</TimeML>\n");
    document.finish()
}

/// The attributes of the TIMEX3 element of a date; an anchor that has no element of its own is left out.
fn write_attributes(document: &mut Markup, analysis: &Analysis, index: usize, is_written: &[bool]) {
    let date = &analysis.dates[index];
    document.raw(" tid=\"t").number(index + 1);
    document.raw("\" type=\"").raw(&date.kind.name().to_ascii_uppercase());
    document.raw("\" value=\"").text(&date.value);
    document.raw("\" temporalFunction=\"").raw(if date.anchor.is_some() { "true" } else { "false" });
    if let Some(modifier) = date.modifier {
        document.raw("\" mod=\"").raw(&modifier.name().to_ascii_uppercase());
    }
    // The day of publication is t0, and each date has the number behind its index.
    let anchor = match date.anchor.as_ref().map(|anchor| anchor.date) {
        Some(None) if analysis.publication.is_some() => Some(0),
        Some(Some(anchor)) if is_written[anchor] => Some(anchor + 1),
        _ => None,
    };
    if let Some(anchor) = anchor {
        document.raw("\" anchorTimeID=\"t").number(anchor);
    }
    document.raw("\"");
}
