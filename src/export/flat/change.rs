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
use crate::earlier::{Earlier, Replaced};
use crate::outline::{Index, OutlinedDate, OutlinedQuote, Place};
use crate::text::{OffsetUnit, Offsets};

/// How many bytes are counted for the offsets of a record, about, from the milestones before its ends.
const COUNTED_FOR_ONE: usize = 1024;

/// What changed between two analyses; made by [`flat_change`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatChange {
    /// What is new.
    pub flat: Flat,
    /// Where that belongs, as this module's source lays it out.
    pub places: Vec<u32>,
}

/// What has changed since an earlier analysis of a text, with offsets in UTF-16 units. Takes one pass over what
/// both say in short, and room only for what is new.
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
    let Earlier { edit, longer, then, now, mentions: old_mentions, milestones } = earlier;
    let at = |old: Place, new: Place| is_moved(*edit, old.start, new.start) && is_moved(*edit, old.end, new.end);
    let dates = replaced(&then.dates, &now.dates, |old, new| at(old.place, new.place));
    let quotes = replaced(&then.quotes, &now.quotes, |old, new| at(old.place, new.place));
    let is_same_mention = |old: &Mention, new: &Mention| {
        edit.moved(old.span.start) == Some(new.span.start) && edit.moved(old.span.end) == Some(new.span.end)
    };
    let mentions = replaced(old_mentions, &analysis.mentions, is_same_mention);
    // An entity is the one of then whose first mention is the same.
    let entities = replaced(&then.entities, &now.entities, |old, new| is_moved(mentions, old.first, new.first));
    let group = match (then.quotes.get(quotes.end), now.quotes.get(quotes.new_end)) {
        (Some(old), Some(new)) => {
            let [old, new] = [old, new].map(|quote| quote.group.get().unwrap_or_default());
            Replaced { start: old, end: old, new_end: new }
        }
        _ => Replaced { start: 0, end: 0, new_end: 0 },
    };

    let is_date = |old: &OutlinedDate, new: &OutlinedDate| {
        old.facts == new.facts && is_moved(dates, old.partner, new.partner) && is_moved(dates, old.anchor, new.anchor)
    };
    // Where the parts stand in a quote that was edited is not told by its facts.
    let is_edited = |place: Place| {
        place.start.get().is_some_and(|start| start <= edit.new_end)
            && place.end.get().is_some_and(|end| end >= edit.start)
    };
    let is_quote = |old: &OutlinedQuote, new: &OutlinedQuote| {
        old.facts == new.facts
            && at(old.cue, new.cue)
            && at(old.speaker, new.speaker)
            && is_moved(entities, old.entity, new.entity)
            && is_moved(group, old.group, new.group)
            && !is_edited(new.place)
    };
    let is_mention = |old: &Mention, new: &Mention| {
        (old.kind, old.confidence) == (new.kind, new.confidence) && entities.moved(old.entity) == Some(new.entity)
    };
    let new_dates = Changed::of(dates, &then.dates, &now.dates, &analysis.dates, is_date);
    let new_quotes = Changed::of(quotes, &then.quotes, &now.quotes, &analysis.quotes, is_quote);
    let new_mentions = Changed::of(mentions, old_mentions, &analysis.mentions, &analysis.mentions, is_mention);
    let mut new_entities =
        Changed::of(entities, &then.entities, &now.entities, &analysis.entities, |old, new| old.facts == new.facts);
    new_entities.add(of_mentions(entities, &new_mentions, old_mentions));

    // Where much is new, to count all is less than to count from a milestone for each.
    let count = new_dates.count() + new_quotes.count() + new_mentions.count();
    let is_much = count > text.len() / COUNTED_FOR_ONE;
    let offsets =
        if is_much { Offsets::new(text, OffsetUnit::Utf16) } else { Offsets::by_milestones(text, milestones) };
    let [start, new_end] = [edit.start, edit.new_end].map(|byte| offsets.of(byte));
    let end = new_end.saturating_add_signed(-longer);
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

/// The entities, as they are counted now, that have a mention that is new, or had one that is gone: they have lost or won one.
fn of_mentions(entities: Replaced, mentions: &Changed<Mention>, old: &[Mention]) -> Vec<u32> {
    let lost = mentions.earlier(old).filter_map(|mention| entities.moved(mention.entity));
    lost.chain(mentions.items().map(|mention| mention.entity)).map(|entity| entity as u32).collect()
}

/// What was replaced in a list: all between what both start with and what both end with.
fn replaced<T>(old: &[T], new: &[T], is_same: impl Fn(&T, &T) -> bool) -> Replaced {
    let start = old.iter().zip(new).take_while(|(old, new)| is_same(old, new)).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let behind = rest.take_while(|(old, new)| is_same(old, new)).count();
    Replaced { start, end: old.len() - behind, new_end: new.len() - behind }
}

/// Whether a place that may be missing has moved as all that stands around it has.
fn is_moved(replaced: Replaced, old: Index, new: Index) -> bool {
    old.get().map_or(new.get().is_none(), |old| new.get().is_some_and(|new| replaced.moved(old) == Some(new)))
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
    /// What is new in a list; what was told of its items then, and what is told of them now, says which are the same.
    fn of<Told>(
        replaced: Replaced,
        then: &[Told],
        now: &[Told],
        list: &'a [T],
        is_same: impl Fn(&Told, &Told) -> bool,
    ) -> Changed<'a, T> {
        let Replaced { start, end, new_end } = replaced;
        let before = then[..start].iter().zip(now).enumerate();
        let behind = then[end..].iter().zip(&now[new_end..]).enumerate().map(|(at, pair)| (new_end + at, pair));
        let others = before.chain(behind).filter(|(_, (old, new))| !is_same(old, new));
        Changed { replaced, list, others: others.map(|(at, _)| at as u32).collect() }
    }

    /// Adds others, of which some may be there already, or among what was replaced.
    fn add(&mut self, mut others: Vec<u32>) {
        let Replaced { start, new_end, .. } = self.replaced;
        others.retain(|&at| !(start..new_end).contains(&(at as usize)));
        self.others.append(&mut others);
        self.others.sort_unstable();
        self.others.dedup();
    }

    /// What stood in its place.
    fn earlier(&self, old: &'a [T]) -> impl Iterator<Item = &'a T> {
        let Replaced { start, end, new_end } = self.replaced;
        let others = self.others.iter().map(|&at| at as usize);
        old[start..end].iter().chain(others.map(move |at| &old[if at < start { at } else { at - new_end + end }]))
    }

    /// How many are new.
    fn count(&self) -> usize {
        self.replaced.new_end - self.replaced.start + self.others.len()
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
