//! A made-up language of ten words, which tries what a language has to bring: this file, and a line in the list of languages.

use super::{Grammar, TextLanguage, en};
use crate::dates::convention::Convention;
use crate::dates::expression::{Day, Expression, Meaning, Origin, When};
use crate::dates::{Found, Kept, Recogniser, reckon, unit::Unit};
use crate::options::{Genre, Options};
use crate::quotes;
use crate::text::Document;
use std::ops::Range;

static GRAMMAR: Grammar = Grammar {
    tag: "art-x-toy",
    orthography: en::GRAMMAR.orthography,
    dates: find,
    names: en::GRAMMAR.names,
    quotes: quotes::find_bare,
    #[cfg(feature = "dossier")]
    speech: &crate::dossier::sense::UNKNOWN,
};

/// Its words for days, from the day of publication on.
const DAYS: [(&str, i64); 5] = [("hodi", 0), ("eri", -1), ("antaeri", -2), ("duma", 1), ("postduma", 2)];

/// Its words for longer times, all of them this one.
const UNITS: [(&str, Unit); 5] =
    [("vika", Unit::Week), ("mesa", Unit::Month), ("ana", Unit::Year), ("deka", Unit::Decade), ("kema", Unit::Century)];

fn find(document: &Document, options: &Options, kept: &mut Kept) -> Found {
    Reader { document }.recognise((Genre::News, options.order), kept);
    reckon(kept, Convention::of_news(), options, |_| None)
}

struct Reader<'d> {
    document: &'d Document<'d>,
}

impl Recogniser for Reader<'_> {
    fn document(&self) -> &Document<'_> {
        self.document
    }

    fn enter(&mut self, _sentence: Range<usize>) {}

    fn expression(&self, at: usize) -> Option<Expression> {
        let text = self.document.text_of(at);
        let day = DAYS.iter().find(|(word, _)| *word == text).map(|&(_, by)| (Unit::Day, by));
        let longer = UNITS.iter().find(|(word, _)| *word == text).map(|&(_, unit)| (unit, 0));
        let (unit, by) = day.or(longer)?;
        let meaning = Meaning::When(When::day(Day::Unit { unit, by, origin: Origin::Publication }));
        Some(Expression::new(at..at + 1, meaning))
    }

    fn fill_in(&self, _expression: &mut Expression, _before: Option<&Expression>, _told: &[Expression]) {}
}

#[test]
fn a_language_is_a_file_and_a_line() {
    let options = |date| Options { language: Some(TextLanguage(&GRAMMAR)), ..Options::new().with_date(date).unwrap() };
    let text = "Ada Nwosu veni eri. “Mi no veni duma nek postduma”, ha dit Nwosu. Dis ana es bon.";
    for (date, want) in [
        ("2024-02-29", ["2024-02-28", "2024-03-01", "2024-03-02", "2024"]),
        ("2023-12-31", ["2023-12-30", "2024-01-01", "2024-01-02", "2023"]),
    ] {
        let analysis = crate::analyze(text, &options(date));
        assert_eq!(analysis.language.tag, "art-x-toy");
        let values: Vec<&str> = analysis.dates.iter().map(|date| date.value.as_str()).collect();
        assert_eq!(values, want);
        let [quote] = &analysis.quotes[..] else { panic!("one quote") };
        assert_eq!(&text[quote.span.range()], "Mi no veni duma nek postduma");
        assert!(analysis.entities.iter().any(|entity| entity.name == "Ada Nwosu" && entity.mentions.len() == 2));
    }
}
