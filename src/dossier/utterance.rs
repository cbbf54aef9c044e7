//! What was once said, with all its tellings and how they differ.

use super::article::{ArticleId, Place};
use super::difference::{Difference, differences};
use super::pairs::Match;
use super::{Dossier, Kept, Pairs};
use crate::analysis::QuoteKind;
use crate::calendar::Date;
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What was said once and is told by several articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// How it is told: the fullest telling first, then the others by publication. At least two.
    pub tellings: Vec<Told>,
}

/// One telling of an utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The article, and the span from the first word told to the last.
    pub place: Place,
    /// Its pieces inside `place`, without the words that stand between them ("he said").
    pub pieces: Vec<Span>,
    /// Its quotes: indices of [`crate::Analysis::quotes`] of the article; none where the words stand in quotation marks
    /// without a speaker.
    pub quotes: Vec<usize>,
    /// Whether it is told word for word, in some words, or in the writer's.
    pub kind: QuoteKind,
    /// Whether the speaker is told not to have said it, or to have said that it is not so.
    pub denied: bool,
    /// The speaker's name in the article.
    pub speaker: Option<String>,
    /// The day of publication.
    pub published: Option<Date>,
    /// The day on which the article says that it was said.
    pub said: Option<Date>,
    /// Whether no other article of a known day had it before.
    pub is_first: bool,
    /// Which of the utterance's tellings it is compared with; `None` for the fullest.
    pub beside: Option<usize>,
    /// Whether it is given to another speaker than there.
    pub other_speaker: bool,
    /// Whether it is told as said on another day than there.
    pub other_day: bool,
    /// What differs from there, in order.
    pub differences: Vec<Difference>,
}

/// Words that two articles share because both tell one utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedWords {
    /// The two articles.
    pub articles: (ArticleId, ArticleId),
    /// The words in the one and in the other, each with its partner.
    pub words: Vec<(Span, Span)>,
}

impl Dossier {
    /// What several articles tell, in the order of the article and the place where it stands first.
    pub fn utterances(&self) -> Vec<Utterance> {
        let pairs = self.paired();
        let mut seen = BTreeSet::new();
        let mut utterances = Vec::new();
        for number in self.tellings_in_order() {
            if pairs.contains_key(&number) && !seen.contains(&number) {
                let group = group(pairs, number);
                seen.extend(group.iter().copied());
                utterances.push(self.utterance(pairs, &group));
            }
        }
        utterances
    }

    /// What only one article tells: the article, and the indices of its quotes.
    pub fn told_once(&self) -> Vec<(ArticleId, Vec<usize>)> {
        let pairs = self.paired();
        let alone = self.tellings_in_order().filter(|number| !pairs.contains_key(number));
        let kept = alone.filter_map(|number| self.kept(number));
        kept.filter(|kept| !kept.telling.quotes.is_empty())
            .map(|kept| (kept.article, kept.telling.quotes.clone()))
            .collect()
    }

    /// Every two tellings that were found to be of one utterance, with the words that they share.
    pub fn pairs(&self) -> Vec<SharedWords> {
        let mut found = Vec::new();
        for number in self.tellings_in_order() {
            let Some(one) = self.kept(number) else { continue };
            let others = one.pairs.iter().filter_map(|&other| self.kept(other));
            for other in others.filter(|other| one.article < other.article) {
                let Some(Match { passages, .. }) = self.compare(one, other) else { continue };
                let span =
                    |(word, with): (usize, usize)| (one.telling.words[word].span, other.telling.words[with].span);
                let words = passages.into_iter().flatten().map(span).collect();
                found.push(SharedWords { articles: (one.article, other.article), words });
            }
        }
        found
    }

    /// The numbers of all tellings, by article and place.
    fn tellings_in_order(&self) -> impl Iterator<Item = u32> {
        self.articles.values().flat_map(|held| held.tellings.iter().copied())
    }

