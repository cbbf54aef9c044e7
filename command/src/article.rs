//! `newslens article`: a web page in, its article out.

use crate::arguments::{ArticleArguments, ArticleFormat};
use crate::failure::Failure;
use crate::input;
use crate::streams::Streams;
use newslens::page::{Page, read_page_bytes};
use newslens::{Language, Options, analyze};
use serde_json::json;
use std::io::{self, Write};

/// Prints the article of a page.
pub fn run(arguments: &ArticleArguments, streams: &mut Streams) -> Result<(), Failure> {
    let (_, bytes) = input::read(streams, arguments.file.as_deref(), arguments.max_bytes)?;
    let page = read_page_bytes(&bytes, None);
    print(&page, arguments.format, &mut streams.output).map_err(Failure::Output)
}

fn print(page: &Page, format: ArticleFormat, out: &mut impl Write) -> io::Result<()> {
    let body = page.body();
    match format {
        ArticleFormat::Text => writeln!(out, "{body}")?,
        ArticleFormat::Json => {
            let article = json!({
                "title": page.title,
                "byline": page.byline,
                "published": page.published,
                "modified": page.modified,
                "language": language(page.language.as_deref(), &analyze(&body, &Options::new()).language),
                "text": body,
                "is_whole": page.is_whole,
            });
            serde_json::to_writer_pretty(&mut *out, &article)?;
            writeln!(out)?;
        }
    }
    out.flush()
}

/// The language of an article: as its page declares it (`en-GB`), unless its text surely is in another one, as where a blog's
/// software says "en" of all that is written with it. Where nothing is declared, that of the text.
fn language(declared: Option<&str>, text: &Language) -> Option<String> {
    /// How sure the text is to be where nothing is declared, and against what is declared.
    const LIKELY: f32 = 0.6;
    const SURE: f32 = 0.95;
    /// Languages that nobody takes for one another, once they are told from English.
    const DISTINCT: [&str; 12] = ["en", "de", "fr", "es", "pl", "tr", "ru", "ar", "el", "ko", "hu", "fi"];
    fn primary(tag: &str) -> &str {
        tag.split('-').next().unwrap_or(tag)
    }
    let own = Some(text.tag.as_str()).filter(|tag| primary(tag) != "und");
    let (Some(declared), Some(own)) = (declared, own) else {
        return declared.or(own.filter(|_| text.confidence >= LIKELY)).map(str::to_owned);
    };
    let is_english = |tag| matches!(primary(tag), "en" | "pcm");
    let is_distinct = |tag| DISTINCT.contains(&primary(tag));
    let differs = is_english(declared) != is_english(own)
        || primary(declared) != primary(own) && is_distinct(declared) && is_distinct(own);
    Some(if differs && text.confidence >= SURE { own } else { declared }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_sure_goes_before_what_is_declared() {
        for (declared, text, confidence, expected) in [
            (Some("en-GB"), "en", 1.0, Some("en-GB")),
            (Some("en"), "de", 1.0, Some("de")),
            (Some("de"), "en", 0.99, Some("en")),
            (Some("en"), "de", 0.7, Some("en")),
            (Some("fr"), "es", 1.0, Some("es")),
            (Some("nn"), "nb", 1.0, Some("nn")),
            (Some("lb"), "de", 1.0, Some("lb")),
            (Some("pcm"), "en", 1.0, Some("pcm")),
            (Some("bg"), "und-Cyrl", 1.0, Some("bg")),
            (None, "ko", 1.0, Some("ko")),
            (None, "en", 0.4, None),
            (None, "und-Cyrl", 1.0, None),
        ] {
            let text = Language { tag: text.to_owned(), confidence };
            assert_eq!(language(declared, &text).as_deref(), expected, "{declared:?} {}", text.tag);
        }
    }
}
