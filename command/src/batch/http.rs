//! The answer of a server as archives hold it: a head and a body, which may be packed and in chunks (RFC 9112).

use flate2::read::MultiGzDecoder;
use httparse::Status::Complete;
use newslens::page::looks_like_html;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::io::Read;

/// The most bytes of a head.
pub const MAX_HEAD: usize = 256 << 10;

/// The most fields of a head.
const MAX_FIELDS: usize = 256;

/// What a server says of its answer.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Head {
    /// How many bytes it has.
    length: usize,
    status: u16,
    /// The type that it says the body has: `text/html; charset=utf-8`.
    pub content_type: Option<String>,
    /// What the body is packed by, in that order.
    encodings: Vec<String>,
    is_chunked: bool,
}

impl Head {
    /// Reads what stands before the body of an answer. Some crawlers write "HTTP/2", whose heads they put into the older form.
    pub fn read(http: &[u8]) -> Option<Head> {
        let newer = [&b"HTTP/2 "[..], b"HTTP/2.0 ", b"HTTP/3 "].into_iter().find(|version| http.starts_with(version));
        let Some(version) = newer else { return Head::read_older(http) };
        let rest = &http[version.len()..http.len().min(MAX_HEAD)];
        let head = Head::read_older(&[b"HTTP/1.1 ", rest].concat())?;
        Some(Head { length: head.length + version.len() - "HTTP/1.1 ".len(), ..head })
    }

    fn read_older(http: &[u8]) -> Option<Head> {
        let mut fields = [httparse::EMPTY_HEADER; MAX_FIELDS];
        let mut response = httparse::Response::new(&mut fields);
        let mut config = httparse::ParserConfig::default();
        // As browsers do: servers write what they like.
        config
            .allow_spaces_after_header_name_in_responses(true)
            .allow_obsolete_multiline_headers_in_responses(true)
            .ignore_invalid_headers_in_responses(true);
        let Ok(Complete(length)) = config.parse_response(&mut response, http) else { return None };
        let mut head = Head { length, status: response.code?, ..Head::default() };
        for field in response.headers.iter() {
            let value = value(field);
            let lower = value.to_ascii_lowercase();
            match field.name.to_ascii_lowercase().as_str() {
                "content-type" => head.content_type = Some(value),
                "content-encoding" => head.encodings.extend(lower.split(',').map(|name| name.trim().to_owned())),
                "transfer-encoding" => head.is_chunked = lower.contains("chunked"),
                _ => {}
            }
        }
        Some(head)
    }

    /// Whether it comes before a web page that was there.
    pub fn is_of_page(&self, http: &[u8]) -> bool {
        let kind = self.content_type.as_deref().and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
        let is_html = match kind.to_ascii_lowercase().as_str() {
            "text/html" | "application/xhtml+xml" => true,
            "" => looks_like_html(&start_of(&http[self.length..])),
            _ => false,
        };
        is_html && self.status == 200
    }

    /// The body behind it, unpacked, of which there may be `limit` bytes.
    ///
    /// # Errors
    /// In words, when it is longer or cannot be unpacked.
    pub fn body<'h>(&self, http: &'h [u8], limit: usize) -> Result<Cow<'h, [u8]>, String> {
        let mut body = Cow::Borrowed(&http[self.length..]);
        if self.is_chunked {
            // Archives often keep the field though they have put the chunks together.
            body = unchunked(&body).map_or(body, Cow::Owned);
        }
        for encoding in self.encodings.iter().rev() {
            match encoding.as_str() {
                "identity" | "" => {}
                // Those too may have been unpacked already.
                "gzip" | "x-gzip" if !body.starts_with(&[0x1f, 0x8b]) => {}
                "gzip" | "x-gzip" => {
                    let mut html = Vec::new();
                    let most = (limit as u64).saturating_add(1);
                    let read = MultiGzDecoder::new(&body[..]).take(most).read_to_end(&mut html);
                    read.map_err(|error| format!("the page cannot be unpacked: {error}"))?;
                    if html.len() > limit {
                        return Err(too_long(&format!("at least {}", html.len()), limit));
                    }
                    body = Cow::Owned(html);
                }
                _ if looks_like_html(&start_of(&body)) => {}
                other => return Err(format!("the page is packed by \"{other}\"; newslens unpacks gzip")),
            }
        }
        Ok(body)
    }
}

