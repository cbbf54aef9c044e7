//! What a text with a date is made of.

/// A part of a date's text, and the sign behind it.
#[derive(Clone, Copy, Debug)]
pub(in crate::page::metadata) enum Part<'t> {
    Number { digits: usize, value: u32, sign: char },
    Word(&'t str),
    Sign(char),
}

/// The parts of a text.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is: fn(char) -> bool| rest.find(|c: char| !is(c)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let end = run(|c| c.is_ascii_digit());
            let sign = rest[end..].chars().next().unwrap_or(' ');
            parts.push(Part::Number { digits: end, value: rest[..end].parse().unwrap_or(u32::MAX), sign });
            rest = &rest[end..];
        } else if first.is_alphabetic() {
            let end = run(char::is_alphabetic);
            parts.push(Part::Word(&rest[..end]));
            rest = &rest[end..];
        } else {
            if !first.is_whitespace() {
                parts.push(Part::Sign(first));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    parts
}
