//! What a statement says: the units before or behind its clause.

pub(crate) mod behind;

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form};
use crate::quotes::speech::Speech;
use crate::text::words::words;
use behind::{Behind, REACH};
use std::ops::Range;

/// Where the content of a statement stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    /// In front: `“…,” he said`.
    pub before: Option<Range<usize>>,
    /// Behind: `he said that …`.
    pub behind: Option<Range<usize>>,
    /// The passage ends with a colon: what is said stands in the next one.
    pub announces: bool,
}

/// The contents of the statements of a passage.
pub(crate) fn of<S: Speech>(passage: &Passage, statements: &[Statement]) -> Vec<Content> {
    let mut contents: Vec<Content> = Vec::with_capacity(statements.len());
    let mut used = 0;
    for (at, statement) in statements.iter().enumerate() {
        let rest = &statements[at + 1..];
        let mut content = Content::default();
        let behind = S::behind(passage, statement);
        content.announces = behind == Behind::Announced;
        let may_stand_behind = ends_behind_quote(passage, statement)
            || S::answers_quote(passage, statement)
            || statement.verb.is_spoken()
            || matches!(statement.verb.family, Family::According | Family::Mark);
        let before = may_stand_behind.then(|| before(passage, statement, used)).flatten();
        let before = before.filter(|before| S::may_stand_before(passage, statement, before));
        // "Joe Ajaero, who disclosed this": what stands before "who" is its noun, unless it is quoted.
        let is_relative = statement.speaker.as_ref().is_some_and(|speaker| speaker.kind == PhraseKind::Relative);
        let before = before.filter(|before| !is_relative || ends_quoted(passage, before));
        // "a man who, she says, never saw it": the clause has only started.
        let before = before.filter(|before| passage.class(before.end - 1) != Class::Relative);
        // "If they fail, Nwosu says, …": the sentence goes on behind it.
        let before = before.filter(|before| !is_fronted(passage, before));
        let takes_before = match (&before, &behind) {
            (None, _) => false,
            (Some(before), Behind::Clause(start)) if matches!(passage.class(*start), Class::Quoted(_)) => {
                let is_colon = passage.class_before(*start) == Class::Colon;
                ends_quoted(passage, before)
                    && (before.len() == 1 || !is_colon && passage.class(before.start) != Class::Subordinator)
            }
            // "The town, Nwosu said, would rebuild."
            (Some(_), Behind::Clause(start)) if S::is_put_into(passage, statement, *start) => true,
            (Some(before), Behind::Clause(start)) if is_afterthought::<S>(passage, statement, before, *start) => true,
            (Some(before), Behind::Clause(_)) => ends_quoted(passage, before) && before.len() == 1,
            (Some(before), Behind::Announced) => ends_quoted(passage, before) && before.len() == 1,
            (Some(_), _) => true,
        };
        if let Behind::Clause(start) = behind
            && (!takes_before
                || matches!(passage.class(start), Class::Quoted(_))
                || S::is_put_into(passage, statement, start))
        {
            let end = end_of::<S>(passage, start, statement, rest);
            let end = S::aside(passage, &(start..end)).unwrap_or(end);
            let is_mark =
                |at| matches!(passage.class(at), Class::Comma | Class::Colon | Class::Semicolon | Class::Dash);
            let start = (start..end).find(|&at| !is_mark(at)).unwrap_or(start);
            content.behind = Some(start..end);
        }
        if takes_before && !statement.continued {
            content.before = before;
            used = statement.clause.end;
        }
        contents.push(content);
    }
    keep_inside(passage, &mut contents);
    contents
}

/// Ends what is told inside what another tells where that ends.
fn keep_inside(passage: &Passage, contents: &mut [Content]) {
    let mut outer: Vec<Range<usize>> = Vec::new();
    for content in contents {
        let Some(behind) = &mut content.behind else { continue };
        while outer.last().is_some_and(|outer| outer.end <= behind.start || outer.start > behind.start) {
            outer.pop();
        }
        if let Some(outer) = outer.last() {
            behind.end = behind.end.min(outer.end);
        }
        while behind.end > behind.start
            && matches!(passage.class(behind.end - 1), Class::Comma | Class::Conjunction | Class::Terminal)
        {
            behind.end -= 1;
        }
        match behind.start >= behind.end {
            true => content.behind = None,
            false => outer.push(behind.clone()),
        }
    }
}

