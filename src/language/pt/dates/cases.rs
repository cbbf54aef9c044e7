//! Runs the case files of `tests/rust/cases/pt/dates`: lines of three columns with tabs between, as `src/dates/cases.rs` says.

use crate::dates::cases::check;
use crate::language::pt::GRAMMAR;
use crate::text::Document;
use crate::timex::Timex;
use crate::{Genre, Options};
use proptest::prelude::*;

macro_rules! case_files {
    ($genre:ident: $($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            let file = concat!("pt/", stringify!($name), ".txt");
            let cases = include_str!(concat!("../../../../tests/rust/cases/pt/dates/", stringify!($name), ".txt"));
            check(file, cases, Genre::$genre, &GRAMMAR);
        })*
    };
}

case_files!(Auto: message);

case_files!(
    News:
    clock,
    edge,
    edge_days,
    holiday,
    length,
    nothing,
    numeric,
    offset,
    range,
    reference,
    relative,
    set,
    weekday,
    written,
    year_part,
);

#[test]
fn publication() {
    let cases = include_str!("../../../../tests/rust/cases/pt/dates/publication.txt");
    crate::dates::publication::cases::check("pt/publication.txt", cases, &GRAMMAR);
}

proptest! {
    /// Any text gives an answer: spans lie on character boundaries, are in order and do not overlap, values can be read.
    #[test]
    fn any_text_has_an_answer(
        text in r#"(\PC|[ \n,.:/'-]|[0-9]{1,4}| de | o | a |ª|º|h[0-9]{2}| (março|maio|segunda|sexta-feira|passad[ao]|próxim[ao]s?|dois|primeira|ano|semanas|há|atrás|da noite|às|até|entre|dentro de|todo|cada|fim|agora|dias|século|XX|anos|trimestre|depois|Natal|que vem|meia|e meia|vezes por|cerca de|mais de) ){0,60}"#,
        day in 0_i64..40_000,
    ) {
        let day = crate::calendar::Date::from_days(day).to_string();
        let options = Options::new().with_date(&day).unwrap();
        let message = Options { genre: Genre::Message, ..Options::new().with_date(&format!("{day}T16:12")).unwrap() };
        for options in [Options::new(), options, message] {
            let mut end = 0;
            for date in super::find(&Document::read(&text, &GRAMMAR), &options, &mut Default::default()).dates {
                prop_assert!(date.span.start >= end);
                prop_assert!(text.get(date.span.range()).is_some_and(|inside| !inside.is_empty()));
                let value: Timex = date.value.parse().map_err(|error| TestCaseError::fail(format!("{}: {error}", date.value)))?;
                prop_assert_eq!(&value.to_string(), &date.value);
                prop_assert_eq!(date.from.is_some(), date.to.is_some());
                end = date.span.end;
            }
        }
    }
}
