//! What a line of the head is made of, and what that says of a day in it.

use super::Rank;
use super::label::Label;
use super::moment::Moment;
use super::words::HeadWords;
use crate::text::{Document, Shape, Token, TokenKind, flag};
use std::ops::Range;

/// A line of the head.
pub(super) struct Line<'r, 'd> {
    pub document: &'r Document<'d>,
    /// The words of the text's language.
    pub words: &'static HeadWords,
    pub tokens: Range<usize>,
}

/// How many tokens besides its days a line of author and day has at most.
const LONGEST: usize = 25;

/// How many tokens name the author or the section before a day that no mark parts from them.
const NAMES: usize = 6;

/// How far from the start of its line a label stands at most.
const LABEL_REACH: usize = 12;

impl<'d> Line<'_, 'd> {
    pub fn text(&self, at: usize) -> &'d str {
        if self.tokens.contains(&at) { self.document.text_of(at) } else { "" }
    }

    pub fn is_any(&self, at: usize, words: &[u32]) -> bool {
        self.tokens.contains(&at) && self.document.is_any(at, words)
    }

    fn token(&self, at: usize) -> &Token {
        &self.document.tokens[at]
    }

    /// A mark that parts the pieces of a line: "|", "•", ",", a dash.
    pub fn is_mark(&self, at: usize) -> bool {
        self.tokens.contains(&at)
            && matches!(self.token(at).kind, TokenKind::Punctuation | TokenKind::Symbol | TokenKind::Terminal)
            && !matches!(self.text(at), "©" | "$" | "£" | "€" | "?" | "!")
    }

    fn is_name(&self, at: usize) -> bool {
        self.tokens.contains(&at) && self.token(at).is_capitalised() && !self.is_any(at, self.words.no_names)
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.text(at), "-" | "–" | "—" | "--" | "―")
    }

    /// The tokens besides the moments, as far as a line of author and day has them: found once for all the line's moments.
    pub fn besides(&self, moments: &[Moment]) -> Vec<usize> {
        let mut is_told = vec![false; self.tokens.len()];
        for moment in moments {
            let own = |at: usize| at.saturating_sub(self.tokens.start);
            if let Some(told) = is_told.get_mut(own(moment.tokens.start)..own(moment.tokens.end)) {
                told.fill(true);
            }
        }
        self.tokens.clone().filter(|&at| !is_told[at - self.tokens.start]).take(LONGEST + 1).collect()
    }

    /// How well the line tells that the day of publication is this of its moments; `others` are the tokens besides them.
    pub fn rank(&self, moments: &[Moment], others: &[usize], index: usize) -> Option<Rank> {
        let moment = &moments[index];
        if self.is_end_of_stretch(moments, index) {
            return None;
        }
        let from = index.checked_sub(1).map_or(self.tokens.start, |before| moments[before].tokens.end);
        let label = self.label(from, moment.tokens.start);
        let open = |rank| if moment.value.is_some() { rank } else { Rank::Open };
        let labelled = match label {
            Some((Label::Other, _)) => return None,
            Some((label, at)) if self.fits_label(from, at, moment) => Some(label),
            Some(_) => None,
            None => self.label_above().filter(|_| self.tokens.start == moment.tokens.start),
        };
        match labelled {
            Some(Label::Published) => Some(open(Rank::Published)),
            Some(Label::Written) => Some(open(Rank::Written)),
            Some(Label::Changed) => Some(open(Rank::Changed)),
            Some(Label::Other) => None,
            None if moment.value.is_some() && self.is_dateline(moment) => Some(Rank::Dateline),
            None if label.is_some() || !self.is_of_author_and_day(moment, others) => None,
            None => Some(open(if self.is_bare(moment) { Rank::Bare } else { Rank::Plain })),
        }
    }

    /// "12 May – 14 May 2023": days of something else.
    fn is_end_of_stretch(&self, moments: &[Moment], index: usize) -> bool {
        let joins = |between: Range<usize>| {
            between.len() == 1 && (self.is_dash(between.start) || self.is_any(between.start, self.words.to))
        };
        let with = |first: &Moment, second: &Moment| {
            first.value.is_some() && second.value.is_some() && joins(first.tokens.end..second.tokens.start)
        };
        index > 0 && with(&moments[index - 1], &moments[index])
            || moments.get(index + 1).is_some_and(|next| with(&moments[index], next))
    }

    /// Whether a label at `at` is that of the moment: at the start of its line, or behind marks, names, "this article was", and
    /// with nothing but such words between.
    fn fits_label(&self, from: usize, at: usize, moment: &Moment) -> bool {
        let fits = |at: usize| self.is_mark(at) || self.is_around_label(at) || self.label(at, at + 1).is_some();
        // "2 min read | Updated: 12 May 2023"
        let bar = (from..at).rev().find(|&at| self.is_bar(at));
        let from = bar.map_or(self.tokens.start.max(from), |bar| bar + 1);
        let before = at - from;
        let names = |at: usize| fits(at) || self.is_name(at);
        before <= LABEL_REACH
            && (from..at).all(names)
            && (at + 1..moment.tokens.start).all(names)
            && moment.tokens.start - at <= LABEL_REACH
            && (moment.value.is_some() || self.tokens.len() <= LONGEST)
    }

    /// The label that stands alone on the line above.
    fn label_above(&self) -> Option<Label> {
        let end = self.tokens.start;
        let start = (0..end).rev().take(LABEL_REACH).find(|&at| self.token(at).has(flag::LINE_START))?;
        Line { tokens: start..end, ..*self }.as_label()
    }

    /// "LONDON, May 3, 2023 (Agency) —", "Paris, 3 May 2023 -", "(Agency) - 2023-05-03 -": names, the day, a mark.
    fn is_dateline(&self, moment: &Moment) -> bool {
        const LONGEST_PLACE: usize = 12;
        let before = self.tokens.start..moment.tokens.start;
        let fits = |at: usize| {
            self.is_name(at)
                || self.is_dash(at)
                || self.is_any(at, self.words.in_places)
                || matches!(self.text(at), "," | "(" | ")" | "[" | "/" | "." | ":" | "’s")
        };
        let Some(last) = before.clone().next_back() else { return false };
        let parted = matches!(self.text(last), "," | ")" | "/") || self.is_dash(last) || self.is_capitals(last);
        let behind = moment.tokens.end;
        let opened = matches!(self.text(before.start), "(" | "[");
        let closed = match self.text(behind) {
            "(" => self.closes(behind, ")"),
            "/" => self.closes(behind, "/"),
            ")" | "]" => opened,
            ":" => true,
            _ => self.is_dash(behind),
        };
        before.len() <= LONGEST_PLACE
            && parted
            && closed
            && before.clone().any(|at| self.is_name(at))
            && before.clone().all(fits)
    }

    fn is_capitals(&self, at: usize) -> bool {
        self.tokens.contains(&at) && self.token(at).shape == Shape::Upper
    }

    /// Whether what opens here is closed a few names later.
    fn closes(&self, open: usize, mark: &str) -> bool {
        let close = (open + 1..open + 8).find(|&at| self.text(at) == mark);
        close.is_some_and(|close| (open + 1..close).all(|at| self.is_name(at) || self.is_mark(at)))
    }

    /// "By Ada Nwosu, May 12, 2023", "12 May 2023 | 3 min read", "12 May 2023": names, marks and what else such lines have.
    fn is_of_author_and_day(&self, moment: &Moment, others: &[usize]) -> bool {
        let fits = |&at: &usize| {
            self.is_mark(at)
                || self.is_behind_bar(at, moment)
                || self.is_name(at)
                || self.is_any(at, self.words.small)
                || self.is_around_label(at)
                || self.token(at).kind == TokenKind::Number
                || self.token(at).kind == TokenKind::QuoteMark && self.is_by(self.tokens.start)
                || at > self.tokens.start && self.is_by(at - 1)
                || self.label(at, at + 1).is_some_and(|(label, _)| label != Label::Other)
        };
        others.len() <= LONGEST
            && others.iter().all(fits)
            && self.starts_or_is_parted(moment)
            && self.ends_or_is_parted(moment)
    }

    /// Whether a bar parts a token from the day: "12 May 2023 | Editor: marsh".
    fn is_behind_bar(&self, at: usize, moment: &Moment) -> bool {
        let mut between = if at < moment.tokens.start { at + 1..moment.tokens.start } else { moment.tokens.end..at };
        between.any(|at| self.is_bar(at))
    }

    fn is_bar(&self, at: usize) -> bool {
        matches!(self.text(at), "|" | "•" | "·" | "●")
    }

    /// Whether the line is a day without its time.
    fn is_bare(&self, moment: &Moment) -> bool {
        moment.tokens == self.tokens && moment.value.is_some_and(|value| value.time.is_none())
    }

    /// A day at the start of its line or behind a mark, or in a line that begins with "By".
    fn starts_or_is_parted(&self, moment: &Moment) -> bool {
        let (start, day) = (self.tokens.start, moment.tokens.start);
        // "North Korea 09:31 August 20, 2019"; of a headline, "Remembering September 11, 2001", the day is not its own.
        let names = || start > 0 && day - start <= NAMES && self.is_name(day - 1);
        // "Event: 12 May 2023": a word with a colon tells what the day is, and this one is no label of ours.
        day == start
            || self.is_mark(day - 1) && self.text(day - 1) != ":"
            || self.is_by(start) && day > start + 1
            || day == start + 1 && self.is_any(start, self.words.at)
            || names()
    }

    fn is_by(&self, at: usize) -> bool {
        self.is_any(at, self.words.by)
    }

    /// A day at the end of its line, before a mark or an author. A first line is the headline: "September 11, 2001 Attacks".
    fn ends_or_is_parted(&self, moment: &Moment) -> bool {
        let behind = moment.tokens.end;
        let is_mark = self.is_mark(behind) && self.text(behind) != ":";
        behind == self.tokens.end || is_mark || self.is_any(behind, self.words.behind) || self.tokens.start > 0
    }
}
