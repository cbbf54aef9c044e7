//! `--match`: only the findings that a pattern fits.

use newslens::{Analysis, DateMention, DateRange};
use regex::Regex;

/// Leaves in the analysis the dates, quotes and entities in whose words, value, name, role or speaker the pattern is found.
pub fn keep(analysis: &mut Analysis, text: &str, pattern: &Regex) {
    let fits = |word: &str| pattern.is_match(word);
    // Quotes and dates point to others by index, so what a pattern leaves out is cut loose first.
    let entity_fits: Vec<bool> = (analysis.entities.iter())
        .map(|entity| fits(&entity.name) || entity.roles.iter().any(|role| fits(role)))
        .collect();
    analysis.quotes.retain(|quote| {
        fits(&text[quote.span.range()]) || quote.speaker.as_ref().is_some_and(|speaker| fits(&speaker.name))
    });
    keep_dates(analysis, |date| fits(&text[date.span.range()]) || fits(&date.value));
    keep_entities(analysis, &entity_fits);
}

fn keep_dates(analysis: &mut Analysis, fits: impl Fn(&DateMention) -> bool) {
    let kept: Vec<bool> = analysis.dates.iter().map(fits).collect();
    let place = places(&kept);
    let mut at = 0..;
    analysis.dates.retain(|_| kept[at.next().unwrap_or_default()]);
    for date in &mut analysis.dates {
        if let Some(anchor) = &mut date.anchor {
            anchor.date = anchor.date.and_then(|date| place[date]);
        }
        // Without its partner it is no end of a stretch.
        date.range = date.range.take().and_then(|range| Some(DateRange { partner: place[range.partner]?, ..range }));
    }
}

fn keep_entities(analysis: &mut Analysis, kept: &[bool]) {
    let entity_place = places(kept);
    let mention_kept: Vec<bool> = analysis.mentions.iter().map(|mention| kept[mention.entity]).collect();
    let mention_place = places(&mention_kept);
    analysis.mentions.retain(|mention| kept[mention.entity]);
    for mention in &mut analysis.mentions {
        mention.entity = entity_place[mention.entity].unwrap_or_default();
    }
    let mut at = 0..;
    analysis.entities.retain(|_| kept[at.next().unwrap_or_default()]);
    for entity in &mut analysis.entities {
        entity.mentions = entity.mentions.iter().filter_map(|&mention| mention_place[mention]).collect();
    }
    for speaker in analysis.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        speaker.entity = speaker.entity.and_then(|entity| entity_place[entity]);
    }
}

/// The new index of everything that is kept.
fn places(kept: &[bool]) -> Vec<Option<usize>> {
    let mut next = 0..;
    kept.iter().map(|&kept| if kept { next.next() } else { None }).collect()
}
