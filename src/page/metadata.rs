//! What a page says of itself in its head.

use super::tree::Tree;
use crate::calendar::DateTime;
use crate::options::DateOrder;

/// What a page says of itself.
#[derive(Default)]
pub(super) struct Metadata {
    /// What it calls the article, the most trusted first.
    pub(super) titles: Vec<String>,
    pub(super) byline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) language: Option<String>,
    pub(super) order: Option<DateOrder>,
}

/// Reads what a page says of itself.
pub(super) fn read(tree: &Tree) -> Metadata {
    let meta = |name: &str| {
        let names = |node: usize| tree.attribute(node, "property").or(tree.attribute(node, "name"));
        let found = tree
            .all()
            .filter(|&node| tree.name(node) == "meta")
            .find(|&node| names(node).is_some_and(|found| found.eq_ignore_ascii_case(name)));
        found
            .and_then(|node| tree.attribute(node, "content"))
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    };
    let moment = |name: &str| meta(name)?.parse().ok().map(|moment: DateTime| moment.to_string());
    let html = tree.all().find(|&node| tree.name(node) == "html");
    let document_title = tree.all().find(|&node| tree.name(node) == "title").map(|node| tree.source_text(node));
    let document_title = document_title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    Metadata {
        titles: [meta("og:title"), meta("twitter:title"), document_title].into_iter().flatten().collect(),
        byline: meta("author"),
        published: moment("article:published_time"),
        modified: moment("article:modified_time"),
        language: html.and_then(|node| tree.attribute(node, "lang")).map(str::to_owned),
        order: None,
    }
}