/// Whether what stands behind day and place is the reporter's own: `The bridge is shut, Okello said on Monday, a day after
/// the flood.`
fn is_afterthought<S: Speech>(passage: &Passage, statement: &Statement, before: &Range<usize>, behind: usize) -> bool {
    let mut between = (statement.clause.end..behind).map(|at| passage.class(at));
    let follows_adjunct = between.any(|class| matches!(class, Class::Time | Class::Preposition))
        && !matches!(passage.class_before(behind), Class::That | Class::Colon);
    let starts_well = match passage.class(before.start) {
        Class::Preposition | Class::Subordinator | Class::Cue(_) => false,
        // "Citing the flood, "
        _ => !S::is_participle(passage, before.start),
    };
    let is_sentence =
        before.clone().any(|at| matches!(passage.class(at), Class::Auxiliary | Class::Verb | Class::Quoted(_)));
    follows_adjunct && starts_well && is_sentence && passage.class_before(statement.clause.start) == Class::Comma
}

/// Whether nothing but this clause stands behind quoted words: `“…,” Okoye urged.`
fn ends_behind_quote(passage: &Passage, statement: &Statement) -> bool {
    matches!(passage.class_before(statement.clause.start), Class::Quoted(_))
        && matches!(passage.class(statement.clause.end), Class::Terminal | Class::Comma | Class::Other)
        && statement.is_family(Family::Name)
}

/// The units before the clause, when the clause is put behind or into what is said.
fn before(passage: &Passage, statement: &Statement, used: usize) -> Option<Range<usize>> {
    let mut end = statement.clause.start;
    let mut joined = false;
    while end > used && matches!(passage.class(end - 1), Class::Adverb | Class::Conjunction) {
        end -= 1;
        joined |= passage.class(end) == Class::Conjunction;
    }
    if end <= used {
        return None;
    }
    let touches = match passage.class(end - 1) {
        Class::Quoted(_) => true,
        // ", and Okello said" starts a clause of its own.
        Class::Comma | Class::Dash => {
            end - 1 > used && (!joined || matches!(passage.class_before(end - 1), Class::Quoted(_)))
        }
        Class::Open => false,
        // `“Why?” asked X` in a sentence of its own; "according to" needs no comma.
        Class::Terminal => end - 1 > used && matches!(passage.class(end - 2), Class::Quoted(_)),
        // "The paper has learned that according to a letter, …"
        Class::That => false,
        _ => statement.is_family(Family::According),
    };
    if !touches {
        return None;
    }
    let mut start = used.max(passage.behind_dateline(end));
    while start < end
        && matches!(
            passage.class(start),
            Class::Comma | Class::Conjunction | Class::Dash | Class::Other | Class::Terminal
        )
    {
        start += 1;
    }
    while end > start && matches!(passage.class(end - 1), Class::Comma | Class::Dash | Class::Terminal) {
        end -= 1;
    }
    // A headline: `Fair board drops derby; ‘People loved it,’ fans say`
    if end > start + 2
        && passage.class(end - 2) == Class::Semicolon
        && matches!(passage.class(end - 1), Class::Quoted(_))
    {
        start = end - 1;
    }
    // `He did not say “never,” but Okello added it`: the sentence before "but" is another's.
    let is_others = joined && start + 1 < end;
    (start < end && !is_others).then_some(start..end)
}

/// Whether only a subordinate clause stands here.
fn is_fronted(passage: &Passage, units: &Range<usize>) -> bool {
    passage.class(units.start) == Class::Subordinator
        && !units.clone().any(|at| matches!(passage.class(at), Class::Comma | Class::Quoted(_)))
}

fn ends_quoted(passage: &Passage, units: &Range<usize>) -> bool {
    matches!(passage.class(units.end - 1), Class::Quoted(_))
}

/// Where whole quoted sentences end that a content starts with: what follows them is no part of it.
fn end_of_quoted(passage: &Passage, start: usize) -> Option<usize> {
    let is_quoted = |at: usize| matches!(passage.class(at), Class::Quoted(_));
    if !is_quoted(start) {
        return None;
    }
    let mut end = start + 1;
    loop {
        let next = end
            + (end..end + 2)
                .take_while(|&at| matches!(passage.class(at), Class::Comma | Class::Conjunction | Class::Dash))
                .count();
        match is_quoted(next) {
            true => end = next + 1,
            false => break,
        }
    }
    let last = passage.units[end - 1].end as usize;
    let is_sentence = matches!(passage.class(end), Class::Comma)
        || last >= 2 && passage.document.is_any(last - 2, words![",", ".", "!", "?"]);
    is_sentence.then_some(end)
}

