//! What the names that a page gives its parts (`class`, `id`) tell of them.

use crate::text::hash;
use crate::text::words::WordMap;

static WORDS: WordMap<ClassWord> = {
    use ClassWord::{Around, Body, Byline, Caption, Credit, Date, Gate, Kept, Keyword, Picture, PullQuote, Unseen};
    include!(concat!(env!("OUT_DIR"), "/page/class_words.rs"))
};

/// What a part of a page so named is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClassWord {
    /// A part that stands around an article: comments, other stories, sharing, a newsletter.
    Around,
    /// A wall before the text, or the text behind it.
    Gate,
    /// The article, or its text.
    Body,
    /// What is written under a picture.
    Caption,
    /// Who made a picture.
    Credit,
    /// Who wrote the article.
    Byline,
    /// When it was published.
    Date,
    /// A picture or a player: a short text in it is a caption.
    Picture,
    /// A quotation from the text, repeated large.
    PullQuote,
    /// What is only read out, or only printed.
    Unseen,
    /// A word behind which a name tells what the part has or lacks, not what it is: "has-comments", "layout-with-rail".
    Kept,
    /// The same where it is the first word: \"category-popular\" tells what the article is about.
    Keyword,
}

/// Which kinds of [`ClassWord`] stand in the names of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u16);

impl Classes {
    /// What the names in an attribute tell.
    pub(super) fn of(names: &str) -> Classes {
        let mut classes = Classes::default();
        // A part with fifty names is dressed in them, not named.
        for name in names.split_ascii_whitespace().take(50) {
            classes.0 |= of_name(name).0;
        }
        classes
    }

    /// Whether one of the names is of this kind.
    pub(super) fn has(self, word: ClassWord) -> bool {
        self.0 & 1 << word as u16 != 0
    }

    /// Both.
    pub(super) fn and(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    fn add(&mut self, word: ClassWord) {
        self.0 |= 1 << word as u16;
    }
}

/// What one name tells: each of its words, and each two that follow each other, are looked up.
fn of_name(name: &str) -> Classes {
    let mut classes = Classes::default();
    let mut before: Option<u32> = None;
    let mut is_kept = false;
    let mut without_last = classes;
    for word in words(name).take(12) {
        let alone = word.bytes().fold(hash::START, |hash, byte| hash::add(hash, byte.to_ascii_lowercase()));
        let pair = before.map(|before| {
            word.bytes().fold(hash::add(before, b' '), |hash, byte| hash::add(hash, byte.to_ascii_lowercase()))
        });
        // Two words mean what they mean together: "teaser-content" is no teaser.
        if let Some(word) = pair.and_then(|pair| WORDS.get(pair)) {
            classes = without_last;
            classes.add(word);
        }
        without_last = classes;
        // "tag-list" is one, "tag-ada-nwosu" is none.
        if is_kept {
            return classes;
        }
        match WORDS.get(alone) {
            Some(ClassWord::Kept) => is_kept = true,
            Some(ClassWord::Keyword) => is_kept = before.is_none(),
            Some(word) => classes.add(word),
            None => {}
        }
        before = Some(alone);
    }
    classes
}

/// The words of a name: cut at what is no letter, and before a capital that follows a small letter.
fn words(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let start = rest.find(|c: char| c.is_ascii_alphanumeric())?;
        rest = &rest[start..];
        let bytes = rest.as_bytes();
        let inside = |at: usize| {
            bytes[at].is_ascii_alphanumeric() && !(bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase())
        };
        let end = (1..bytes.len()).find(|&at| !inside(at)).unwrap_or(bytes.len());
        let word = &rest[..end];
        rest = &rest[end..];
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_into_words() {
        let cut = |name| words(name).collect::<Vec<_>>().join(" ");
        assert_eq!(cut("article__relatedLinks"), "article related Links");
        assert_eq!(cut("js-Article_body--é2"), "js Article body 2");
        assert_eq!(cut("__"), "");
    }

    #[test]
    fn names_tell_what_a_part_is() {
        let has = |names, word| Classes::of(names).has(word);
        assert!(has("story-body wide", ClassWord::Body));
        assert!(has("ArticleBody_root__x1", ClassWord::Body));
        assert!(has("c-most-read", ClassWord::Around));
        assert!(!has("has-comments", ClassWord::Around));
        assert!(!has("layout-with-rail", ClassWord::Around));
        assert!(!has("category-popular tag-comments", ClassWord::Around));
        assert!(has("tag-list", ClassWord::Around));
        assert!(!has("paragraph text", ClassWord::Around));
        assert!(has("wp-caption-text", ClassWord::Caption));
    }
}
