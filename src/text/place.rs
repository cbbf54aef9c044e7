//! Where a hash stands in a packed table: one function for the library and the build script.

/// Spreads a hash over all 32 bits, in one of 256 ways: hashes that meet under one step part under another.
pub const fn spread(hash: u32, step: u8) -> u32 {
    let hash = hash ^ (step as u32).wrapping_mul(0x9e37_79b1);
    let hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    let hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// How many bits the longest gap takes when it is written: its steps of `1 << rice`, a bit that ends them, the rest.
pub const LONGEST_GAP: u32 = 56;
