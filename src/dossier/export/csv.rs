//! The tellings of all utterances as a table, for spreadsheets.

use super::{beside, words};
use crate::dossier::{Change, Dossier, Told, Utterance};
use crate::export::Table;
use crate::text::{OffsetUnit, Offsets};

const HEADER: &str = "utterance,article,outlet,title,published,first,speaker,other_speaker,said,other_day,kind,denied,\
                      text,left_out,added,changed,start,end";

/// A row for each telling of an utterance that several articles have: who told it first, and what differs from the
/// fullest telling, or from the one that it is compared with. Words that were left out are those of the other telling;
/// a change is written "there > here". RFC 4180 in UTF-8, with the safeguards of [`crate::export::csv_quotes`].
///
/// ```
/// use newslens::{dossier::{Article, Dossier, export}, text::OffsetUnit};
/// let csv = export::csv(&Dossier::default(), OffsetUnit::Utf8);
/// assert!(csv.starts_with("\u{feff}utterance,article,outlet,"));
/// ```
pub fn csv(dossier: &Dossier, unit: OffsetUnit) -> String {
    let mut table = Table::new("", unit, HEADER);
    for (number, utterance) in dossier.utterances().iter().enumerate() {
        for told in &utterance.tellings {
            write(&mut table, dossier, (number + 1, utterance), told, unit);
        }
    }
    table.finish()
}

fn write(
    table: &mut Table,
    dossier: &Dossier,
    (number, utterance): (usize, &Utterance),
    told: &Told,
    unit: OffsetUnit,
) {
    let id = told.place.article;
    let Ok(article) = dossier.article(id) else { return };
    let mark = |is: bool, mark: &'static str| if is { mark } else { "" };
    let day = |day: Option<crate::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    table.cell(&number.to_string());
    table.cell(&id.0.to_string());
    table.cell(&article.outlet);
    table.cell(&article.title);
    table.cell(&day(told.published));
    table.cell(mark(told.is_first, "first"));
    table.cell(told.speaker.as_deref().unwrap_or_default());
    table.cell(mark(told.other_speaker, "other speaker"));
    table.cell(&day(told.said));
    table.cell(mark(told.other_day, "other day"));
    table.cell(told.kind.name());
    table.cell(mark(told.denied, "denied"));
    let pieces: Vec<&str> = told.pieces.iter().map(|&piece| words(&article.text, piece)).collect();
    table.cell(&pieces.join(" … "));
    let there = beside(utterance, told).and_then(|there| dossier.article(there.place.article).ok());
    let there = there.map_or("", |article| &article.text);
    for change in [Change::LeftOut, Change::Added, Change::Changed] {
        let differences = told.differences.iter().filter(|difference| difference.change == change);
        let changes: Vec<String> = differences
            .map(|difference| {
                let there = difference.there.map(|span| words(there, span));
                let here = difference.here.map(|span| words(&article.text, span));
                [there, here].into_iter().flatten().collect::<Vec<_>>().join(" > ")
            })
            .collect();
        table.cell(&changes.join(" | "));
    }
    let offsets = Offsets::new(&article.text, unit);
    table.cell(&offsets.of(told.place.span.start).to_string());
    table.cell(&offsets.of(told.place.span.end).to_string());
    table.end_row();
}
