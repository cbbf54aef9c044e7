//! An analysis in the forms that other programs read, one file a format.

mod flat;
#[cfg(feature = "serde")]
mod json;
mod names;

pub use flat::{Flat, flat};
#[cfg(feature = "serde")]
pub use json::{JsonAnalysis, json};

/// A confidence, from 0 to 1, in thousandths: as fine as any exported form tells it.
fn thousandths(confidence: f32) -> u32 {
    (confidence * 1000.0).round() as u32
}
