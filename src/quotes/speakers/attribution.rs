//! Joins what is said to who says it, from one passage to the next.

use crate::analysis::{QuoteKind, SpeakerMethod};
use crate::quotes::content::{self, Content};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::{self, Passage};
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::Family;
use crate::quotes::regions::Region;
use crate::quotes::speakers::confidence::{self, Ground};
use crate::quotes::speakers::inheritance::{self, Last, Memory};
use crate::quotes::speakers::kept::{Entry, Kept};
use crate::quotes::speakers::ownership::{self, Owner};
use crate::quotes::speakers::transcript::{self, Turn};
use crate::quotes::speech::{Person, Speech};
use crate::text::change::Change;
use crate::text::{Document, Shape, Span};
use std::mem;
use std::ops::Range;

/// A quote whose speaker is not resolved yet.
#[derive(Clone, Debug)]
pub(crate) struct Attribution {
    pub span: Span,
    pub kind: QuoteKind,
    pub parts: Vec<Span>,
    pub group: usize,
    pub cue: Option<Span>,
    pub source: Option<Source>,
    /// Whether it was not said: "did not say “never”".
    pub denied: bool,
    pub confidence: f32,
}

/// The words that name a speaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Source {
    pub span: Span,
    /// The name or noun in it.
    pub head: Span,
    pub kind: PhraseKind,
    /// How the name is found where the words do not tell it: inherited, or from a transcript.
    pub method: Option<SpeakerMethod>,
}

impl Source {
    /// The source that a phrase names.
    pub fn of(passage: &Passage, phrase: &Phrase) -> Source {
        Source {
            span: passage.span(phrase.units.clone()),
            head: passage.span(phrase.head.clone()),
            kind: phrase.kind,
            method: None,
        }
    }
}

/// Finds all quotes of a text that has changed so, reading again only what has changed and what hangs on it. They are kept;
/// those that are new are told, and how many more there are behind them than before.
pub(crate) fn find<S: Speech>(
    document: &Document,
    regions: &[Region],
    change: &Change,
    kept: &mut Kept,
) -> (Range<usize>, usize) {
    let turns = transcript::find::<S>(document, &mut kept.turns);
    let mut again = kept.again(document, change, &turns);
    let Kept { is_wanted, entries, found, .. } = kept;
    let count = document.paragraph_count();
    let entry = entries.get(again.start).cloned().unwrap_or_default();
    let Entry { groups, found: start, memory, .. } = entry;
    let mut finder =
        Finder { regions, found: Vec::new(), before: start, groups, memory, unsigned: None, unclosed: None };
    let (mut turns, mut reader) = (turns.into_iter().peekable(), passage::Reader::new(document, regions));
    while turns.next_if(|turn| turn.paragraph < again.start).is_some() {}
    let mut new = Vec::new();
    // The first paragraph, and the first attribution, from which on all goes on as the last time.
    let (mut same_entry, mut same) = (entries.len(), found.len());
    for paragraph in again.start..count {
        let entry = finder.enter(paragraph);
        if paragraph + again.rest >= count {
            let at = again.old_paragraph(paragraph);
            let mut known = entries[at].clone();
            again.count_groups(groups, entry.groups, known.groups);
            again.entry(&mut known);
            let old_found = mem::replace(&mut known.found, entry.found);
            if entry == known && !entry.is_open {
                let found_by = entry.found.wrapping_sub(old_found);
                for entry in &mut entries[at..] {
                    again.entry(entry);
                    entry.found = entry.found.wrapping_add(found_by);
                }
                found[old_found..].iter_mut().for_each(|attribution| again.attribution(attribution));
                (same_entry, same) = (at, old_found);
                break;
            }
        }
        if *is_wanted {
            new.push(entry);
        }
        match turns.next_if(|turn| turn.paragraph == paragraph) {
            Some(turn) => finder.turn(document, &turn),
            None => reader.paragraph::<S>(paragraph, |passage| finder.passage::<S>(passage)),
        }
    }
    in_order(&mut finder.found);
    entries.splice(again.start.min(entries.len())..same_entry, new);
    let (end, by) = (start + finder.found.len(), finder.found.len().wrapping_sub(same - start));
    match found.is_empty() {
        true => *found = finder.found,
        false => _ = found.splice(start..same, finder.found),
    }
    (start..end, by)
}

/// Sorts quotes by their places. Only those of one passage can stand out of order, and few of them: an insertion sort is enough.
fn in_order(found: &mut [Attribution]) {
    let place = |attribution: &Attribution| (attribution.span.start, attribution.span.end);
    for end in 1..found.len() {
        let mut at = end;
        while at > 0 && place(&found[at - 1]) > place(&found[at]) {
            found.swap(at - 1, at);
            at -= 1;
        }
    }
}

