//! Web archives (WARC 1.0 and 1.1, ISO 28500), as CommonCrawl News gives them: the pages of HTML in them. Heads of records and of
//! HTTP are read by `httparse`, for they have the same form.

use super::http::{self, Head, value};
use httparse::Status::Complete;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read};

/// The most bytes of the head of a record: its fields are addresses, hashes and dates.
const MAX_HEAD: usize = 64 << 10;

/// The most fields of a head.
const MAX_FIELDS: usize = 256;

/// A page as a server gave it.
#[derive(Debug, Serialize, Deserialize)]
pub struct WebPage {
    /// The record's own name, `urn:uuid:…`.
    pub id: String,
    /// Where it was found.
    pub url: String,
    /// The answer of the server from its first line on, or why it is refused.
    pub http: Result<Vec<u8>, String>,
    /// What the server says of it.
    pub head: Head,
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
            let most = length.min(self.limit as u64).max(length.min(http::MAX_HEAD as u64));
            self.input.by_ref().take(most).read_to_end(&mut http)?;
        }
        let rest = length - http.len() as u64;
        if io::copy(&mut self.input.by_ref().take(rest), &mut io::sink())? < rest {
            return Err(broken(self.number - 1, "it breaks off"));
        }
        if !is_page {
            return Ok(None);
        }
        let head = Head::read(&http);
        if head.as_ref().is_some_and(|head| !head.is_of_page(&http)) {
            return Ok(None);
        }
        let http = if head.is_none() {
            Err("the head of the server's answer cannot be read; it takes HTTP".to_owned())
        } else if length > self.limit as u64 {
            Err(http::too_long(&length.to_string(), self.limit))
        } else {
            Ok(http)
        };
        let head = head.unwrap_or_default();
        let value = |name| field(name).map(|value| value.trim_matches(['<', '>']).to_owned()).unwrap_or_default();
        Ok(Some(WebPage { id: value("WARC-Record-ID"), url: value("WARC-Target-URI"), http, head }))
    }
}

/// The names and values of the fields of a record's head.
fn fields(head: &[u8]) -> Option<Vec<(&str, String)>> {
    let (_version, rest) = head.split_at(head.iter().position(|&byte| byte == b'\n')? + 1);
    let mut fields = [httparse::EMPTY_HEADER; MAX_FIELDS];
    let Ok(Complete((_, fields))) = httparse::parse_headers(rest, &mut fields) else { return None };
    Some(fields.iter().map(|field| (field.name, value(field))).collect())
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
        let html = |page: &WebPage| page.head.body(page.http.as_ref().unwrap(), 1000).unwrap().into_owned();
        let found: Vec<(usize, &str, Vec<u8>)> =
            pages.iter().map(|(number, page)| (*number, page.url.as_str(), html(page))).collect();
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
    fn what_is_too_long_or_no_answer_is_refused() {
        let long = record("response", "https://news.example/1", &format!("{OK}{}", "<p>x</p>".repeat(100)));
        let next = record("response", "https://news.example/2", &format!("{OK}<p>x</p>"));
        let headless = record("response", "https://news.example/3", "<p>x</p>");
        let (pages, _, end) = pages((long + &next + &headless).as_bytes(), 200);
        assert!(end.is_ok());
        let faults: Vec<Option<&str>> =
            pages.iter().map(|(_, page)| page.http.as_ref().err().map(String::as_str)).collect();
        assert_eq!(
            faults,
            [
                Some("the page has 844 bytes, more than 200; --max-bytes sets the limit"),
                None,
                Some("the head of the server's answer cannot be read; it takes HTTP")
            ]
        );
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
