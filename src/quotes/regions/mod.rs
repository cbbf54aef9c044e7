//! What stands between quotation marks, in every style of marks.

mod marks;

use crate::text::change::{Change, Placed, Shift};
use crate::text::words::words;
use crate::text::{Document, Span, TokenKind, flag};
use marks::{Side, Style};
use std::ops::Range;

/// How far the closing mark of single quotation marks is looked for, in tokens.
const LONGEST_SINGLE: usize = 600;

/// Words between quotation marks; marks inside such words make no region of their own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Region {
    /// All its tokens, marks included.
    pub tokens: Range<usize>,
    /// What stands inside the marks, without white space at the ends.
    pub content: Span,
    /// Whether a mark closes it; else the paragraph's end does.
    pub closed: bool,
    /// Whether it goes on with the region before it, from an earlier paragraph.
    pub continues: bool,
}

/// What apostrophes mean in a language.
pub(crate) struct Apostrophes {
    /// Words that an apostrophe before them belongs to: "'em".
    pub clipped: &'static [u32],
    /// Whether a plural's possessive is an apostrophe behind it: "the ministers' plan".
    pub possessives: bool,
}

/// What is kept of the regions for when a text is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// The regions of the text, in order.
    pub regions: Vec<Region>,
    /// In a language that has speech without quotation marks: what stands between such marks, and the speech without them; the
    /// regions are made of both.
    #[cfg_attr(not(feature = "pt"), expect(dead_code, reason = "English has no such speech"))]
    pub marked: Vec<Region>,
    #[cfg_attr(not(feature = "pt"), expect(dead_code, reason = "English has no such speech"))]
    pub spoken: Vec<Region>,
    pendings: Vec<Pending>,
}

/// A paragraph before which marks were left open.
#[derive(Clone, Copy)]
struct Pending {
    /// Its first token.
    token: usize,
    style: Style,
}

/// All regions of a text, in order.
pub(crate) fn find(document: &Document, apostrophes: &Apostrophes) -> Vec<Region> {
    let mut kept = Kept::default();
    find_again(document, &Change::whole(document.tokens.len()), apostrophes, &mut kept);
    kept.regions
}

/// Finds the regions of a changed text; what was read again: marks can open or close what stands far behind them.
pub(crate) fn find_again(document: &Document, change: &Change, apostrophes: &Apostrophes, kept: &mut Kept) -> Change {
    let mut change = change.clone();
    let paragraphs = document.paragraphs_in(&change.new);
    let pending_at = |token: usize| {
        let at = kept.pendings.binary_search_by_key(&token, |pending| pending.token).ok()?;
        Some(kept.pendings[at].style)
    };
    let pending = if change.is_whole() { None } else { pending_at(change.old.start) };
    let mut reader = Reader { document, apostrophes, regions: Vec::new(), pending };
    let mut pendings = Vec::new();
    for paragraph in paragraphs.start..document.paragraph_count() {
        let tokens = document.paragraph(paragraph);
        // Behind the change all goes on as the last time, where the same is open.
        let is_behind = !change.is_whole() && paragraph >= paragraphs.end;
        if is_behind && reader.pending == pending_at(tokens.start.wrapping_sub(change.by.tokens)) {
            break;
        }
        pendings.extend(reader.pending.map(|style| Pending { token: tokens.start, style }));
        if is_behind {
            change.new.end = tokens.end;
            change.old.end = tokens.end.wrapping_sub(change.by.tokens);
        }
        reader.paragraph(tokens);
    }
    let regions = reader.regions;
    change.renew(&mut kept.regions, regions);
    change.renew(&mut kept.pendings, pendings);
    change
}

impl Placed for Region {
    fn first(&self) -> usize {
        self.tokens.start
    }

    fn shift(&mut self, by: &Shift) {
        by.tokens(&mut self.tokens);
        by.span(&mut self.content);
    }
}

impl Placed for Pending {
    fn first(&self) -> usize {
        self.token
    }

    fn shift(&mut self, by: &Shift) {
        self.token = self.token.wrapping_add(by.tokens);
    }
}

struct Reader<'d, 't> {
    document: &'d Document<'t>,
    apostrophes: &'d Apostrophes,
    regions: Vec<Region>,
    /// The marks that the paragraph before ended without.
    pending: Option<Style>,
}

/// An open region while its paragraph is read.
struct Open {
    start: usize,
    /// The pairs inside it, kept in case its own closing mark is missing.
    inner: Vec<Range<usize>>,
    /// Which of those are not closed yet.
    unclosed: Vec<usize>,
}

