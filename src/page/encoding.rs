//! Pages as bytes, in whatever encoding.

use super::{Page, read_page};
use crate::length::{self, LengthError};
use encoding_rs::Encoding;

/// How far into a page its own declaration of its encoding may stand; browsers look at the first 1024 bytes.
const DECLARATION_REACH: usize = 4096;

/// Reads a web page from bytes, as [`read_page`] does from text. The encoding is that of a byte order mark, else the one
/// that `content_type` (`text/html; charset=windows-1252`) or the page itself declares, if the bytes fit it, else it is
/// guessed from the bytes.
///
/// ```
/// use newslens::page::read_page_bytes;
///
/// let page = read_page_bytes(b"<meta charset=iso-8859-1><p>Caf\xe9 Nwosu reopened.</p>", None);
/// assert_eq!(page.text, "Café Nwosu reopened.");
/// ```
pub fn read_page_bytes(bytes: &[u8], content_type: Option<&str>) -> Page {
    read_page(&decode(bytes, content_type))
}

/// As [`read_page_bytes`], but refuses a page of more bytes, as given, than `max_bytes`, without it
/// [`LONGEST_TEXT`](crate::LONGEST_TEXT). See [`try_read_page`](super::try_read_page) for the memory it takes.
///
/// ```
/// use newslens::page::try_read_page_bytes;
///
/// let error = try_read_page_bytes(b"<p>Ada Nwosu resigned.</p>", None, Some(20)).unwrap_err();
/// assert_eq!(error.to_string(), "the text has 26 bytes; option \"max_bytes\" allows 20");
/// ```
///
/// # Errors
/// When the page is too long; nothing is done with it.
pub fn try_read_page_bytes(
    bytes: &[u8],
    content_type: Option<&str>,
    max_bytes: Option<usize>,
) -> Result<Page, LengthError> {
    length::check(bytes.len(), max_bytes)?;
    Ok(read_page_bytes(bytes, content_type))
}

/// The text of a page given as bytes; see [`read_page_bytes`] for how the encoding is found.
pub fn decode(bytes: &[u8], content_type: Option<&str>) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_REACH)]);
    let declared = content_type.and_then(charset).or_else(|| charset(&head));
    if let Some(encoding) = declared {
        let (text, _, has_errors) = encoding.decode(bytes);
        // A stray byte in a page of UTF-8 is no reason to guess.
        if !has_errors || encoding == encoding_rs::UTF_8 && text.matches('\u{fffd}').count() < text.len() / 1000 + 2 {
            return text.into_owned();
        }
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Allow);
    encoding.decode(bytes).0.into_owned()
}

/// The encoding behind "charset=".
fn charset(text: &str) -> Option<&'static Encoding> {
    let at = text.to_ascii_lowercase().find("charset")?;
    let rest = text[at + "charset".len()..].trim_start().strip_prefix('=')?.trim_start();
    let label = rest.trim_start_matches(['"', '\'']);
    let end = label.find(['"', '\'', ';', ' ', '>', '/']).unwrap_or(label.len());
    Encoding::for_label(&label.as_bytes()[..end])
}
