//! What holds for every text whatever: there is an answer, and it is in order.

mod answer;
mod hard_texts;
mod soup;

use answer::check;
use newslens::{Options, Session, analyze};
use proptest::prelude::*;

/// Texts of three kinds, from what means something to what means nothing.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        soup::text(),
        proptest::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter)
    ]
}

fn any_options() -> impl Strategy<Value = Options> {
    (proptest::option::of("[0-9]{4}-0[1-9]-[12][0-9]"), "auto|month-first|day-first").prop_map(|(date, order)| {
        let options = Options::new().with_order(&order).unwrap();
        // Not every day is one of the calendar.
        date.and_then(|date| options.clone().with_date(&date).ok()).unwrap_or(options)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_an_answer_in_order(text in any_text(), options in any_options()) {
        check(&text, &analyze(&text, &options));
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