impl Reader<'_, '_> {
    fn paragraph(&mut self, tokens: Range<usize>) {
        let mut at = tokens.start;
        let pending = self.pending.take();
        let mut continues = pending == Some(Style::Double);
        if pending == Some(Style::Single) {
            at = self.go_on_in_single(&tokens);
        }
        let mut open: Option<Open> = None;
        let mut no_single_before = 0;
        while at < tokens.end {
            let index = at;
            at += 1;
            if self.document.tokens[index].kind != TokenKind::QuoteMark {
                continue;
            }
            let is_pair = marks::is_pair(self.document, index);
            at += usize::from(is_pair && at < tokens.end);
            let style = if is_pair { Style::Double } else { marks::style(self.document, index) };
            let side = match marks::side(self.document, index, &tokens) {
                Side::Either if open.is_some() || style == Style::Single => Side::Closing,
                Side::Either => Side::Opening,
                side => side,
            };
            match (style, &mut open) {
                (Style::Single, None) if side == Side::Opening && index >= no_single_before => {
                    match self.single_end(index, tokens.end) {
                        Some(end) => {
                            self.push(index..end, true, false);
                            at = end;
                        }
                        None if self.goes_on_in_single(index, tokens.end) => {
                            self.push(index..tokens.end, false, false);
                            self.pending = Some(Style::Single);
                            at = tokens.end;
                        }
                        None => no_single_before = tokens.end.min(index + LONGEST_SINGLE),
                    }
                }
                (Style::Single, _) => {}
                (Style::Double, None) => match side {
                    Side::Closing if continues => self.push(tokens.start..at, true, true),
                    Side::Closing | Side::Either => {}
                    Side::Opening => open = Some(Open { start: index, inner: Vec::new(), unclosed: Vec::new() }),
                },
                (Style::Double, Some(this)) => match side {
                    Side::Opening => {
                        this.unclosed.push(this.inner.len());
                        this.inner.push(index..tokens.end);
                    }
                    Side::Closing | Side::Either => match this.unclosed.pop() {
                        Some(inner) if side == Side::Closing => this.inner[inner].end = at,
                        _ => {
                            let goes_on = continues && this.start == tokens.start;
                            self.push(this.start..at, true, goes_on);
                            open = None;
                        }
                    },
                },
            }
            continues &= index == tokens.start;
        }
        if let Some(open) = open {
            self.end_unclosed(open, tokens, continues);
        }
    }

    /// Whether single marks that open at `open` go on in the next paragraph, which opens with one again.
    fn goes_on_in_single(&self, open: usize, next: usize) -> bool {
        let document = self.document;
        // At the start of a sentence, behind a colon or a comma: an apostrophe stands anywhere.
        let is_start = document.paragraph(document.paragraph_of(open)).start == open
            || document.tokens[open].has(flag::SENTENCE_START)
            || document.is_any(open - 1, words![":", ","]);
        is_start
            && !marks::is_leading_apostrophe(document, open, self.apostrophes.clipped)
            && next < document.tokens.len()
            && document.tokens[next].kind == TokenKind::QuoteMark
            && marks::style(document, next) == Style::Single
            && !marks::is_leading_apostrophe(document, next, self.apostrophes.clipped)
    }

    /// The paragraph that goes on with single marks: to its closing mark, or all of it. The token to read on from.
    fn go_on_in_single(&mut self, tokens: &Range<usize>) -> usize {
        match self.single_end(tokens.start, tokens.end) {
            Some(end) => {
                self.push(tokens.start..end, true, true);
                end
            }
            None if self.goes_on_in_single(tokens.start, tokens.end) => {
                self.push(tokens.clone(), false, true);
                self.pending = Some(Style::Single);
                tokens.end
            }
            None => tokens.start,
        }
    }

    /// Ends a region whose closing mark the paragraph does not have.
    fn end_unclosed(&mut self, open: Open, tokens: Range<usize>, continues: bool) {
        let goes_on = continues && open.start == tokens.start;
        let next_continues = tokens.end < self.document.tokens.len()
            && self.document.tokens[tokens.end].kind == TokenKind::QuoteMark
            && marks::style(self.document, tokens.end) == Style::Double;
        if next_continues || open.inner.is_empty() {
            self.push(open.start..tokens.end, false, goes_on);
            self.pending = Some(Style::Double);
            return;
        }
        // Its mark was forgotten before the next pair opened.
        let mut start = open.start;
        let mut closed = false;
        for inner in open.inner {
            if inner.start > start && !closed {
                self.push(start..inner.start, false, false);
            }
            if inner.start >= start {
                closed = inner.end < tokens.end || marks::is_closed(self.document, inner.end);
                start = inner.start;
                if closed {
                    self.push(inner.clone(), true, false);
                    start = inner.end;
                }
            }
        }
        if !closed {
            self.push(start..tokens.end, false, false);
        }
    }

    fn push(&mut self, tokens: Range<usize>, closed: bool, continues: bool) {
        let list = &self.document.tokens;
        let is_mark = |at: usize| list[at].kind == TokenKind::QuoteMark;
        let mut inside = tokens.clone();
        if is_mark(inside.start) {
            inside.start += 1 + usize::from(marks::is_pair(self.document, inside.start));
        }
        if closed {
            inside.end -= 1;
            let is_pair = inside.end > inside.start + 1 && marks::is_pair(self.document, inside.end - 1);
            inside.end -= usize::from(is_pair);
        }
        if inside.start < inside.end {
            let content = self.document.span_of(inside);
            self.regions.push(Region { tokens, content, closed, continues });
        }
    }

    /// The end of single quotation marks that open at `open`: behind their closing mark. None when the mark is an
    /// apostrophe, or nothing closes it in the paragraph.
    fn single_end(&self, open: usize, end: usize) -> Option<usize> {
        if marks::is_leading_apostrophe(self.document, open, self.apostrophes.clipped) {
            return None;
        }
        // The apostrophe of a plural's possessive looks like a closing mark.
        let mut perhaps = None;
        let goes_on = self.goes_on_in_single(open, end);
        for at in open + 1..end.min(open + LONGEST_SINGLE) {
            if self.document.tokens[at].kind != TokenKind::QuoteMark
                || marks::style(self.document, at) != Style::Single
                // "the '90s"
                || marks::side(self.document, at, &(open..end)) == Side::Opening
                    && marks::is_leading_apostrophe(self.document, at, self.apostrophes.clipped)
            {
                continue;
            }
            match marks::side(self.document, at, &(open..end)) {
                Side::Closing if !self.apostrophes.possessives || !marks::may_be_possessive(self.document, at, end) => {
                    return Some(at + 1);
                }
                Side::Closing | Side::Either if !goes_on => perhaps = perhaps.or(Some(at + 1)),
                Side::Opening if perhaps.is_some() => break,
                _ => {}
            }
        }
        perhaps
    }
}
