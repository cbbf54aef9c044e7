//! The words of Portuguese speech, for comparing two tellings of it.

use crate::dossier::sense::{Sense, SpeechWords, base, small};
use crate::text::words::WordMap;

/// What Portuguese gives the comparing of tellings.
pub(super) static SPEECH_WORDS: SpeechWords = SpeechWords { sense: |hash| FORMS.get(hash), stem };

static FORMS: WordMap<Sense> = include!(concat!(env!("OUT_DIR"), "/pt/speech/word_forms.rs"));

/// The endings of verbs and of the plural, the longest first.
const ENDINGS: [&str; 48] = [
    "aríamos", "eríamos", "iríamos", "aremos", "eremos", "iremos", "ássemos", "ariam", "eriam", "iriam", "ávamos",
    "íamos", "arão", "erão", "irão", "aria", "eria", "iria", "amos", "emos", "imos", "aram", "eram", "iram", "avam",
    "ando", "endo", "indo", "ará", "erá", "irá", "arei", "erei", "irei", "adas", "ados", "idas", "idos", "ada", "ado",
    "ida", "ido", "ava", "ões", "ão", "iam", "ou", "eu",
];

/// A word without the endings of number, gender and tense: "fech" of "fechar", "fecharemos", "fechado". A stem keeps
/// three letters at least.
fn stem(word: &str) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let short = ["ar", "er", "ir", "am", "em", "as", "os", "es", "a", "o", "e", "s", "i", "iu", "ia"];
    let endings = ENDINGS.iter().chain(&short);
    endings.filter_map(|ending| word.strip_suffix(ending)).find(long).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in ["fechar fecharemos fechado fechou", "escola escolas", "decidir decidiram decidiu", "nação nações"]
        {
            let stems: Vec<&str> = forms.split(' ').map(stem).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn short_words_keep_their_letters() {
        for word in ["mês", "paz", "lei", ""] {
            assert!(stem(word).len() + 1 >= word.len(), "{word}");
        }
    }
}
