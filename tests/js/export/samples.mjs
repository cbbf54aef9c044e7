// Texts and analyses to export.

export const article = `PARIS, May 14, 2024 — “Ça va 👍, <b>yes</b>,” Mayor Zoë Nwosu said on Monday; “no \\, way” followed.

Nwosu, 51, met “a few” Canadians in Paris early in 2023. “We are done & gone,” she said. “Come in June, at 9 a.m.”`;

const pieces =
  "\0|\x1b|\x7f|\u0085|\ufffe|\ud83d|\udc4d|👍|é|“|”|\"|'|&|<|>|</article>|<!--|]]>|&lt;|;|,|\\|\\n|\r|\r\n|\n|\t| | |. |Monday |12 May 2023 |3000 BC |2023 |9 a.m. |early |Ada Nwosu |Mayor |Paris |said |she told |from |to |until ".split(
    "|",
  );

/** Texts of pieces that mean something to an extractor or to a format, in any order; the same each time. */
export function anyTexts(count = 200) {
  let state = 1;
  const random = (/** @type {number} */ below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join(""),
  );
}

/** The text of `handmade`, which does not change with the extractors. */
export const handmadeText = "“Ada; Nwosu”, 12 May 2023, 9 a.m., a day";

/** @returns {import("../../../www/newslens.js").AnalysisObject} */
export function handmade() {
  const span = (/** @type {string} */ text) => {
    const start = handmadeText.indexOf(text);
    return { start, end: start + text.length, text };
  };
  return {
    language: "en",
    languageConfidence: 0.9,
    genre: "news",
    publication: { value: "2024-05-15", source: "given", found: null, other: null },
    dates: [
      {
        ...span("12 May 2023"),
        type: "date",
        value: "2023-05-12",
        mod: "approx",
        from: "2023-05-12",
        to: "2023-05-13",
        range: null,
        anchor: null,
      },
      {
        ...span("9 a.m."),
        type: "time",
        value: "2023-05-12T09:00",
        mod: null,
        from: "2023-05-12T09:00",
        to: "2023-05-12T10:00",
        range: null,
        anchor: { value: "2023-05-12", date: 0 },
      },
      { ...span("a day"), type: "duration", value: "P1D", mod: null, from: null, to: null, range: null, anchor: null },
    ],
    quotes: [],
    mentions: [{ ...span("Ada; Nwosu"), type: "person", entity: 0, confidence: 0.9 }],
    entities: [{ id: 0, name: "Ada; Nwosu", type: "person", roles: [], mentions: [0], confidence: 0.9 }],
  };
}
