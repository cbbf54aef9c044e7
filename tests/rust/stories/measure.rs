//! The figures of a story.

use super::story::{Mark, Story};
use newslens::QuoteKind;
use newslens::dossier::{Change, Difference, EntityPlace, Told};
use newslens::text::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Pairs of marked speech: found ones, and those that a reader judged to be of one utterance.
#[derive(Default)]
pub struct Pairs {
    right: usize,
    found: usize,
    judged: usize,
    /// Of those judged, how many have both parts among the quotes of the articles' analyses.
    quoted: usize,
    pub wrong: Vec<String>,
}

/// A pair: an article and a place in it, twice. Speech that no reader marked has the place of its first shared word.
type Pair = [(usize, usize); 2];

impl Pairs {
    pub fn of(story: &Story) -> Pairs {
        let mut judged: BTreeSet<Pair> = BTreeSet::new();
        for one in 0..story.marks.len() {
            for other in one + 1..story.marks.len() {
                for mark in &story.marks[one] {
                    if let Some(with) = story.marks[other].iter().find(|with| with.utterance == mark.utterance) {
                        judged.insert([(one, start(&story.marks[one], mark.span)), (other, with.span.start)]);
                    }
                }
            }
        }
        let mut found: BTreeSet<Pair> = BTreeSet::new();
        for shared in story.dossier.pairs() {
            let (one, other) = (story.place(shared.articles.0), story.place(shared.articles.1));
            // A word or two at the edge of a sentence beside are no pair.
            let mut counts = BTreeMap::new();
            for (word, with) in shared.words {
                let pair = [(one, start(&story.marks[one], word)), (other, start(&story.marks[other], with))];
                *counts.entry(pair).or_insert(0) += 1;
            }
            found.extend(counts.into_iter().filter(|(_, count)| *count > 1).map(|(pair, _)| pair));
        }
        let found = closed(found);
        let is_quoted = |(article, at): (usize, usize)| {
            let mark = story.marks[article].iter().find(|mark| mark.span.start == at).unwrap();
            let analysis = story.dossier.analysis(story.id(article)).unwrap();
            analysis.quotes.iter().any(|quote| quote.span.overlaps(mark.span))
        };
        let mut wrong: Vec<String> = Vec::new();
        let show = |pair: &Pair| {
            pair.map(|(article, at)| format!("{} “{}…”", story.names[article], line(text(story, article), at)))
                .join(" = ")
        };
        wrong.extend(found.difference(&judged).map(|pair| format!("not one: {}", show(pair))));
        wrong.extend(judged.difference(&found).map(|pair| {
            let quoted = if pair.iter().all(|&end| is_quoted(end)) { "" } else { " (no quote)" };
            format!("not found{quoted}: {}", show(pair))
        }));
        Pairs {
            right: found.intersection(&judged).count(),
            found: found.len(),
            judged: judged.len(),
            quoted: judged.iter().filter(|pair| pair.iter().all(|&end| is_quoted(end))).count(),
            wrong,
        }
    }

    pub fn add(&mut self, other: Pairs) {
        self.right += other.right;
        self.found += other.found;
        self.judged += other.judged;
        self.quoted += other.quoted;
    }

    pub fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    pub fn recall(&self) -> f64 {
        share(self.right, self.judged)
    }
}

impl fmt::Display for Pairs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pairs { right, found, judged, quoted, .. } = self;
        let (precision, recall, of_quoted) = (self.precision(), self.recall(), share(*right, *quoted));
        write!(
            formatter,
            "{right} of {found} found and {judged} judged ({quoted} quoted): precision {precision:.3}, recall {recall:.3} ({of_quoted:.3} of quoted)"
        )
    }
}

