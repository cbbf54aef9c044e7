//! Characters that formats give a meaning of their own, or do not take.

use std::fmt::{self, Display, Formatter, Write};

/// The character, or U+FFFD where it is one that XML and HTML cannot hold: a control character other than a tab and an end of
/// line, or no character at all (U+FFFE). One stands for one, so that places in the text stay what they are.
pub(super) fn holdable(character: char) -> char {
    let code = u32::from(character);
    match character {
        '\t' | '\n' | '\r' => character,
        '\u{fdd0}'..='\u{fdef}' => char::REPLACEMENT_CHARACTER,
        _ if character.is_control() || code & 0xfffe == 0xfffe => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}

/// A text as HTML: the content of an element, or of an attribute in quotation marks.
pub(super) struct Html<'t>(pub &'t str);

/// A text as XML: the content of an element, or of an attribute in quotation marks.
pub(super) struct Xml<'t>(pub &'t str);

impl Display for Html<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        // Whoever reads HTML takes it for an end of line, and has no way to be told otherwise.
        escape(formatter, self.0, "\r")
    }
}

impl Display for Xml<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        // Written as it is, a reader would make "\n" of it.
        escape(formatter, self.0, "&#13;")
    }
}

fn escape(formatter: &mut Formatter<'_>, text: &str, carriage_return: &str) -> fmt::Result {
    for character in text.chars() {
        match character {
            '&' => formatter.write_str("&amp;"),
            '<' => formatter.write_str("&lt;"),
            '>' => formatter.write_str("&gt;"),
            '"' => formatter.write_str("&quot;"),
            '\r' => formatter.write_str(carriage_return),
            _ => formatter.write_char(holdable(character)),
        }?;
    }
    Ok(())
}

/// A text as a JSON string, with its quotation marks; the control characters that JSON takes as they are, no terminal should.
pub(super) struct JsonString<'t>(pub &'t str);

impl Display for JsonString<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_char('"')?;
        for character in self.0.chars() {
            match character {
                '"' => formatter.write_str("\\\""),
                '\\' => formatter.write_str("\\\\"),
                '\n' => formatter.write_str("\\n"),
                _ if character.is_control() => write!(formatter, "\\u{:04x}", u32::from(character)),
                _ => formatter.write_char(character),
            }?;
        }
        formatter.write_char('"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup() {
        for (text, want) in [
            ("AT&T <b> \"x\" 'y'", "AT&amp;T &lt;b&gt; &quot;x&quot; 'y'"),
            ("a\r\nb\tc", "a&#13;\nb\tc"),
            ("\0\u{1b}\u{7f}\u{85}\u{fffe}\u{fdd0}\u{1ffff}", &"\u{fffd}".repeat(7)),
            ("é👍\u{a0}\u{202e}", "é👍\u{a0}\u{202e}"),
        ] {
            assert_eq!(Xml(text).to_string(), want);
            assert_eq!(Html(text).to_string(), want.replace("&#13;", "\r"));
        }
    }

    #[test]
    fn json() {
        let text: String = ('\0'..='\u{1000}').chain(['👍', '\u{2028}']).collect();
        assert_eq!(serde_json::from_str::<String>(&JsonString(&text).to_string()).unwrap(), text);
    }
}
