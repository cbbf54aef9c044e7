//! Web archives (WARC 1.0 and 1.1, ISO 28500), as CommonCrawl News gives them: the pages of HTML in them. Heads of records and of
//! HTTP are read by `httparse`, for they have the same form.

use super::row::Fault;
use flate2::read::MultiGzDecoder;
use httparse::Status::Complete;
use newslens::page::looks_like_html;
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

/// The most bytes of the head of a record: its fields are addresses, hashes and dates.
const MAX_HEAD: usize = 64 << 10;

/// The most bytes of an HTTP head.
const MAX_HTTP_HEAD: usize = 256 << 10;

/// The most fields of a head.
const MAX_FIELDS: usize = 256;

/// A page as a server gave it.
#[derive(Debug)]
pub struct WebPage {
    /// The record's own name, `urn:uuid:…`.
    pub id: String,
    /// Where it was found.
    pub url: String,
    /// The answer of the server from its first line on, or why it is refused.
    pub http: Result<Vec<u8>, String>,
    head: HttpHead,
}

/// What a server says of its answer.
#[derive(Debug, Default)]
struct HttpHead {
    /// How many bytes it has.
    length: usize,
    status: u16,
    content_type: Option<String>,
    /// What the body is packed by.
    encodings: Vec<String>,
    is_chunked: bool,
}

/// The pages of an archive.
pub struct Records<R> {
    input: BufReader<R>,
    limit: usize,
    /// How many records were read so far.
    pub number: usize,
    /// How many of them were left out.
    pub left_out: usize,
}

impl<R: Read> Records<R> {
    /// Pages of at most `limit` bytes; of longer ones the first bytes are kept, so that they can be refused.
    pub fn new(input: BufReader<R>, limit: usize) -> Records<R> {
        Records { input, limit, number: 0, left_out: 0 }
    }

    /// The next page, with the number of its record. None: the archive has ended.
    ///
    /// # Errors
    /// When the input cannot be read any further, or is no archive here.
    pub fn next_page(&mut self) -> io::Result<Option<(usize, WebPage)>> {
        while let Some(head) = self.record_head()? {
            self.number += 1;
            let page = self.record(&head)?;
            match page {
                Some(page) => return Ok(Some((self.number, page))),
                None => self.left_out += 1,
            }
        }
        Ok(None)
    }

    /// The head of the next record, from its version to the empty line.
    fn record_head(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut head = Vec::new();
        loop {
            let start = head.len();
            let most = (MAX_HEAD - start) as u64;
            if self.input.by_ref().take(most).read_until(b'\n', &mut head)? == 0 {
                return match start {
                    0 => Ok(None),
                    MAX_HEAD => Err(broken(self.number, "its head is too long")),
                    _ => Err(broken(self.number, "its head breaks off")),
                };
            }
            let is_blank = head[start..].trim_ascii().is_empty();
            if start == 0 && is_blank {
                // The empty lines behind the record before.
                head.clear();
            } else if start == 0 && !head.starts_with(b"WARC/") {
                return Err(broken(self.number, "it does not start with \"WARC/\""));
            } else if is_blank {
                return Ok(Some(head));
            }
        }
    }

    /// The page in a record; nothing where it holds something else.
    fn record(&mut self, head: &[u8]) -> io::Result<Option<WebPage>> {
        let fields = fields(head).ok_or_else(|| broken(self.number - 1, "its head cannot be read"))?;
        let field =
            |name: &str| fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        let length: u64 = (field("Content-Length").and_then(|length| length.parse().ok()))
            .ok_or_else(|| broken(self.number - 1, "it has no Content-Length"))?;
        let is_page = field("WARC-Type").is_some_and(|kind| kind == "response")
            && field("WARC-Target-URI").is_some_and(|url| url.trim_matches(['<', '>']).starts_with("http"));
        let mut http = Vec::new();
        if is_page {
            let most = length.min(self.limit as u64).max(length.min(MAX_HTTP_HEAD as u64));
            self.input.by_ref().take(most).read_to_end(&mut http)?;
        }
        let rest = length - http.len() as u64;
        if io::copy(&mut self.input.by_ref().take(rest), &mut io::sink())? < rest {
            return Err(broken(self.number - 1, "it breaks off"));
        }
        if !is_page {
            return Ok(None);
        }
        let head = http_head(&http);
        if head.as_ref().is_some_and(|head| head.status != 200 || !is_html(head, &http)) {
            return Ok(None);
        }
        let http = if head.is_none() {
            Err("the head of the server's answer cannot be read; it takes HTTP".to_owned())
        } else if length > self.limit as u64 {
            Err(too_long(&length.to_string(), self.limit))
        } else {
            Ok(http)
        };
        let head = head.unwrap_or_default();
        let value = |name| field(name).map(|value| value.trim_matches(['<', '>']).to_owned()).unwrap_or_default();
        Ok(Some(WebPage { id: value("WARC-Record-ID"), url: value("WARC-Target-URI"), http, head }))
    }
}

