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

/// What attributions are counted by: a line of `data/quotes/confidence.tsv` each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A verb of saying that touches words between marks, whole sentences.
    BesideSayDirect,
    /// The same, with some words between marks.
    BesideSay,
    /// A colon or a dash.
    BesideMark,
    /// "believes"
    BesideThink,
    /// Another cue ("shouted", "according to") and whole sentences.
    BesideOtherDirect,
    /// The same, with some words between marks.
    BesideOther,
    /// A verb of saying further off.
    AroundSay,
    /// A noun ("claim") or an attitude further off.
    AroundNounOrThink,
    /// Another cue further off.
    AroundOther,
    /// "asked whether"
    ToldAsk,
    /// "said that"
    Told,
    /// "said", without "that"
    BareSay,
    /// "according to"
    BareAccording,
    /// Another cue, without "that".
    BareOther,
    /// See the grounds of these names.
    SameParagraph,
    /// "Nwosu: …"
    Transcript,
    /// Goes on behind a paragraph.
    Continued,
    /// Behind a colon.
    Announced,
    /// The speaker of the paragraph before.
    NextParagraph,
    /// The subject of the sentence before.
    Subject,
    /// Without a speaker.
    Nobody,
    /// What a noun for a speaker takes away: the share of such that are right beside those with a name.
    NominalSpeaker,
}

// `percent`, the table; and `ALL`, its rows.
include!(concat!(env!("OUT_DIR"), "/quotes/confidence.rs"));

/// The share of such attributions that are right, as counted on news articles.
pub(crate) fn of(ground: Ground, kind: QuoteKind, speaker: Option<PhraseKind>) -> f32 {
    let row = row(ground, kind == QuoteKind::Direct);
    // Nouns ("the minister") are the speakers most often taken for another's.
    let is_nominal = speaker == Some(PhraseKind::Nominal);
    #[cfg(feature = "training")]
    if let Some(number) = counting::number(row, is_nominal) {
        return number;
    }
    let share = |row| f32::from(percent(row)) / 100.0;
    share(row) * if is_nominal { share(Row::NominalSpeaker) } else { 1.0 }
}

fn row(ground: Ground, is_direct: bool) -> Row {
    match ground {
        Ground::Beside(Family::Say | Family::Tell) if is_direct => Row::BesideSayDirect,
        Ground::Beside(Family::Say | Family::Tell) => Row::BesideSay,
        Ground::Beside(Family::Mark) => Row::BesideMark,
        Ground::Beside(Family::Think) => Row::BesideThink,
        Ground::Beside(_) if is_direct => Row::BesideOtherDirect,
        Ground::Beside(_) => Row::BesideOther,
        Ground::Around(Family::Say | Family::Tell) => Row::AroundSay,
        Ground::Around(Family::Noun | Family::Think) => Row::AroundNounOrThink,
        Ground::Around(_) => Row::AroundOther,
        Ground::Told(Family::Ask) => Row::ToldAsk,
        Ground::Told(_) => Row::Told,
        Ground::Bare(Family::Say) => Row::BareSay,
        Ground::Bare(Family::According) => Row::BareAccording,
        Ground::Bare(_) => Row::BareOther,
        Ground::SameParagraph => Row::SameParagraph,
        Ground::Transcript => Row::Transcript,
        Ground::Continued => Row::Continued,
        Ground::Announced => Row::Announced,
        Ground::NextParagraph => Row::NextParagraph,
        Ground::Subject => Row::Subject,
        Ground::Nobody => Row::Nobody,
    }
}

/// What `xtask calibrate quotes` needs: which row each attribution is counted by. Not part of the public interface.
#[cfg(feature = "training")]
pub mod counting {
    use super::Row;
    use std::cell::Cell;

    pub use super::{ALL, Row as CountedBy};

    thread_local!(static IS_ON: Cell<bool> = const { Cell::new(false) });

    /// Does this work with, in the place of each confidence, what [`read`] takes apart.
    pub fn instead<Answer>(work: impl FnOnce() -> Answer) -> Answer {
        IS_ON.set(true);
        let answer = work();
        IS_ON.set(false);
        answer
    }

    /// The row's place in its enumeration, and whether the speaker is a noun.
    pub fn read(confidence: f32) -> (usize, bool) {
        (confidence as usize, confidence.fract() > 0.0)
    }

    pub(super) fn number(row: Row, is_nominal: bool) -> Option<f32> {
        IS_ON.get().then(|| f32::from(row as u8) + if is_nominal { 0.5 } else { 0.0 })
    }
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
