//! Letters that stand alone: an alphabet, a formula, the signs of a table. They name nothing, and would be many: the model
//! looks at each as closely as at a name.

use crate::text::{Document, TokenKind};
use std::ops::Range;

/// How many tokens before a run and behind it are looked at.
const NEAR: usize = 24;
/// The fewest words that are a stretch of letters: "Vitamins A, B, C, D and E" has less.
const FEWEST: usize = 12;

/// Whether a run is made of letters, and stands among letters.
pub fn are_around(document: &Document, run: Range<usize>) -> bool {
    let around = run.start.saturating_sub(NEAR)..(run.end + NEAR).min(document.tokens.len());
    are_most(document, run, 1) && are_most(document, around, FEWEST)
}

/// Whether there are so many words and numbers, and most of them are single capitals. Those of two letters and single digits
/// count for half: results and types have them beside letters ("F-16, B-2").
fn are_most(document: &Document, tokens: Range<usize>, fewest: usize) -> bool {
    let (mut words, mut halves) = (0, 0);
    for at in tokens {
        let token = &document.tokens[at];
        let is_shorter_than = |length: usize| usize::from(document.text_of(at).chars().nth(length - 1).is_none());
        halves += match token.kind {
            TokenKind::Word if token.is_capitalised() => is_shorter_than(2) + is_shorter_than(3),
            TokenKind::Number => is_shorter_than(2),
            TokenKind::Word => 0,
            _ => continue,
        };
        words += 1;
    }
    words >= fewest && halves * 4 > words * 5
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
