//! The words around a place, for a reader who has not the text at hand.

use crate::text::{Document, Span};

/// The words of a span with its sentence around it, on one line: at most `reach` characters of the sentence on either side,
/// in whole words where it has words, with "…" where something is left out.
pub(super) fn context(document: &Document, span: Span, reach: usize) -> String {
    let sentence = sentence(document, span);
    let before = &document.text[sentence.start.min(span.start)..span.start];
    let after = &document.text[span.end..sentence.end.max(span.end)];
    let words = document.slice(span);
    let mut context = String::new();

    match before.char_indices().rev().nth(reach) {
        Some((start, _)) => {
            let cut = &before[start..];
            let word = cut.find(char::is_whitespace).unwrap_or_default();
            context += "… ";
            context += &cut[word..];
        }
        None => context += before,
    }
    context += &shorten(words, 2 * reach);
    context += &shorten(after, reach);
    one_line(&context)
}

/// The start of a text, up to `limit` characters in whole words where it has words; "…" stands for the rest.
pub(crate) fn shorten(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        None => text.to_owned(),
        Some((end, _)) => {
            let word = text[..end].rfind(char::is_whitespace).unwrap_or(end);
            format!("{}…", &text[..word])
        }
    }
}

/// The first line of a text that holds something, up to `limit` characters.
pub(super) fn title(text: &str, limit: usize) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    shorten(&one_line(line), limit)
}

/// A text with a space for each stretch of white space.
#[inline(never)]
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The sentence that a span starts in; the span itself where there are no words at all.
fn sentence(document: &Document, span: Span) -> Span {
    match document.tokens.len() {
        0 => span,
        count => {
            let token = document.token_at(span.start).min(count - 1);
            document.span_of(document.sentence(document.sentence_of(token)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_and_not_more() {
        let text = "He left. The mayor of \t Graz resigned on Monday after a week of talks. She stayed.";
        let document = Document::new(text);
        let start = text.find("Monday").unwrap();
        let monday = Span { start, end: start + 6 };
        for (reach, want) in [
            (100, "The mayor of Graz resigned on Monday after a week of talks."),
            (14, "… resigned on Monday after a week…"),
            (3, "… on Monday…"),
        ] {
            assert_eq!(context(&document, monday, reach), want);
        }
    }

    #[test]
    fn any_span_of_any_text() {
        for text in [" ", "\n\n", "é“👍”", "a. B", &"👍".repeat(50)] {
            let document = Document::new(text);
            let ends: Vec<usize> = (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)).collect();
            for (at, &start) in ends.iter().enumerate() {
                for &end in &ends[at..] {
                    assert!(context(&document, Span { start, end }, 3).chars().count() <= 18);
                }
            }
        }
    }
}
