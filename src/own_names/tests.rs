//! The cases of `tests/rust/cases/own_names.txt`, the reading of lists, and what holds for any text.

use super::{OwnName, OwnNames};
use crate::{Analysis, EntityKind, Options, analyze};
use proptest::prelude::*;

const CASES: &str = include_str!("../../tests/rust/cases/own_names.txt");

/// A case without its brackets, and what these hold: a letter for the kind, the words, the entity's name.
fn read(case: &str) -> (String, Vec<(char, String, String)>) {
    let mut text = String::new();
    let mut names = Vec::new();
    for (at, part) in case.replace('¶', "\n\n").split('[').enumerate() {
        let Some((inside, rest)) = part.split_once(']').filter(|_| at > 0) else {
            text += part;
            continue;
        };
        let (kind, name) = inside.split_once(' ').expect("a kind and a name");
        let (words, entity) = name.split_once('=').unwrap_or((name, name));
        text = text + words + rest;
        names.push((kind.chars().next().expect("a letter"), words.to_owned(), entity.to_owned()));
    }
    (text, names)
}

fn found(text: &str, analysis: &Analysis) -> Vec<(char, String, String)> {
    let letter = |kind| match kind {
        EntityKind::Person => 'p',
        EntityKind::Organization => 'o',
        EntityKind::Place => 'l',
        _ => 'g',
    };
    let actors = analysis.mentions.iter().filter(|mention| mention.kind.is_actor());
    let row = |mention: &crate::Mention| {
        (letter(mention.kind), text[mention.span.range()].to_owned(), analysis.entities[mention.entity].name.clone())
    };
    actors.map(row).collect()
}

fn speakers(analysis: &Analysis) -> Vec<String> {
    let name = |quote: &crate::Quote| {
        let Some(speaker) = &quote.speaker else { return "-".to_owned() };
        speaker.entity.map_or(format!("?{}", speaker.name), |entity| analysis.entities[entity].name.clone())
    };
    analysis.quotes.iter().map(name).collect()
}

#[test]
fn cases() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let (mut list, mut language, mut was_list) = (String::new(), "en", false);
    for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(tag) = line.strip_prefix("@ ") {
            language = tag;
            continue;
        }
        if let Some(row) = line.strip_prefix("+ ") {
            if !was_list {
                list = "name,type,aliases,role,never".to_owned();
            }
            list = list + "\n" + row;
            was_list = true;
            continue;
        }
        was_list = false;
        count += 1;
        let (case, want_speakers) = line.split_once(" => ").unwrap_or((line, ""));
        let (text, want) = read(case);
        let names = list.parse().expect("a list");
        let options = Options::new().with_language(language).expect("a language").with_names(names);
        let analysis = analyze(&text, &options);
        let got = found(&text, &analysis);
        if got != want {
            wrong.push(format!("{line}\n   found {got:?}"));
        }
        let want_speakers: Vec<&str> = want_speakers.split("; ").filter(|name| !name.is_empty()).collect();
        if !want_speakers.is_empty() && speakers(&analysis) != want_speakers {
            wrong.push(format!("{line}\n   said by {:?}", speakers(&analysis)));
        }
        for mention in analysis.mentions.iter().filter(|mention| {
            let words = &text[mention.span.range()];
            options
                .names
                .names()
                .iter()
                .any(|name| name.name == words || name.aliases.iter().any(|alias| alias == words))
        }) {
            if mention.confidence < 1.0 || analysis.entities[mention.entity].confidence < 1.0 {
                wrong.push(format!("{line}\n   not certain"));
            }
        }
    }
    assert!(count > 30, "{count} cases");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn lists_are_read() {
    let watched = |name: &str, kind, aliases: &[&str]| OwnName {
        aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
        ..OwnName::new(name, kind)
    };
    let zed = watched("Aliko Storm", Some(EntityKind::Person), &["Zed9", "Storm Boss"]);
    for text in [
        "name,type,aliases\nAliko Storm,person,Zed9;Storm Boss",
        "\u{feff}Name,Type,Aliases\r\n\r\nAliko Storm,Person, Zed9 | Storm Boss \r\n",
        "aliases;name;type\n\"Zed9;Storm Boss\";Aliko Storm;person\n;;\n",
        "name\ttype\taliases\tparty\nAliko Storm\tperson\tZed9;Storm Boss\tgreens",
        "name,type,aliases\n\"Aliko Storm\",\"person\",\"Zed9;Storm Boss\"",
        "name,type,aliases\nAliko Storm,person,Zed9\nAliko Storm,person,Storm Boss",
    ] {
        assert_eq!(text.parse::<OwnNames>().expect(text).names(), std::slice::from_ref(&zed), "{text}");
    }
    let plain = " Acme, Inc. \n\nZed9".parse::<OwnNames>().expect("lines");
    assert_eq!(plain.names(), [OwnName::new("Acme, Inc.", None), OwnName::new("Zed9", None)]);
    let quoted = "name,never\n\"The \"\"Fox\"\"\nof Oslo\",yes".parse::<OwnNames>().expect("marks");
    assert_eq!(quoted.names(), [OwnName::never("The \"Fox\"\nof Oslo")]);
    for nothing in ["", " \n\n", "name,type\n", "name"] {
        assert!(nothing.parse::<OwnNames>().expect(nothing).is_empty(), "{nothing}");
    }
}

