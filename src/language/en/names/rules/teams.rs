//! A town's name is its club's where a match is told: "Barcelona drew 1-1 with Sevilla", "lost 3-0 at home to Brentford".

use super::{inside, is_any, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
use crate::text::words::words;
use crate::text::{Document, TokenKind};

/// What teams do, with the other behind it.
#[rustfmt::skip]
const BEATING: &[u32] = words![
    "beat", "beats", "defeated", "defeats", "thrashed", "thrash", "edged", "hammered", "trounced", "overcame", "outscored", "crushed",
];
/// What teams do or have done to them.
#[rustfmt::skip]
const PLAYING: &[u32] = words![
    "drew", "draw", "lost", "lose", "won", "win", "were", "was", "are", "went", "came", "led", "lead", "trailed", "fell", "scored",
    "conceded", "recorded", "hosted",
];
/// Words between a score and the other team: "3-0 at home to", "2-1 away win over".
#[rustfmt::skip]
const BETWEEN: &[u32] = words!["at", "home", "away", "win", "draw", "defeat", "victory", "loss", "on", "penalties", "aggregate", "in", "the"];
/// What stands before the other team.
const AGAINST: &[u32] = words!["with", "to", "by", "against", "over"];
const WHO: &[u32] = words!["who"];
/// The most words between a score and the other team.
const FARTHEST: usize = 5;
/// More points are rare in games where the winner's are written first, and common in votes and sums.
const MOST_POINTS: usize = 2;

/// The towns of which a match is told.
pub const CLUBS: Question = Question { tell: clubs, value: Sum::all, may_ask: anywhere };

/// A fact for each, by its first word.
fn clubs(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let fact = |at: usize| {
        let key = document.tokens[at].hash;
        Fact { at: at as u32, key, word: key, value: 1 }
    };
    told(document, names).into_iter().map(fact).collect()
}

/// Where the towns stand of which a match is told, in the order of the text.
fn told(document: &Part, names: &[Name]) -> Vec<usize> {
    let mut told = Vec::new();
    let scores = document.hyphens().filter_map(|hyphen| hyphen.checked_sub(1));
    for score in scores.filter(|&at| is_score(document, at)) {
        told.extend(winner(document, names, score).map(|name| name.tokens.start));
        told.extend(other(document, names, score).map(|name| name.tokens.start));
    }
    told.sort_unstable();
    told.dedup();
    told
}

/// The towns that are clubs, wherever the words around them do not make them towns again.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let Some(clubs) = known.first().filter(|clubs| !clubs.is_empty()) else { return Vec::new() };
    let told = told(document, names);
    let is_club = |name: &&Name| {
        let is_told = told.binary_search(&name.tokens.start).is_ok();
        let is_again = clubs.of(document.tokens[name.tokens.start].hash) != 0 && may_be_club(document, name);
        is_told || is_again && (plays(document, name.tokens.end) || is_beaten(document, name))
    };
    let club = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Organization };
    names.iter().filter(is_club).map(club).collect()
}

/// Whether two small numbers with a hyphen start here: "1-1".
fn is_score(document: &Document, at: usize) -> bool {
    if at == 0 || at + 2 >= document.tokens.len() {
        return false;
    }
    let is_points = |at: usize| {
        let token = &document.tokens[at];
        let text = document.text_of(at);
        token.kind == TokenKind::Number && text.len() <= MOST_POINTS && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_glued = !document.tokens[at + 1].space_before() && !document.tokens[at + 2].space_before();
    is_glued && is_points(at) && is_points(at + 2)
}

/// The town before the verb that a score follows.
fn winner<'n>(document: &Document, names: &'n [Name], score: usize) -> Option<&'n Name> {
    let before = names.partition_point(|name| name.tokens.end <= score).checked_sub(1)?;
    // "Bologna beat Parma 2-1": the other stands before the score.
    let nearest = before.saturating_sub(1)..=before;
    let mut near = names[nearest].iter().rev().filter(|name| is_inside(document, name.tokens.end, score));
    near.find(|name| may_be_club(document, name) && plays(document, name.tokens.end))
}

/// The town behind the verb or the score that has the other part in the match.
fn other<'n>(document: &Document, names: &'n [Name], score: usize) -> Option<&'n Name> {
    let beaten = name_at(names, score - 1).filter(|name| is_beaten(document, name) && may_be_club(document, name));
    let behind = || {
        let start = score + 3;
        let mut between = (start..start + FARTHEST).take_while(|&at| inside(document, at).is_some());
        let against = between.find(|&at| !is_any(document, at, BETWEEN))?;
        is_any(document, against, AGAINST).then(|| name_at(names, against + 1)).flatten()
    };
    beaten.or_else(|| behind().filter(|name| is_town(document, name)))
}

/// Whether all tokens from `start` to `end` go on with their sentence.
fn is_inside(document: &Document, start: usize, end: usize) -> bool {
    document.sentence_of(start) == document.sentence_of(end)
}

/// "beat Parma"
fn is_beaten(document: &Document, name: &Name) -> bool {
    name.tokens.start > 0 && is_any(document, name.tokens.start - 1, BEATING)
}

/// "drew", ", who lost"
fn plays(document: &Document, at: usize) -> bool {
    let verb = if is!(document, at, ",") && is_any(document, at + 1, WHO) { at + 2 } else { at };
    inside(document, verb).is_some() && (is_any(document, verb, PLAYING) || is_any(document, verb, BEATING))
}

/// Whether a town's name is not said of where something is.
fn may_be_club(document: &Document, name: &Name) -> bool {
    let before = name.tokens.start.checked_sub(1).map(|before| document.names().word(&document.tokens[before]));
    is_town(document, name) && before.is_none_or(|classes| classes & class::LOCATIVE == 0)
}

/// A town, not a country, whose team has the country's name.
fn is_town(document: &Document, name: &Name) -> bool {
    let tokens = &document.tokens[name.tokens.clone()];
    let classes = match document.names().phrase(tokens) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ => document.names().word(&tokens[0]),
    };
    name.kind == EntityKind::Place && classes & class::COUNTRY == 0
}
