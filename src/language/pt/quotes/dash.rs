//! The dash of speech: "— Não vamos recuar — disse o ministro. — Ainda há tempo."

use super::Portuguese;
use super::class::class_of;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::verb::Form;
use crate::quotes::regions::{self, Region};
use crate::quotes::speech::Speech;
use crate::text::change::Change;
use crate::text::words::words;
use crate::text::{Document, TokenKind};
use std::mem;
use std::ops::Range;

/// How far behind a dash or comma the verb of saying is looked for, in tokens: "— o ministro da Fazenda disse".
const REACH: usize = 9;

/// Marks that open speech at the start of a paragraph. A hyphen is one too, if it is used as such.
const DASHES: &[u32] = words!["—", "–", "―", "--", "-"];

/// Finds all regions of a changed text, between quotation marks and behind the dashes of speech; what was read again.
pub(super) fn regions(document: &Document, kept: &mut regions::Kept) -> Change {
    mem::swap(&mut kept.regions, &mut kept.marked);
    let change = regions::find_again(document, &document.change, &Portuguese::APOSTROPHES, kept);
    mem::swap(&mut kept.regions, &mut kept.marked);
    let change = spoken(document, change, &mut kept.spoken);
    let part = |list: &[Region]| {
        let places = |edge: usize| list.partition_point(|region| region.tokens.start < edge);
        list[places(change.new.start)..places(change.new.end)].to_vec()
    };
    change.renew(&mut kept.regions, join(part(&kept.marked), part(&kept.spoken)));
    change
}

/// Both lists as one, in the order of the text: quotation marks inside speech make no region of their own.
fn join(marked: Vec<Region>, spoken: Vec<Region>) -> Vec<Region> {
    if spoken.is_empty() {
        return marked;
    }
    let mut all = Vec::with_capacity(marked.len() + spoken.len());
    let mut spoken = spoken.into_iter().peekable();
    for region in marked {
        while let Some(before) = spoken.next_if(|spoken| spoken.tokens.start <= region.tokens.start) {
            all.push(before);
        }
        let overlaps =
            |other: &Region| other.tokens.start < region.tokens.end && region.tokens.start < other.tokens.end;
        if !all.last().is_some_and(overlaps) && !spoken.peek().is_some_and(overlaps) {
            all.push(region);
        }
    }
    all.extend(spoken);
    all
}

/// Finds the speech behind dashes in what has changed and in the dialogue that goes on behind it.
fn spoken(document: &Document, mut change: Change, kept: &mut Vec<Region>) -> Change {
    let paragraphs = document.paragraphs_in(&change.new);
    let mut regions = Vec::new();
    // A paragraph goes on with the speech of the one before.
    let is_in_last = |region: &Region| document.paragraph_of(region.tokens.start) + 1 == paragraphs.start;
    let before = kept.partition_point(|region| region.tokens.start < change.old.start);
    let mut goes_on = !change.is_whole() && kept[..before].last().is_some_and(is_in_last);
    for paragraph in paragraphs.start..document.paragraph_count() {
        let tokens = document.paragraph(paragraph);
        let opens = opens(document, &tokens);
        if paragraph >= paragraphs.end {
            if !opens {
                break;
            }
            (change.new.end, change.old.end) = (tokens.end, tokens.end.wrapping_sub(change.by.tokens));
        }
        if !opens {
            goes_on = false;
            continue;
        }
        let count = regions.len();
        read(document, &tokens, &mut regions);
        // Without anybody who says it: an answer in a dialogue, or what a colon announced.
        let is_announced = tokens.start > 0 && document.is_any(tokens.start - 1, words![":"]);
        if regions.len() == count && (goes_on || is_announced) && is_sentence(document, &tokens) {
            push(document, tokens.clone(), tokens.end, &mut regions);
        }
        goes_on = regions.len() > count;
    }
    change.renew(kept, regions);
    change
}

/// Whether a paragraph starts with a dash and a word behind it.
fn opens(document: &Document, tokens: &Range<usize>) -> bool {
    tokens.len() > 2
        && document.is_any(tokens.start, DASHES)
        && matches!(document.tokens[tokens.start + 1].kind, TokenKind::Word | TokenKind::Number | TokenKind::QuoteMark)
}

fn is_sentence(document: &Document, tokens: &Range<usize>) -> bool {
    let last = document.tokens[tokens.end - 1].kind;
    tokens.len() > 3 && matches!(last, TokenKind::Terminal | TokenKind::QuoteMark)
}

/// The regions of a paragraph that starts with a dash: speech up to the dash or comma that a verb of saying follows, and again
/// from the next dash on.
fn read(document: &Document, tokens: &Range<usize>, regions: &mut Vec<Region>) {
    let mut open = Some(tokens.start);
    let count = regions.len();
    let mut at = tokens.start + 1;
    let has_dash =
        (at..tokens.end).any(|at| is_dash(document, at, tokens.end) && is_attribution(document, at, tokens.end));
    while at < tokens.end {
        let is_end = if has_dash { is_dash(document, at, tokens.end) } else { document.is_any(at, words![","]) };
        if !is_end {
            at += 1;
            continue;
        }
        match open {
            Some(start) if is_attribution(document, at, tokens.end) => {
                push(document, start..at + usize::from(has_dash), at, regions);
                open = None;
            }
            None if is_dash(document, at, tokens.end) => open = Some(at),
            _ => {}
        }
        at += 1;
    }
    if let Some(start) = open
        && regions.len() > count
    {
        push(document, start..tokens.end, tokens.end, regions);
    }
}

/// Whether a dash that parts words stands here.
fn is_dash(document: &Document, at: usize, end: usize) -> bool {
    document.is_any(at, DASHES)
        && document.tokens[at].space_before()
        && at + 1 < end
        && document.tokens[at + 1].space_before()
}

/// Whether a verb of saying stands behind the mark at `at`, with nothing before it but its subject.
fn is_attribution(document: &Document, at: usize, end: usize) -> bool {
    let is_comma = document.is_any(at, words![","]);
    for next in at + 1..end.min(at + 1 + REACH) {
        match class_of(document, next) {
            Class::Cue(verb) => {
                let is_bare = next == at + 1 || !is_comma;
                return verb.form == Form::Third && verb.is_spoken() && is_bare && !(verb.noun && next > at + 1);
            }
            Class::Adverb
            | Class::Object
            | Class::Auxiliary
            | Class::Pronoun
            | Class::Name
            | Class::Noun
            | Class::Determiner
            | Class::Hyphen
            | Class::Possessive => {}
            Class::Preposition if next > at + 1 => {}
            _ => return false,
        }
    }
    false
}

/// Adds the region of these tokens, whose content ends before token `end`.
fn push(document: &Document, tokens: Range<usize>, end: usize, regions: &mut Vec<Region>) {
    let content = tokens.start + 1..end;
    if content.start < content.end {
        regions.push(Region { tokens, content: document.span_of(content), closed: true, continues: false });
    }
}
