//! Joins what is said to who says it, from one passage to the next.

use super::content::{self, Content};
use super::lexicon::{Class, Family};
use super::passage::{self, Passage};
use super::phrase::PhraseKind;
use super::regions::Region;
use super::statement::{self, Statement};
use super::{subject, terms};
use crate::analysis::QuoteKind;
use crate::text::{Document, Span};

/// A quote whose speaker is not resolved yet.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub span: Span,
    pub kind: QuoteKind,
    pub parts: Vec<Span>,
    pub group: usize,
    pub cue: Option<Span>,
    pub source: Option<Source>,
    pub confidence: f32,
}

/// The words that name a speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub span: Span,
    /// The name or noun in it.
    pub head: Span,
    pub kind: PhraseKind,
    /// Nothing is said here: it is the speaker of a passage nearby.
    pub inherited: bool,
}

/// Finds all quotes of a text.
pub(super) fn find(document: &Document, regions: &[Region]) -> Vec<Attribution> {
    let mut finder = Finder { regions, found: Vec::new(), groups: 0, last: None, passages: 0, owners: Vec::new() };
    passage::each(document, regions, |passage| finder.passage(passage));
    finder.found.sort_by_key(|attribution| (attribution.span.start, attribution.span.end));
    finder.found
}

/// Who spoke last, and where.
#[derive(Clone, Debug)]
struct Last {
    source: Source,
    cue: Option<Span>,
    group: usize,
    paragraph: usize,
    /// The passage ended with a colon.
    announces: bool,
    /// It had words in quotation marks.
    quoted: bool,
    /// The passage, counted from the text's start.
    passage: usize,
    /// The last region that was attributed.
    region: Option<usize>,
}

struct Finder<'r> {
    regions: &'r [Region],
    found: Vec<Attribution>,
    groups: usize,
    last: Option<Last>,
    /// How many passages have been read.
    passages: usize,
    /// For each unit of the passage, the statement whose words it is.
    owners: Vec<Option<usize>>,
}

