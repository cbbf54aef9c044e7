//! A text with its tokens, sentences and paragraphs.

use super::change::Change;
use super::forms::Forms;
use super::landmarks::Landmarks;
use super::layout::Layout;
use super::token::Token;
use super::{Span, tokenize_with};
use crate::analysis::Analysis;
use crate::entities::gazetteer::class::Classes;
use crate::entities::grammar::NameGrammar;
use crate::language::{Grammar, TextLanguage};
use std::ops::Range;
use std::sync::OnceLock;

/// A text that has been read: what the extractors work on.
///
/// ```
/// let document = newslens::text::Document::new("Mayor Ada Nwosu resigned. She gave no reason.");
/// assert_eq!(document.sentence_count(), 2);
/// assert_eq!(document.text_of(1), "Ada");
/// assert_eq!(document.sentence_of(6), 1);
/// ```
pub struct Document<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// What the language it is read in gives.
    pub(crate) grammar: &'static Grammar,
    /// Which part of it is new since it was read last.
    pub(crate) change: Change,
    /// Made when an extractor first asks: a text that turns out to be in another language is read again.
    index: OnceLock<Index>,
    layout: Layout,
}

/// What is looked up of a text's tokens once.
#[derive(Clone)]
pub(crate) struct Index {
    pub(super) forms: Forms,
    /// What the lists of names say of each form: its classes, and the lexicon's entry.
    known: Vec<(Classes, u8)>,
    landmarks: Landmarks,
}

impl Index {
    fn new(document: &Document) -> Index {
        let (tokens, names) = (&document.tokens, document.names());
        let forms = Forms::new(document.text, tokens);
        let known = forms.read(|at| (names.word(&tokens[at]), names.entry(tokens[at].hash)));
        Index { forms, known, landmarks: Landmarks::new(tokens) }
    }

    /// That of a changed text, from what it was.
    fn again(self, document: &Document) -> Index {
        let (change, tokens, names) = (&document.change, &document.tokens, document.names());
        if change.is_whole() || tokens.is_empty() {
            return Index::new(document);
        }
        let Index { forms, mut known, landmarks } = self;
        let (forms, new) = forms.again(document.text, tokens, change);
        known.resize(forms.count(), Default::default());
        for form in new {
            let first = forms.first(form);
            known[form] = (names.word(&tokens[first]), names.entry(tokens[first].hash));
        }
        Index { forms, known, landmarks: landmarks.again(tokens, change) }
    }

    /// Whether most of what it has is of words that are no more.
    pub fn is_mostly_gone(&self) -> bool {
        self.forms.are_mostly_gone()
    }

    #[inline]
    fn known(&self, token: usize) -> (Classes, u8) {
        self.known[self.forms.of(token)]
    }
}

