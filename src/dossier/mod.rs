//! Several articles side by side: who said what in all of them, and where it was told otherwise.
//!
//! ```
//! use newslens::dossier::{Article, Change, Dossier};
//!
//! let mut dossier = Dossier::default();
//! let first = dossier.add(Article::new("“We will not open the bridge a single day early,” Mayor Ada Nwosu said."))?;
//! let other = dossier.add(Article::new("Nwosu said: “We will not open the bridge early.”"))?;
//!
//! let told = dossier.utterances();
//! assert_eq!(told.len(), 1);
//! assert_eq!(told[0].tellings[0].place.article, first);
//! let cut = &told[0].tellings[1];
//! assert_eq!((cut.place.article, cut.differences[0].change), (other, Change::LeftOut));
//! # Ok::<(), newslens::LengthError>(())
//! ```
//!
//! [`Dossier::add`], [`Dossier::update`] and [`Dossier::remove`] cost what their article costs; the others are not read
//! again. How tellings of one utterance are found is told in `docs/design.md`.

mod align;
mod article;
pub(crate) mod cast;
mod difference;
mod evidence;
pub mod export;
mod frequency;
mod pairs;
#[cfg(feature = "serde")]
mod saved;
pub(crate) mod sense;
mod shingles;
mod telling;
mod utterance;
mod views;
#[cfg(feature = "dossier-wasm")]
pub mod wasm;

pub use article::{Article, ArticleId, Place};
pub use cast::{Cast, CastEntry, CastMember, Correction, EntityName, EntityPlace, Reason};
pub use difference::{Change, Difference};
#[cfg(feature = "serde")]
pub use saved::{OpenError, Saved};
pub use utterance::{SharedWords, Told, Utterance};
pub use views::{Filter, Matrix, Saying, SpeakerRow, TimelineEvent, TimelineRow};

use crate::analysis::Analysis;
use crate::calendar::Date;
use crate::text::Document;
use crate::{LengthError, Options, try_analyze};
use article::Held;
use cast::corrections::Corrections;
use evidence::Context;
use frequency::Frequency;
use pairs::Match;
use shingles::Index;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::{error::Error, fmt};
use telling::Telling;

/// Articles that are read side by side.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    options: Options,
    articles: BTreeMap<ArticleId, Held>,
    /// The number of the next article.
    next: u32,
    /// The tellings of all articles; an article that left has left its places free.
    tellings: Vec<Option<Kept>>,
    free: Vec<u32>,
    index: Index,
    frequency: Frequency,
    corrections: Corrections,
    /// Found when a view first asks, and anew when the articles are others.
    pairs: OnceLock<Pairs>,
}

/// A telling with the article it stands in, and those that it may be a pair with.
#[derive(Clone, Debug)]
struct Kept {
    article: ArticleId,
    telling: Telling,
    pairs: BTreeSet<u32>,
}

/// Which tellings are of one utterance, in the dossier as it stands: to the number of each those of the others, with
/// how much they share.
type Pairs = BTreeMap<u32, BTreeMap<u32, usize>>;

/// An article that has been read, to be put into a dossier.
#[derive(Clone, Debug)]
pub struct Reading {
    held: Held,
    tellings: Vec<Telling>,
}

impl Reading {
    /// Reads an article; many can be read at once, on as many threads.
    ///
    /// # Errors
    /// When its text is longer than [`Options::max_bytes`].
    pub fn new(article: Article, options: &Options) -> Result<Reading, LengthError> {
        let analysis = try_analyze(&article.text, &article.options(options))?;
        Ok(Reading::by(|text, analysis| Document::of_analysis(text, analysis), article, analysis, false))
    }

    /// An article with the analysis of its text, perhaps one that was corrected by hand; it is saved with the dossier.
    pub fn of_analysis(article: Article, analysis: Analysis) -> Reading {
        Reading::by(|text, analysis| Document::of_analysis(text, analysis), article, analysis, true)
    }

    /// An article whose text is read as it was for its analysis, which was given or found.
    fn by(
        read: for<'t> fn(&'t str, &Analysis) -> Document<'t>,
        article: Article,
        analysis: Analysis,
        is_given: bool,
    ) -> Reading {
        let document = read(&article.text, &analysis);
        let tellings = telling::tellings(&document, &analysis);
        let named = cast::named(&document, &analysis);
        let sentences = (0..document.sentence_count()).map(|at| document.span_of(document.sentence(at))).collect();
        Reading { held: Held { article, analysis, is_given, sentences, tellings: Vec::new(), named }, tellings }
    }
}

/// An article was asked for that is not in the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoArticle(pub ArticleId);

impl fmt::Display for NoArticle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the dossier has no article with the number {}; it may have been removed", self.0.0)
    }
}

impl Error for NoArticle {}

impl Dossier {
    /// A dossier without articles, whose texts are read with these options. An article's own day goes before theirs.
    pub fn new(options: Options) -> Dossier {
        Dossier { options, ..Dossier::default() }
    }

    /// How the texts are read.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Reads an article and puts it behind the others.
    ///
    /// # Errors
    /// When its text is longer than [`Options::max_bytes`].
    pub fn add(&mut self, article: Article) -> Result<ArticleId, LengthError> {
        Reading::new(article, &self.options).map(|reading| self.insert(reading))
    }

