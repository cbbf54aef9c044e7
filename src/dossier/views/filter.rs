//! Which rows of a view are asked for.

use crate::calendar::Date;
use crate::dossier::article::Held;

/// What a view is narrowed to. The default takes everything.
///
/// ```
/// use newslens::{Date, dossier::{Article, Dossier, Filter}};
/// let mut dossier = Dossier::default();
/// dossier.add(Article::new("“Yes,” said Ada Nwosu.").with_outlet("Gazette").with_day(Date::new(2024, 5, 15)))?;
/// dossier.add(Article::new("“No,” said Ada Nwosu.").with_outlet("Herald").with_day(Date::new(2024, 5, 16)))?;
/// let filter = Filter { outlet: Some("Herald".to_owned()), ..Filter::default() };
/// let rows = dossier.speakers(&dossier.cast(), &filter);
/// assert_eq!(rows[0].sayings.len(), 1);
/// # Ok::<(), newslens::LengthError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this person, body or place: an index of [`crate::dossier::Cast::entries`].
    pub entry: Option<usize>,
    /// Only from this day on; what has no day is left out.
    pub from: Option<Date>,
    /// Only up to this day, which still counts; what has no day is left out.
    pub until: Option<Date>,
    /// Only articles of this outlet.
    pub outlet: Option<String>,
}

impl Filter {
    /// Whether an article is asked for, whatever its day.
    pub(super) fn takes_article(&self, held: &Held) -> bool {
        self.outlet.as_ref().is_none_or(|outlet| *outlet == held.article.outlet)
    }

    /// Whether something of an entry of the cast is asked for.
    pub(super) fn takes_entry(&self, entry: Option<usize>) -> bool {
        self.entry.is_none() || self.entry == entry
    }

    /// Whether something of a day is asked for.
    pub(super) fn takes_day(&self, day: Option<Date>) -> bool {
        let is_from = self.from.is_none_or(|from| day.is_some_and(|day| day >= from));
        is_from && self.until.is_none_or(|until| day.is_some_and(|day| day <= until))
    }
}
