//! Who the words that name a speaker stand for.

use super::attribution::{Attribution, Source};
use super::phrase::PhraseKind;
use crate::analysis::{Entity, Mention, Quote, Speaker, SpeakerMethod};
use crate::text::Document;

/// Turns attributions into quotes whose speakers have names.
pub(super) fn resolve(
    document: &Document,
    attributions: &[Attribution],
    mentions: &[Mention],
    entities: &[Entity],
) -> Vec<Quote> {
    let mut quotes = Vec::with_capacity(attributions.len());
    for attribution in attributions {
        let speaker = attribution.source.as_ref().map(|source| speaker(document, source, mentions, entities));
        quotes.push(Quote {
            span: attribution.span,
            kind: attribution.kind,
            parts: attribution.parts.clone(),
            group: attribution.group,
            cue: attribution.cue,
            speaker,
            confidence: attribution.confidence,
        });
    }
    quotes
}

fn speaker(document: &Document, source: &Source, mentions: &[Mention], entities: &[Entity]) -> Speaker {
    let at = mentions.partition_point(|mention| mention.span.end <= source.head.start);
    let entity = mentions.get(at).filter(|mention| mention.span.overlaps(source.head)).map(|mention| mention.entity);
    let name = entity.map_or(document.slice(source.head), |entity| &entities[entity].name).to_owned();
    let method = match source.kind {
        _ if source.inherited => SpeakerMethod::Inherited,
        PhraseKind::Name => SpeakerMethod::Name,
        PhraseKind::Pronoun | PhraseKind::Relative => SpeakerMethod::Pronoun,
        PhraseKind::Nominal => SpeakerMethod::Nominal,
    };
    Speaker { span: source.span, name, entity, method }
}
