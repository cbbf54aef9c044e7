//! What nouns can stand for: "the bank" a body with that word in its name, "the minister" one who has the office.

/// What body a noun means.
pub(crate) enum Body {
    /// None.
    None,
    /// Any: "a pasta".
    #[cfg_attr(not(feature = "pt"), expect(dead_code, reason = "English has no such noun"))]
    Any,
    /// "the company": one that is no public body.
    Company,
    /// "the ministry": one that has the noun in its name.
    Institution,
}

/// Whether a word, which is given in lower case, stands in a name.
pub(crate) fn has_word(name: &str, word: &str) -> bool {
    name.split(' ').any(|part| part.eq_ignore_ascii_case(word))
}