/// The same list read by the csv crate, so that what spreadsheets write is understood.
#[test]
fn csv_is_what_others_write() {
    let fields = ["Zed, Nine", "a \"b\" c", "x\ny", "plain", " edge "];
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["name", "role"]).expect("a head");
    fields.iter().for_each(|field| writer.write_record([field, &"head"]).expect("a row"));
    let text = String::from_utf8(writer.into_inner().expect("bytes")).expect("a text");
    let names = text.parse::<OwnNames>().expect("a list");
    let got: Vec<&str> = names.names().iter().map(|name| name.name.as_str()).collect();
    assert_eq!(got, ["Zed, Nine", "a \"b\" c", "x\ny", "plain", "edge"]);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let long = "x".repeat(201);
    for (text, line, field, accepted) in [
        ("name,type\nAcme,firm", 2, "type", "person, organization, place or group, or nothing"),
        ("name,type\nAcme,money", 2, "type", "person, organization, place or group, or nothing"),
        ("name,type\n\n,person", 3, "name", "a name with a letter or a digit"),
        ("Acme\n--", 2, "name", "a name with a letter or a digit"),
        (&format!("Acme\n{long}"), 2, "name", "a name of up to 200 bytes"),
        ("name,never\nAcme,perhaps", 2, "never", "yes, no or nothing"),
        ("name,aliases\n\"A\nB\",x\nC,D;x", 4, "aliases", "a name that stands for one only: it stands at 2 already"),
        (
            "name,type\nFord,person\nFord,organization",
            3,
            "name",
            "a name that stands for one only: it stands at 2 already",
        ),
        (
            "Acme,organization",
            1,
            "name",
            "a name alone, or a first line of the list that names the columns: name,type,aliases",
        ),
    ] {
        let error = text.parse::<OwnNames>().expect_err(text);
        assert_eq!((error.position(), error.field(), error.accepted()), (line, field, accepted), "{text}");
    }
    let error = "entry,name,type\n,Acme,\n,X,firm".parse::<OwnNames>().expect_err("no type");
    assert!(error.to_string().starts_with("entry 2: type is \"firm\""), "{error}");
    let error = "entry,name\n\"\",\" \"".parse::<OwnNames>().expect_err("no name");
    assert!(error.to_string().starts_with("entry 1: name is \"\""), "{error}");
    let error = OwnNames::new(vec![OwnName::new("Acme", None), OwnName::new(" ", None)]).expect_err("no name");
    assert_eq!(error.to_string(), "entry 2: name is \" \"; it takes a name with a letter or a digit");
}

/// Ten thousand names that all begin alike are one walk through each place of the text.
#[test]
fn a_long_list_is_walked_once() {
    let list: String = (0..10_000).map(|number| format!("The Very Long Name {number}\n")).collect();
    let names: OwnNames = list.parse().expect("a list");
    let text = "The Very Long Name 9999 and The Very Long Name of nobody. ".repeat(200);
    let analysis = analyze(&text, &Options::new().with_names(names));
    let own = analysis.entities.iter().find(|entity| entity.name == "The Very Long Name 9999").expect("it");
    assert_eq!(own.mentions.len(), 200);
}

proptest! {
    /// Any text with any list: mentions in order, none crossing, on boundaries of characters, and none that is never to be marked.
    #[test]
    fn any_text_and_list(
        text in "(Ada |Storm|Mbeki|-|Zed9|of |the |[.!] |U\\.S\\. |'s |“|” |said |May |[$]5 |\n|\\PC){0,60}",
        watched in prop::collection::vec("(Ada |Storm|Mbeki|-|Zed9|of |the |[.!] |U\\.S\\.|May|5|\\PC){1,4}", 0..6),
        never in "(Ada|Storm|Zed9 of|U\\.S\\.)",
        kinds in prop::collection::vec(0usize..5, 6),
    ) {
        let rows = watched.iter().zip(&kinds).map(|(name, &kind)| OwnName::new(name.as_str(), EntityKind::ALL.get(kind).copied().filter(|kind| kind.is_actor())));
        let rows: Vec<OwnName> = rows.chain([OwnName::never(never.as_str())]).collect();
        let Ok(names) = OwnNames::new(rows) else { return Ok(()) };
        let analysis = analyze(&text, &Options::new().with_names(names));
        let mut around: Vec<crate::text::Span> = Vec::new();
        for (index, mention) in analysis.mentions.iter().enumerate() {
            let words = text.get(mention.span.range());
            prop_assert!(words.is_some_and(|words| !words.is_empty() && words != never));
            around.retain(|outer| outer.overlaps(mention.span));
            prop_assert!(around.iter().all(|outer| outer.contains(mention.span)));
            around.push(mention.span);
            prop_assert!(analysis.entities[mention.entity].mentions.contains(&index));
        }
    }
}

/// A text that is edited is read with the list as a whole one is, also what is far from the change.
#[test]
fn a_session_reads_with_the_list() {
    let text = "“No,” Zed9 said. Mercury closed.\n\nAda Nwosu met Zed9 in Lagos on Monday.\n\n“Yes,” Mercury said.\n\n";
    let names: OwnNames = "name,type,aliases,never\nAliko Storm,person,Zed9,\nMercury,,,yes".parse().expect("a list");
    let options = Options::new().with_names(names);
    let mut session = crate::Session::new(options.clone());
    session.set_text(&text.repeat(20));
    for (place, with) in [(0, "Zed9 left. "), (900, "Mercury"), (40, " Aliko Storm "), (1200, "\n\nZed9 said no.\n\n")]
    {
        let place = (place..).find(|&at| session.text().is_char_boundary(at)).expect("a boundary");
        session.replace(place..place, with).expect("a place");
        let fresh = analyze(session.text(), &options);
        assert_eq!(session.analysis(), &fresh, "{with}");
    }
    session.set_options(Options::new());
    let fresh = analyze(session.text(), &Options::new());
    assert_eq!(session.analysis(), &fresh);
}
