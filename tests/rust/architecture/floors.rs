//! Which room of the house may use which: data flows one way, and no extractor reads another's inside.

use super::source::Source;

/// The rooms of `src/`, and what each may use besides itself. `analysis` and `options` are what goes out and comes in, and
/// `length` how long a text may be.
const ROOMS: [(&str, &[&str]); 10] = [
    ("calendar", &[]),
    ("timex", &["analysis", "calendar"]),
    // A document holds the grammar of its language, and that is told by its letters.
    ("text", &["analysis", "entities", "language", "length"]),
    ("dates", &["analysis", "calendar", "options", "text", "timex"]),
    ("own_names", &["analysis", "options", "text"]),
    ("entities", &["analysis", "own_names", "text"]),
    ("quotes", &["analysis", "text"]),
    ("export", &["analysis", "calendar", "options", "text", "timex"]),
    (
        "dossier",
        &["analysis", "calendar", "entities", "export", "length", "options", "own_names", "quotes", "text", "timex"],
    ),
    ("page", &["calendar", "length", "options", "text"]),
];

/// The rooms of a folder from the top floor down: each uses only what stands behind it. What all of a folder share stands in
/// its `mod.rs`, and is told behind the bar.
const FLOORS: [(&str, &str, &str); 2] = [
    (
        "src/dates",
        "recogniser publication joined resolve expression holiday amount convention",
        "unit period Published",
    ),
    (
        "src/language/en/dates",
        "publication order recognise tense tense_words fixture number head_words reader genre holiday_name word",
        "",
    ),
];

/// What training and measuring take out of the house.
const APART: [&str; 3] = ["training.rs", "fingerprint.rs", "parts.rs"];

#[test]
fn each_room_uses_only_what_it_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        let module = source.module();
        let Some((room, uses)) = ROOMS.iter().find(|(room, _)| module.first() == Some(room)) else { continue };
        for path in source.paths() {
            let used = path.first().map_or("", String::as_str);
            let is_room =
                ROOMS.iter().any(|(name, _)| *name == used) || ["analysis", "options", "language"].contains(&used);
            if is_room && used != *room && !uses.contains(&used) {
                wrong.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "rooms use what they may not:\n{}", wrong.join("\n"));
}

#[test]
fn a_language_is_known_to_the_list_of_languages_alone() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.path != "src/language/mod.rs") {
        let own = source.path.strip_prefix("src/language/").and_then(|path| path.split('/').next()).unwrap_or("");
        for path in source.paths() {
            if let [language, tag, ..] = &path[..]
                && language == "language"
                && ["en", "pt"].contains(&tag.as_str())
                && tag != own
            {
                wrong.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "a language is used outside its folder:\n{}", wrong.join("\n"));
}

#[test]
fn no_arrow_runs_back_up() {
    let (mut wrong, mut down) = (Vec::new(), 0);
    for (folder, rooms, shared) in FLOORS {
        let rooms: Vec<&str> = rooms.split(' ').collect();
        let floor = |name: &str| rooms.iter().position(|room| *room == name);
        let depth = folder.split('/').count() - 1;
        for source in sources().iter().filter(|source| source.is_in(folder)) {
            let module = source.module();
            let Some(room) = module.get(depth) else { continue };
            let Some(from) = floor(room) else {
                wrong.push(format!("{}: \"{room}\" has no floor in this test", source.path));
                continue;
            };
            let inside =
                source.paths().into_iter().filter(|path| path.len() > depth && path[..depth] == module[..depth]);
            for path in inside {
                let used = path[depth].as_str();
                match floor(used) {
                    Some(to) if to >= from => down += 1,
                    None if shared.split(' ').any(|name| name == used) => {}
                    _ => wrong.push(format!("{}: {}", source.path, path.join("::"))),
                }
            }
        }
    }
    assert!(down > 100, "only {down} arrows are seen at all");
    assert!(wrong.is_empty(), "arrows that run back up:\n{}", wrong.join("\n"));
}

fn sources() -> Vec<Source> {
    let is_apart = |source: &Source| APART.iter().any(|name| source.path.ends_with(name));
    Source::all("src").into_iter().filter(|source| !is_apart(source)).collect()
}
