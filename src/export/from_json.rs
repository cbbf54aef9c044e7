//! The way back: the JSON form, perhaps corrected by a reader, as an analysis again.

mod node;
mod place;
mod shapes;

pub use place::JsonError;

use crate::analysis::*;
use crate::calendar::DateTime;
use crate::options::Genre;
use crate::text::{OffsetUnit, Offsets, Span};
use place::Place;
use serde::{Deserialize, Deserializer};
use shapes::ANALYSIS;
use std::str::FromStr;

/// Reads the JSON form of an analysis of `text`, with offsets in `unit`; the other way round than [`super::json`].
///
/// Whatever is read is checked, so that what comes out can be exported: offsets lie in the text and cut no character, `text`
/// (where it is given) is what stands between them, indices are those of what is there, both ends of a range have it, each mention is listed by its entity
/// and no other, kinds have known names. Fields that may be `null` may also be missing; unknown fields are passed over.
///
/// # Errors
/// When something is not as said; the error tells where, what was found and what would be right.
///
/// ```
/// use newslens::{analyze, export, text::OffsetUnit, Options};
/// let text = "They met Ada Nwosu.";
/// let mut json = serde_json::to_value(export::json(text, &analyze(text, &Options::new()), OffsetUnit::Utf8)).unwrap();
/// json["dates"] = serde_json::json!([{"start": 5, "end": 8, "type": "date", "value": "2023"}]);
/// assert_eq!(export::from_json(text, json.clone(), OffsetUnit::Utf8).unwrap().dates.len(), 1);
/// json["dates"][0]["end"] = 100.into();
/// let error = export::from_json(text, json, OffsetUnit::Utf8).unwrap_err();
/// assert_eq!(error.path(), "dates[0].end");
/// ```
pub fn from_json<'de>(text: &str, json: impl Deserializer<'de>, unit: OffsetUnit) -> Result<Analysis, JsonError> {
    let node = node::read(json, ANALYSIS).map_err(|error| JsonError::unreadable(&error.to_string()))?;
    Unchecked(node).check(text, unit)
}

/// The JSON form of an analysis of a text that is known later.
pub(crate) struct Unchecked(node::Node);

impl<'de> Deserialize<'de> for Unchecked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Unchecked, D::Error> {
        node::read(deserializer, ANALYSIS).map(Unchecked)
    }
}

impl Unchecked {
    /// The analysis, checked as by [`from_json`].
    pub(crate) fn check(&self, text: &str, unit: OffsetUnit) -> Result<Analysis, JsonError> {
        analysis(&self.0, text, unit)
    }
}

fn analysis(node: &node::Node, text: &str, unit: OffsetUnit) -> Result<Analysis, JsonError> {
    let root = Place::root(node);
    let reader = Reader {
        text,
        offsets: Offsets::new(text, unit),
        dates: root.field("dates").length()?,
        entities: root.field("entities").length()?,
    };
    let language = language(&root)?;
    let genre = genre(&root)?;
    let publication = root.field("publication").option(|place| reader.publication(place))?;
    let dates = root.field("dates").list(|place| reader.date(place))?;
    check_ranges(&root.field("dates"), &dates)?;
    let quotes = root.field("quotes").list(|place| reader.quote(place))?;
    let mentions = root.field("mentions").list(|place| reader.mention(place))?;
    let entities = reader.entities(&root.field("entities"), &mentions)?;
    Ok(Analysis { language, genre, publication, dates, quotes, mentions, entities })
}

/// Two dates that are the ends of one stretch tell the same.
fn check_ranges(place: &Place, dates: &[DateMention]) -> Result<(), JsonError> {
    for (index, date) in dates.iter().enumerate() {
        let Some(DateRange { from, to, partner }) = &date.range else { continue };
        let same = DateRange { from: from.clone(), to: to.clone(), partner: index };
        if *partner == index || dates[*partner].range.as_ref() != Some(&same) {
            let date = place.item(index);
            return Err(date.field("range").error("a stretch that its partner has too, with this date as the partner"));
        }
    }
    Ok(())
}

