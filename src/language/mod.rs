//! The language a text is written in, told by its function words: the short words that no sentence does without.

use crate::analysis::Language;
use crate::text::Document;

/// Words that every English text is full of and no other.
const ENGLISH: [&str; 30] = [
    "the", "of", "to", "and", "that", "for", "is", "was", "with", "on", "it", "he", "as", "at", "by", "are", "from",
    "his", "has", "have", "this", "be", "an", "not", "will", "which", "their", "been", "had", "who",
];

/// The language of a text: English where enough of its words are English function words.
pub(crate) fn detect(document: &Document) -> Language {
    let words =
        (0..document.tokens.len()).map(|at| document.text_of(at)).filter(|word| word.starts_with(char::is_alphabetic));
    let (mut all, mut english) = (0_u32, 0_u32);
    for word in words {
        all += 1;
        english += u32::from(ENGLISH.iter().any(|known| word.eq_ignore_ascii_case(known)));
    }
    match english as f32 / all.max(1) as f32 {
        share if all >= 20 && share > 0.12 => Language { tag: "en".to_owned(), confidence: (share * 5.0).min(1.0) },
        _ => Language::default(),
    }
}
