//! The hash of a word's key: one function for the tokeniser, the tables and the build script that packs them.

/// Where [`add`] starts (FNV-1a, 32 bits; Fowler, Noll and Vo).
pub const START: u32 = 0x811c_9dc5;

/// The hash of what came before, continued by one byte.
#[inline(always)]
pub const fn add(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The hash of a whole key (see [`super::key::of`] for what a key is).
pub const fn of(key: &[u8]) -> u32 {
    let mut hash = START;
    let mut at = 0;
    while at < key.len() {
        hash = add(hash, key[at]);
        at += 1;
    }
    hash
}