/// What the parts are checked against.
struct Reader<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
    /// How many dates and entities there are.
    dates: usize,
    entities: usize,
}

impl Reader<'_> {
    /// The byte that an offset stands for.
    fn byte(&self, place: &Place) -> Result<usize, JsonError> {
        let byte = place.natural().and_then(|offset| self.offsets.byte(offset));
        byte.ok_or_else(|| place.error("an offset of the text, at the start of a character"))
    }

    fn ends(&self, start: &Place, end: &Place) -> Result<Span, JsonError> {
        let span = Span { start: self.byte(start)?, end: self.byte(end)? };
        if span.start < span.end { Ok(span) } else { Err(end.error("an offset behind the start")) }
    }

    fn span(&self, place: &Place) -> Result<Span, JsonError> {
        let span = self.ends(&place.field("start"), &place.field("end"))?;
        let words = &self.text[span.range()];
        place.field("text").option(|given| match given.string() {
            Ok(given) if given == words => Ok(()),
            _ => Err(given.error("what stands between start and end")),
        })?;
        Ok(span)
    }

    fn publication(&self, place: &Place) -> Result<Publication, JsonError> {
        let span = place.field("found").option(|found| self.span(found))?;
        // An analysis of an earlier version does not tell the source.
        let usual = if span.is_some() { PublicationSource::Text } else { PublicationSource::Given };
        let source = place.field("source");
        let source = source.option(|name| name.named(PublicationSource::from_name, PublicationSource::NAMES))?;
        // Only a text can say "3 hours ago" and leave it at that.
        let value = place.field("value");
        let value = if span.is_some() { value.option(moment)? } else { Some(moment(&value)?) };
        Ok(Publication { value, source: source.unwrap_or(usual), span, other: place.field("other").option(moment)? })
    }

    fn date(&self, place: &Place) -> Result<DateMention, JsonError> {
        let from = place.field("from").option(moment)?;
        let to = place.field("to").option(moment)?;
        if from.is_some() != to.is_some() {
            return Err(place.field("to").error("null exactly when from is null"));
        }
        Ok(DateMention {
            span: self.span(place)?,
            kind: place.field("type").named(DateKind::from_name, DateKind::NAMES)?,
            value: place.field("value").words()?,
            modifier: place.field("mod").option(|name| name.named(DateModifier::from_name, DateModifier::NAMES))?,
            from,
            to,
            range: place.field("range").option(|range| {
                let partner = range.field("partner").index(self.dates, "dates")?;
                let [from, to] = [range.field("from"), range.field("to")];
                Ok(DateRange { from: moment(&from)?, to: moment(&to)?, partner })
            })?,
            anchor: place.field("anchor").option(|anchor| {
                let date = anchor.field("date").option(|date| date.index(self.dates, "dates"))?;
                Ok(Anchor { value: anchor.field("value").words()?, date })
            })?,
        })
    }

    fn quote(&self, place: &Place) -> Result<Quote, JsonError> {
        let span = self.span(place)?;
        let part = |pair: &Place| match pair.length()? {
            2 => self.ends(&pair.item(0), &pair.item(1)),
            _ => Err(pair.error("a pair of a start and an end")),
        };
        let parts = place.field("parts").list(part)?;
        if !parts.iter().all(|&part| span.contains(part)) {
            return Err(place.field("parts").error("places inside the quote"));
        }
        let group = place.field("group");
        Ok(Quote {
            span,
            kind: place.field("kind").named(QuoteKind::from_name, QuoteKind::NAMES)?,
            parts,
            group: group.natural().ok_or_else(|| group.error("the number of an attribution"))?,
            cue: place.field("cue").option(|cue| self.span(cue))?,
            speaker: place.field("speaker").option(|speaker| self.speaker(speaker))?,
            // Analyses of before have none.
            denied: place.field("denied").option(|denied| denied.truth())?.unwrap_or_default(),
            headline: place.field("headline").option(|headline| headline.truth())?.unwrap_or_default(),
            confidence: place.field("confidence").fraction()?,
        })
    }

    fn speaker(&self, place: &Place) -> Result<Speaker, JsonError> {
        Ok(Speaker {
            span: self.span(place)?,
            name: place.field("name").words()?,
            entity: place.field("entity").option(|entity| entity.index(self.entities, "entities"))?,
            method: place.field("method").named(SpeakerMethod::from_name, SpeakerMethod::NAMES)?,
        })
    }

    fn mention(&self, place: &Place) -> Result<Mention, JsonError> {
        Ok(Mention {
            span: self.span(place)?,
            kind: place.field("type").named(EntityKind::from_name, EntityKind::NAMES)?,
            entity: place.field("entity").index(self.entities, "entities")?,
            confidence: sureness(place)?,
        })
    }

    fn entities(&self, place: &Place, mentions: &[Mention]) -> Result<Vec<Entity>, JsonError> {
        let mut own_mentions = vec![Vec::new(); self.entities];
        for (index, mention) in mentions.iter().enumerate() {
            own_mentions[mention.entity].push(index);
        }
        let mut own_mentions = own_mentions.into_iter();
        let mut id = 0..;
        place.list(|entity| {
            let (id, own) = (id.next(), own_mentions.next().unwrap_or_default());
            if entity.field("id").natural() != id {
                return Err(entity.field("id").error("the entity's index in entities"));
            }
            let listed = entity.field("mentions").list(|mention| mention.index(mentions.len(), "mentions"))?;
            if listed != own {
                return Err(entity
                    .field("mentions")
                    .error("the indices of all mentions that have this entity, in order"));
            }
            Ok(Entity {
                name: entity.field("name").words()?,
                kind: entity.field("type").named(EntityKind::from_name, EntityKind::NAMES)?,
                roles: entity.field("roles").list(|role| role.string().map(str::to_owned))?,
                mentions: own,
                confidence: sureness(entity)?,
                gender: None,
            })
        })
    }
}