/// All pairs of what is reached by pairs: a reader sees them one under the other.
fn closed(pairs: BTreeSet<Pair>) -> BTreeSet<Pair> {
    let mut groups: Vec<BTreeSet<(usize, usize)>> = Vec::new();
    for pair in pairs {
        let (mut group, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| pair.iter().any(|end| group.contains(end)));
        groups = others;
        groups.push(group.drain(..).flatten().chain(pair).collect());
    }
    let pairs = |group: &BTreeSet<(usize, usize)>| {
        let ends: Vec<(usize, usize)> = group.iter().copied().collect();
        let behind =
            |(at, &one): (usize, &(usize, usize))| ends[at + 1..].iter().map(move |&other| [one, other]).collect();
        let pairs: Vec<Vec<Pair>> = ends.iter().enumerate().map(behind).collect();
        pairs.into_iter().flatten().filter(|[one, other]| one.0 != other.0).collect::<Vec<Pair>>()
    };
    groups.iter().flat_map(pairs).collect()
}

/// Where the first mark of the utterance starts that a word is of, or the word.
fn start(marks: &[Mark], word: Span) -> usize {
    let utterance = marks.iter().find(|mark| mark.span.contains(word)).map(|mark| mark.utterance);
    marks.iter().find(|mark| Some(mark.utterance) == utterance).map_or(word.start, |mark| mark.span.start)
}

fn text(story: &Story, article: usize) -> &str {
    &story.dossier.article(story.id(article)).unwrap().text
}

/// The first words from a place of a text on.
fn line(text: &str, at: usize) -> String {
    text[at..].chars().take(50).collect::<String>().replace('\n', " ")
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// What was judged of each telling, and is found: how it is told, and what differs.
#[derive(Default)]
pub struct Ways {
    right: usize,
    judged: usize,
    pub wrong: Vec<String>,
}

impl Ways {
    /// Of the tellings that are found at all.
    pub fn of(story: &Story) -> Ways {
        let mut ways = Ways::default();
        let utterances = story.dossier.utterances();
        for line in &story.told {
            let article = story.names.iter().position(|name| *name == line.article).unwrap();
            let marks = story.marks[article].iter().filter(|mark| mark.utterance == line.utterance);
            let spans: Vec<Span> = marks.map(|mark| mark.span).collect();
            let told: Vec<&Told> = utterances
                .iter()
                .flat_map(|utterance| &utterance.tellings)
                .filter(|told| {
                    told.place.article == story.id(article) && spans.iter().any(|span| span.overlaps(told.place.span))
                })
                .collect();
            for how in line.how.iter().filter(|_| !told.is_empty()) {
                ways.judged += 1;
                if told.iter().any(|told| is_told(story, told, how)) {
                    ways.right += 1;
                } else {
                    ways.wrong.push(format!("{} in {}: {how}", line.utterance, line.article));
                }
            }
        }
        ways
    }

    pub fn add(&mut self, other: Ways) {
        self.right += other.right;
        self.judged += other.judged;
    }

    pub fn share(&self) -> f64 {
        share(self.right, self.judged)
    }
}

impl fmt::Display for Ways {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} of {} judgements found: {:.3}", self.right, self.judged, self.share())
    }
}

/// Whether a telling is as a reader judged. Of words left out, added or changed one in common is enough: where a change
/// begins and ends, two readers say differently.
fn is_told(story: &Story, told: &Told, how: &str) -> bool {
    let Some((change, words)) = how.split_once(": ") else {
        return match how {
            "fullest" | "whole" => told.kind != QuoteKind::Indirect || how == "fullest",
            "indirect" => told.kind != QuoteKind::Direct,
            "denied" => told.denied,
            "other speaker" => told.other_speaker,
            "other day" => told.other_day,
            _ => panic!("{how} is no judgement"),
        };
    };
    let mut found = String::new();
    for (one, other, difference) in differences(story, told) {
        let is_meant = match change {
            "left out" => difference.change != Change::Added,
            "added" => difference.change != Change::LeftOut,
            "changed" => difference.change == Change::Changed,
            _ => panic!("{change} is no change"),
        };
        for (told, span) in [(one, difference.there), (other, difference.here)] {
            if let Some(span) = span.filter(|_| is_meant) {
                found += &text(story, story.place(told.place.article))[span.range()];
                found += " ";
            }
        }
    }
    let found: BTreeSet<String> = words_of(&found).collect();
    words_of(words).any(|word| found.contains(&word))
}

