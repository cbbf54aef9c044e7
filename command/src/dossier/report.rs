//! A dossier on the terminal: what is told differently, who said what, and the cast.

use anstyle::{AnsiColor, Effects, Style};
use newslens::QuoteKind;
use newslens::dossier::{ArticleId, Change, Dossier, Filter, Told, Utterance};
use std::io::{self, Write};

const LEFT_OUT: Style = AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH);
const ADDED: Style = AnsiColor::Green.on_default().effects(Effects::UNDERLINE);

/// Writes the report; the writer decides whether colours are shown. What differs is named in words, too.
pub(super) fn write(out: &mut impl Write, dossier: &Dossier) -> io::Result<()> {
    let utterances = dossier.utterances();
    let count = dossier.articles().count();
    heading(out, &format!("Told differently ({} in {count} articles)", utterances.len()))?;
    for utterance in &utterances {
        write_utterance(out, dossier, utterance)?;
    }
    let cast = dossier.cast();
    let speakers = dossier.speakers(&cast, &Filter::default());
    heading(out, &format!("Who said what ({})", speakers.len()))?;
    for row in speakers {
        let mut articles: Vec<ArticleId> = row.sayings.iter().map(|saying| saying.place.article).collect();
        articles.sort_unstable();
        articles.dedup();
        let quotes = if row.sayings.len() == 1 { "quote" } else { "quotes" };
        writeln!(out, "  {}: {} {quotes}, {}", shown(&row.name), row.sayings.len(), names(dossier, &articles))?;
    }
    let people = cast.entries.iter().filter(|entry| entry.members.len() > 1);
    heading(out, &format!("Named in several articles ({})", people.clone().count()))?;
    for entry in people {
        let articles: Vec<ArticleId> = entry.members.iter().map(|member| member.place.article).collect();
        let mut reasons: Vec<&str> = entry.members.iter().filter_map(|member| Some(member.reason?.about())).collect();
        reasons.sort_unstable();
        reasons.dedup();
        let (name, kind) = (shown(&entry.name), entry.kind.name());
        writeln!(out, "  {name} ({kind}): {} [{}]", names(dossier, &articles), reasons.join("; "))?;
    }
    Ok(())
}

fn write_utterance(out: &mut impl Write, dossier: &Dossier, utterance: &Utterance) -> io::Result<()> {
    let bold = Style::new().bold();
    let speaker = utterance.tellings[0].speaker.as_deref().unwrap_or("nobody named");
    writeln!(out, "  {bold}{}{bold:#}", shown(speaker))?;
    for told in &utterance.tellings {
        let text = text(dossier, told.place.article);
        let pieces: Vec<String> = told.pieces.iter().map(|piece| shown(&text[piece.range()])).collect();
        writeln!(out, "    {}: {}", how(dossier, told), pieces.join(" … "))?;
        let there = told.beside.and_then(|beside| utterance.tellings.get(beside));
        let there = there.map_or("", |there| self::text(dossier, there.place.article));
        for difference in &told.differences {
            let gone = difference.there.map(|span| shown(&there[span.range()])).unwrap_or_default();
            let here = difference.here.map(|span| shown(&text[span.range()])).unwrap_or_default();
            match difference.change {
                Change::LeftOut => writeln!(out, "      left out: {LEFT_OUT}{gone}{LEFT_OUT:#}")?,
                Change::Added => writeln!(out, "      added: {ADDED}{here}{ADDED:#}")?,
                Change::Changed => {
                    writeln!(out, "      changed: {LEFT_OUT}{gone}{LEFT_OUT:#} to {ADDED}{here}{ADDED:#}")?;
                }
            }
        }
    }
    writeln!(out)
}

/// Who tells it, when, and how.
fn how(dossier: &Dossier, told: &Told) -> String {
    let mut how = names(dossier, &[told.place.article]);
    if let Some(day) = told.published {
        how += &format!(", {day}");
    }
    let marks = [
        (told.is_first, "first"),
        (told.kind == QuoteKind::Mixed, "partly word for word"),
        (told.kind == QuoteKind::Indirect, "in the writer's words"),
        (told.denied, "denied"),
        (told.other_day, "other day"),
    ];
    for (_, mark) in marks.into_iter().filter(|(is, _)| *is) {
        how += ", ";
        how += mark;
    }
    if let Some(speaker) = told.speaker.as_ref().filter(|_| told.other_speaker) {
        how += &format!(", other speaker: {}", shown(speaker));
    }
    how
}

/// What articles are called: by outlet, else by title, else by number.
fn names(dossier: &Dossier, articles: &[ArticleId]) -> String {
    let name = |&id: &ArticleId| {
        let article = dossier.article(id).ok();
        let names = article.iter().flat_map(|article| [&article.outlet, &article.title]);
        let name = names.into_iter().find(|name| !name.trim().is_empty());
        name.map_or_else(|| format!("article {}", id.0), |name| shown(name))
    };
    articles.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn text(dossier: &Dossier, article: ArticleId) -> &str {
    dossier.article(article).map_or("", |article| &article.text)
}

fn heading(out: &mut impl Write, title: &str) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(out, "{bold}{title}{bold:#}")
}

/// Words on one line, without what a terminal would obey.
fn shown(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|letter| !letter.is_control()).collect()
}
