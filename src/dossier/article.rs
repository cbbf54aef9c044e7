//! An article of a dossier, with what was found in it.

use super::cast::Named;
use crate::analysis::Analysis;
use crate::text::Span;
use crate::{Date, DateTime, Options};

/// Which article of a dossier is meant: the same for as long as the article is in it, also when it is saved and opened
/// again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// An article as it is given to a dossier. Only its text has to be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Its headline.
    pub title: String,
    /// The paper, the agency, the site that has published it.
    pub outlet: String,
    /// The day of publication; `None`: it is looked for in the text.
    pub day: Option<Date>,
    /// Its text.
    pub text: String,
}

impl Article {
    /// An article with this text.
    ///
    /// ```
    /// use newslens::{Date, dossier::Article};
    /// let article = Article::new("“Bravo!”").with_outlet("The Gazette").with_day(Date::new(2024, 5, 15));
    /// assert_eq!(article.outlet, "The Gazette");
    /// ```
    pub fn new(text: impl Into<String>) -> Article {
        Article { text: text.into(), ..Article::default() }
    }

    /// The article with this headline.
    pub fn with_title(self, title: impl Into<String>) -> Article {
        Article { title: title.into(), ..self }
    }

    /// The article as one of this outlet.
    pub fn with_outlet(self, outlet: impl Into<String>) -> Article {
        Article { outlet: outlet.into(), ..self }
    }

    /// The article as one of this day.
    pub fn with_day(self, day: Option<Date>) -> Article {
        Article { day, ..self }
    }

    /// How its text is read, where the dossier reads texts as `options` say.
    pub(super) fn options(&self, options: &Options) -> Options {
        let date = self.day.map(|date| DateTime { date, time: None }).or(options.date);
        Options { date, ..options.clone() }
    }
}

/// Where something stands: in which article, and where in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The article.
    pub article: ArticleId,
    /// The place in its text, in bytes.
    pub span: Span,
}

/// An article in a dossier.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub article: Article,
    pub analysis: Analysis,
    /// Whether the analysis was given, so that it is saved.
    #[cfg_attr(not(feature = "serde"), expect(dead_code, reason = "only a saved dossier asks for it"))]
    pub is_given: bool,
    /// Where its sentences are.
    pub sentences: Vec<Span>,
    /// Its tellings, by their places in the dossier's list.
    pub tellings: Vec<u32>,
    /// Its entities that may be named elsewhere.
    pub named: Vec<Named>,
}

impl Held {
    /// The day of publication, as it is given or as the text tells it.
    pub fn day(&self) -> Option<Date> {
        let told = || self.analysis.publication.as_ref()?.value.as_deref()?.parse::<DateTime>().ok();
        self.article.day.or_else(|| told().map(|moment| moment.date))
    }

    /// The sentence that a place of the text is in.
    pub fn sentence_at(&self, byte: usize) -> Span {
        let behind = self.sentences.partition_point(|sentence| sentence.start <= byte);
        behind.checked_sub(1).map_or(Span::default(), |sentence| self.sentences[sentence])
    }
}
