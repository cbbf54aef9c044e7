//! Cues that are no verbs: "according to", a colon or dash, nouns for something said.

use super::apposition;
use super::subject;
use crate::language::en::quotes::lexicon;
use crate::language::en::quotes::phrase;
use crate::language::en::quotes::verb;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form, Verb};
use crate::text::hash;
use crate::text::words::words;
use std::ops::Range;

/// How far words in quotation marks may stand behind a noun for something said, in units.
const REACH: usize = 20;

const ACCORDING: u32 = hash::of(b"according");

/// What a colon stands behind without naming a speaker: kinds of text, and calls to the reader.
const LABELS: &[u32] = words![
    "read",
    "watch",
    "see",
    "also",
    "photo",
    "image",
    "note",
    "related",
    "more",
    "update",
    "updated",
    "video",
    "interview",
    "opinion",
    "analysis",
    "exclusive",
    "breaking",
    "live",
    "profile",
    "comment",
    "editorial",
    "podcast",
    "explained",
    "review"
];

/// Whether a cue may start here: asked of all units, most of which are other words.
#[inline]
pub(crate) fn may_start(passage: &Passage, at: usize) -> bool {
    match passage.units[at].class {
        Class::Noun | Class::Name => passage.key(at) == ACCORDING,
        Class::Preposition | Class::Cue(_) | Class::Colon | Class::Dash | Class::Genitive | Class::Possessive => true,
        _ => false,
    }
}

/// The statement whose cue starts here, if one does.
pub(crate) fn find(passage: &Passage, at: usize, found: &[Statement]) -> Option<Statement> {
    match passage.units[at].class {
        Class::Noun | Class::Name if is_according(passage, at) => according(passage, at..at + 2),
        Class::Preposition
            if passage.key(at) == const { hash::of(b"in") }
                && passage.is(at + 1, "the")
                && passage.is(at + 2, "words")
                && passage.is(at + 3, "of") =>
        {
            according(passage, at..at + 4)
        }
        // "as reported by the agency"
        Class::Cue(verb)
            if verb.form == Form::Past
                && verb.family != Family::Ask
                && passage.is(at + 1, "by")
                && at > 0
                && (passage.is(at - 1, "as") || passage.is(at - 1, "was") && at > 1 && passage.is(at - 2, "as")) =>
        {
            according(passage, at - 1..at + 2)
        }
        Class::Colon => colon(passage, at, found),
        Class::Dash => dash(passage, at),
        Class::Genitive | Class::Possessive => noun(passage, at),
        _ => None,
    }
}

/// "according to"
fn is_according(passage: &Passage, at: usize) -> bool {
    passage.key(at) == ACCORDING && passage.is(at + 1, "to")
}

fn statement(family: Family, cue: Range<usize>, speaker: Phrase, inverted: bool) -> Option<Statement> {
    let clause = cue.start.min(speaker.units.start)..cue.end.max(speaker.units.end);
    let verb = Verb::no_verb(family);
    Some(Statement { cue, verb, speaker: Some(speaker), clause, inverted, continued: false })
}

fn according(passage: &Passage, cue: Range<usize>) -> Option<Statement> {
    let mut speaker = phrase::starting_at(passage, cue.end, passage.len())?;
    // "according to plan": a bare noun in the singular is nobody.
    let is_bare = speaker.units.len() == 1 && passage.class(cue.end) == Class::Noun;
    if is_bare && !verb::is_plural(passage, cue.end) {
        return None;
    }
    apposition::extend(passage, &mut speaker, passage.len());
    statement(Family::According, cue, speaker, true)
}

