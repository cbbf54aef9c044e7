//! Cutting the names out of a line that tells who wrote an article.

use crate::page::metadata::{beginning, moment, one_line};

/// The longest byline, in bytes.
const LONGEST: usize = 200;

/// How much of a line is read, in bytes: names begin in it, and end.
const MOST_READ: usize = 600;

/// Words before a name.
pub(super) const BEFORE: [&str; 16] = [
    "by",
    "posted by",
    "written by",
    "published by",
    "story by",
    "words by",
    "words",
    "interview",
    "reported by",
    "par",
    "von",
    "por",
    "author",
    "autor",
    "autore",
    "auteur",
];

/// What ends the names of a byline.
const BEHIND: [&str; 16] = [
    " | ",
    " • ",
    " · ",
    " — ",
    " – ",
    " @",
    "\n",
    " posted ",
    " published ",
    " updated ",
    " for ",
    " in ",
    " and wires",
    " and agencies",
    " with wires",
    " envoyé",
];

/// What stands on buttons behind a name.
const BUTTONS: [&str; 5] = ["Follow", "Suivre", "Folgen", "Seguir", "Updated"];

/// Words for those who write news.
const ROLES: [&str; 14] = [
    "reporter",
    "reporters",
    "editor",
    "correspondent",
    "correspondents",
    "writer",
    "writers",
    "journalist",
    "columnist",
    "contributor",
    "producer",
    "staff",
    "edited",
    "redakteur",
];

/// "Ada Nwosu, staff reporter", "Ada Nwosu, edited by Tom Reed", "Ada Nwosu Reporter": without what is said of them.
fn without_role(names: &str) -> &str {
    let is_role = |word: &str| ROLES.iter().any(|role| role.eq_ignore_ascii_case(word));
    // The words of `ROLES` are in ASCII, and to ask of another letter whether it is one takes long.
    let is_between = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let has_role = |text: &str| text.split(is_between).any(is_role) && !text.contains(" and ");
    match names.rsplit_once(", ") {
        Some((before, behind)) if has_role(behind) && before.contains(' ') => without_role(before),
        _ => match names.rsplit_once(' ') {
            Some((before, "Reporter" | "Correspondent")) if before.split(' ').count() == 2 => before,
            _ => names,
        },
    }
}

/// The names of a byline, without "By", the day and the rest; nothing where there is no name.
pub(super) fn clean(text: &str) -> Option<String> {
    let text = one_line(beginning(text, MOST_READ));
    let mut names = text.as_str();
    while let Some(rest) = BEFORE.iter().find_map(|word| behind_word(names, word)) {
        names = rest;
    }
    // "The Gazette | By Ada Nwosu"
    let outlet = |at: usize| ["| by ", "| By ", "| BY "].iter().any(|by| names[at..].starts_with(by));
    if let Some(at) = names.find('|').filter(|&at| outlet(at)) {
        names = &names[at + "| by ".len()..];
    }
    // "Ada Nwosu ada@gazette.example"
    if let Some(before) = names.split(' ').find(|word| word.contains('@')).and_then(|word| names.split(word).next()) {
        names = before.trim_end();
    }
    let lower = names.to_ascii_lowercase();
    let cut = BEHIND.iter().filter_map(|sign| lower.find(sign)).min().unwrap_or(names.len());
    names = &names[..cut];
    // No name is to come of so long a text any more.
    if names.len() > 2 * LONGEST {
        return None;
    }
    names = names.strip_suffix(" on").unwrap_or(names);
    // "Ada Nwosu on 13 September", "Ada Nwosu, May 17, 2002", "Ada Nwosu 8:42 a.m."
    if let Some(digit) = names.find(|c: char| c.is_ascii_digit()) {
        names = names[..digit].trim_end();
        let last = names.rsplit([' ', ',']).next().unwrap_or("");
        let is_of_date = last.len() >= 3 && moment::is_month(last.trim_end_matches('.'));
        names = if is_of_date { names[..names.len() - last.len()].trim_end() } else { names };
        names = names.strip_suffix(" on").or_else(|| names.strip_suffix(" at")).unwrap_or(names);
    }
    names = [" Updated", " Published", " Posted"].iter().find_map(|word| names.strip_suffix(word)).unwrap_or(names);
    for button in BUTTONS {
        names = names.strip_suffix(button).and_then(|rest| rest.strip_suffix(' ')).unwrap_or(names);
    }
    names = without_role(names);
    // "Ada Nwosu, STAFF WRITER"
    if let Some((before, behind)) = names.split_once(", ")
        && before.contains(' ')
        && !behind.chars().any(char::is_lowercase)
        && before.chars().any(char::is_lowercase)
    {
        names = before;
    }
    // "Reading Time: 2 minutes"
    let is_label = names.trim_end().ends_with(':');
    let names = names.trim_matches([' ', ',', ';', ':', '-', '/']);
    let is_rubbish = matches!(
        names.to_ascii_lowercase().as_str(),
        "admin" | "administrator" | "null" | "undefined" | "none" | "unknown" | "guest" | "editor" | "staff" | "author"
    );
    let is_name = (2..=LONGEST).contains(&names.len())
        && !names.contains("://")
        && !names.starts_with(['@', '/', '{', '[', '#'])
        && !names.contains(['*', '?', '=', '<'])
        && !is_label_of_page(names)
        && names.chars().any(char::is_alphabetic);
    (is_name && !is_rubbish && !is_label).then(|| names.replace(" & ", " and "))
}