pub(crate) struct Finder<'r> {
    pub(crate) regions: &'r [Region],
    pub(crate) found: Vec<Attribution>,
    /// How many attributions there are before those.
    pub(crate) before: usize,
    pub(crate) groups: usize,
    pub(crate) memory: Memory,
    /// The first quote of the passage before that has no cue, which a signature can give one.
    pub(crate) unsigned: Option<usize>,
    /// The quote without a cue whose region the last paragraph did not close: what follows may tell whose it is.
    pub(crate) unclosed: Option<usize>,
}

/// Whether quoted words are a piece of a sentence: they start in lower case, behind "of", "that" or a verb like "called".
fn is_fragment(passage: &Passage, unit: usize) -> bool {
    let first = passage.document.tokens.get(passage.units[unit].first as usize + 1);
    first.is_some_and(|first| first.shape == Shape::Lower)
        && match passage.class_before(unit) {
            Class::Preposition | Class::That | Class::Subordinator => true,
            Class::Cue(verb) => verb.family == Family::Name,
            _ => false,
        }
}

/// Whether nothing is said in a passage, whatever somebody does with the voice: "He laughs."
fn is_idle(statements: &[Statement], contents: &[Content]) -> bool {
    statements.iter().zip(contents).all(|(statement, content)| {
        statement.is_family(Family::Voice) && content.before.is_none() && content.behind.is_none() && !content.announces
    })
}

/// The pronoun for one who is told something by a person of theirs: "HER headmistress told her".
fn told<S: Speech>(passage: &Passage, statement: &Statement) -> Option<Source> {
    // "her headmistress, a Miss Blount, told her": the owner stands before the apposition.
    const APPOSITION: usize = 3;
    let start = statement.speaker.as_ref()?.units.start;
    let mut near = start.saturating_sub(APPOSITION)..=start;
    let owner = near.find(|&at| passage.class(at) == Class::Possessive)?;
    let is_person =
        |at: usize| matches!(S::pronoun(&passage.text(at).to_ascii_lowercase()), Some(Person::He | Person::She));
    let is_told = statement.is_family(Family::Tell)
        && matches!(passage.class(statement.clause.end), Class::Object | Class::Possessive)
        && passage.class(statement.clause.end + 1) == Class::That
        && is_person(owner)
        && is_person(statement.clause.end);
    let span = passage.span(owner..owner + 1);
    is_told.then_some(Source { span, head: span, kind: PhraseKind::Pronoun, method: None })
}

