//! Texts and analyses to export.

use newslens::text::Span;
use newslens::*;
use proptest::prelude::*;
use proptest::sample::Index;

pub const ARTICLE: &str = "=GRAZ, May 14, 2024 — “Ça va 👍, <b>really</b>,” Mayor Zoë Nwosu told the “Kronen & Co.” on Monday.\r\n\r\nShe met the\u{b}Austrians early in 2023; \"quoted, twice\".";

/// [`ARTICLE`] with one of everything, made by hand, so that the exports do not change with the extractors.
pub fn article() -> Analysis {
    let span = |words: &str| {
        let start = ARTICLE.find(words).unwrap();
        Span { start, end: start + words.len() }
    };
    let date = |words: &str, value: &str, from: &str, to: &str| DateMention {
        span: span(words),
        kind: DateKind::Date,
        value: value.to_owned(),
        modifier: None,
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        range: None,
        anchor: None,
    };
    let nwosu =
        Speaker {
            span: span("Zoë Nwosu"), name: "Zoë Nwosu".to_owned(), entity: Some(0), method: SpeakerMethod::Name
        };
    let quote = |words: &str, kind, speaker| Quote {
        span: span(words),
        kind,
        parts: Vec::new(),
        group: 0,
        cue: None,
        speaker,
        denied: false,
        headline: false,
        confidence: 0.9,
    };
    let mention = |words: &str, kind, entity| Mention { span: span(words), kind, entity, confidence: 0.9 };
    let entity = |name: &str, kind, roles: &[&str], mention| Entity {
        name: name.to_owned(),
        kind,
        roles: roles.iter().map(|&role| role.to_owned()).collect(),
        mentions: vec![mention],
        confidence: 0.9,
        gender: None,
    };
    Analysis {
        language: Language { tag: "en".to_owned(), confidence: 0.9 },
        genre: Genre::News,
        publication: Some(Publication {
            value: Some("2024-05-14".to_owned()),
            source: PublicationSource::Text,
            span: Some(span("May 14, 2024")),
            other: None,
        }),
        dates: vec![
            date("May 14, 2024", "2024-05-14", "2024-05-14", "2024-05-15"),
            DateMention {
                anchor: Some(Anchor { value: "2024-05-14".to_owned(), date: Some(0) }),
                ..date("Monday", "2024-05-13", "2024-05-13T00:00", "2024-05-14T00:00")
            },
            DateMention {
                modifier: Some(DateModifier::Start),
                anchor: Some(Anchor { value: "2024-05-14".to_owned(), date: None }),
                ..date("early in 2023", "2023", "2023-01-01", "2024-01-01")
            },
        ],
        quotes: vec![
            Quote { cue: Some(span("told")), ..quote("Ça va 👍, <b>really</b>", QuoteKind::Direct, Some(nwosu)) },
            Quote {
                parts: vec![span("quoted, twice")],
                ..quote("She met the\u{b}Austrians early in 2023; \"quoted, twice\"", QuoteKind::Mixed, None)
            },
        ],
        mentions: vec![
            mention("Zoë Nwosu", EntityKind::Person, 0),
            mention("Kronen & Co.", EntityKind::Organization, 1),
            mention("Austrians", EntityKind::Group, 2),
        ],
        entities: vec![
            entity("Zoë Nwosu", EntityKind::Person, &["Mayor", "=cmd"], 0),
            entity("Kronen & Co.", EntityKind::Organization, &[], 1),
            entity("Austrians", EntityKind::Group, &[], 2),
        ],
    }
}

const PIECES: &[&str] = &[
    " ",
    " ",
    "\n\n",
    "\r\n",
    "\t",
    ". ",
    ", ",
    "=",
    "+",
    "-1",
    "@",
    "“",
    "”",
    "\"",
    "'",
    "&",
    "<b>",
    "]]>",
    "&amp;",
    "\\n",
    ";",
    "said ",
    "he told ",
    "according to ",
    "Ada Nwosu ",
    "Mayor ",
    "Paris ",
    "Germans ",
    "Monday ",
    "12 May 2023 ",
    "2023 ",
    "the 1990s ",
    "early ",
    "every ",
    "9 a.m. ",
    "two years ago ",
    "3000 BC ",
    "0099-01-01 ",
    "é",
    "👍",
    "東京",
    "שלום",
    "\u{0}",
    "\u{1b}",
    "\u{85}",
    "\u{2028}",
    "\u{301}",
    "\u{feff}",
    "\u{fffe}",
    "\u{10ffff}",
];