impl WebPage {
    /// The type that the server says it has: `text/html; charset=utf-8`.
    pub fn content_type(&self) -> Option<&str> {
        self.head.content_type.as_deref()
    }

    /// The page's bytes, of which there may be `limit`.
    pub fn html(&self, limit: usize) -> Result<Cow<'_, [u8]>, Fault> {
        let http = self.http.as_ref().map_err(Fault::of_row)?;
        let mut body = Cow::Borrowed(&http[self.head.length..]);
        if self.head.is_chunked {
            // Archives often keep the field though they have put the chunks together.
            body = unchunked(&body).map_or(body, Cow::Owned);
        }
        for encoding in self.head.encodings.iter().rev() {
            match encoding.as_str() {
                "identity" | "" => {}
                "gzip" | "x-gzip" if !body.starts_with(&[0x1f, 0x8b]) => {}
                "gzip" | "x-gzip" => {
                    let mut html = Vec::new();
                    let most = (limit as u64).saturating_add(1);
                    let read = MultiGzDecoder::new(&body[..]).take(most).read_to_end(&mut html);
                    read.map_err(|error| Fault::of_row(format!("the page cannot be unpacked: {error}")))?;
                    if html.len() > limit {
                        return Err(Fault::of_row(too_long(&format!("at least {}", html.len()), limit)));
                    }
                    body = Cow::Owned(html);
                }
                // Those too may have been unpacked already.
                _ if looks_like_html(&start_of(&body)) => {}
                other => {
                    let reason = format!("the page is packed by \"{other}\"; newslens unpacks gzip");
                    return Err(Fault::of_row(reason));
                }
            }
        }
        Ok(body)
    }
}

/// The names and values of the fields of a record's head.
fn fields(head: &[u8]) -> Option<Vec<(&str, String)>> {
    let (_version, rest) = head.split_at(head.iter().position(|&byte| byte == b'\n')? + 1);
    let mut fields = [httparse::EMPTY_HEADER; MAX_FIELDS];
    let Ok(Complete((_, fields))) = httparse::parse_headers(rest, &mut fields) else { return None };
    Some(fields.iter().map(|field| (field.name, value(field))).collect())
}

fn value(field: &httparse::Header) -> String {
    String::from_utf8_lossy(field.value.trim_ascii()).into_owned()
}

/// What stands before the body of a server's answer. Some crawlers write "HTTP/2", whose heads they put into the older form.
fn http_head(http: &[u8]) -> Option<HttpHead> {
    let newer = [&b"HTTP/2 "[..], b"HTTP/2.0 ", b"HTTP/3 "].into_iter().find(|version| http.starts_with(version));
    let Some(version) = newer else { return older_http_head(http) };
    let head = &http[version.len()..http.len().min(MAX_HTTP_HEAD)];
    let older = [b"HTTP/1.1 ", head].concat();
    let head = older_http_head(&older)?;
    Some(HttpHead { length: head.length + version.len() - "HTTP/1.1 ".len(), ..head })
}

