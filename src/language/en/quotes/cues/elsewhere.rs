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
use crate::text::words::words;

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

/// `Nwosu, who calls him a “crook,” said he would go`: the quoted words close what is added to the name.
pub(crate) fn before_quoted_clause(passage: &Passage, at: usize) -> Option<Phrase> {
    let quoted = at.checked_sub(1).filter(|&quoted| matches!(passage.class(quoted), Class::Quoted(_)))?;
    let clause = (quoted.saturating_sub(QUOTED_CLAUSE)..quoted).rev().find(|&at| {
        matches!(passage.class(at), Class::Relative | Class::Quoted(_) | Class::Terminal | Class::Semicolon)
    })?;
    let is_clause = passage.class(clause) == Class::Relative
        && passage.class_before(clause) == Class::Comma
        && apposition::ends_with_comma(passage, quoted);
    let behind = passage.class(at + 1);
    let goes_on = match behind {
        Class::Pronoun => matches!(passage.class(at + 2), Class::Auxiliary | Class::Verb | Class::Noun | Class::Adverb),
        Class::That | Class::Time | Class::Preposition => true,
        _ => phrase::starting_at(passage, at + 1, passage.len())
            .is_some_and(|phrase| matches!(passage.class(phrase.units.end), Class::Auxiliary | Class::Verb)),
    };
    if !is_clause || !goes_on {
        return None;
    }
    apposition::closed(passage, at, 0)
}

/// The subject of the main clause, when the gerund stands in one put in front: "After telling the court so, Okello smiled".
pub(crate) fn subject_behind_gerund(passage: &Passage, at: usize) -> Option<Phrase> {
    if at > 2 || !matches!(passage.class_before(at), Class::Subordinator | Class::Preposition) {
        return None;
    }
    let comma = (at + 1..passage.len()).find(|&at| matches!(passage.class(at), Class::Comma | Class::Terminal))?;
    let main = phrase::starting_at(passage, comma + 1, passage.len())?;
    let is_main = passage.class(comma) == Class::Comma
        && matches!(main.kind, PhraseKind::Name | PhraseKind::Pronoun | PhraseKind::Nominal)
        && !matches!(passage.class(main.units.end), Class::Comma | Class::Terminal | Class::Conjunction);
    is_main.then_some(main)
}

/// How long a clause about a speaker that ends in quoted words can be, in units.
const QUOTED_CLAUSE: usize = 20;

/// Whether a whole sentence stands before ", said" and nothing but when and where behind the one who says it: `The plan is dead,
/// said officials in a note to clients.`
fn follows_clause(passage: &Passage, at: usize, speaker: &Phrase) -> bool {
    if at < 2 || passage.class(at - 1) != Class::Comma || !passage.is_any(at, words!["said", "says"]) {
        return false;
    }
    let mut end = speaker.units.end;
    while end < passage.len() {
        match passage.class(end) {
            Class::Terminal => break,
            Class::Time | Class::Comma | Class::Adverb => end += 1,
            Class::Preposition => {
                let behind = phrase::starting_at(passage, end + 1, passage.len());
                end = behind.map_or(end + 1, |phrase| phrase.units.end);
            }
            _ => return false,
        }
    }
    // "The mayor, Ada Nwosu, said": an apposition has a comma on either side; "the mayor, who was there, said".
    let commas = (0..at - 1).filter(|&at| passage.class(at) == Class::Comma).count();
    let mut part = 0..0;
    let mut has_verb = false;
    for end in 0..at {
        if passage.class(end) == Class::Comma {
            part = part.end..end;
            let is_relative = part.clone().any(|at| matches!(passage.class(at), Class::Relative | Class::Subordinator));
            let mut verbs = part.clone().filter(|&at| matches!(passage.class(at), Class::Verb | Class::Auxiliary));
            has_verb |= !is_relative && verbs.next().is_some();
            part.end = end + 1;
        }
    }
    commas == 0 || has_verb
}

/// The speaker behind the verb: `“…,” said Ada Nwosu, the mayor`.
pub(crate) fn inverted_speaker(passage: &Passage, at: usize, verb: Verb, follows_quote: bool) -> Option<Phrase> {
    let may_invert = verb.family != Family::Tell
        && verb.is_spoken()
        && (follows_quote || at == 0 || matches!(passage.class_before(at), Class::Dash | Class::Comma));
    if !may_invert || !matches!(verb.form, Form::Past | Form::Third) || passage.class(at + 1) == Class::Object {
        return None;
    }
    let speaker = phrase::starting_at(passage, at + 1, passage.len())?;
    let ends_early = matches!(
        passage.class(speaker.units.end),
        Class::Terminal | Class::Comma | Class::Other | Class::Relative | Class::Time | Class::Colon
    );
    let has_name = speaker.units.clone().any(|unit| passage.class(unit) == Class::Name);
    let is_sure = follows_quote || ends_early && has_name;
    let mut whole = speaker.clone();
    apposition::extend(passage, &mut whole, passage.len());
    (is_sure || follows_clause(passage, at, &whole)).then_some(whole)
}
