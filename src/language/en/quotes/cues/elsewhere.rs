//! Speakers that stand elsewhere than before their verb: "said Ada Nwosu", "was told by Okello", "quoted as saying".

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

/// "Li was quoted as saying", "AFP quotes Li as saying": Li says it.
pub(crate) fn quoted_as(passage: &Passage, at: usize, verb: Verb) -> Option<Statement> {
    let quotes = (at.saturating_sub(20)..at - 1)
        .rev()
        .find(|&quotes| matches!(passage.class(quotes), Class::Cue(verb) if verb.family == Family::Name))?;
    let Class::Cue(quoting) = passage.class(quotes) else { return None };
    let group = verb::group(passage, quotes, quoting);
    let speaker = match group.passive {
        true => subject::ending_at(passage, group.start)?,
        false => phrase::starting_at(passage, quotes + 1, at)?,
    };
    let clause = speaker.units.start.min(quotes)..at + 1;
    Some(Statement { cue: quotes..at + 1, verb, speaker: Some(speaker), clause, inverted: false, continued: false })
}

/// Who tells it in a passive: `“…,” he was told by Okello`.
pub(crate) fn agent(passage: &Passage, at: usize, verb: Verb) -> Option<Phrase> {
    let is_told = verb.is_spoken() && passage.is(at + 1, "by");
    is_told.then(|| phrase::starting_at(passage, at + 2, passage.len())).flatten()
}

/// The subject of "with Ryan saying", "and Trump calling".
pub(crate) fn absolute_subject(passage: &Passage, at: usize) -> Option<Phrase> {
    let speaker = phrase::ending_at(passage, at, 0)?;
    let edge = speaker.units.start.checked_sub(1)?;
    // "protesters demanding"; but a statement that says something is its writer's.
    let is_plural = passage.class(at - 1) == Class::Noun
        && passage.text(at - 1).ends_with('s')
        && !lexicon::is_saying(passage.document, passage.units[at - 1].first as usize);
    let is_own = is_plural
        || passage.is(edge, "with")
        || speaker.kind == PhraseKind::Name && matches!(passage.class(edge), Class::Conjunction | Class::Dash);
    is_own.then_some(speaker)
}

/// The speaker behind the verb: `“…,” said Ada Nwosu, the mayor`.
pub(crate) fn inverted_speaker(passage: &Passage, at: usize, verb: Verb, follows_quote: bool) -> Option<Phrase> {
    let may_invert = verb.family != Family::Tell
        && verb.is_spoken()
        && (follows_quote || at == 0 || matches!(passage.class_before(at), Class::Dash | Class::Comma));
    if !may_invert || !matches!(verb.form, Form::Past | Form::Third) || passage.class(at + 1) == Class::Object {
        return None;
    }
    let mut speaker = phrase::starting_at(passage, at + 1, passage.len())?;
    let ends_early = matches!(
        passage.class(speaker.units.end),
        Class::Terminal | Class::Comma | Class::Other | Class::Relative | Class::Time | Class::Colon
    );
    let has_name = speaker.units.clone().any(|unit| passage.class(unit) == Class::Name);
    let is_sure = follows_quote || ends_early && has_name;
    if !is_sure {
        return None;
    }
    apposition::extend(passage, &mut speaker, passage.len());
    Some(speaker)
}
