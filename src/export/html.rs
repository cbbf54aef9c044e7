//! A stand-alone HTML document: the text with its marks, and lists that point into it. No script, nothing loaded.

mod marked;

use super::context::{one_line, shorten, title};
use super::escape::Html;
use crate::analysis::*;

const STYLE: &str = include_str!("html/style.css");

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
    let title = Some(title(text, TITLE_LENGTH)).filter(|title| !title.is_empty()).unwrap_or("newslens".to_owned());
    let mut document = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"newslens {}\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<article dir=\"auto\">",
        env!("CARGO_PKG_VERSION"),
        Html(&title),
    );
    marked::write(&mut document, text, analysis);
    document += "</article>\n";
    let publication = match &analysis.publication {
        Some(Publication { value, span: None }) => format!("Counted from {}.", Html(value)),
        Some(Publication { value, .. }) => format!("Counted from {}, found in the text.", Html(value)),
        None => "The day of publication is not known.".to_owned(),
    };
    document += &list("Who said what", "", &["Speaker", "Said", "How"], quote_rows(text, analysis));
    document += &list("Dates", &publication, &["Words", "Value", "From", "Until"], date_rows(text, analysis));
    let names = "People, organisations, places and groups";
    document += &list(names, "", &["Name", "What", "Roles", "In the text"], entity_rows(analysis));
    document += "</main>\n</body>\n</html>\n";
    document
}

/// A heading with a table; the cells of the rows are markup.
fn list(title: &str, note: &str, header: &[&str], rows: Vec<Vec<String>>) -> String {
    let mut section = format!("<section>\n<h2>{title} ({})</h2>\n", rows.len());
    if !note.is_empty() {
        section += &format!("<p>{note}</p>\n");
    }
    if !rows.is_empty() {
        let cells: String = header.iter().map(|name| format!("<th scope=\"col\">{name}</th>")).collect();
        section += &format!("<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n");
        for row in rows {
            let cells: String = row.iter().map(|cell| format!("<td dir=\"auto\">{cell}</td>")).collect();
            section += &format!("<tr>{cells}</tr>\n");
        }
        section += "</tbody>\n</table>\n";
    }
    section + "</section>\n"
}

fn quote_rows(text: &str, analysis: &Analysis) -> Vec<Vec<String>> {
    let row = |(index, quote): (usize, &Quote)| {
        let words = shorten(&one_line(&text[quote.span.range()]), QUOTE_LENGTH);
        let cue = quote.cue.map(|cue| format!(", “{}”", Html(&text[cue.range()]))).unwrap_or_default();
        vec![
            quote.speaker.as_ref().map(|speaker| Html(&speaker.name).to_string()).unwrap_or_default(),
            link("quote", index, &words),
            format!("{}{cue}", quote.kind.name()),
        ]
    };
    analysis.quotes.iter().enumerate().map(row).collect()
}

fn date_rows(text: &str, analysis: &Analysis) -> Vec<Vec<String>> {
    let row = |(index, date): (usize, &DateMention)| {
        let modifier = date.modifier.map(|modifier| format!(" ({})", modifier.name().replace('_', " ")));
        let moment = |moment: &Option<String>| Html(moment.as_deref().unwrap_or_default()).to_string();
        vec![
            link("date", index, &text[date.span.range()]),
            format!("{}{}", Html(&date.value), modifier.unwrap_or_default()),
            moment(&date.from),
            moment(&date.to),
        ]
    };
    analysis.dates.iter().enumerate().map(row).collect()
}

fn entity_rows(analysis: &Analysis) -> Vec<Vec<String>> {
    let row = |entity: &Entity| {
        let places = entity.mentions.iter().enumerate();
        let links: Vec<String> = places.map(|(at, &mention)| link("mention", mention, &(at + 1).to_string())).collect();
        vec![
            Html(&entity.name).to_string(),
            entity.kind.name().to_owned(),
            Html(&entity.roles.join("; ")).to_string(),
            links.join(" "),
        ]
    };
    analysis.entities.iter().map(row).collect()
}

/// A link to a mark in the text.
fn link(kind: &str, index: usize, words: &str) -> String {
    format!("<a href=\"#{kind}-{index}\">{}</a>", Html(words))
}
