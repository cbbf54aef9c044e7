//! Quoted words that have no cue of their own: what stands nearby tells whose they are.

use crate::analysis::{QuoteKind, SpeakerMethod};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::Phrase;
use crate::quotes::grammar::verb::Family;
use crate::quotes::regions::Region;
use crate::quotes::speakers::attribution::{Attribution, Finder, Source};
use crate::quotes::speakers::confidence::{self, Ground};
use crate::quotes::speakers::ownership::Owner;
use crate::text::Span;
use std::cell::LazyCell;

/// Words in small letters that a title can have: "from".
const LONGEST_SMALL_WORD: usize = 4;

/// Fewer capitals do not show that words are a title.
const LEAST_CAPITALS: usize = 3;

/// The longest heading, in bytes.
const LONGEST_HEADING: usize = 70;

impl Finder<'_> {
    /// Gives the quotes that went on over paragraphs without a cue the speaker that their last paragraph tells.
    pub(crate) fn tell_unclosed(&mut self, source: Source, cue: Span) {
        let Some(first) = self.unclosed.take() else { return };
        for attribution in &mut self.found[first..] {
            let method = attribution.source.map_or(Some(SpeakerMethod::Inherited), |source| source.method);
            if method == Some(SpeakerMethod::Inherited) {
                attribution.source = Some(Source { method, ..source });
                attribution.cue = Some(cue);
                attribution.group = self.groups;
                attribution.confidence = confidence::of(Ground::SameParagraph, QuoteKind::Direct, Some(source.kind));
            }
        }
    }

    /// "— Ada Nwosu" behind quoted words that nobody said so far.
    pub(crate) fn sign(&mut self, passage: &Passage, signature: &Phrase) {
        let Some(first) = self.unsigned.take() else { return };
        let source = Source::of(passage, signature);
        let confidence = confidence::of(Ground::Beside(Family::Mark), QuoteKind::Direct, Some(source.kind));
        for attribution in &mut self.found[first..] {
            attribution.source = Some(source);
            attribution.cue = Some(passage.span(0..1));
            attribution.confidence = confidence;
        }
    }

    /// Words in quotation marks that no cue of their own passage takes.
    pub(crate) fn leftover(&mut self, passage: &Passage, owners: &[Option<Owner>]) {
        // Asked once: a passage can be nothing but quoted words, each of which would ask for all the others.
        let is_alone = LazyCell::new(|| is_nothing_but_quotes(passage));
        for (unit, owner) in owners.iter().enumerate() {
            let Class::Quoted(region) = passage.class(unit) else { continue };
            if owner.is_some() {
                continue;
            }
            let region = &self.regions[region as usize];
            let inherited = self.memory.speaker_of(passage, region);
            let announced = inherited.as_ref().is_some_and(|inherited| inherited.last.announces);
            if !announced && is_heading(passage, region) && *is_alone {
                continue;
            }
            self.unsigned = self.unsigned.or(Some(self.found.len()));
            self.unclosed = match region.closed {
                true => None,
                false => self.unclosed.or(Some(self.found.len())),
            };
            let group = match &inherited {
                Some(inherited) if inherited.ground != Ground::NextParagraph && inherited.ground != Ground::Subject => {
                    inherited.last.group
                }
                _ => {
                    self.groups += 1;
                    self.groups
                }
            };
            let ground = inherited.as_ref().map_or(Ground::Nobody, |inherited| inherited.ground);
            let source = inherited.as_ref().map(|inherited| inherited.last.source);
            self.found.push(Attribution {
                span: region.content,
                kind: QuoteKind::Direct,
                parts: Vec::new(),
                group,
                cue: inherited
                    .as_ref()
                    .filter(|inherited| inherited.last.group == group)
                    .and_then(|inherited| inherited.last.cue),
                source: source.map(|source| Source { method: Some(SpeakerMethod::Inherited), ..source }),
                denied: false,
                confidence: confidence::of(ground, QuoteKind::Direct, source.map(|source| source.kind)),
            });
            self.memory.went_on(inherited, passage.paragraph, group);
        }
    }
}

/// Whether quoted words stand alone in their line.
fn is_nothing_but_quotes(passage: &Passage) -> bool {
    passage.units.iter().all(|unit| matches!(unit.class, Class::Quoted(_) | Class::Dash | Class::Other))
}

/// Whether quoted words that stand alone in their line are a heading: few, and without a full stop.
fn is_heading(passage: &Passage, region: &Region) -> bool {
    let words = passage.document.slice(region.content);
    let is_short = region.closed && !region.continues && words.len() < LONGEST_HEADING;
    // ‘Legend of the Old Dam.’
    let has_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_small = |word: &&str| word.chars().count() <= LONGEST_SMALL_WORD;
    let is_title = words.split_whitespace().all(|word| has_capital(&word) || is_small(&word))
        && words.split_whitespace().filter(has_capital).count() >= LEAST_CAPITALS;
    is_short && is_title && !words.ends_with(['?', '!', ','])
        || is_short && !words.ends_with(['.', ',', '?', '!', '…', '-', '–', '—', '\'', '’', '"', '”'])
}
