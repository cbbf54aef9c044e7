//! The quotes of a headline: they are marked, for the text below tells them again; and quoted pieces that no cue takes get the
//! speaker of the same words in the text, if they come back there.

use crate::analysis::{Quote, QuoteKind, Speaker, SpeakerMethod};
use crate::quotes::regions::Region;
use crate::quotes::speakers::confidence::{self, Ground};
use crate::text::{Document, Span, TokenKind};
use std::ops::Range;

/// The longest headline, in tokens.
const LONGEST: usize = 40;

/// Fewer quoted words that do not come back are a name or a word in doubt as often as they are speech.
const LEAST_WORDS: usize = 2;

/// How many quotes that start before a place are looked at for the one that holds it.
const NESTED: usize = 4;

/// Marks the quotes of the headline and adds those that have no cue. `quotes` are in the order of the text and stay so.
pub(crate) fn mark(document: &Document, regions: &[Region], quotes: &mut Vec<Quote>) {
    let Some(headline) = find(document) else { return };
    let end = document.span_of(headline.clone()).end;
    let pieces = regions.iter().take_while(|region| region.tokens.start < headline.end);
    let is_free = |region: &&Region| !quotes.iter().any(|quote| quote.span.overlaps(region.content));
    let mut added: Vec<Quote> =
        pieces.filter(is_free).filter_map(|region| piece(document, regions, region, headline.end, quotes)).collect();
    let group = quotes.iter().map(|quote| quote.group).max().unwrap_or_default() + 1;
    for (number, quote) in added.iter_mut().enumerate() {
        quote.group = group + number;
    }
    for quote in quotes.iter_mut().take_while(|quote| quote.span.start < end) {
        quote.headline = true;
    }
    if !added.is_empty() {
        quotes.append(&mut added);
        quotes.sort_by_key(|quote| (quote.span.start, quote.span.end));
    }
}

/// The tokens of the headline: a short first line without a full stop, above running text.
fn find(document: &Document) -> Option<Range<usize>> {
    if document.paragraph_count() < 2 {
        return None;
    }
    let (first, below) = (document.paragraph(0), document.paragraph(1));
    let is_stop = |at: usize| matches!(document.text_of(at), "." | "…" | ":" | ",");
    let words = first.clone().filter(|&at| document.tokens[at].kind == TokenKind::Word).count();
    let is_headline = words > 2
        && first.len() <= LONGEST
        && !is_stop(first.end - 1)
        && document.sentence_of(first.start) == document.sentence_of(first.end - 1)
        // A transcript and a list start with short lines too.
        && (below.clone().any(|at| document.tokens[at].kind == TokenKind::Terminal) || document.paragraph_count() > 2);
    is_headline.then_some(first)
}

/// The quote that a quoted piece of a headline is, unless it is rather a title. `below` is the first token of the text.
fn piece(document: &Document, regions: &[Region], region: &Region, below: usize, quotes: &[Quote]) -> Option<Quote> {
    let tokens = document.tokens_in(region.content);
    let words: Vec<usize> = tokens.filter(|&at| document.tokens[at].kind == TokenKind::Word).collect();
    let again = match again(document, regions, &words, below, quotes) {
        Again::Said(quote) => Some(quote),
        // A title, a medal "for courage".
        Again::Quoted => return None,
        Again::Nowhere if words.len() < LEAST_WORDS || is_title(document, &words) => return None,
        Again::Nowhere => None,
    };
    let speaker = again.and_then(|again| again.speaker.clone());
    let unknown = confidence::of(Ground::Nobody, QuoteKind::Direct, None);
    Some(Quote {
        span: region.content,
        kind: QuoteKind::Direct,
        parts: Vec::new(),
        group: 0,
        cue: None,
        speaker: speaker.map(|speaker| Speaker { method: SpeakerMethod::Inherited, ..speaker }),
        denied: again.is_some_and(|again| again.denied),
        headline: true,
        confidence: again.map_or(unknown, |again| again.confidence),
    })
}

/// Whether words are the name of something: all of them have capitals.
fn is_title(document: &Document, words: &[usize]) -> bool {
    words.iter().all(|&at| document.tokens[at].is_capitalised())
}

/// Where the words of a piece stand again below the headline.
enum Again<'q> {
    /// In what somebody says.
    Said(&'q Quote),
    /// Between marks, but nobody says them.
    Quoted,
    Nowhere,
}

/// Looks for the words in the text below.
fn again<'q>(document: &Document, regions: &[Region], words: &[usize], below: usize, quotes: &'q [Quote]) -> Again<'q> {
    let Some(first) = words.first().map(|&word| document.tokens[word].hash) else { return Again::Nowhere };
    let mut found = Again::Nowhere;
    for at in below..document.tokens.len() {
        if document.tokens[at].hash != first {
            continue;
        }
        let rest = (at..document.tokens.len()).filter(|&at| document.tokens[at].kind == TokenKind::Word);
        let there: Vec<usize> = rest.take(words.len()).collect();
        let hashes = |tokens: &[usize]| tokens.iter().map(|&at| document.tokens[at].hash).collect::<Vec<_>>();
        let is_name = words.len() > 1 && is_title(document, &there);
        if is_name || hashes(&there) != hashes(words) {
            continue;
        }
        let start = document.tokens[at].start as usize;
        let holds = |span: &Span| span.start <= start && start < span.end;
        let region = regions.partition_point(|region| region.content.start <= start);
        let is_marked = regions[..region].last().is_some_and(|region| holds(&region.content));
        let before = quotes.partition_point(|quote| quote.span.start <= start);
        // One or two words can come back by chance.
        let is_told_again = is_marked || words.len() > LEAST_WORDS;
        if is_told_again
            && let Some(quote) = quotes[..before].iter().rev().take(NESTED).find(|quote| holds(&quote.span))
        {
            return Again::Said(quote);
        }
        if is_marked {
            found = Again::Quoted;
        }
    }
    found
}
