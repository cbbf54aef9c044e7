//! A stand-alone HTML document: the text with its marks, and lists that point into it. No script, nothing loaded.

mod marked;

use super::context::{one_line, shorten, title};
use super::markup::Markup;
use crate::analysis::*;

/// A change of it changes its hash in the policy below; `tests/js/export/html.test.mjs` tells the new one.
const STYLE: &str = include_str!("html/style.css");

/// What the marks look like.
const LEGEND: &str = "<p><small>Marked: <mark class=\"quote\">what was said</mark>, <mark class=\"speaker\">who said it</mark>, \
<mark class=\"cue\">how</mark>, <mark class=\"date\">dates</mark>, <mark class=\"person\">people</mark>, \
<mark class=\"organization\">organisations</mark>, <mark class=\"place\">places</mark>, \
<mark class=\"group\">groups</mark>, <mark class=\"event\">events</mark>, <mark class=\"work\">works</mark>, \
<mark class=\"law\">laws</mark>, <mark class=\"product\">products</mark>, <mark class=\"money\">amounts</mark></small></p>\n";

/// How many characters of the text's first line are the document's title, and of a quote stand in the list.
const TITLE_LENGTH: usize = 80;
const QUOTE_LENGTH: usize = 300;

/// The text as an HTML document, with its dates, quotes and names marked, and lists of them.
///
/// ```
/// use newslens::{analyze, export, Options};
/// let text = "“Bravo!” <script>";
/// let html = export::html(text, &analyze(text, &Options::new()));
/// assert!(html.starts_with("<!doctype html>") && !html.contains("<script>"));
/// ```
pub fn html(text: &str, analysis: &Analysis) -> String {
    let mut page = Markup::html();
    let title = Some(title(text, TITLE_LENGTH)).filter(|title| !title.is_empty()).unwrap_or("newslens".to_owned());
    page.raw(concat!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; ",
        "style-src 'sha256-RFFQTBRfdU/qdiogs6UDoTSHK7vgNzRIaalbe2WcIXM='\">\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"newslens ",
        env!("CARGO_PKG_VERSION"),
        "\">\n<title>"
    ));
    page.text(&title)
        .raw("</title>\n<style>\n")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n<main>\n<article dir=\"auto\"");
    if analysis.language.is_sure() && !["en", "und"].contains(&analysis.language.tag.as_str()) {
        page.raw(" lang=\"").text(&analysis.language.tag).raw("\"");
    }
    page.raw(">");
    marked::write(&mut page, text, analysis);
    page.raw("</article>\n").raw(LEGEND);
    write_quotes(&mut page, text, analysis);
    write_dates(&mut page, text, analysis);
    write_entities(&mut page, analysis, "People, organisations, places and groups", true);
    if !analysis.entities.iter().all(|entity| entity.kind.is_actor()) {
        write_entities(&mut page, analysis, "Events, works, laws, products and amounts", false);
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.finish()
}

fn write_quotes(page: &mut Markup, text: &str, analysis: &Analysis) {
    start_list(page, "Who said what", analysis.quotes.len(), "", &["Speaker", "Said", "How"]);
    for (index, quote) in analysis.quotes.iter().enumerate() {
        page.raw("<tr><td dir=\"auto\">").text(quote.speaker.as_ref().map_or("", |speaker| &speaker.name)).raw(CELL);
        write_link(page, "quote", index, &shorten(&one_line(&text[quote.span.range()]), QUOTE_LENGTH));
        page.raw(CELL).raw(&quote.how());
        if let Some(cue) = quote.cue {
            page.raw(", “").text(&text[cue.range()]).raw("”");
        }
        page.raw(ROW_END);
    }
    page.raw(LIST_END);
}

fn write_dates(page: &mut Markup, text: &str, analysis: &Analysis) {
    let publication = analysis.publication.as_ref();
    let mut counted_from = match publication.and_then(|publication| publication.value.as_deref()) {
        Some(value) => value.to_owned(),
        None => "no day of publication known".to_owned(),
    };
    if let Some(other) = publication.and_then(|publication| publication.other.as_ref()) {
        counted_from += &format!(", which may also be {other}");
    }
    start_list(page, "Dates", analysis.dates.len(), &counted_from, &["Words", "Value", "From", "Until", "Stretch"]);
    for (index, date) in analysis.dates.iter().enumerate() {
        page.raw("<tr><td dir=\"auto\">");
        write_link(page, "date", index, &text[date.span.range()]);
        page.raw(CELL).text(&date.value);
        if let Some(modifier) = date.modifier {
            page.raw(" (").raw(modifier.name()).raw(")");
        }
        for moment in [&date.from, &date.to] {
            page.raw(CELL).text(moment.as_deref().unwrap_or_default());
        }
        page.raw(CELL);
        if let Some(DateRange { from, to, partner }) = &date.range {
            page.text(from).raw(" until ").text(to).raw(", with ");
            write_link(page, "date", *partner, &text[analysis.dates[*partner].span.range()]);
        }
        page.raw(ROW_END);
    }
    page.raw(LIST_END);
}

/// A list of those who act, or of the other entities.
fn write_entities(page: &mut Markup, analysis: &Analysis, title: &str, actors: bool) {
    let entities = || analysis.entities.iter().filter(|entity| entity.kind.is_actor() == actors);
    start_list(page, title, entities().count(), "", &["Name", "What", "Roles", "In the text"]);
    for entity in entities() {
        page.raw("<tr><td dir=\"auto\">").text(&entity.name).raw(CELL).raw(entity.kind.name()).raw(CELL);
        page.text(&entity.roles.join("; ")).raw(CELL);
        for (count, &mention) in entity.mentions.iter().enumerate() {
            write_link(page, "mention", mention, &(count + 1).to_string());
            page.raw(" ");
        }
        page.raw(ROW_END);
    }
    page.raw(LIST_END);
}

/// Between two cells, behind a row and behind a list.
const CELL: &str = "</td><td dir=\"auto\">";
const ROW_END: &str = "</td></tr>\n";
const LIST_END: &str = "</tbody>\n</table>\n</section>\n";

/// A heading, a note on what dates were counted from, and the head of a table.
fn start_list(page: &mut Markup, title: &str, count: usize, counted_from: &str, columns: &[&str]) {
    page.raw("<section>\n<h2>").raw(title).raw(" (").number(count).raw(")</h2>\n");
    if !counted_from.is_empty() {
        page.raw("<p>Counted from: ").text(counted_from).raw("</p>\n");
    }
    page.raw("<table>\n<thead><tr>");
    for column in columns {
        page.raw("<th scope=\"col\">").raw(column).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
}

/// A link to a mark in the text.
fn write_link(page: &mut Markup, kind: &str, index: usize, words: &str) {
    page.raw("<a href=\"#").raw(kind).raw("-").number(index).raw("\">").text(words).raw("</a>");
}
