//! Verbs of saying in their sentence: with what auxiliaries, and whether they are verbs there at all.

use super::phrase;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::verb::{Family, Form, Verb};
use crate::text::words::words;

/// A verb with its auxiliaries and adverbs: "has repeatedly said".
pub(crate) struct VerbGroup {
    /// Where its first word stands.
    pub start: usize,
    /// "was told": the subject does not speak.
    pub passive: bool,
    /// "to say"
    pub infinitive: bool,
}

/// The group of the verb at `at`.
pub(crate) fn group(passage: &Passage, at: usize, verb: Verb) -> VerbGroup {
    let mut group = VerbGroup { start: at, passive: is_told_to(passage, at, verb), infinitive: false };
    while group.start > 0 && at - group.start < 8 {
        match passage.class(group.start - 1) {
            Class::Adverb => group.start -= 1,
            Class::Auxiliary => {
                group.start -= 1;
                group.passive |= verb.form == Form::Past && is_be(passage, group.start);
            }
            // "The court on March 3 said"
            Class::Number if group.start > 1 && passage.class(group.start - 2) == Class::Time => group.start -= 1,
            // "Peskov on Tuesday said"; but a Time word behind a quotation is a name: "Jun wrote".
            Class::Time if !crate::quotes::grammar::phrase::is_clause_edge(passage.class_before(group.start - 1)) => {
                group.start -= 1;
                if group.start > 0 && passage.is(group.start - 1, "on") {
                    group.start -= 1;
                }
            }
            // "who in 2010 said"
            Class::Number if group.start > 1 && passage.is(group.start - 2, "in") => group.start -= 2,
            Class::Preposition if passage.is(group.start - 1, "to") && verb.form == Form::Base => {
                group.infinitive = true;
                group.start -= 1;
                break;
            }
            _ => break,
        }
    }
    group
}

/// "thousands told to shelter", as headlines have it: who is told stands before, since nobody stands between.
fn is_told_to(passage: &Passage, at: usize, verb: Verb) -> bool {
    verb.form == Form::Past && passage.is(at, "told") && passage.is(at + 1, "to")
}

fn is_be(passage: &Passage, at: usize) -> bool {
    passage.is_any(
        at,
        words!["is", "are", "was", "were", "be", "been", "being", "am", "wasn't", "isn't", "weren't", "aren't"],
    )
}

/// Whether a verb without an object ends what starts at unit `at`: "has denied."
fn verb_ends(passage: &Passage, mut at: usize) -> bool {
    while matches!(passage.class(at), Class::Auxiliary | Class::Adverb) {
        at += 1;
    }
    matches!(passage.class(at), Class::Cue(_)) && matches!(passage.class(at + 1), Class::Terminal | Class::Comma)
}