fn older_http_head(http: &[u8]) -> Option<HttpHead> {
    let mut fields = [httparse::EMPTY_HEADER; MAX_FIELDS];
    let mut response = httparse::Response::new(&mut fields);
    let mut config = httparse::ParserConfig::default();
    // As browsers do: servers write what they like.
    config
        .allow_spaces_after_header_name_in_responses(true)
        .allow_obsolete_multiline_headers_in_responses(true)
        .ignore_invalid_headers_in_responses(true);
    let Ok(Complete(length)) = config.parse_response(&mut response, http) else { return None };
    let mut head = HttpHead { length, status: response.code?, ..HttpHead::default() };
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

fn too_long(length: &str, limit: usize) -> String {
    format!("the page has {length} bytes, more than {limit}; --max-bytes sets the limit")
}

fn is_html(head: &HttpHead, http: &[u8]) -> bool {
    let kind = head.content_type.as_deref().and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
    match kind.to_ascii_lowercase().as_str() {
        "text/html" | "application/xhtml+xml" => true,
        "" => looks_like_html(&start_of(&http[head.length..])),
        _ => false,
    }
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

/// What is told of an archive that goes wrong behind so many records.
fn broken(before: usize, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("record {} is none of a web archive: {what}", before + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record as archives have it.
    fn record(kind: &str, url: &str, content: &str) -> String {
        let length = content.len();
        format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1-{length}>\r\nWARC-Target-URI: {url}\r\n\
             Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{content}\r\n\r\n"
        )
    }

    fn pages(archive: &[u8], limit: usize) -> (Vec<(usize, WebPage)>, usize, io::Result<()>) {
        let mut records = Records::new(BufReader::with_capacity(7, archive), limit);
        let mut pages = Vec::new();
        let end = loop {
            match records.next_page() {
                Ok(Some(page)) => pages.push(page),
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        (pages, records.left_out, end)
    }

    const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

    #[test]
    fn only_pages_that_a_server_gave_are_rows() {
        let archive = [
            record("warcinfo", "", "software: none\r\n"),
            record("request", "https://news.example/1", "GET / HTTP/1.1\r\n\r\n"),
            record("response", "https://news.example/1", &format!("{OK}<p>One</p>")),
            record(
                "response",
                "https://news.example/2",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No</p>",
            ),
            record(
                "response",
                "https://news.example/3.jpg",
                "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n\u{1}",
            ),
            record("response", "<https://news.example/4>", "HTTP/1.1 200 OK\r\n\r\n<!doctype html><p>Four</p>"),
            record("response", "dns:news.example", "1.2.3.4"),
            record("response", "https://news.example/5", "HTTP/2 200\r\ncontent-type: text/html\r\n\r\n<p>Five</p>"),
        ];
        let (pages, left_out, end) = pages(archive.concat().as_bytes(), 1000);
        let found: Vec<(usize, &str, Vec<u8>)> = (pages.iter())
            .map(|(number, page)| (*number, page.url.as_str(), page.html(1000).unwrap().into_owned()))
            .collect();
        assert_eq!(
            found,
            [
                (3, "https://news.example/1", b"<p>One</p>".to_vec()),
                (6, "https://news.example/4", b"<!doctype html><p>Four</p>".to_vec()),
                (8, "https://news.example/5", b"<p>Five</p>".to_vec()),
            ]
        );
        assert_eq!(left_out, 5);
        assert!(end.is_ok());
    }

    #[test]
    fn a_page_may_be_packed_and_in_chunks() {
        let packed = {
            use std::io::Write;
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all("<p>Zoë</p>".as_bytes()).unwrap();
            encoder.finish().unwrap()
        };
        let chunked = [format!("{:x}\r\n", packed.len()).as_bytes(), &packed, b"\r\n0\r\n\r\n"].concat();
        for (head, body) in [
            ("Content-Encoding: gzip", packed.clone()),
            ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked),
            ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", packed),
            ("Content-Encoding: gzip", "<p>Zoë</p>".into()),
            ("Content-Encoding: br\r\nTransfer-Encoding: chunked", "<p>Zoë</p>".into()),
            ("Transfer-Encoding: chunked", "3\r\n<p>\r\n8;a=b\r\nZoë</p>\r\n0\r\n\r\n".into()),
        ] {
            let http =
                [format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n\r\n").into_bytes(), body].concat();
            let page =
                WebPage { id: String::new(), url: String::new(), head: http_head(&http).unwrap(), http: Ok(http) };
            assert_eq!(page.html(1000).unwrap(), "<p>Zoë</p>".as_bytes(), "{head}");
        }
    }

    #[test]
    fn what_cannot_be_unpacked_or_is_too_long_is_refused() {
        let http = b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\x0b\x02".to_vec();
        let page = WebPage { id: String::new(), url: String::new(), head: http_head(&http).unwrap(), http: Ok(http) };
        assert_eq!(page.html(1000).unwrap_err().reason, "the page is packed by \"br\"; newslens unpacks gzip");
        let archive = record("response", "https://news.example/1", &format!("{OK}{}", "<p>x</p>".repeat(100)));
        let next = record("response", "https://news.example/2", &format!("{OK}<p>x</p>"));
        let headless = record("response", "https://news.example/3", "<p>x</p>");
        let (pages, _, end) = pages((archive + &next + &headless).as_bytes(), 200);
        assert!(end.is_ok());
        let reason = pages[2].1.html(200).unwrap_err().reason;
        assert_eq!(reason, "the head of the server's answer cannot be read; it takes HTTP");
        let reason = pages[0].1.html(200).unwrap_err().reason;
        assert_eq!(reason, "the page has 844 bytes, more than 200; --max-bytes sets the limit");
        assert!(pages[1].1.html(200).is_ok());
    }

    #[test]
    fn an_archive_that_breaks_off_gives_what_is_before() {
        let whole = record("response", "https://news.example/1", &format!("{OK}<p>One</p>"));
        for (rest, message) in [
            (whole[..whole.len() - 20].to_owned(), "record 2 is none of a web archive: it breaks off"),
            (whole[..30].to_owned(), "record 2 is none of a web archive: its head breaks off"),
            ("{\"text\": 1}".to_owned(), "record 2 is none of a web archive: it does not start with \"WARC/\""),
            ("WARC/1.0\r\nA: b\r\n\r\n".to_owned(), "record 2 is none of a web archive: it has no Content-Length"),
            (
                format!("WARC/1.0\r\n{}", "A: b\r\n".repeat(20_000)),
                "record 2 is none of a web archive: its head is too long",
            ),
        ] {
            let (pages, _, end) = pages((whole.clone() + &rest).as_bytes(), 1000);
            assert_eq!(pages.len(), 1);
            assert_eq!(end.unwrap_err().to_string(), message);
        }
    }
}
