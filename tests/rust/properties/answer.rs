//! What every analysis keeps to.

use crate::{forms, timex};
use newslens::text::{Document, OffsetUnit, Span};
use newslens::{Analysis, DateMention, DateRange, Language, Publication, PublicationSource, Quote, QuoteKind};
use std::collections::HashMap;

/// Checks that an analysis of `text` is in order: spans on character boundaries and sorted, indices of what is there,
/// values of their grammar; and that its forms, with offsets in these units, tell the same.
pub fn check(text: &str, analysis: &Analysis, units: &[OffsetUnit]) {
    check_parts(text, analysis);
    check_reading(text);
    forms::check(text, analysis, units);
}

fn check_parts(text: &str, analysis: &Analysis) {
    let Language { tag, confidence } = &analysis.language;
    assert!(!tag.is_empty() && (0.0..=1.0).contains(confidence));
    if let Some(publication) = &analysis.publication {
        check_publication(text, publication);
    }
    check_disjoint(text, analysis.dates.iter().map(|date| date.span));
    for index in 0..analysis.dates.len() {
        check_date(&analysis.dates, index);
    }
    check_nested(text, analysis.quotes.iter().map(|quote| quote.span));
    for quote in &analysis.quotes {
        check_quote(text, quote, analysis.entities.len());
    }
    check_groups(&analysis.quotes);
    check_mentions(text, analysis);
}

fn check_publication(text: &str, publication: &Publication) {
    let Publication { value, source, span, other } = publication;
    check_spans(text, *span);
    assert_eq!(*source == PublicationSource::Text, span.is_some(), "{publication:?}");
    assert!(value.is_some() || span.is_some(), "{publication:?}");
    assert!(other.is_none() || other != value, "{publication:?}");
    for moment in [value, other].into_iter().flatten() {
        timex::check_moment(moment);
    }
}

fn check_date(dates: &[DateMention], index: usize) {
    let date = &dates[index];
    assert!(timex::is_value(&date.value), "no value of TIMEX3: {date:?}");
    match (&date.from, &date.to) {
        (Some(from), Some(to)) => assert!(timex::check_moment(from) < timex::check_moment(to), "empty: {date:?}"),
        (from, to) => assert!(from.is_none() && to.is_none(), "an interval has two ends: {date:?}"),
    }
    if let Some(anchor) = &date.anchor {
        timex::check_moment(&anchor.value);
        assert!(anchor.date.is_none_or(|anchor| anchor < dates.len() && anchor != index), "{date:?}");
    }
    if let Some(DateRange { from, to, partner }) = &date.range {
        let same = DateRange { from: from.clone(), to: to.clone(), partner: index };
        assert_eq!(dates[*partner].range, Some(same), "both ends tell the same stretch");
        assert_eq!(partner.abs_diff(index), 1, "nothing stands between them");
        assert!(timex::check_moment(from) < timex::check_moment(to), "an empty stretch: {date:?}");
    }
}

fn check_quote(text: &str, quote: &Quote, entities: usize) {
    check_disjoint(text, quote.parts.iter().copied());
    assert!(quote.parts.iter().all(|&part| quote.span.contains(part)), "{quote:?}");
    assert!(quote.kind == QuoteKind::Mixed || quote.parts.is_empty(), "{quote:?}");
    check_spans(text, quote.cue);
    assert!((0.0..=1.0).contains(&quote.confidence));
    if let Some(speaker) = &quote.speaker {
        check_spans(text, [speaker.span]);
        assert!(!speaker.name.is_empty());
        assert!(speaker.entity.is_none_or(|entity| entity < entities));
    }
}

/// Pieces of one attribution have one speaker.
fn check_groups(quotes: &[Quote]) {
    let mut speakers: HashMap<usize, Option<&str>> = HashMap::new();
    for quote in quotes {
        let name = quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
        assert_eq!(*speakers.entry(quote.group).or_insert(name), name, "{quote:?}");
    }
}

/// One mention may stand inside another, which comes first; none cross, and each is listed by its entity.
fn check_mentions(text: &str, analysis: &Analysis) {
    let Analysis { mentions, entities, .. } = analysis;
    check_nested(text, mentions.iter().map(|mention| mention.span));
    let mut listed = 0;
    for (id, entity) in entities.iter().enumerate() {
        assert!(!entity.name.is_empty() && !entity.mentions.is_empty(), "{entity:?}");
        assert!(entity.mentions.is_sorted_by(|one, next| one < next));
        assert!(entity.mentions.iter().all(|&mention| mentions[mention].entity == id));
        listed += entity.mentions.len();
    }
    let mut confidences = mentions.iter().map(|one| one.confidence).chain(entities.iter().map(|one| one.confidence));
    assert!(confidences.all(|confidence| (0.0..=1.0).contains(&confidence)));
    assert_eq!(listed, mentions.len(), "each mention is listed by its entity");
}

/// Spans hold something, cut no character and come in the order of their starts.
fn check_spans(text: &str, spans: impl IntoIterator<Item = Span>) {
    let mut before = 0;
    for span in spans {
        assert!(span.start < span.end && text.get(span.range()).is_some(), "{span:?} in {} bytes", text.len());
        assert!(before <= span.start, "{span:?} comes behind one that starts at {before}");
        before = span.start;
    }
}

/// As [`check_spans`], and one that begins inside another ends there, too.
fn check_nested(text: &str, spans: impl Iterator<Item = Span> + Clone) {
    check_spans(text, spans.clone());
    let mut around: Vec<Span> = Vec::new();
    for span in spans {
        around.retain(|outer| outer.overlaps(span));
        assert!(around.iter().all(|outer| outer.contains(span)), "{span:?} crosses one of {around:?}");
        around.push(span);
    }
}

/// As [`check_spans`], and none overlaps another.
pub fn check_disjoint(text: &str, spans: impl Iterator<Item = Span> + Clone) {
    check_spans(text, spans.clone());
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start, "{span:?} begins before {end}, where the last ends");
        end = span.end;
    }
}

/// Tokens stand one behind the other, and sentences part them without a gap.
fn check_reading(text: &str) {
    let document = Document::new(text);
    let mut before = 0;
    for token in &document.tokens {
        let span = token.span();
        assert!(before <= span.start && text.get(span.range()).is_some_and(|text| !text.is_empty()));
        before = span.end;
    }
    let mut next = 0;
    for sentence in 0..document.sentence_count() {
        let tokens = document.sentence(sentence);
        assert!(tokens.start == next && !tokens.is_empty());
        next = tokens.end;
    }
    assert_eq!(next, document.tokens.len());
}
