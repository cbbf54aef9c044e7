//! Who wrote an article.

mod names;
mod parts;
mod shown;

use super::Head;
use super::meta::{self, MetaName};
use super::surroundings::Surroundings;
use names::clean;
use shown::shown;

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

/// How many names a byline has at most.
const MOST_NAMES: usize = 12;

/// "Ada Nwosu, Tom Reed and Li Wei"; each name once.
fn listed(names: Vec<String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for name in names.into_iter().take(MOST_NAMES) {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    match once.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => once.concat(),
    }
}
