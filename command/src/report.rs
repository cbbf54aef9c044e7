//! The text in colours, with lists of what was found.

use anstyle::{AnsiColor, Effects, Style};
use newslens::text::Span;
use newslens::{Analysis, DateMention, DateRange, Entity, EntityKind, Publication, PublicationSource, Quote};
use std::io::{self, Write};

/// Where the lists' second column starts, in characters.
const COLUMN: usize = 32;

/// Writes the text, then the lists; the writer decides whether colours are shown.
pub fn write(out: &mut impl Write, text: &str, analysis: &Analysis) -> io::Result<()> {
    write_text(out, text, analysis)?;
    heading(out, "Dates", analysis.dates.len(), &counted_from(text, analysis.publication.as_ref()))?;
    for date in &analysis.dates {
        write_date(out, text, date)?;
    }
    heading(out, "Quotes", analysis.quotes.len(), "")?;
    for quote in &analysis.quotes {
        write_quote(out, text, quote)?;
    }
    let (actors, others): (Vec<&Entity>, Vec<&Entity>) =
        analysis.entities.iter().partition(|entity| entity.kind.is_actor());
    write_entities(out, "People, organisations, places and groups", &actors)?;
    if others.is_empty() { Ok(()) } else { write_entities(out, "Events, works, laws, products and amounts", &others) }
}

/// What dates are counted from, and who told it.
fn counted_from(text: &str, publication: Option<&Publication>) -> String {
    const ASK: &str = "set one with --date";
    let Some(Publication { value, source, span, other }) = publication else {
        return format!("no day of publication known; {ASK}");
    };
    let Some(value) = value else {
        let words = span.map(|span| one_line(&text[span.range()])).unwrap_or_default();
        return format!("the text tells no day of publication but “{words}”; {ASK}");
    };
    let told = match source {
        PublicationSource::Given => "",
        PublicationSource::Metadata => ", told by the page",
        PublicationSource::Text => ", found in the text",
    };
    let doubt = other.as_ref().map(|other| format!("; it may also be {other}: {ASK}")).unwrap_or_default();
    format!("counted from {value}{told}{doubt}")
}

fn write_entities(out: &mut impl Write, title: &str, entities: &[&Entity]) -> io::Result<()> {
    heading(out, title, entities.len(), "")?;
    entities.iter().try_for_each(|entity| write_entity(out, entity))
}

fn style_of(kind: EntityKind) -> Style {
    let colour = match kind {
        EntityKind::Person => AnsiColor::Cyan,
        EntityKind::Organization => AnsiColor::Magenta,
        EntityKind::Place => AnsiColor::Green,
        EntityKind::Group => AnsiColor::Blue,
        EntityKind::Event | EntityKind::Work | EntityKind::Law | EntityKind::Product => AnsiColor::BrightMagenta,
        EntityKind::Money | EntityKind::Percent | EntityKind::Quantity => AnsiColor::BrightYellow,
    };
    colour.on_default()
}

const DATE: Style = AnsiColor::Yellow.on_default();

/// Writes the text in stretches of one style; a quote's italics lie under the colours of what stands in it.
fn write_text(out: &mut impl Write, text: &str, analysis: &Analysis) -> io::Result<()> {
    let mut styles = vec![Style::new(); text.len()];
    let mut paint = |span: Span, with: &dyn Fn(Style) -> Style| {
        for style in &mut styles[span.range()] {
            *style = with(*style);
        }
    };
    for quote in &analysis.quotes {
        paint(quote.span, &|style| style.effects(Effects::ITALIC | Effects::BOLD));
    }
    for mention in &analysis.mentions {
        paint(mention.span, &|style| style_of(mention.kind).effects(style.get_effects()));
    }
    for date in &analysis.dates {
        paint(date.span, &|style| DATE.effects(style.get_effects()));
    }
    let mut start = 0;
    for end in 1..=text.len() {
        if end == text.len() || styles[end] != styles[start] {
            let style = styles[start];
            let words: String =
                text[start..end].chars().filter(|&c| matches!(c, '\n' | '\t') || is_printed(c)).collect();
            write!(out, "{style}{words}{style:#}")?;
            start = end;
        }
    }
    if text.ends_with('\n') { Ok(()) } else { writeln!(out) }
}

fn heading(out: &mut impl Write, title: &str, count: usize, note: &str) -> io::Result<()> {
    let bold = Style::new().bold();
    let note = if note.is_empty() { String::new() } else { format!(", {note}") };
    writeln!(out, "\n{bold}{title}{bold:#} ({count}{note})")
}

fn write_row(out: &mut impl Write, style: Style, left: &str, right: &str) -> io::Result<()> {
    let left = one_line(left);
    let right: String = right.chars().filter(|&c| is_printed(c)).collect();
    let space = " ".repeat(COLUMN.saturating_sub(left.chars().count() + 2).max(2));
    writeln!(out, "  {style}{left}{style:#}{space}{right}")
}

/// The words on one line.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(|&c| is_printed(c)).collect()
}

/// Whether a terminal prints it rather than obeys it.
fn is_printed(character: char) -> bool {
    !character.is_control()
}

fn write_date(out: &mut impl Write, text: &str, date: &DateMention) -> io::Result<()> {
    let mut right = format!("{} {}", date.kind.name(), date.value);
    if let Some(modifier) = date.modifier {
        right += &format!(" ({})", modifier.name().replace('_', " "));
    }
    if let (Some(from), Some(to)) = (&date.from, &date.to) {
        right += &format!("  {from} until {to}");
    }
    if let Some(DateRange { from, to, .. }) = &date.range {
        right += &format!(", an end of {from} until {to}");
    }
    if let Some(anchor) = &date.anchor {
        right += &format!(", counted from {}", anchor.value);
    }
    write_row(out, DATE, &text[date.span.range()], &right)
}

fn write_quote(out: &mut impl Write, text: &str, quote: &Quote) -> io::Result<()> {
    let speaker = quote.speaker.as_ref().map_or("nobody named", |speaker| &speaker.name);
    let headline = if quote.headline { "headline, " } else { "" };
    let denied = if quote.denied { "denied, " } else { "" };
    let said = one_line(&text[quote.span.range()]);
    write_row(out, Style::new().bold(), speaker, &format!("{headline}{denied}{}: {said}", quote.kind.name()))
}

fn write_entity(out: &mut impl Write, entity: &Entity) -> io::Result<()> {
    let times = if entity.mentions.len() == 1 { "once".to_owned() } else { format!("{} times", entity.mentions.len()) };
    let roles = if entity.roles.is_empty() { String::new() } else { format!("; {}", entity.roles.join("; ")) };
    write_row(out, style_of(entity.kind), &entity.name, &format!("{}, {times}{roles}", entity.kind.name()))
}
