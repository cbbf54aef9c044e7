//! What fuzzing gives to `newslens batch`, and what must hold for it: the seeds, and each input that once broke something.

mod batch;
#[path = "../../../tests/rust/properties/hostile/bytes.rs"]
mod bytes;
#[path = "../../../tests/rust/properties/pieces.rs"]
mod pieces;
#[path = "../../../tests/rust/properties/hostile/text.rs"]
#[allow(dead_code, reason = "options are not made here")]
mod text;

use std::path::Path;

#[test]
fn seeds_and_cases() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    let mut tried = 0;
    for kind in ["seeds", "cases"] {
        for entry in std::fs::read_dir(fuzz.join(kind).join("batch")).unwrap() {
            let file = entry.unwrap().path();
            // Told when the test fails.
            println!("{}", file.display());
            batch::read(&std::fs::read(file).unwrap());
            tried += 1;
        }
    }
    assert!(tried > 4, "only {tried} files");
}

/// Whatever the bytes, in every form and step.
#[test]
fn any_bytes() {
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..150 {
        let bytes: Vec<u8> = (0..120)
            .map(|_| {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                (random >> 32) as u8
            })
            .collect();
        batch::read(&bytes);
    }
}
