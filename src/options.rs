//! What a caller can set, and what is said of a setting that makes no sense.

use crate::calendar::DateTime;
use crate::language::TextLanguage;
use crate::own_names::OwnNames;
use std::{borrow::Cow, error::Error, fmt, str::FromStr};

/// How a text is to be read. The default knows nothing of the text: the day of publication is looked for in it.
///
/// ```
/// use newslens::Options;
/// let options = Options::new().with_date("2023-09-13")?;
/// let wrong = Options::new().with_date("13.9.2023").unwrap_err();
/// assert_eq!(wrong.option(), "date");
/// # Ok::<(), newslens::OptionError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The day, or moment, of publication; `None`: look for it in the text. One that [`Options::with_date`] would refuse counts
    /// as `None`.
    pub date: Option<DateTime>,
    /// The day, or moment, of publication as the metadata of the page tells it that the text is from. It counts where `date`
    /// is `None`, and before what the text says; the same is refused.
    pub published: Option<DateTime>,
    /// How numeric dates are to be read.
    pub order: DateOrder,
    /// What kind of text it is.
    pub genre: Genre,
    /// The language it is in; `None`: as its words tell.
    pub language: Option<TextLanguage>,
    /// The most bytes of a text that [`crate::try_analyze`] reads; `None`: [`crate::LONGEST_TEXT`].
    pub max_bytes: Option<usize>,
    /// The names that are certain, and those that are never to be marked.
    pub names: OwnNames,
}

/// The order of a numeric date such as 4/7/2023.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// As the text's own unambiguous dates have it, else month first.
    #[default]
    Auto,
    /// 7 April is 4/7, as in the United States.
    MonthFirst,
    /// 7 April is 7/4, as in most of the world.
    DayFirst,
}

/// What kind of text it is, which decides how expressions of time are read; HeidelTime calls it the document's type
/// (Strötgen and Gertz, "Temporal Tagging on Different Domains", LREC 2012).
///
/// ```
/// use newslens::{OptionError, Options, analyze};
///
/// let value = |text: &str, genre: &str| -> Result<String, OptionError> {
///     let options = Options::new().with_date("2024-05-15T10:00")?.with_genre(genre)?;
///     Ok(analyze(text, &options).dates[0].value.clone())
/// };
/// assert_eq!(value("two months ago", "news")?, "2024-03");
/// assert_eq!(value("two months ago", "message")?, "2024-03-15");
/// assert_eq!(value("the next two weeks", "news")?, "P2W");
/// assert_eq!(value("the next two weeks", "message")?, "2024-05-16/2024-05-30");
/// assert_eq!(value("from Monday to Friday", "news")?, "2024-05-20");
/// assert_eq!(value("from Monday to Friday", "message")?, "2024-05-20/2024-05-24");
/// assert_eq!(value("the end of the month", "message")?, "2024-05-21/2024-06-01");
/// assert_eq!(value("tmrw at 7ish", "message")?, "2024-05-16T07:00");
/// # Ok::<(), OptionError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Genre {
    /// A message where a short text speaks of "I" or "you", asks, instructs, or is nothing but an expression of time; else
    /// news. The default of library and command line, which get phrases and questions as well as articles; page and element
    /// show articles and read news. Which it was is told by [`crate::Analysis::genre`].
    #[default]
    Auto,
    /// A report: values are those of TIMEX3 as newspapers are annotated with ("two months ago" is a month, "the next two
    /// weeks" a length).
    News,
    /// A message, a question to a calendar, a bare phrase: values are those a calendar would take ("two months ago" is a
    /// day, "the next two weeks" run from one day to another, "from March to May" is one stretch, from the first day of one
    /// to that of the other), a time without a direction is the next to come, and the
    /// short spellings of messages ("tmrw", "EOD") are understood.
    Message,
}

impl Options {
    /// The default options.
    pub fn new() -> Options {
        Options::default()
    }

    /// Sets the day or moment of publication, in ISO 8601: `2023-09-13` or `2023-09-13T08:30[:00]`, any zone being left out.
    ///
    /// # Errors
    /// When `date` is not of that form or not in the calendar.
    pub fn with_date(mut self, date: &str) -> Result<Options, OptionError> {
        self.date = Some(moment("date", date)?);
        Ok(self)
    }

    /// Sets the day or moment of publication as the page's metadata tells it, in the form of [`Options::with_date`].
    ///
    /// ```
    /// use newslens::{Options, PublicationSource, analyze};
    /// let options = Options::new().with_published("2023-09-13")?;
    /// let publication = analyze("Posted 1 May 2020", &options).publication.expect("a day");
    /// assert_eq!(publication.value.as_deref(), Some("2023-09-13"));
    /// assert_eq!(publication.source, PublicationSource::Metadata);
    /// # Ok::<(), newslens::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// When `published` is not of that form or not in the calendar.
    pub fn with_published(mut self, published: &str) -> Result<Options, OptionError> {
        self.published = Some(moment("published", published)?);
        Ok(self)
    }

