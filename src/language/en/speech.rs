//! The words of English speech, for comparing two tellings of it.

use crate::dossier::sense::{Sense, SpeechWords, base, small, small_or_name};
use crate::text::words::WordMap;

/// What English gives the comparing of tellings.
pub(super) static SPEECH_WORDS: SpeechWords = SpeechWords { sense: |hash| FORMS.get(hash), stem };

static FORMS: WordMap<Sense> = include!(concat!(env!("OUT_DIR"), "/en/speech/word_forms.rs"));

/// A word without the endings of number and tense: "school" of "schools", "clos" of "close", "closes", "closed",
/// "closing". As Porter's first step ("An algorithm for suffix stripping", 1980), without what tells nouns from verbs.
fn stem(word: &str) -> &str {
    let bare = ["ies", "ied", "ying"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .or_else(|| word.strip_suffix("ing").map(single))
        .or_else(|| word.strip_suffix("ed").map(single))
        .or_else(|| {
            ["sses", "shes", "ches", "xes", "zes"]
                .iter()
                .any(|end| word.ends_with(end))
                .then(|| &word[..word.len() - 2])
        })
        .or_else(|| word.strip_suffix('s').filter(|rest| !rest.ends_with(['s', 'u', 'i'])))
        .unwrap_or(word);
    let bare = if has_vowel(bare) && bare.len() >= 2 { bare } else { word };
    let bare = bare.strip_suffix(['e', 'y']).unwrap_or(bare);
    if bare.is_empty() { word } else { bare }
}

/// Without the second of two equal consonants: "stop" of "stopp", but "call" and "miss".
fn single(word: &str) -> &str {
    let mut letters = word.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let is_doubled = last == before && last.is_some_and(|letter| !"lszaeiou".contains(letter));
    if is_doubled { &word[..word.len() - last.map_or(0, char::len_utf8)] } else { word }
}

fn has_vowel(word: &str) -> bool {
    word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            "school schools",
            "close closes closed closing",
            "stop stops stopped stopping",
            "carry carries carried carrying",
            "call calls called calling",
            "watch watches watched watching",
            "price prices priced",
        ] {
            let stems: Vec<&str> = forms.split(' ').map(stem).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn other_words_keep_their_letters() {
        for (word, want) in [("bus", "bus"), ("red", "red"), ("sing", "sing"), ("glass", "glass"), ("s", "s"), ("", "")]
        {
            assert_eq!(stem(word), want);
        }
    }

    #[test]
    fn small_words_take_each_others_place() {
        let sense = |word: &str| FORMS.get(crate::text::hash::of(word.as_bytes()));
        assert_eq!(sense("we"), sense("they"));
        assert_eq!(sense("could"), sense("can"));
        assert_eq!(sense("built"), Some(base("build")));
        assert_eq!(sense("may"), Some(small_or_name("may")));
        assert_eq!(sense("bridge"), None);
    }
}