/// Where content that starts at `start` ends: with the passage, or before a statement of `rest` that goes on or stands behind it.
fn end_of<S: Speech>(passage: &Passage, start: usize, statement: &Statement, rest: &[Statement]) -> usize {
    let mut end = end_of_quoted(passage, start).unwrap_or(passage.len());
    // Verbs inside the content may stand between: "that she did not want it, the agency reported".
    if let Some(last) = rest.last()
        && last.clause.start > start
        && closes(passage, last)
    {
        end = end.min(last.clause.start);
    }
    // "When Okello asked why, she said …": the main clause starts behind a comma, perhaps not with the next verb.
    let is_subordinate = passage.class_before(statement.clause.start) == Class::Subordinator;
    let main = rest.iter().take(4).find(|next| {
        is_subordinate && next.clause.start > start && passage.class_before(next.clause.start) == Class::Comma
    });
    if let Some(main) = main {
        end = end.min(main.clause.start);
    }
    if let Some(next) = rest.first()
        && next.clause.start > start
        && cuts(passage, next)
    {
        end = end.min(next.clause.start);
        while end > start && passage.class(end - 1) == Class::Adverb && passage.class(end) != Class::Colon {
            end -= 1;
        }
    }
    // "said he would order a review and warned that …": the same one goes on.
    let goes_on = rest.iter().take(4).find(|next| {
        next.continued
            && next.clause.start > start
            && next.speaker.is_some()
            && next.speaker == statement.speaker
            && passage.class_before(next.clause.start) == Class::Conjunction
    });
    if let Some(next) = goes_on {
        end = end.min(next.clause.start);
    }
    // "said it was late, but Okello said it was not", "…, while warning": a clause of its own, or one put behind.
    let own = rest.iter().take(4).find(|next| {
        next.clause.start > start + 1 && (is_own_clause(passage, next) || next.is_family(Family::According))
    });
    if let Some(next) = own {
        let is_subordinate = passage.class_before(next.clause.start) == Class::Subordinator;
        end = end.min(next.clause.start - usize::from(is_subordinate));
    }
    // `said it was late, and Okello called for more: “…”`: a clause with a subject and quoted words of its own.
    if let Some(next) = rest.iter().take(4).find(|next| next.clause.start > start && has_own_quote(passage, next)) {
        end = end.min(next.clause.start);
    }
    // "Nwosu said it was safe; Okello said it was not"
    let other = rest.iter().find(|next| {
        next.clause.start > start && passage.class_before(next.clause.start) == Class::Semicolon && !next.continued
    });
    if let Some(other) = other {
        end = end.min(other.clause.start);
    }
    // "Nwosu, who denied it, will appeal": behind the comma her own clause goes on.
    let is_inserted = statement.speaker.as_ref().is_some_and(|speaker| {
        speaker.kind == PhraseKind::Relative && passage.class_before(speaker.units.start) == Class::Comma
    });
    if is_inserted
        && let Some(comma) = (start..end).find(|&at| passage.class(at) == Class::Comma)
        && matches!(passage.class(comma + 1), Class::Auxiliary | Class::Verb)
    {
        end = end.min(comma);
    }
    // "After saying that it was late, Nwosu left"
    if let Some(speaker) = &statement.speaker
        && statement.continued
        && speaker.units.start > start
    {
        end = end.min(speaker.units.start - 1);
    }
    // "The plan, which critics said was unfair, was dropped": nor does a relative clause go on behind its comma.
    let is_extracted = matches!(passage.class(start), Class::Auxiliary | Class::Verb)
        && start == statement.clause.end
        && !statement.inverted
        && is_extracted(passage, statement);
    if is_extracted && let Some(mark) = (start..end).find(|&at| matches!(passage.class(at), Class::Comma | Class::Dash))
    {
        end = end.min(mark);
    }
    // `a letter in which he called it “a toy”, she said she had not read it`: behind quoted words and a comma another speaks.
    let is_call = statement.is_family(Family::Name) && !matches!(passage.class(start), Class::Quoted(_));
    let behind_comma = |next: &&Statement| {
        let first = next.clause.start;
        first > start + 1
            && passage.class(first - 1) == Class::Comma
            && matches!(passage.class(first - 2), Class::Quoted(_))
    };
    if let Some(next) = rest.iter().take(2).find(|next| is_call && !next.continued && behind_comma(next)) {
        end = end.min(next.clause.start);
    }
    if let Some(aside) = (start + 1..end).find(|&at| passage.class(at) == Class::Comma && S::is_aside(passage, at)) {
        end = aside;
    }
    // "Nwosu, who says it is safe, said …": the relative clause ends where the main verb starts.
    if let Some(main) = rest.first()
        && main.clause.start <= statement.clause.start
        && main.cue.start > start
    {
        let comma = (start..main.cue.start).rev().find(|&at| passage.class(at) == Class::Comma);
        end = end.min(comma.unwrap_or(main.cue.start));
    }
    // "promised to come, but has (not said when)"
    if end > start + 1 && end < passage.len() && passage.class(end - 1) == Class::Auxiliary {
        end -= usize::from(passage.class(end - 2) == Class::Conjunction);
    }
    while end > start
        && matches!(
            passage.class(end - 1),
            Class::Comma
                | Class::Terminal
                | Class::Conjunction
                | Class::Dash
                | Class::Semicolon
                | Class::Colon
                | Class::Other
        )
    {
        end -= 1;
    }
    end
}