/// Whether a line says what the page is, or who made a picture: "FOR IMMEDIATE RELEASE", "Photo by Ada Nwosu".
fn is_label_of_page(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["photo", "image", "foto", "picture"].iter().any(|word| behind_word(&lower, word).is_some())
        || ["release", "exclusive", "breaking", "advertisement"].iter().any(|word| lower.ends_with(word))
        || lower.split_whitespace().any(|word| word.starts_with("www."))
}

/// What stands behind a word that a text starts with.
pub(super) fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    let rest = text[word.len()..].strip_prefix([' ', ':', '\u{a0}'])?;
    start.eq_ignore_ascii_case(word).then(|| rest.trim_start_matches([' ', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_out_of_bylines() {
        for (text, expected) in [
            ("By Ada Nwosu", Some("Ada Nwosu")),
            ("Posted by Ada Nwosu on 12 January 2024", Some("Ada Nwosu")),
            ("Ada Nwosu, May 17, 2002", Some("Ada Nwosu")),
            ("Ada Nwosu | Jan. 17, 2023", Some("Ada Nwosu")),
            ("By Ada Nwosu and Tom Reed, STAFF WRITERS", Some("Ada Nwosu and Tom Reed")),
            ("Ada Nwosu on @ada", Some("Ada Nwosu")),
            ("https://example.com/ada", None),
            ("Niamh Bell, news reporter", Some("Niamh Bell")),
            ("Ada Nwosu, Tom Reed, staff writers", Some("Ada Nwosu, Tom Reed")),
            ("Alok Tirkey, Edited by Nandita Bose", Some("Alok Tirkey")),
            ("Achieng Odera Reporter", Some("Achieng Odera")),
            ("Par : Solène Marquet Suivre", Some("Solène Marquet")),
            ("Ada Nwosu, Editor and Tom Reed", Some("Ada Nwosu, Editor and Tom Reed")),
            ("By Aurelio Banks & Mette Krogh", Some("Aurelio Banks and Mette Krogh")),
            ("Reading Time: 2 minutes", None),
            ("WQRN | By Ada Nwosu", Some("Ada Nwosu")),
            ("By ADA NWOSU ada@gazette.example", Some("ADA NWOSU")),
            ("Ada Nwosu and wires", Some("Ada Nwosu")),
            ("Author: Ada Nwosu", Some("Ada Nwosu")),
            ("FOR IMMEDIATE RELEASE", None),
            ("Photo by Ada Nwosu", None),
            ("Name *", None),
            ("Reed Web Design - www.reed.example", None),
            ("admin", None),
            ("", None),
        ] {
            assert_eq!(clean(text).as_deref(), expected, "{text}");
        }
    }
}
