//! Speech in a language whose words nobody knows: what stands between quotation marks, without a speaker.

use super::regions::{self, Apostrophes};
use super::speakers::confidence::{self, Ground};
use super::{Kept, headline};
use crate::analysis::{Entity, Mention, Quote, QuoteKind};
use crate::text::{Document, TokenKind};

/// What holds of apostrophes where nobody knows the words.
const APOSTROPHES: Apostrophes = Apostrophes { clipped: &[], possessives: true };

/// Fewer words are a title or a word in doubt as often as they are speech.
const LEAST_WORDS: usize = 4;

/// Finds all that is quoted at some length.
pub(crate) fn find_bare(
    document: &Document,
    _mentions: &[Mention],
    _entities: &[Entity],
    _kept: &mut Kept,
) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let regions = regions::find(document, &APOSTROPHES);
    for region in &regions {
        let words = region.tokens.clone().filter(|&token| document.tokens[token].kind == TokenKind::Word).count();
        if words < LEAST_WORDS {
            continue;
        }
        let last = quotes.last().map_or(0, |quote| quote.group);
        quotes.push(Quote {
            span: region.content,
            kind: QuoteKind::Direct,
            parts: Vec::new(),
            group: if region.continues { last.max(1) } else { last + 1 },
            cue: None,
            speaker: None,
            denied: false,
            headline: false,
            confidence: confidence::of(Ground::Nobody, QuoteKind::Direct, None),
        });
    }
    headline::mark(document, &regions, &mut quotes);
    quotes
}
