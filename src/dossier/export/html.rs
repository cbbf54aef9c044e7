//! A stand-alone HTML report, to send on: what is told differently, who said what, the cast. No script, nothing loaded.

use super::{beside, how, name};
use crate::analysis::EntityKind;
use crate::dossier::{ArticleId, Cast, Change, Dossier, Filter, Told, Utterance};
use crate::export::{Markup, one_line};
use crate::text::Span;

/// Between two cells, behind a row and behind a table.
const CELL: &str = "</td><td dir=\"auto\">";
const ROW_END: &str = "</td></tr>\n";
const TABLE_END: &str = "</tbody>\n</table>\n</section>\n";

/// The report as an HTML document. Words that a telling leaves out are struck through, in the place where the other has
/// them; those that it adds are underlined.
///
/// ```
/// use newslens::dossier::{Article, Dossier, export};
/// let mut dossier = Dossier::default();
/// dossier.add(Article::new("“We will not open the bridge early,” Ada Nwosu said.").with_outlet("<script>"))?;
/// let html = export::html(&dossier);
/// assert!(html.starts_with("<!doctype html>") && !html.contains("<script>"));
/// # Ok::<(), newslens::LengthError>(())
/// ```
pub fn html(dossier: &Dossier) -> String {
    let mut page = Markup::html();
    page.raw(concat!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; ",
        "form-action 'none'\">\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"newslens ",
        env!("CARGO_PKG_VERSION"),
        "\">\n<title>Dossier</title>\n</head>\n<body>\n<main>\n<h1>Dossier</h1>\n"
    ));
    let cast = dossier.cast();
    write_articles(&mut page, dossier);
    write_utterances(&mut page, dossier);
    write_speakers(&mut page, dossier, &cast);
    write_cast(&mut page, dossier, &cast);
    page.raw("</main>\n</body>\n</html>\n");
    page.finish()
}

fn write_articles(page: &mut Markup, dossier: &Dossier) {
    start_table(page, "Articles", dossier.articles().count(), &["Outlet", "Title", "Published"]);
    for (id, article) in dossier.articles() {
        let day = dossier.articles.get(&id).and_then(|held| held.day());
        page.raw("<tr id=\"article-").number(id.0 as usize).raw("\"><td dir=\"auto\">").text(&name(article, id));
        page.raw(CELL).text(&one_line(&article.title)).raw(CELL);
        page.text(&day.map(|day| day.to_string()).unwrap_or_default()).raw(ROW_END);
    }
    page.raw(TABLE_END);
}

fn write_utterances(page: &mut Markup, dossier: &Dossier) {
    let utterances = dossier.utterances();
    page.raw("<section>\n<h2>Told differently (").number(utterances.len()).raw(")</h2>\n");
    page.raw("<p>The fullest telling stands first. <del>Struck through</del>: left out here. ");
    page.raw("<ins>Underlined</ins>: not there.</p>\n");
    for (number, utterance) in utterances.iter().enumerate() {
        let speaker = utterance.tellings[0].speaker.as_deref().unwrap_or("Nobody named");
        page.raw("<h3>").number(number + 1).raw(". ").text(speaker).raw("</h3>\n<dl>\n");
        for told in &utterance.tellings {
            write_told(page, dossier, utterance, told);
        }
        page.raw("</dl>\n");
    }
    page.raw("</section>\n");
}