/// Pieces that mean something to an extractor or a format, in any order, and characters of all kinds.
pub fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from)
    ];
    proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

/// What an analysis is made of: pairs of ends, kinds and words.
type Marks = Vec<(Index, Index, Index, String)>;

/// A text with marks anywhere in it, of any kind, with any words.
pub fn any_analysis() -> impl Strategy<Value = (String, Analysis)> {
    any_analysis_of(any_text())
}

/// One of these texts with such marks.
pub fn any_analysis_of(texts: impl Strategy<Value = String>) -> impl Strategy<Value = (String, Analysis)> {
    let marks = || proptest::collection::vec((any::<Index>(), any::<Index>(), any::<Index>(), any_text()), 0..8);
    (texts.prop_map(|text| text + "."), marks(), marks(), marks()).prop_map(|(text, dates, quotes, mentions)| {
        let analysis = made_of(&text, &dates, &quotes, &mentions);
        (text, analysis)
    })
}

fn made_of(text: &str, dates: &Marks, quotes: &Marks, mentions: &Marks) -> Analysis {
    let bytes: Vec<usize> = (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)).collect();
    let span = |one: &Index, other: &Index| {
        let (one, other) = (one.index(bytes.len() - 1), other.index(bytes.len() - 1));
        Span { start: bytes[one.min(other)], end: bytes[one.max(other) + 1] }
    };
    let words = |words: &String| words.clone() + "x";
    // Each two dates are the ends of a stretch.
    let date = |(index, (one, other, kind, value)): (usize, &(Index, Index, Index, String))| DateMention {
        span: span(one, other),
        kind: DateKind::from_name(kind.get::<&str>(DateKind::NAMES)).unwrap(),
        value: words(value),
        modifier: DateModifier::from_name(kind.get::<&str>(DateModifier::NAMES)),
        from: Some("2024-01-01T10:00".to_owned()),
        to: Some("2023-01-01T10:00".to_owned()),
        range: Some(index ^ 1).filter(|&partner| partner < dates.len()).map(|partner| DateRange {
            from: "2024-01-01T10:00".to_owned(),
            to: "2024-01-02T18:00".to_owned(),
            partner,
        }),
        anchor: Some(Anchor { value: words(value), date: Some(kind.index(dates.len())) }),
    };
    let quote = |(one, other, kind, name): &(Index, Index, Index, String)| Quote {
        span: span(one, other),
        kind: QuoteKind::from_name(kind.get::<&str>(QuoteKind::NAMES)).unwrap(),
        parts: vec![span(one, other)],
        group: 0,
        cue: Some(span(other, kind)),
        speaker: Some(Speaker {
            span: span(one, kind),
            name: words(name),
            entity: (!mentions.is_empty()).then(|| kind.index(mentions.len())),
            method: SpeakerMethod::from_name(kind.get::<&str>(SpeakerMethod::NAMES)).unwrap(),
        }),
        denied: kind.index(2) == 1,
        headline: kind.index(3) == 1,
        confidence: 0.5,
    };
    let mention = |(index, (one, other, kind, _)): (usize, &(Index, Index, Index, String))| Mention {
        span: span(one, other),
        kind: EntityKind::from_name(kind.get::<&str>(EntityKind::NAMES)).unwrap(),
        entity: index,
        confidence: 0.5,
    };
    let entity = |(index, (_, _, kind, name)): (usize, &(Index, Index, Index, String))| Entity {
        name: words(name),
        kind: EntityKind::from_name(kind.get::<&str>(EntityKind::NAMES)).unwrap(),
        roles: vec![name.clone()],
        mentions: vec![index],
        confidence: 0.5,
        gender: None,
    };
    Analysis {
        language: Language::default(),
        genre: Genre::Message,
        publication: None,
        dates: dates.iter().enumerate().map(date).collect(),
        quotes: quotes.iter().map(quote).collect(),
        mentions: mentions.iter().enumerate().map(mention).collect(),
        entities: mentions.iter().enumerate().map(entity).collect(),
    }
}
