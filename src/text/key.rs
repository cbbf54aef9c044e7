//! A word's key: the form under which tables know it.

/// Writes the key of `word` into `key` (emptied first): lower case, without the full stops of an abbreviation, and with
/// the straight apostrophe for the curly one.
///
/// ```
/// let mut key = String::new();
/// newslens::text::key::of("U.S.", &mut key);
/// assert_eq!(key, "us");
/// newslens::text::key::of("O’Brien", &mut key);
/// assert_eq!(key, "o'brien");
/// ```
pub fn of(word: &str, key: &mut String) {
    key.clear();
    for character in word.chars() {
        match character {
            '.' => {}
            '’' => key.push('\''),
            _ if character.is_ascii() => key.push(character.to_ascii_lowercase()),
            _ => key.extend(character.to_lowercase()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_lower_case_without_dots() {
        for (word, key) in [("U.S.", "us"), ("Élysée", "élysée"), ("O’Brien", "o'brien"), ("Sept.", "sept"), ("", "")]
        {
            let mut got = String::new();
            of(word, &mut got);
            assert_eq!(got, key);
        }
    }
}
