//! The JSON form in pieces, for a page that is not to be held up by reading a large one at once.

use super::JsonDossier;
use serde::Serialize;

/// How many bytes of JSON a piece has, at least, before the next begins: what is read in a few milliseconds.
const SIZE: usize = 200_000;

/// The pieces: names of fields with their JSON.
pub(crate) type Pieces = Vec<(&'static str, String)>;

impl JsonDossier<'_> {
    /// The names of the fields and their JSON, in order. A list comes as several lists under one name, to be put one behind
    /// the other; an empty one as an empty list.
    ///
    /// # Errors
    /// None; serialising asks for it.
    pub(crate) fn pieces(&self) -> serde_json::Result<Pieces> {
        let mut pieces = Pieces::new();
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

fn add<Item: Serialize>(pieces: &mut Pieces, name: &'static str, list: &[Item]) -> serde_json::Result<()> {
    let mut piece = "[".to_owned();
    for item in list {
        if piece.len() > SIZE {
            pieces.push((name, std::mem::replace(&mut piece, "[".to_owned()) + "]"));
        }
        if piece.len() > 1 {
            piece.push(',');
        }
        piece += &serde_json::to_string(item)?;
    }
    pieces.push((name, piece + "]"));
    Ok(())
}
