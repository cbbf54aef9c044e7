//! What is told of an edit is enough: put into the analysis before it, it gives the one behind it.

use crate::edits::{boundary, length, news, piece};
use newslens::text::{OffsetUnit, Span};
use newslens::{Analysis, Options, Replaced, Session, export};
use proptest::prelude::*;
use proptest::sample::Index;

/// The places that `export::flat_change` tells, with what was replaced in the text, in bytes, in place of the same in UTF-16.
struct Places {
    edit: Replaced,
    group: Replaced,
    lists: [(Replaced, Vec<usize>); 4],
}

impl Places {
    fn of(numbers: &[u32], edit: Replaced) -> Places {
        let number = |at: usize| numbers[at] as usize;
        let replaced = |at| Replaced { start: number(at), end: number(at + 1), new_end: number(at + 2) };
        let mut others = numbers[22..].iter().map(|&at| at as usize);
        let lists = [6, 10, 14, 18].map(|at| (replaced(at), others.by_ref().take(number(at + 3)).collect()));
        Places { edit, group: replaced(3), lists }
    }

    fn moved(&self, span: Span) -> Span {
        let [start, end] = [span.start, span.end].map(|byte| self.edit.moved(byte).unwrap());
        Span { start, end }
    }

    fn index(&self, list: usize, index: usize) -> usize {
        self.lists[list].0.moved(index).unwrap()
    }

    /// A list as it is now: of `new`, only what was told is taken.
    fn put<T: Clone>(&self, list: usize, old: &[T], new: &[T], moved: impl Fn(&mut T)) -> Vec<T> {
        let (Replaced { start, end, new_end }, others) = &self.lists[list];
        let count = old.len() - end + new_end;
        let item = |at: usize| {
            if (*start..*new_end).contains(&at) || others.contains(&at) {
                return new[at].clone();
            }
            let mut item = old[if at < *start { at } else { at - new_end + end }].clone();
            moved(&mut item);
            item
        };
        (0..count).map(item).collect()
    }

    fn apply(&self, old: &Analysis, new: &Analysis) -> Analysis {
        let mut whole = Analysis { dates: Vec::new(), ..new.clone() };
        whole.dates = self.put(0, &old.dates, &new.dates, |date| {
            date.span = self.moved(date.span);
            date.range.iter_mut().for_each(|range| range.partner = self.index(0, range.partner));
            date.anchor.iter_mut().flat_map(|anchor| &mut anchor.date).for_each(|date| *date = self.index(0, *date));
        });
        whole.quotes = self.put(1, &old.quotes, &new.quotes, |quote| {
            quote.span = self.moved(quote.span);
            quote.parts.iter_mut().chain(&mut quote.cue).for_each(|span| *span = self.moved(*span));
            quote.group = self.group.moved(quote.group).unwrap();
            if let Some(speaker) = &mut quote.speaker {
                speaker.span = self.moved(speaker.span);
                speaker.entity = speaker.entity.map(|entity| self.index(3, entity));
            }
        });
        whole.mentions = self.put(2, &old.mentions, &new.mentions, |mention| {
            mention.span = self.moved(mention.span);
            mention.entity = self.index(3, mention.entity);
        });
        whole.entities = self.put(3, &old.entities, &new.entities, |entity| {
            entity.mentions.iter_mut().for_each(|mention| *mention = self.index(2, *mention));
        });
        whole
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_changed_is_all_that_is_needed(
        text in news(1..20),
        edits in proptest::collection::vec((any::<Index>(), length(), piece(), any::<bool>()), 1..12),
    ) {
        let mut session = Session::new(Options::new());
        session.set_text(&text);
        prop_assert!(session.changed_analysis().2.is_none());
        let mut before = session.analysis().clone();
        for (place, length, with, is_asked) in edits {
            let text = session.text();
            let start = boundary(text, place.index(text.len() + 1));
            let end = boundary(text, start + length).max(start);
            session.replace(start..end, &with).unwrap();
            if !is_asked {
                session.analysis();
                continue;
            }
            let (text, analysis, earlier) = session.changed_analysis();
            let Some(earlier) = earlier else { continue };
            let change = export::flat_change(text, analysis, &earlier);
            let edit = earlier.edit;
            let utf16 = |byte| OffsetUnit::Utf16.count(&text[..byte]) as u32;
            prop_assert_eq!([change.places[0], change.places[2]], [edit.start, edit.new_end].map(utf16));

            prop_assert!(change.places[1] >= change.places[0]);
            let whole = Places::of(&change.places, edit).apply(&before, analysis);
            let flat = |analysis| export::flat(text, analysis, OffsetUnit::Utf16);
            prop_assert_eq!(flat(&whole), flat(analysis));
            before = analysis.clone();
        }
    }
}
