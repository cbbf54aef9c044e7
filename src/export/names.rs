//! The words that stand for the kinds of things in every format, and their numbers in the flat one.

use super::Format;
use crate::analysis::*;

/// Gives a field-less enum its exported names: `name` for one, `NAMES` and `ALL` in the order of their numbers.
macro_rules! names {
    ($($type:ty { $($variant:ident = $name:literal),+ })+) => {$(
        impl $type {
            /// All exported names, in the order of the numbers that the flat form uses.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// All of them, in the same order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in JSON and every other exported form.
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            /// What has this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
        // The variants in the order of their numbers: a name left out or misplaced does not compile.
        const _: () = {
            let mut at = 0;
            while at < <$type>::ALL.len() {
                assert!(<$type>::ALL[at] as usize == at);
                at += 1;
            }
        };
    )+};
}

names! {
    DateKind { Date = "date", Time = "time", Duration = "duration", Set = "set" }
    DateModifier {
        Start = "start", Mid = "mid", End = "end", Approximate = "approx", MoreThan = "more_than", LessThan = "less_than",
        EqualOrMore = "equal_or_more", EqualOrLess = "equal_or_less", Before = "before", After = "after"
    }
    PublicationSource { Given = "given", Metadata = "metadata", Text = "text" }
    QuoteKind { Direct = "direct", Mixed = "mixed", Indirect = "indirect" }
    SpeakerMethod {
        Name = "name", Pronoun = "pronoun", Nominal = "nominal", Inherited = "inherited", Transcript = "transcript"
    }
    Format {
        CsvDates = "csv-dates", CsvQuotes = "csv-quotes", CsvEntities = "csv-entities", CsvMentions = "csv-mentions",
        Html = "html", Annotations = "annotations", TimeMl = "timeml", ICalendar = "ical"
    }
    EntityKind {
        Person = "person", Organization = "organization", Place = "place", Group = "group",
        Event = "event", Work = "work", Law = "law", Product = "product",
        Money = "money", Percent = "percent", Quantity = "quantity"
    }
}
