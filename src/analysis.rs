//! What comes out of a text: the contract of every front end. The JSON form, with its field names, is in [`crate::export`].

use crate::calendar::DateTime;
use crate::language::Grammar;
use crate::options::Genre;
use crate::text::Span;

/// Everything found in one text. Lists are in the order of the text; spans are UTF-8 bytes, half-open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The language the text is written in. What else is found is meant for the languages of [`crate::TextLanguage::all`]; of a
    /// text that is surely in another only dates in numbers, quoted words without a speaker, and names by their capitals.
    pub language: Language,
    /// What the text was read as: [`Genre::News`] or [`Genre::Message`]; [`Genre::Auto`] only where nobody told, as in an
    /// analysis of an earlier version.
    pub genre: Genre,
    /// The day of publication, which relative dates are counted from.
    pub publication: Option<Publication>,
    /// Expressions of time.
    pub dates: Vec<DateMention>,
    /// What somebody said.
    pub quotes: Vec<Quote>,
    /// Names and amounts, each pointing to its entity.
    pub mentions: Vec<Mention>,
    /// Who and what the names stand for; an entity's `id` is its index here.
    pub entities: Vec<Entity>,
}

/// The language of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Language {
    /// Its tag (BCP 47): `en`, `pt`; `und`, undetermined, where the text does not tell, as where it is too short;
    /// with a script (`und-Cyrl`) where its letters tell no more than that it is not English.
    pub tag: String,
    /// How sure this is, from 0 to 1; 0 for `und`.
    pub confidence: f32,
}

impl Default for Language {
    /// Undetermined.
    fn default() -> Language {
        Language { tag: "und".to_owned(), confidence: 0.0 }
    }
}

impl Language {
    /// From here on a language is sure enough to be told to a reader.
    const SURE: f32 = 0.9;
    /// From here on a text is rather read in a language than in the usual one: a sentence with one of its function words.
    const LIKELY: f32 = 0.5;

    /// Whether the text is surely in a language that this build does not read, so that what was found in it is not to be
    /// relied on.
    ///
    /// ```
    /// use newslens::Language;
    /// assert!(Language { tag: "fr".to_owned(), confidence: 0.98 }.is_foreign());
    /// assert!(!Language { tag: "fr".to_owned(), confidence: 0.6 }.is_foreign());
    /// assert!(!Language { tag: "en-GB".to_owned(), confidence: 1.0 }.is_foreign());
    /// assert!(Language { tag: "und-Cyrl".to_owned(), confidence: 1.0 }.is_foreign());
    /// assert!(!Language::default().is_foreign());
    /// ```
    pub fn is_foreign(&self) -> bool {
        self.is_sure() && self.tag != "und" && Grammar::of(&self.tag).is_none()
    }

    /// Whether it is sure enough to be told to a reader.
    pub(crate) fn is_sure(&self) -> bool {
        self.confidence >= Language::SURE
    }

    /// Whether it is likely enough for the text to be read as one in it, where that can be done.
    pub(crate) fn is_likely(&self) -> bool {
        self.confidence >= Language::LIKELY
    }
}

/// The day (or moment) of publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// ISO 8601: `2023-09-13` or `2023-09-13T08:30`. `None` where the text tells no more than how long ago it was ("3 hours
    /// ago"), which says nothing to one who reads it at another time.
    pub value: Option<String>,
    /// Who told it.
    pub source: PublicationSource,
    /// Where it stands in the text, if that is its source.
    pub span: Option<Span>,
    /// The other day that a numeric date may mean ("3/4/2023") where nothing tells which of its numbers is the month.
    pub other: Option<String>,
}

impl Publication {
    /// One that was not read in the text.
    pub(crate) fn told(moment: DateTime, source: PublicationSource) -> Publication {
        Publication { value: Some(moment.to_string()), source, span: None, other: None }
    }
}

/// Who told the day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PublicationSource {
    /// The reader: [`crate::Options::date`].
    Given,
    /// The metadata of the page that the text is from: [`crate::Options::published`].
    Metadata,
    /// The text itself, at its head.
    Text,
}

/// An expression of time, resolved as far as the text allows.
#[derive(Clone, Debug, PartialEq)]
pub struct DateMention {
    /// Where it stands; articles and "early", "ago" belong to it, prepositions do not.
    pub span: Span,
    /// What kind of time it names.
    pub kind: DateKind,
    /// The TIMEX3 value: ISO 8601 and its extensions (`2023-09-12`, `2023-W36`, `2023-Q3`, `199`, `P4Y`, `PXD`,
    /// `PRESENT_REF`; TimeML Annotation Guidelines 1.2.1). Underspecified (`XXXX-WXX-2`) when nothing anchors it.
    /// A stretch that has no name in TIMEX3 has its two ends: in news both are inside (`2019/2021` are three years), in a message
    /// they are where the first and the last begin, as calendar programs have them (`2024-05-16/2024-05-30` for "the next two
    /// weeks"). [`crate::Timex`] reads it; `from` and `to` have the whole of it.
    pub value: String,
    /// How the value is bounded or blurred ("early", "more than").
    pub modifier: Option<DateModifier>,
    /// The first instant of the calendar interval: an ISO date, or a date and time. A length has one where it ends or begins
    /// with the publication: "the past two weeks".
    pub from: Option<String>,
    /// The first instant behind the interval, in the form of `from`.
    pub to: Option<String>,
    /// The stretch that it is an end of: "from Monday to Friday", "between May 2015 and June 2018".
    pub range: Option<DateRange>,
    /// What a relative expression was counted from.
    pub anchor: Option<Anchor>,
}

