//! Who wrote an article.

use super::meta::{self, MetaName};
use super::surroundings::Surroundings;
use super::{Head, one_line};
use crate::options::DateOrder;
use crate::page::blocks::{Piece, is_block};
use crate::page::class::ClassWord;
use crate::page::tree::{NodeId, Tree};
use std::ops::Range;

/// The longest byline, in bytes.
const LONGEST: usize = 200;

/// The byline: as JSON-LD or the head has it, else as the page shows it by the headline. The outlet's own name is none.
pub(super) fn read(around: &Surroundings, head: &Head) -> Option<String> {
    let organisations = head.thing.as_ref().map_or(&[][..], |thing| &thing.organisations);
    let outlets: Vec<&str> = [head.site.as_deref(), head.thing.as_ref().and_then(|thing| thing.publisher.as_deref())]
        .into_iter()
        .flatten()
        .chain(organisations.iter().map(String::as_str))
        .collect();
    let host = head.address.as_deref().map_or("", outlet_of_address);
    let is_person = |name: &String| !is_outlet(name, &outlets) && !is_company(name, host);
    let authors = head.thing.as_ref().map_or(&[][..], |thing| &thing.authors);
    let told: Vec<String> = authors.iter().filter_map(|name| clean(name)).filter(is_person).collect();
    if !told.is_empty() {
        return Some(listed(told));
    }
    let metas = head.meta.iter().filter(|meta| meta.name == MetaName::Author(1));
    let told: Vec<String> = metas.filter_map(|meta| clean(&meta.content)).filter(is_person).collect();
    if !told.is_empty() {
        return Some(listed(told));
    }
    let other = meta::best(&head.meta, MetaName::author).and_then(clean).filter(is_person);
    let is_outlet = |name: &String| is_outlet(name, &outlets[..outlets.len() - organisations.len()]);
    let told = || {
        let others = head.meta.iter().filter_map(|meta| meta.name.author().map(|_| &meta.content));
        organisations.iter().chain(authors).chain(others).filter_map(|name| clean(name)).find(|name| !is_outlet(name))
    };
    other.or_else(|| shown(around).filter(is_person)).or_else(told)
}

/// What an address calls the outlet: "gazette" of `https://www.gazette.example/a`.
fn outlet_of_address(address: &str) -> &str {
    let host = address.split('/').nth(2).unwrap_or("");
    host.strip_prefix("www.").unwrap_or(host).split('.').next().unwrap_or("")
}

/// Whether a name is that of the company that owns the outlet: its kind says so, or it is called as its address. A writer's
/// own page may be, too: whom the page shows goes before, and where it shows nobody, the name is taken.
fn is_company(name: &str, host: &str) -> bool {
    let key: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let plain = ["á", "é", "í", "ó"].into_iter().zip(["a", "e", "i", "o"]);
    let key = plain.fold(key, |key, (accented, letter)| key.replace(accented, letter));
    let is_kind = |word: &str| matches!(word, "GmbH" | "Inc" | "LLC" | "Ltd" | "AG" | "SA" | "Wire");
    host.len() >= 4 && key.contains(host) || name.split(|c: char| !c.is_alphanumeric()).any(is_kind)
}

/// Whether a name is that of the outlet: it says so itself, or it is an address.
fn is_outlet(name: &str, outlets: &[&str]) -> bool {
    let key =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let own = key(name);
    let is_known = outlets.iter().map(|outlet| key(outlet)).any(|outlet| !outlet.is_empty() && outlet == own);
    let is_address = !name.contains(' ') && name.split('.').count() > 1 && !name.ends_with('.');
    is_known || is_address
}

/// "Ada Nwosu, Tom Reed and Li Wei"; each name once.
fn listed(names: Vec<String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for name in names.into_iter().take(12) {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    match once.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => once.concat(),
    }
}

