//! What is kept of the reckoning for when a text is read again, changed: the mentions, and at some of them what was told before.
//! So reckoning starts again shortly before the change, and ends as soon as it comes to a mention with the same told as the last
//! time.

use super::told::{Memory, Told};
use super::{Resolved, Story};
use crate::analysis::DateMention;
use crate::calendar::DateTime;
use crate::dates::expression::Expression;
use crate::dates::period::Period;
use crate::text::change::Shift;
use std::mem;
use std::ops::Range;

/// How many mentions there are from one of which it is kept what was told before to the next.
const STEP: usize = 16;

/// What was reckoned.
#[derive(Clone, Default)]
pub(crate) struct Reckoned {
    /// The moment of publication that it was reckoned from.
    moment: Option<DateTime>,
    states: Vec<State>,
    /// The mentions, while nobody has them.
    pub mentions: Vec<DateMention>,
}

/// What a story has told before a mention.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct State {
    told: Memory,
    quarter: Option<(Period, usize)>,
    recurs: Option<usize>,
    /// How many mentions there are before it.
    mentions: usize,
}

/// What has moved of a changed text.
#[derive(Clone)]
pub(crate) struct Moved {
    pub expressions: Part,
    pub sentences: Part,
    pub paragraphs: Part,
    pub by: Shift,
}

/// Which things of a list are new, the first behind them as they were counted before, and how far that one has moved.
#[derive(Clone)]
pub(crate) struct Part {
    pub new: Range<usize>,
    pub end: usize,
    pub by: usize,
}

impl Part {
    /// Where a thing stands now.
    fn of(&self, at: usize) -> usize {
        if at >= self.end { at.wrapping_add(self.by) } else { at }
    }
}

impl Moved {
    /// What was told, as it would be told now.
    fn state(&self, state: &State) -> State {
        let mut state = *state;
        state.mentions = self.expressions.of(state.mentions);
        for Told { mention, sentence, paragraph, .. } in state.told.all_mut() {
            *mention = self.expressions.of(*mention);
            (*sentence, *paragraph) = (self.sentences.of(*sentence), self.paragraphs.of(*paragraph));
        }
        let quarter = state.quarter.iter_mut().map(|(_, sentence)| sentence);
        quarter.chain(&mut state.recurs).for_each(|sentence| *sentence = self.sentences.of(*sentence));
        state
    }

    /// Moves a mention that stands behind the change.
    fn mention(&self, mention: &mut DateMention) {
        self.by.span(&mut mention.span);
        let partner = mention.range.iter_mut().map(|range| &mut range.partner);
        let anchor = mention.anchor.iter_mut().filter_map(|anchor| anchor.date.as_mut());
        partner.chain(anchor).for_each(|other| *other = self.expressions.of(*other));
    }
}

impl Story {
    fn state(&self) -> State {
        let Story { told, quarter, recurs, mentions, .. } = *self;
        State { told, quarter, recurs, mentions }
    }

    fn go_on_from(&mut self, state: &State) {
        (self.told, self.quarter, self.recurs, self.mentions) =
            (state.told, state.quarter, state.recurs, state.mentions);
    }
}

impl Reckoned {
    /// The mentions that a story makes of expressions, of which some have moved since the last time. `tie` joins the last two
    /// of some mentions; it is told how many there are with those before.
    pub fn reckon(
        &mut self,
        expressions: &[Expression],
        moved: Option<&Moved>,
        mut story: Story,
        tie: impl Fn(&mut [Resolved], usize),
    ) -> Vec<DateMention> {
        let is_kept = |moved: &&Moved| {
            self.moment == story.publication
                && self.mentions.len().wrapping_add(moved.expressions.by) == expressions.len()
        };
        let moved = moved.filter(is_kept);
        self.moment = story.publication;
        let mut rest = Vec::new();
        match moved {
            Some(moved) => {
                // One that is tied to the mention before it is not parted from that.
                let is_start = |state: &State| {
                    let at = state.mentions;
                    at == 0 || at < moved.expressions.new.start && !expressions[at].ends_stretch
                };
                let firsts = self.states.iter().rposition(is_start).map_or(0, |last| last + 1);
                rest = self.states.split_off(firsts);
                self.states.last().into_iter().for_each(|state| story.go_on_from(state));
            }
            None => self.states.clear(),
        }
        let mut rest = rest.iter().filter(|state| moved.is_some_and(|moved| state.mentions >= moved.expressions.end));
        let mut next = rest.next();
        let (start, mut end) = (story.mentions, expressions.len());
        let mut dates = Vec::with_capacity(if moved.is_some() { 0 } else { expressions.len() });
        // Those that may still be tied are not written yet.
        let mut last_two: Vec<Resolved> = Vec::with_capacity(2);
        for (at, expression) in expressions.iter().enumerate().skip(start) {
            if let Some(moved) = moved {
                while next.is_some_and(|state| moved.expressions.of(state.mentions) < at) {
                    next = rest.next();
                }
                let known = next.map(|state| moved.state(state)).filter(|state| state.mentions == at);
                if !expression.ends_stretch && known.is_some_and(|known| known == story.state()) {
                    self.states.extend(next.into_iter().chain(rest).map(|state| moved.state(state)));
                    end = at;
                    break;
                }
            }
            if self.states.last().is_none_or(|last| last.mentions + STEP <= at) {
                self.states.push(story.state());
            }
            if last_two.len() == 2 {
                dates.push(last_two.remove(0).into_mention());
            }
            last_two.push(story.resolve(expression));
            if expression.ends_stretch {
                let count = start + dates.len() + last_two.len();
                tie(&mut last_two, count);
            }
        }
        dates.extend(last_two.into_iter().map(Resolved::into_mention));
        let mut mentions = mem::take(&mut self.mentions);
        match moved {
            Some(moved) => {
                let old_end = end.wrapping_sub(moved.expressions.by);
                mentions[old_end..].iter_mut().for_each(|mention| moved.mention(mention));
                mentions.splice(start..old_end, dates);
            }
            None => mentions = dates,
        }
        mentions
    }
}