    /// An utterance of the tellings with these numbers: from the fullest on, each is compared with the one among those
    /// before that it shares most with.
    fn utterance(&self, pairs: &Pairs, group: &BTreeSet<u32>) -> Utterance {
        let place: BTreeMap<u32, Option<Place>> = group.iter().map(|&number| (number, self.place(number))).collect();
        let fullest = group.iter().copied().max_by_key(|&number| {
            let Kept { telling, article, .. } = self.kept(number)?;
            let verbatim = telling.words.iter().filter(|word| word.is_verbatim).count();
            let day = Reverse(self.published(*article));
            Some((!telling.denied, verbatim, telling.words.len(), day, Reverse(place[&number])))
        });
        let mut order: Vec<(u32, Option<u32>)> = fullest.map(|number| (number, None)).into_iter().collect();
        let mut placed: BTreeSet<u32> = fullest.into_iter().collect();
        // What is reached from those placed: how much is shared, where both stand, and which two it is.
        let mut reached = BTreeSet::new();
        let mut last = fullest;
        while let Some(from) = last {
            let others = pairs.get(&from).into_iter().flatten();
            reached.extend(others.map(|(&other, &shared)| {
                (shared, Reverse(place[&from]), Reverse(place.get(&other).copied().flatten()), from, other)
            }));
            last = loop {
                let Some((_, _, _, beside, number)) = reached.pop_last() else { break None };
                if placed.insert(number) {
                    order.push((number, Some(beside)));
                    break Some(number);
                }
            };
        }
        if let Some(others) = order.get_mut(1..) {
            others.sort_by_key(|&(number, _)| {
                let day = self.kept(number).and_then(|kept| self.published(kept.article));
                (day.is_none(), day, place[&number])
            });
        }
        let at = |number: u32| order.iter().position(|&(other, _)| other == number);
        let mut tellings: Vec<Told> =
            order.iter().filter_map(|&(number, beside)| self.told(number, beside, beside.and_then(at))).collect();
        let first = tellings.iter().filter_map(|told| told.published).min();
        for told in &mut tellings {
            told.is_first = first.is_some() && told.published == first;
        }
        Utterance { tellings }
    }

    /// Where a telling begins.
    fn place(&self, number: u32) -> Option<Place> {
        let kept = self.kept(number)?;
        Some(Place { article: kept.article, span: kept.telling.words.first()?.span })
    }

    fn published(&self, article: ArticleId) -> Option<Date> {
        self.articles.get(&article)?.day()
    }

    fn told(&self, number: u32, with: Option<u32>, beside: Option<usize>) -> Option<Told> {
        let kept = self.kept(number)?;
        let Kept { article, telling, .. } = kept;
        let analysis = &self.articles.get(article)?.analysis;
        let (first, last) = (telling.words.first()?, telling.words.last()?);
        let span = Span { start: first.span.start, end: last.span.end };
        let mut told = Told {
            place: Place { article: *article, span },
            pieces: pieces(telling.quotes.iter().map(|&at| analysis.quotes[at].span), span),
            quotes: telling.quotes.clone(),
            kind: telling.kind,
            denied: telling.denied,
            speaker: telling.quotes.iter().find_map(|&at| Some(analysis.quotes[at].speaker.as_ref()?.name.clone())),
            published: self.published(*article),
            said: telling.said,
            is_first: false,
            beside,
            other_speaker: false,
            other_day: false,
            differences: Vec::new(),
        };
        if let Some(there) = with.and_then(|with| self.kept(with)) {
            told.other_speaker = there.telling.has_other_speaker(telling);
            told.other_day = is_other_day(
                (there.telling.said, self.published(there.article)),
                (telling.said, self.published(*article)),
            );
            let shared = self.compare(there, kept);
            told.differences =
                differences(&there.telling, telling, &shared.map_or(Vec::new(), |shared| shared.passages));
        }
        Some(told)
    }
}

/// The tellings that are reached from one by pairs.
fn group(pairs: &Pairs, from: u32) -> BTreeSet<u32> {
    let (mut group, mut open) = (BTreeSet::from([from]), vec![from]);
    while let Some(number) = open.pop() {
        open.extend(pairs.get(&number).into_iter().flat_map(BTreeMap::keys).filter(|&&other| group.insert(other)));
    }
    group
}

/// What of the quotes lies inside a span; the whole span where no quote is known.
fn pieces(quotes: impl Iterator<Item = Span>, span: Span) -> Vec<Span> {
    let inside = |quote: Span| Span { start: quote.start.max(span.start), end: quote.end.min(span.end) };
    let pieces: Vec<Span> = quotes.map(inside).filter(|piece| piece.start < piece.end).collect();
    if pieces.is_empty() { vec![span] } else { pieces }
}

/// Whether two tellings cannot be of one day: the texts tell two days, or one tells a day on which the other was
/// printed already.
fn is_other_day(one: (Option<Date>, Option<Date>), other: (Option<Date>, Option<Date>)) -> bool {
    let differ = |one: Option<Date>, other: Option<Date>| one.zip(other).is_some_and(|(one, other)| one != other);
    let is_behind =
        |said: Option<Date>, printed: Option<Date>| said.zip(printed).is_some_and(|(said, printed)| said > printed);
    differ(one.0, other.0) || is_behind(one.0, other.1) || is_behind(other.0, one.1)
}
