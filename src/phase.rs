//! The parts that an analysis is made in.

/// What an analysis is at, in the order of the phases; see [`crate::analyze_in_phases`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The text is read into tokens, sentences and paragraphs.
    Text,
    /// Dates are found and resolved.
    Dates,
    /// Names are found and told apart.
    Entities,
    /// Quotes and their speakers are found.
    Quotes,
}

impl Phase {
    /// The name in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Text => "text",
            Phase::Dates => "dates",
            Phase::Entities => "entities",
            Phase::Quotes => "quotes",
        }
    }
}
