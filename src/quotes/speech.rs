//! What a language gives the finding of speech: its words and its grammar. All that is not here knows no word of any.

use crate::analysis::{Entity, Gender, Mention};
use crate::quotes::content::behind::{self, Behind};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::Phrase;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::regions::{self, Apostrophes};
use crate::quotes::resolution::body::{Body, has_word};
use crate::quotes::speakers::attribution::Attribution;
use crate::text::Document;
use crate::text::change::Change;
use crate::text::words::words;
use std::ops::Range;

/// A language, as far as finding speech asks for it. A type without values, so that each language is compiled for itself.
pub(crate) trait Speech {
    /// What apostrophes mean, which look like quotation marks.
    const APOSTROPHES: Apostrophes;
    /// Whether a verb without a subject goes on with that of a sentence before: "Disse que sim."
    const DROPS_SUBJECTS: bool;
    /// Whether somebody named whole before may be called by the first name: "Dilma" for "Dilma Rousseff".
    const CALLS_BY_FIRST_NAME: bool;
    /// Words before a colon that nobody is called by: "photo".
    const LABELS: &'static [u32];
    /// Small words inside the names of a transcript: "Ana de Sousa: …".
    const PARTICLES: &'static [u32];
    /// Pronouns that name nobody whom a next sentence could go on with: "it", "we".
    const NOBODY: &'static [u32];

    /// Words that start a clause in which somebody comes in by the way: "a play that one critic called dull".
    const RELATIVES: &'static [u32] = &[];

    /// Whether a mark parts the name from the words in a transcript.
    fn is_turn_mark(document: &Document, token: usize) -> bool {
        document.is_any(token, words![":", "："])
    }

    /// What stands between marks of speech.
    fn regions(document: &Document, kept: &mut regions::Kept) -> Change {
        regions::find_again(document, &document.change, &Self::APOSTROPHES, kept)
    }

    /// The class of a token that stands outside quotation marks.
    fn class_of(document: &Document, token: usize) -> Class;

    /// The same, of a token whose form alone tells its class: it is asked once for each form.
    fn class_of_form(_document: &Document, _token: usize) -> Option<Class> {
        None
    }

    /// Classes that only show when the whole passage is read.
    fn refine(passage: &mut Passage);

    /// Whether the sentence that starts at token `at` only says whose the quoted words before it are; `end` is its
    /// paragraph's.
    fn is_attribution_of(document: &Document, passage: &Passage, at: usize, end: usize) -> bool;

    /// All statements of a passage, in order.
    fn statements(passage: &Passage) -> Vec<Statement>;

    /// What stands behind the clause of a statement.
    fn behind(passage: &Passage, statement: &Statement) -> Behind;

    /// Whether the clause of a statement is put into the sentence of what is said, which goes on at unit `start`: "The town,
    /// Nwosu said, would rebuild."
    fn is_put_into(passage: &Passage, statement: &Statement, start: usize) -> bool {
        behind::is_put_into(passage, statement, start)
    }

    /// Whether a comma in what is said starts the writer's own word on it: ", a charge denied by the firm".
    fn is_aside(_passage: &Passage, _comma: usize) -> bool {
        false
    }

    /// Whether quoted words right before a statement are said in it, whatever its verb: “É um erro”, criticou Prado.
    fn answers_quote(_passage: &Passage, _statement: &Statement) -> bool {
        false
    }

    /// Whether the units before the clause of a statement can be what it says.
    fn may_stand_before(_passage: &Passage, _statement: &Statement, _units: &Range<usize>) -> bool {
        true
    }

    /// Whether a unit has the form of a word that starts a phrase put before the clause: "citing".
    fn is_participle(passage: &Passage, unit: usize) -> bool;

    /// Whether what starts at unit `start` is only planned to be said: "would announce new dates".
    fn is_planned(passage: &Passage, statement: &Statement, start: usize) -> bool;

    /// Whether a statement says that its speaker did not say something: "did not say", "declined to say".
    fn is_denied(passage: &Passage, statement: &Statement) -> bool;

    /// Whether a statement's verb is what another's speaker is going to do: "promised to respond".
    fn is_infinitive(passage: &Passage, statement: &Statement) -> bool;

    /// Where, in the units of what is said, something starts that the writer adds: ", a charge that the council denies".
    fn aside(_passage: &Passage, _said: &Range<usize>) -> Option<usize> {
        None
    }

    /// Whether the words for a speaker are nobody whom a reader could ask: "many".
    fn is_nobody(_passage: &Passage, _speaker: &Phrase) -> bool {
        false
    }

    /// The noun phrase that a sentence is about.
    fn topic(passage: &Passage) -> Option<Phrase>;

    /// Whether the bearer of a noun, without a name, is one whom a next sentence can go on with.
    fn can_speak(_passage: &Passage, _phrase: &Phrase) -> bool {
        false
    }

    /// The name behind a dash, when nothing else stands there: "— Ada Nwosu, mayor".
    fn signature(passage: &Passage, dash: usize) -> Option<Phrase>;

    /// Goes over the attributions of a text before names are looked for.
    fn review(_document: &Document, _found: &[Attribution], _mentions: &[Mention]) -> Option<Vec<Attribution>> {
        None
    }

    /// Whom a pronoun, given in small letters, can mean.
    fn pronoun(word: &str) -> Option<Person>;

    /// Whether words name one of whom nothing was told before: "one official".
    fn is_one_of_many(words: &str) -> bool;

    /// Whether a phrase means somebody whom the reader knows already: "the minister".
    fn is_definite(phrase: &str) -> bool;

    /// The gender, if it tells any, of a noun for a person that says nothing more of them, and so means one just named: "a
    /// autarca", "the striker".
    fn just_named(_phrase: &str, _noun: &str) -> Option<Option<Gender>> {
        None
    }

    /// Whether this noun is the head of one of an entity's roles.
    fn has_role(entity: &Entity, noun: &str) -> bool;

    /// Whether a name in capitals can be short for an office: "DPP".
    fn is_short_office(_name: &str) -> bool {
        false
    }

    /// What body a noun means.
    fn body(noun: &str) -> Body;

    /// Whether a body of this name is what the noun says: "the bank" is the Acme Bank.
    fn is_called(name: &str, noun: &str) -> bool {
        has_word(name, noun)
    }

    /// Whether a name is that of a state or one of its bodies.
    fn is_public(name: &str) -> bool;

    /// Whether the name that starts at this token is that of one who is told: "told Acme".
    fn is_told(document: &Document, first: usize) -> bool;

    /// Words between the name of a person and that of the body it belongs to.
    const MEMBER_OF: &'static [&'static str];
}

/// Whom a pronoun means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Person {
    He,
    She,
    They,
    It,
}
