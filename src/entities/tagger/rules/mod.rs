//! Rules behind the model, for what needs no learning or what running text cannot teach.
//!
//! A rule looks at each paragraph for itself, and at what the whole text is [`Known`] to tell. So behind an edit it looks again
//! only at paragraphs that changed, in which the model found other names, or that have a word of which the text now tells
//! something else.

pub mod codes;
pub mod currencies;
pub mod datelines;
pub mod headlines;
pub mod hyphens;
mod known;
mod part;
pub mod repeats;
mod spans;
pub mod surnames;
pub mod tables;

use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::text::Document;
use crate::text::change::Placed;
use crate::text::hashed::Few;
use known::telling_word;
pub(crate) use known::{Fact, Known, Sum, Told};
pub(crate) use part::Part;
use part::Stretch;
use std::mem;
use std::ops::Range;

/// A rule behind the learned weights: what it finds takes the place of names found so far.
pub(crate) enum Rule {
    /// A rule for which a paragraph is enough.
    Near(fn(&Part, &[Name]) -> Vec<Name>),
    /// A rule that also hangs on what the whole text tells; it is given that in the order of the questions.
    Wide(&'static [Question], fn(&Part, &[Name], &[Known]) -> Vec<Name>),
}

/// Something that the whole text tells.
pub(crate) struct Question {
    /// Collects what a part of the text tells, in the order of the text. It is given the answers to the questions before.
    pub tell: fn(&Part, &[Name], &[Known]) -> Vec<Fact>,
    /// What the facts of one key come to; 0 is nothing.
    pub value: fn(&Sum) -> u32,
    /// Whether the rule may ask for what has changed at a token with a capital, whose word is that of the change. Paragraphs in
    /// which it asks nowhere are as they were.
    pub may_ask: fn(&Document, usize, &Told) -> bool,
}

/// For a rule that may ask wherever the word stands.
pub(crate) fn anywhere(_: &Document, _: usize, _: &Told) -> bool {
    true
}

/// What is kept of the names of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// The names behind all rules.
    names: Vec<Name>,
    /// The answers to the questions of each rule.
    known: Vec<Vec<Known>>,
}

/// Applies the rules of the language to the names of a text that the model found: `found` gives those of some tokens. `changed`
/// are the places outside of what is new in the text where these are others than the last time. The reader's own names are
/// there before the rules, which find more by them, and again behind all. What is needed for another time is kept if that
/// `is_wanted`.
pub(super) fn apply(
    document: &Document,
    found: &dyn Fn(&Range<usize>) -> Vec<Name>,
    changed: impl Iterator<Item = usize>,
    own: &Own,
    kept: &mut Kept,
    is_wanted: bool,
) -> Vec<Name> {
    let is_whole = document.change.is_whole() || kept.known.is_empty() || !own.is_empty();
    let whole = 0..document.tokens.len();
    let mut rules = Rules { document, found, own, stretches: Vec::new() };
    if is_whole {
        *kept = Kept::default();
        rules.add(whole, 0, &[]);
    } else {
        rules.add(document.change.new.clone(), 0, &[]);
        rules.add_around(changed, 0, &[]);
    }
    let known = if is_whole { Vec::new() } else { mem::take(&mut kept.known) };
    kept.known = rules.run(known, is_whole, is_wanted);
    rules.finish(is_whole, &mut kept.names);
    if own.is_empty() && is_wanted {
        return kept.names.clone();
    }
    mem::take(kept).names
}

/// The rules at work.
struct Rules<'d, 't, 'f> {
    document: &'d Document<'t>,
    found: &'f dyn Fn(&Range<usize>) -> Vec<Name>,
    own: &'f Own<'f>,
    /// What is looked through, none overlapping another: first what is new in the text.
    stretches: Vec<Stretch<'d, 't>>,
}

