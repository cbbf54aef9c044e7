//! `newslens article`: a web page in, its article out.

use super::{ArticleArguments, ArticleFormat, Failure, read_bytes};
use newslens::page::read_page_bytes;
use serde_json::json;
use std::io::{self, Write};

/// Prints the article of a page.
pub fn run(arguments: &ArticleArguments, mut out: impl Write) -> Result<(), Failure> {
    let (_, bytes) = read_bytes(arguments.file.as_deref(), arguments.max_bytes)?;
    let page = read_page_bytes(&bytes, None);
    match arguments.format {
        ArticleFormat::Text => writeln!(out, "{}", page.body())?,
        ArticleFormat::Json => {
            let article = json!({
                "title": page.title,
                "byline": page.byline,
                "published": page.published,
                "modified": page.modified,
                "language": page.language,
                "text": page.body(),
                "is_whole": page.is_whole,
            });
            serde_json::to_writer_pretty(&mut out, &article).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(())
}