impl<'t> Document<'t> {
    /// Reads a text, as English is written. [`crate::analyze_document`] reads it again where it is in another language.
    pub fn new(text: &'t str) -> Document<'t> {
        Document::read(text, Grammar::fallback())
    }

    /// Reads a text, as a language is written.
    ///
    /// ```
    /// use newslens::{TextLanguage, text::Document};
    /// let english = TextLanguage::all().next().expect("English");
    /// assert_eq!(Document::in_language("It costs 3,5.", english).tokens.len(), 6);
    /// ```
    pub fn in_language(text: &'t str, language: TextLanguage) -> Document<'t> {
        Document::read(text, language.0)
    }

    /// Reads a text as it was read for its analysis.
    pub(crate) fn of_analysis(text: &'t str, analysis: &Analysis) -> Document<'t> {
        Document::read(text, Grammar::reading(&analysis.language))
    }

    /// The same, without anything of the extractors.
    #[cfg(feature = "dossier-wasm")]
    pub(crate) fn of_compared(text: &'t str, analysis: &Analysis) -> Document<'t> {
        Document::read(text, crate::language::compared::reading(&analysis.language))
    }

    /// Reads a text with the grammar of its language.
    pub(crate) fn read(text: &'t str, grammar: &'static Grammar) -> Document<'t> {
        let mut tokens = tokenize_with(text, grammar.orthography);
        // What was kept for more of them is wanted by all that comes next.
        tokens.shrink_to_fit();
        Document::of_tokens(text, tokens, grammar)
    }

    /// Makes a document of a text whose tokens are known, read with this grammar; none of them is marked as the first of its
    /// sentence.
    pub(crate) fn of_tokens(text: &'t str, mut tokens: Vec<Token>, grammar: &'static Grammar) -> Document<'t> {
        let layout = Layout::new(text, &mut tokens, grammar.orthography.starters);
        let change = Change::whole(tokens.len());
        Document { text, tokens, grammar, change, index: OnceLock::new(), layout }
    }

    /// Makes a document of a changed text whose first tokens and last ones, so many of them, are those it had when it was read
    /// last with this grammar: how it was cut then, and what was looked up of its tokens.
    pub(crate) fn again(
        text: &'t str,
        mut tokens: Vec<Token>,
        grammar: &'static Grammar,
        (layout, index): (Layout, Option<Index>),
        same: (usize, usize),
    ) -> Document<'t> {
        let (layout, change) = layout.again(text, &mut tokens, grammar.orthography.starters, same);
        let mut document = Document { text, tokens, grammar, change, index: OnceLock::new(), layout };
        if let Some(index) = index {
            document.index = OnceLock::from(index.again(&document));
        }
        document
    }

    /// The tokens, how the text is cut, and what was looked up of them.
    pub(crate) fn into_parts(self) -> (Vec<Token>, Layout, Option<Index>) {
        (self.tokens, self.layout, self.index.into_inner())
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self))
    }

    /// The tokens that tables know no difference between.
    #[inline]
    pub(crate) fn forms(&self) -> &Forms {
        &self.index().forms
    }

    /// Where the tokens stand that rules start from.
    #[inline]
    pub(crate) fn landmarks(&self) -> &Landmarks {
        &self.index().landmarks
    }

    /// What the language of the text gives the reading of names.
    #[inline]
    pub(crate) fn names(&self) -> &'static NameGrammar {
        Grammar::of_text(self.grammar).names
    }

    /// The classes that the gazetteer has for a token; 0 when it is unknown.
    #[inline]
    pub(crate) fn classes(&self, token: usize) -> Classes {
        self.index().known(token).0
    }

    /// What the lexicon has of a token; 0 when it is unknown.
    #[inline]
    pub(crate) fn entry(&self, token: usize) -> u8 {
        self.index().known(token).1
    }

    /// The text of the token with this index.
    #[inline]
    pub fn text_of(&self, token: usize) -> &'t str {
        &self.text[self.tokens[token].start as usize..self.tokens[token].end() as usize]
    }

    /// Whether a token is one of these words; see [`words!`](super::words).
    #[inline(never)]
    pub(crate) fn is_any(&self, token: usize, words: &[u32]) -> bool {
        let hash = self.tokens[token].hash;
        // Four at a time, without a branch between them: most words are in none of these lists.
        let (fours, rest) = words.as_chunks::<4>();
        fours.iter().any(|four| four.iter().fold(false, |is, &word| is | (word == hash))) || rest.contains(&hash)
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &'t str {
        &self.text[span.range()]
    }

    /// The span from the first to the last of a non-empty range of tokens.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        Span { start: self.tokens[tokens.start].start as usize, end: self.tokens[tokens.end - 1].end() as usize }
    }

    /// The index of the first token that ends behind `byte`; the number of tokens when none does.
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.end() as usize <= byte)
    }

    /// The tokens that overlap a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        let end = self.tokens.partition_point(|token| (token.start as usize) < span.end);
        start..end.max(start)
    }

    /// How many sentences there are.
    pub fn sentence_count(&self) -> usize {
        self.layout.sentence_starts.len()
    }

    /// The tokens of a sentence, by its index.
    pub fn sentence(&self, sentence: usize) -> Range<usize> {
        self.layout.sentence(sentence)
    }

    /// The index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.layout.sentence_starts.partition_point(|&start| start as usize <= token) - 1
    }

    /// The sentences of whole paragraphs, which these tokens are.
    pub(crate) fn sentences_in(&self, paragraphs: &Range<usize>) -> Range<usize> {
        let starts = |token: usize| self.layout.sentence_starts.partition_point(|&start| (start as usize) < token);
        starts(paragraphs.start)..starts(paragraphs.end)
    }

    /// The same of the paragraphs themselves.
    pub(crate) fn paragraphs_in(&self, paragraphs: &Range<usize>) -> Range<usize> {
        let starts = |token: usize| self.layout.paragraph_starts.partition_point(|&start| (start as usize) < token);
        starts(paragraphs.start)..starts(paragraphs.end)
    }

    /// How many paragraphs there are.
    pub fn paragraph_count(&self) -> usize {
        self.layout.paragraph_starts.len()
    }

    /// The tokens of a paragraph, by its index.
    pub fn paragraph(&self, paragraph: usize) -> Range<usize> {
        self.layout.paragraph(paragraph)
    }

    /// The index of the paragraph that holds a token.
    pub fn paragraph_of(&self, token: usize) -> usize {
        self.layout.paragraph_starts.partition_point(|&start| start as usize <= token) - 1
    }
}
