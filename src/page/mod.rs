//! Web pages of news sites, read as a reader sees them: the article's text without what stands around it, and what the page
//! says of itself (headline, byline, day of publication).
//!
//! ```
//! use newslens::{Options, analyze, page};
//!
//! let html = r#"<html lang="en-GB"><head><title>Bridge opens - The Gazette</title>
//!   <meta property="article:published_time" content="2023-09-13T08:30:00Z"></head>
//!   <body><nav><a href="/">Home</a></nav>
//!   <article><h1>Bridge opens</h1><p>“It is safe,” Ada Nwosu said on Monday.</p></article></body></html>"#;
//! let page = page::read_page(html);
//!
//! assert_eq!(page.text, "Bridge opens\n\n“It is safe,” Ada Nwosu said on Monday.");
//! assert_eq!(page.body(), "“It is safe,” Ada Nwosu said on Monday.");
//! assert_eq!(page.published.as_deref(), Some("2023-09-13T08:30"));
//! let analysis = analyze(&page.text, &Options::new().with_date(page.published.as_deref().unwrap())?);
//! assert_eq!(analysis.dates[0].value, "2023-09-11");
//! # Ok::<(), newslens::OptionError>(())
//! ```

mod article;
mod blocks;
mod class;
#[cfg(feature = "encodings")]
mod encoding;
mod metadata;
mod sniff;
mod tree;
#[cfg(feature = "page-wasm")]
pub mod wasm;

use crate::length::{self, LengthError};
use crate::options::DateOrder;
use crate::text::Span;
#[cfg(feature = "encodings")]
pub use encoding::{decode, read_page_bytes, try_read_page_bytes};
pub use sniff::looks_like_html;

/// What a web page tells: its article, and what it says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it, as the page says: "By Ada Nwosu and Tom Reed" or "Ada Nwosu".
    pub byline: Option<String>,
    /// When it was published, as the page's own data tell: `2023-09-13` or `2023-09-13T08:30`, as
    /// [`Options::with_date`](crate::Options::with_date) takes it; the time is that of the place it was written for.
    pub published: Option<String>,
    /// When it was last changed, in the same form.
    pub modified: Option<String>,
    /// The language the page declares, as a BCP 47 tag (`en-GB`).
    pub language: Option<String>,
    /// How the outlet most likely writes numeric dates; `None` where nothing tells.
    pub order: Option<DateOrder>,
    /// What is to be analysed and shown: the headline and the article's blocks, with an empty line between them.
    pub text: String,
    /// The blocks of `text`, in order.
    pub blocks: Vec<Block>,
    /// Nothing was found that looks like an article: `text` is that of the whole page.
    pub is_whole: bool,
}

/// A stretch of a page's text: a paragraph or what stands like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the page's text, in bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of a page's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline of the page.
    Headline,
    /// A heading inside the article.
    Subhead,
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A paragraph of a quotation that is set apart.
    BlockQuote,
    /// What is written under a picture.
    Caption,
}

impl BlockKind {
    /// The name of the kind, as JavaScript and Python have it.
    ///
    /// ```
    /// assert_eq!(newslens::page::BlockKind::ListItem.name(), "list-item");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            BlockKind::Headline => "headline",
            BlockKind::Subhead => "subhead",
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem => "list-item",
            BlockKind::BlockQuote => "block-quote",
            BlockKind::Caption => "caption",
        }
    }
}

impl Page {
    /// The article alone: without the headline and the captions, an empty line between the blocks.
    ///
    /// ```
    /// let page = newslens::page::read_page("<article><h1>Bridge opens</h1><p>It is safe.</p></article>");
    /// assert_eq!(page.body(), "It is safe.");
    /// ```
    pub fn body(&self) -> String {
        let is_body = |block: &&Block| !matches!(block.kind, BlockKind::Headline | BlockKind::Caption);
        let blocks: Vec<&str> =
            self.blocks.iter().filter(is_body).map(|block| &self.text[block.span.range()]).collect();
        blocks.join("\n\n")
    }
}

/// As [`read_page`], but refuses a page of more than `max_bytes`, without it [`LONGEST_TEXT`](crate::LONGEST_TEXT). A page takes
/// memory: those of few words between many tags up to 130 times its length.
///
/// ```
/// use newslens::page::try_read_page;
///
/// assert!(try_read_page("<p>Ada Nwosu resigned.</p>", Some(100)).is_ok());
/// let error = try_read_page("<p>Ada Nwosu resigned.</p>", Some(20)).unwrap_err();
/// assert_eq!((error.bytes(), error.limit()), (26, 20));
/// ```
///
/// # Errors
/// When the page is too long; nothing is done with it.
pub fn try_read_page(html: &str, max_bytes: Option<usize>) -> Result<Page, LengthError> {
    length::check(html.len(), max_bytes)?;
    Ok(read_page(html))
}

/// Reads a web page: finds its article and what it says of itself. Never fails, whatever the text; [`try_read_page`] refuses one
/// that is too long. A page in which nothing
/// looks like an article is given whole ([`Page::is_whole`]). The HTML may be a whole page or a part of one, as pasted.
///
/// ```
/// let page = newslens::page::read_page("<p>Ada Nwosu resigned.</p>");
/// assert_eq!(page.text, "Ada Nwosu resigned.");
/// ```
pub fn read_page(html: &str) -> Page {
    let tree = tree::parse(html);
    let head = metadata::read_head(&tree);
    let parts = article::Parts::of(&tree, &head.titles, head.site.as_deref());
    let article = parts.article(&tree, head.article_body.as_deref());
    let title = article.headline.clone().or_else(|| head.title());
    let metadata = head.about(&tree, &parts, &article);
    let headline = title.iter().map(|title| (title.clone(), BlockKind::Headline));
    let blocks = article.blocks.into_iter().map(|block| (block.text, block.kind));
    let (text, blocks) = joined(headline.chain(blocks));
    Page {
        title,
        byline: metadata.byline,
        published: metadata.published,
        modified: metadata.modified,
        language: metadata.language,
        order: metadata.order,
        text,
        blocks,
        is_whole: article.is_whole,
    }
}

/// One text of these blocks, and where they stand in it.
fn joined(blocks: impl Iterator<Item = (String, BlockKind)>) -> (String, Vec<Block>) {
    let mut text = String::new();
    let mut places = Vec::new();
    for (block, kind) in blocks {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(&block);
        places.push(Block { span: Span { start, end: text.len() }, kind });
    }
    (text, places)
}
