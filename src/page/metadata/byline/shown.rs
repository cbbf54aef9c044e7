//! The byline that a page shows by its headline.

use super::names::{BEFORE, behind_word, clean};
use super::parts::named;
use crate::options::DateOrder;
use crate::page::blocks::Piece;
use crate::page::metadata::moment;
use crate::page::metadata::surroundings::Surroundings;
use crate::page::tree::NodeId;
use std::ops::Range;

/// The longest line that is a byline, in bytes.
const LONGEST_LINE: usize = 120;

/// The byline that stands near the headline: in a part that is named so, or in a line that starts with "By".
pub(super) fn shown(around: &Surroundings) -> Option<String> {
    let Surroundings { tree, classes, pieces, at, .. } = *around;
    let near = around.near();
    let first = pieces.get(near.start).map_or(0, |piece| piece.start.saturating_sub(3));
    let last = around.start_of(near.end);
    let text_start = around.text.min(near.end);
    let text_node = around.start_of(text_start);
    let line = |piece: &Piece| {
        let text = behind_day(&piece.text).unwrap_or(&piece.text);
        if text.len() > LONGEST_LINE {
            return None;
        }
        let is_by = BEFORE.iter().any(|word| *word != "words" && behind_word(text, word).is_some());
        let is_by = is_by && (!is_of_many_meanings(text) || clean(text).is_some_and(|names| is_listed(&names)));
        let names = clean(text).filter(|_| is_by)?;
        (names.starts_with(char::is_uppercase) && !names.ends_with('.')).then_some(names)
    };
    let named = |nodes: Range<NodeId>| named(tree, classes, nodes);
    let lines = |pieces: &[Piece]| pieces.iter().find_map(line);
    // Below the first paragraph those are named, too, whom the article quotes.
    named(first..text_node)
        .or_else(|| lines(&pieces[near.start..text_start]))
        .or_else(|| named(text_node..last))
        .or_else(|| lines(&pieces[text_start..near.end]))
        .or_else(|| bare(&pieces[at..near.end]))
}

/// What stands behind the day in "3rd September 2024 by Ada Nwosu 1,204 views".
fn behind_day(line: &str) -> Option<&str> {
    let at = line.find(" by ")?;
    let is_day = at <= 60 && moment::is_day_line(&line[..at], Some(DateOrder::DayFirst));
    is_day.then(|| &line[at + 1..])
}

/// Whether a line starts with a word that is "by" in its language, but not only that: "Von Berlin nach Paris".
fn is_of_many_meanings(line: &str) -> bool {
    ["von", "por", "par", "author", "autor"].iter().any(|word| behind_word(line, word).is_some())
}

/// Whether a text is nothing but names: capitalised words and what joins them.
fn is_listed(names: &str) -> bool {
    let joins = |word: &str| matches!(word, "and" | "und" | "et" | "y" | "e" | "de" | "von" | "van" | "da" | "/");
    names.split(' ').all(|word| word.starts_with(char::is_uppercase) || joins(word))
}

/// A line of two to four capitalised words between the headline and the date.
fn bare(pieces: &[Piece]) -> Option<String> {
    let is_date =
        |piece: &Piece| piece.text.len() <= 60 && moment::read(&piece.text, Some(DateOrder::DayFirst)).is_some();
    let is_name = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        let is_capitalised =
            |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with(['.', ':', '!', '?']);
        (2..=4).contains(&words.len()) && text.len() <= 60 && words.iter().all(is_capitalised)
    };
    let pairs = pieces.get(1..).unwrap_or(&[]).windows(2).take(3);
    pairs.into_iter().find(|pair| is_name(&pair[0].text) && is_date(&pair[1])).and_then(|pair| clean(&pair[0].text))
}
