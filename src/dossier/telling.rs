//! What one article has of somebody's speech, word by word.

use super::cast::name;
use super::sense::Sense;
use crate::analysis::{Analysis, DateKind, EntityKind, Quote, QuoteKind};
use crate::calendar::{Date, DateTime};
use crate::quotes;
use crate::text::{Document, Span, Token, TokenKind, flag, hash, key};
use std::ops::Range;

/// The most words of a telling. A longer speech is several tellings, cut where a sentence ends, if one does, so that to
/// compare two of them has a bound.
const LONGEST: usize = 200;

/// A word of a telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands in the article.
    pub span: Span,
    /// What it counts as: two words with the same form take each other's place.
    pub form: u32,
    /// What it is as it stands there.
    pub surface: u32,
    /// Whether it says something by itself; else it holds the sentence together.
    pub is_content: bool,
    /// Whether it is part of a name, by its capital: it tells of whom something is said rather than what.
    pub is_name: bool,
    /// Whether it stands inside quotation marks.
    pub is_verbatim: bool,
}

/// A piece of an article that tells what somebody said: the quotes of one attribution.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    /// Its quotes, by their indices in the article's analysis, in the order of the text; none of what stands in
    /// quotation marks without a speaker.
    pub quotes: Vec<usize>,
    /// How it is told: of several quotes, mixed where they differ.
    pub kind: QuoteKind,
    /// Whether the speaker is told not to have said it.
    pub denied: bool,
    /// The words of the speaker's name, folded, as hashes; `None` where no person is named.
    pub speaker: Option<Vec<u32>>,
    /// The day on which the text says that it was said.
    pub said: Option<Date>,
    /// The words, in order.
    pub words: Vec<Word>,
    /// The sentences, as ranges of `words`; none is empty.
    pub sentences: Vec<Range<usize>>,
    /// The forms of the words that say something, sorted, each once.
    pub forms: Vec<u32>,
}

impl Telling {
    /// Whether another person says it than in the other telling, as far as both are named.
    pub fn has_other_speaker(&self, other: &Telling) -> bool {
        self.speaker.as_ref().zip(other.speaker.as_ref()).is_some_and(|(one, other)| !name::may_be_one(one, other))
    }

    /// The telling when all of its words are known.
    fn finished(mut self) -> Telling {
        self.forms = self.words.iter().filter(|word| word.is_content).map(|word| word.form).collect();
        self.forms.sort_unstable();
        self.forms.dedup();
        self
    }

    /// Whether any of it stands inside quotation marks.
    pub fn has_verbatim(&self) -> bool {
        self.kind != QuoteKind::Indirect
    }
}

/// The tellings of an article.
pub(super) fn tellings(document: &Document, analysis: &Analysis) -> Vec<Telling> {
    let mut order: Vec<usize> = (0..analysis.quotes.len()).collect();
    order.sort_by_key(|&quote| (analysis.quotes[quote].group, analysis.quotes[quote].span.start));
    let mut tellings = Vec::new();
    for quotes in order.chunk_by(|&one, &next| analysis.quotes[one].group == analysis.quotes[next].group) {
        let pieces: Vec<&Quote> = quotes.iter().map(|&quote| &analysis.quotes[quote]).collect();
        read(document, start(document, analysis, quotes), &pieces, &mut tellings);
    }
    // What stands in quotation marks without a speaker is no quote of the analysis; but it may be one of another
    // article.
    for bare in quotes::find_bare(document, &[], &[], &mut Default::default()) {
        if !analysis.quotes.iter().any(|quote| quote.span.overlaps(bare.span)) {
            read(document, Telling { kind: QuoteKind::Mixed, ..Telling::default() }, &[&bare], &mut tellings);
        }
    }
    tellings
}

/// A telling without its words.
fn start(document: &Document, analysis: &Analysis, quotes: &[usize]) -> Telling {
    let first = &analysis.quotes[quotes[0]];
    let kinds = quotes.iter().map(|&quote| analysis.quotes[quote].kind);
    Telling {
        quotes: quotes.to_vec(),
        kind: kinds.reduce(|one, other| if one == other { one } else { QuoteKind::Mixed }).unwrap_or(first.kind),
        denied: quotes.iter().any(|&quote| analysis.quotes[quote].denied),
        speaker: quotes.iter().find_map(|&quote| speaker(analysis, &analysis.quotes[quote])),
        said: said(document, analysis, first),
        words: Vec::new(),
        sentences: Vec::new(),
        forms: Vec::new(),
    }
}

