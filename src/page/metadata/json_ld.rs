//! What a page says of its article in JSON-LD, with the words of schema.org.

use crate::page::tree::Tree;
use serde_json::Value;
use std::collections::HashMap;

/// The article among the things that a page describes.
#[derive(Clone, Debug, Default)]
pub(super) struct Thing {
    /// It is an article, and not just the page.
    pub(super) is_article: bool,
    pub(super) headline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) authors: Vec<String>,
    /// Those that it names as authors and calls organisations.
    pub(super) organisations: Vec<String>,
    /// Who publishes it.
    pub(super) publisher: Option<String>,
    pub(super) language: Option<String>,
    pub(super) article_body: Option<String>,
    address: Option<String>,
}

/// How deep things may be nested.
const DEEPEST: usize = 6;

/// The article that a page describes: of several the one with the page's title or address, else the first.
pub(super) fn article(tree: &Tree, title: Option<&str>, address: Option<&str>) -> Option<Thing> {
    let mut things = Vec::new();
    let mut named = HashMap::new();
    for node in tree.all().filter(|&node| tree.name(node) == "script") {
        let is_json =
            tree.attribute(node, "type").is_some_and(|kind| kind.trim().to_ascii_lowercase().ends_with("ld+json"));
        if is_json {
            let source = tree.source_text(node);
            match parse(&source) {
                Some(value) => {
                    collect_names(&value, 0, &mut named);
                    collect(&value, 0, &mut things);
                }
                None => things.extend(salvage(&source)),
            }
        }
    }
    let title = title.map(key).unwrap_or_default();
    let score = |thing: &Thing| {
        let has_title = thing.headline.as_deref().map(key).is_some_and(|headline| {
            headline.len() > 8 && (title.starts_with(&headline) || headline.starts_with(&title) && !title.is_empty())
        });
        let has_address = match (&thing.address, address) {
            (Some(own), Some(page)) => path(own) == path(page) && path(own).len() > 1,
            _ => false,
        };
        (thing.is_article, has_title || has_address, thing.published.is_some())
    };
    // The first of the best.
    let mut best = things.into_iter().rev().max_by_key(score)?;
    for author in &mut best.authors {
        if let Some(name) = named.get(author) {
            author.clone_from(name);
        }
    }
    Some(best)
}

/// Adds the names of things that others refer to by their `@id`.
fn collect_names(value: &Value, depth: usize, named: &mut HashMap<String, String>) {
    match value {
        Value::Array(values) if depth < DEEPEST => {
            values.iter().for_each(|value| collect_names(value, depth + 1, named));
        }
        Value::Object(fields) if depth < DEEPEST => {
            if let (Some(Value::String(id)), Some(Value::String(name))) = (fields.get("@id"), fields.get("name")) {
                named.insert(id.clone(), name.clone());
            }
            if let Some(graph) = fields.get("@graph") {
                collect_names(graph, depth + 1, named);
            }
        }
        _ => {}
    }
}

/// Adds the articles and pages in a value.
fn collect(value: &Value, depth: usize, things: &mut Vec<Thing>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, depth + 1, things)),
        Value::Object(fields) => {
            let kinds = strings(&value["@type"]);
            let is_article = kinds.iter().any(|kind| {
                kind.ends_with("Article")
                    || kind.ends_with("Posting")
                    || matches!(kind.as_str(), "Report" | "Review" | "Recipe")
            });
            let is_page = kinds.iter().any(|kind| kind.ends_with("Page") || kind == "VideoObject");
            if is_article || is_page {
                things.push(thing(value, is_article));
            }
            for (name, inner) in fields {
                // Lists and links name other articles.
                let leads_on =
                    matches!(name.as_str(), "@graph" | "mainEntity" | "mainEntityOfPage" | "article" | "hasPart");
                if leads_on && (inner.is_array() || inner.is_object()) {
                    collect(inner, depth + 1, things);
                }
            }
        }
        _ => {}
    }
}

fn thing(value: &Value, is_article: bool) -> Thing {
    let first =
        |name: &str| strings(&value[name]).into_iter().map(|text| text.trim().to_owned()).find(|text| !text.is_empty());
    let address = first("url").or_else(|| first("@id")).or_else(|| match &value["mainEntityOfPage"] {
        Value::String(address) => Some(address.clone()),
        page => strings(&page["@id"]).into_iter().next(),
    });
    Thing {
        is_article,
        headline: first("headline").or_else(|| first("name")).map(|text| unescaped(&text)),
        published: first("datePublished").or_else(|| first("uploadDate")).or_else(|| first("dateCreated")),
        publisher: names(&value["publisher"]).into_iter().next(),
        modified: first("dateModified"),
        authors: authors(&value["author"], false),
        organisations: authors(&value["author"], true),
        language: first("inLanguage"),
        article_body: first("articleBody").map(|text| unescaped(&text)),
        address,
    }
}

/// A string, or the strings of a list; the values of `{"@value": …}`.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(values) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Value::Object(fields) => fields.get("@value").and_then(Value::as_str).map(str::to_owned).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The names of the authors that are organisations, or of the others.
fn authors(value: &Value, organisations: bool) -> Vec<String> {
    let list = match value {
        Value::Array(values) => values.iter().take(20).collect(),
        one => vec![one],
    };
    let is_wanted =
        |value: &&Value| strings(&value["@type"]).iter().any(|kind| kind.ends_with("Organization")) == organisations;
    list.into_iter().filter(is_wanted).flat_map(names).map(|name| unescaped(&name)).collect()
}

/// The names of authors: strings, things with a name, or lists of them.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(values) => values.iter().take(20).filter(|value| !value.is_array()).flat_map(names).collect(),
        Value::Object(fields) => fields.get("name").or_else(|| fields.get("@id")).map(strings).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// An address without its scheme, host, query and last slash.
