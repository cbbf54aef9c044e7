//! Attributions to quotes: for each the speaker of the last time, where all that the answer hangs on is the same, else it is found
//! again.

use super::candidates::{Candidates, REACH};
use super::kept::{Answer, Kept};
use super::{Names, Resolver};
use crate::analysis::{Quote, Speaker};
use crate::quotes::speakers::attribution::Attribution;
use crate::quotes::speech::Speech;
use crate::text::change::Change;
use std::mem;
use std::ops::Range;

/// Turns attributions into quotes whose speakers have names. What has changed is told as [`attribution::find`] tells it: the
/// others stand for whom they did where nothing near them has changed.
///
/// [`attribution::find`]: crate::quotes::speakers::attribution::find
pub(crate) fn resolve<S: Speech>(
    names: Names,
    attributions: &[Attribution],
    (change, new): (&Change, (Range<usize>, usize)),
    kept: &mut Kept,
) -> Vec<Quote> {
    let Names { document, mentions, entities, .. } = names;
    let same = kept.compare(names, change, new);
    let old = mem::take(&mut kept.answers);
    let mut resolver = Resolver { document, mentions, entities, candidates: Candidates::new(names) };
    // How many who spoke have been the same as the last time, one after the other.
    let mut same_speakers = usize::MAX;
    let mut answers: Vec<(usize, Answer)> = Vec::new();
    for (at, attribution) in attributions.iter().enumerate() {
        if same.is_behind_new(at) {
            same_speakers = 0;
        }
        let known = same.old(at).map(|at| &old[at]);
        let speakers = &resolver.candidates.speakers;
        let Some(source) = &attribution.source else {
            if known.is_none() {
                answers.push((at, Answer::default()));
            }
            continue;
        };
        let known = known.and_then(|known| same.answer(known, source));
        if let Some((named, spoke)) = known
            && same_speakers >= REACH
            && same.is_near(source, attribution.span, speakers.last().map(|(_, place)| *place))
        {
            if spoke {
                resolver.candidates.spoke(named, source.span.start);
            }
            continue;
        }
        let (speaker, spoke) = resolver.speaker::<S>(source, attribution.span);
        let is_same = known.is_some_and(|(named, known_spoke)| {
            known_spoke == spoke && (!spoke || named.name == speaker.name && named.entity == speaker.entity)
        });
        same_speakers = match (is_same, spoke) {
            (true, false) => same_speakers,
            (true, true) => same_speakers.saturating_add(1),
            (false, _) => 0,
        };
        answers.push((at, Answer { speaker: Some(speaker), spoke, source: Some(*source).filter(|_| kept.is_wanted) }));
    }
    drop(resolver);
    kept.answers = same.renew(old, answers, attributions);
    let mut last = mem::take(&mut kept.quotes);
    let mut last = last.iter_mut().peekable();
    let quotes = attributions.iter().zip(&mut kept.answers).map(|(attribution, answer)| {
        // The quote that stood there the last time has room for this one's words.
        while last.next_if(|last| same.moved(last.span).start < attribution.span.start).is_some() {}
        let last = last.next_if(|last| same.moved(last.span) == attribution.span);
        let Attribution { span, kind, ref parts, group, cue, denied, confidence, .. } = *attribution;
        let mut quote =
            Quote { span, kind, parts: Vec::new(), group, cue, speaker: None, denied, headline: false, confidence };
        let mut name = String::new();
        if let Some(last) = last {
            quote.parts = mem::take(&mut last.parts);
            name = last.speaker.as_mut().map(|speaker| mem::take(&mut speaker.name)).unwrap_or_default();
        }
        quote.parts.clone_from(parts);
        quote.speaker = if kept.is_wanted { in_room_of(name, &answer.speaker) } else { answer.speaker.take() };
        quote
    });
    let mut quotes: Vec<Quote> = quotes.collect();
    agree(&mut quotes);
    quotes
}

/// A copy of a speaker, made in the room of another's name: to find room takes longer than to copy.
fn in_room_of(mut room: String, speaker: &Option<Speaker>) -> Option<Speaker> {
    let Speaker { span, entity, method, ref name } = *speaker.as_ref()?;
    room.clone_from(name);
    Some(Speaker { span, name: room, entity, method })
}

/// Gives all pieces of one attribution the same speaker: who is meant may be plain from where one of them stands only.
fn agree(quotes: &mut [Quote]) {
    let groups = quotes.iter().map(|quote| quote.group + 1).max().unwrap_or_default();
    // The piece of each group that tells its speaker: the first, or the first of which the entity is known.
    let mut tells: Vec<Option<usize>> = vec![None; groups];
    for (at, quote) in quotes.iter().enumerate() {
        let Some(speaker) = &quote.speaker else { continue };
        let first = tells[quote.group].get_or_insert(at);
        let is_known = |at: usize| quotes[at].speaker.as_ref().is_some_and(|speaker| speaker.entity.is_some());
        if speaker.entity.is_some() && !is_known(*first) {
            *first = at;
        }
    }
    for at in 0..quotes.len() {
        let Some(first) = tells[quotes[at].group].filter(|&first| first != at) else { continue };
        let Some(told) = quotes[first].speaker.as_ref().map(|speaker| (speaker.name.clone(), speaker.entity)) else {
            continue;
        };
        if let Some(speaker) = &mut quotes[at].speaker
            && speaker.name != told.0
        {
            (speaker.name, speaker.entity) = told;
        }
    }
}
