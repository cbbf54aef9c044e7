//! A text being edited: what was found far from a change is kept.

use crate::earlier::{Earlier, Replaced};
use crate::edited::Edited;
use crate::kept::Kept;
use crate::language::{self, Grammar};
use crate::outline::Outline;
use crate::text::OffsetUnit;
use crate::text::milestones::Milestones;
use crate::{Analysis, Options, Phase, read};
use std::{error::Error, fmt, ops::Range, ptr, sync::Arc};

/// A text that changes, with its analysis.
///
/// The analysis is the one that [`crate::analyze`] gives for the whole text. What is saved is most of the work on paragraphs
/// that stayed as they were, and all of it when nothing changed.
///
/// ```
/// use newslens::{Options, Session};
/// let mut session = Session::new(Options::new());
/// session.set_text("“Good,” Ada Nwosu said.");
/// session.replace(4..7, "reat")?;
/// assert_eq!(session.text(), "“Great,” Ada Nwosu said.");
/// let fresh = newslens::analyze(session.text(), &Options::new());
/// assert_eq!(session.analysis(), &fresh);
/// # Ok::<(), newslens::RangeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Session {
    options: Options,
    text: String,
    /// The text as the usual grammar reads it, in which its language is told.
    usual: Edited,
    /// The same as its own grammar reads it, where that is another.
    own: Option<Edited>,
    /// The analysis of `text`; `None` after a change.
    analysis: Option<Analysis>,
    /// What was found in the paragraphs when the text was analysed last.
    kept: Kept,
    /// What it was when [`Session::changed_analysis`] was asked last, if the text has changed since.
    earlier: Option<Earlier>,
    /// What the analysis says, where [`Session::changed_analysis`] gave it.
    outline: Option<Arc<Outline>>,
    /// Offsets in UTF-16, from the first time on that one is asked for.
    milestones: Option<Milestones>,
}

