//! The hash of a phrase, from the hashes of its tokens: one function for the library and the build script.

/// The most tokens a phrase of the gazetteer can have.
pub const LONGEST: usize = 6;

/// The hash of a phrase, continued by one token; a phrase of one token has that token's hash.
pub const fn add(phrase: u32, token: u32) -> u32 {
    (phrase.rotate_left(7) ^ token).wrapping_mul(0x9e37_79b1)
}

/// The hash under which a word is entered that is a name in capitals only: "WHO", "US".
pub const fn in_capitals(token: u32) -> u32 {
    add(token, 0)
}
