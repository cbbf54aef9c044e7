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

/// A text as a JSON string, with its quotation marks. Escaped are also the control characters that JSON takes as they are, but
/// no terminal should, and "<", so that JSON-LD can stand in the script element of a page.
pub(super) struct JsonString<'t>(pub &'t str);

impl Display for JsonString<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_char('"')?;
        for character in self.0.chars() {
            match character {
                '"' => formatter.write_str("\\\""),
                '\\' => formatter.write_str("\\\\"),
                '\n' => formatter.write_str("\\n"),
                _ if character == '<' || character.is_control() => write!(formatter, "\\u{:04x}", u32::from(character)),
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
    fn json() {
        let text: String = ('\0'..='\u{1000}').chain(['👍', '\u{2028}']).collect();
        assert_eq!(serde_json::from_str::<String>(&JsonString(&text).to_string()).unwrap(), text);
        assert_eq!(JsonString("</script>").to_string(), "\"\\u003c/script>\"");
    }
}