/// How sure a name or an entity is; an analysis of an earlier version, which does not tell it, is taken as it stands.
fn sureness(place: &Place) -> Result<f32, JsonError> {
    Ok(place.field("confidence").option(|number| number.fraction())?.unwrap_or(1.0))
}

/// The language; undetermined in an analysis of an earlier version, which does not tell it.
fn language(root: &Place) -> Result<Language, JsonError> {
    let tag = root.field("language").option(|place| {
        let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let tag = place.string().ok().filter(|tag| tag.split('-').all(is_part));
        tag.map(str::to_owned).ok_or_else(|| place.error("a language tag, such as en or pt-BR"))
    })?;
    let confidence = root.field("languageConfidence").option(|number| number.fraction())?;
    Ok(tag.map_or_else(Language::default, |tag| Language { tag, confidence: confidence.unwrap_or_default() }))
}

/// The genre; left open in an analysis of an earlier version, which does not tell it.
fn genre(root: &Place) -> Result<Genre, JsonError> {
    let known = |place: &Place| place.string().ok().and_then(|name| name.parse().ok());
    let genre = root.field("genre").option(|place| known(place).ok_or_else(|| place.error("news or message")))?;
    Ok(genre.unwrap_or_default())
}

/// A day, or a moment, as it is written there.
fn moment(place: &Place) -> Result<String, JsonError> {
    let moment = place.string().ok().filter(|value| DateTime::from_str(value).is_ok() || is_far(value));
    let accepted = "an ISO date, or date and time, such as 2023-09-13 or 2023-09-13T08:30";
    moment.map(str::to_owned).ok_or_else(|| place.error(accepted))
}

/// Whether it is a moment of a year before Christ or with more than four digits.
fn is_far(value: &str) -> bool {
    let unsigned = value.strip_prefix('-').unwrap_or(value);
    let (year, rest) = unsigned.split_at(unsigned.find('-').unwrap_or_default());
    // The year 2000 has every day that any year has.
    year.len() >= 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && DateTime::from_str(&format!("2000{rest}")).is_ok()
}