impl Session {
    /// Starts with an empty text.
    pub fn new(options: Options) -> Session {
        let text = String::new();
        let usual = Edited::new(&text, Grammar::fallback());
        let kept = Kept::wanted();
        let (own, analysis, earlier, outline, milestones) = Default::default();
        Session { options, text, usual, own, analysis, kept, earlier, outline, milestones }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How the text is read.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Reads the text in another way from now on.
    pub fn set_options(&mut self, options: Options) {
        if self.options != options {
            self.options = options;
            (self.analysis, self.earlier, self.outline) = (None, None, None);
            self.kept = Kept::wanted();
        }
    }

    /// Puts a whole new text in place of the old one; what both start and end with is not read again.
    pub fn set_text(&mut self, text: &str) {
        let start = common_start(&self.text, text);
        let end = common_end(&self.text[start..], &text[start..]);
        self.splice(start..self.text.len() - end, &text[start..text.len() - end]);
    }

    /// Replaces a part of the text, in bytes; an empty range inserts.
    ///
    /// # Errors
    /// When the range is not one of the text's, or cuts a character.
    pub fn replace(&mut self, range: Range<usize>, with: &str) -> Result<(), RangeError> {
        if self.text.get(range.clone()).is_none() {
            return Err(RangeError { range, length: self.text.len() });
        }
        self.splice(range, with);
        Ok(())
    }

    /// The analysis of the text as it stands.
    pub fn analysis(&mut self) -> &Analysis {
        self.text_and_analysis().1
    }

    /// The text and its analysis.
    pub fn text_and_analysis(&mut self) -> (&str, &Analysis) {
        self.text_and_analysis_in_phases(&mut |_| {})
    }

    /// The same, which tells the start of each phase.
    fn text_and_analysis_in_phases(&mut self, starts: &mut dyn FnMut(Phase)) -> (&str, &Analysis) {
        let analysis = self.analysis.take().unwrap_or_else(|| self.analyze(starts));
        (&self.text, self.analysis.insert(analysis))
    }

    /// The text and its analysis, and what they were when this was asked last, where the text was edited since; nothing of that the
    /// first time, or after other options.
    ///
    /// ```
    /// use newslens::{Options, Replaced, Session};
    /// let mut session = Session::new(Options::new());
    /// session.set_text("“Good,” Ada Nwosu said.");
    /// assert!(session.changed_analysis().2.is_none());
    /// session.replace(4..7, "reat")?;
    /// let (_, _, earlier) = session.changed_analysis();
    /// assert_eq!(earlier.unwrap().edit, Replaced { start: 4, end: 7, new_end: 8 });
    /// # Ok::<(), newslens::RangeError>(())
    /// ```
    pub fn changed_analysis(&mut self) -> (&str, &Analysis, Option<Earlier>) {
        self.changed_analysis_in_phases(|_| {})
    }

    /// As [`Session::changed_analysis`], and tells the start of each phase.
    pub fn changed_analysis_in_phases(&mut self, mut starts: impl FnMut(Phase)) -> (&str, &Analysis, Option<Earlier>) {
        self.text_and_analysis_in_phases(&mut starts);
        let mut earlier = self.earlier.take();
        let milestones = self.milestones.get_or_insert_with(|| Milestones::new(&self.text)).clone();
        let analysis = self.analysis.get_or_insert_default();
        let now = self.outline.get_or_insert_with(|| Arc::new(Outline::of(analysis)));
        if let Some(earlier) = &mut earlier {
            (earlier.now, earlier.milestones) = (now.clone(), milestones);
        }
        (&self.text, analysis, earlier)
    }

    /// The byte where the character with this offset in UTF-16 units starts, or the text ends; `None` inside a character and behind
    /// the end.
    #[cfg(feature = "wasm")]
    pub(crate) fn byte_of_utf16(&mut self, offset: usize) -> Option<usize> {
        self.milestones.get_or_insert_with(|| Milestones::new(&self.text)).byte(&self.text, offset)
    }

    /// Lets go of the analysis of a text that is about to be edited, and keeps of it what may be wanted.
    fn forget_analysis(&mut self, edit: Replaced, longer: isize) {
        let (mut before, outline) = (self.analysis.take(), self.outline.take());
        match (&mut self.earlier, &mut before, outline) {
            (Some(earlier), ..) => earlier.go_on(edit, longer),
            (none, Some(analysis), Some(then)) => *none = Some(Earlier::take(analysis, then, edit, longer)),
            _ => {}
        }
        if let Some(analysis) = before {
            self.kept.take_back(analysis);
        }
    }

    /// Analyses the text, reading again what has changed.
    fn analyze(&mut self, starts: &mut dyn FnMut(Phase)) -> Analysis {
        let Session { options, text, usual, own, kept, .. } = self;
        let mut document = usual.document(text);
        let (language, grammar) = language::of(&document, options);
        let edited = if ptr::eq(document.grammar, grammar) {
            *own = None;
            usual
        } else {
            usual.keep(document);
            let known = own.take().filter(|own| own.is_of(grammar));
            let own = own.insert(known.unwrap_or_else(|| Edited::new(text, grammar)));
            document = own.document(text);
            own
        };
        kept.compare(&mut document);
        let analysis = read(&document, language, options, kept, starts);
        edited.keep(document);
        analysis
    }

    /// Changes a part of the text that is known to be on character boundaries.
    fn splice(&mut self, range: Range<usize>, with: &str) {
        if &self.text[range.clone()] == with {
            return;
        }
        let edit = Replaced { start: range.start, end: range.end, new_end: range.start + with.len() };
        let [added, removed] = [with, &self.text[range.clone()]].map(|text| OffsetUnit::Utf16.count(text) as isize);
        let longer = added - removed;
        self.forget_analysis(edit, longer);
        let line_start = self.text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text[range.end..].find('\n').map_or(self.text.len(), |at| range.end + at);
        let behind = self.text.len() - line_end;
        let old_length = self.text.len();
        if self.text.capacity() - self.text.len() < with.len() {
            // By itself it would take twice as much.
            self.text.reserve_exact(with.len() + self.text.len() / 16);
        }
        self.text.replace_range(range, with);
        if let Some(milestones) = &mut self.milestones {
            milestones.edit(&self.text, edit, longer);
        }
        if old_length.max(self.text.len()) > u32::MAX as usize {
            // Such a text is not read to its end.
            (self.usual, self.own) = (Edited::new(&self.text, Grammar::fallback()), None);
            return;
        }
        let (old, new) = (line_start..line_end, line_start..self.text.len() - behind);
        for edited in [&mut self.usual].into_iter().chain(&mut self.own) {
            edited.change(&self.text, old.clone(), new.clone());
        }
    }
}

/// How many bytes two texts have in common at their start, in whole characters.
fn common_start(one: &str, other: &str) -> usize {
    let mut length = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    while !one.is_char_boundary(length) || !other.is_char_boundary(length) {
        length -= 1;
    }
    length
}

/// How many bytes two texts have in common at their end, in whole characters.
fn common_end(one: &str, other: &str) -> usize {
    let mut length = one.bytes().rev().zip(other.bytes().rev()).take_while(|(one, other)| one == other).count();
    while !one.is_char_boundary(one.len() - length) || !other.is_char_boundary(other.len() - length) {
        length -= 1;
    }
    length
}

/// A range that is not one of the text's, or cuts a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RangeError {
    range: Range<usize>,
    length: usize,
}

impl fmt::Display for RangeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RangeError { range, length } = self;
        write!(formatter, "{range:?} is not a range of whole characters in a text of {length} bytes")
    }
}

impl Error for RangeError {}