/// Words before a name.
const BEFORE: [&str; 16] = [
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
    let has_role = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(is_role) && !text.contains(" and ");
    match names.rsplit_once(", ") {
        Some((before, behind)) if has_role(behind) && before.contains(' ') => without_role(before),
        _ => match names.rsplit_once(' ') {
            Some((before, "Reporter" | "Correspondent")) if before.split(' ').count() == 2 => before,
            _ => names,
        },
    }
}

/// The names of a byline, without "By", the day and the rest; nothing where there is no name.
fn clean(text: &str) -> Option<String> {
    let text = one_line(text);
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
    names = names.strip_suffix(" on").unwrap_or(names);
    // "Ada Nwosu on 13 September", "Ada Nwosu, May 17, 2002", "Ada Nwosu 8:42 a.m."
    if let Some(digit) = names.find(|c: char| c.is_ascii_digit()) {
        names = names[..digit].trim_end();
        let last = names.rsplit([' ', ',']).next().unwrap_or("");
        let is_of_date = last.len() >= 3 && super::moment::is_month(last.trim_end_matches('.'));
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
fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    let rest = text[word.len()..].strip_prefix([' ', ':', '\u{a0}'])?;
    start.eq_ignore_ascii_case(word).then(|| rest.trim_start_matches([' ', ':']))
}

/// How many nodes a part has at most that names the authors, and nothing else.
const LARGEST: usize = 100;

/// The byline that stands near the headline: in a part that is named so, or in a line that starts with "By".
fn shown(around: &Surroundings) -> Option<String> {
    let Surroundings { tree, classes, pieces, at, .. } = *around;
    let near = around.near();
    let first = pieces.get(near.start).map_or(0, |piece| piece.start.saturating_sub(3));
    let last = around.start_of(near.end);
    let text_start = around.text.min(near.end);
    let text_node = around.start_of(text_start);
    let names_author = |node: &NodeId| {
        let is = |attribute: &str| {
            let value = tree.attribute(*node, attribute).unwrap_or("");
            value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("author"))
        };
        is("rel") || is("itemprop") || classes[*node].has(ClassWord::Byline) || leads_to_author(tree, *node)
    };
    let is_small = |node: NodeId| tree.inside(node).len() <= LARGEST;
    let text = |node: NodeId| {
        if !is_small(node) {
            return None;
        }
        let text = spaced(tree, node);
        let parent = tree.parent(node);
        // A name within running text is no byline.
        let is_alone =
            is_block(tree.name(node)) || is_small(parent) && spaced(tree, parent).len() <= text.len() * 3 + 60;
        names_in(tree, node, &text).filter(|names| {
            is_alone && names.len() <= 120 && names.starts_with(char::is_uppercase) && !names.contains(": ")
        })
    };
    let line = |piece: &Piece| {
        let text = behind_day(&piece.text).unwrap_or(&piece.text);
        let is_by = BEFORE.iter().any(|word| *word != "words" && behind_word(text, word).is_some());
        let is_by = is_by && (!is_of_many_meanings(text) || clean(text).is_some_and(|names| is_listed(&names)));
        let names = clean(text).filter(|_| is_by && text.len() <= 120)?;
        (names.starts_with(char::is_uppercase) && !names.ends_with('.')).then_some(names)
    };
    // A quotation that is set apart names the one who said it.
    let is_quotation = |node: NodeId| tree.name(node) == "blockquote" || classes[node].has(ClassWord::PullQuote);
    let is_quoted = |node: &NodeId| tree.ancestors(*node).any(is_quotation);
    let named =
        |nodes: Range<NodeId>| nodes.into_iter().filter(|node| names_author(node) && !is_quoted(node)).find_map(text);
    let lines = |pieces: &[Piece]| pieces.iter().find_map(line);
    // Below the first paragraph those are named, too, whom the article quotes.
    named(first..text_node)
        .or_else(|| lines(&pieces[near.start..text_start]))
        .or_else(|| named(text_node..last))
        .or_else(|| lines(&pieces[text_start..near.end]))
        .or_else(|| bare(&pieces[at..near.end]))
}

