//! Web pages that others wrote.

use super::bytes::Bytes;
use crate::answer;
use newslens::Options;
use newslens::page::{Page, read_page, read_page_bytes};

/// What a server says of a page.
const CONTENT_TYPES: [Option<&str>; 6] = [
    None,
    Some("text/html"),
    Some("text/html; charset=utf-8"),
    Some("text/html;charset=windows-1252"),
    Some("charset=\"utf-16\""),
    Some("charset=replacement"),
];

/// What pages are made of. New ones come last: the seeds of the fuzzing name them by number.
const PIECES: &[&str] = &[
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<article>",
    "</article>",
    "<main>",
    "</main>",
    "<section>",
    "</section>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<ul>",
    "<ol>",
    "<li>",
    "</li>",
    "</ul>",
    "<blockquote>",
    "</blockquote>",
    "<figure>",
    "<figcaption>",
    "</figcaption>",
    "</figure>",
    "<nav>",
    "</nav>",
    "<aside>",
    "</aside>",
    "<footer>",
    "</footer>",
    "<header>",
    "</header>",
    "<a href=\"/x\">",
    "</a>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<em>",
    "</em>",
    "<span>",
    "</span>",
    "<br>",
    "<br/>",
    "<hr>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</table>",
    "<caption>",
    "<select>",
    "<option>",
    "</select>",
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<textarea>",
    "</textarea>",
    "<input>",
    "<pre>",
    "</pre>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<svg>",
    "<title>",
    "</title>",
    "<math>",
    "<foreignObject>",
    "<mtext>",
    "</svg>",
    "</math>",
    "<iframe>",
    "</iframe>",
    "<object>",
    "<marquee>",
    "<font color=\"red\">",
    "</font>",
    "<nobr>",
    "<plaintext>",
    "<frameset>",
    "<head>",
    "</head>",
    "<body>",
    "</body>",
    "<html lang=\"en-GB\">",
    "</html>",
    "<!doctype html>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml ?>",
    "</",
    "<",
    ">",
    "&",
    "&amp;",
    "&nbsp;",
    "&#0;",
    "&#x110000;",
    "&#xd800;",
    "&hellip",
    "&notit;",
    "\"",
    "'",
    "=",
    " ",
    "\n",
    "\t",
    "\r\n",
    "\u{0}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{c}",
    "é",
    "👍",
    "東京",
    "\u{301}",
    "<p hidden>",
    "<div style=\"display:none\">",
    "<div class=\"share related promo\">",
    "<div id=\"comments\">",
    "<div itemprop=\"articleBody\">",
    "<span aria-hidden=\"true\">",
    "<div role=\"navigation\">",
    "<p class=\"byline author\">",
    "<time datetime=\"2023-09-13T08:30:00+02:00\">",
    "</time>",
    "<meta property=\"article:published_time\" content=\"2023-09-13T08:30:00Z\">",
    "<meta name=\"author\" content=\"Ada Nwosu\">",
    "<meta property=\"og:title\" content=\"",
    "\">",
    "<meta charset=\"utf-16\">",
    "<meta http-equiv=\"content-type\" content=\"text/html; charset=shift_jis\">",
    "<link rel=\"canonical\" href=\"",
    "<script type=\"application/ld+json\">",
    "{\"@type\":\"NewsArticle\",\"headline\":\"",
    "\",\"datePublished\":\"2023-09-13\"",
    ",\"author\":[{\"name\":\"Ada\"},",
    "{\"@graph\":[",
    "]}",
    "}",
    "[",
    "{",
    "Published 13 September 2023",
    "By Ada Nwosu",
    "“We will rebuild,” Ada Nwosu said on Monday.",
    "The mayor of Lagos told reporters that the bridge would open before Christmas, and that it had cost $3.5 billion. ",
    "Advertisement",
    "Read more",
    "Share",
    "Sign up for our newsletter",
    "Comments",
    "4 min read",
    "Cookies",
    "J.",
    "word ",
    "<abbr title=\"3 May 2023\">",
    "<a title='",
    "3 hours ago",
    "Updated: ",
    "<span class=\"date updated\" data-timestamp=\"2023-09-13\">",
    "<span itemprop=\"author\">",
    "<footer>",
];

/// A page is made no longer than this, in bytes.
const LONGEST: usize = 1 << 18;

/// Any bytes, and tags in any order: a page whose blocks are in order, the same twice.
pub fn read(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let content_type = bytes.one_of(&CONTENT_TYPES);
    if bytes.byte().is_multiple_of(2) {
        let html = bytes.rest();
        let page = read_page_bytes(html, content_type);
        check(&page);
        assert!(page == read_page_bytes(html, content_type), "the same answer twice");
        return html.len();
    }
    let html = html(&mut bytes);
    let page = read_page(&html);
    check(&page);
    assert!(page == read_page(&html), "the same answer twice");
    html.len()
}

/// A piece for each byte; also runs of bytes as they stand, and what came last many times.
fn html(bytes: &mut Bytes) -> String {
    let mut html = String::new();
    while !bytes.is_empty() && html.len() < LONGEST {
        match bytes.byte() {
            0..=7 => {
                let length = 1 + bytes.below(8);
                html.push_str(&String::from_utf8_lossy(bytes.take(length)));
            }
            8 => super::text::repeat(&mut html, 1 + bytes.below(64), 1 + bytes.below(1024)),
            byte => html.push_str(PIECES[usize::from(byte - 9) % PIECES.len()]),
        }
    }
    html
}

/// Blocks part the text, moments are those of the calendar, and nothing that is told is empty.
pub fn check(page: &Page) {
    answer::check_disjoint(&page.text, page.blocks.iter().map(|block| block.span));
    let mut end = 0;
    for (index, block) in page.blocks.iter().enumerate() {
        let between = &page.text[end..block.span.start];
        assert_eq!(between, if index == 0 { "" } else { "\n\n" }, "between the blocks of {page:?}");
        let words = &page.text[block.span.range()];
        assert_eq!(words, words.trim(), "no white space around a block: {page:?}");
        end = block.span.end;
    }
    assert_eq!(end, page.text.len(), "nothing behind the last block: {page:?}");
    for moment in [&page.published, &page.modified].into_iter().flatten() {
        assert!(Options::new().with_date(moment).is_ok(), "no moment: {moment}");
    }
    for told in [&page.title, &page.byline, &page.language].into_iter().flatten() {
        assert!(!told.trim().is_empty(), "{page:?}");
    }
    assert!(page.body().len() <= page.text.len());
}
