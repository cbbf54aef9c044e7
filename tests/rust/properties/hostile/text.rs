//! Texts and options made of bytes.

use super::bytes::Bytes;
use crate::pieces::PIECES;
use newslens::{Date, DateOrder, DateTime, Genre, Options};

/// A text is made no longer than this, in bytes.
const LONGEST: usize = 1 << 18;

/// Any text: UTF-8 as it stands, or pieces that mean something.
pub fn text(bytes: &mut Bytes) -> String {
    if bytes.byte().is_multiple_of(2) { String::from_utf8_lossy(bytes.rest()).into_owned() } else { pieces(bytes) }
}

/// A piece for each two bytes or one; also runs of bytes as they stand, and what came last once more, many times.
pub fn pieces(bytes: &mut Bytes) -> String {
    let mut text = String::new();
    while !bytes.is_empty() && text.len() < LONGEST {
        match bytes.byte() {
            0..=15 => {
                let length = 1 + bytes.below(8);
                text.push_str(&String::from_utf8_lossy(bytes.take(length)));
            }
            16 => repeat(&mut text, 1 + bytes.below(64), 1 + bytes.below(64)),
            17 => repeat(&mut text, 1 + bytes.below(1024), 2),
            high @ 18..=37 => {
                text.push_str(PIECES[(usize::from(high - 18) * 256 + usize::from(bytes.byte())) % PIECES.len()])
            }
            byte => text.push_str(PIECES[usize::from(byte - 38)]),
        }
    }
    text
}

/// Repeats the last `length` characters, as long as the text stays short enough.
pub fn repeat(text: &mut String, length: usize, times: usize) {
    let start = text.char_indices().rev().nth(length - 1).map_or(0, |(at, _)| at);
    let last = text[start..].repeat(times);
    if text.len() + last.len() <= LONGEST {
        text.push_str(&last);
    }
}

/// Any options that can be set.
pub fn options(bytes: &mut Bytes) -> Options {
    let options = Options {
        order: bytes.one_of(&[DateOrder::Auto, DateOrder::MonthFirst, DateOrder::DayFirst]),
        ..genre_and_language(bytes.byte())
    };
    match bytes.below(6) {
        0 | 5 => options,
        1 | 2 => Options { date: moment(bytes), ..options },
        3 => Options { published: moment(bytes), ..options },
        _ => Options { date: moment(bytes), published: moment(bytes), ..options },
    }
}

/// The genre and, for half of the bytes, a language: that of the words, or not.
fn genre_and_language(byte: u8) -> Options {
    let genre = [Genre::Auto, Genre::News, Genre::Message][usize::from(byte % 3)];
    let language = match byte / 3 % 4 {
        1 => "pt".parse().ok(),
        2 => "en".parse().ok(),
        _ => None,
    };
    Options { genre, language, ..Options::new() }
}

/// A day of four digits, perhaps with a time; rarely one that no calendar has.
fn moment(bytes: &mut Bytes) -> Option<DateTime> {
    let (year, month, day) = (bytes.below(10_002) as i32, 1 + bytes.below(12) as u8, 1 + bytes.below(31) as u8);
    let time = (bytes.below(25) as u8, bytes.below(60) as u8, bytes.below(60) as u8);
    let time = Some(time).filter(|&(hour, ..)| hour < 24);
    match year {
        10_000 => Some(DateTime { date: Date { year: i32::MAX, month: 255, day: 0 }, time: Some((99, 99, 99)) }),
        10_001 => Some(DateTime { date: Date { year: -44, month, day }, time }),
        _ => Some(DateTime { date: Date { year, month, day }, time }),
    }
}
