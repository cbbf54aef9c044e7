//! Packs the facts of `data/` into tables that are read in place: nothing is built when the library starts.

#[path = "../src/text/hash.rs"]
mod hash;
mod words;

fn main() {
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=src/text/hash.rs");
    words::pack("text/abbreviations.tsv", "Abbreviation");
    words::pack("text/sentence_starters.tsv", "()");
}
