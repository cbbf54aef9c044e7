//! Attributions to quotes: for each the speaker of the last time, where all that the answer hangs on is the same, else it is found
//! again.

use super::candidates::{Candidates, REACH};
use super::kept::{Answer, Kept};
use super::{Names, Resolver};
use crate::analysis::{Quote, Speaker};
use crate::quotes::speakers::attribution::Attribution;
use crate::quotes::speech::Speech;
use crate::text::Span;
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
    let mut last = mem::take(&mut kept.quotes).into_iter().peekable();
    let place = |span: Span| (span.start, span.end);
    let quotes = attributions.iter().zip(&mut kept.answers).map(|(attribution, answer)| {
        // The quote that stood there the last time has room for this one's words.
        while last.next_if(|last| place(same.moved(last.span)) < place(attribution.span)).is_some() {}
        let last = last.next_if(|last| same.moved(last.span) == attribution.span);
        let (last_speaker, mut parts) = last.map_or((None, Vec::new()), |last| (last.speaker, last.parts));
        let speaker = if kept.is_wanted { in_room_of(last_speaker, &answer.speaker) } else { answer.speaker.take() };
        parts.clone_from(&attribution.parts);
        let Attribution { span, kind, group, cue, denied, confidence, .. } = *attribution;
        Quote { span, kind, parts, group, cue, speaker, denied, headline: false, confidence }
    });
    let mut quotes: Vec<Quote> = quotes.collect();
    agree(&mut quotes);
    quotes
}

/// A copy of a speaker, made in the room of another's name: to find room takes longer than to copy.
fn in_room_of(other: Option<Speaker>, speaker: &Option<Speaker>) -> Option<Speaker> {
    let Speaker { span, entity, method, ref name } = *speaker.as_ref()?;
    let mut room = other.map_or_else(String::new, |other| other.name);
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
