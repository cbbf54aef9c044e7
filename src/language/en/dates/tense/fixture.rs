//! Verbs that tell in the present what is arranged: "Arsenal host Chelsea on Sunday", "the ban takes effect on Friday".

use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::{A, Comma, Hyphen, Of, Other, The, To};
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// How many tokens before a name an article is looked for: "his first Premier League start".
const NAME_REACH: usize = 4;

/// Whether a word is such a verb here, and no noun ("a visit", "the Ashes tour").
pub(super) fn is_arranged(reader: &Reader, at: usize) -> bool {
    let document = reader.document;
    let of_many = document.is_any(
        at,
        words![
            "appear", "begin", "clash", "collide", "host", "play", "reopen", "resume", "return", "sit", "start",
            "take", "tour", "travel", "visit", "vote", "welcome"
        ],
    );
    let of_one = document.is_any(
        at,
        words![
            "appears", "convenes", "departs", "ends", "holds", "reopens", "retires", "sits", "takes", "travels",
            "welcomes"
        ],
    );
    // Also the plurals of nouns.
    let of_one_or_noun = document.is_any(at, words!["clashes", "heads", "tours", "visits", "votes"]);
    let comes_into_force = reader.is(at, "comes") && reader.is(at + 1, "into");
    if !(of_many || of_one || of_one_or_noun || comes_into_force) || matches!(reader.word(at + 1), Of | Hyphen) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let of_name = is_name(reader, before) && !behind_article(reader, before);
    let of_pronoun = document.is_any(before, words!["he", "she", "it", "they"]);
    let is_noun = match of_one_or_noun {
        true => document.is_any(
            before,
            words![
                "assembly",
                "country",
                "king",
                "minister",
                "parliament",
                "pope",
                "president",
                "queen",
                "senate",
                "side",
                "team"
            ],
        ),
        false => is_lower_word(reader, before),
    };
    if of_many {
        let visit_to = reader.is(at, "visit") && reader.word(at + 1) == To;
        // "City, beaten twice, host Leeds on Sunday"
        let takes_up = reader.word(before) == Comma && (is_name(reader, at + 1) || reader.word(at + 1) == To);
        return !visit_to && (of_name || of_pronoun || takes_up || is_plural(reader, before));
    }
    // "The bank, which cut rates in March, holds a meeting on Friday."
    let behind_clause = reader.word(before) == Comma && !of_one_or_noun;
    of_name || of_pronoun || is_noun || behind_clause
}

/// "Arsenal", "the Lakers"
fn is_name(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
        && reader.word(at) == Other
}

/// Whether a name that is no plural has an article or the like: "the Biden (visit)", "his Test (start)".
fn behind_article(reader: &Reader, name: usize) -> bool {
    let is_article = |at: usize| {
        matches!(reader.word(at), The | A)
            || reader.document.is_any(at, words!["his", "her", "its", "their", "our", "my"])
            || reader.token(at).is_some_and(|token| token.kind == TokenKind::Possessive)
    };
    !reader.text(name).ends_with('s') && (name.saturating_sub(NAME_REACH)..name).any(is_article)
}

fn is_lower_word(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && reader.word(at) == Other
}

/// "leaders", "new senators"
fn is_plural(reader: &Reader, at: usize) -> bool {
    let text = reader.text(at);
    is_lower_word(reader, at) && text.len() > 3 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us")
        || reader.is(at, "sides")
}
