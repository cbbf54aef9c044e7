//! What a dossier has over all of its articles, as plain data: each row with the place that it leads to.

mod filter;
mod matrix;
mod speakers;
mod timeline;
mod told;

pub use filter::Filter;
pub use matrix::Matrix;
pub use speakers::{Saying, SpeakerRow};
pub use timeline::{TimelineEvent, TimelineRow};
