//! What a time is: values as TIMEX3 spells them, stretches of the calendar, the intervals they cover. Nothing here reads a text
//! or knows a word of a language.
//!
//! ```
//! use newslens::timex::{Calendar, Timex};
//!
//! let week: Timex = "2023-W37".parse()?;
//! let Timex::Point(point) = week else { unreachable!() };
//! assert_eq!(point.calendar, Some(Calendar::Week(Some(2023), Some(37))));
//! let interval = week.interval().expect("a known week");
//! assert_eq!((interval.from.to_string(), interval.to.to_string()), ("2023-09-11".to_owned(), "2023-09-18".to_owned()));
//! # Ok::<(), newslens::TimexError>(())
//! ```

// `value` has the value in its parts, `write` and `parse` are its spelling, `period` is a place in the calendar that is known.
mod clock;
mod duration;
mod interval;
mod parse;
pub(crate) mod period;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
pub(crate) mod unit;
mod value;
mod write;

pub use clock::Clock;
pub use duration::{Amount, Duration, DurationUnit};
pub use interval::Interval;
pub use parse::TimexError;
pub use unit::{DayPart, Season};
pub use value::{Calendar, Point, Reference, TimeOfDay, Timex, YearKind};
