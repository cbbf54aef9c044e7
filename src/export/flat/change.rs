//! What an edit changed of an analysis, in the flat form: the records that are new, and where they belong.
//!
//! # The places
//!
//! | part | how often | numbers |
//! |---|---|---|
//! | edit | once | start, end, new end of what was replaced in the text (offsets) |
//! | group | once | the same of the numbers of quotes' groups |
//! | list | dates, quotes, mentions, entities | the same of the list (indices); how many others are new |
//! | other | for each of these | its index in the list as it is now |
//!
//! In the flat form beside them stand, of each list, the records between start and new end, then the others. Its header and
//! all numbers in it but those of strings and parts are those of the whole. All that is not in it is as it was, but for numbers
//! that count text, groups or a list: these have moved, as [`Replaced::moved`] tells.

use super::{Flat, write};
use crate::analysis::*;
use crate::earlier::{self, Earlier, Replaced};
use crate::text::{OffsetUnit, Offsets, Span};

/// What changed between two analyses; made by [`flat_change`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatChange {
    /// What is new.
    pub flat: Flat,
    /// Where that belongs, as this module's source lays it out.
    pub places: Vec<u32>,
}

/// What has changed since an earlier analysis of a text, with offsets in UTF-16 units. Takes one pass over both, and room only for
/// what is new.
///
/// ```
/// use newslens::{export, Options, Session};
/// let mut session = Session::new(Options::new().with_date("2024-05-15")?);
/// session.set_text("They met on Monday.\n\nAda Nwosu spoke.");
/// session.changed_analysis();
/// session.replace(5..8, "left")?;
/// let (text, analysis, earlier) = session.changed_analysis();
/// let change = export::flat_change(text, analysis, &earlier.ok_or("not edited")?);
/// assert_eq!(change.places[..3], [5, 8, 9]);
/// let [dates, quotes, mentions, entities] = change.flat.numbers[1..5] else { unreachable!() };
/// assert_eq!([dates, quotes, mentions, entities], [0; 4]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn flat_change(text: &str, analysis: &Analysis, earlier: &Earlier) -> FlatChange {
    let (before, edit) = (earlier, earlier.edit);
    let at = |old: Span, new: Span| edit.moved(old.start) == Some(new.start) && edit.moved(old.end) == Some(new.end);
    let at_optional = |old: Option<Span>, new: Option<Span>| match (old, new) {
        (Some(old), Some(new)) => at(old, new),
        (old, new) => old == new,
    };
    let dates = replaced(&before.dates, &analysis.dates, |old, new| at(old.span, new.span));
    let quotes = replaced(&before.quotes, &analysis.quotes, |old, new| at(old.span, new.span));
    let mentions = replaced(&before.mentions, &analysis.mentions, |old, new| at(old.span, new.span));
    let old_entities = firsts(&before.mentions, before.entities.len());
    let new_entities = firsts(&analysis.mentions, analysis.entities.len());
    // An entity is the one of then whose first mention is the same.
    let entities = replaced(&old_entities, &new_entities, |old, new| {
        old.and_then(|old| mentions.moved(old)) == *new && new.is_some()
    });
    let group = match (before.quotes.get(quotes.end), analysis.quotes.get(quotes.new_end)) {
        (Some(old), Some(new)) => Replaced { start: old.group, end: old.group, new_end: new.group },
        _ => Replaced { start: 0, end: 0, new_end: 0 },
    };

    let is_date = |old: &DateMention, new: &DateMention| {
        let range = match (&old.range, &new.range) {
            (Some(old), Some(new)) => {
                (&old.from, &old.to, dates.moved(old.partner)) == (&new.from, &new.to, Some(new.partner))
            }
            (old, new) => old == new,
        };
        let anchor = match (&old.anchor, &new.anchor) {
            (Some(old), Some(new)) => old.value == new.value && is_index(dates, old.date, new.date),
            (old, new) => old == new,
        };
        range
            && anchor
            && (old.kind, old.modifier, &old.value, &old.from, &old.to)
                == (new.kind, new.modifier, &new.value, &new.from, &new.to)
    };
    let is_quote = |old: &Quote, new: &Quote| {
        let speaker = match (&old.speaker, &new.speaker) {
            (Some(old), Some(new)) => {
                at(old.span, new.span)
                    && (old.method, &old.name) == (new.method, &new.name)
                    && is_index(entities, old.entity, new.entity)
            }
            (old, new) => old == new,
        };
        speaker
            && old.parts.len() == new.parts.len()
            && old.parts.iter().zip(&new.parts).all(|(&old, &new)| at(old, new))
            && at_optional(old.cue, new.cue)
            && group.moved(old.group) == Some(new.group)
            && (old.kind, old.denied, old.headline, old.confidence)
                == (new.kind, new.denied, new.headline, new.confidence)
    };
    let is_mention = |old: &Mention, new: &Mention| {
        (old.kind, old.confidence) == (new.kind, new.confidence) && entities.moved(old.entity) == Some(new.entity)
    };
    let new_dates = Changed::of(dates, &before.dates, &analysis.dates, is_date);
    let new_quotes = Changed::of(quotes, &before.quotes, &analysis.quotes, is_quote);
    let new_mentions = Changed::of(mentions, &before.mentions, &analysis.mentions, is_mention);
    let new_entities = Changed {
        others: others_of(entities, before, analysis, &new_mentions),
        replaced: entities,
        list: &analysis.entities,
    };

    let offsets = Offsets::new(text, OffsetUnit::Utf16);
    let [start, new_end] = [edit.start, edit.new_end].map(|byte| offsets.of(byte));
    let end = new_end.saturating_add_signed(-earlier.longer);
    let mut places = numbers(Replaced { start, end, new_end }).to_vec();
    places.extend(numbers(group));
    new_dates.write(&mut places);
    new_quotes.write(&mut places);
    new_mentions.write(&mut places);
    new_entities.write(&mut places);
    for others in [&new_dates.others, &new_quotes.others, &new_mentions.others, &new_entities.others] {
        places.extend(others);
    }
    let lists = (
        &mut new_dates.items() as _,
        &mut new_quotes.items() as _,
        &mut new_mentions.items() as _,
        &mut new_entities.items() as _,
    );
    FlatChange { flat: write(offsets, OffsetUnit::Utf16, Vec::new(), analysis, lists), places }
}

