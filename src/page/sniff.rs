//! Whether a text is HTML.

/// How far into a text to look, in bytes.
const REACH: usize = 8192;

/// How many tags make a page of a text that does not start like one.
const ENOUGH_TAGS: usize = 5;

/// Whether a text is a web page or a part of one, by how it starts: a declaration or a root element, or several elements that
/// news pages are made of. A text that speaks of tags ("the `<p>` element") is none.
///
/// ```
/// use newslens::page::looks_like_html;
///
/// assert!(looks_like_html("<!DOCTYPE html><title>Bridge opens</title>"));
/// assert!(looks_like_html("<p>Ada Nwosu resigned.</p>\n<p>Tom Reed did not.</p>"));
/// assert!(!looks_like_html("Ada Nwosu said 3 < 4 and <b>that</b> is so."));
/// ```
pub fn looks_like_html(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let end = (0..=text.len().min(REACH)).rfind(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let head = text[..end].to_ascii_lowercase();
    let mut start = head.as_str();
    // Comments and declarations of XML may stand before a page.
    while let Some(end) = ["<!--", "<?"].iter().any(|open| start.starts_with(open)).then(|| start.find('>')).flatten() {
        start = start[end + 1..].trim_start();
    }
    let starts =
        |name: &str| start.strip_prefix(name).is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\t', '\r', '/']));
    if ["<!doctype", "<html", "<head", "<body"].into_iter().any(starts) {
        return true;
    }
    let blocks =
        ["<p", "<div", "<article", "<section", "<h1", "<h2", "<ul", "<li", "<table", "<meta", "<span", "<a", "<img"];
    if !blocks.into_iter().any(starts) {
        return false;
    }
    let tags = head.matches("</").count() + head.matches("/>").count();
    tags >= ENOUGH_TAGS || start.trim_end().ends_with('>') && tags > 0
}
