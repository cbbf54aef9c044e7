//! HTML and XML being written.

use super::escape::holdable;

/// A document being written, piece by piece. The pieces are functions that are called, not formats that are expanded where
/// they stand: an export is made once, and what it weighs is loaded by all.
pub(crate) struct Markup {
    content: String,
    /// What a carriage return is written as.
    carriage_return: &'static str,
}

impl Markup {
    /// HTML, in which a reader takes a carriage return for an end of line and has no way to be told otherwise.
    pub fn html() -> Markup {
        Markup { content: String::new(), carriage_return: "\r" }
    }

    /// XML, in which a carriage return as it is would be read as an end of line.
    pub fn xml() -> Markup {
        Markup { content: String::new(), carriage_return: "&#13;" }
    }

    /// Adds markup as it is.
    #[inline(never)]
    pub fn raw(&mut self, markup: &str) -> &mut Markup {
        self.content.push_str(markup);
        self
    }

    /// Adds a text: the content of an element, or of an attribute in quotation marks.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Markup {
        for character in text.chars() {
            match character {
                '&' => self.content.push_str("&amp;"),
                '<' => self.content.push_str("&lt;"),
                '>' => self.content.push_str("&gt;"),
                '"' => self.content.push_str("&quot;"),
                '\r' => self.content.push_str(self.carriage_return),
                _ => self.content.push(holdable(character)),
            }
        }
        self
    }

    /// Adds the content of an attribute in XML, whose reader would take a tab or an end of line for a space.
    pub fn attribute(&mut self, text: &str) -> &mut Markup {
        for part in text.split_inclusive(['\t', '\n']) {
            match part.strip_suffix(['\t', '\n']) {
                None => self.text(part),
                Some(words) => self.text(words).raw(if part.ends_with('\t') { "&#9;" } else { "&#10;" }),
            };
        }
        self
    }

    /// Adds a number.
    #[inline(never)]
    pub fn number(&mut self, number: usize) -> &mut Markup {
        self.raw(&number.to_string())
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.content
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes() {
        let mut xml = Markup::xml();
        xml.attribute("a\t\"b\"\r\n\nc");
        assert_eq!(xml.finish(), "a&#9;&quot;b&quot;&#13;&#10;&#10;c");
    }

    #[test]
    fn texts() {
        for (text, want) in [
            ("AT&T <b> \"x\" 'y'", "AT&amp;T &lt;b&gt; &quot;x&quot; 'y'"),
            ("a\r\nb\tc", "a&#13;\nb\tc"),
            ("\0\u{1b}\u{7f}\u{85}\u{fffe}\u{fdd0}\u{1ffff}", &"\u{fffd}".repeat(7)),
            ("é👍\u{a0}\u{202e}", "é👍\u{a0}\u{202e}"),
        ] {
            let (mut html, mut xml) = (Markup::html(), Markup::xml());
            html.text(text);
            xml.text(text);
            assert_eq!(xml.finish(), want);
            assert_eq!(html.finish(), want.replace("&#13;", "\r"));
        }
    }
}
