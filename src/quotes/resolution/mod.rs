//! Who the words that name a speaker stand for.

pub(crate) mod body;
mod candidates;
pub(crate) mod kept;
mod quotes;

use crate::analysis::{Entity, EntityKind, Gender, Mention, Speaker, SpeakerMethod};
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::regions::Region;
use crate::quotes::speakers::attribution::Source;
use crate::quotes::speech::{Person, Speech};
use crate::text::{Document, Span, flag};
use body::Body;
use candidates::Candidates;
pub(crate) use quotes::resolve;

/// All that speakers are resolved with.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a, 't> {
    pub document: &'a Document<'t>,
    pub regions: &'a [Region],
    pub mentions: &'a [Mention],
    pub entities: &'a [Entity],
}

/// How many letters of a word tell it: "Ukrain".
const STEM: usize = 5;

struct Resolver<'a, 't> {
    document: &'a Document<'t>,
    mentions: &'a [Mention],
    entities: &'a [Entity],
    candidates: Candidates<'a, 't>,
}

/// Somebody with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Named<'a> {
    pub name: &'a str,
    pub entity: Option<usize>,
}

impl<'a> Resolver<'a, '_> {
    /// Who a source is; `said` is what the speaker says. Also, whether others can be gone on with from there.
    fn speaker<S: Speech>(&mut self, source: &Source, said: Span) -> (Speaker, bool) {
        self.candidates.see::<S>(source.span);
        let words = self.document.slice(source.span);
        let source = &self.reread(source);
        let named = match source.kind {
            PhraseKind::Pronoun => self.pronoun::<S>(words, source.span, said),
            PhraseKind::Name => Some(self.name_in::<S>(source, said)),
            PhraseKind::Relative if source.head != source.span => self.relative::<S>(source, said),
            PhraseKind::Nominal => self.nominal::<S>(source, said),
            PhraseKind::Relative => None,
        };
        let method = source.method.unwrap_or(match source.kind {
            PhraseKind::Name => SpeakerMethod::Name,
            PhraseKind::Pronoun | PhraseKind::Relative => SpeakerMethod::Pronoun,
            PhraseKind::Nominal => SpeakerMethod::Nominal,
        });
        let named = named.or_else(|| self.described(source)).unwrap_or(Named { name: words, entity: None });
        let spoke = source.kind != PhraseKind::Pronoun || named.name != words;
        if spoke {
            self.candidates.spoke(named, source.span.start);
        }
        let Named { name, entity } = named;
        // "In Lagos ADA NWOSU, A DOCTOR, said"
        let before = if source.kind == PhraseKind::Nominal { self.holder_before(source) } else { None };
        let before = before.filter(|holder| !said.overlaps(holder.span));
        let start = before.map_or(source.span.start, |holder| holder.span.start);
        (Speaker { span: Span { start, ..source.span }, name: name.to_owned(), entity, method }, spoke)
    }

    /// A lone capitalised word at the start of a sentence, where the tagger sees no name, is a noun: "Officials said". And
    /// words in small letters that are a name are no noun: "bell hooks said", where the reader's list has her.
    fn reread(&self, source: &Source) -> Source {
        let is_name = |mention: &&Mention| {
            source.kind == PhraseKind::Nominal
                && matches!(mention.kind, EntityKind::Person | EntityKind::Organization)
                && source.span.start <= mention.span.start
                && mention.span.end == source.head.end
                && mention.confidence == 1.0
        };
        if let Some(mention) = self.mention_in(source.head).filter(is_name) {
            return Source { kind: PhraseKind::Name, head: mention.span, ..*source };
        }
        let token = &self.document.tokens[self.document.token_at(source.head.start)];
        let is_first =
            source.head == source.span && token.has(flag::SENTENCE_START) && token.end() as usize == source.head.end;
        let is_noun = source.kind == PhraseKind::Name
            && is_first
            && self.document.slice(source.head).ends_with('s')
            && self.mention_in(source.head).is_none();
        if is_noun { Source { kind: PhraseKind::Nominal, ..*source } } else { *source }
    }

    /// What a phrase with a name stands for. Where its head is no name that is known, it may be an office whose holder is
    /// named behind it ("the President of the Council, Ada Nwosu"), or elsewhere in the text ("the President").
    fn name_in<S: Speech>(&self, source: &Source, said: Span) -> Named<'a> {
        if source.method == Some(SpeakerMethod::Transcript)
            && let Some(bearer) = self.candidates.bearer::<S>(self.document.slice(source.head), source.head.start)
        {
            return bearer;
        }
        if let Some(member) = self.member::<S>(source) {
            return self.entity(member.entity);
        }
        if let Some(mention) = self.mention_in(source.head) {
            // "The acting CEO of Acme, Paul Weir": the body in the office's name does not speak.
            let holder = || self.apposition(source, false).or_else(|| self.holder_behind(source));
            if mention.kind != EntityKind::Person
                && let Some(holder) = holder()
            {
                return self.entity(holder.entity);
            }
            // "the DPP", which looks like a body's name: the one who has that office.
            if mention.kind == EntityKind::Organization
                && mention.span == source.head
                && S::is_definite(self.document.slice(source.span))
                && S::is_short_office(self.document.slice(source.head))
                && let Some(holder) = self.office::<S>(source, source.head)
            {
                return holder;
            }
            // "the US President": the country is not the one who speaks.
            let end = mention.span.end;
            if mention.kind != EntityKind::Person && end < source.head.end {
                let office =
                    source.head.end - self.document.slice(Span { start: end, end: source.head.end }).trim_start().len();
                let office = Span { start: office, end: source.head.end };
                let holder = self.office::<S>(source, office);
                return holder.unwrap_or(Named { name: self.document.slice(source.span), entity: None });
            }
            // "Mayor of Leeds": nor is the town.
            if mention.kind == EntityKind::Place && mention.span.start > source.head.start {
                return Named { name: self.document.slice(source.span), entity: None };
            }
            return self.name::<S>(source.head);
        }
        let from = self.mentions.partition_point(|mention| mention.span.start < source.head.end);
        let holder = self.mentions[from..]
            .iter()
            .take_while(|mention| mention.span.end <= source.span.end)
            .find(|mention| mention.kind == EntityKind::Person)
            // Not the name inside another's: "Nwosu, known as “the Kaiser”".
            .filter(|holder| {
                !self.document.slice(Span { start: source.head.end, end: holder.span.start }).contains(is_mark)
            });
        match holder {
            Some(holder) => self.entity(holder.entity),
            None => self.nominal::<S>(source, said).unwrap_or_else(|| self.name::<S>(source.head)),
        }
    }

    /// What a name in the text stands for.
    fn name<S: Speech>(&self, head: Span) -> Named<'a> {
        match self.mention_in(head) {
            Some(mention) => self.entity(mention.entity),
            None => self.candidates.longer_form::<S>(self.document.slice(head)),
        }
    }

    fn entity(&self, entity: usize) -> Named<'a> {
        Named { name: &self.entities[entity].name, entity: Some(entity) }
    }

    /// Whether words start with a capital letter.
    fn has_capital(&self, words: Span) -> bool {
        self.document.tokens[self.document.token_at(words.start)].is_capitalised()
    }

    /// The last mention that overlaps a span.
    fn mention_in(&self, span: Span) -> Option<&Mention> {
        let end = self.mentions.partition_point(|mention| mention.span.start < span.end);
        self.mentions[..end].last().filter(|mention| mention.span.overlaps(span))
    }

    /// The person whose name is followed by that of a body: "Sadeka Halim of Dhaka University".
    fn member<S: Speech>(&self, source: &Source) -> Option<&Mention> {
        let end = self.mentions.partition_point(|mention| mention.span.start < source.head.start);
        let member = self.mentions[..end].last()?;
        let is_of = member.span.start >= source.span.start
            && self
                .document
                .text
                .get(member.span.end..source.head.start)
                .is_some_and(|between| S::MEMBER_OF.contains(&between));
        (is_of && member.kind == EntityKind::Person).then_some(member)
    }

    /// The person who has the office that a phrase names, told by its last words: of two ministers the one whose role has the
    /// other words too, "the health minister".
    fn office<S: Speech>(&self, source: &Source, office: Span) -> Option<Named<'a>> {
        let noun = self.document.slice(office);
        let before = self.document.text.get(source.span.start..office.start)?;
        let modifiers: Vec<&str> =
            before.split_whitespace().filter(|word| word.len() > 1 && !S::is_definite(&format!("{word} "))).collect();
        let holds = |entity: &Entity| entity.kind == EntityKind::Person && S::has_role(entity, noun);
        let tells = |role: &str, word: &str| {
            // "Ukrainian" and "Ukraine": the start of a word is enough.
            let stem = word.char_indices().nth(STEM).map_or(word, |(end, _)| &word[..end]);
            role.split([' ', '-'])
                .any(|part| part.get(..stem.len()).is_some_and(|part| part.eq_ignore_ascii_case(stem)))
        };
        let all = |entity: &Entity| entity.roles.iter().any(|role| modifiers.iter().all(|word| tells(role, word)));
        let at = source.span.start;
        // Nearly always nobody holds it.
        self.candidates.latest::<S>(at, &holds)?;
        let exact = self.candidates.latest::<S>(at, &|entity| holds(entity) && all(entity));
        // One whose role has other names in it is somebody else: the US President is not "the Ukrainian president".
        let is_name = |word: &str| word.starts_with(char::is_uppercase) && !word.eq_ignore_ascii_case(noun);
        let is_named = modifiers.iter().any(|word| is_name(word));
        let other = |entity: &Entity| is_named && entity.roles.iter().any(|role| role.split(' ').any(is_name));
        exact.or_else(|| self.candidates.latest::<S>(at, &|entity| holds(entity) && !other(entity)))
    }

    /// The person whose name stands before a phrase between commas: "In Lagos Ada Nwosu, a doctor, said".
    fn holder_before(&self, source: &Source) -> Option<&Mention> {
        let end = self.mentions.partition_point(|mention| mention.span.end <= source.span.start);
        let last = self.mentions[..end].last().filter(|last| last.kind == EntityKind::Person)?;
        let text = self.document.text;
        let is_between = text.get(last.span.end..source.span.start) == Some(", ");
        (is_between && text[source.span.end..].starts_with(',')).then_some(last)
    }

    /// Whose name stands behind an office and a comma, with more behind it: "the Acme President, Comrade Sam Okello, who came".
    fn holder_behind(&self, source: &Source) -> Option<&Mention> {
        let next = self.mentions.partition_point(|mention| mention.span.start < source.head.end);
        let next = self.mentions.get(next).filter(|next| next.kind == EntityKind::Person)?;
        let between = self.document.text.get(source.head.end..next.span.start)?;
        let mut words = between.strip_prefix(", ")?.split_whitespace();
        let is_title = words.all(|word| word.starts_with(char::is_uppercase) && !word.contains(','));
        (is_title && next.span.end < source.span.end && self.document.text[next.span.end..].starts_with(','))
            .then_some(next)
    }

    /// Whose name closes a phrase behind a comma: "a spokesman for the ministry, Sam Okello", of a body's noun also a body: "the
    /// airline, Acme".
    fn apposition(&self, source: &Source, is_body: bool) -> Option<&Mention> {
        let end = self.mentions.partition_point(|mention| mention.span.end <= source.span.end);
        let is_meant = |kind| kind == EntityKind::Person || is_body && kind == EntityKind::Organization;
        let last = self.mentions[..end].last().filter(|last| is_meant(last.kind))?;
        let between = self.document.text.get(source.head.end..last.span.start)?;
        let is_apposition =
            last.span.end == source.span.end && between.find(',').is_some_and(|at| &between[at..] == ", ");
        is_apposition.then_some(last)
    }

    /// The body whose name stands before its noun: "the Acme company", "the Acme news agency"; but "Acme's parent company".
    fn body_in(&self, source: &Source) -> Option<&Mention> {
        let end = self.mentions.partition_point(|mention| mention.span.end <= source.head.start);
        let last = self.mentions[..end].last().filter(|last| last.kind == EntityKind::Organization)?;
        let between = self.document.text.get(last.span.end..source.head.start)?;
        // "the FTSE 250 company": an index has many.
        let is_index = self.document.slice(last.span).ends_with(|letter: char| letter.is_ascii_digit());
        let is_before = !is_index && between.chars().all(|letter| letter.is_lowercase() || letter == ' ');
        (is_before && last.span.start >= source.span.start).then_some(last)
    }

    fn relative<S: Speech>(&self, source: &Source, said: Span) -> Option<Named<'a>> {
        let head = self.document.slice(source.head);
        match self.has_capital(source.head) {
            true => Some(self.name::<S>(source.head)),
            // "a autarca, que promete": the noun means somebody as it would without "que".
            false if S::DROPS_SUBJECTS => {
                let first = self.document.token_at(source.head.start).saturating_sub(1);
                let span = Span { start: self.document.tokens[first].start as usize, end: source.head.end };
                let noun = Source { span, kind: PhraseKind::Nominal, ..*source };
                self.nominal::<S>(&noun, said).or(Some(Named { name: head, entity: None }))
            }
            false => Some(Named { name: head, entity: None }),
        }
    }

    fn pronoun<S: Speech>(&self, words: &str, span: Span, said: Span) -> Option<Named<'a>> {
        let pronoun = words.to_ascii_lowercase();
        let pronoun = pronoun.split(['\'', '’']).next().unwrap_or_default();
        match S::pronoun(pronoun)? {
            Person::He => self.candidates.person::<S>(span.start, said, Some(Gender::Male)),
            Person::She => self.candidates.person::<S>(span.start, said, Some(Gender::Female)),
            Person::They => self.candidates.plural(span.start),
            Person::It => {
                self.candidates.plural(span.start).or_else(|| self.candidates.organization::<S>(span.start, &|_| true))
            }
        }
    }

    /// The one whose name a phrase starts with that goes on behind a comma: "Moody's, which rated the bank".
    fn described(&self, source: &Source) -> Option<Named<'a>> {
        let at = self.mentions.partition_point(|mention| mention.span.start < source.span.start);
        let first = self.mentions.get(at).filter(|first| first.span.start == source.span.start)?;
        let is_described = source.kind == PhraseKind::Nominal
            && matches!(first.kind, EntityKind::Person | EntityKind::Organization)
            && first.span.end < source.span.end
            && self.document.text[first.span.end..].starts_with(',');
        is_described.then(|| self.entity(first.entity))
    }

    /// "the minister": the person of whom the text has told that office; "the company": the organisation before it.
    fn nominal<S: Speech>(&self, source: &Source, said: Span) -> Option<Named<'a>> {
        let noun = self.document.slice(source.head);
        // A name inside the phrase is somebody else ("a spokesman for Putin"), unless it is all there is ("Putin's").
        if let Some(mention) = self.mention_in(source.head) {
            return self.has_capital(source.head).then(|| self.entity(mention.entity));
        }
        let is_body = !matches!(S::body(noun), Body::None);
        if let Some(apposition) = self.apposition(source, is_body) {
            return Some(self.entity(apposition.entity));
        }
        if let Some(holder) = self.holder_before(source) {
            return Some(self.entity(holder.entity));
        }
        if is_body && let Some(body) = self.body_in(source) {
            return Some(self.entity(body.entity));
        }
        let phrase = self.document.slice(source.span);
        if !S::is_definite(phrase) {
            return None;
        }
        let holder = self.office::<S>(source, source.head);
        if holder.is_some() {
            return holder;
        }
        match S::body(noun) {
            Body::Any => self.candidates.organization::<S>(source.span.start, &|_| true),
            Body::Company => self.candidates.organization::<S>(source.span.start, &|name| !S::is_public(name)),
            Body::Institution => self.candidates.organization::<S>(source.span.start, &|name| S::is_called(name, noun)),
            Body::None => {
                let gender = S::just_named(phrase, noun)?;
                self.candidates.person::<S>(source.span.start, said, gender)
            }
        }
    }
}

/// A quotation mark.
fn is_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '‘' | '«' | '»')
}
