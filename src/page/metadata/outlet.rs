//! What the page tells of the outlet: its address, its language, and how it writes dates.

use super::json_ld::Thing;
use super::meta::{self, Meta, MetaName};
use crate::options::DateOrder;
use crate::page::tree::Tree;

/// The address of the page.
pub(super) fn address(tree: &Tree, meta: &[Meta]) -> Option<String> {
    let canonical = tree.all().filter(|&node| tree.name(node) == "link").find(|&node| {
        tree.attribute(node, "rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word == "canonical"))
    });
    let address =
        canonical.and_then(|node| tree.attribute(node, "href")).or_else(|| meta::best(meta, MetaName::address));
    address.map(str::trim).filter(|address| address.starts_with("http")).map(str::to_owned)
}

/// The language that the page declares: the root element, else a `<meta>` or JSON-LD.
pub(super) fn language(tree: &Tree, meta: &[Meta], thing: Option<&Thing>) -> Option<String> {
    let root = tree.all().filter(|&node| matches!(tree.name(node), "html" | "body" | "article"));
    let declared = root.filter_map(|node| tree.attribute(node, "lang").or(tree.attribute(node, "xml:lang")));
    let of_thing = thing.and_then(|thing| thing.language.as_deref());
    declared.chain(of_thing).chain(meta::best(meta, MetaName::language)).find_map(tag)
}

/// Languages that pages call by their names.
const NAMES: [(&str, &str); 12] = [
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("french", "fr"),
    ("français", "fr"),
    ("francais", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("italian", "it"),
    ("italiano", "it"),
    ("portuguese", "pt"),
    ("português", "pt"),
];

/// A tag of BCP 47, its parts as they are usually written; nothing where it says that nothing is known.
fn tag(text: &str) -> Option<String> {
    let name = text.trim().to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*tag).to_owned());
    }
    let mut parts = text.trim().split(['-', '_']);
    let language = parts.next().filter(|part| (2..=3).contains(&part.len()))?;
    if ["und", "mul", "zxx"].iter().any(|nothing| nothing.eq_ignore_ascii_case(language)) {
        return None;
    }
    let is_tag = |part: &&str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !language.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let mut tag = language.to_ascii_lowercase();
    for part in parts.take_while(is_tag).take(4) {
        tag.push('-');
        tag.push_str(&if part.len() == 2 { part.to_ascii_uppercase() } else { part.to_owned() });
    }
    Some(tag)
}

/// Countries, by their codes, whose English-language outlets put the day first.
const DAY_FIRST: [&str; 34] = [
    "GB", "UK", "IE", "AU", "NZ", "IN", "ZA", "NG", "KE", "SG", "MY", "HK", "PK", "BD", "LK", "GH", "UG", "TZ", "ZW",
    "ZM", "BW", "NA", "MT", "CY", "JM", "TT", "BB", "NP", "AE", "QA", "IL", "FJ", "PG", "EU",
];

/// How the outlet writes numeric dates, by the country of its address or its language. "en-US" is no hint where the page is
/// made by software that says so when nobody chose.
pub(super) fn order(tree: &Tree, language: Option<&str>, address: Option<&str>) -> Option<DateOrder> {
    let host = address.map(|address| address.split('/').nth(2).unwrap_or(""));
    let domain = host.and_then(|host| host.split(':').next()?.rsplit('.').next()).map(str::to_ascii_uppercase);
    let country =
        domain.filter(|domain| domain.len() == 2 && !matches!(domain.as_str(), "CO" | "IO" | "TV" | "ME" | "AI"));
    match country.as_deref() {
        Some("US") => return Some(DateOrder::MonthFirst),
        Some(country) if DAY_FIRST.contains(&country) => return Some(DateOrder::DayFirst),
        _ => {}
    }
    let mut parts = language?.split('-');
    let is_english = parts.next() == Some("en");
    match parts.find(|part| part.len() == 2) {
        Some(region) if DAY_FIRST.contains(&region) => Some(DateOrder::DayFirst),
        Some("US") if country.is_none() && !is_made_by_default(tree) => Some(DateOrder::MonthFirst),
        _ => (!is_english).then_some(DateOrder::DayFirst),
    }
}

/// Whether the page is made by WordPress, whose language is American English until somebody chooses another.
fn is_made_by_default(tree: &Tree) -> bool {
    tree.all().any(|node| match tree.name(node) {
        "meta" => tree.attribute(node, "content").is_some_and(|content| content.starts_with("WordPress")),
        "link" => tree.attribute(node, "href").is_some_and(|address| address.contains("/wp-")),
        "script" => tree.attribute(node, "src").is_some_and(|address| address.contains("/wp-")),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tree;

    #[test]
    fn tags_are_read_leniently() {
        for (text, expected) in
            [("en", "en"), ("en_gb", "en-GB"), (" EN-us ", "en-US"), ("zh-Hant-TW", "zh-Hant-TW"), ("English", "en")]
        {
            assert_eq!(tag(text).as_deref(), Some(expected));
        }
        for wrong in ["", "klingonish", "{{lang}}", "e", "und"] {
            assert_eq!(tag(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn addresses_and_languages_tell_the_order() {
        let html = |head: &str| tree::parse(&format!("<html><head>{head}</head></html>"));
        let of = |language, address| order(&html(""), language, address);
        assert_eq!(of(Some("en-GB"), None), Some(DateOrder::DayFirst));
        assert_eq!(of(Some("en-US"), Some("https://www.gazette.co.uk/a")), Some(DateOrder::DayFirst));
        assert_eq!(of(Some("en-US"), Some("https://gazette.com/a")), Some(DateOrder::MonthFirst));
        let wordpress = html(r#"<meta name="generator" content="WordPress 6.4">"#);
        assert_eq!(order(&wordpress, Some("en-US"), Some("https://gazette.com/a")), None);
        assert_eq!(of(Some("de"), None), Some(DateOrder::DayFirst));
        assert_eq!(of(Some("en"), None), None);
    }
}
