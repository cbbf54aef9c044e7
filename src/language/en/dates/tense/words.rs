//! Words that tell which way a time beside them lies, besides the verbs of `data/dates/date_words.tsv`.

use crate::text::words::words;

/// Events with an appointed day, of which the verb tells whether it has come: "Sunday's vote will be close".
pub(super) const APPOINTED: &[u32] = words![
    "auction",
    "ceremony",
    "clash",
    "debate",
    "derby",
    "election",
    "elections",
    "final",
    "fixture",
    "friendly",
    "game",
    "hearing",
    "kick",
    "match",
    "meeting",
    "poll",
    "qualifier",
    "race",
    "referendum",
    "runoff",
    "semi",
    "summit",
    "vote",
];

/// Words before "for" that tell for which day something is meant: "a march called for Tuesday".
pub(super) const APPOINTING: &[u32] =
    words!["announced", "arranged", "booked", "billed", "called", "convened", "fixed", "listed"];

/// Words before "to" and the day that something is now meant for.
pub(super) const PUT_OFF: &[u32] =
    words!["adjourned", "delayed", "deferred", "extended", "postponed", "pushed", "rescheduled", "moved"];

/// Words before "to" that make an infinitive what is intended; an infinitive of purpose ("met to mark the day on Friday")
/// lies when its sentence does.
pub(super) const INTENTIONS: &[u32] = words![
    "agreement",
    "agree",
    "are",
    "bid",
    "chosen",
    "chose",
    "deal",
    "decision",
    "hope",
    "hoping",
    "intend",
    "intention",
    "is",
    "likely",
    "offer",
    "plan",
    "pledge",
    "pledges",
    "program",
    "promise",
    "proposal",
    "ready",
    "vote",
    "vow",
    "want",
    "wants",
];

/// Words before "to" with which the time is that of what was done or not done: "refused to sign on Monday".
pub(super) const DONE: &[u32] = words![
    "able",
    "refused",
    "declined",
    "failed",
    "managed",
    "tried",
    "attempted",
    "started",
    "continued",
    "seemed",
    "appeared",
    "happened",
    "used",
    "unable",
];

/// Nouns that stand behind "to" without an article: "shot to death", "back to work".
pub(super) const NOUNS: &[u32] = words![
    "death",
    "work",
    "school",
    "court",
    "power",
    "prison",
    "jail",
    "parliament",
    "war",
    "hospital",
    "office",
    "college",
    "date",
    "market",
];

/// Words that leave no doubt that what they tell is still to come.
pub(super) const SURELY_AHEAD: &[u32] = words![
    "will",
    "won't",
    "would",
    "could",
    "might",
    "should",
    "must",
    "go",
    "goes",
    "shall",
    "due",
    "scheduled",
    "expected",
    "slated",
    "set",
    "plans",
    "planned",
    "planning",
    "intends",
    "hopes",
    "promises",
    "expects",
    "opens",
    "begins",
    "starts",
    "resumes",
    "expires",
    "closes",
    "arrives",
    "leaves",
    "returns",
    "reopens",
    "retires",
    "ends",
    "takes",
    "take",
    "comes",
];

/// Words before "to" that tell what somebody means to do.
pub(super) const INTENDED: &[u32] = words![
    "agreed",
    "aim",
    "aiming",
    "aims",
    "decided",
    "hoped",
    "intended",
    "ordered",
    "pledged",
    "preparing",
    "promised",
    "threatened",
    "vowed",
    "want",
    "wants",
    "wish",
    "wishes",
];
