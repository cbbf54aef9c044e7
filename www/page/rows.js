// What the rows of the three lists say.
import { anchorOf } from "./describe.js";
import { isUnsure } from "./items.js";
import { plainDate } from "./plain-dates.js";
import { entityKinds } from "./types.js";
import { words } from "./words.js";

/** @typedef {import("./types.js").Analysis} Analysis */
/** @typedef {import("./lists.js").Row} Row */

/**
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function quoteRows(analysis) {
  return analysis.quotes.map((quote, index) => {
    const { speaker } = quote;
    const role = speaker?.entity != null ? analysis.entities[speaker.entity]?.roles[0] : undefined;
    const notes = [
      quote.kind === "direct" ? "" : words.quote.kind[quote.kind],
      isUnsure(quote) ? words.quote.unsure : "",
    ];
    return {
      target: `quote:${index}`,
      style: `quote ${isUnsure(quote) ? "unsure" : quote.kind}`,
      title: speaker?.name ?? words.quote.unknown,
      badge: role ?? "",
      text: quote.kind === "direct" ? words.quote.words(quote.text) : quote.text,
      note: notes.filter(Boolean).join(" · "),
    };
  });
}

/**
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function dateRows(analysis) {
  return analysis.dates.map((date, index) => {
    return {
      target: `date:${index}`,
      style: "date",
      title: plainDate(date),
      badge: date.value,
      text: words.quote.words(date.text),
      note: anchorOf(analysis, date),
    };
  });
}

/**
 * Rows for each kind of name, those named most often first.
 * @param {Analysis} analysis
 * @returns {Record<import("./types.js").EntityKind, Row[]>}
 */
export function nameRows(analysis) {
  const quotes = new Map();
  for (const { speaker } of analysis.quotes) {
    if (speaker?.entity != null) quotes.set(speaker.entity, (quotes.get(speaker.entity) ?? 0) + 1);
  }
  const sorted = [...analysis.entities].sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id);
  const rowsOf = (/** @type {string} */ kind) =>
    sorted
      .filter(({ type }) => type === kind)
      .map(({ id, name, roles, mentions }) => ({
        target: `entity:${id}`,
        style: kind,
        title: name,
        badge: `${mentions.length}×`,
        text: roles.join(", "),
        note: quotes.has(id) ? words.entity.quotes(quotes.get(id)) : "",
      }));
  return /** @type {Record<import("./types.js").EntityKind, Row[]>} */ (
    Object.fromEntries(entityKinds.map((kind) => [kind, rowsOf(kind)]))
  );
}
