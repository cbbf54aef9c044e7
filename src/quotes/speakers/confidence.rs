//! How sure an attribution is, by what it rests on.

use crate::analysis::QuoteKind;
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::grammar::verb::Family;

/// What an attribution rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// A cue that touches the quoted words: `“…,” she said`.
    Beside(Family),
    /// A cue further off, with quoted words inside its content.
    Around(Family),
    /// A cue whose content follows behind "that", or stands before it.
    Told(Family),
    /// A cue whose content follows without "that".
    Bare(Family),
    /// The name before the colon in a transcript.
    Transcript,
    /// No cue: the words go on with a region that was not closed in the paragraph before.
    Continued,
    /// No cue: the passage before ends with a colon.
    Announced,
    /// No cue: the speaker is that of the paragraph's last quote.
    SameParagraph,
    /// No cue: the speaker is the subject of the sentence before.
    Subject,
    /// No cue: the speaker is that of the paragraph before.
    NextParagraph,
    /// No speaker is found.
    Nobody,
}

/// The share of such attributions that are right, as counted on news articles.
pub(crate) fn of(ground: Ground, kind: QuoteKind, speaker: Option<PhraseKind>) -> f32 {
    let is_direct = kind == QuoteKind::Direct;
    let share = match ground {
        Ground::Beside(Family::Say | Family::Tell) if is_direct => 0.98,
        Ground::Beside(Family::Say | Family::Tell) => 0.92,
        Ground::Beside(Family::Mark) => 0.65,
        Ground::Beside(Family::Think) => 0.5,
        Ground::Beside(_) if is_direct => 0.9,
        Ground::Beside(_) => 0.8,
        Ground::Around(Family::Say | Family::Tell) => 0.94,
        Ground::Around(Family::Noun | Family::Think) => 0.35,
        Ground::Around(_) => 0.86,
        Ground::Told(Family::Ask) => 0.35,
        Ground::Told(_) => 0.78,
        Ground::Bare(Family::Say) => 0.62,
        Ground::Bare(Family::According) => 0.88,
        Ground::Bare(_) => 0.45,
        Ground::SameParagraph => 0.95,
        Ground::Transcript => 0.9,
        Ground::Continued | Ground::Announced => 0.7,
        Ground::NextParagraph => 0.6,
        Ground::Subject | Ground::Nobody => 0.5,
    };
    // Nouns ("the minister") are the speakers most often taken for another's.
    if speaker == Some(PhraseKind::Nominal) { share * 0.9 } else { share }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_beside_the_quoted_words_is_surest() {
        let sure = of(Ground::Beside(Family::Say), QuoteKind::Direct, Some(PhraseKind::Name));
        assert!(sure >= 0.9);
        assert!(of(Ground::Beside(Family::Say), QuoteKind::Direct, Some(PhraseKind::Nominal)) < sure);
        assert!(of(Ground::NextParagraph, QuoteKind::Direct, Some(PhraseKind::Name)) < 0.9);
        assert!(of(Ground::Nobody, QuoteKind::Direct, None) <= 0.5);
    }
}
