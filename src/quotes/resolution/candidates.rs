//! The names before a pronoun, and which of them it most likely means.

use crate::analysis::{Entity, EntityKind, Gender, Mention};
use crate::quotes::regions::Region;
use crate::quotes::resolution::{Named, Names};
use crate::quotes::speech::{Person, Speech};
use crate::text::{Document, Span};

/// How many names before a pronoun, and how many who spoke, are looked at.
pub(super) const REACH: usize = 60;
/// How many sentences back a name can be meant by a pronoun.
const SENTENCES: usize = 12;

/// A name that leads its sentence stands among its first tokens.
const EARLY: usize = 16;

/// All names of a text, as far as pronouns can mean them.
pub(crate) struct Candidates<'a, 't> {
    document: &'a Document<'t>,
    regions: &'a [Region],
    mentions: &'a [Mention],
    entities: &'a [Entity],
    /// Where some mentions stand, from the first that was asked for on.
    places: Vec<Place>,
    first: usize,
    /// Who spoke so far, and where.
    pub speakers: Vec<(Named<'a>, usize)>,
}

/// Where a mention stands.
#[derive(Clone, Copy, Default)]
struct Place {
    sentence: usize,
    /// Whether it stands inside quotation marks.
    quoted: bool,
    /// Whether it is the first person of its sentence outside quotation marks: often the subject.
    leading: bool,
}

impl<'a, 't> Candidates<'a, 't> {
    pub fn new(names: Names<'a, 't>) -> Candidates<'a, 't> {
        let Names { document, regions, mentions, entities } = names;
        Candidates { document, regions, mentions, entities, places: Vec::new(), first: 0, speakers: Vec::new() }
    }

    /// Sees where the mentions stand that can be meant at a place; to be asked before any other, at places in the order of the
    /// text.
    pub fn see<S: Speech>(&mut self, span: Span) {
        let first = self.mentions_before(span.start).saturating_sub(REACH + 1);
        let end = self.mentions_before(span.end);
        if first < self.first || first > self.first + self.places.len() {
            self.places.clear();
            self.first = first;
            // Which leads is seen in whole sentences.
            if let Some(mention) = self.mentions.get(first) {
                let sentence = self.document.sentence(self.sentence(mention.span.start));
                self.first = self.mentions_before(self.document.tokens[sentence.start].start as usize);
            }
        }
        let mut region = None;
        for index in self.first + self.places.len()..end {
            let span = self.mentions[index].span;
            let region =
                region.get_or_insert_with(|| self.regions.partition_point(|region| region.content.end <= span.start));
            while self.regions.get(*region).is_some_and(|region| region.content.end <= span.start) {
                *region += 1;
            }
            let quoted = self.regions.get(*region).is_some_and(|region| region.content.overlaps(span));
            let place = self.place::<S>(index, quoted);
            self.places.push(place);
        }
    }

    fn place<S: Speech>(&self, index: usize, quoted: bool) -> Place {
        let (document, mention) = (self.document, &self.mentions[index]);
        let token = document.token_at(mention.span.start);
        let sentence = document.sentence_of(token);
        let is_early = token <= document.sentence(sentence).start + EARLY;
        let mut before = self.places.iter().rev().take_while(|place| place.sentence == sentence);
        // "She said her son Femi had left": whom she names leads nothing.
        let is_led = || is_person::<S>(document, document.sentence(sentence).start);
        let leading = is_early
            && mention.kind == EntityKind::Person
            && !quoted
            && !before.any(|place| place.leading)
            && !is_led();
        Place { sentence, quoted, leading }
    }

    fn at(&self, index: usize) -> Place {
        self.places.get(index.wrapping_sub(self.first)).copied().unwrap_or_default()
    }

    /// Notes who spoke at a place.
    pub fn spoke(&mut self, named: Named<'a>, at: usize) {
        self.speakers.push((named, at));
    }

