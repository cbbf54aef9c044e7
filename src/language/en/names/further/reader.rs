//! A sentence with what each of its words means, and how far a name in capitals goes in it.

use super::word::{self, Word};
use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::class::{self, Classes};
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::text::{Document, Shape, Token, TokenKind, flag, hash};
use std::ops::Range;

/// The most tokens of a name.
const LONGEST: usize = 12;

/// Small words inside a name in capitals.
static LINKS: Words<9> = Words::new(["of", "for", "and", "on", "against", "to", "in", "&", "-"]);
/// Small words that an article can follow inside a name: "Rights of the Child".
static BEFORE_ARTICLE: Words<5> = Words::new(["of", "for", "on", "against", "to"]);
/// Words that start a sentence, and no name, with their capital.
#[rustfmt::skip]
static OPENINGS: Words<37> = Words::new([
    "the", "a", "an", "in", "under", "on", "at", "for", "by", "with", "from", "to", "of", "this", "that", "these", "its", "his",
    "her", "their", "but", "and", "as", "if", "when", "while", "after", "before", "since", "during", "until", "despite", "like",
    "unlike", "following", "both", "because",
]);

/// One sentence.
pub struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub sentence: Range<usize>,
    /// The tagger's names of the whole text, in order.
    names: &'d [Name],
}

impl<'d> Reader<'d> {
    pub fn new(document: &'d Document<'d>, sentence: Range<usize>, names: &'d [Name]) -> Reader<'d> {
        Reader { document, sentence, names }
    }

    /// Whether capitals tell nothing, because nearly all words have one.
    #[inline(never)]
    pub fn is_headline(&self) -> bool {
        let words = self.document.tokens[self.sentence.clone()].iter().filter(|token| token.kind == TokenKind::Word);
        let (mut all, mut capitals) = (0, 0);
        for word in words {
            all += 1;
            capitals += usize::from(word.shape != Shape::Lower);
        }
        all > 4 && capitals * 10 >= all * 7
    }

    /// The token, when it is in the sentence.
    #[inline(never)]
    pub fn token(&self, at: usize) -> Option<&'d Token> {
        self.sentence.contains(&at).then(|| &self.document.tokens[at])
    }

    #[inline(never)]
    pub fn text(&self, at: usize) -> &'d str {
        if self.sentence.contains(&at) { self.document.text_of(at) } else { "" }
    }

    /// What the gazetteer knows of a word; nothing outside the sentence.
    #[inline(never)]
    pub fn classes(&self, at: usize) -> Classes {
        self.token(at).map_or(0, |token| self.document.names().word(token))
    }

    /// Whether a token is this word in small letters, or this mark.
    #[inline(never)]
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.text(at) == word
    }

    /// The class of a word; `Other` outside the sentence.
    #[inline(never)]
    pub fn word(&self, at: usize) -> Word {
        self.token(at).filter(|token| token.kind == TokenKind::Word).map_or(Word::Other, |token| word::of(token.hash))
    }

    #[inline(never)]
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capitalised)
    }

    #[inline(never)]
    pub fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.space_before())
    }

    /// Whether a token is a hyphen that touches its neighbours.
    #[inline(never)]
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.hash == const { hash::of(b"-") } && !token.space_before())
            && self.is_glued(at + 1)
    }

    /// Whether a token is digits only, perhaps with one letter behind them.
    #[inline(never)]
    pub fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number) && {
            let text = self.text(at);
            text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).len() + 1 >= text.len()
                && !text.contains(['.', ','])
        }
    }

    /// Whether a token is a Roman number or a number.
    #[inline(never)]
    pub fn is_numeral(&self, at: usize) -> bool {
        let text = self.text(at);
        self.is_number(at) || !text.is_empty() && text.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X' | b'L'))
    }

    /// Whether a token is a year.
    #[inline(never)]
    pub fn is_year(&self, at: usize) -> bool {
        let text = self.text(at);
        text.len() == 4
            && (text.starts_with("19") || text.starts_with("20"))
            && text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The tagger's name that has this token.
    #[inline(never)]
    pub fn name(&self, at: usize) -> Option<&'d Name> {
        let next = self.names.partition_point(|name| name.tokens.end <= at);
        self.names.get(next).filter(|name| name.tokens.start <= at)
    }

    /// The kind of the tagger's name with exactly these tokens.
    #[inline(never)]
    pub fn kind_of(&self, tokens: &Range<usize>) -> Option<EntityKind> {
        self.name(tokens.start).filter(|name| name.tokens == *tokens).map(|name| name.kind)
    }

    /// Where the words with capitals begin that end with the token before `end`; `end` when there are none. Small words
    /// stand between them; what a name ends before ("Japan's", "Congress and") does not belong to them.
    #[inline(never)]
    pub fn start(&self, end: usize) -> usize {
        let mut start = end;
        let mut at = end;
        while at > self.sentence.start && end - at < LONGEST {
            at -= 1;
            if self.is_capitalised(at) && OPENINGS.hold(&self.document.tokens[at]) {
                break;
            } else if self.is_part(at) {
                start = at;
            } else if !self.is_link(at) {
                break;
            }
        }
        // "Officials for the Olympics": the capital is the sentence's.
        let is_opening = start + 1 < end && {
            let token = &self.document.tokens[start];
            let is_common = lexicon::case(self.document.names().entry(token.hash)) + 1 >= lexicon::NEARLY_ALWAYS;
            token.has(flag::SENTENCE_START) && is_common && self.is_inner(start + 1)
        };
        if is_opening {
            start += 1;
            while start < end && !self.is_part(start) {
                start += 1;
            }
        }
        start
    }

    /// Where the words with capitals end that begin at `start`; `start` when there are none.
    #[inline(never)]
    pub fn end(&self, start: usize) -> usize {
        let mut end = start;
        let mut at = start;
        while at < start + LONGEST && at < self.sentence.end {
            if self.is_capitalised(at) && (at == start || !self.document.tokens[at].has(flag::SENTENCE_START)) {
                end = at + 1;
            } else if !self.is_inner(at) {
                break;
            }
            at += 1;
        }
        // "Bio-diversity"
        if end > start && self.is_hyphen(end) { end + 2 } else { end }
    }

    /// Whether a token can be a word of a name: one with a capital, a year, "40th".
    #[inline(never)]
    fn is_part(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        match token.kind {
            TokenKind::Word => !matches!(token.shape, Shape::Lower | Shape::None),
            TokenKind::Number => self.is_year(at) || self.text(at).ends_with("th"),
            _ => false,
        }
    }

    /// Whether a token joins what stands before it to a name.
    #[inline(never)]
    fn is_link(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        if self.is(at, "-") {
            return self.is_hyphen(at);
        }
        // "Monday's"
        let is_day = at > 0 && self.classes(at - 1) & class::CALENDAR != 0;
        let ends_name = is_day || at > 0 && self.name(at - 1).is_some_and(|name| name.tokens.end == at);
        let is_plural_possessive =
            token.kind == TokenKind::QuoteMark && self.is_glued(at) && self.text(at - 1).ends_with('s');
        !ends_name && (token.kind == TokenKind::Possessive || is_plural_possessive || self.is_inner(at))
    }

    /// Whether a token is a small word that stands inside names.
    #[inline(never)]
    fn is_inner(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        let is_article = self.is(at, "the") && at > 0 && BEFORE_ARTICLE.hold(&self.document.tokens[at - 1]);
        is_article || token.shape != Shape::Capitalised && LINKS.hold(token)
    }
}
