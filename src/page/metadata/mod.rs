//! What a page says of itself: in the elements of its head, in JSON-LD (schema.org), in microdata, and at last in the line
//! by its headline.

mod byline;
mod candidates;
mod clock;
mod json_ld;
mod meta;
mod moment;
mod nesting;
mod outlet;
mod shown;
mod surroundings;

use super::article::{Article, Parts};
use super::tree::Tree;
use crate::options::DateOrder;
use candidates::Candidates;
use json_ld::Thing;
use meta::{Meta, MetaName};
use surroundings::Surroundings;

/// What the head of a page says; [`Head::about`] completes it with what the page shows.
pub(super) struct Head {
    /// What it calls the article, the most trusted first.
    pub(super) titles: Vec<String>,
    /// The name of the outlet.
    pub(super) site: Option<String>,
    /// The article's text, as JSON-LD has it.
    pub(super) article_body: Option<String>,
    meta: Vec<Meta>,
    thing: Option<Thing>,
    language: Option<String>,
    order: Option<DateOrder>,
    address: Option<String>,
}

/// What a page says of itself.
pub(super) struct Metadata {
    pub(super) byline: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) language: Option<String>,
    pub(super) order: Option<DateOrder>,
}

/// How much of a title is read, in bytes: it is compared with many a line, and its parts with one another.
const LONGEST_TITLE: usize = 1000;

/// Reads the head of a page, and its JSON-LD wherever it stands.
pub(super) fn read_head(tree: &Tree) -> Head {
    let meta = meta::read(tree);
    let of = |wanted: fn(MetaName) -> Option<u8>| meta::best(&meta, wanted);
    let document_title =
        tree.all().find(|&node| tree.name(node) == "title").map(|node| one_line(&tree.source_text(node)));
    let page_title = of(MetaName::title).or(document_title.as_deref()).map(str::to_owned);
    let address = outlet::address(tree, &meta);
    let thing = json_ld::article(tree, page_title.as_deref(), address.as_deref());
    let headline = thing.as_ref().and_then(|thing| thing.headline.clone());
    let site = of(MetaName::site).map(str::to_owned);
    let titles = [of(MetaName::title).map(str::to_owned), headline, document_title];
    // A page of the outlet itself is titled with its name.
    let titles = titles.into_iter().filter(|title| title.is_none() || *title != site);
    let language = outlet::language(tree, &meta, thing.as_ref());
    Head {
        titles: titles
            .flatten()
            .map(|title| one_line(beginning(&title, LONGEST_TITLE)))
            .filter(|title| !title.is_empty())
            .collect(),
        article_body: thing.as_ref().and_then(|thing| thing.article_body.clone()),
        order: outlet::order(tree, language.as_deref(), address.as_deref()),
        site,
        meta,
        thing,
        language,
        address,
    }
}

impl Head {
    /// The headline as the metadata have it, without the outlet's name.
    pub(super) fn title(&self) -> Option<String> {
        self.titles.first().map(|title| without_site(title, self.site.as_deref()).to_owned())
    }

    /// Completes it with what the page shows by its headline.
    pub(super) fn about(self, tree: &Tree, parts: &Parts, article: &Article) -> Metadata {
        let Parts { classes, pieces, .. } = parts;
        let surroundings = Surroundings::of(tree, classes, pieces, parts.headline_node(), article.nodes());
        let mut published = Candidates::default();
        let mut modified = Candidates::default();
        for meta in &self.meta {
            match meta.name {
                MetaName::Published(rank) => published.add(rank.min(4) * 10, &meta.content, self.order),
                MetaName::Modified(rank) => modified.add(rank * 10, &meta.content, self.order),
                _ => {}
            }
        }
        if let Some(thing) = &self.thing {
            let rank = if thing.is_article { 5 } else { 35 };
            thing.published.iter().for_each(|text| published.add(rank, text, self.order));
            thing.modified.iter().for_each(|text| modified.add(rank, text, self.order));
        }
        let shown = shown::read(&surroundings, self.order);
        shown.published.iter().for_each(|(rank, moment)| published.add_moment(*rank, *moment));
        shown.modified.iter().for_each(|(rank, moment)| modified.add_moment(*rank, *moment));
        // "Bridge opens | The Gazette | 13.09.2023"
        for part in self.titles.iter().flat_map(|title| title.split(['|', '–', '—'])).filter(|part| part.len() <= 30)
        {
            published.add(80, part, self.order.or(shown.order));
        }
        if let Some(moment) = self.address.as_deref().and_then(moment::in_address) {
            published.add_address(moment);
        }
        let modified = modified.best();
        let byline = byline::read(&surroundings, &self);
        Metadata {
            byline,
            published: published
                .best_as_shown(shown.line(), modified.map(|moment| moment.at.date))
                .map(|moment| moment.to_string()),
            modified: modified.map(|moment| moment.to_string()),
            language: self.language,
            order: self.order.or(shown.order),
        }
    }
}

/// A text with its runs of white space as single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first bytes of a text, to a whole character.
fn beginning(text: &str, length: usize) -> &str {
    let end = (0..=length.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}

/// A title without the name of the outlet that stands before or behind it.
fn without_site<'t>(title: &'t str, site: Option<&str>) -> &'t str {
    let is_site = |part: &str| site.is_some_and(|site| site.eq_ignore_ascii_case(part.trim()));
    let words = |part: &str| part.split_whitespace().count();
    for sign in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", ": "] {
        if let Some((before, behind)) = title.rsplit_once(sign)
            && (is_site(behind) || sign != ": " && words(behind) <= 4 && words(before) >= 4)
        {
            return without_site(before.trim(), None);
        }
        if let Some((before, behind)) = title.split_once(sign)
            && is_site(before)
        {
            return behind.trim();
        }
    }
    title
}