impl Rules<'_, '_, '_> {
    /// Looks through more of the text, with the first `rules` rules to catch up with.
    fn add(&mut self, tokens: Range<usize>, rules: usize, known: &[Vec<Known>]) {
        let (document, grammar) = (self.document, self.document.names());
        let mut names = (self.found)(&tokens);
        spans::apply(document, &mut names);
        (grammar.strike)(document, &mut names);
        if !self.own.is_empty() {
            let over = self.own.over(document, &names);
            put(&mut names, over);
        }
        let mut stretch = Stretch { part: Part::new(document, tokens), names };
        for (rule, known) in grammar.rules[..rules].iter().zip(known) {
            stretch.apply(rule, known);
        }
        self.stretches.push(stretch);
    }

    /// Looks through the paragraphs around these tokens that are not looked through already.
    fn add_around(&mut self, tokens: impl Iterator<Item = usize>, rules: usize, known: &[Vec<Known>]) {
        let mut last = 0..0;
        for token in tokens {
            if last.contains(&token) {
                continue;
            }
            last = self.document.paragraph(self.document.paragraph_of(token));
            if !self.stretches.iter().any(|stretch| stretch.part.range.contains(&token)) {
                self.add(last.clone(), rules, known);
            }
        }
    }

    /// Applies all rules; gives the answers to their questions, from those that are kept, for another time if that is wanted.
    fn run(&mut self, mut kept: Vec<Vec<Known>>, is_whole: bool, is_wanted: bool) -> Vec<Vec<Known>> {
        let rules = self.document.names().rules;
        kept.resize_with(rules.len(), Vec::new);
        for (at, rule) in rules.iter().enumerate() {
            if let Rule::Wide(questions, _) = rule {
                let mut answers = mem::take(&mut kept[at]);
                for (number, question) in questions.iter().enumerate() {
                    let tell =
                        |stretch: &Stretch, before: &[Known]| (question.tell)(&stretch.part, &stretch.names, before);
                    if is_whole {
                        let facts = tell(&self.stretches[0], &answers);
                        answers.push(Known::read(facts, question.value, is_wanted));
                        continue;
                    }
                    let (before, own) = answers.split_at_mut(number);
                    let (own, mut touched) = (&mut own[0], Few::default());
                    own.change(&self.document.change, tell(&self.stretches[0], before), &mut touched);
                    for stretch in &self.stretches[1..] {
                        own.renew(&stretch.part.range, tell(stretch, before), &mut touched);
                    }
                    let told = own.sum_up(&touched, question.value);
                    if !told.is_empty() {
                        self.add_around(asking(self.document, question, &told).into_iter(), at, &kept);
                    }
                }
                kept[at] = answers;
            }
            self.stretches.iter_mut().for_each(|stretch| stretch.apply(rule, &kept[at]));
        }
        kept
    }

    /// Puts what was found into the place of what is kept.
    fn finish(mut self, is_whole: bool, kept: &mut Vec<Name>) {
        if !self.own.is_empty() {
            for stretch in &mut self.stretches {
                let over = self.own.over(self.document, &stretch.names);
                put(&mut stretch.names, over);
                self.own.strike(&mut stretch.names);
            }
        }
        let mut stretches = self.stretches.into_iter();
        let Some(first) = stretches.next() else { return };
        if is_whole {
            *kept = first.names;
            return;
        }
        self.document.change.renew(kept, first.names);
        for Stretch { part, names } in stretches {
            let place = |edge: usize| kept.partition_point(|name| name.first() < edge);
            let old = place(part.range.start)..place(part.range.end);
            if kept[old.clone()] != names[..] {
                kept.splice(old, names);
            }
        }
    }
}

impl Stretch<'_, '_> {
    /// Applies a rule.
    fn apply(&mut self, rule: &Rule, known: &[Known]) {
        let Stretch { part, names } = self;
        let mut found = match rule {
            Rule::Near(find) => find(part, names),
            Rule::Wide(_, find) => find(part, names, known),
        };
        // No name goes beyond its paragraph.
        found.retain(|name| name.tokens.len() == 1 || is_in_paragraph(part, &name.tokens));
        put(names, found);
    }
}

/// The tokens at which a rule may ask for what is now told otherwise.
fn asking(document: &Document, question: &Question, told: &[Told]) -> Vec<usize> {
    let words: Few = told.iter().map(|told| told.word).collect();
    let capitals = document.landmarks().capitals().filter(|&at| words.has(document.tokens[at].hash));
    let asks = |at: usize, told: &Told| told.word == document.tokens[at].hash && (question.may_ask)(document, at, told);
    capitals.filter(|&at| told.iter().any(|told| asks(at, told))).collect()
}

/// Whether all of these tokens stand in one paragraph.
fn is_in_paragraph(document: &Document, tokens: &Range<usize>) -> bool {
    document.paragraph_of(tokens.start) == document.paragraph_of(tokens.end - 1)
}

/// Puts names in the place of those that they overlap. Both lists are in the order of the text.
fn put(names: &mut Vec<Name>, found: Vec<Name>) {
    if found.is_empty() {
        return;
    }
    let mut found = found.into_iter().peekable();
    let mut all = Vec::with_capacity(names.len() + found.len());
    for name in names.drain(..) {
        while let Some(found) = found.next_if(|found| found.tokens.end <= name.tokens.start) {
            all.push(found);
        }
        if found.peek().is_none_or(|found| name.tokens.end <= found.tokens.start) {
            all.push(name);
        }
    }
    all.extend(found);
    *names = all;
}
