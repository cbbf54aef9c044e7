//! How Portuguese tells who says what.
//!
//! - `lexicon` has the verbs of saying and the small words, `class` tells what each word does in its sentence;
//! - `dash` finds speech behind dashes, beside what stands between quotation marks;
//! - `phrase` reads noun phrases, `head` finds the name in one, `apposition` what is added to it;
//! - `subject` finds the one before a verb, `verb` the words around a verb;
//! - `statement` finds verbs of saying with their speakers, `sources` the cues that are no verbs ("segundo X");
//! - `behind` finds what is said behind a cue;
//! - `names` tells whom nouns and pronouns mean.

mod apposition;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod articles;
mod behind;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod class;
mod dash;
mod head;
mod lexicon;
mod names;
mod phrase;
mod sources;
mod statement;
mod subject;
mod verb;

use crate::analysis::{Entity, Gender, Mention};
use crate::quotes::content::behind::Behind;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::Phrase;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::Form;
use crate::quotes::regions::{self, Apostrophes};
use crate::quotes::resolution::body::Body;
use crate::quotes::speakers::attribution::Attribution;
use crate::quotes::speech::{Person, Speech};
use crate::text::Document;
use crate::text::change::Change;
use crate::text::words::words;
use std::ops::Range;

/// Speech in Portuguese.
pub(crate) struct Portuguese;

impl Speech for Portuguese {
    const APOSTROPHES: Apostrophes =
        Apostrophes { clipped: words!["tá", "tô", "tava", "cê", "cês", "bora", "peraí"], possessives: false };
    const DROPS_SUBJECTS: bool = true;
    const CALLS_BY_FIRST_NAME: bool = true;
    const LABELS: &'static [u32] = words![
        "vídeo",
        "vídeos",
        "foto",
        "fotos",
        "imagem",
        "nota",
        "fonte",
        "atualização",
        "urgente",
        "local",
        "data",
        "onde",
        "quando",
        "preço",
        "endereço"
    ];
    const PARTICLES: &'static [u32] = words!["de", "da", "do", "dos", "das", "e"];
    const NOBODY: &'static [u32] = words!["eu", "nós", "você", "vocês", "isso", "isto", "aquilo", "tudo", "ninguém"];
    const MEMBER_OF: &'static [&'static str] = &[" de ", " do ", " da ", " dos ", " das "];

    fn is_turn_mark(document: &Document, token: usize) -> bool {
        document.is_any(token, words![":", "："])
            || document.is_any(token, words!["–", "—", "-"]) && document.tokens[token].space_before()
    }

    fn regions(document: &Document, kept: &mut regions::Kept) -> Change {
        dash::regions(document, kept)
    }

    fn class_of(document: &Document, token: usize) -> Class {
        class::class_of(document, token)
    }

    fn class_of_form(document: &Document, token: usize) -> Option<Class> {
        class::class_of_form(document, token)
    }

    fn refine(passage: &mut Passage) {
        class::refine(passage);
    }

    fn is_attribution_of(_: &Document, _: &Passage, _: usize, _: usize) -> bool {
        // A comma parts the two in Portuguese, so that they are one sentence.
        false
    }

    fn statements(passage: &Passage) -> Vec<Statement> {
        statement::find(passage)
    }

    fn behind(passage: &Passage, statement: &Statement) -> Behind {
        behind::of(passage, statement)
    }

    fn is_put_into(passage: &Passage, statement: &Statement, start: usize) -> bool {
        behind::is_put_into(passage, statement, start)
    }

    fn answers_quote(passage: &Passage, statement: &Statement) -> bool {
        statement::follows_quote(passage, statement.clause.start) && !statement.continued
    }

    fn may_stand_before(passage: &Passage, statement: &Statement, units: &Range<usize>) -> bool {
        behind::may_stand_before(passage, statement, units)
    }

    fn is_participle(passage: &Passage, unit: usize) -> bool {
        passage.text(unit).ends_with("ndo")
    }

    fn is_planned(_: &Passage, _: &Statement, _: usize) -> bool {
        false
    }

    /// "não disse que", "nunca afirmou"; but "não só disse"
    fn is_denied(passage: &Passage, statement: &Statement) -> bool {
        let cue = statement.cue.start;
        let before = (0..cue).rev().take(3).take_while(|&at| {
            matches!(passage.class(at), Class::Adverb | Class::Object | Class::Auxiliary | Class::Pronoun)
        });
        let mut words = before.filter(|&at| passage.is_any(at, words!["não", "nunca", "jamais"]));
        let negated = words.next().is_some_and(|at| !passage.is_any(at + 1, words!["só", "apenas", "somente"]));
        let denies = ["neg", "desment"].iter().any(|start| passage.text(cue).to_lowercase().starts_with(start))
            && !passage.text(cue).starts_with("negoci");
        negated != denies
    }

    fn is_infinitive(passage: &Passage, statement: &Statement) -> bool {
        matches!(passage.class(statement.cue.start), Class::Cue(verb) if verb.form == Form::Base)
    }

    fn topic(passage: &Passage) -> Option<Phrase> {
        subject::of_clause(passage, passage.len())
    }

    fn can_speak(passage: &Passage, phrase: &Phrase) -> bool {
        let noun = phrase::noun_at(passage, phrase.head.end - 1);
        noun.is_some_and(|noun| noun != lexicon::Source::Document)
    }

    fn signature(passage: &Passage, dash: usize) -> Option<Phrase> {
        sources::signature(passage, dash)
    }

    fn review(document: &Document, found: &[Attribution], mentions: &[Mention]) -> Option<Vec<Attribution>> {
        let mut found = found.to_vec();
        names::review(document, &mut found, mentions);
        Some(found)
    }

    fn pronoun(word: &str) -> Option<Person> {
        names::pronoun(word)
    }

    fn is_one_of_many(words: &str) -> bool {
        names::is_one_of_many(words)
    }

    fn is_definite(phrase: &str) -> bool {
        names::is_definite(phrase)
    }

    fn just_named(phrase: &str, noun: &str) -> Option<Option<Gender>> {
        names::just_named(phrase, noun).map(Some)
    }

    fn has_role(entity: &Entity, noun: &str) -> bool {
        names::has_role(entity, noun)
    }

    fn body(noun: &str) -> Body {
        names::body(noun)
    }

    fn is_public(name: &str) -> bool {
        names::is_public(name)
    }

    /// "disse à Folha": whoever speaks, it is somebody else.
    fn is_told(document: &Document, first: usize) -> bool {
        first > 0 && document.is_any(first - 1, words!["à", "ao", "às", "aos"])
    }
}
