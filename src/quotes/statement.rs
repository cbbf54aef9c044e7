//! Statements: a cue with its subject, the one who speaks.

use super::lexicon::{Class, Family, Form, Verb};
use super::passage::Passage;
use super::phrase::{self, Phrase, PhraseKind};
use std::ops::Range;

/// How far a subject is looked for, in units.
const REACH: usize = 60;

/// A cue and its speaker.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// The cue: the verb, or "according to".
    pub cue: Range<usize>,
    /// What the cue is; none for "according to".
    pub verb: Option<Verb>,
    pub speaker: Option<Phrase>,
    /// Speaker and cue together.
    pub clause: Range<usize>,
    /// "said X"
    pub inverted: bool,
    /// It goes on with the subject of the one before: "and added", ", saying".
    pub continued: bool,
}

/// All statements of a passage, in order.
pub(super) fn find(passage: &Passage) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for at in 0..passage.len() {
        let statement = match passage.class(at) {
            Class::Cue(verb) => verbal(passage, at, verb, &found),
            Class::Noun if is_according(passage, at) => according(passage, at),
            Class::Name if passage.is(at, "according") && is_according(passage, at) => according(passage, at),
            _ => None,
        };
        found.extend(statement);
    }
    found
}

fn is_according(passage: &Passage, at: usize) -> bool {
    passage.is(at, "according") && passage.is(at + 1, "to")
}

/// "according to the ministry"
fn according(passage: &Passage, at: usize) -> Option<Statement> {
    let mut speaker = phrase::starting_at(passage, at + 2, passage.len())?;
    extend_by_apposition(passage, &mut speaker, passage.len());
    let clause = at..speaker.units.end;
    Some(Statement { cue: at..at + 2, verb: None, speaker: Some(speaker), clause, inverted: true, continued: false })
}

fn verbal(passage: &Passage, at: usize, verb: Verb, found: &[Statement]) -> Option<Statement> {
    if is_noun_here(passage, at, verb) {
        return None;
    }
    let statement = |speaker: Phrase, inverted: bool, continued: bool| {
        let clause = match continued {
            true => at..at + 1,
            false => speaker.units.start.min(at)..speaker.units.end.max(at + 1),
        };
        Some(Statement { cue: at..at + 1, verb: Some(verb), speaker: Some(speaker), clause, inverted, continued })
    };
    let before = passage.class_before(at);
    let follows_quote = matches!(before, Class::Quoted(_))
        || before == Class::Comma && at >= 2 && matches!(passage.class(at - 2), Class::Quoted(_));
    if let Some(speaker) = inverted_speaker(passage, at, verb, follows_quote) {
        return statement(speaker, true, false);
    }
    let group = verb_group(passage, at, verb);
    if group.passive {
        return None;
    }
    if verb.form == Form::Gerund
        && group.start == at
        && matches!(before, Class::Noun | Class::Name)
        && let Some(speaker) = phrase::ending_at(passage, at, 0)
        && speaker.units.start > 0
        && passage.is(speaker.units.start - 1, "with")
    {
        return statement(speaker, false, false);
    }
    if verb.form == Form::Gerund && group.start == at || group.infinitive {
        return statement(continued_subject(passage, at, found)?, false, true);
    }
    if passage.class_before(group.start) == Class::Conjunction {
        return statement(continued_subject(passage, group.start - 1, found)?, false, true);
    }
    let speaker = match subject_ending_at(passage, group.start) {
        Some(speaker) => speaker,
        None => return statement(continued_subject(passage, at, found)?, false, true),
    };
    let edge = passage.class_before(speaker.units.start);
    if verb.form == Form::Past
        && !verb.is_spoken()
        && group.start == at
        && speaker.kind != PhraseKind::Pronoun
        && matches!(edge, Class::Verb | Class::Cue(_) | Class::Auxiliary | Class::Preposition)
    {
        // "a tax loophole called", the object of another verb.
        return None;
    }
    statement(speaker, false, false)
}

