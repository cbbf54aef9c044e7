//! Who is quoted in which article, and how often.

use super::Filter;
use crate::dossier::{ArticleId, Cast, Dossier};

/// A table of speakers by articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The articles, by publication: the columns.
    pub articles: Vec<ArticleId>,
    /// Who speaks, those first who are quoted most often: the rows, each with a number of quotes for each article.
    pub speakers: Vec<(String, Vec<usize>)>,
}

impl Dossier {
    /// Who is quoted in which article, and how often.
    pub fn matrix(&self, cast: &Cast, filter: &Filter) -> Matrix {
        let mut articles: Vec<ArticleId> =
            self.articles.iter().filter(|(_, held)| filter.takes_article(held)).map(|(&article, _)| article).collect();
        articles.sort_by_key(|article| {
            let day = self.articles.get(article).and_then(|held| held.day());
            (day.is_none(), day, *article)
        });
        let column = |article: ArticleId| articles.iter().position(|&other| other == article);
        let rows = self.speakers(cast, filter).into_iter().map(|row| {
            let mut counts = vec![0; articles.len()];
            for column in row.sayings.iter().filter_map(|saying| column(saying.place.article)) {
                counts[column] += 1;
            }
            (row.name, counts)
        });
        let speakers = rows.collect();
        Matrix { articles, speakers }
    }
}
