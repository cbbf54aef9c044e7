//! What every analysis keeps to.

use newslens::text::{Document, OffsetUnit, Span};
use newslens::{Analysis, DateRange, PublicationSource, export};

/// Checks that an analysis of `text` is in order: spans on character boundaries and sorted, indices of what is there.
pub fn check(text: &str, analysis: &Analysis) {
    let Analysis { language, publication, dates, quotes, mentions, entities } = analysis;
    assert!(!language.tag.is_empty() && (0.0..=1.0).contains(&language.confidence));
    if let Some(publication) = publication {
        check_spans(text, publication.span);
        assert_eq!(publication.source == PublicationSource::Text, publication.span.is_some(), "{publication:?}");
        assert!(publication.value.is_some() || publication.span.is_some(), "{publication:?}");
        assert!(publication.other.is_none() || publication.other != publication.value, "{publication:?}");
    }

    check_spans(text, dates.iter().map(|date| date.span));
    for (index, date) in dates.iter().enumerate() {
        assert!(!date.value.is_empty());
        assert_eq!(date.from.is_some(), date.to.is_some(), "an interval has two ends: {date:?}");
        let anchor = date.anchor.as_ref().and_then(|anchor| anchor.date);
        assert!(anchor.is_none_or(|anchor| anchor < dates.len()));
        if let Some(DateRange { from, to, partner }) = &date.range {
            let same = DateRange { from: from.clone(), to: to.clone(), partner: index };
            assert_eq!(dates[*partner].range, Some(same), "both ends tell the same stretch");
            assert_eq!(partner.abs_diff(index), 1, "nothing stands between them");
        }
    }

    check_spans(text, quotes.iter().map(|quote| quote.span));
    for quote in quotes {
        check_spans(text, quote.parts.iter().copied());
        assert!(quote.parts.iter().all(|&part| quote.span.contains(part)), "{quote:?}");
        check_spans(text, quote.cue);
        assert!((0.0..=1.0).contains(&quote.confidence));
        if let Some(speaker) = &quote.speaker {
            check_spans(text, [speaker.span]);
            assert!(!speaker.name.is_empty());
            assert!(speaker.entity.is_none_or(|entity| entity < entities.len()));
        }
    }

    check_spans(text, mentions.iter().map(|mention| mention.span));
    let mut listed = 0;
    for (id, entity) in entities.iter().enumerate() {
        assert!(!entity.name.is_empty());
        assert!(entity.mentions.is_sorted_by(|one, next| one < next));
        assert!(entity.mentions.iter().all(|&mention| mentions[mention].entity == id));
        listed += entity.mentions.len();
    }
    assert_eq!(listed, mentions.len(), "each mention is listed by its entity");

    check_reading(text);
    let flat = export::flat(text, analysis, OffsetUnit::Utf16);
    assert_eq!(flat.numbers[1] as usize, dates.len());
    serde_json::to_string(&export::json(text, analysis, OffsetUnit::Utf16)).unwrap();
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

/// Tokens stand one behind the other, and sentences and paragraphs part them without a gap.
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
