//! What words mean to dates: the classes of `data/dates/date_words.tsv` and `message_words.tsv`.

use self::DateWord::*;
use self::DayPart::*;
use self::Edge::*;
use self::Season::*;
use self::Tense::{Future, Past};
pub(super) use crate::dates::expression::{Edge, Reference, Shift, Tense};
pub(super) use crate::dates::unit::{DayPart, Season, Unit};
use crate::text::words::WordMap;

/// Word to class, packed at build time.
pub(super) static WORDS: WordMap<DateWord> = include!(concat!(env!("OUT_DIR"), "/dates/date_words.rs"));

/// The same for the short spellings that only messages have.
pub(super) static MESSAGE_WORDS: WordMap<DateWord> = include!(concat!(env!("OUT_DIR"), "/dates/message_words.rs"));

/// What a token can be to an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateWord {
    /// Nothing.
    Other,
    /// A token of digits, perhaps with letters behind them.
    Digits,
    /// 1 is Monday.
    Weekday(u8),
    /// "Mon", "Tues": need more around them than the whole name.
    WeekdayShort(u8),
    /// "Mondays"
    Weekdays(u8),
    /// 1 is January.
    Month(u8),
    /// "Jan", "Sept"
    MonthShort(u8),
    /// "one" to "ninety"
    Cardinal(u8),
    /// "hundred", "thousand"
    Scale(u16),
    /// "first" to "thirtieth"
    Ordinal(u8),
    Half,
    /// "consecutive", "trading": between a number and its unit.
    Adjunct,
    /// "full", "single"
    Whole,
    Another,
    All,
    /// A number nobody counts: "few", "several".
    Vague,
    /// "couple", "dozen": that many, with "a" before or "of" behind.
    Group(u8),
    /// A unit in the singular.
    Unit(Unit),
    /// A unit in the plural, or a short form that goes with a number.
    Units(Unit),
    Season(Season),
    Seasons(Season),
    Part(DayPart),
    Parts(DayPart),
    /// "last", "this", "next"
    Shift(Shift),
    /// 0 is today, −1 is yesterday.
    Today(i8),
    Tonight,
    Overnight,
    /// "every", "each"
    Every,
    /// "daily", "fortnightly": every so many units.
    Frequency(u8, Unit),
    /// "once", "twice"
    Times,
    Ago,
    /// "earlier": behind a length or before a time.
    Earlier,
    /// "later"
    Later,
    Before,
    After,
    /// "hence"
    Hence,
    /// "early", "late", "mid"
    Edge(Edge),
    /// "beginning", "end", "middle"
    EdgeNoun(Edge),
    /// "EOD", "EOM": an edge of the unit that today lies in.
    EdgeOf(Edge, Unit),
    /// "lastmonth": one unit before this, this one (0) or the next.
    GluedUnit(i8, Unit),
    /// "lunch", "dinner": a part of the day, where it says when.
    Meal(DayPart),
    /// "about", "nearly", "over"
    Bound(Bound),
    /// "recently", "now": alone.
    Reference(Reference),
    /// "recent", "current": before a noun of time.
    Adjective(Reference),
    /// "fiscal", "financial"
    Fiscal,
    /// "FY24", "FY2025"
    FiscalYear(u16),
    /// "period", "term": behind an expression of a year's part.
    Period,
    /// "eighties" is 80.
    Decade(u8),
    /// A word that begins names of holidays, of so many words at most.
    Holiday(u8),
    /// "noon" is 12, "midnight" is 24.
    ClockWord(u8),
    /// "a.m." is 0, "p.m." is 12.
    Meridiem(u8),
    OClock,
    /// "EST", "GMT"
    Zone,
    /// Before Christ.
    BeforeChrist,
    AnnoDomini,
    The,
    A,
    Of,
    In,
    On,
    At,
    To,
    From,
    And,
    Or,
    Than,
    Between,
    /// "until", "through": before an end.
    Until,
    /// Other prepositions that stand before times: "by", "since", "during".
    Preposition,
    Comma,
    Hyphen,
    Dash,
    Slash,
    Colon,
    OpenBracket,
    CloseBracket,
    Apostrophe,
    /// "(at the) moment"
    Moment,
    /// "latest"
    Latest,
    Sometime,
    These,
    /// "Q3"
    QuarterName(u8),
    /// "H1": a half, beside a year.
    HalfName(u8),
    /// Tells whether what stands near lies behind or ahead.
    Tense(Tense),
    More,
    Less,
    Most,
    Least,
    Up,
    No,
    /// "same"
    Same,
    Ahead,
    /// "old": behind a length it makes an age.
    Old,
    Long,
    So,
}

/// How exact a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    About,
    Nearly,
    Over,
    Under,
}