impl Finder<'_> {
    fn passage(&mut self, passage: &Passage) {
        self.passages += 1;
        let statements = statement::find(passage);
        let contents = content::of(passage, &statements);
        self.own(passage, &statements, &contents);
        let is_quoted_only = passage.is_quoted_only();
        for (at, (statement, content)) in statements.iter().zip(&contents).enumerate() {
            self.statement(passage, at, statement, content);
        }
        self.leftover(passage, is_quoted_only);
    }

    /// Gives each quoted unit to the nearest statement that has it in its content.
    fn own(&mut self, passage: &Passage, statements: &[Statement], contents: &[Content]) {
        self.owners.clear();
        self.owners.resize(passage.len(), None);
        let mut distance = vec![usize::MAX; passage.len()];
        for (at, (statement, content)) in statements.iter().zip(contents).enumerate() {
            for range in [&content.before, &content.behind].into_iter().flatten() {
                for unit in range.clone() {
                    if !matches!(passage.class(unit), Class::Quoted(_)) || terms::is_title(passage, unit) {
                        continue;
                    }
                    let far = if unit < statement.clause.start {
                        statement.clause.start - unit
                    } else {
                        unit - statement.clause.end
                    };
                    // Inside what somebody says, what "he fears" or "she calls" is still theirs.
                    let yields = self.owners[unit].is_some_and(|outer| {
                        let inside =
                            statements[outer].clause.end <= statement.clause.start && statement.clause.end <= unit;
                        let is_weak = matches!(statement.verb.family, Family::Think | Family::Name)
                            || !statement.continued
                                && statement.speaker.as_ref().is_some_and(|speaker| {
                                    matches!(speaker.kind, PhraseKind::Pronoun | PhraseKind::Relative)
                                });
                        inside && is_weak && statements[outer].verb.is_spoken()
                    });
                    let is_nearer = far < distance[unit] || far == distance[unit] && unit < statement.clause.start;
                    if is_nearer && !yields {
                        distance[unit] = far;
                        self.owners[unit] = Some(at);
                    }
                }
            }
        }
    }

    fn statement(&mut self, passage: &Passage, at: usize, statement: &Statement, content: &Content) {
        let Some(speaker) = &statement.speaker else { return };
        let source = Source {
            span: passage.span(speaker.units.clone()),
            head: passage.span(speaker.head.clone()),
            kind: speaker.kind,
            inherited: false,
        };
        let cue = Some(passage.span(statement.cue.clone()));
        self.groups += 1;
        let group = self.groups;
        let mut quoted = false;
        let mut region = None;
        for range in [&content.before, &content.behind].into_iter().flatten() {
            let units: Vec<usize> =
                range.clone().filter(|&unit| matches!(passage.class(unit), Class::Quoted(_))).collect();
            let own: Vec<usize> = units.into_iter().filter(|&unit| self.owners[unit] == Some(at)).collect();
            let region_of = |unit: usize| match passage.class(unit) {
                Class::Quoted(region) => region as usize,
                _ => usize::MAX,
            };
            let is_direct = range.clone().all(|unit| {
                matches!(
                    passage.class(unit),
                    Class::Quoted(_) | Class::Comma | Class::Terminal | Class::Dash | Class::Colon | Class::Other
                )
            });
            if is_direct {
                for &unit in &own {
                    quoted = true;
                    region = Some(region_of(unit));
                    self.push(Attribution {
                        span: self.regions[region_of(unit)].content,
                        kind: QuoteKind::Direct,
                        parts: Vec::new(),
                        group,
                        cue,
                        source: Some(source),
                        confidence: 0.9,
                    });
                }
                continue;
            }
            let is_speech = statement.verb.is_told();
            if own.is_empty() && !is_speech {
                continue;
            }
            let parts: Vec<Span> = own.iter().map(|&unit| self.regions[region_of(unit)].content).collect();
            quoted |= !parts.is_empty();
            let kind = if parts.is_empty() { QuoteKind::Indirect } else { QuoteKind::Mixed };
            self.push(Attribution {
                span: passage.span(range.clone()),
                kind,
                parts,
                group,
                cue,
                source: Some(source),
                confidence: 0.7,
            });
        }
        // What is said next without a cue goes on with the one whose words were quoted here.
        let here = self.last.as_ref().filter(|last| last.passage == self.passages);
        let is_told = statement.verb.is_told();
        let is_noun = statement.is_family(Family::Noun) && here.is_some();
        let is_aside = !is_told || here.is_some_and(|last| last.quoted || subject::is_nested(passage, statement));
        if is_noun || is_aside && !quoted && !content.announces {
            return;
        }
        self.last = Some(Last {
            source,
            cue,
            group,
            paragraph: passage.paragraph,
            announces: content.announces,
            quoted,
            region,
            passage: self.passages,
        });
    }

    fn push(&mut self, attribution: Attribution) {
        self.found.push(attribution);
    }

    /// Words in quotation marks that no cue of their own passage takes.
    fn leftover(&mut self, passage: &Passage, is_quoted_only: bool) {
        if !is_quoted_only {
            return;
        }
        for unit in 0..passage.len() {
            let Class::Quoted(region) = passage.class(unit) else { continue };
            if self.owners[unit].is_some() {
                continue;
            }
            let region = region as usize;
            let near = self.last.clone().filter(|last| passage.paragraph - last.paragraph <= 1);
            let source = near.as_ref().map(|last| Source { inherited: true, ..last.source });
            let group = match &near {
                Some(last)
                    if last.paragraph == passage.paragraph || last.announces || self.regions[region].continues =>
                {
                    last.group
                }
                _ => {
                    self.groups += 1;
                    self.groups
                }
            };
            let cue = near.as_ref().filter(|last| last.group == group).and_then(|last| last.cue);
            self.push(Attribution {
                span: self.regions[region].content,
                kind: QuoteKind::Direct,
                parts: Vec::new(),
                group,
                cue,
                source,
                confidence: 0.7,
            });
            if let Some(last) = &mut self.last {
                last.paragraph = passage.paragraph;
                last.announces = false;
                last.quoted = true;
                last.region = Some(region);
            }
        }
    }
}
