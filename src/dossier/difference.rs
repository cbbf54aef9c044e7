//! What two tellings of one utterance have in other words.

use super::telling::Telling;
use crate::analysis::QuoteKind;
use crate::text::Span;
use std::ops::Range;

/// Words in which two tellings differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What happened to them.
    pub change: Change,
    /// The words in the telling that is compared with; `None` where words were added.
    pub there: Option<Span>,
    /// The words here; `None` where words were left out.
    pub here: Option<Span>,
}

/// How words differ in two tellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// They are there, and not here.
    LeftOut,
    /// They are here, and not there.
    Added,
    /// Others stand in their place.
    Changed,
}

/// A stretch of words there, and the one here that stands in its place.
type Gap = (Range<usize>, Range<usize>);

/// What differs between two tellings that share these passages, in the order of the telling that is compared with. What
/// a writer retells is not compared by its small words, nor by how its words are inflected.
pub(super) fn differences(there: &Telling, here: &Telling, passages: &[Vec<(usize, usize)>]) -> Vec<Difference> {
    let mut gaps: Vec<Gap> = Vec::new();
    let (mut told_there, mut told_here) = (vec![false; there.words.len()], vec![false; here.words.len()]);
    for passage in passages {
        let (Some(&first), Some(&last)) = (passage.first(), passage.last()) else { continue };
        // A passage goes from the start of its first sentence to the end of its last, there and here.
        let start = (sentence(there, first.0).start, sentence(here, first.1).start);
        let end = (sentence(there, last.0).end, sentence(here, last.1).end);
        let (mut left, mut right) = start;
        for &(one, other) in passage.iter().chain([&end]) {
            // A word in another form is a difference where both tell word for word; it goes on to what stands behind.
            if (one, other) != end && is_other_form(there, one, here, other) {
                continue;
            }
            // Between its sentences may stand one of an earlier passage.
            let untold = |told: &[bool], gap: Range<usize>| {
                let from = told[gap.clone()].iter().rposition(|&is_told| is_told);
                from.map_or(gap.clone(), |from| gap.start + from + 1..gap.end)
            };
            gaps.push((untold(&told_there, left..one), untold(&told_here, right..other)));
            (left, right) = (one + 1, other + 1);
        }
        told_there[start.0..end.0].fill(true);
        told_here[start.1..end.1].fill(true);
    }
    let rest = |telling: &Telling, told: &[bool]| -> Vec<Range<usize>> {
        telling.sentences.iter().filter(|sentence| !told[sentence.start]).cloned().collect()
    };
    gaps.extend(rest(there, &told_there).into_iter().map(|sentence| (sentence, 0..0)));
    gaps.extend(rest(here, &told_here).into_iter().map(|sentence| (0..0, sentence)));
    let mut found: Vec<Difference> = gaps.iter().filter_map(|gap| difference(there, here, gap)).collect();
    found.sort_by_key(|difference| (difference.there.is_none(), difference.there, difference.here));
    found
}

/// The sentence that a word is in.
fn sentence(telling: &Telling, word: usize) -> Range<usize> {
    let at = telling.sentences.partition_point(|sentence| sentence.end <= word);
    telling.sentences.get(at).cloned().unwrap_or(word..word + 1)
}

/// Whether a pair of words is written in two ways by two articles that tell it word for word.
fn is_other_form(there: &Telling, one: usize, here: &Telling, other: usize) -> bool {
    let (one, other) = (&there.words[one], &here.words[other]);
    one.is_verbatim && other.is_verbatim && one.surface != other.surface
}

fn difference(there: &Telling, here: &Telling, (left, right): &Gap) -> Option<Difference> {
    let span = |telling: &Telling, words: &Range<usize>| {
        let words = telling.words.get(words.clone())?;
        let tells = words.iter().any(|word| word.is_content || telling.kind == QuoteKind::Direct);
        let (first, last) = (words.first()?, words.last()?);
        tells.then_some(Span { start: first.span.start, end: last.span.end })
    };
    let (there, here) = (span(there, left), span(here, right));
    let change = match (there, here) {
        (Some(_), Some(_)) => Change::Changed,
        (Some(_), None) => Change::LeftOut,
        (None, Some(_)) => Change::Added,
        (None, None) => return None,
    };
    Some(Difference { change, there, here })
}