/// The value of a field of a head, of HTTP or of a record.
pub fn value(field: &httparse::Header) -> String {
    String::from_utf8_lossy(field.value.trim_ascii()).into_owned()
}

/// What is said of a page that is too long.
pub fn too_long(length: &str, limit: usize) -> String {
    format!("the page has {length} bytes, more than {limit}; --max-bytes sets the limit")
}

fn start_of(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(&bytes[..bytes.len().min(10_000)])
}

/// A body that came in chunks, put together; nothing where it is not in chunks.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let Ok(Complete((start, size))) = httparse::parse_chunk_size(rest) else { return None };
        let end = start.checked_add(usize::try_from(size).ok()?)?;
        body.extend_from_slice(rest.get(start..end)?);
        if size == 0 {
            return Some(body);
        }
        rest = rest.get(end..)?.strip_prefix(b"\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    /// The body behind the fields of a head.
    fn body(fields: &str, body: &[u8]) -> Result<String, String> {
        let http = [format!("HTTP/1.1 200 OK\r\n{fields}\r\n\r\n").as_bytes(), body].concat();
        let body = Head::read(&http).expect("a head").body(&http, 1000)?;
        Ok(String::from_utf8(body.into_owned()).unwrap())
    }

    #[test]
    fn a_body_may_be_packed_and_in_chunks() {
        let html = "<p>Zoë</p>";
        let packed = gzip(html);
        let chunked = [format!("{:x}\r\n", packed.len()).as_bytes(), &packed, b"\r\n0\r\n\r\n"].concat();
        for (fields, given) in [
            ("Content-Encoding: gzip", &packed[..]),
            ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", &chunked),
            ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", &packed),
            ("Content-Encoding: gzip", html.as_bytes()),
            ("Content-Encoding: br\r\nTransfer-Encoding: chunked", html.as_bytes()),
            ("Transfer-Encoding: chunked", "3\r\n<p>\r\n8;a=b\r\nZoë</p>\r\n0\r\n\r\n".as_bytes()),
            ("Content-Encoding: identity", html.as_bytes()),
        ] {
            assert_eq!(body(fields, given).as_deref(), Ok(html), "{fields}");
        }
    }

    #[test]
    fn what_cannot_be_unpacked_is_told() {
        for (fields, given, message) in [
            ("Content-Encoding: br", b"\x0b\x02".to_vec(), "the page is packed by \"br\"; newslens unpacks gzip"),
            ("Content-Encoding: gzip", gzip("<p>x</p>")[..15].to_vec(), "the page cannot be unpacked: "),
            ("Content-Encoding: gzip", gzip(&"x".repeat(5000)), "the page has at least 1001 bytes, more than 1000; "),
        ] {
            let error = body(fields, &given).expect_err(message);
            assert!(error.starts_with(message), "{error}");
        }
    }

    #[test]
    fn only_a_page_that_was_there_is_one() {
        for (http, is_page) in [
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx", Some(true)),
            ("HTTP/1.0 200\r\ncontent-type: Application/XHTML+XML; charset=utf-8\r\n\r\n", Some(true)),
            ("HTTP/2 200\r\ncontent-type: text/html\r\n\r\nx", Some(true)),
            ("HTTP/1.1 200 OK\r\n\r\n<!doctype html><p>x</p>", Some(true)),
            ("HTTP/1.1 200 OK\r\n\r\nplain", Some(false)),
            ("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", Some(false)),
            ("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No</p>", Some(false)),
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html", None),
            ("<p>x</p>", None),
            ("", None),
        ] {
            let head = Head::read(http.as_bytes());
            assert_eq!(head.map(|head| head.is_of_page(http.as_bytes())), is_page, "{http}");
        }
    }

    #[test]
    fn a_newer_head_ends_where_it_ends() {
        let http = b"HTTP/2 200 OK\r\ncontent-type: text/html\r\n\r\n<p>x</p>";
        assert_eq!(Head::read(http).unwrap().body(http, 100).unwrap(), &b"<p>x</p>"[..]);
    }
}
