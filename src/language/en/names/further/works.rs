//! Works: titles of films, books, songs, where the words around them tell that they are one: "the film “Parasite”", "his
//! novel The Kite Runner", "Shakespeare's “Romeo and Juliet”", "“Hamilton,” the musical".

use super::reader::Reader;
use super::word::Word::*;
use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::class;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// The most tokens between the marks of a title.
const LONGEST: usize = 12;
/// How far behind a title in marks its noun may stand: ", the highly praised debut album".
const REACH: usize = 5;

/// Small words of titles.
#[rustfmt::skip]
static SMALL: Words<20> = Words::new([
    "of", "the", "a", "an", "and", "in", "on", "to", "for", "with", "at", "by", "from", "is", "or", "&", ",", "'s", "-", ":",
]);
/// Nouns behind which a title may stand without marks.
#[rustfmt::skip]
static BEFORE_BARE: Words<14> = Words::new([
    "film", "movie", "novel", "album", "song", "musical", "opera", "memoir", "documentary", "sitcom", "thriller", "book", "series",
    "autobiography",
]);

/// The title that the word `at` tells of: a noun, a verb, a possessive or the title's own first mark.
pub fn find(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let token = reader.token(at)?;
    match token.kind {
        TokenKind::Word if token.shape == Shape::Lower => match reader.word(at) {
            Work => behind_noun(reader, at),
            WorkVerb => in_marks(reader, at + 1 + usize::from(reader.is(at + 1, "in"))),
            _ => None,
        },
        TokenKind::Possessive => {
            let owner = at.checked_sub(1).and_then(|before| reader.name(before))?;
            let is_maker = matches!(owner.kind, EntityKind::Person | EntityKind::Organization);
            in_marks(reader, at + 1).filter(|title| is_maker && is_double(reader, at + 1) && title.len() > 1)
        }
        TokenKind::QuoteMark => before_noun(reader, at),
        _ => None,
    }
}

/// "the film “Parasite”", "a novel called “Beloved”", "his novel The Kite Runner"
fn behind_noun(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let next = at + 1 + usize::from(reader.is(at + 1, ",") && reader.token(at + 2)?.kind == TokenKind::QuoteMark);
    let next = if reader.word(next) == Called { next + 1 } else { next };
    if reader.token(next)?.kind == TokenKind::QuoteMark {
        return in_marks(reader, next);
    }
    let is_plain = next == at + 1
        && BEFORE_BARE.hold(reader.token(at)?)
        && (reader.text(at) != "series" || is_television(reader, at));
    if is_plain { bare(reader, next) } else { None }
}

fn is_television(reader: &Reader, at: usize) -> bool {
    at > reader.sentence.start && TELEVISION.hold(&reader.document.tokens[at - 1])
}

/// What stands before "series" when it is one of films.
static TELEVISION: Words<7> = Words::new(["tv", "television", "drama", "comedy", "netflix", "hbo", "hit"]);

/// A title without marks; what may as well be a person or a body that has to do with the work is none.
fn bare(reader: &Reader, start: usize) -> Option<Range<usize>> {
    if !reader.is_capitalised(start) || reader.is_headline() {
        return None;
    }
    let mut end = start + 1;
    let mut at = end;
    while at < start + LONGEST {
        if reader.is_capitalised(at) {
            end = at + 1;
        } else if !reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && SMALL.hold(token)) {
            break;
        }
        at += 1;
    }
    let classes = reader.classes(start);
    let is_other = classes & (class::TITLE | class::CALENDAR | class::ORGANIZATION_HEAD | class::EVENT_HEAD) != 0;
    let is_name =
        (start..end).any(|at| reader.name(at).is_some_and(|name| name.tokens.start == start || name.tokens.end == end));
    let is_alone = end == start + 1 && OPEN.hold(reader.token(start)?);
    (!is_other && !is_name && !is_alone).then_some(start..end)
}

/// Words with a capital that are no title alone.
static OPEN: Words<4> = Words::new(["the", "a", "i", "it"]);

/// Whether a quotation mark is a double one.
fn is_double(reader: &Reader, at: usize) -> bool {
    !matches!(reader.text(at), "'" | "‘" | "’" | "`" | "‚" | "‛" | "‹" | "›")
}

/// The words in capitals between the mark at `open` and the one that closes it, without a comma at their end.
#[inline(never)]
fn in_marks(reader: &Reader, open: usize) -> Option<Range<usize>> {
    let mark = reader.token(open).filter(|token| token.kind == TokenKind::QuoteMark)?;
    if !mark.space_before() || !reader.is_glued(open + 1) {
        return None;
    }
    let is_double_mark = is_double(reader, open);
    let close = (open + 2..open + 2 + LONGEST).find(|&at| {
        reader.token(at).is_some_and(|token| token.kind == TokenKind::QuoteMark && !token.space_before())
            && is_double(reader, at) == is_double_mark
    })?;
    let is_word = |at: usize| matches!(reader.document.tokens[at].kind, TokenKind::Word | TokenKind::Number);
    let mut end = close;
    while end > open + 1 && !is_word(end - 1) && !matches!(reader.text(end - 1), "!" | "?") {
        end -= 1;
    }
    let title = open + 1..end;
    let is_title = !title.is_empty()
        && (reader.is_capitalised(title.start) || reader.token(title.start)?.kind == TokenKind::Number)
        && title.clone().all(|at| {
            let token = &reader.document.tokens[at];
            token.shape != Shape::Lower || SMALL.hold(token)
        })
        && !title.clone().any(|at| matches!(reader.text(at), "."));
    is_title.then_some(title)
}

static ARTICLES: Words<7> = Words::new(["the", "a", "an", "his", "her", "their", "its"]);

/// "“Hamilton,” the musical", "“Beloved,” his first novel"
fn before_noun(reader: &Reader, open: usize) -> Option<Range<usize>> {
    let title = in_marks(reader, open)?;
    let behind = (title.end..title.end + 3)
        .find(|&at| reader.token(at).is_some_and(|token| token.kind == TokenKind::QuoteMark))?
        + 1;
    let comma = usize::from(reader.is(behind, ","));
    let had_comma = comma == 1 || (title.end..behind).any(|at| reader.is(at, ","));
    let start = behind + comma;
    let is_article = reader.token(start).is_some_and(|token| ARTICLES.hold(token));
    let noun = (start + 1..start + REACH)
        .take_while(|&at| {
            reader.token(at).is_some_and(|token| token.kind != TokenKind::Punctuation || reader.is(at, "-"))
        })
        .find(|&at| reader.word(at) == Work)?;
    (had_comma && is_article && noun > start).then_some(title)
}