/// What stands behind the day in "3rd September 2024 by Ada Nwosu 1,204 views".
fn behind_day(line: &str) -> Option<&str> {
    let at = line.find(" by ")?;
    let is_day = at <= 60 && super::moment::is_day_line(&line[..at], Some(DateOrder::DayFirst));
    is_day.then(|| &line[at + 1..])
}

/// Whether a line starts with a word that is "by" in its language, but not only that: "Von Berlin nach Paris".
fn is_of_many_meanings(line: &str) -> bool {
    ["von", "por", "par", "author", "autor"].iter().any(|word| behind_word(line, word).is_some())
}

/// Whether a text is nothing but names: capitalised words and what joins them.
fn is_listed(names: &str) -> bool {
    let joins = |word: &str| matches!(word, "and" | "und" | "et" | "y" | "e" | "de" | "von" | "van" | "da" | "/");
    names.split(' ').all(|word| word.starts_with(char::is_uppercase) || joins(word))
}

/// Whether a node is a link to what else an author wrote.
fn leads_to_author(tree: &Tree, node: NodeId) -> bool {
    let is_of_author = |part: &str| matches!(part, "author" | "authors" | "auteur" | "auteurs" | "autor" | "autoren");
    tree.name(node) == "a" && tree.attribute(node, "href").is_some_and(|href| href.split('/').any(is_of_author))
}

/// The names in a part that is named after authors: those of its links to authors, else its first line.
fn names_in(tree: &Tree, node: NodeId, text: &str) -> Option<String> {
    let links = tree.inside(node).filter(|&inside| leads_to_author(tree, inside));
    let is_name = |name: &String| (2..=4).contains(&name.split(' ').count()) && name.starts_with(char::is_uppercase);
    let linked: Vec<String> = links.filter_map(|link| clean(&spaced(tree, link))).filter(is_name).collect();
    if !linked.is_empty() {
        return Some(listed(linked));
    }
    first_line(tree, node)
        .filter(|line| text.starts_with(line.as_str()))
        .and_then(|line| clean(&line))
        .or_else(|| clean(text))
}

/// The first line in a part; "By" in a block of its own and the name behind it are one.
fn first_line(tree: &Tree, node: NodeId) -> Option<String> {
    let block_of = |text: NodeId| tree.ancestors(text).find(|&around| around <= node || is_block(tree.name(around)));
    let mut line = String::new();
    let mut block = None;
    for at in tree.inside(node) {
        let Some(own) = tree.text(at).map(one_line).filter(|own| !own.is_empty()) else { continue };
        if block.is_some() && block != block_of(at) && !BEFORE.contains(&line.to_ascii_lowercase().as_str()) {
            break;
        }
        block = block_of(at);
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&own);
    }
    Some(line).filter(|line| line.contains(' '))
}

/// A line of two to four capitalised words between the headline and the date.
fn bare(pieces: &[Piece]) -> Option<String> {
    let is_date =
        |piece: &Piece| piece.text.len() <= 60 && super::moment::read(&piece.text, Some(DateOrder::DayFirst)).is_some();
    let is_name = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        let is_capitalised =
            |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with(['.', ':', '!', '?']);
        (2..=4).contains(&words.len()) && text.len() <= 60 && words.iter().all(is_capitalised)
    };
    let pairs = pieces.get(1..).unwrap_or(&[]).windows(2).take(3);
    pairs.into_iter().find(|pair| is_name(&pair[0].text) && is_date(&pair[1])).and_then(|pair| clean(&pair[0].text))
}

/// The text of a node, with a space between its elements.
fn spaced(tree: &Tree, node: NodeId) -> String {
    let mut text = String::new();
    let mut at = node + 1;
    while at < tree.end(node) && text.len() < 400 {
        if matches!(tree.name(at), "script" | "style" | "svg" | "time" | "button") {
            at = tree.end(at);
            continue;
        }
        if let Some(own) = tree.text(at) {
            text.push_str(own);
            text.push(' ');
        }
        at += 1;
    }
    one_line(&text).replace(" ,", ",")
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
