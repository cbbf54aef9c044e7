//! Whose quoted words are that have no cue of their own: who spoke before, or whom the sentence before is about.

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::regions::Region;
use crate::quotes::speakers::attribution::Source;
use crate::quotes::speakers::confidence::Ground;
use crate::quotes::speech::Speech;
use crate::text::Span;

/// How many paragraphs back one spoke whom a verb without a subject goes on with.
const DROPPED_REACH: usize = 2;

/// How many paragraphs back one who spoke is gone on with at all.
pub(crate) const REACH: usize = DROPPED_REACH;

/// Who spoke last, and where.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Last {
    pub source: Source,
    pub cue: Option<Span>,
    pub group: usize,
    pub paragraph: usize,
    /// The passage ended with a colon.
    pub announces: bool,
    /// It had words in quotation marks.
    pub quoted: bool,
    /// The passage, counted from the start of the paragraph that is read.
    pub passage: isize,
    /// Who was told, by one of theirs: "HER mother told her". The next paragraph goes on with them.
    pub told: Option<Source>,
}

/// What is remembered from passage to passage.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Memory {
    /// How many passages of the paragraph have been read.
    pub passages: isize,
    pub last: Option<Last>,
    /// The subject of a passage in which nothing is said, the passage, and its paragraph.
    pub subject: Option<(Source, isize, usize)>,
}

/// A speaker found elsewhere, and on what ground.
pub(crate) struct Inherited {
    pub last: Last,
    pub ground: Ground,
}

impl Memory {
    /// Notes whom a passage is about in which nothing is said: "Nwosu was blunt."
    pub fn note_subject<S: Speech>(&mut self, passage: &Passage) {
        let Some(phrase) = S::topic(passage) else { return };
        let is_person = match phrase.kind {
            PhraseKind::Name => true,
            PhraseKind::Pronoun => !passage.is_any(phrase.units.start, S::NOBODY),
            PhraseKind::Nominal => S::can_speak(passage, &phrase),
            PhraseKind::Relative => false,
        };
        let is_subject = matches!(
            passage.class(phrase.units.end),
            Class::Auxiliary | Class::Verb | Class::Adverb | Class::Noun | Class::Cue(_) | Class::Comma
        );
        if is_person && is_subject {
            self.subject = Some((Source::of(passage, &phrase), self.passages, passage.paragraph));
        }
    }

    /// The speaker of a region that has no cue.
    pub fn speaker_of(&self, passage: &Passage, region: &Region) -> Option<Inherited> {
        let last = self.last.clone().filter(|last| passage.paragraph - last.paragraph <= 1);
        if let Some((source, at, paragraph)) = self.subject
            && at + 1 == self.passages
            && paragraph == passage.paragraph
            && last.as_ref().is_none_or(|last| last.passage < at && !last.announces)
        {
            let last = Last {
                source,
                cue: None,
                group: 0,
                paragraph,
                announces: false,
                quoted: false,
                passage: at,
                told: None,
            };
            return Some(Inherited { last, ground: Ground::Subject });
        }
        let mut last = last?;
        if last.paragraph != passage.paragraph
            && let Some(told) = last.told.take()
        {
            last.source = told;
        }
        let ground = match &last {
            _ if region.continues => Ground::Continued,
            last if last.announces => Ground::Announced,
            last if last.paragraph == passage.paragraph => Ground::SameParagraph,
            _ => Ground::NextParagraph,
        };
        Some(Inherited { last, ground })
    }

    /// The speaker of a verb without a subject: whom the sentence before is about, else who spoke last.
    pub fn dropped(&self, passage: &Passage) -> Option<Source> {
        let last = self.last.as_ref().filter(|last| passage.paragraph - last.paragraph <= DROPPED_REACH);
        match self.subject {
            Some((source, at, paragraph))
                if at + 1 == self.passages
                    && passage.paragraph - paragraph <= 1
                    && last.is_none_or(|last| last.passage < at) =>
            {
                Some(source)
            }
            _ => last.map(|last| last.source),
        }
    }

    /// Notes that somebody went on speaking.
    pub fn went_on(&mut self, inherited: Option<Inherited>, paragraph: usize, group: usize) {
        if let Some(Inherited { last, .. }) = inherited {
            self.last = Some(Last { paragraph, group, announces: false, quoted: true, passage: self.passages, ..last });
        }
    }
}