/// The first mention of each entity.
fn firsts(mentions: &[Mention], entities: usize) -> Vec<Option<usize>> {
    let mut firsts = vec![None; entities];
    for (index, mention) in mentions.iter().enumerate() {
        firsts[mention.entity].get_or_insert(index);
    }
    firsts
}

/// The entities, of those not replaced, of which something else is told, or which have lost or won a mention: those that have
/// one that is new, or had one that is gone.
fn others_of(entities: Replaced, before: &Earlier, now: &Analysis, mentions: &Changed<Mention>) -> Vec<u32> {
    let mut is_other = vec![false; now.entities.len()];
    for mention in mentions.items() {
        is_other[mention.entity] = true;
    }
    for mention in mentions.earlier(&before.mentions) {
        entities.moved(mention.entity).into_iter().for_each(|entity| is_other[entity] = true);
    }
    for (old, &fingerprint) in before.entities.iter().enumerate() {
        let Some(new) = entities.moved(old) else { continue };
        is_other[new] |= fingerprint != earlier::fingerprint(&now.entities[new]);
    }
    is_other[entities.start..entities.new_end].fill(false);
    (0..).zip(is_other).filter(|&(_, is_other)| is_other).map(|(entity, _)| entity).collect()
}

/// What was replaced in a list: all between what both start with and what both end with.
fn replaced<T>(old: &[T], new: &[T], is_same: impl Fn(&T, &T) -> bool) -> Replaced {
    let start = old.iter().zip(new).take_while(|(old, new)| is_same(old, new)).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let behind = rest.take_while(|(old, new)| is_same(old, new)).count();
    Replaced { start, end: old.len() - behind, new_end: new.len() - behind }
}

/// Whether an index that may be missing has moved as its list has.
fn is_index(list: Replaced, old: Option<usize>, new: Option<usize>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => list.moved(old) == Some(new),
        (old, new) => old == new,
    }
}

fn numbers(Replaced { start, end, new_end }: Replaced) -> [u32; 3] {
    [start, end, new_end].map(|place| place as u32)
}

/// What is new in a list.
struct Changed<'a, T> {
    replaced: Replaced,
    list: &'a [T],
    /// The indices of those that stand outside of what was replaced.
    others: Vec<u32>,
}

impl<'a, T> Changed<'a, T> {
    fn of(replaced: Replaced, old: &[T], list: &'a [T], is_same: impl Fn(&T, &T) -> bool) -> Changed<'a, T> {
        let Replaced { start, end, new_end } = replaced;
        let before = old[..start].iter().zip(list).enumerate();
        let behind = old[end..].iter().zip(&list[new_end..]).enumerate().map(|(at, pair)| (new_end + at, pair));
        let others = before.chain(behind).filter(|(_, (old, new))| !is_same(old, new));
        Changed { replaced, list, others: others.map(|(at, _)| at as u32).collect() }
    }

    /// What stood in its place.
    fn earlier(&self, old: &'a [T]) -> impl Iterator<Item = &'a T> {
        let Replaced { start, end, new_end } = self.replaced;
        let others = self.others.iter().map(|&at| at as usize);
        old[start..end].iter().chain(others.map(move |at| &old[if at < start { at } else { at - new_end + end }]))
    }

    fn write(&self, places: &mut Vec<u32>) {
        places.extend(numbers(self.replaced));
        places.push(self.others.len() as u32);
    }

    fn items(&self) -> impl Iterator<Item = &'a T> {
        let Replaced { start, new_end, .. } = self.replaced;
        self.list[start..new_end].iter().chain(self.others.iter().map(|&at| &self.list[at as usize]))
    }
}
