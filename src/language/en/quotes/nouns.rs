//! What nouns can stand for: "the bank" a body with that word in its name, "the minister" one who has the office.

use crate::analysis::{Entity, Gender};

/// Bodies that have the noun in their name.
pub(crate) const INSTITUTIONS: [&str; 20] = [
    "ministry",
    "agency",
    "bank",
    "party",
    "union",
    "department",
    "university",
    "council",
    "court",
    "commission",
    "committee",
    "police",
    "army",
    "organization",
    "organisation",
    "association",
    "institute",
    "federation",
    "authority",
    "office",
];

/// Nouns for a company, a newspaper, a club.
pub(crate) const COMPANIES: [&str; 14] = [
    "company",
    "group",
    "firm",
    "newspaper",
    "paper",
    "outlet",
    "network",
    "club",
    "team",
    "carmaker",
    "airline",
    "retailer",
    "manufacturer",
    "operator",
];

/// Nouns for bodies whose names do not have them.
pub(crate) const KINDS: &[(&str, &[&str])] = &[
    ("alliance", &["NATO", "North Atlantic Treaty Organization"]),
    ("bloc", &["European Union", "EU", "ASEAN", "Mercosur", "BRICS", "ECOWAS", "African Union"]),
    ("cartel", &["OPEC"]),
    ("fund", &["IMF", "International Monetary Fund"]),
    ("lender", &["World Bank", "IMF", "International Monetary Fund"]),
];

/// Words in the names of bodies that are no company, club or newspaper.
pub(crate) const STATES: [&str; 12] = [
    "un",
    "u.n.",
    "nations",
    "eu",
    "nato",
    "government",
    "parliament",
    "congress",
    "senate",
    "house",
    "state",
    "kremlin",
];

/// Titles that are written short before a name, and the nouns that their bearers are called by.
const SHORT_TITLES: [(&str, &[&str]); 18] = [
    ("capt.", &["captain"]),
    ("col.", &["colonel"]),
    ("cpl.", &["corporal"]),
    ("det.", &["detective"]),
    ("dr", &["doctor", "physician"]),
    ("dr.", &["doctor", "physician"]),
    ("gen.", &["general"]),
    ("gov.", &["governor"]),
    ("justice", &["judge"]),
    ("lt.", &["lieutenant"]),
    ("maj.", &["major"]),
    ("prof", &["professor"]),
    ("prof.", &["professor"]),
    ("rep.", &["representative", "congressman", "congresswoman", "lawmaker"]),
    ("rev.", &["reverend", "pastor"]),
    ("sen.", &["senator", "lawmaker"]),
    ("senator", &["lawmaker"]),
    ("sgt.", &["sergeant"]),
];

/// Nouns that mean a person just named, although the text has not told that this is what she or he does: "Osei dedicated the goal
/// to his mother. … the striker said".
const JUST_NAMED: [&str; 31] = [
    "actor",
    "actress",
    "artist",
    "author",
    "batsman",
    "billionaire",
    "bowler",
    "boxer",
    "champion",
    "comedian",
    "defender",
    "driver",
    "entertainer",
    "fighter",
    "filmmaker",
    "forward",
    "golfer",
    "goalkeeper",
    "lawmaker",
    "midfielder",
    "musician",
    "novelist",
    "pitcher",
    "politician",
    "quarterback",
    "rapper",
    "rookie",
    "singer",
    "songwriter",
    "striker",
    "winger",
];

/// The gender, if it tells any, of a phrase that means somebody just named: no more than an article and one of these nouns, or
/// "the father of four".
pub(crate) fn just_named(phrase: &str, noun: &str) -> Option<Option<Gender>> {
    let words = phrase.get(4..)?;
    let (first, children) = words.split_once([' ', '-']).unwrap_or((words, ""));
    let gender = match first {
        "father" | "grandfather" | "dad" => Gender::Male,
        "mother" | "grandmother" | "mum" | "mom" => Gender::Female,
        _ => {
            // "the former Kenya striker"
            let is_known = words == noun || first == "former" && words.ends_with(noun);
            return (is_known && JUST_NAMED.contains(&noun)).then_some(None);
        }
    };
    let number = children.strip_prefix("of").and_then(|rest| rest.strip_prefix([' ', '-']))?;
    let is_number = NUMBERS.contains(&number) || number.parse::<u8>().is_ok();
    is_number.then_some(Some(gender))
}

/// How many children somebody has.
const NUMBERS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Whether this noun is the head of one of an entity's roles: "minister" of "health minister" and of "minister of health", "senator"
/// of "Sen.".
pub(crate) fn has_role(entity: &Entity, noun: &str) -> bool {
    if entity.roles.is_empty() {
        return false;
    }
    let mut short = SHORT_TITLES.iter().filter(|(_, nouns)| nouns.contains(&noun)).map(|&(short, _)| short);
    let is_last =
        |role: &str, short: &str| role.rsplit(' ').next().is_some_and(|word| word.eq_ignore_ascii_case(short));
    if short.any(|short| entity.roles.iter().any(|role| is_last(role, short))) {
        return true;
    }
    if is_initials(noun) && entity.roles.iter().any(|role| initials(role).ends_with(noun)) {
        return true;
    }
    const COMPLEMENTS: [&str; 7] = ["of", "for", "at", "to", "in", "from", "with"];
    entity.roles.iter().any(|role| {
        let words = role.split(' ').take_while(|word| !COMPLEMENTS.contains(word));
        let phrase = &role[..words.map(|word| word.len() + 1).sum::<usize>().saturating_sub(1)];
        let start = phrase.len().checked_sub(noun.len());
        start.and_then(|start| phrase.get(start..)).is_some_and(|head| head.eq_ignore_ascii_case(noun))
    })
}

/// Whether a noun is written like the first letters of an office: "PS", "DPP".
pub(crate) fn is_initials(noun: &str) -> bool {
    noun.len() > 1 && noun.chars().all(char::is_uppercase)
}

/// The first letters of the office that a role ends with: "WPS" of "Water Principal Secretary", but nothing of "World Health
/// Organisation's country representative".
fn initials(role: &str) -> String {
    const SMALL: [&str; 7] = ["of", "for", "and", "the", "to", "in", "at"];
    let mut letters = String::new();
    for word in role.split([' ', '-']).filter(|word| !SMALL.contains(word)) {
        match word.chars().next().filter(|letter| letter.is_uppercase()) {
            Some(letter) => letters.push(letter),
            None => letters.clear(),
        }
        if word.ends_with("'s") || word.ends_with("’s") {
            letters.clear();
        }
    }
    letters
}