/// Whether the clause of a statement stands behind what it says something of: "the plan, WHICH critics said was unfair", "a LOAN the
/// auditors said was never repaid".
pub(crate) fn is_extracted(passage: &Passage, statement: &Statement) -> bool {
    let has_own_subject = statement.clause.start < statement.cue.start;
    has_own_subject
        && matches!(
            passage.class_before(statement.clause.start),
            Class::Relative | Class::That | Class::Noun | Class::Name | Class::Subordinator
        )
}

/// Whether the clause of a statement ends its sentence behind a comma: ", the agency reported."
fn closes(passage: &Passage, last: &Statement) -> bool {
    passage.class_before(last.clause.start) == Class::Comma
        && last.verb.form != Form::Gerund
        && last.clause.end + 1 >= passage.len()
}

/// Whether a statement starts a clause of its own behind a comma: ", but Okello said", ", while warning".
fn is_own_clause(passage: &Passage, next: &Statement) -> bool {
    let start = next.clause.start;
    let joint = passage.class_before(start);
    if next.continued {
        return joint == Class::Subordinator && next.verb.form == Form::Gerund;
    }
    let has_comma = start > 1 && passage.class(start - 2) == Class::Comma;
    matches!(joint, Class::Conjunction | Class::Subordinator) && has_comma && next.verb.is_told() && !next.inverted
}

/// Whether a statement starts its own clause, behind ", and", and has quoted words behind a colon.
fn has_own_quote(passage: &Passage, next: &Statement) -> bool {
    let joins = !next.continued
        && next.clause.start > 1
        && passage.class(next.clause.start - 1) == Class::Conjunction
        && passage.class(next.clause.start - 2) == Class::Comma;
    let colon = || (next.clause.end..passage.len()).take(30).find(|&at| passage.class(at) == Class::Colon);
    joins && colon().is_some_and(|colon| matches!(passage.class(colon + 1), Class::Quoted(_)))
}

/// Whether what a statement says ends before the next one.
fn cuts(passage: &Passage, next: &Statement) -> bool {
    let before = passage.class_before(next.clause.start);
    let joins = matches!(before, Class::Comma | Class::Conjunction | Class::Dash | Class::Quoted(_) | Class::Adverb);
    // "promised to help, but, they said, …"
    let is_contrast =
        before == Class::Comma && next.clause.start > 1 && passage.class(next.clause.start - 2) == Class::Conjunction;
    // ", compared with four last year": a participle with no words of anybody behind it.
    let is_bare = next.is_family(Family::Name)
        && next.verb.form == Form::Past
        && before == Class::Comma
        && !(next.cue.end..passage.len()).take(REACH).any(|at| matches!(passage.class(at), Class::Quoted(_)));
    next.continued && joins && !is_bare
        || is_contrast
        || next.is_family(Family::According)
        || matches!(before, Class::Quoted(_))
}
