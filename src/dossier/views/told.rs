//! Which utterances a filter asks for, and who says them in the cast.

#[cfg(feature = "serde")]
use super::Filter;
use crate::dossier::{ArticleId, Cast, Dossier, EntityPlace};
#[cfg(feature = "serde")]
use crate::dossier::{Told, Utterance};

impl Dossier {
    /// Who says these quotes of an article, in the cast: an index of its entries.
    pub fn entry_of_quotes(&self, cast: &Cast, article: ArticleId, quotes: &[usize]) -> Option<usize> {
        let analysis = &self.articles.get(&article)?.analysis;
        let entity = quotes.iter().find_map(|&quote| analysis.quotes.get(quote)?.speaker.as_ref()?.entity)?;
        cast.entry_of(EntityPlace { article, entity })
    }
}

/// What the JSON of a dossier is narrowed to.
#[cfg(feature = "serde")]
impl Dossier {
    /// Of these utterances, those of which a telling is asked for, with all of their tellings. Its day is the one on
    /// which the article says that it was said, else that of publication.
    pub(in crate::dossier) fn narrowed(
        &self,
        utterances: Vec<Utterance>,
        cast: &Cast,
        filter: &Filter,
    ) -> Vec<Utterance> {
        let takes = |told: &Told| {
            self.takes_quotes(cast, filter, told.place.article, &told.quotes)
                && filter.takes_day(told.said.or(told.published))
        };
        utterances.into_iter().filter(|utterance| utterance.tellings.iter().any(takes)).collect()
    }

    /// Of what only one article tells, what is asked for.
    pub(in crate::dossier) fn told_once_of(&self, cast: &Cast, filter: &Filter) -> Vec<(ArticleId, Vec<usize>)> {
        let takes = |(article, quotes): &(ArticleId, Vec<usize>)| {
            let Some(held) = self.articles.get(article) else { return false };
            let said = quotes.iter().find_map(|&quote| self.day_of(&held.tellings, quote));
            self.takes_quotes(cast, filter, *article, quotes) && filter.takes_day(said.or_else(|| held.day()))
        };
        self.told_once().into_iter().filter(takes).collect()
    }

    fn takes_quotes(&self, cast: &Cast, filter: &Filter, article: ArticleId, quotes: &[usize]) -> bool {
        self.articles.get(&article).is_some_and(|held| filter.takes_article(held))
            && filter.takes_entry(self.entry_of_quotes(cast, article, quotes))
    }
}