fn path(address: &str) -> &str {
    let rest = address.find("://").map_or(address, |at| &address[at + 3..]);
    let rest = rest.find('/').map_or("", |at| &rest[at..]);
    rest.split(['?', '#']).next().unwrap_or("").trim_end_matches('/')
}

/// The references that some pages leave in JSON, where they mean nothing.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut text = text.to_owned();
    for (reference, sign) in [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#039;", "'"),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&#8217;", "’"),
        ("&#8216;", "‘"),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&#8220;", "“"),
        ("&#8221;", "”"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&#8211;", "–"),
        ("&#8212;", "—"),
        ("&nbsp;", " "),
        ("&#160;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        text = text.replace(reference, sign);
    }
    text
}

/// Reads JSON, also with the faults that pages have: comments, commas before a closing bracket, line ends in strings.
fn parse(source: &str) -> Option<Value> {
    let source =
        source.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let source = source.trim_end_matches("-->").trim_end_matches("//]]>").trim_end_matches("]]>").trim();
    if let Ok(value) = serde_json::from_str(source) {
        return Some(value);
    }
    let repaired = repaired(source);
    let mut values = serde_json::Deserializer::from_str(&repaired).into_iter::<Value>();
    let first = values.next()?.ok()?;
    // Some pages write one object behind the other.
    let rest: Vec<Value> = values.map_while(Result::ok).take(50).collect();
    Some(if rest.is_empty() { first } else { Value::Array(std::iter::once(first).chain(rest).collect()) })
}

fn repaired(source: &str) -> String {
    let mut repaired = String::with_capacity(source.len());
    let mut rest = source.chars().peekable();
    let mut is_in_string = false;
    while let Some(sign) = rest.next() {
        match (is_in_string, sign) {
            (_, '"') => {
                is_in_string = !is_in_string;
                repaired.push('"');
            }
            (true, '\\') => match rest.next() {
                Some(sign @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => repaired.extend(['\\', sign]),
                Some(sign) => repaired.push(sign),
                None => {}
            },
            (true, '\n') => repaired.push_str("\\n"),
            (true, sign) if sign.is_control() => repaired.push(' '),
            (true, sign) => repaired.push(sign),
            (false, '/') if rest.peek() == Some(&'/') => while rest.next_if(|&sign| sign != '\n').is_some() {},
            (false, '/') if rest.peek() == Some(&'*') => {
                let mut before = ' ';
                for sign in rest.by_ref() {
                    if before == '*' && sign == '/' {
                        break;
                    }
                    before = sign;
                }
            }
            (false, ']' | '}') => {
                let kept = repaired.trim_end().trim_end_matches(',').len();
                repaired.truncate(kept);
                repaired.push(sign);
            }
            (false, ';') => {}
            (false, sign) => repaired.push(sign),
        }
    }
    repaired
}

/// What can be told of an article from JSON that is broken beyond repair.
fn salvage(source: &str) -> Option<Thing> {
    let field = |name: &str| {
        let at = source.find(&format!("\"{name}\""))? + name.len() + 2;
        let rest = source[at..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        let end = rest.find('"')?;
        Some(rest[..end].to_owned()).filter(|text| !text.is_empty() && text.len() < 300)
    };
    let is_article = source.contains("Article\"") || source.contains("Posting\"");
    let published = field("datePublished");
    let thing = Thing {
        is_article,
        headline: field("headline"),
        modified: field("dateModified"),
        published,
        ..Thing::default()
    };
    (is_article && thing.published.is_some()).then_some(thing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tree;

    fn found(json: &str) -> Option<Thing> {
        article(
            &tree::parse(&format!("<script type='application/ld+json'>{json}</script>")),
            Some("Bridge opens"),
            None,
        )
    }

    #[test]
    fn the_article_among_several_things() {
        let thing = found(
            r#"{"@graph": [{"@type": "WebSite", "name": "Gazette"},
                {"@type": "NewsArticle", "headline": "Another story", "datePublished": "2022-01-01"},
                {"@type": ["NewsArticle"], "headline": "Bridge opens", "datePublished": "2023-09-13",
                 "author": [{"name": "Ada Nwosu"}, "Tom Reed"]}]}"#,
        );
        let thing = thing.unwrap();
        assert_eq!(thing.published.as_deref(), Some("2023-09-13"));
        assert_eq!(thing.authors, ["Ada Nwosu", "Tom Reed"]);
    }

    #[test]
    fn faults_are_forgiven() {
        for json in [
            "{\"@type\": \"NewsArticle\", \"headline\": \"a\nb\", \"datePublished\": \"2023-09-13\",}",
            "// by hand\n[{\"@type\": \"NewsArticle\", /* so */ \"datePublished\": \"2023-09-13\"},]",
            "{\"@type\": \"WebSite\"} {\"@type\": \"NewsArticle\", \"datePublished\": \"2023-09-13\"}",
            "{\"@type\": \"NewsArticle\", \"headline\": \"It\\'s \"so\"\", \"datePublished\": \"2023-09-13\"",
        ] {
            assert_eq!(found(json).and_then(|thing| thing.published).as_deref(), Some("2023-09-13"), "{json}");
        }
        assert!(found("{").is_none());
        assert!(found("null").is_none());
    }

    #[test]
    fn authors_can_be_named_elsewhere() {
        let json = r##"{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#a"}, "datePublished": "2023-09-13"},
            {"@type": "Person", "@id": "#a", "name": "Ada Nwosu"}]}"##;
        assert_eq!(found(json).unwrap().authors, ["Ada Nwosu"]);
    }

    #[test]
    fn articles_in_lists_are_others() {
        let json =
            r#"{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2023-09-13"}]}"#;
        assert!(found(json).is_none());
    }
}
