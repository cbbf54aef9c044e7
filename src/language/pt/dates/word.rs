//! What Portuguese words mean to dates: the classes of `data/pt/dates/date_words.tsv`.

use self::DateWord::*;
use crate::dates::expression::{Edge, Reference, Shift};
use crate::dates::unit::{DayPart, Season, Unit};
use crate::text::words::WordMap;

/// Word to class, packed at build time.
pub(super) static WORDS: WordMap<DateWord> = include!(concat!(env!("OUT_DIR"), "/pt/dates/date_words.rs"));

/// What a token can be to an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateWord {
    /// Nothing.
    Other,
    /// A token of digits, perhaps with letters behind them.
    Digits,
    /// "segunda" to "sexta", which are numbers too; 1 is Monday.
    WeekdayOrdinal(u8),
    /// "sábado", "domingo"
    Weekday(u8),
    /// "segundas", "sábados"
    Weekdays(u8),
    /// "seg", "ter": need more around them than the whole name.
    WeekdayShort(u8),
    /// "(segunda-)feira"
    Feira,
    /// 1 is January.
    Month(u8),
    /// "jan", "set"
    MonthShort(u8),
    /// "um" to "noventa"
    Cardinal(u8),
    /// "cento", "duzentos": so many hundreds.
    Hundreds(u8),
    /// "mil"
    Thousand,
    /// "primeiro" to "trigésimo", but for those that are weekdays.
    Ordinal(u8),
    /// "penúltima"
    Penultimate,
    /// "meia", "meio"
    Half,
    /// A number nobody counts: "alguns", "vários".
    Vague,
    /// "par", "dúzia": that many.
    Group(u8),
    /// A unit in the singular.
    Unit(Unit),
    /// A unit in the plural, or a short form that goes with a number.
    Units(Unit),
    Season(Season),
    Seasons(Season),
    Part(DayPart),
    Parts(DayPart),
    /// "meiodia"
    ClockWord(u8),
    /// "a.m." is 0, "p.m." is 12.
    Meridiem(u8),
    /// "último", "este", "próximo": before a unit.
    Shift(Shift),
    /// "neste", "daquele": the same, drawn together with "em" or "de", and so outside the expression.
    Contracted(Shift),
    /// "passada", "seguinte", "anterior": behind a unit.
    Behind(Shift),
    /// "retrasada": behind a unit, the last but one.
    BeforeLast,
    /// "mesmo"
    Same,
    /// "homólogo", "correspondente": the same, behind a unit.
    SameBehind,
    /// "corrente", "atual"
    Current,
    /// "(em) curso"
    Course,
    /// 0 is today, −1 is yesterday.
    Today(i8),
    /// "cada"
    Every,
    /// "todo"
    All,
    /// "vez", "vezes"
    Times,
    /// "diariamente": every so many units.
    Frequency(u8, Unit),
    /// "mensal": the same as an adjective, which alone tells no time.
    FrequencyAdjective(u8, Unit),
    /// "há": so long ago.
    There,
    /// "faz": the same.
    Makes,
    /// "atrás"
    Ago,
    /// "daqui"
    FromHere,
    /// "dentro"
    Inside,
    /// "antes"
    Before,
    /// "depois"
    Later,
    /// "após"
    After,
    /// "cedo"
    Early,
    /// "início", "meados", "fim"
    Edge(Edge),
    /// "cerca", "perto": before "de".
    About,
    /// "(por) volta", "(em) torno": before "de".
    Around,
    /// "quase", "aproximadamente"
    Bound(Bound),
    More,
    Less,
    Least,
    Most,
    Above,
    Below,
    /// "apenas"
    Only,
    /// "recentemente", "agora": alone.
    Reference(Reference),
    /// "(em) breve"
    Soon,
    Future,
    /// "(neste) momento"
    Moment,
    /// "(na) altura"
    AtThatTime,
    /// "recentes": before or behind a unit.
    Adjective(Reference),
    Fiscal,
    School,
    Civil,
    BeforeChrist,
    AnnoDomini,
    /// "período"
    Period,
    /// "o", "os"
    The,
    /// "a", "as": the article, or "to".
    TheOrTo,
    /// "ao", "à": with the article drawn together.
    AtThe,
    /// "de"
    Of,
    /// "do", "das"
    OfThe,
    /// "em"
    In,
    /// "no", "nas"
    InThe,
    /// "num", "numa"
    InA,
    Until,
    Since,
    Between,
    And,
    Or,
    For,
    By,
    /// "pela", "pelo"
    ByThe,
    During,
    /// "que"
    That,
    /// "(que) vem"
    Comes,
    /// "(a) partir"
    Parting,
    On,
    /// "(em) ponto"
    Sharp,
    /// "(dias) úteis"
    Working,
    /// "inteiro"
    Whole,
    Comma,
    Hyphen,
    Dash,
    Slash,
    Colon,
    OpenBracket,
    CloseBracket,
}

/// How exact a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    About,
    Nearly,
}
