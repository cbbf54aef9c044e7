// A small text with an analysis made by hand, which does not change with the extractors.

export const story = "Ada Nwosu met Ben Ruiz in Faro from Monday to Friday. “We will rebuild,” Nwosu said last year.";

/**
 * Where words stand in it, the first or a later time.
 * @param {string} words
 * @param {number} [from]
 */
export function placeOf(words, from = 0) {
  const start = story.indexOf(words, from);
  if (start < 0) throw new Error(`no “${words}” in the story`);
  return { start, end: start + words.length };
}

/** "Nwosu" alone. */
export const nwosu = placeOf("Nwosu", 20);

/** @returns {import("../../../www/analysis.js").AnalysisObject} */
export function analysisOfStory() {
  const span = (/** @type {{ start: number, end: number }} */ at) => ({ ...at, text: story.slice(at.start, at.end) });
  const date = { type: /** @type {const} */ ("date"), mod: null, range: null, anchor: null };
  const week = { from: "2024-05-13", to: "2024-05-18" };
  const anchor = { value: "2024-05-15", date: null };
  return {
    language: "en",
    languageConfidence: 0.99,
    genre: "news",
    publication: { value: "2024-05-15", source: "given", found: null, other: null },
    dates: [
      {
        ...date,
        ...span(placeOf("Monday")),
        value: "2024-05-13",
        from: "2024-05-13",
        to: "2024-05-14",
        range: { ...week, partner: 1 },
        anchor,
      },
      {
        ...date,
        ...span(placeOf("Friday")),
        value: "2024-05-17",
        from: "2024-05-17",
        to: "2024-05-18",
        range: { ...week, partner: 0 },
        anchor: { value: "2024-05-13", date: 0 },
      },
      { ...date, ...span(placeOf("last year")), value: "2023", from: "2023-01-01", to: "2024-01-01", anchor },
    ],
    quotes: [
      {
        ...span(placeOf("We will rebuild,")),
        kind: "direct",
        parts: [],
        group: 0,
        cue: span(placeOf("said")),
        speaker: { ...span(nwosu), name: "Ada Nwosu", entity: 0, method: "name" },
        denied: false,
        headline: false,
        confidence: 0.9,
      },
    ],
    mentions: [
      { ...span(placeOf("Ada Nwosu")), type: "person", entity: 0, confidence: 0.9 },
      { ...span(placeOf("Ben Ruiz")), type: "person", entity: 1, confidence: 0.9 },
      { ...span(placeOf("Faro")), type: "place", entity: 2, confidence: 0.9 },
      { ...span(nwosu), type: "person", entity: 0, confidence: 0.9 },
    ],
    entities: [
      { id: 0, name: "Ada Nwosu", type: "person", roles: ["mayor"], mentions: [0, 3], confidence: 0.9 },
      { id: 1, name: "Ben Ruiz", type: "person", roles: ["engineer"], mentions: [1], confidence: 0.9 },
      { id: 2, name: "Faro", type: "place", roles: [], mentions: [2], confidence: 0.9 },
    ],
  };
}
