//! Features of a token from the capitalised stretch that it stands in.

use super::segments::{Segment, coarse};
use super::template::{Features, Template, pair};
use super::word::Kind;
use super::{Extractor, Run, fact};
use crate::entities::gazetteer::class;
use crate::text::{Shape, hash};

/// Adds them for the token `at` of `segment`.
pub fn features(extractor: &Extractor, run: &Run, segment: &Segment, at: usize, features: &mut Features) {
    around(extractor, run, segment, at, features);
    pattern(extractor, segment, at, features);
    whole(extractor, run, segment, at, features);
    context(extractor, run, segment, features);
    if extractor.words[at].capitalised {
        elsewhere(extractor, segment, at, features);
    }
}

/// The word at a place of the sentence, or the sentence's edge.
fn word_or_edge(extractor: &Extractor, run: &Run, at: usize) -> u32 {
    if run.sentence.contains(&at) { extractor.token(at).hash } else { 1 }
}

/// The stretch's first and last words, its length, the words around it.
fn around(extractor: &Extractor, run: &Run, segment: &Segment, at: usize, features: &mut Features) {
    let tokens = segment.tokens();
    let length = tokens.len().min(5) as u32;
    features.add(Template::RunLength, length);
    features.add(Template::RunLast, extractor.token(tokens.end - 1).hash);
    if at != tokens.start {
        features.add(Template::RunHead, extractor.token(tokens.start).hash);
    }
    features.add(Template::RunBefore, word_or_edge(extractor, run, tokens.start.wrapping_sub(1)));
    features.add(Template::RunAfter, word_or_edge(extractor, run, tokens.end));
}

/// The coarse kinds of the stretch's words.
fn pattern(extractor: &Extractor, segment: &Segment, at: usize, features: &mut Features) {
    let words = &extractor.words;
    let tokens = segment.tokens();
    let kind = |at: usize| words[at].kind as u32;
    let place = at - tokens.start;
    let edge = if place == 0 {
        0
    } else if at + 1 == tokens.end {
        1
    } else {
        2
    };
    features.add(Template::Kind, kind(at));
    features.add(Template::KindPattern, pair(segment.pattern(words, tokens.start, 5), place.min(5) as u32));
    features.add(Template::KindLast, kind(tokens.end - 1) * 4 + edge);
    let of = tokens.len() > 1 && words[tokens.start + 1].kind == Kind::Of;
    features.add(Template::KindFirst, kind(tokens.start) * 2 + u32::from(of));
    if let Some(head) = segment.head {
        features.add(Template::KindAny, head as u32 * 2 + u32::from(place == 0));
    }
    if let Some(head) = segment.last_organization_head {
        features.add(Template::KindDistance, (place as i32 - head as i32).clamp(-3, 3) as u32);
    }
    if place > 0 {
        features.add(Template::KindBefore, kind(at - 1) * 32 + kind(at));
    }
    if at + 1 < tokens.end {
        features.add(Template::KindAfter, kind(at) * 32 + kind(at + 1));
    }
    if tokens.len() <= 4 {
        features.add(Template::KindAll, pair(segment.pattern(words, tokens.start, 4), place as u32 + 8));
    }
}

/// What the gazetteer says of the whole stretch.
fn whole(extractor: &Extractor, run: &Run, segment: &Segment, at: usize, features: &mut Features) {
    let tokens = segment.tokens();
    let known = segment.classes & (class::PLACE | class::GROUP | class::ORGANIZATION | class::GIVEN | class::FAMILY);
    if known == 0 {
        features.add(Template::RunClass, 0);
        return;
    }
    let kind = coarse(known) + 1;
    features.add(Template::RunClass, kind * 2 + u32::from(at == tokens.start));
    features.add(Template::RunClassAfter, pair(kind, word_or_edge(extractor, run, tokens.end)));
    features.add(Template::RunClassBefore, pair(kind, word_or_edge(extractor, run, tokens.start.wrapping_sub(1))));
}

/// What other stretches of the text say of the word.
fn elsewhere(extractor: &Extractor, segment: &Segment, at: usize, features: &mut Features) {
    let token = extractor.token(at);
    let evidence = extractor.evidences.of(at);
    let length = segment.tokens().len() as u32 - 1;
    if evidence.longest > length {
        features.add(Template::Longest, pair(evidence.longest_pattern, u32::from(evidence.longest_place)));
        features.add(Template::LongestLength, u32::from(evidence.longest_place) * 8 + evidence.longest.min(4));
    }
    if token.shape == Shape::Upper && token.end() - token.start > 1 {
        features.add(Template::Acronym, extractor.evidences.acronym(token).unwrap_or(0));
        if extractor.words[at].classes & class::COUNTRY != 0 {
            let bracket = at > 0 && extractor.token(at - 1).hash == const { hash::of(b"(") };
            features.add(Template::Code, u32::from(bracket));
        }
    }
    let facts = [fact::BEHIND_TITLE_IN_RUN, fact::BEHIND_GIVEN_IN_RUN, fact::BEFORE_FAMILY_IN_RUN];
    for (number, _) in facts.iter().enumerate().filter(|(_, fact)| evidence.facts & **fact != 0) {
        features.add(Template::PersonElsewhere, number as u32 * 2 + u32::from(length == 0));
    }
}

/// Two words before and two behind, and what an apposition says: "Sevare, a town near …".
fn context(extractor: &Extractor, run: &Run, segment: &Segment, features: &mut Features) {
    let tokens = segment.tokens();
    let word = |at: usize| word_or_edge(extractor, run, at);
    let after = word(tokens.end);
    features.add(Template::RunBeforeTwo, pair(word(tokens.start.wrapping_sub(2)), word(tokens.start.wrapping_sub(1))));
    features.add(Template::RunAfterTwo, pair(after, word(tokens.end + 1)));
    let articles = extractor.document.names().joints.articles;
    if after == const { hash::of(b",") } && articles.contains(&word(tokens.end + 1)) {
        for at in tokens.end + 2..(tokens.end + 5).min(run.sentence.end) {
            if extractor.words[at].kind == Kind::Lower {
                features.add(Template::Apposition, extractor.token(at).hash);
            }
        }
    }
}
