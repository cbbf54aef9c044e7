//! The short names that a long name can have: its parts and its initials.

use super::form::{self, Form, Word};
use crate::entities::gazetteer::class;
use crate::entities::grammar::NameGrammar;
use crate::text::hash;

/// The key of a whole name: "United States Congress" is "US Congress".
pub fn whole(grammar: &NameGrammar, form: &Form) -> u64 {
    form::key(&with_short_countries(grammar, form).0)
}

/// The keys of the parts of a name that can stand for it; with each, whether it is one word for what the thing is, which
/// is likelier short for another name ("House" for "White House").
///
/// What stands before a preposition: "House" for "House of Representatives". Its end: "State Department" for "US State
/// Department", "Spurs" for "San Antonio Spurs"; behind a preposition two words at least: "Student Affairs" for "Division of
/// Student Affairs". Its start, where the rest only tells what it is ("Harrow School"), or where one word is left
/// ("Goldman Sachs").
pub fn parts(grammar: &NameGrammar, form: &Form) -> Vec<(u64, bool)> {
    let (words, before) = with_short_countries(grammar, form);
    let count = words.len();
    let is_type = |word: &Word| word.is(class::ORGANIZATION_HEAD | class::PLACE_HEAD | class::COMPANY_FORM);
    let mut keys = Vec::new();
    if before < count {
        let starts = (0..before).filter(|&start| words[start..before].iter().any(is_type));
        keys.extend(starts.map(|start| (form::key(&words[start..before]), false)));
        let least = if grammar.linking.head_first { 1 } else { 2 };
        if count - before >= least && grammar.linking.offices.contains(&words[before - 1].hash) {
            keys.push((form::key(&words[before..]), false));
        }
    }
    // "BBC" is not short for "Children's BBC".
    let ends = (1..before).filter(|&start| start + 1 < count || !words[start].is_upper);
    keys.extend(ends.map(|start| (form::key(&words[start..]), start + 1 == count && is_type(&words[start]))));
    let first = &words[0];
    if grammar.linking.head_first && before == count && is_type(first) {
        keys.extend((1..count).map(|end| (form::key(&words[..end]), end == 1)));
    }
    if is_type(first) || first.is_upper {
        return keys;
    }
    let types = words.iter().rev().take_while(|word| is_type(word)).count();
    keys.extend((count - types..count).filter(|&end| end > 0).map(|end| (form::key(&words[..end]), false)));
    // "Nintendo Australia" is another than "Nintendo".
    let is_named = !first.is(class::PLACE | class::GROUP | class::GIVEN);
    if count == 2 && before == 2 && is_named && !words[1].is(class::COUNTRY | class::REGION) {
        keys.push((form::key(&words[..1]), false));
    }
    keys
}

/// The hashes of the acronyms that a name can have: with and without small words ("DOJ", "WHO"), with and without the
/// country before it.
pub fn acronyms(form: &Form) -> Vec<u32> {
    let mut hashes = Vec::new();
    for start in 0..form.words.len() - 1 {
        if start > 0 && !form.words[start - 1].is(class::COUNTRY | class::NATIONALITY) {
            break;
        }
        let plain = form.words[start..].iter().fold(hash::START, |hash, word| hash::add(hash, word.letter));
        let mut with_small_words = hash::START;
        for (at, word) in form.words.iter().enumerate().skip(start) {
            let small = form.small_words.iter().filter(|(before, _)| *before == at && at > start);
            with_small_words = small.fold(with_small_words, |hash, (_, letter)| hash::add(hash, *letter));
            with_small_words = hash::add(with_small_words, word.letter);
        }
        hashes.extend([plain, with_small_words]);
    }
    hashes.dedup();
    hashes
}

/// Whether the letters of a short name stand in a long one in this order, starting with the first letter of a word.
pub fn abbreviates(short: &str, long: &str) -> bool {
    let mut letters = short.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).peekable();
    let Some(&first) = letters.peek() else { return false };
    let mut words = long.split(|character: char| !character.is_alphanumeric());
    let starts = |word: &str| word.chars().next().is_some_and(|letter| letter.to_lowercase().eq([first]));
    let Some(start) = words.find(|word| starts(word)) else { return false };
    // Where the word starts in the whole name; both are slices of the same text.
    let rest = &long[start.as_ptr() as usize - long.as_ptr() as usize..];
    let mut rest = rest.chars().flat_map(char::to_lowercase);
    letters.all(|letter| rest.any(|other| other == letter))
}

/// The words of a name with a country or union of two words as one, and how many of them stand before a preposition.
fn with_short_countries(grammar: &NameGrammar, form: &Form) -> (Vec<Word>, usize) {
    let mut words = form.words.clone();
    let mut before = form.before_preposition;
    if words.len() < 3 {
        return (words, before);
    }
    let starts = |[first, second, _]: &&[u32; 3]| [*first, *second] == [words[0].hash, words[1].hash];
    let Some(&[.., short]) = grammar.linking.short_countries.iter().find(starts) else {
        return (words, before);
    };
    words.remove(1);
    words[0].hash = short;
    before = before.saturating_sub(1).max(1);
    (words, before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_in_order() {
        for (short, long) in
            [("FIFA", "Fédération Internationale de Football Association"), ("KCNA", "Korean Central News Agency")]
        {
            assert!(abbreviates(short, long), "{short}");
        }
        assert!(abbreviates("DfE", "Department for Education"));
        assert!(!abbreviates("GER", "Bayern Munich"));
        assert!(!abbreviates("WHO", "World Bank"));
    }
}
