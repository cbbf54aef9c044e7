//! A news text being edited: a session gives what a fresh analysis gives, after each of many edits.

use newslens::{Options, Session, analyze};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const PEOPLE: &[&str] = &[
    "Ada Nwosu",
    "Nwosu",
    "Mayor Ingrid Solheim",
    "Ms Solheim",
    "Tomás Oliveira",
    "Karim Haddad",
    "Haddad",
    "President Marek",
    "Mei-Ling Zhao",
    "a spokeswoman",
    "the minister",
    "she",
];
const BODIES: &[&str] = &[
    "the Harbour Authority",
    "Solheim Shipping",
    "Marek & Sons Ltd.",
    "NATO",
    "the Ministry of Transport (MoT)",
    "the MoT",
    "the Norwegian government",
    "Oslo",
    "Port Harcourt",
    "Lake Marek",
    "Kenyans",
    "Rovers",
];
const DAYS: &[&str] = &[
    "on Monday",
    "last week",
    "on 12 May 2023",
    "in June",
    "two years later",
    "that day",
    "by Friday",
    "on 3/4/2023",
    "at 5 p.m.",
    "since 2019",
];
const SAID: &[&str] =
    &["said", "told reporters", "denied", "asked", "added", "warned", "according to", "saw", "led", "left"];

/// Sentences, with places for those above: a person, a body, a day, a verb.
const SENTENCES: &[&str] = &[
    "“The bridge is closed,” {p} {v} {d}.",
    "{p} {v} that {b} would answer {d}, and that the work went on.",
    "“Nobody told us. We wait,” {v} {p}, who leads {b}. “And we will wait.”",
    "“It goes on in the next paragraph.",
    "“And it ends here,” he {v}.",
    "The plan of {b} was agreed {d} with {b}.",
    "{p} was blunt. “Not {d},” {v} the man.",
    "It rained, and few people came.",
    "HAREFIELD, May 3, 2023 — {b} paid $3.5 million {d}.",
    "{p} and {p} met at {b}: “We never knew.”",
    "{b} {v} it was late; {p} did not {v} why.",
    "Rovers 2 Harefield 1",
    "BRIDGE CLOSED, NWOSU SAYS",
    "By Ada Nwosu",
    "Published 3/4/2023",
    "In {y}, {p} led {b}; two months later {p} left.",
    "That year {b} {v} nothing. The following month it {v} so again.",
    "The quarter ended in June, and sales rose from a year earlier.",
    "Every weekday at 9:15 {p} {v} it, and at 8:30 {d}.",
    "NWOSU: We knew it from {d} on.",
    "Q: Who told {b}?",
    "A: Nobody did, {p} {v}.",
    "It cost £3 million between May 2015 and June {y}.",
];

/// What an edit puts in or takes out on which much hangs: the end of a sentence, of a paragraph, of speech.
const JOINTS: &[&str] = &[
    ".",
    "”",
    "“",
    "\"",
    "‘",
    "’",
    ":",
    "\n",
    "\n\n",
    "”\n\n“",
    "\n\n“",
    ". ",
    "? ",
    ",” ",
    "Mr. ",
    "13/4/2023 ",
    "12 May ",
    "£",
    "In 1994, ",
    " later",
    "\nand ",
    "— ",
    "he ",
    "the minister ",
];

fn sentence() -> impl Strategy<Value = String> {
    let word = |list| proptest::collection::vec(select(list), 2);
    (select(SENTENCES), word(PEOPLE), word(BODIES), select(DAYS), select(SAID), 1990..2024_u32).prop_map(
        |(sentence, people, bodies, day, said, year)| {
            let mut text = sentence.replace("{d}", day).replace("{v}", said).replace("{y}", &year.to_string());
            for (person, body) in people.iter().zip(bodies) {
                text = text.replacen("{p}", person, 1).replacen("{b}", body, 1);
            }
            text
        },
    )
}

/// Paragraphs of a few sentences.
pub fn news(paragraphs: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let paragraph = proptest::collection::vec(sentence(), 1..5).prop_map(|sentences| sentences.join(" "));
    let end = select(&["\n\n", "\n\n", "\n", "\r\n"][..]);
    proptest::collection::vec((paragraph, end).prop_map(|(paragraph, end)| paragraph + end), paragraphs)
        .prop_map(|paragraphs| paragraphs.concat())
}

/// The same, wrapped by an editor.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 60;
    let mut wrapped = String::new();
    for line in text.split_inclusive('\n') {
        let mut length = 0;
        for word in line.split_inclusive(' ') {
            if length + word.len() > WIDTH && length > 0 {
                wrapped = wrapped.trim_end_matches(' ').to_owned() + "\n";
                length = 0;
            }
            wrapped += word;
            length += word.len();
        }
    }
    wrapped
}

