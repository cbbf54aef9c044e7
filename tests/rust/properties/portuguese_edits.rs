//! A Portuguese text being edited, as `edits` does it with English ones: speech behind dashes, verbs without a subject, "o mesmo
//! período", which hang on the paragraphs before; and the same where words of other languages take over.

use newslens::{Options, Session, analyze};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const PARAGRAPHS: &[&str] = &[
    "A presidente da Câmara de Vila Seca, Rita Moura, disse na segunda-feira que a ponte reabre em maio.",
    "— A obra não para — afirmou Rita Moura. — Ninguém nos avisou de nada.",
    "— E quando acaba?",
    "— Em dezembro de 2023 — respondeu o engenheiro Duarte Lobo, da Construtora Fonte Nova.",
    "“Não sabemos”, disse ele. “Vamos esperar.”",
    "O ministro das Obras, Tiago Serpa, negou o atraso. Acrescentou que o prazo é de três meses.",
    "No segundo trimestre as vendas caíram 3%. No mesmo período de 2021 tinham subido.",
    "Custou 12,5 milhões de euros, segundo a Fonte Nova, contra 1.000,50 euros em 3/4/2019.",
    "No mês passado, a deputada criticou o anúncio. “É pouco”, afirmou.",
    "Em 1994 a vila tinha porto. Dois anos depois, já não.",
    "«A maré sobe",
    "«e desce», contou o pescador Abel Rama, de 71 anos.",
    "Chove em Vila Seca e no Porto Velho; o rio Seco não enche.",
    "MOURA: Quem paga a obra?\n\nSERPA: O Estado paga.",
];

/// What an edit puts in.
const PIECES: &[&str] = &[
    "",
    "a",
    "N",
    " ",
    ".",
    ",",
    "”",
    "“",
    "»",
    "\n",
    "\n\n",
    "— ",
    "\n\n— ",
    ":",
    "5",
    " disse",
    " Rita Moura ",
    " ele ",
    " ontem ",
    "No mesmo período ",
    "no terceiro trimestre ",
    "o ministro ",
    "The mayor said that the bridge would be closed for the year. ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_session_is_as_good_as_a_fresh_analysis(
        paragraphs in proptest::collection::vec(select(PARAGRAPHS), 4..40),
        edits in proptest::collection::vec((any::<Index>(), 0..4_usize, select(PIECES), 0..8_u8), 1..12),
    ) {
        let mut options = Options::new();
        let mut session = Session::new(options.clone());
        session.set_text(&paragraphs.join("\n\n"));
        for (place, length, with, way) in edits {
            let text = session.text();
            let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let start = boundary(place.index(text.len() + 1));
            // Mostly letters, sometimes a paragraph.
            let end = boundary(start + if way == 0 { 60 * length } else { length }).max(start);
            session.replace(start..end, with).unwrap();
            match way {
                1 => options = options.with_date("2023-05-15").unwrap(),
                // Not every build has it.
                2 => options.language = "pt".parse().ok(),
                3 => options.language = None,
                _ => {}
            }
            session.set_options(options.clone());
            if way != 4 {
                let text = session.text().to_owned();
                prop_assert_eq!(session.analysis(), &analyze(&text, &options));
            }
        }
    }
}
