// From an analysis to what is marked in the text, and what belongs together.

/** @typedef {import("./types.js").Analysis} Analysis */
/** @typedef {import("./types.js").Item} Item */

/**
 * Everything to mark, in the order of the text, the longer first where two start together.
 * @param {Analysis} analysis
 * @param {string} unknownSpeaker  the label of a quote without a speaker
 * @returns {Item[]}
 */
export function itemsOf(analysis, unknownSpeaker) {
  /** @type {Item[]} */
  const items = [];
  analysis.dates.forEach(({ start, end }, index) => {
    items.push({ start, end, kind: "date", part: null, variant: "", target: `date:${index}`, label: "" });
  });
  analysis.mentions.forEach(({ start, end, type, entity }) => {
    items.push({ start, end, kind: type, part: null, variant: "", target: `entity:${entity}`, label: "" });
  });
  analysis.quotes.forEach((quote, index) => {
    const common = { kind: /** @type {const} */ ("quote"), target: `quote:${index}` };
    const label = labelOf(quote, unknownSpeaker);
    const variant = isUnsure(quote) ? "unsure" : quote.kind;
    items.push({ start: quote.start, end: quote.end, part: null, variant, label, ...common });
    const add = (/** @type {Item["part"]} */ part, /** @type {number} */ start, /** @type {number} */ end) => {
      items.push({ start, end, part, variant: "", label: "", ...common });
    };
    for (const [start, end] of quote.parts) add("words", start, end);
    if (quote.cue) add("cue", quote.cue.start, quote.cue.end);
    if (quote.speaker) add("speaker", quote.speaker.start, quote.speaker.end);
  });
  return items.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Who is speaking, to be written at the quote; nothing where the same words stand there anyway.
 * @param {import("./types.js").Quote} quote
 * @param {string} unknownSpeaker
 */
function labelOf({ kind, speaker }, unknownSpeaker) {
  const isBeside = kind === "indirect" || speaker?.method === "transcript";
  if (isBeside && speaker?.name === speaker?.text) return "";
  return speaker?.name ?? unknownSpeaker;
}

/** @param {import("./types.js").Quote} quote */
export function isUnsure(quote) {
  return quote.confidence < 0.5;
}
