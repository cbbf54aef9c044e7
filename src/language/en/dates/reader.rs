//! The tokens of a text with what each means to dates: what the parsers read.

use super::genre;
use super::word::{DateWord, MESSAGE_WORDS, Tense, WORDS};
use crate::dates::convention::Convention;
use crate::dates::expression::{Day, Length, Time, When};
use crate::language::en::dates::holiday_name as name;
use crate::options::{DateOrder, Options};
use crate::text::{Document, Token, TokenKind};
use std::cell::{Cell, RefCell};
use std::mem::discriminant;
use std::ops::Range;

/// How many tokens are read at once, and the rest of the last one's sentence.
const AT_ONCE: usize = 4096;

/// What a parser found, and the token behind it.
pub(super) type Parsed<T> = Option<(T, usize)>;

/// The tokens of one text; parsers see no further than the sentence they are in.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    /// How numeric dates are read.
    pub order: DateOrder,
    /// What is read as a time in a text of this genre.
    pub convention: &'static Convention,
    /// What a token means by itself.
    classify: fn(&Document, &Token) -> DateWord,
    /// By the number of each form of a text that is read whole, what it means; else nothing.
    by_form: Vec<DateWord>,
    /// The tokens whose words are known: whole sentences, as many as are read at once.
    known: Range<usize>,
    words: Vec<DateWord>,
    /// For each of them, the next from there on that may join the two ends of a range; see [`next_joints`].
    joints: Vec<u32>,
    /// What `tense` found out of each; `None` where nobody has asked.
    tenses: Vec<Cell<Option<Option<Tense>>>>,
    /// What parsers found, who ask for the same again and again.
    pub days: Memory<Day>,
    pub clocks: Memory<Time>,
    pub lengths: Memory<Length>,
    pub whens: Memory<When>,
    /// The sentence being read.
    start: usize,
    end: usize,
}

/// What was found last at a few tokens: one expression is tried in many ways, and most begin with the same day or time.
pub(super) struct Memory<T>([RefCell<Option<Remembered<T>>>; PLACES]);

/// A token, and what was found there.
type Remembered<T> = (usize, Parsed<T>);

/// How many tokens are remembered, one in each place: those of an expression.
const PLACES: usize = 16;

impl<T: Clone> Memory<T> {
    fn new() -> Memory<T> {
        Memory(std::array::from_fn(|_| RefCell::new(None)))
    }

    /// What `read` finds at a token of the sentence being read. A token is in one sentence, so that what was found stays true.
    pub fn of(&self, at: usize, read: impl FnOnce() -> Parsed<T>) -> Parsed<T> {
        let place = &self.0[at % PLACES];
        if let Some((known, found)) = &*place.borrow()
            && *known == at
        {
            return found.clone();
        }
        let found = read();
        *place.borrow_mut() = Some((at, found.clone()));
        found
    }
}