fn write_told(page: &mut Markup, dossier: &Dossier, utterance: &Utterance, told: &Told) {
    page.raw("<dt>");
    write_link(page, dossier, told.place.article);
    let day = told.published.map(|day| format!(", {day}")).unwrap_or_default();
    let speaker = told.speaker.as_ref().filter(|_| told.other_speaker).map(|name| format!(" ({name})"));
    page.text(&day).raw(if told.is_first { ", first" } else { "" }).raw(": ").raw(&how(told));
    page.text(&speaker.unwrap_or_default()).raw("</dt>\n<dd dir=\"auto\">");
    let text = |article: ArticleId| dossier.article(article).map_or("", |article| article.text.as_str());
    let here = text(told.place.article);
    let there = beside(utterance, told).map_or("", |there| text(there.place.article));
    // Words left out stand before the next words that are here.
    let mut at = told.place.span.start;
    let mut left_out: Vec<Span> = Vec::new();
    for difference in &told.differences {
        if difference.change == Change::LeftOut {
            left_out.extend(difference.there);
            continue;
        }
        let Some(span) = difference.here.filter(|span| span.start >= at) else { continue };
        page.text(&one_line_within(&here[at..span.start]));
        for gone in left_out.drain(..).chain(difference.there) {
            page.raw("<del>").text(&one_line(&there[gone.range()])).raw("</del> ");
        }
        page.raw("<ins>").text(&one_line(&here[span.range()])).raw("</ins>");
        at = span.end;
    }
    page.text(&one_line_within(&here[at.min(told.place.span.end)..told.place.span.end]));
    for gone in left_out {
        page.raw(" <del>").text(&one_line(&there[gone.range()])).raw("</del>");
    }
    page.raw("</dd>\n");
}

/// A text on one line, with a space where it begins or ends with one.
fn one_line_within(text: &str) -> String {
    let space = |has: bool| if has { " " } else { "" };
    let (start, end) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    match one_line(text) {
        line if line.is_empty() => space(start).to_owned(),
        line => format!("{}{line}{}", space(start), space(end)),
    }
}

fn write_speakers(page: &mut Markup, dossier: &Dossier, cast: &Cast) {
    let rows = dossier.speakers(cast, &Filter::default());
    start_table(page, "Who said what", rows.len(), &["Speaker", "Said"]);
    for row in rows {
        page.raw("<tr><td dir=\"auto\">").text(&row.name).raw(CELL).raw("<ul>\n");
        for saying in row.sayings {
            let Ok(article) = dossier.article(saying.place.article) else { continue };
            page.raw("<li dir=\"auto\">").text(&one_line(&article.text[saying.place.span.range()])).raw(" (");
            write_link(page, dossier, saying.place.article);
            page.text(&saying.day.map(|day| format!(", {day}")).unwrap_or_default()).raw(")</li>\n");
        }
        page.raw("</ul>").raw(ROW_END);
    }
    page.raw(TABLE_END);
}

fn write_cast(page: &mut Markup, dossier: &Dossier, cast: &Cast) {
    let acts = |kind: EntityKind| matches!(kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place);
    let entries = || cast.entries.iter().filter(|entry| acts(entry.kind));
    start_table(page, "People, organisations and places", entries().count(), &["Name", "What", "Roles", "Articles"]);
    for entry in entries() {
        page.raw("<tr><td dir=\"auto\">").text(&entry.name).raw(CELL).raw(entry.kind.name()).raw(CELL);
        page.text(&entry.roles.join("; ")).raw(CELL);
        let mut before = None;
        for member in
            entry.members.iter().filter(|member| before.replace(member.place.article) != Some(member.place.article))
        {
            write_link(page, dossier, member.place.article);
            page.raw(" ");
        }
        page.raw(ROW_END);
    }
    page.raw(TABLE_END);
}

/// A heading and the head of a table.
fn start_table(page: &mut Markup, title: &str, count: usize, columns: &[&str]) {
    page.raw("<section>\n<h2>").raw(title).raw(" (").number(count).raw(")</h2>\n<table border=\"1\">\n<thead><tr>");
    for column in columns {
        page.raw("<th scope=\"col\">").raw(column).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
}

/// The name of an article, as a link to its row.
fn write_link(page: &mut Markup, dossier: &Dossier, id: ArticleId) {
    let name = dossier.article(id).map(|article| name(article, id)).unwrap_or_default();
    page.raw("<a href=\"#article-").number(id.0 as usize).raw("\">").text(&name).raw("</a>");
}