    /// Puts an article that has been read behind the others.
    pub fn insert(&mut self, reading: Reading) -> ArticleId {
        let id = ArticleId(self.next);
        self.put(id, reading);
        id
    }

    /// Puts a new version of an article in its place.
    ///
    /// # Errors
    /// When the dossier has no such article.
    pub fn update(&mut self, id: ArticleId, reading: Reading) -> Result<(), NoArticle> {
        self.articles.contains_key(&id).then_some(()).ok_or(NoArticle(id))?;
        self.put(id, reading);
        Ok(())
    }

    /// Takes an article out and gives it back.
    ///
    /// # Errors
    /// When the dossier has no such article.
    pub fn remove(&mut self, id: ArticleId) -> Result<Article, NoArticle> {
        let held = self.articles.remove(&id).ok_or(NoArticle(id))?;
        self.pairs = OnceLock::new();
        let tellings =
            held.tellings.iter().filter_map(|&number| Some(&self.tellings[number as usize].as_ref()?.telling));
        self.frequency.remove(tellings);
        for number in held.tellings {
            let Some(kept) = self.tellings[number as usize].take() else { continue };
            self.index.remove(number, &kept.telling);
            for other in kept.pairs {
                if let Some(other) = &mut self.tellings[other as usize] {
                    other.pairs.remove(&number);
                }
            }
            self.free.push(number);
        }
        Ok(held.article)
    }

    /// The articles with their numbers, in the order of these.
    pub fn articles(&self) -> impl Iterator<Item = (ArticleId, &Article)> {
        self.articles.iter().map(|(&id, held)| (id, &held.article))
    }

    /// An article.
    ///
    /// # Errors
    /// When the dossier has no such article.
    pub fn article(&self, id: ArticleId) -> Result<&Article, NoArticle> {
        self.articles.get(&id).map(|held| &held.article).ok_or(NoArticle(id))
    }

    /// What was found in an article.
    ///
    /// # Errors
    /// When the dossier has no such article.
    pub fn analysis(&self, id: ArticleId) -> Result<&Analysis, NoArticle> {
        self.articles.get(&id).map(|held| &held.analysis).ok_or(NoArticle(id))
    }

    /// Puts an article in, in the place of the one that has its number.
    fn put(&mut self, id: ArticleId, Reading { mut held, tellings }: Reading) {
        let _ = self.remove(id);
        self.pairs = OnceLock::new();
        self.next = self.next.max(id.0.saturating_add(1));
        // Looked up before any of its own is in the index: an article is not compared with itself.
        let found: Vec<Vec<u32>> = tellings.iter().map(|telling| self.index.candidates(telling)).collect();
        self.frequency.add(tellings.iter());
        for (telling, candidates) in tellings.into_iter().zip(found) {
            let number = self.free.pop().unwrap_or_else(|| {
                self.tellings.push(None);
                (self.tellings.len() - 1) as u32
            });
            let mut pairs = BTreeSet::new();
            for other in candidates {
                let Some(kept) = &mut self.tellings[other as usize] else { continue };
                let there = self.articles.get(&kept.article).and_then(Held::day);
                // How much a word tells depends on what comes later: here all tell the same.
                let context = Context { frequency: None, days: days_between(held.day(), there) };
                if pairs::compare(&telling, &kept.telling, &context).is_some() {
                    pairs.insert(other);
                    kept.pairs.insert(number);
                }
            }
            self.index.add(number, &telling);
            held.tellings.push(number);
            self.tellings[number as usize] = Some(Kept { article: id, telling, pairs });
        }
        self.articles.insert(id, held);
    }

    /// What two tellings share, in the dossier as it stands, if it is enough for them to be of one utterance.
    fn compare(&self, one: &Kept, other: &Kept) -> Option<Match> {
        let day = |kept: &Kept| self.articles.get(&kept.article).and_then(Held::day);
        let context = Context { frequency: Some(&self.frequency), days: days_between(day(one), day(other)) };
        pairs::compare(&one.telling, &other.telling, &context)
    }

    /// The tellings that are of one utterance.
    fn paired(&self) -> &Pairs {
        self.pairs.get_or_init(|| self.find_pairs())
    }

    fn find_pairs(&self) -> Pairs {
        let mut paired = Pairs::new();
        for (number, kept) in (0..).zip(&self.tellings) {
            let Some(kept) = kept else { continue };
            for &other in kept.pairs.range(number + 1..) {
                let Some(matched) = self.kept(other).and_then(|other| self.compare(kept, other)) else { continue };
                paired.entry(number).or_default().insert(other, matched.shared);
                paired.entry(other).or_default().insert(number, matched.shared);
            }
        }
        paired
    }

    /// A telling by its number.
    fn kept(&self, number: u32) -> Option<&Kept> {
        self.tellings.get(number as usize)?.as_ref()
    }
}

/// How many days lie between two of publication; 0 where one is not known.
fn days_between(one: Option<Date>, other: Option<Date>) -> u64 {
    one.zip(other).map_or(0, |(one, other)| one.to_days().abs_diff(other.to_days()))
}
