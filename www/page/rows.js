// What the rows of the lists say.

import { isUnsure } from "../common/items.js";
import { entityKinds } from "../common/types.js";
import { anchorOf } from "./describe.js";
import { plainDate } from "./plain-dates.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("./row.js").Row} Row */

/**
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function quoteRows(analysis) {
  return analysis.quotes.map((quote, index) => {
    return { ...quoteRow(quote, index), title: speakerOf(quote), badge: roleOf(analysis, quote) };
  });
}

/**
 * Under the name of each speaker what they said, in the order in which they first speak.
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function speakerRows(analysis) {
  /** @type {Map<string, Row[]>} */
  const speakers = new Map();
  analysis.quotes.forEach((quote, index) => {
    const key = quote.speaker?.entity?.toString() ?? speakerOf(quote);
    const rows = speakers.get(key);
    if (rows) rows.push(quoteRow(quote, index));
    else {
      const badge = [roleOf(analysis, quote)].filter(Boolean).join();
      const heading = { target: "", style: "quote", title: speakerOf(quote), badge };
      speakers.set(key, [heading, quoteRow(quote, index)]);
    }
  });
  // Who is not named comes last.
  const unnamed = speakers.get(words.quote.unknown) ?? [];
  speakers.delete(words.quote.unknown);
  return [...speakers.values(), unnamed].flatMap(([heading, ...quotes]) =>
    heading
      ? [{ ...heading, note: "", badge: [heading.badge, `${quotes.length}×`].filter(Boolean).join(" · ") }, ...quotes]
      : [],
  );
}

/**
 * A quote's row, without its speaker.
 * @param {import("../common/types.js").Quote} quote
 * @param {number} index
 * @returns {Row}
 */
function quoteRow(quote, index) {
  const isPlain = quote.kind === "direct";
  // The colon of a transcript is no word.
  const cue = /\w/.test(quote.cue?.text ?? "") ? words.quote.words(quote.cue?.text ?? "") : "";
  const notes = [isPlain ? "" : words.quote.kind[quote.kind], cue];
  if (isUnsure(quote)) notes.push(words.quote.unsure);
  return {
    target: `quote:${index}`,
    style: `quote ${isUnsure(quote) ? "unsure" : quote.kind}`,
    title: "",
    text: isPlain ? words.quote.words(quote.text) : quote.text,
    note: notes.filter(Boolean).join(" · "),
  };
}

/** @param {import("../common/types.js").Quote} quote */
function speakerOf({ speaker }) {
  return speaker?.name ?? words.quote.unknown;
}

/**
 * @param {Analysis} analysis
 * @param {import("../common/types.js").Quote} quote
 */
function roleOf(analysis, { speaker }) {
  return (speaker?.entity != null && analysis.entities[speaker.entity]?.roles[0]) || "";
}

/**
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function dateRows(analysis) {
  return analysis.dates.map((date, index) => dateRow(analysis, date, index));
}

/**
 * @param {Analysis} analysis
 * @param {import("../common/types.js").DateMention} date
 * @param {number} index
 * @returns {Row}
 */
export function dateRow(analysis, date, index) {
  return {
    target: `date:${index}`,
    style: "date",
    title: plainDate(date),
    badge: date.value,
    text: words.quote.words(date.text),
    note: anchorOf(analysis, date),
  };
}

/**
 * Under each kind its names, those named most often first.
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function nameRows(analysis) {
  /** @type {Map<number, number>} */
  const quotes = new Map();
  for (const { speaker } of analysis.quotes) {
    if (speaker?.entity != null) quotes.set(speaker.entity, (quotes.get(speaker.entity) ?? 0) + 1);
  }
  const sorted = [...analysis.entities].sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id);
  return entityKinds.flatMap((kind) => {
    const rows = sorted
      .filter(({ type }) => type === kind)
      .map(({ id, name, roles, mentions }) => ({
        target: `entity:${id}`,
        style: kind,
        title: name,
        badge: `${mentions.length}×`,
        text: roles.join(", "),
        note: quotes.has(id) ? words.entity.quotes(quotes.get(id) ?? 0) : "",
      }));
    const heading = { target: "", style: kind, title: words.kinds[kind], badge: String(rows.length) };
    return rows.length > 0 ? [heading, ...rows] : [];
  });
}
