//! What holds for every text whatever: there is an answer, and it is in order.

mod answer;
mod changes;
mod edits;
mod forms;
mod hard_texts;
mod hostile;
mod kept;
mod pieces;
mod portuguese_edits;
mod soup;
mod timex;

use newslens::{Analysis, Date, DateTime, Options, Session, analyze};
use proptest::prelude::*;

/// Texts of three kinds, from what means something to what means nothing.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        soup::text(),
        proptest::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter)
    ]
}

/// Every order, every genre, every language, every day of the calendar that has four digits, with and without a time.
fn any_options() -> impl Strategy<Value = Options> {
    let day =
        (0..=9999_i32, 1..=12_u8, 1..=31_u8).prop_filter_map("a day", |(year, month, day)| Date::new(year, month, day));
    let time = proptest::option::of((0..24_u8, 0..60_u8, 0..60_u8));
    let moment = proptest::option::of((day, time).prop_map(|(date, time)| DateTime { date, time }));
    let moments = (moment.clone(), moment);
    let words = ("auto|month-first|day-first", "auto|news|message", "auto|en|pt");
    (moments, words).prop_map(|((date, published), (order, genre, language))| {
        let options = Options::new().with_order(&order).unwrap().with_genre(&genre).unwrap();
        // Not every build has them all.
        Options { date, published, language: language.parse().ok(), ..options }
    })
}

/// Analyses a text, twice, and checks that the answer is in order and the same again.
fn checked(text: &str, options: &Options) -> Analysis {
    let analysis = analyze(text, options);
    answer::check(text, &analysis, &forms::UNITS);
    assert!(analysis == analyze(text, options), "the same answer twice");
    analysis
}

/// Texts that were answered out of order once.
#[test]
fn texts_that_failed_once() {
    // Two pieces of one attribution had two speakers.
    checked("“\t\tSir Jane Doemore than “said,\" he said. ", &Options::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_an_answer_in_order(text in any_text(), options in any_options()) {
        checked(&text, &options);
    }

    /// A session gives what a fresh analysis gives, after each of many edits.
    #[test]
    fn a_session_is_as_good_as_a_fresh_analysis(
        text in any_text(),
        edits in proptest::collection::vec((any::<(prop::sample::Index, u8, bool)>(), any_text()), 1..8),
    ) {
        let mut session = Session::new(Options::new());
        session.set_text(&text);
        for ((place, length, whole), with) in edits {
            let (start, end) = characters_at(session.text(), place, length.into());
            let mut want = session.text().to_owned();
            want.replace_range(start..end, &with);
            if whole {
                session.set_text(&want);
            } else {
                session.replace(start..end, &with).unwrap();
            }
            prop_assert_eq!(session.text(), &want);
            prop_assert_eq!(session.analysis(), &analyze(&want, &Options::new()));
        }
    }
}

/// What was found in a text goes with it.
#[test]
fn a_text_that_is_emptied_has_nothing() {
    let mut session = Session::new(Options::new());
    for text in
        ["“We wait,” Ada Nwosu said on Monday.", " ", "“We wait,” Ada Nwosu said.", "", "One.\n\n“Two,” he said."]
    {
        session.set_text(text);
        assert_eq!(session.analysis(), &analyze(text, &Options::new()), "{text:?}");
    }
}

/// A range of `length` characters (or up to the end) somewhere in a text.
fn characters_at(text: &str, place: prop::sample::Index, length: usize) -> (usize, usize) {
    let mut bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    bytes.push(text.len());
    let start = place.index(bytes.len());
    (bytes[start], bytes[(start + length).min(bytes.len() - 1)])
}

#[test]
fn a_session_refuses_what_is_no_range() {
    let mut session = Session::new(Options::new());
    session.set_text("“Oui”");
    for range in [0..1, 1..3, 0..100, 100..100] {
        assert!(session.replace(range, "x").is_err());
    }
    assert_eq!(session.text(), "“Oui”");
}
