//! TimeML 1.2.1: the text with its expressions of time as TIMEX3 elements.

use super::context::title;
use super::identifier::uuid;
use super::marks::disjoint;
use super::markup::Markup;
use crate::analysis::*;
use crate::calendar::DateTime;

const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">
";

/// How many characters of the text's first line are its title.
const TITLE_LENGTH: usize = 100;

/// The text as a TimeML document: the day of publication as its creation time, `t0`, and a TIMEX3 element for each date that
/// does not overlap one before it. Behind two that are the ends of a stretch stands an empty one, the stretch as a duration
/// with its begin and end points. Names and quotes are left out.
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
    if let Some(value) = created(analysis) {
        document.raw("<DCT><TIMEX3 tid=\"t0\" type=\"").raw(if value.contains('T') { "TIME" } else { "DATE" });
        document
            .raw("\" value=\"")
            .attribute(value)
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
        write_range(&mut document, analysis, index, &is_written);
        end = span.end;
    }
    document.text(&text[end..]).raw("</TEXT>\n</TimeML>\n");
    document.finish()
}

/// The document's creation time, which is `t0`.
fn created(analysis: &Analysis) -> Option<&str> {
    analysis.publication.as_ref()?.value.as_deref()
}

/// Behind the last end of a stretch, the stretch.
fn write_range(document: &mut Markup, analysis: &Analysis, index: usize, is_written: &[bool]) {
    let Some(range) = &analysis.dates[index].range else { return };
    let Some(length) = length(range).filter(|_| range.partner < index && is_written[range.partner]) else { return };
    document.raw("<TIMEX3 tid=\"t").number(analysis.dates.len() + index + 1);
    document.raw("\" type=\"DURATION\" value=\"").raw(&length).raw("\" temporalFunction=\"true\" beginPoint=\"t");
    document.number(range.partner + 1).raw("\" endPoint=\"t").number(index + 1).raw("\"/>");
}

/// How long a stretch is, in the largest unit that it is whole in: `P4Y`, `P3M`, `P5D`, `PT8H`.
fn length(range: &DateRange) -> Option<String> {
    let [from, to]: [DateTime; 2] = [range.from.parse().ok()?, range.to.parse().ok()?];
    let minutes_of =
        |moment: DateTime| moment.time.map_or(0, |(hour, minute, _)| i64::from(hour) * 60 + i64::from(minute));
    let days = to.date.to_days() - from.date.to_days();
    let minutes = days * 24 * 60 + minutes_of(to) - minutes_of(from);
    let months = i64::from(to.date.year - from.date.year) * 12 + i64::from(to.date.month) - i64::from(from.date.month);
    let (letters, count) =
        match (minutes % 60, minutes % (24 * 60), from.date.day == 1 && to.date.day == 1, months % 12) {
            (0, 0, true, 0) => ("Y", months / 12),
            (0, 0, true, _) => ("M", months),
            (0, 0, ..) => ("D", days),
            (0, ..) => ("H", minutes / 60),
            _ => ("M", minutes),
        };
    let time = if minutes % (24 * 60) == 0 { "" } else { "T" };
    (minutes > 0).then(|| format!("P{time}{count}{letters}"))
}

/// The attributes of the TIMEX3 element of a date; an anchor that has no element of its own is left out.
fn write_attributes(document: &mut Markup, analysis: &Analysis, index: usize, is_written: &[bool]) {
    let date = &analysis.dates[index];
    document.raw(" tid=\"t").number(index + 1);
    document.raw("\" type=\"").raw(&date.kind.name().to_ascii_uppercase());
    document.raw("\" value=\"").attribute(&date.value);
    document.raw("\" temporalFunction=\"").raw(if date.anchor.is_some() { "true" } else { "false" });
    if let Some(modifier) = date.modifier {
        document.raw("\" mod=\"").raw(&modifier.name().to_ascii_uppercase());
    }
    // The day of publication is t0, and each date has the number behind its index.
    let anchor = match date.anchor.as_ref().map(|anchor| anchor.date) {
        Some(None) if created(analysis).is_some() => Some(0),
        Some(Some(anchor)) if is_written[anchor] => Some(anchor + 1),
        _ => None,
    };
    if let Some(anchor) = anchor {
        document.raw("\" anchorTimeID=\"t").number(anchor);
    }
    document.raw("\"");
}