/// What an edit puts in: a letter, a word, a sentence, paragraphs, the end of one.
pub fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(&["", "e", "N", " ", ".", ",", "”", "“", "\n", "\n\n", "5", "-"][..]).prop_map(str::to_owned),
        2 => select(PEOPLE).prop_map(str::to_owned),
        2 => select(BODIES).prop_map(str::to_owned),
        2 => sentence(),
        1 => news(1..5),
    ]
}

/// How many bytes an edit takes out: mostly few, sometimes whole paragraphs.
pub fn length() -> impl Strategy<Value = usize> {
    prop_oneof![3 => Just(0_usize), 3 => 1..3_usize, 1 => 3..30_usize, 1 => 30..600_usize]
}

/// An edit that changes whom a text names: where it starts, how many bytes it takes out, and what it puts in.
#[derive(Clone, Debug)]
enum Renaming {
    /// Takes out the first mention of somebody.
    FirstOut(&'static str),
    /// Gives a mention, by its number, another family name, or its family name a letter more.
    Renamed(usize, &'static str),
    /// Explains a name in brackets behind it.
    Explained(usize, &'static str),
    /// Puts a sentence about somebody at the start or at the end.
    Told(bool, &'static str),
}

fn renaming() -> impl Strategy<Value = Renaming> {
    let names = &["Nwosu", "Solheim", "Haddad", "Marek", "Zhao", "NATO", "the Harbour Authority", "Oslo"][..];
    let told = &[
        "Ada Nwosu, the mayor, spoke.\n\n",
        "Mrs Nwosu said she was late.\n\n",
        "Karim Haddad’s brother Omar Haddad came.\n\n",
        "Britain's transport secretary resigned on Monday. Ingrid Solheim said outside her home that she was sorry.\n\n",
        "The North Atlantic Treaty Organization (NATO) met.\n\n",
        "Bill and Hilary Marek waited.\n\n",
        "The Mareks waited, and so did Solheim Group.\n\n",
    ][..];
    prop_oneof![
        select(names).prop_map(Renaming::FirstOut),
        (any::<usize>(), select(names)).prop_map(|(number, name)| Renaming::Renamed(number, name)),
        (any::<usize>(), select(&[" (MOT)", " (HA)", ", also known as Bello,", " (Rovers)", " (Oslo)"][..]))
            .prop_map(|(number, name)| Renaming::Explained(number, name)),
        (any::<bool>(), select(told)).prop_map(|(is_start, text)| Renaming::Told(is_start, text)),
    ]
}

impl Renaming {
    /// The bytes it takes the place of, and what it puts there.
    fn of<'r>(&'r self, text: &str, analysis: &newslens::Analysis) -> (std::ops::Range<usize>, &'r str) {
        let mention = |number: usize| {
            let count = analysis.mentions.len();
            (count > 0).then(|| analysis.mentions[number % count].span)
        };
        match self {
            Renaming::FirstOut(name) => (text.find(name).map_or(0..0, |at| at..at + name.len()), ""),
            Renaming::Renamed(number, name) => (
                mention(*number).map_or(0..0, |span| span.end..span.end),
                match number % 3 {
                    0 => "e",
                    1 => " Bello",
                    _ => name,
                },
            ),
            Renaming::Explained(number, name) => (mention(*number).map_or(0..0, |span| span.end..span.end), name),
            Renaming::Told(is_start, told) => (if *is_start { 0..0 } else { text.len()..text.len() }, told),
        }
    }
}

pub fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_session_of_news_is_as_good_as_a_fresh_analysis(
        text in news(1..40),
        edits in proptest::collection::vec((any::<Index>(), length(), piece(), 0..10_u8), 1..12),
    ) {
        let mut options = Options::new().with_date("2024-05-15").unwrap();
        let mut session = Session::new(options.clone());
        session.set_text(&text);
        for (place, length, with, way) in edits {
            let text = session.text();
            let start = boundary(text, place.index(text.len() + 1));
            let end = boundary(text, start + length).max(start);
            session.replace(start..end, &with).unwrap();
            match way {
                0 => options = options.with_date("2022-01-02").unwrap(),
                1 => options = options.with_order("day-first").unwrap(),
                _ => {}
            }
            session.set_options(options.clone());
            // Several edits may come before somebody asks.
            if way != 2 {
                let text = session.text().to_owned();
                prop_assert_eq!(session.analysis(), &analyze(&text, &options));
            }
        }
    }

    /// Edits that change whom the text names; who is who hangs on names far away.
    #[test]
    fn names_that_change_are_linked_as_in_a_fresh_analysis(
        text in news(20..60),
        edits in proptest::collection::vec(renaming(), 1..10),
    ) {
        let options = Options::new().with_date("2024-05-15").unwrap();
        let mut session = Session::new(options.clone());
        session.set_text(&text);
        for edit in edits {
            let (text, analysis) = session.text_and_analysis();
            let (place, with) = edit.of(text, analysis);
            session.replace(place, with).unwrap();
            let text = session.text().to_owned();
            prop_assert_eq!(session.analysis(), &analyze(&text, &options));
        }
    }

    /// Edits at the places on which most hangs: where sentences, speech and lines end, numbers, the first line.
    #[test]
    fn edits_of_joints_are_as_good_as_a_fresh_analysis(
        text in news(4..30),
        is_wrapped in any::<bool>(),
        edits in proptest::collection::vec((any::<Index>(), 0..3_usize, select(JOINTS), 0..12_u8), 1..12),
    ) {
        let mut options = Options::new();
        let mut session = Session::new(options.clone());
        session.set_text(&if is_wrapped { wrapped(&text) } else { text });
        for (place, length, with, way) in edits {
            let text = session.text();
            let is_joint = |&(_, letter): &(usize, char)| ".”“\"\n:,?/£".contains(letter) || letter.is_ascii_digit();
            let places: Vec<usize> = match way {
                // The first line
                0 | 1 => (0..=text.find('\n').unwrap_or(text.len())).filter(|&at| text.is_char_boundary(at)).collect(),
                _ => text.char_indices().filter(is_joint).map(|(at, _)| at).chain([text.len()]).collect(),
            };
            let start = places[place.index(places.len())];
            let end = boundary(text, start + 3 * length).max(start);
            session.replace(start..end, with).unwrap();
            match way {
                2 => options = options.with_published("2022-01-02").unwrap(),
                3 => options = options.with_genre("message").unwrap(),
                _ => {}
            }
            session.set_options(options.clone());
            if way != 4 {
                let text = session.text().to_owned();
                prop_assert_eq!(session.analysis(), &analyze(&text, &options));
            }
        }
    }

    /// A long text that is put in, and taken out again.
    #[test]
    fn a_paste_is_as_good_as_a_fresh_analysis(text in news(20..30), pasted in news(30..60), place in any::<Index>()) {
        let options = Options::new();
        let mut session = Session::new(options.clone());
        session.set_text(&text);
        session.analysis();
        let start = boundary(&text, place.index(text.len() + 1));
        let pasted = pasted.repeat(1 + 100_000 / pasted.len());
        session.replace(start..start, &pasted).unwrap();
        let whole = session.text().to_owned();
        prop_assert_eq!(session.analysis(), &analyze(&whole, &options));
        session.replace(start..start + pasted.len(), "").unwrap();
        prop_assert_eq!(session.analysis(), &analyze(&text, &options));
    }
}

/// A place of the text tells something, and tells it no more, and again: what is found far from it follows.
#[test]
fn what_is_told_elsewhere_is_looked_at_again() {
    let filler =
        "It rained on the hills for a third day, and the river was as high as it had been in the spring.\n\n".repeat(8);
    let cases = include_str!("../cases/en/told_elsewhere.tsv");
    for line in cases.lines().filter(|line| !line.starts_with('#')) {
        let [told, untold, there] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        for is_first in [true, false] {
            let ends = |here: &str| match is_first {
                true => (0, format!("{here}\n\n{filler}{there}\n\n{filler}")),
                false => (filler.len() + there.len() + 2, format!("{filler}{there}\n\n{filler}{here}")),
            };
            let options = Options::new().with_date("2024-05-15").unwrap();
            let (start, text) = ends(told);
            let mut session = Session::new(options.clone());
            session.set_text(&text);
            let names = |session: &mut Session| {
                let (text, analysis) = session.text_and_analysis();
                let place = text.find(there).unwrap();
                let there = analysis
                    .mentions
                    .iter()
                    .filter(|mention| (place..place + there.len()).contains(&mention.span.start));
                there.map(|mention| (mention.kind, text[mention.span.range()].to_owned())).collect::<Vec<_>>()
            };
            let start = if is_first { start } else { start + filler.len() };
            let first = names(&mut session);
            for (old, new) in [(told, untold), (untold, told), (told, untold)] {
                session.replace(start..start + old.len(), new).unwrap();
                let fresh = analyze(ends(new).1.as_str(), &options);
                assert_eq!(session.text(), ends(new).1);
                assert_eq!(session.analysis(), &fresh, "{new:?} in place of {old:?}");
            }
            assert_ne!(names(&mut session), first, "{there:?} is read by what {told:?} tells");
        }
    }
}
