//! The targets of the fuzzing, shared with the property tests of the library.

#[path = "../tests/rust/properties/answer.rs"]
mod answer;
#[path = "../tests/rust/properties/forms.rs"]
mod forms;
#[path = "../command/tests/hostile/batch.rs"]
mod batch;
#[path = "../tests/rust/properties/hostile/mod.rs"]
mod hostile;
#[path = "../tests/rust/properties/pieces.rs"]
mod pieces;
#[path = "../tests/rust/properties/timex.rs"]
mod timex;

use hostile::{bytes, text};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// How often the totals are told, in bytes.
const TELL: usize = 1_000_000;

static RUNS: AtomicUsize = AtomicUsize::new(0);
static READ: AtomicUsize = AtomicUsize::new(0);
static GIVEN: AtomicUsize = AtomicUsize::new(0);

/// Runs a target, and tells from time to time how much it was given.
pub fn run(name: &str, data: &[u8]) {
    let batch: &(&str, hostile::Target) = &("batch", batch::read);
    let mut targets = hostile::TARGETS.iter().chain([batch]);
    let (_, target) = targets.find(|(known, _)| *known == name).expect("a target of this name");
    let given = target(data);
    RUNS.fetch_add(1, Relaxed);
    READ.fetch_add(data.len(), Relaxed);
    let before = GIVEN.fetch_add(given, Relaxed);
    if before / TELL < (before + given) / TELL {
        eprintln!(
            "{name}: {} runs, {} bytes read, {} bytes given to the library",
            RUNS.load(Relaxed),
            READ.load(Relaxed),
            before + given
        );
    }
}
