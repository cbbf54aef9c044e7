//! Runs the case files of `tests/rust/cases/pt/dates`: lines of three columns with tabs between, as `src/dates/cases.rs` says.

use crate::Genre;
use crate::dates::cases::check;
use crate::language::pt::GRAMMAR;

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