/// What differs between a telling and the one that it is compared with; of the fullest, what differs in the others,
/// turned round. Which one is the fullest, two readers say differently, too.
fn differences(story: &Story, told: &Told) -> Vec<(Told, Told, Difference)> {
    let utterances = story.dossier.utterances();
    let tellings =
        &utterances.iter().find(|utterance| utterance.tellings.contains(told)).expect("its utterance").tellings;
    let mut found = Vec::new();
    for other in tellings {
        let Some(beside) = other.beside.map(|beside| &tellings[beside]) else { continue };
        for &difference in &other.differences {
            if other == told {
                found.push((beside.clone(), told.clone(), difference));
            } else if beside == told && told.beside.is_none() {
                let change = match difference.change {
                    Change::LeftOut => Change::Added,
                    Change::Added => Change::LeftOut,
                    Change::Changed => Change::Changed,
                };
                let turned = Difference { change, there: difference.here, here: difference.there };
                found.push((other.clone(), told.clone(), turned));
            }
        }
    }
    found
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// B-cubed of the cast (Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model",
/// 1998): for each judged entity of an article, how much of its entry is right, and how much of what is right is in it.
#[derive(Default)]
pub struct Cast {
    precision: f64,
    recall: f64,
    count: usize,
    missing: usize,
    pub wrong: Vec<String>,
}

impl Cast {
    pub fn of(story: &Story) -> Cast {
        let found = story.dossier.cast();
        let mut cast = Cast::default();
        // Each judged entity: its number, and the entry that it is in.
        let mut items: Vec<(usize, usize, String)> = Vec::new();
        for (number, (kind, members)) in story.cast.iter().enumerate() {
            for (article, words) in members {
                let id = story.id(*article);
                let analysis = story.dossier.analysis(id).unwrap();
                let text = text(story, *article);
                let is_named = |entity: &newslens::Entity| {
                    entity.kind.name() == kind
                        && entity
                            .mentions
                            .iter()
                            .any(|&mention| text[analysis.mentions[mention].span.range()] == **words)
                };
                let entry = analysis
                    .entities
                    .iter()
                    .position(is_named)
                    .and_then(|entity| found.entry_of(EntityPlace { article: id, entity }));
                match entry {
                    Some(entry) => items.push((number, entry, format!("{}: {words}", story.names[*article]))),
                    None => {
                        cast.missing += 1;
                        cast.wrong.push(format!("no entity: {}: {words}", story.names[*article]));
                    }
                }
            }
        }
        for (number, entry, name) in &items {
            let both = items.iter().filter(|item| item.0 == *number && item.1 == *entry).count();
            let in_entry = items.iter().filter(|item| item.1 == *entry).count();
            let judged = items.iter().filter(|item| item.0 == *number).count();
            cast.precision += share(both, in_entry);
            cast.recall += share(both, judged);
            cast.count += 1;
            if both != in_entry || both != judged {
                cast.wrong.push(format!("{name}: {both} of {judged} judged and {in_entry} found"));
            }
        }
        cast
    }

    pub fn add(&mut self, other: Cast) {
        self.precision += other.precision;
        self.recall += other.recall;
        self.count += other.count;
        self.missing += other.missing;
    }

    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision / self.count as f64, self.recall / self.count as f64);
        2.0 * precision * recall / (precision + recall)
    }
}

impl fmt::Display for Cast {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (precision, recall) = (self.precision / self.count as f64, self.recall / self.count as f64);
        write!(
            formatter,
            "{} entities ({} not in an analysis): B-cubed precision {precision:.3}, recall {recall:.3}, F1 {:.3}",
            self.count,
            self.missing,
            self.f1()
        )
    }
}