/// Whether a form that is also a noun's ("report", "claims") is one here.
pub(crate) fn is_noun(passage: &Passage, at: usize, verb: Verb) -> bool {
    let before = passage.class_before(at);
    let next = passage.class(at + 1);
    let adverbs = (0..at).rev().take(3).take_while(|&at| passage.class(at) == Class::Adverb).count();
    let behind_adverbs = passage.class_before(at - adverbs);
    let is_in_phrase = adverbs > 0 && matches!(behind_adverbs, Class::Determiner | Class::Possessive | Class::Genitive)
        || matches!(before, Class::Determiner | Class::Possessive | Class::Genitive | Class::Number | Class::Hyphen);
    // "adding to" adds no words.
    let is_addition = passage.is(at + 1, "to") && passage.is_any(at, words!["add", "adds", "added", "adding"]);
    // "have, say, a new school"
    let is_example = verb.form == Form::Base && before == Class::Comma && next == Class::Comma;
    // "state Del. Marcia Price", "other battleground states"
    let is_land = passage.is_any(at, words!["state", "states"])
        && !matches!(next, Class::That | Class::Quoted(_) | Class::Colon | Class::Comma)
        && (verb.form == Form::Base || !matches!(next, Class::Determiner | Class::Possessive | Class::Pronoun));
    if next == Class::Hyphen || is_addition || is_example || is_land {
        return true;
    }
    let follows_preposition = before == Class::Preposition && !passage.is(at - 1, "to");
    match verb.form {
        // "in smaller STATES such as Ohio"; a subject in the singular has an article: "the report states"
        Form::Third if verb.noun && before == Class::Noun && has_no_article(passage, at) => true,
        // "He was accused of theft, charges he denies."
        Form::Third if verb.noun && before == Class::Comma && next == Class::Pronoun && verb_ends(passage, at + 2) => {
            true
        }
        // "He praised the king, remarks that were shown on television.", "coastal states that will vote"
        Form::Base | Form::Third
            if verb.noun
                && !matches!(before, Class::Name | Class::Pronoun)
                && next == Class::That
                && matches!(passage.class(at + 2), Class::Auxiliary | Class::Verb) =>
        {
            true
        }
        Form::Base | Form::Third if verb.noun => {
            is_in_phrase
                || follows_preposition
                || before == Class::Subordinator
                || passage.is(at.wrapping_sub(1), "whose")
                || matches!(next, Class::Auxiliary | Class::Cue(_) | Class::Verb | Class::Relative)
                || next == Class::Noun && passage.text(at + 1).ends_with("ed")
                || next == Class::Preposition && matches!(before, Class::Noun | Class::Conjunction)
                || matches!(next, Class::Comma | Class::Terminal | Class::Other)
                    && !matches!(passage.class(at + 2), Class::Quoted(_))
                    && (verb.family == Family::Name
                        || matches!(before, Class::Noun | Class::Name) && next == Class::Comma)
                || verb.form == Form::Base && is_singular(passage, at)
        }
        Form::Base => {
            let follows_article = passage.is_any(at.wrapping_sub(1), words!["the", "a", "an", "this", "no", "every"]);
            follows_article
                || matches!(before, Class::Possessive | Class::Genitive | Class::Hyphen)
                || follows_preposition
                // Bodies take the plural too: "WHO say".
                || is_singular(passage, at) && !(before == Class::Name && passage.is(at, "say"))
        }
        Form::Third => before == Class::Hyphen,
        Form::Past if before == Class::Determiner && phrase::stands_alone(passage, at - 1) => {
            // "Some reported cases", but "Both said", "Many told"
            matches!(next, Class::Noun | Class::Name) && verb.family != Family::Tell && !passage.is(at, "said")
        }
        Form::Past => {
            matches!(before, Class::Determiner | Class::Possessive | Class::Hyphen)
                // "a racially charged argument", "270 pledged delegates"
                || next == Class::Noun && is_in_phrase && before != Class::Genitive
                // "the mayor's declared goal was", but "Moody's reported sales fell"
                || next == Class::Noun && before == Class::Genitive && passage.class(at + 2) == Class::Auxiliary
                // "on declared income", "after repeated clashes"
                || next == Class::Noun
                    && (follows_preposition || matches!(before, Class::Subordinator | Class::Cue(Verb { form: Form::Gerund, .. })))
                    && !passage.is_any(at, words!["said", "told", "asked"])
                || passage.is(at + 1, "by")
                    && !matches!(before, Class::Name | Class::Pronoun | Class::Auxiliary | Class::Adverb)
        }
        // "by saying", but not "of saying", "during questioning".
        Form::Gerund => is_in_phrase || follows_preposition && !passage.is_any(at - 1, words!["by", "in", "with"]),
    }
}

/// Whether the nouns right before a word have no article or name with them and are no plural.
fn has_no_article(passage: &Passage, at: usize) -> bool {
    let start = (0..at).rev().take_while(|&at| passage.class(at) == Class::Noun).last().unwrap_or(at);
    let has_article = matches!(
        passage.class_before(start),
        Class::Determiner | Class::Possessive | Class::Genitive | Class::Name | Class::Hyphen
    );
    start > 0 && !has_article && !is_plural(passage, at - 1)
}

/// Whether a singular noun stands before a form that asks for a plural.
fn is_singular(passage: &Passage, at: usize) -> bool {
    matches!(passage.class_before(at), Class::Noun | Class::Name) && !is_plural(passage, at - 1)
}

/// Whether a noun looks like the subject of a plural's verb.
pub(crate) fn is_plural(passage: &Passage, at: usize) -> bool {
    passage.text(at).ends_with('s')
        || passage
            .is_any(at, words!["police", "people", "media", "men", "women", "children", "staff", "public", "data"])
}
