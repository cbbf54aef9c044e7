//! Places of a text being edited, in bytes and in UTF-16 units: an edit counts again only what stands between two of them.

use super::OffsetUnit;
use crate::earlier::Replaced;

/// How many bytes there are from one milestone to the next, at least; three times as many at most, but for a character.
const STEP: usize = 512;

/// Some places of a text in their order, each the start of a character; the text's start is not among them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Milestones(Vec<Place>);

#[derive(Clone, Copy, Debug, Default)]
struct Place {
    byte: usize,
    unit: usize,
}

impl Milestones {
    /// Those of a text.
    pub fn new(text: &str) -> Milestones {
        let mut all = Milestones::default();
        all.fill(text, 0);
        all
    }

    /// Goes along with an edit that gave this text, in bytes; it has so many units more than before.
    pub fn edit(&mut self, text: &str, edit: Replaced, longer: isize) {
        let Milestones(places) = self;
        let first = places.partition_point(|place| place.byte <= edit.start);
        let behind = places.partition_point(|place| place.byte < edit.end).max(first);
        for place in &mut places[behind..] {
            place.byte = place.byte - edit.end + edit.new_end;
            place.unit = place.unit.saturating_add_signed(longer);
        }
        places.drain(first..behind);
        self.fill(text, first);
    }

    /// Sets milestones between the one with this number, which is to be the first behind them, and the one before it.
    fn fill(&mut self, text: &str, next: usize) {
        let Milestones(places) = self;
        let mut last = next.checked_sub(1).map_or(Place::default(), |before| places[before]);
        let end = places.get(next).map_or(text.len(), |place| place.byte);
        let mut new = Vec::new();
        while end - last.byte > 3 * STEP {
            let mut byte = last.byte + STEP;
            while !text.is_char_boundary(byte) {
                byte += 1;
            }
            last = Place { byte, unit: last.unit + OffsetUnit::Utf16.count(&text[last.byte..byte]) };
            new.push(last);
        }
        places.splice(next..next, new);
    }

    /// The offset, in units, of the character of the text that starts at `byte`, or of the text's end.
    pub fn unit(&self, text: &str, byte: usize) -> usize {
        let last = self.last(|place| place.byte <= byte);
        last.unit + OffsetUnit::Utf16.count(&text[last.byte..byte])
    }

    /// The byte where the character with this offset starts, or the text ends; `None` inside a character and behind the end.
    pub fn byte(&self, text: &str, unit: usize) -> Option<usize> {
        let last = self.last(|place| place.unit <= unit);
        let mut count = last.unit;
        let mut letters = text[last.byte..].char_indices();
        while count < unit {
            count += letters.next()?.1.len_utf16();
        }
        (count == unit).then(|| last.byte + letters.offset())
    }

    /// The last milestone of which something holds, as it does of all before it.
    fn last(&self, holds: impl Fn(&Place) -> bool) -> Place {
        let end = self.0.partition_point(holds);
        end.checked_sub(1).map_or(Place::default(), |last| self.0[last])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether all places of a text are told as counting from its start tells them.
    fn check(milestones: &Milestones, text: &str) {
        let mut unit = 0;
        for (byte, letter) in text.char_indices() {
            assert_eq!((milestones.unit(text, byte), milestones.byte(text, unit)), (unit, Some(byte)));
            if letter.len_utf16() == 2 {
                assert_eq!(milestones.byte(text, unit + 1), None);
            }
            unit += letter.len_utf16();
        }
        assert_eq!((milestones.unit(text, text.len()), milestones.byte(text, unit)), (unit, Some(text.len())));
        assert_eq!(milestones.byte(text, unit + 1), None);
        let ends = milestones.0.iter().map(|place| place.byte).chain([text.len()]);
        let starts = [0].into_iter().chain(milestones.0.iter().map(|place| place.byte));
        assert!(starts.zip(ends).all(|(start, end)| start <= end && end - start <= 3 * STEP));
    }

    #[test]
    fn edits_move_them_along() {
        let mut text = "aé€👍 “Straße” 東京 ".repeat(300);
        let mut milestones = Milestones::new(&text);
        check(&milestones, &text);
        let long = "Łódź 👍 ".repeat(400);
        // What is replaced, as shares of the text in thousandths, and by what.
        for (start, end, with) in [
            (500, 500, "x"),
            (500, 501, ""),
            (0, 0, "👍"),
            (1000, 1000, "é"),
            (300, 700, "€"),
            (200, 210, &long),
            (999, 1000, ""),
            (0, 1000, "é"),
            (0, 1000, &long),
            (0, 1000, ""),
        ] {
            let place = |share: usize| (0..=text.len() * share / 1000).rfind(|&at| text.is_char_boundary(at)).unwrap();
            let (start, end) = (place(start), place(end));
            let units = |text: &str| OffsetUnit::Utf16.count(text) as isize;
            let longer = units(with) - units(&text[start..end]);
            text.replace_range(start..end, with);
            milestones.edit(&text, Replaced { start, end, new_end: start + with.len() }, longer);
            check(&milestones, &text);
        }
    }
}
