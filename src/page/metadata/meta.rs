//! The `<meta>` elements of a page.

use crate::page::tree::Tree;
use crate::text::hash;
use crate::text::words::WordMap;

static NAMES: WordMap<MetaName> = {
    use MetaName::{Address, Author, Language, Modified, Published, Site, Title};
    include!(concat!(env!("OUT_DIR"), "/page/meta_names.rs"))
};

/// What an element says, and its rank: the lowest is trusted most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MetaName {
    Title(u8),
    Published(u8),
    Modified(u8),
    Author(u8),
    Language(u8),
    Address(u8),
    Site(u8),
}

impl MetaName {
    pub(super) fn title(self) -> Option<u8> {
        if let MetaName::Title(rank) = self { Some(rank) } else { None }
    }

    pub(super) fn author(self) -> Option<u8> {
        if let MetaName::Author(rank) = self { Some(rank) } else { None }
    }

    pub(super) fn language(self) -> Option<u8> {
        if let MetaName::Language(rank) = self { Some(rank) } else { None }
    }

    pub(super) fn site(self) -> Option<u8> {
        if let MetaName::Site(rank) = self { Some(rank) } else { None }
    }

    pub(super) fn address(self) -> Option<u8> {
        if let MetaName::Address(rank) = self { Some(rank) } else { None }
    }
}

/// An element whose name is known.
pub(super) struct Meta {
    pub(super) name: MetaName,
    pub(super) content: String,
}

/// The elements with a known name, in order.
pub(super) fn read(tree: &Tree) -> Vec<Meta> {
    let mut found = Vec::new();
    for node in tree.all().filter(|&node| tree.name(node) == "meta") {
        let Some(content) = tree.attribute(node, "content").map(str::trim).filter(|content| !content.is_empty()) else {
            continue;
        };
        for attribute in ["property", "name", "http-equiv"] {
            if let Some(name) = tree.attribute(node, attribute).and_then(known) {
                found.push(Meta { name, content: content.to_owned() });
                break;
            }
        }
    }
    found
}

/// The content of the most trusted element of a kind.
pub(super) fn best(meta: &[Meta], rank: fn(MetaName) -> Option<u8>) -> Option<&str> {
    let ranked = meta.iter().filter_map(|meta| Some((rank(meta.name)?, meta.content.as_str())));
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, content)| content)
}

fn known(name: &str) -> Option<MetaName> {
    let mut hash = hash::START;
    let mut gap = false;
    let mut is_empty = true;
    for byte in name.bytes().take(80) {
        if byte.is_ascii_alphanumeric() {
            if gap && !is_empty {
                hash = hash::add(hash, b' ');
            }
            (gap, is_empty) = (false, false);
            hash = hash::add(hash, byte.to_ascii_lowercase());
        } else {
            gap = true;
        }
    }
    NAMES.get(hash)
}