/// `Nwosu: “…”`, `From the report: “…”`, and a passage that ends with a colon where no verb of saying stands.
fn colon(passage: &Passage, at: usize, found: &[Statement]) -> Option<Statement> {
    let announces = at + 1 == passage.len();
    // A headline: `‘Nowhere to go’: survivors recall the flood`.
    if at == 1 && matches!(passage.class(0), Class::Quoted(_)) && at + 1 < passage.len() {
        let is_verb = |at: &usize| matches!(passage.class(*at), Class::Cue(verb) if verb.is_finite());
        let verb = (at + 2..passage.len()).take(REACH).find(is_verb);
        let speaker = phrase::starting_at(passage, at + 1, verb.unwrap_or(passage.len()))?;
        // `‘Nowhere to go’: cholera stalks the camps`: a noun with more behind it is no speaker.
        let is_somebody =
            verb.is_some() || speaker.kind == PhraseKind::Name || speaker.units == (at + 1..passage.len().min(at + 3));
        return is_somebody.then(|| statement(Family::Mark, at..at + 1, speaker, true)).flatten();
    }
    if is_headline(passage, at, found) {
        let speaker = phrase::starting_at(passage, 0, at)?;
        let cue = at..at + 1;
        return Some(Statement { clause: 0..at, ..statement(Family::Mark, cue, speaker, false)? });
    }
    if at == 0 || !found.is_empty() || !(announces || matches!(passage.class(at + 1), Class::Quoted(_))) {
        return None;
    }
    // "More from the mayor: "
    let from = usize::from(passage.is(0, "more") && passage.is(1, "from"));
    let speaker = match passage.is_any(from, words!["from", "by"]) {
        true => phrase::starting_at(passage, from + 1, at)?,
        false => handle(passage, at).or_else(|| subject::of_clause(passage, at))?,
    };
    if passage.is_any(at - 1, LABELS) {
        return None;
    }
    let cue = at..at + 1;
    Some(Statement { clause: speaker.units.start..at, ..statement(Family::Mark, cue, speaker, false)? })
}

/// `Okello: Dam is “safe as a house”` as a headline: a name and a colon, and quoted words further on.
fn is_headline(passage: &Passage, colon: usize, found: &[Statement]) -> bool {
    const LONGEST: usize = 5;
    let is_name = (1..=LONGEST).contains(&colon) && (0..colon).all(|at| passage.class(at) == Class::Name);
    let mut behind = (colon + 1..passage.len()).take(REACH).map(|at| passage.class(at));
    is_name
        && passage.paragraph == 0
        && found.is_empty()
        && !passage.is_any(colon - 1, LABELS)
        && behind.any(|class| matches!(class, Class::Quoted(_)))
}

/// The name of an account before a colon: "@lagoscouncil".
fn handle(passage: &Passage, colon: usize) -> Option<Phrase> {
    let at = colon.checked_sub(2).filter(|&at| passage.is(at, "@"))?;
    Some(Phrase { units: at..colon, head: at..colon, kind: PhraseKind::Name })
}

/// `“…” – Nwosu`, at the end of the passage.
fn dash(passage: &Passage, at: usize) -> Option<Statement> {
    let follows_quote = at > 0 && matches!(passage.class(at - 1), Class::Quoted(_));
    if !follows_quote || !passage.is_quoted_only_before(at) {
        return None;
    }
    statement(Family::Mark, at..at + 1, signature(passage, at)?, true)
}

/// The name behind a dash, when nothing else stands there: "— Ada Nwosu, mayor".
pub(crate) fn signature(passage: &Passage, dash: usize) -> Option<Phrase> {
    let mut speaker = phrase::starting_at(passage, dash + 1, passage.len())?;
    apposition::extend(passage, &mut speaker, passage.len());
    let ends = (speaker.units.end..passage.len()).all(|at| matches!(passage.class(at), Class::Terminal | Class::Other));
    (ends && speaker.kind != PhraseKind::Pronoun).then_some(speaker)
}

/// "Nwosu's claim that “…”", "his promise to “…”": `at` is the "'s" or the "his".
fn noun(passage: &Passage, at: usize) -> Option<Statement> {
    let noun = (at + 1..passage.len().min(at + 4)).find(|&noun| {
        matches!(passage.class(noun), Class::Noun | Class::Cue(_))
            && lexicon::is_saying(passage.document, passage.units[noun].first as usize)
    })?;
    let is_phrase = (at + 1..noun).all(|at| {
        matches!(passage.class(at), Class::Noun | Class::Hyphen | Class::Adverb | Class::Number | Class::Time)
    });
    let quoted =
        (noun + 1..passage.len().min(noun + REACH)).find(|&at| matches!(passage.class(at), Class::Quoted(_)))?;
    let is_close = (noun + 1..quoted).all(|at| {
        !matches!(
            passage.class(at),
            Class::Comma | Class::Semicolon | Class::Terminal | Class::Auxiliary | Class::Relative
        ) || passage.class(noun + 1) == Class::That
    });
    if !is_phrase || !is_close {
        return None;
    }
    let speaker = match passage.class(at) {
        Class::Possessive => Phrase { units: at..at + 1, head: at..at + 1, kind: PhraseKind::Pronoun },
        _ => {
            let mut owner = phrase::ending_at(passage, at, 0)?;
            owner.units.end = at + 1;
            owner
        }
    };
    statement(Family::Noun, noun..noun + 1, speaker, false)
}
