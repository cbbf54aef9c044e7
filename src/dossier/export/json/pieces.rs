//! The JSON form in pieces, for a page that is not to be held up by reading a large one at once.

use super::JsonDossier;
use serde::Serialize;

/// How many items of a list are in a piece: some hundred kilobytes.
const ITEMS: usize = 300;

impl JsonDossier<'_> {
    /// The names of the fields and their JSON, in order. A list comes as several lists under one name, to be put one behind
    /// the other; an empty one as an empty list.
    ///
    /// # Errors
    /// None; serialising asks for it.
    pub(crate) fn pieces(&self) -> serde_json::Result<Vec<(&'static str, String)>> {
        let mut pieces = Vec::new();
        add(&mut pieces, "articles", &self.articles)?;
        add(&mut pieces, "utterances", &self.utterances)?;
        add(&mut pieces, "toldOnce", &self.told_once)?;
        add(&mut pieces, "cast", &self.cast)?;
        add(&mut pieces, "timeline", &self.timeline)?;
        add(&mut pieces, "speakers", &self.speakers)?;
        pieces.push(("matrix", serde_json::to_string(&self.matrix)?));
        Ok(pieces)
    }
}

fn add<Item: Serialize>(
    pieces: &mut Vec<(&'static str, String)>,
    name: &'static str,
    list: &[Item],
) -> serde_json::Result<()> {
    if list.is_empty() {
        pieces.push((name, "[]".to_owned()));
    }
    for items in list.chunks(ITEMS) {
        pieces.push((name, serde_json::to_string(items)?));
    }
    Ok(())
}