impl Finder<'_> {
    /// What is known where a paragraph starts. Passages are counted from there on, and what is too far back to matter is
    /// forgotten.
    fn enter(&mut self, paragraph: usize) -> Entry {
        let Memory { passages, last, subject } = &mut self.memory;
        *last = last.take().filter(|last| paragraph - last.paragraph <= inheritance::REACH);
        *subject = subject.take().filter(|(_, at, _)| at == passages);
        if let Some(last) = last {
            last.passage -= *passages;
        }
        if let Some((_, at, _)) = subject {
            *at -= *passages;
        }
        *passages = 0;
        let is_open = self.unsigned.is_some() || self.unclosed.is_some();
        Entry { memory: self.memory.clone(), groups: self.groups, found: self.before + self.found.len(), is_open }
    }

    /// A paragraph of a transcript: all of it is said by the one named before the colon.
    fn turn(&mut self, document: &Document, turn: &Turn) {
        self.groups += 1;
        self.memory.passages += 1;
        let label = document.span_of(turn.label.clone());
        let source =
            Source { span: label, head: label, kind: PhraseKind::Name, method: Some(SpeakerMethod::Transcript) };
        let cue = Some(document.tokens[turn.colon].span());
        let confidence = confidence::of(Ground::Transcript, QuoteKind::Direct, Some(source.kind));
        let (group, paragraph, passage) = (self.groups, turn.paragraph, self.memory.passages);
        self.found.push(Attribution {
            span: turn.content,
            kind: QuoteKind::Direct,
            parts: Vec::new(),
            group,
            cue,
            source: Some(source),
            denied: false,
            confidence,
        });
        self.memory.last =
            Some(Last { source, cue, group, paragraph, announces: false, quoted: true, passage, told: None });
    }

    fn passage<S: Speech>(&mut self, passage: &Passage) {
        self.memory.passages += 1;
        let statements = S::statements(passage);
        let contents = content::of::<S>(passage, &statements);
        // Most sentences tell of nothing that was said.
        let owners = match statements.is_empty() && !passage.is_quoted_only() {
            true => Vec::new(),
            false => ownership::of::<S>(passage, &statements, &contents),
        };
        let found = self.found.len();
        for (at, (statement, content)) in statements.iter().zip(&contents).enumerate() {
            self.statement::<S>(passage, (at, statement), content, &owners);
        }
        if passage.class(0) == Class::Dash
            && let Some(signature) = S::signature(passage, 0)
        {
            self.sign(passage, &signature);
        }
        self.unsigned = None;
        if !matches!(passage.class(0), Class::Quoted(region) if self.regions[region as usize].continues) {
            self.unclosed = None;
        }
        if passage.is_quoted_only() {
            self.leftover(passage, &owners);
        } else if is_idle(&statements, &contents) || S::DROPS_SUBJECTS && self.found.len() == found {
            // "A deputada criticou o anúncio. “É pouco”, afirmou.": a verb of saying that tells no words.
            self.memory.note_subject::<S>(passage);
        }
    }

    fn statement<S: Speech>(
        &mut self,
        passage: &Passage,
        (at, statement): (usize, &Statement),
        content: &Content,
        owners: &[Option<Owner>],
    ) {
        let source = match &statement.speaker {
            Some(speaker) if S::is_nobody(passage, speaker) => None,
            Some(speaker) => Some(Source::of(passage, speaker)),
            None if S::DROPS_SUBJECTS => match self.memory.dropped(passage) {
                Some(source) => Some(Source { method: Some(SpeakerMethod::Inherited), ..source }),
                None => return,
            },
            None => return,
        };
        self.groups += 1;
        let mut quoted = false;
        let mut continues = false;
        for units in [&content.before, &content.behind].into_iter().flatten() {
            let own: Vec<(Span, usize)> = units
                .clone()
                .filter_map(|unit| {
                    let owner = owners[unit].filter(|owner| owner.statement == at)?;
                    let Class::Quoted(region) = passage.class(unit) else { return None };
                    let region = &self.regions[region as usize];
                    continues |= region.continues;
                    Some((region.content, owner.distance))
                })
                .collect();
            quoted |= !own.is_empty();
            self.piece::<S>(passage, statement, source, units.clone(), &own);
        }
        let Some(source) = source else { return };
        if continues {
            self.tell_unclosed(source, passage.span(statement.cue.clone()));
        }
        if self.is_remembered(passage, statement, content, quoted) {
            let cue = Some(passage.span(statement.cue.clone()));
            let announces = content.announces;
            let group = self.groups;
            self.memory.last = Some(Last {
                source,
                cue,
                group,
                paragraph: passage.paragraph,
                announces,
                quoted,
                passage: self.memory.passages,
                told: told::<S>(passage, statement).filter(|_| !quoted),
            });
        }
    }

    /// The quotes that one side of a statement makes; `own` are the quoted words there, with their distances.
    fn piece<S: Speech>(
        &mut self,
        passage: &Passage,
        statement: &Statement,
        source: Option<Source>,
        units: Range<usize>,
        own: &[(Span, usize)],
    ) {
        let family = statement.verb.family;
        let cue = Some(passage.span(statement.cue.clone()));
        let is_direct = units.clone().all(|unit| {
            let class = passage.class(unit);
            matches!(
                class,
                Class::Quoted(_) | Class::Comma | Class::Terminal | Class::Dash | Class::Colon | Class::Other
            )
        });
        let denied = S::is_denied(passage, statement);
        let mut push = |span, kind, parts, ground| {
            let confidence = confidence::of(ground, kind, source.map(|source| source.kind));
            self.found.push(Attribution { span, kind, parts, group: self.groups, cue, source, denied, confidence });
        };
        // "disse que sairia": behind "que" a verb is a sentence.
        let is_more_than_a_word =
            units.len() > 1 || S::DROPS_SUBJECTS && passage.class_before(units.start) == Class::That;
        let is_fragment = units.len() == 1 && is_fragment(passage, units.start);
        if is_direct && !is_fragment {
            for &(span, distance) in own {
                let ground = if distance <= 2 { Ground::Beside(family) } else { Ground::Around(family) };
                push(span, QuoteKind::Direct, Vec::new(), ground);
            }
        } else if !own.is_empty() {
            let nearest = own.iter().map(|&(_, distance)| distance).min().unwrap_or(usize::MAX);
            let ground = if nearest <= 2 { Ground::Beside(family) } else { Ground::Around(family) };
            let parts = own.iter().map(|&(span, _)| span).collect();
            push(passage.span(units), QuoteKind::Mixed, parts, ground);
        } else if statement.verb.is_told() && source.is_some() && is_more_than_a_word && !is_direct {
            // "the party would announce new dates": nothing is said so far.
            if S::is_planned(passage, statement, units.start) {
                return;
            }
            let is_told = units.start < statement.clause.start || passage.class_before(units.start) == Class::That;
            let ground = if is_told { Ground::Told(family) } else { Ground::Bare(family) };
            push(passage.span(units), QuoteKind::Indirect, Vec::new(), ground);
        }
    }

    /// Whether quoted words that come next without a cue go on with this statement's speaker.
    fn is_remembered(&self, passage: &Passage, statement: &Statement, content: &Content, quoted: bool) -> bool {
        let here = self.memory.last.as_ref().filter(|last| last.passage == self.memory.passages);
        if statement.is_family(Family::Noun) && here.is_some() {
            return false;
        }
        let is_aside =
            !statement.verb.is_told() || here.is_some_and(|last| last.quoted || statement.is_nested(passage));
        quoted || content.announces || !is_aside
    }
}
