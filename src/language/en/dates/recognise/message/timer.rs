//! Lengths at whose end something is to happen: "(set a timer for) 5 minutes", "(wait for) an hour", "(after) 3 days".

use crate::dates::expression::{Meaning, Origin};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{counted, offset};
use crate::language::en::dates::tense;
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Tense;

/// "(a timer for) 5 minutes": so far from now.
pub(super) fn timer(reader: &Reader, at: usize) -> Parsed<Meaning> {
    const NOUNS: [&str; 5] = ["timer", "countdown", "wait", "snooze", "sleep"];
    let before = at.checked_sub(1)?;
    let is_set = reader.is(before, "for") && before > 0 && NOUNS.iter().any(|noun| reader.is(before - 1, noun));
    if !is_set && reader.word(before) != After {
        return None;
    }
    let (length, end) = counted::counted(reader, at)?;
    // "After two days he left."
    let happened = tense::around(reader, at..end) == Some(Tense::Past);
    let day = offset::with_more(reader, length, true, Origin::Publication).filter(|_| !happened)?;
    Some(offset::at_time(reader, day, end))
}