impl<'d> Reader<'d> {
    /// Classifies every token that is new once.
    pub fn new(document: &'d Document<'d>, options: &Options) -> Reader<'d> {
        let words = || document.tokens.iter().map(|token| classify(document, token)).collect();
        let convention = Convention::of(options.genre, || genre::detect(document, words));
        Reader::of(document, options, classify, convention)
    }

    /// For a text whose words nobody knows: its numbers mean what they do elsewhere, its words nothing.
    pub fn of_numbers(document: &'d Document<'d>, options: &Options) -> Reader<'d> {
        let class = |document: &Document, token: &Token| match token.kind {
            TokenKind::Word => DateWord::Other,
            _ => classify(document, token),
        };
        Reader::of(document, options, class, Convention::of_news())
    }

    fn of(
        document: &'d Document<'d>,
        options: &Options,
        classify: fn(&Document, &Token) -> DateWord,
        convention: &'static Convention,
    ) -> Reader<'d> {
        let mut reader = Reader {
            document,
            order: options.order,
            convention,
            classify,
            by_form: Vec::new(),
            known: 0..0,
            words: Vec::new(),
            joints: Vec::new(),
            tenses: Vec::new(),
            days: Memory::new(),
            clocks: Memory::new(),
            lengths: Memory::new(),
            whens: Memory::new(),
            start: 0,
            end: 0,
        };
        if document.change.is_whole() {
            reader.by_form = document.forms().read(|at| classify(document, &document.tokens[at]));
        }
        reader
    }

    /// Classifies some tokens.
    fn read_words(&mut self, tokens: Range<usize>) {
        let document = self.document;
        let mut words: Vec<DateWord> = match self.by_form.is_empty() {
            true => tokens.clone().map(|at| (self.classify)(document, &document.tokens[at])).collect(),
            false => tokens.clone().map(|at| self.by_form[document.forms().of(at)]).collect(),
        };
        if self.convention.casual_words {
            understand_short_spellings(&document.tokens[tokens.clone()], &mut words);
        }
        // Of the many words that can begin the name of a holiday only those that do are left.
        for (at, word) in tokens.clone().zip(&mut words) {
            if let DateWord::Holiday(longest) = *word
                && name::longest(document, at, longest).is_none()
            {
                *word = DateWord::Other;
            }
        }
        self.tenses = vec![Cell::new(None); words.len()];
        self.joints = next_joints(document, &words, tokens.start, self.convention.own_expressions);
        (self.words, self.known) = (words, tokens);
    }

    /// Makes this sentence the one that is read.
    pub fn enter(&mut self, sentence: Range<usize>) {
        (self.start, self.end) = (sentence.start, sentence.end);
        if sentence.start < self.known.start || sentence.end > self.known.end {
            self.read_words(self.from(sentence));
        }
    }

    /// Makes this sentence the one that is read, without those behind it.
    pub fn enter_alone(&mut self, sentence: Range<usize>) {
        (self.start, self.end) = (sentence.start, sentence.end);
        if sentence.start < self.known.start || sentence.end > self.known.end {
            self.read_words(sentence);
        }
    }

    /// As many tokens from the start of a sentence on as are read at once: of what is new in the text some thousands, for each of
    /// which words are kept; of what is not, that sentence.
    fn from(&self, sentence: Range<usize>) -> Range<usize> {
        let new = &self.document.change.new;
        if !new.contains(&sentence.start) {
            return sentence;
        }
        let last = (sentence.start + AT_ONCE).min(new.end - 1);
        sentence.start..self.document.sentence(self.document.sentence_of(last)).end
    }

    /// The sentence being read.
    pub fn sentence(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The class of a token; `Other` outside the sentence.
    #[inline]
    pub fn word(&self, at: usize) -> DateWord {
        if at < self.end && at >= self.start { self.words[at - self.known.start] } else { DateWord::Other }
    }

    /// Whether among the next tokens behind `at` stands one that may join the two ends of a range.
    pub fn has_joint(&self, at: usize, reach: usize) -> bool {
        let next = self.joints.get(at + 1 - self.known.start).map_or(usize::MAX, |&next| next as usize);
        // What it joins has to be in the sentence, too.
        next <= at + reach && next + 1 < self.end
    }

    /// The class of the token before this one.
    pub fn before(&self, at: usize) -> DateWord {
        at.checked_sub(1).map_or(DateWord::Other, |at| self.word(at))
    }

    /// The token, when it is in the sentence.
    pub fn token(&self, at: usize) -> Option<&Token> {
        (self.start..self.end).contains(&at).then(|| &self.document.tokens[at])
    }

    /// The text of a token; empty outside the sentence.
    pub fn text(&self, at: usize) -> &'d str {
        if (self.start..self.end).contains(&at) { self.document.text_of(at) } else { "" }
    }

    /// Whether a token is this word, in any case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|token| {
            (token.end() - token.start) as usize == word.len()
                && self.document.text.as_bytes()[token.span().range()].eq_ignore_ascii_case(word.as_bytes())
        })
    }

    /// Whether a token is one of these words, in any case; see [`words!`](crate::text::words).
    #[inline(never)]
    pub fn is_any(&self, at: usize, words: &[u32]) -> bool {
        (self.start..self.end).contains(&at) && self.document.is_any(at, words)
    }

    /// The token behind `at` when that one is of this class, else `at`.
    #[inline]
    pub fn skip(&self, at: usize, word: DateWord) -> usize {
        let found = self.word(at);
        // Nearly always the class is another, which costs less to see than that all is the same.
        if discriminant(&found) == discriminant(&word) && found == word { at + 1 } else { at }
    }

    /// The tense that a token tells, as `read` finds it: asked again by each of the times around, it is read once.
    pub fn tense(&self, at: usize, read: impl FnOnce() -> Option<Tense>) -> Option<Tense> {
        if !(self.start..self.end).contains(&at) {
            return read();
        }
        let known = &self.tenses[at - self.known.start];
        known.get().unwrap_or_else(|| {
            let tense = read();
            known.set(Some(tense));
            tense
        })
    }

    /// Whether a token touches the one before it.
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.space_before())
    }

    /// Whether a token starts with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capitalised)
    }

    /// A token of nothing but so many digits, as a number.
    pub fn digits(&self, at: usize, count: std::ops::RangeInclusive<usize>) -> Option<u32> {
        if !matches!(self.word(at), DateWord::Digits) {
            return None;
        }
        let text = self.text(at);
        let fits = count.contains(&text.len()) && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| text.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
    }
}

