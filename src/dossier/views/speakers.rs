//! Who said what, over all articles.

use super::Filter;
use crate::calendar::Date;
use crate::dossier::{ArticleId, Cast, Dossier, EntityPlace, Place};
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerRow {
    /// Who it is in the cast; `None` where an article names nobody.
    pub entry: Option<usize>,
    /// The name in the cast, or the words that one article has.
    pub name: String,
    /// What is told, by day, and where there is none behind.
    pub sayings: Vec<Saying>,
}

/// One quote of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Where it stands.
    pub place: Place,
    /// Its index in [`crate::Analysis::quotes`] of the article.
    pub quote: usize,
    /// The sentence that it begins in.
    pub sentence: Span,
    /// The day on which the article says that it was said, else that of publication.
    pub day: Option<Date>,
}

/// Who speaks: an entry of the cast, or the words of one article.
type Who = Result<usize, (ArticleId, String)>;

impl Dossier {
    /// Who said what: those first who are quoted most often.
    pub fn speakers(&self, cast: &Cast, filter: &Filter) -> Vec<SpeakerRow> {
        let mut rows: BTreeMap<Who, Vec<Saying>> = BTreeMap::new();
        for (&article, held) in self.articles.iter().filter(|(_, held)| filter.takes_article(held)) {
            for (at, quote) in held.analysis.quotes.iter().enumerate() {
                let Some(speaker) = &quote.speaker else { continue };
                let entry = speaker.entity.and_then(|entity| cast.entry_of(EntityPlace { article, entity }));
                let day = self.day_of(held.tellings.as_slice(), at).or_else(|| held.day());
                if filter.takes_entry(entry) && filter.takes_day(day) {
                    let place = Place { article, span: quote.span };
                    let sentence = held.sentence_at(quote.span.start);
                    let who = entry.ok_or_else(|| (article, speaker.name.clone()));
                    rows.entry(who).or_default().push(Saying { place, quote: at, sentence, day });
                }
            }
        }
        let mut rows: Vec<SpeakerRow> = rows.into_iter().map(|(who, sayings)| row(cast, who, sayings)).collect();
        rows.sort_by_key(|row| Reverse(row.sayings.len()));
        rows
    }

    /// The day on which a quote of an article was said, where the text tells it.
    pub(super) fn day_of(&self, tellings: &[u32], quote: usize) -> Option<Date> {
        let kept = tellings.iter().filter_map(|&number| self.kept(number));
        kept.filter(|kept| kept.telling.quotes.contains(&quote)).find_map(|kept| kept.telling.said)
    }
}

fn row(cast: &Cast, who: Who, mut sayings: Vec<Saying>) -> SpeakerRow {
    sayings.sort_by_key(|saying| (saying.day.is_none(), saying.day, saying.place));
    let (entry, name) = match who {
        Ok(entry) => (Some(entry), cast.entries[entry].name.clone()),
        Err((_, name)) => (None, name),
    };
    SpeakerRow { entry, name, sayings }
}
