//! What somebody is said not to have said: "did not say “never”", "declined to say".

use super::verb;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::Form;
use crate::text::words::words;

/// Verbs that make the infinitive behind them something that is not done.
const REFUSALS: &[u32] = words![
    "declined",
    "declines",
    "refused",
    "refuses",
    "refusing",
    "declining",
    "failed",
    "fails",
    "neglected",
    "decline",
    "refuse"
];

/// Verbs that say that something is not so.
const DENIALS: &[u32] = words!["deny", "denies", "denied", "denying", "refute", "refutes", "refuted", "refuting"];

/// Verbs that say of another's claims that they are not so: "rejected claims that".
const REJECTIONS: &[u32] = words![
    "deny",
    "denies",
    "denied",
    "denying",
    "dismiss",
    "dismisses",
    "dismissed",
    "dismissing",
    "dispute",
    "disputes",
    "disputed",
    "disputing",
    "rebut",
    "rebuts",
    "rebutted",
    "refute",
    "refutes",
    "refuted",
    "refuting",
    "reject",
    "rejects",
    "rejected",
    "rejecting"
];

/// What others claim.
const CLAIMS: &[u32] = words![
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "charge",
    "charges",
    "claim",
    "claims",
    "report",
    "reports",
    "rumors",
    "rumours",
    "speculation",
    "suggestion",
    "suggestions"
];

/// How many words stand between such a verb and what it rejects: "rejected the mayor's CLAIM that".
const REJECTED: usize = 4;

/// Whether a statement is told by the noun for what its speaker rejects.
fn is_rejected(passage: &Passage, statement: &Statement) -> bool {
    let noun = |at: usize| passage.is_any(at, CLAIMS) && passage.class(at + 1) == Class::That;
    let cue = statement.cue.start;
    // The cue is the verb, or the noun itself.
    (cue.saturating_sub(REJECTED)..=cue)
        .filter(|&verb| passage.is_any(verb, REJECTIONS))
        .any(|verb| (verb + 1..=verb + REJECTED).any(noun))
}

/// Whether the speaker of a statement did not say its words, or says that they are not so: "denied that".
pub(super) fn is_denied(passage: &Passage, statement: &Statement) -> bool {
    let at = statement.cue.start;
    let Class::Cue(verb) = passage.class(at) else { return false };
    if statement.inverted {
        return denies(passage, at);
    }
    if is_rejected(passage, statement) {
        return true;
    }
    let start = verb::group(passage, at, verb).start;
    let refused = passage.is(start, "to") && start > 0 && passage.is_any(start - 1, REFUSALS);
    // "denied saying"
    let denied = verb.form == Form::Gerund && at > 0 && denies(passage, at - 1);
    let negated = refused || denied || (start..at).any(|at| negates(passage, at));
    negated != denies(passage, at)
}

/// "denied"
pub(super) fn denies(passage: &Passage, at: usize) -> bool {
    passage.is_any(at, DENIALS)
}

/// "not", "never", "didn't"; but "not only said"
fn negates(passage: &Passage, at: usize) -> bool {
    let is_not = passage.is_any(at, words!["not", "never", "cannot"])
        || passage.class(at) == Class::Auxiliary
            && passage.text(at).ends_with(['t', 'T'])
            && passage.text(at).contains(['\'', '’']);
    is_not && !passage.is_any(at + 1, words!["only", "just", "merely", "simply"])
}

/// Whether a word that stands before what is said belongs to it: "said NOT all were hit", "said ONLY the mayor knew".
pub(super) fn starts_content(passage: &Passage, at: usize) -> bool {
    passage.is_any(
        at,
        words!["not", "never", "only", "even", "hardly", "almost", "nearly", "no", "few", "neither", "nothing"],
    ) && !matches!(
        passage.class(at + 1),
        Class::Time | Class::Subordinator | Class::Comma | Class::Terminal | Class::That | Class::Quoted(_)
    ) && (passage.class(at + 1) != Class::Preposition || passage.is(at + 1, "to"))
}