/// Adds the words of the pieces to a telling, and the telling, or several of a long speech, to the list.
fn read(document: &Document, start: Telling, pieces: &[&Quote], tellings: &mut Vec<Telling>) {
    let mut telling = start.clone();
    let mut in_sentence = None;
    for quote in pieces {
        for token in document.tokens_in(quote.span) {
            let Some(mut word) = word(document, token) else { continue };
            word.is_verbatim = match quote.kind {
                QuoteKind::Direct => true,
                QuoteKind::Mixed => quote.parts.iter().any(|part| part.contains(word.span)),
                QuoteKind::Indirect => false,
            };
            let sentence = document.sentence_of(token);
            let is_new = in_sentence != Some(sentence);
            in_sentence = Some(sentence);
            if telling.words.len() >= LONGEST && (is_new || telling.words.len() >= 2 * LONGEST) {
                tellings.push(std::mem::replace(&mut telling, start.clone()).finished());
            }
            telling.words.push(word);
            let end = telling.words.len();
            match telling.sentences.last_mut() {
                Some(last) if !is_new => last.end = end,
                _ => telling.sentences.push(end - 1..end),
            }
        }
    }
    if !telling.words.is_empty() {
        tellings.push(telling.finished());
    }
}

/// A word, a number or what stands for one ("%"); `None` for marks.
fn word(document: &Document, at: usize) -> Option<Word> {
    let token = &document.tokens[at];
    let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Possessive)
        || token.kind == TokenKind::Symbol && document.text_of(at) == "%";
    if !is_word {
        return None;
    }
    let (form, is_content) = sense(document, at, token);
    let is_first = token.has(flag::SENTENCE_START)
        || at.checked_sub(1).is_some_and(|before| document.tokens[before].kind == TokenKind::QuoteMark);
    let is_name = token.is_capitalised() && !is_first;
    Some(Word { span: token.span(), form, surface: token.hash, is_content, is_name, is_verbatim: false })
}

/// The words of a speaker's name. Only of people: a body speaks through people, whom other articles may name.
fn speaker(analysis: &Analysis, quote: &Quote) -> Option<Vec<u32>> {
    let entity = &analysis.entities[quote.speaker.as_ref()?.entity?];
    (entity.kind == EntityKind::Person).then(|| name::words(&entity.name))
}

/// The day that the sentence tells in which a quote has its speaker; not one that is spoken of.
fn said(document: &Document, analysis: &Analysis, quote: &Quote) -> Option<Date> {
    let outside = quote.cue.or(quote.speaker.as_ref().map(|speaker| speaker.span)).unwrap_or(quote.span);
    let token = document.token_at(outside.start);
    if token >= document.tokens.len() {
        return None;
    }
    let sentence = document.span_of(document.sentence(document.sentence_of(token)));
    let dates = analysis.dates.iter().filter(|date| date.kind == DateKind::Date && sentence.contains(date.span));
    let mut outside = dates.filter(|date| !analysis.quotes.iter().any(|quote| quote.span.overlaps(date.span)));
    let day = outside.find_map(|date| date.value.parse::<DateTime>().ok())?;
    Some(day.date)
}

/// What a word counts as, and whether it says something by itself.
fn sense(document: &Document, at: usize, token: &Token) -> (u32, bool) {
    let speech = document.grammar.speech;
    match (speech.sense)(token.hash) {
        Some(Sense::Small(form)) => (form, false),
        Some(Sense::SmallOrName(form)) => (form, token.is_capitalised() && !token.has(flag::SENTENCE_START)),
        Some(Sense::Base(word)) => (hash::of((speech.stem)(word).as_bytes()), true),
        None if token.kind == TokenKind::Word => {
            let mut letters = String::new();
            key::of(document.text_of(at), &mut letters);
            (hash::of((speech.stem)(&letters).as_bytes()), true)
        }
        None => (token.hash, token.kind != TokenKind::Possessive),
    }
}

impl Default for Telling {
    /// One without words.
    fn default() -> Telling {
        Telling {
            quotes: Vec::new(),
            kind: QuoteKind::Direct,
            denied: false,
            speaker: None,
            said: None,
            words: Vec::new(),
            sentences: Vec::new(),
            forms: Vec::new(),
        }
    }
}