/// The speaker behind the verb: `“…,” said Ada Nwosu, the mayor`.
fn inverted_speaker(passage: &Passage, at: usize, verb: Verb, follows_quote: bool) -> Option<Phrase> {
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
    let is_sure = follows_quote || ends_early && speaker.kind == PhraseKind::Name;
    if !is_sure {
        return None;
    }
    extend_by_apposition(passage, &mut speaker, passage.len());
    Some(speaker)
}

/// A verb with its auxiliaries and adverbs: "has repeatedly said".
struct VerbGroup {
    start: usize,
    passive: bool,
    /// "to say"
    infinitive: bool,
}

fn verb_group(passage: &Passage, at: usize, verb: Verb) -> VerbGroup {
    let mut group = VerbGroup { start: at, passive: false, infinitive: false };
    while group.start > 0 && at - group.start < 8 {
        match passage.class(group.start - 1) {
            Class::Adverb => group.start -= 1,
            Class::Auxiliary => {
                group.start -= 1;
                group.passive |= verb.form == Form::Past && is_be(passage.text(group.start));
            }
            Class::Time => {
                group.start -= 1;
                if group.start > 0 && passage.is(group.start - 1, "on") {
                    group.start -= 1;
                }
            }
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

fn is_be(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "wasn't" | "isn't" | "weren't" | "aren't"
    )
}

/// Whether a form that is also a noun's ("report", "claims") is one here.
fn is_noun_here(passage: &Passage, at: usize, verb: Verb) -> bool {
    let before = passage.class_before(at);
    let next = passage.class(at + 1);
    let is_in_phrase =
        matches!(before, Class::Determiner | Class::Possessive | Class::Genitive | Class::Number | Class::Hyphen);
    match verb.form {
        Form::Base | Form::Third if verb.noun => {
            is_in_phrase
                || before == Class::Preposition && !passage.is(at - 1, "to")
                || matches!(next, Class::Auxiliary | Class::Cue(_) | Class::Verb | Class::Relative)
                || next == Class::Preposition && matches!(before, Class::Noun | Class::Conjunction)
                || verb.form == Form::Base
                    && matches!(before, Class::Noun | Class::Name)
                    && !is_plural(passage.text(at - 1))
        }
        Form::Base => matches!(before, Class::Noun | Class::Name) && !is_plural(passage.text(at - 1)),
        Form::Third => before == Class::Hyphen,
        Form::Past => matches!(before, Class::Determiner | Class::Possessive) || passage.is(at + 1, "by"),
        Form::Gerund => is_in_phrase,
    }
}

/// Whether a noun looks like the subject of a plural's verb.
fn is_plural(word: &str) -> bool {
    word.ends_with('s')
        || matches!(word, "police" | "people" | "media" | "men" | "women" | "children" | "staff" | "public" | "data")
}

/// The subject that "and added" or ", saying" goes on with.
fn continued_subject(passage: &Passage, at: usize, found: &[Statement]) -> Option<Phrase> {
    if let Some(last) = found.last()
        && at - last.cue.start < REACH
        && last.verb.is_some()
        && !(last.cue.end..at).any(|unit| passage.class(unit) == Class::Semicolon)
    {
        return last.speaker.clone();
    }
    clause_subject(passage, at)
}

/// The first noun phrase of the clause, behind what is put before it ("On Monday, ").
pub(super) fn clause_subject(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    let mut start =
        (floor..end).rev().find(|&at| matches!(passage.class(at), Class::Semicolon)).map_or(floor, |at| at + 1);
    for _ in 0..4 {
        while start < end
            && matches!(
                passage.class(start),
                Class::Conjunction | Class::Adverb | Class::Comma | Class::Time | Class::Dash | Class::Other
            )
        {
            start += 1;
        }
        let fronted = match passage.class(start) {
            Class::Preposition | Class::Subordinator => true,
            Class::Cue(verb) => verb.form == Form::Gerund || verb.form == Form::Past,
            Class::Name if start == 0 => passage.text(start).ends_with("ing"),
            _ => false,
        };
        if !fronted {
            break;
        }
        match (start..end).find(|&at| passage.class(at) == Class::Comma) {
            Some(comma) => start = comma + 1,
            None => start += 1,
        }
    }
    phrase::starting_at(passage, start, end)
}

/// The subject whose last unit stands before `end`, where the verb starts.
fn subject_ending_at(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    match passage.class_before(end) {
        Class::Comma => closed_subject(passage, end - 1, floor),
        Class::Dash => {
            let open = (floor..end - 1).rev().find(|&at| passage.class(at) == Class::Dash)?;
            let mut phrase = phrase::ending_at(passage, open, floor)?;
            phrase.units.end = end - 1;
            Some(phrase)
        }
        _ => {
            let phrase = phrase::ending_at(passage, end, floor)?;
            let start = phrase.units.start;
            // "but in a later interview said": the noun belongs to an adjunct, the subject stands before it.
            if start > floor + 1
                && passage.class(start - 1) == Class::Preposition
                && passage.class(start - 2) == Class::Conjunction
            {
                return None;
            }
            Some(climb(passage, phrase, floor))
        }
    }
}

/// When the noun before the verb is only the object of a relative clause ("a man who met Putin said"), the noun that the
/// clause belongs to.
fn climb(passage: &Passage, phrase: Phrase, floor: usize) -> Phrase {
    let start = phrase.units.start;
    if start <= floor || phrase.kind == PhraseKind::Pronoun || phrase.kind == PhraseKind::Relative {
        return phrase;
    }
    if !matches!(
        passage.class(start - 1),
        Class::Verb | Class::Auxiliary | Class::Cue(_) | Class::Object | Class::Preposition | Class::Noun
    ) {
        return phrase;
    }
    let relative = (floor..start).rev().take(14).find(|&at| {
        matches!(passage.class(at), Class::Relative | Class::Comma | Class::Quoted(_) | Class::Semicolon | Class::That)
    });
    match relative {
        Some(at) if passage.class(at) == Class::Relative => match phrase::ending_at(passage, at, floor) {
            Some(mut outer) if !matches!(outer.kind, PhraseKind::Pronoun) => {
                outer.units.end = phrase.units.end;
                outer
            }
            _ => phrase,
        },
        _ => phrase,
    }
}

/// The subject when a comma before the verb closes what is added to it: "Peskov, the spokesman, said".
fn closed_subject(passage: &Passage, comma: usize, floor: usize) -> Option<Phrase> {
    let mut best: Option<Phrase> = None;
    let mut name: Option<Range<usize>> = None;
    let mut end = comma;
    loop {
        let edge = (floor..end).rev().find(|&at| {
            let class = passage.class(at);
            matches!(class, Class::Comma | Class::Semicolon | Class::Colon | Class::Terminal | Class::Dash)
                || matches!(class, Class::Quoted(_)) && at + 1 < end && ends_with_comma(passage, at)
        });
        let start = edge.map_or(floor, |edge| edge + 1);
        match segment(passage, start..end) {
            Segment::Noun(phrase) => {
                if phrase.kind == PhraseKind::Name {
                    name = Some(phrase.head.clone());
                }
                best = Some(phrase);
            }
            Segment::Modifier => {}
            Segment::Stop => break,
        }
        match edge {
            Some(edge) if passage.class(edge) == Class::Comma && edge > floor => end = edge,
            _ => break,
        }
    }
    let mut phrase = best?;
    if phrase.units.end <= comma && phrase.kind != PhraseKind::Pronoun {
        phrase.units.end = comma;
    }
    if phrase.kind == PhraseKind::Nominal
        && let Some(head) = name
    {
        phrase.head = head;
        phrase.kind = PhraseKind::Name;
    }
    Some(phrase)
}

/// Whether the last mark inside quoted words is a comma or ends a sentence.
fn ends_with_comma(passage: &Passage, quoted: usize) -> bool {
    let last = passage.units[quoted].end as usize;
    last >= 2 && matches!(passage.document.text_of(last - 2), "," | "." | "?" | "!" | "…")
}

enum Segment {
    /// It can be the subject, or an apposition to it.
    Noun(Phrase),
    /// It only adds to the subject.
    Modifier,
    /// The subject cannot stand here or further left.
    Stop,
}

fn segment(passage: &Passage, mut units: Range<usize>) -> Segment {
    while units.start < units.end && matches!(passage.class(units.start), Class::Conjunction | Class::That) {
        units.start += 1;
    }
    if units.is_empty() {
        return Segment::Modifier;
    }
    if units.clone().any(|at| matches!(passage.class(at), Class::Quoted(_)))
        && !matches!(passage.class(units.start), Class::Relative | Class::Noun)
    {
        return Segment::Stop;
    }
    match passage.class(units.start) {
        Class::Relative | Class::Number => return Segment::Modifier,
        Class::Adverb | Class::Preposition | Class::Time | Class::Subordinator if units.start == 0 => {
            return Segment::Stop;
        }
        Class::Adverb | Class::Preposition | Class::Time => return Segment::Modifier,
        Class::Subordinator => return Segment::Modifier,
        Class::Cue(verb) if matches!(verb.form, Form::Past | Form::Gerund) => return Segment::Modifier,
        Class::Noun if passage.text(units.start).ends_with("ing") || passage.text(units.start).ends_with("ed") => {
            return Segment::Modifier;
        }
        _ => {}
    }
    let Some(phrase) = phrase::starting_at(passage, units.start, units.end) else { return Segment::Stop };
    let rest = phrase.units.end..units.end;
    let is_clause = rest.clone().any(|at| {
        matches!(passage.class(at), Class::Auxiliary | Class::Verb)
            || matches!(passage.class(at), Class::Cue(verb) if verb.is_finite())
    }) && !rest.clone().any(|at| matches!(passage.class(at), Class::Relative | Class::That));
    if is_clause { Segment::Stop } else { Segment::Noun(phrase) }
}

/// Takes in what stands in apposition behind a phrase: ", executive director of the union".
fn extend_by_apposition(passage: &Passage, phrase: &mut Phrase, ceiling: usize) {
    if phrase.kind == PhraseKind::Pronoun {
        return;
    }
    for _ in 0..3 {
        let comma = phrase.units.end;
        if passage.class(comma) != Class::Comma || comma + 1 >= ceiling {
            return;
        }
        let starts_well = match passage.class(comma + 1) {
            Class::Determiner | Class::Possessive | Class::Number => true,
            Class::Name => true,
            Class::Noun => !passage.text(comma + 1).ends_with("ing") && !passage.text(comma + 1).ends_with("ed"),
            _ => false,
        };
        if !starts_well {
            return;
        }
        let Some(apposition) = phrase::starting_at(passage, comma + 1, ceiling) else { return };
        let end = apposition.units.end;
        if !(end >= passage.len()
            || matches!(
                passage.class(end),
                Class::Comma | Class::Terminal | Class::Quoted(_) | Class::Relative | Class::Other | Class::Colon
            ))
        {
            return;
        }
        if phrase.kind == PhraseKind::Nominal && apposition.kind == PhraseKind::Name {
            phrase.head = apposition.head;
            phrase.kind = PhraseKind::Name;
        }
        phrase.units.end = end;
    }
}

impl Statement {
    /// Whether the verb is of this family.
    pub fn is_family(&self, family: Family) -> bool {
        self.verb.is_some_and(|verb| verb.family == family)
    }
}