    /// The person that "he" or "she" at this place means, who says what stands in `said` and so is not named there:
    /// in "Pasha, he noted, …" somebody else notes it.
    pub fn person<S: Speech>(&self, at: usize, said: Span, gender: Option<Gender>) -> Option<Named<'a>> {
        let here = self.sentence(at);
        let last_speaker = self.speakers.iter().rev().take(4).find(|(named, _)| named.entity.is_some());
        if let Some(speaker) = self.unnamed_speaker::<S>(at, gender) {
            return Some(speaker);
        }
        let mut best: Option<(i32, usize)> = None;
        let end = self.mentions_before(at);
        // Whether the text has turned to somebody else since that speaker: "Dan Okello agreed with Nwosu."
        let leads = |&index: &usize| {
            self.at(index).leading
                && fits(self.entities[self.mentions[index].entity].gender, gender)
                && !said.contains(self.mentions[index].span)
        };
        let leader = (0..end).rev().take(REACH).find(leads).map(|index| &self.mentions[index]);
        let turned = leader.is_some_and(|leader| {
            last_speaker.is_some_and(|(named, place)| leader.span.start > *place && named.entity != Some(leader.entity))
        });
        for (index, mention) in self.mentions[..end].iter().enumerate().rev().take(REACH) {
            let distance = here - self.at(index).sentence.min(here);
            if distance > SENTENCES {
                break;
            }
            let entity = &self.entities[mention.entity];
            if mention.kind != EntityKind::Person || !fits(entity.gender, gender) || said.contains(mention.span) {
                continue;
            }
            let mut score = -10 * distance as i32;
            score += if self.at(index).leading { 12 } else { 0 };
            score -= if self.at(index).quoted { 40 } else { 0 };
            score += if entity.gender.is_some() { 8 } else { 0 };
            score += match last_speaker {
                Some((named, _)) if !turned && named.entity == Some(mention.entity) => 15,
                _ => 0,
            };
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, mention.entity));
            }
        }
        match best {
            Some((_, entity)) => Some(Named { name: &self.entities[entity].name, entity: Some(entity) }),
            None => last_speaker
                .filter(|(named, _)| named.entity.is_none_or(|entity| fits(self.entities[entity].gender, gender)))
                .map(|(named, _)| *named),
        }
    }

    /// "One official", who spoke last and in the sentences just before: "he" is the same, unless somebody with a name who
    /// can be meant has led a sentence since.
    fn unnamed_speaker<S: Speech>(&self, at: usize, gender: Option<Gender>) -> Option<Named<'a>> {
        let (named, place) = self.speakers.last()?;
        let is_one = S::is_one_of_many(named.name);
        let here = self.sentence(at);
        if named.entity.is_some() || !is_one || here - self.sentence(*place).min(here) > 2 {
            return None;
        }
        // "She was in a play that one critic called dull. … she says": who comes in by the way is not gone on with.
        let first = self.document.token_at(*place);
        if first > 0 && self.document.is_any(first - 1, S::RELATIVES) {
            return None;
        }
        let until = self.mentions_before(at);
        let since = self.mentions_before(*place).max(until.saturating_sub(REACH));
        let is_somebody_else = (since..until).any(|index| {
            self.at(index).leading
                && self.at(index).sentence > self.sentence(*place)
                && fits(self.entities[self.mentions[index].entity].gender, gender)
        });
        (!is_somebody_else).then_some(*named)
    }

    /// The body that "it" or "the company" means: the organisation named last, but not the one who is told.
    pub fn organization<S: Speech>(&self, at: usize, fits: &dyn Fn(&str) -> bool) -> Option<Named<'a>> {
        self.latest::<S>(at, &|entity| entity.kind == EntityKind::Organization && fits(&entity.name))
    }

    /// Whom "they" means: who spoke last, if that was a body or a group.
    pub fn plural(&self, at: usize) -> Option<Named<'a>> {
        let (named, place) = self.speakers.last()?;
        let is_near = self.sentence(at) - self.sentence(*place).min(self.sentence(at)) <= 3;
        let is_body = named.entity.is_none_or(|entity| self.entities[entity].kind != EntityKind::Person);
        (is_near && is_body).then_some(*named)
    }

    /// The last entity named before this place, outside quotation marks, that passes the test.
    pub fn latest<S: Speech>(&self, at: usize, passes: &dyn Fn(&Entity) -> bool) -> Option<Named<'a>> {
        let end = self.mentions_before(at);
        let is_heard = |mention: &Mention| !S::is_told(self.document, self.document.token_at(mention.span.start));
        let before =
            (0..end).rev().take(REACH).filter(|&index| !self.at(index).quoted).map(|index| &self.mentions[index]);
        let entity =
            before.filter(|mention| passes(&self.entities[mention.entity])).find(|mention| is_heard(mention))?.entity;
        Some(Named { name: &self.entities[entity].name, entity: Some(entity) })
    }

    /// The person whose whole name or last name stands before the colon in a transcript, often in capitals: "NWOSU: ".
    pub fn bearer<S: Speech>(&self, label: &str, at: usize) -> Option<Named<'a>> {
        let fits = |name: &str| {
            let start = name.len().checked_sub(label.len());
            let end = start.and_then(|start| name.get(start..).filter(|_| start == 0 || name[..start].ends_with(' ')));
            end.is_some_and(|end| end.eq_ignore_ascii_case(label))
        };
        let spoke =
            self.speakers.iter().rev().take(REACH).find(|(named, _)| named.entity.is_some() && fits(named.name));
        let is_bearer =
            |entity: &Entity| entity.kind == EntityKind::Person && entity.name.contains(' ') && fits(&entity.name);
        spoke.map(|(named, _)| *named).or_else(|| self.latest::<S>(at, &is_bearer))
    }

    /// The name itself, or the longer form under which its bearer has spoken before: "Nwosu" is "Ada Nwosu".
    pub fn longer_form<S: Speech>(&self, name: &'a str) -> Named<'a> {
        let bearer = self.speakers.iter().rev().take(REACH).find(|(named, _)| {
            named.name.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with(' '))
                || S::CALLS_BY_FIRST_NAME && named.name.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
        });
        bearer.map_or(Named { name, entity: None }, |(named, _)| *named)
    }

    /// How many mentions start before a place.
    #[inline(never)]
    fn mentions_before(&self, byte: usize) -> usize {
        self.mentions.partition_point(|mention| mention.span.start < byte)
    }

    #[inline(never)]
    fn sentence(&self, byte: usize) -> usize {
        self.document.sentence_of(self.document.token_at(byte).min(self.document.tokens.len() - 1))
    }
}

/// Whether somebody of this gender, or of none that is known, can be meant.
fn fits(known: Option<Gender>, asked: Option<Gender>) -> bool {
    known.is_none() || asked.is_none() || known == asked
}

/// Whether a token is "he" or "she".
fn is_person<S: Speech>(document: &Document, token: usize) -> bool {
    matches!(S::pronoun(&document.text_of(token).to_ascii_lowercase()), Some(Person::He | Person::She))
}
