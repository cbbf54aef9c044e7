//! How far a number goes, in digits and in words; its value is not asked for.

use super::word::{Reader, Word, Word::*};

/// The most tokens of a number in words: "two hundred and twenty-five thousand".
const LONGEST: usize = 9;

/// A number, or a range of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The token behind it.
    pub end: usize,
    /// Whether "million" or the like belongs to it.
    pub is_large: bool,
    /// Whether it is "one": "one foot" may be a part of the body.
    pub is_one: bool,
}

/// The number that starts at `at`, with the second of a range that shares its unit: "5-10", "five to ten".
pub fn number(reader: &Reader, at: usize) -> Option<Number> {
    let first = single(reader, at)?;
    let joint = first.end;
    let is_range = match reader.word(joint) {
        Hyphen => true,
        // "by 2030 to 32 percent"
        To => !is_year(reader, at),
        And => at > 0 && reader.word(at - 1) == Between,
        _ => false,
    };
    let second = if is_range { single(reader, joint + 1) } else { None };
    Some(second.unwrap_or(first))
}

fn is_year(reader: &Reader, at: usize) -> bool {
    let text = reader.text(at);
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// One number.
pub fn single(reader: &Reader, at: usize) -> Option<Number> {
    match reader.word(at) {
        Digits => Some(scaled(reader, digits(reader, at), false)),
        Cardinal => Some(in_words(reader, at)),
        Half => half(reader, at),
        Vague => Some(scaled(reader, at + 1, false)),
        Couple => Some(scaled(reader, reader.skip(at + 1, Of), false)),
        Scales => many(reader, at),
        A => match reader.word(at + 1) {
            Scale | Large => Some(scaled(reader, at + 1, false)),
            Vague | Couple | Half => single(reader, at + 1),
            Part => part(reader, at + 1),
            _ => None,
        },
        _ => None,
    }
}

/// Where digits end, fraction included: "2 1/2", "2½", "1/2", "6,1".
fn digits(reader: &Reader, at: usize) -> usize {
    let fraction = |at: usize| {
        let is_fraction = reader.word(at) == Digits
            && reader.word(at + 1) == Slash
            && reader.word(at + 2) == Digits
            && reader.is_glued(at + 1)
            && reader.is_glued(at + 2);
        is_fraction.then_some(at + 3)
    };
    let is_comma = |at: usize| reader.is_glued(at) && reader.text(at) == ",";
    if is_comma(at + 1) && reader.is_glued(at + 2) && reader.word(at + 2) == Digits {
        return at + 3;
    }
    if reader.word(at + 1) == HalfSign { at + 2 } else { fraction(at).or_else(|| fraction(at + 1)).unwrap_or(at + 1) }
}

/// A number that ends at `end`, with the scales behind it: "lakh crore", "-million".
pub fn scaled(reader: &Reader, end: usize, is_one: bool) -> Number {
    let mut number = Number { end, is_large: false, is_one };
    for _ in 0..2 {
        let at = reader.skip(number.end, Hyphen);
        match reader.word(at) {
            Scale | Large if at == number.end || reader.is_glued(at) => {
                number.is_large |= reader.word(at) == Large;
                number.is_one = false;
                number.end = at + 1;
            }
            _ => break,
        }
    }
    number
}

/// "twenty-five", "two hundred and six thousand", "one and a half", "three-quarters of a"
fn in_words(reader: &Reader, start: usize) -> Number {
    let mut number = Number { end: start, is_large: false, is_one: false };
    let mut at = start;
    while at < start + LONGEST {
        match reader.word(at) {
            Cardinal | Scale => number.end = at + 1,
            Large => {
                number.is_large = true;
                number.end = at + 1;
            }
            Hyphen if reader.is_glued(at) && reader.is_glued(at + 1) => {}
            And if is_scale(reader.word(at - 1)) && reader.word(at + 1) == Cardinal => {}
            _ => break,
        }
        at += 1;
    }
    number.is_one = number.end == start + 1 && reader.token(start).is_some_and(|token| token.end() - token.start == 3);
    let next = reader.skip(number.end, Hyphen);
    if reader.word(next) == Part {
        return part(reader, next).unwrap_or(number);
    }
    if [reader.word(number.end), reader.word(number.end + 1), reader.word(number.end + 2)] == [And, A, Half] {
        return scaled(reader, number.end + 3, false);
    }
    number
}

fn is_scale(word: Word) -> bool {
    matches!(word, Scale | Large)
}

/// "half a", "half of a", "half"; with a scale "half a million"
fn half(reader: &Reader, at: usize) -> Option<Number> {
    let next = reader.skip(reader.skip(at + 1, Hyphen), Of);
    let end = if matches!(reader.word(next), A | Cardinal) { next + 1 } else { at + 1 };
    Some(scaled(reader, end, false))
}

/// A part of one unit: "quarter of a", "tenths of a"
fn part(reader: &Reader, at: usize) -> Option<Number> {
    (reader.word(at + 1) == Of && matches!(reader.word(at + 2), A | Cardinal)).then(|| scaled(reader, at + 3, false))
}

/// "hundreds of", "tens of millions of"; what is counted must follow.
fn many(reader: &Reader, start: usize) -> Option<Number> {
    let mut end = start;
    let mut is_large = false;
    while end < start + LONGEST && reader.word(end) == Scales && matches!(reader.word(end + 1), Of | Tie) {
        is_large = true;
        end += 2;
    }
    (end > start).then_some(Number { end, is_large, is_one: false })
}