    /// Sets how numeric dates are read: `auto`, `month-first` or `day-first`.
    ///
    /// # Errors
    /// When `order` is another word.
    pub fn with_order(mut self, order: &str) -> Result<Options, OptionError> {
        self.order = order.parse()?;
        Ok(self)
    }

    /// Sets what kind of text it is: `auto`, `news` or `message`.
    ///
    /// # Errors
    /// When `genre` is another word.
    pub fn with_genre(mut self, genre: &str) -> Result<Options, OptionError> {
        self.genre = genre.parse()?;
        Ok(self)
    }

    /// Sets the language of the text: `auto`, or the tag of one that this build has, such as `en` or `en-GB`.
    ///
    /// ```
    /// use newslens::{Options, analyze};
    /// let options = Options::new().with_language("en")?;
    /// assert_eq!(analyze("Lisboa, Madrid, Paris", &options).language.tag, "en");
    /// # Ok::<(), newslens::OptionError>(())
    /// ```
    ///
    /// # Errors
    /// When `language` is another word.
    pub fn with_language(mut self, language: &str) -> Result<Options, OptionError> {
        self.language = if language == "auto" { None } else { Some(language.parse()?) };
        Ok(self)
    }

    /// Sets the most bytes of a text that [`crate::try_analyze`] reads.
    pub fn with_max_bytes(mut self, max_bytes: usize) -> Options {
        self.max_bytes = Some(max_bytes);
        self
    }

    /// Sets the names that are certain wherever they stand, and those that are never to be marked.
    ///
    /// ```
    /// use newslens::{Options, analyze};
    /// let options = Options::new().with_names("name,type,never\nUnited Nightmare,organization,\nMercury,,yes".parse()?);
    /// let analysis = analyze("United Nightmare play in Mercury.", &options);
    /// assert_eq!(analysis.mentions.len(), 1);
    /// assert_eq!(analysis.entities[0].name, "United Nightmare");
    /// assert_eq!(analysis.entities[0].confidence, 1.0);
    /// # Ok::<(), newslens::OwnNamesError>(())
    /// ```
    pub fn with_names(mut self, names: OwnNames) -> Options {
        self.names = names;
        self
    }
}

fn moment(option: &'static str, given: &str) -> Result<DateTime, OptionError> {
    given.parse().map_err(|()| OptionError::new(option, given, "an ISO date such as 2023-09-13 or 2023-09-13T08:30"))
}

impl DateOrder {
    /// Its name, as options and pages have it: `month-first`.
    pub fn name(self) -> &'static str {
        match self {
            DateOrder::Auto => "auto",
            DateOrder::MonthFirst => "month-first",
            DateOrder::DayFirst => "day-first",
        }
    }
}

impl FromStr for DateOrder {
    type Err = OptionError;

    fn from_str(text: &str) -> Result<DateOrder, OptionError> {
        match text {
            "auto" => Ok(DateOrder::Auto),
            "month-first" => Ok(DateOrder::MonthFirst),
            "day-first" => Ok(DateOrder::DayFirst),
            _ => Err(OptionError::new("order", text, "auto, month-first or day-first")),
        }
    }
}

impl Genre {
    /// Its name, as options and exports have it: `news`.
    pub fn name(self) -> &'static str {
        match self {
            Genre::Auto => "auto",
            Genre::News => "news",
            Genre::Message => "message",
        }
    }
}

impl FromStr for Genre {
    type Err = OptionError;

    fn from_str(text: &str) -> Result<Genre, OptionError> {
        match text {
            "auto" => Ok(Genre::Auto),
            "news" => Ok(Genre::News),
            "message" => Ok(Genre::Message),
            _ => Err(OptionError::new("genre", text, "auto, news or message")),
        }
    }
}

/// An option's value makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    option: &'static str,
    given: String,
    accepted: Cow<'static, str>,
}

impl OptionError {
    pub(crate) fn new(option: &'static str, given: &str, accepted: impl Into<Cow<'static, str>>) -> OptionError {
        OptionError { option, given: given.to_owned(), accepted: accepted.into() }
    }

    /// The name of the option.
    pub fn option(&self) -> &'static str {
        self.option
    }

    /// The value that was given.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// What would be right.
    pub fn accepted(&self) -> &str {
        &self.accepted
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "option \"{}\" is {:?}; it takes {}", self.option, self.given, self.accepted)
    }
}

impl Error for OptionError {}
