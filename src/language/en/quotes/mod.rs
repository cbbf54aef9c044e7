//! How English tells who says what.
//!
//! - `lexicon` has the verbs of saying, `class` tells what each word does in its sentence, `refine` and `terms` correct that
//!   where the whole sentence tells more;
//! - `phrase` reads noun phrases, `verb` the words around a verb;
//! - `cues` finds verbs of saying and other cues with their subjects, the speakers;
//! - `behind` finds what is said behind a cue, past the `listener`, with the `clause` it starts with; a `thing` there is not said;
//! - `aside` finds where the writer adds something to what is said;
//! - `negation` tells what somebody is said not to have said;
//! - `attribution` tells sentences that only name the speaker of the one before;
//! - `nouns` tells whom nouns mean.

mod aside;
mod attribution;
mod behind;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod class;
mod clause;
mod cues;
mod lexicon;
mod listener;
mod negation;
mod nouns;
mod phrase;
mod refine;
mod terms;
mod thing;
mod verb;

use crate::analysis::{Entity, Gender};
use crate::quotes::content::behind::Behind;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::Phrase;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::regions::Apostrophes;
use crate::quotes::resolution::body::{Body, has_word};
use crate::quotes::speech::{Person, Speech};
use crate::text::Document;
use crate::text::words::words;
use cues::{statement, subject, verbless};
use nouns::{COMPANIES, INSTITUTIONS, KINDS, STATES};
use std::ops::Range;

/// Speech in English.
pub(crate) struct English;

impl Speech for English {
    const APOSTROPHES: Apostrophes = Apostrophes {
        clipped: words!["em", "tis", "twas", "til", "till", "cause", "bout", "n", "round", "nuff", "cuz", "s", "t"],
        possessives: true,
    };
    const DROPS_SUBJECTS: bool = false;
    const CALLS_BY_FIRST_NAME: bool = false;
    const LABELS: &'static [u32] = words![
        "watch", "look", "read", "video", "photo", "photos", "pic", "image", "live", "update", "breaking", "note",
        "source", "related"
    ];
    const PARTICLES: &'static [u32] = &[];
    const NOBODY: &'static [u32] = words!["it", "i", "we", "you"];
    const RELATIVES: &'static [u32] = words!["that", "which", "what", "whom"];
    const MEMBER_OF: &'static [&'static str] = &[" of "];

    fn class_of(document: &Document, token: usize) -> Class {
        class::class_of(document, token)
    }

    fn class_of_form(document: &Document, token: usize) -> Option<Class> {
        class::class_of_form(document, token)
    }

    fn refine(passage: &mut Passage) {
        refine::refine(passage);
    }

    fn is_attribution_of(document: &Document, passage: &Passage, at: usize, end: usize) -> bool {
        attribution::is_attribution_of(document, passage, at, end)
    }

    fn statements(passage: &Passage) -> Vec<Statement> {
        statement::find(passage)
    }

    fn behind(passage: &Passage, statement: &Statement) -> Behind {
        behind::of(passage, statement)
    }

    fn is_aside(passage: &Passage, comma: usize) -> bool {
        behind::is_aside(passage, comma)
    }

    fn may_stand_before(passage: &Passage, statement: &Statement, units: &Range<usize>) -> bool {
        // "The town, Nwosu said, would rebuild."
        let goes_on = passage.class(statement.clause.end) == Class::Comma
            && matches!(passage.class(statement.clause.end + 1), Class::Auxiliary | Class::Verb);
        let is_quoted = matches!(passage.class_before(units.end), Class::Quoted(_));
        let is_idle = !is_quoted && clause::is_idle(passage, statement, statement.clause.end);
        goes_on || !is_idle && !thing::is_adverbial(passage, units)
    }

    fn is_participle(passage: &Passage, unit: usize) -> bool {
        passage.text(unit).ends_with("ing")
    }

    fn aside(passage: &Passage, said: &Range<usize>) -> Option<usize> {
        aside::start(passage, said)
    }

    fn is_nobody(passage: &Passage, speaker: &Phrase) -> bool {
        let (first, second) = (speaker.units.start, speaker.units.start + 1);
        // "our correspondent observed queues": the paper tells what it saw.
        let is_paper = speaker.units.len() == 2
            && passage.is_any(first, words!["our", "this"])
            && passage.is_any(second, words!["correspondent", "correspondents", "reporter", "reporters"]);
        is_paper || speaker.units.len() == 1 && passage.is_any(first, words!["many", "few"])
    }

    fn is_planned(passage: &Passage, statement: &Statement, start: usize) -> bool {
        let is_future = passage.class_before(statement.cue.start) == Class::Auxiliary
            && passage.is_any(statement.cue.start - 1, words!["would", "will", "shall"]);
        is_future && passage.class_before(start) != Class::That
    }

    fn is_denied(passage: &Passage, statement: &Statement) -> bool {
        negation::is_denied(passage, statement)
    }

    fn is_infinitive(passage: &Passage, statement: &Statement) -> bool {
        passage.is(statement.clause.start.wrapping_sub(1), "to")
    }

    fn topic(passage: &Passage) -> Option<Phrase> {
        subject::of_clause(passage, passage.len())
    }

    fn signature(passage: &Passage, dash: usize) -> Option<Phrase> {
        verbless::signature(passage, dash)
    }

    fn pronoun(word: &str) -> Option<Person> {
        Some(match word {
            "he" | "him" | "his" | "himself" => Person::He,
            "she" | "her" | "herself" => Person::She,
            "they" | "them" => Person::They,
            "it" => Person::It,
            _ => return None,
        })
    }

    fn is_one_of_many(words: &str) -> bool {
        words.eq_ignore_ascii_case("one") || ["a ", "an ", "one ", "another "].iter().any(|start| starts(words, start))
    }

    fn is_definite(phrase: &str) -> bool {
        starts(phrase, "the ")
    }

    fn just_named(phrase: &str, noun: &str) -> Option<Option<Gender>> {
        nouns::just_named(phrase, noun)
    }

    fn has_role(entity: &Entity, noun: &str) -> bool {
        nouns::has_role(entity, noun)
    }

    fn is_short_office(name: &str) -> bool {
        name.len() > 2 && nouns::is_initials(name)
    }

    fn body(noun: &str) -> Body {
        match noun {
            _ if COMPANIES.contains(&noun) => Body::Company,
            _ if INSTITUTIONS.contains(&noun) => Body::Institution,
            _ if KINDS.iter().any(|(kind, _)| *kind == noun) => Body::Institution,
            _ => Body::None,
        }
    }

    fn is_called(name: &str, noun: &str) -> bool {
        let is_kind = |&(kind, names): &(&str, &[&str])| kind == noun && names.contains(&name);
        has_word(name, noun) || KINDS.iter().any(is_kind)
    }

    fn is_public(name: &str) -> bool {
        let institutions = INSTITUTIONS.iter().filter(|&kind| *kind != "bank");
        institutions.chain(&STATES).any(|kind| has_word(name, kind))
    }

    /// "told Acme", "in an email to the Acme Bank": whoever speaks, it is somebody else.
    fn is_told(document: &Document, first: usize) -> bool {
        let the = usize::from(first > 0 && document.is_any(first - 1, words!["the"]));
        first > the && document.is_any(first - 1 - the, words!["to", "told", "tells"])
    }
}

/// Whether words start with these, in whatever letters.
fn starts(words: &str, start: &str) -> bool {
    words.get(..start.len()).is_some_and(|words| words.eq_ignore_ascii_case(start))
}