/// The stretch from one expression to another; both ends have it, each with the other as its partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// The first instant of the first end.
    pub from: String,
    /// The first instant behind the last end, in the form of `from`; of a clock time ("to 5 p.m."), that time.
    pub to: String,
    /// The other end: an index of [`Analysis::dates`].
    pub partner: usize,
}

/// TIMEX3's types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// A day or more: "Monday", "September 2023", "recently".
    Date,
    /// Part of a day: "9 a.m.", "Tuesday evening".
    Time,
    /// A length: "four years".
    Duration,
    /// Something that recurs: "every Monday".
    Set,
}

/// TIMEX3's `mod` attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateModifier {
    /// "early", "the beginning of"
    Start,
    /// "mid-", "the middle of"
    Mid,
    /// "late", "the end of"
    End,
    /// "about", "around"
    Approximate,
    /// "more than four years"
    MoreThan,
    /// "less than", "nearly"
    LessThan,
    /// "at least"
    EqualOrMore,
    /// "at most", "up to"
    EqualOrLess,
    /// "before", "more than … ago"
    Before,
    /// "after", "less than … ago"
    After,
}

/// What a relative expression was counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The anchor as an ISO date, or a date and time.
    pub value: String,
    /// The index, in [`Analysis::dates`], of the expression that told it; `None` for the day of publication.
    pub date: Option<usize>,
}

/// One piece of speech.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// What was said: of a direct quote, inside its marks; else the whole clause, marks included.
    pub span: Span,
    /// How it is told.
    pub kind: QuoteKind,
    /// What stands word for word in a mixed quote: inside each pair of marks. Empty for the other kinds.
    pub parts: Vec<Span>,
    /// Pieces of one attribution ("…," he said, "…") have the same number.
    pub group: usize,
    /// The words that make it speech: "said", "according to".
    pub cue: Option<Span>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// Whether the speaker did *not* say it, or said that it is not so: "did not say “never”", "denied that".
    pub denied: bool,
    /// Whether it stands in the headline, the first line above the text: what follows most often tells it again.
    pub headline: bool,
    /// How sure this is speech with this speaker, from 0 to 1.
    pub confidence: f32,
}

impl Quote {
    /// How it is told, in the words of a list: "indirect", "denied, indirect", "headline, direct".
    pub(crate) fn how(&self) -> String {
        let denied = if self.denied { "denied, " } else { "" };
        let headline = if self.headline { "headline, " } else { "" };
        format!("{headline}{denied}{}", self.kind.name())
    }
}

/// How speech is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Whole sentences, word for word.
    Direct,
    /// Some words, word for word, inside a sentence of the writer's.
    Mixed,
    /// In the writer's words.
    Indirect,
}

/// Who said something.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The words that name the speaker, for this quote: "he", "Kremlin spokesman Dmitry Peskov".
    pub span: Span,
    /// The name these words stand for; the words themselves when the text tells no name.
    pub name: String,
    /// The entity meant: an index of [`Analysis::entities`].
    pub entity: Option<usize>,
    /// How the name was found.
    pub method: SpeakerMethod,
}

/// How a speaker's name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SpeakerMethod {
    /// The words hold the name.
    Name,
    /// "he", "she", "they", "I"
    Pronoun,
    /// "the minister", "the company"
    Nominal,
    /// Nothing is said here; the speaker is that of a neighbouring quote.
    Inherited,
    /// A line of a transcript starts with it: "WALLACE: …"
    Transcript,
}

/// A name or an amount in the text. One may stand inside another, which then comes first; none cross.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands, without articles, titles and possessives.
    pub span: Span,
    /// What it names here.
    pub kind: EntityKind,
    /// The entity meant: an index of [`Analysis::entities`].
    pub entity: usize,
    /// How sure it is that a name of this kind stands here, from 0 to 1: of a hundred with 0.9, about ninety are right.
    pub confidence: f32,
}

/// What a name names, or what an amount measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// A human being, also an invented one.
    Person,
    /// A company, an authority, a club, a band.
    Organization,
    /// A country, a town, a river, a building.
    Place,
    /// People of a nation, a religion, a party: "the Russians", and their adjectives.
    Group,
    /// Something that happens and has a name: "World War II", "Tokyo Olympics", "Hurricane Katrina".
    Event,
    /// A film, a book, a song by its title.
    Work,
    /// A law, a treaty, an article of a constitution, a resolution.
    Law,
    /// What somebody makes, by its model: "iPhone 12", "Airbus A380".
    Product,
    /// A sum of money: "$3.5 billion", "20,000 naira".
    Money,
    /// A percentage: "12 percent", "25 basis points".
    Percent,
    /// A number and a unit of measure: "10km", "300,000 barrels".
    Quantity,
}

impl EntityKind {
    /// Whether it is measured instead of named: a sum of money, a percentage, a quantity.
    pub fn is_amount(self) -> bool {
        matches!(self, EntityKind::Money | EntityKind::Percent | EntityKind::Quantity)
    }

    /// Whether it is one of the four kinds that act and are acted upon; the others are found by rule and take no part in
    /// the linking of names.
    pub fn is_actor(self) -> bool {
        matches!(self, EntityKind::Person | EntityKind::Organization | EntityKind::Place | EntityKind::Group)
    }
}

/// Somebody or something, or an amount, with all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The longest clear form of the name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Offices and relations the text tells, in the order of the text: "Kremlin spokesman", "dictator".
    pub roles: Vec<String>,
    /// The indices of its mentions in [`Analysis::mentions`], in order.
    pub mentions: Vec<usize>,
    /// How sure it is that there is such a thing of this kind, and that its mentions are its own, from 0 to 1.
    pub confidence: f32,
    /// What the text or the given name tells of "he" and "she"; helps to resolve pronouns and is not exported.
    pub gender: Option<Gender>,
}

/// The pronoun that a text would use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// "she"
    Female,
    /// "he"
    Male,
}