/// Gives the words that only messages have, "tmrw", their classes.
fn understand_short_spellings(tokens: &[Token], words: &mut [DateWord]) {
    for (token, word) in tokens.iter().zip(words) {
        // "2moro" is a number to the tokeniser.
        if matches!(word, DateWord::Other | DateWord::Digits) {
            *word = MESSAGE_WORDS.get(token.hash).unwrap_or(*word);
        }
    }
}

/// How many tokens stand at most between "between" and the "and" that joins what it begins.
const BETWEEN: usize = 20;

/// For each token, the next from there on that has an end of a range behind it and may join it to another: a hyphen, "to",
/// "until", and behind "between" also "and"; in messages also "~", and an end can be a word that news does not know ("mar3"). The
/// words are those of the tokens from `start` on.
fn next_joints(document: &Document, words: &[DateWord], start: usize, of_messages: bool) -> Vec<u32> {
    use DateWord::{And, Between, Dash, Hyphen, Other, Tense, To, Until};
    let mut joints = vec![u32::MAX; words.len()];
    let mut filled = 0;
    let mut last_between = None;
    for (at, pair) in words.windows(2).enumerate() {
        let joins = match pair[0] {
            Hyphen | Dash | To | Until => true,
            And => last_between.is_some_and(|between| at - between <= BETWEEN),
            Between => {
                last_between = Some(at);
                false
            }
            Other => of_messages && document.text_of(start + at) == "~",
            _ => false,
        };
        if joins && (of_messages || !matches!(pair[1], Other | Tense(_))) {
            joints[filled..=at].fill((start + at) as u32);
            filled = at + 1;
        }
    }
    joints
}

fn classify(document: &Document, token: &Token) -> DateWord {
    let text = || &document.text[token.start as usize..token.end() as usize];
    match token.kind {
        TokenKind::Word | TokenKind::Punctuation => {
            WORDS.get(token.hash).or_else(|| fiscal_year(text())).unwrap_or(DateWord::Other)
        }
        TokenKind::Number => DateWord::Digits,
        TokenKind::QuoteMark if matches!(text(), "'" | "’" | "‘") => DateWord::Apostrophe,
        _ => DateWord::Other,
    }
}

/// "FY24", "FY2025"
fn fiscal_year(text: &str) -> Option<DateWord> {
    let digits = text.strip_prefix("FY").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    match (digits.len(), digits.parse::<u16>().ok()?) {
        (2, year) => Some(DateWord::FiscalYear(2000 + year)),
        (4, year @ 1900..2100) => Some(DateWord::FiscalYear(year)),
        _ => None,
    }
}
