//! What has no place in the calendar: "agora", "recentemente", "no futuro", "hoje em dia", "neste momento".

use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use crate::dates::expression::{Reference, Shift};
use crate::dates::unit::Unit;
use crate::text::TokenKind;
use crate::text::words::words;

/// The past, the present or the future.
pub(super) fn reference(reader: &Reader, at: usize) -> Parsed<Reference> {
    match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        // "mais recentemente", "agora mesmo"
        (More, DateWord::Reference(reference @ Reference::Past), _) => Some((reference, at + 2)),
        (DateWord::Reference(Reference::Present), Same, _) => Some((Reference::Present, at + 2)),
        // "até agora" says how far it has gone.
        (DateWord::Reference(Reference::Present), ..)
            if reader.before(at) == Until && !reader.convention.bare_names =>
        {
            None
        }
        // "o agora-senador"
        (DateWord::Reference(_), Hyphen, _) if reader.glued(at + 1) => None,
        (DateWord::Reference(reference), ..) if !is_name(reader, at) => Some((reference, at + 1)),
        (In, Soon, _) => Some((Reference::Future, at + 2)),
        (Today(0), In, Unit(Unit::Day)) => Some((Reference::Present, at + 3)),
        // "nos dias de hoje", "dias atuais"
        (Units(Unit::Day), Of, Today(0)) => Some((Reference::Present, at + 3)),
        (Units(Unit::Day), Current, _) => Some((Reference::Present, at + 2)),
        (Moment, next, _) => {
            let is_now = matches!(reader.before(at), Contracted(Shift::This) | DateWord::Shift(Shift::This) | Of)
                || reader.before(at) == InThe && next != Of;
            let goes_on = matches!(next, Of | OfThe | In | That) && reader.before(at) != Contracted(Shift::This);
            (is_now && !goes_on).then_some((Reference::Present, at + 1))
        }
        (DateWord::Shift(Shift::This), Moment, _) => Some((Reference::Present, at + 2)),
        (Future, next, _) if matches!(reader.before(at), InThe | The | OfThe | AtThe) => {
            let end = if matches!(next, DateWord::Shift(Shift::Next)) { at + 2 } else { at + 1 };
            // "o futuro presidente", "o futuro da empresa", "futuro do país"
            let is_of_something = matches!(reader.word(end), Of | OfThe)
                || reader.is_other_lower(end) && end == at + 1 && reader.before(at) != InThe;
            (!is_of_something && !reader.capital(at)).then_some((Reference::Future, end))
        }
        (DateWord::Shift(Shift::Next), Future, _) => Some((Reference::Future, at + 2)),
        // "no passado", "do passado": but "no passado sábado"
        (Behind(Shift::Last), ..)
            if matches!(reader.before(at), InThe | OfThe) && reader.is_any(at, words!["passado"]) =>
        {
            let ends = reader.token(at + 1).is_none_or(|token| token.kind != TokenKind::Word)
                || matches!(reader.word(at + 1), Other | In | InThe | And | That) && !reader.capital(at + 1);
            ends.then_some((Reference::Past, at + 1))
        }
        _ if reader.convention.own_expressions => as_soon_as(reader, at),
        _ => None,
    }
}

/// "o mais rápido possível", "tão cedo quanto possamos"
fn as_soon_as(reader: &Reader, at: usize) -> Parsed<Reference> {
    let possible =
        (at + 2..at + 5).find(|&at| reader.is_any(at, words!["possível", "possivel", "possamos", "puder"]))?;
    let opens = reader.word(at) == The && reader.word(at + 1) == More
        || reader.is_any(at, words!["tão", "tao"]) && matches!(reader.word(at + 1), Early)
        || reader.is_any(at, words!["assim", "logo"]) && reader.word(at + 1) == That;
    opens.then_some((Reference::Future, possible + 1))
}

/// "Agora", the name of a party or a programme.
fn is_name(reader: &Reader, at: usize) -> bool {
    reader.capital(at) && at > reader.sentence().start && (reader.is_name(at.wrapping_sub(1)) || reader.is_name(at + 1))
}
