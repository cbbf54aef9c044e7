//! What a dossier has over all of its articles, of the story of the bridge.

use crate::story::Story;
use newslens::Date;
use newslens::dossier::{Filter, TimelineEvent};

fn bridge() -> Story {
    Story::all().into_iter().find(|story| story.name == "bridge").expect("the story of the bridge")
}

fn day(month: u8, day: u8) -> Option<Date> {
    Date::new(2026, month, day)
}

#[test]
fn who_said_what_by_day() {
    let Story { dossier, .. } = bridge();
    let cast = dossier.cast();
    let rows = dossier.speakers(&cast, &Filter::default());
    assert_eq!(rows[0].name, "Helen Marsh");
    assert!(rows[0].sayings.is_sorted_by_key(|saying| saying.day), "{:?}", rows[0]);
    assert_eq!((rows[0].sayings[0].day, rows[0].sayings.last().and_then(|saying| saying.day)), (day(3, 3), day(3, 5)));
    for row in &rows {
        for saying in &row.sayings {
            let text = &dossier.article(saying.place.article).unwrap().text;
            assert!(text.get(saying.sentence.range()).is_some_and(|sentence| !sentence.is_empty()));
        }
    }
}

#[test]
fn a_filter_takes_an_outlet_a_day_or_a_person() {
    let Story { dossier, .. } = bridge();
    let cast = dossier.cast();
    let names =
        |filter: &Filter| -> Vec<String> { dossier.speakers(&cast, filter).into_iter().map(|row| row.name).collect() };
    let has = |names: &[String], name: &str| names.iter().any(|other| other == name);
    let metro = names(&Filter { outlet: Some("Metro Morning".to_owned()), ..Filter::default() });
    assert!(has(&metro, "Oliver Finch") && has(&metro, "Helen Marsh") && !has(&metro, "Pauline Dray"), "{metro:?}");
    let early = names(&Filter { until: day(3, 3), ..Filter::default() });
    assert!(has(&early, "Pauline Dray") && !has(&early, "Oliver Finch"), "{early:?}");
    let odell = cast.entries.iter().position(|entry| entry.name == "Brian Odell").expect("Odell");
    let filter = Filter { entry: Some(odell), ..Filter::default() };
    assert_eq!(names(&filter), ["Brian Odell"]);
    let timeline = dossier.timeline(&cast, &filter);
    assert!(!timeline.is_empty() && timeline.iter().all(|row| row.event != TimelineEvent::Published));
}

#[test]
fn the_timeline_has_what_is_spoken_of_and_what_was_published() {
    let Story { dossier, .. } = bridge();
    let rows = dossier.timeline(&dossier.cast(), &Filter::default());
    assert!(rows.is_sorted_by_key(|row| (row.from, row.to)));
    assert_eq!(rows.iter().filter(|row| row.event == TimelineEvent::Published).count(), 5);
    // "a letter about those piers in February of last year"
    let february = Date::new(2025, 2, 1).expect("a day");
    assert!(rows.iter().any(|row| row.from == february && matches!(row.event, TimelineEvent::SpokenOf(_))), "{rows:?}");
    // "she told passengers on Thursday"
    let is_said = |row: &&newslens::dossier::TimelineRow| matches!(row.event, TimelineEvent::Said(_));
    assert!(rows.iter().filter(is_said).any(|row| Some(row.from) == day(3, 5)), "{rows:?}");
}

#[test]
fn a_matrix_counts_the_quotes_of_each_speaker() {
    let Story { dossier, .. } = bridge();
    let matrix = dossier.matrix(&dossier.cast(), &Filter::default());
    assert_eq!(matrix.articles.len(), 5);
    let row = |name: &str| matrix.speakers.iter().find(|row| row.0 == name).unwrap_or_else(|| panic!("no {name}"));
    assert!(row("Helen Marsh").1.iter().all(|&count| count > 0), "{:?}", row("Helen Marsh"));
    assert_eq!(row("Pauline Dray").1, [0, 3, 0, 0, 0]);
    assert_eq!(row("Oliver Finch").1.iter().sum::<usize>(), 2);
}
