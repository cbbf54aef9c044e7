//! Letters that stand alone: an alphabet, a formula, the signs of a table. They name nothing, and would be many: the model
//! looks at each as closely as at a name.

use crate::text::{Document, TokenKind};
use std::ops::Range;

/// How many tokens before a run and behind it are looked at.
const NEAR: usize = 24;
/// The fewest words that are a stretch of letters: "Vitamins A, B, C, D and E" has less.
const FEWEST: usize = 12;

/// Whether most words of a run are single letters, and most words and numbers around it are that or single digits.
pub fn are_around(document: &Document, run: Range<usize>) -> bool {
    let around = run.start.saturating_sub(NEAR)..(run.end + NEAR).min(document.tokens.len());
    let inside = Counts::of(document, run);
    if inside.letters * 2 <= inside.words {
        return false;
    }
    let Counts { words, numbers, letters, digits } = Counts::of(document, around);
    // Results and types have digits beside letters ("F-16, B-2"): a digit counts for half a letter.
    words + numbers >= FEWEST && (letters * 2 + digits) * 4 > (words + numbers) * 5
}

/// How many words and numbers there are, and how many of them are single letters, in capitals, and single digits.
#[derive(Default)]
struct Counts {
    words: usize,
    numbers: usize,
    letters: usize,
    digits: usize,
}

impl Counts {
    fn of(document: &Document, tokens: Range<usize>) -> Counts {
        let mut counts = Counts::default();
        for at in tokens {
            let token = &document.tokens[at];
            let is_single = || usize::from(document.text_of(at).chars().nth(1).is_none());
            match token.kind {
                TokenKind::Word => {
                    counts.words += 1;
                    counts.letters += if token.is_capitalised() { is_single() } else { 0 };
                }
                TokenKind::Number => {
                    counts.numbers += 1;
                    counts.digits += is_single();
                }
                _ => {}
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::super::runs;
    use crate::text::Document;

    fn runs(text: &str) -> Vec<&str> {
        let document = Document::new(text);
        runs::find(&document).into_iter().map(|run| document.slice(document.span_of(run))).collect()
    }

    #[test]
    fn an_alphabet_is_no_name() {
        for text in ["A B C D E F G H I J K L M", "Ж-Ö-Ж-Ö-Ж-Ö-Ж-Ö-Ж-Ö-Ж-Ö", "Ж;Ö;Ж;Ö;Ж;Ö;Ж;Ö;Ж;Ö;Ж;Ö"]
        {
            assert_eq!(runs(text), Vec::<&str>::new(), "{text}");
        }
        assert_eq!(runs("in A; B; C; D; E; F; Kim; G; H; I; J; K; L"), ["Kim"]);
    }

    #[test]
    fn a_letter_can_be_a_name() {
        assert_eq!(runs("the owner of X spoke"), ["X"]);
        assert_eq!(runs("vitamins A, B, C, D and E"), ["A, B, C, D and E"]);
        let types = "F-16, F-15, F-14, F-18, A-10, B-52, B-2, F-22";
        assert_eq!(runs(types), [types]);
        assert_eq!(runs("was 3 1 0 2 Lee D J 3 1 0 2 Park S 1 0 0 5 Kim 9"), ["Lee D J 3", "Park S 1", "Kim 9"]);
    }
}
