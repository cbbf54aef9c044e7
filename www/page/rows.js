// What the rows of the lists say.

import { isUnsure, variantOf } from "../common/items.js";
import { entityKinds } from "../common/types.js";
import { anchorOf, rangeOf } from "./describe.js";
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
    const row = quoteRow(quote, index);
    return { ...row, tell: () => ({ ...row.tell(), title: speakerOf(quote), badge: roleOf(analysis, quote) }) };
  });
}

/**
 * Under the name of each speaker what they said, in the order in which they first speak.
 * @param {Analysis} analysis
 * @returns {Row[]}
 */
export function speakerRows(analysis) {
  /** @type {Map<string | number, Row[]>} */
  const speakers = new Map();
  analysis.quotes.forEach((quote, index) => {
    const key = quote.speaker?.entity ?? speakerOf(quote);
    const rows = speakers.get(key) ?? [];
    if (rows.length === 0) {
      const tell = () => {
        const badge = [roleOf(analysis, quote), words.list.times(rows.length - 1)].filter(Boolean).join(" · ");
        return { title: speakerOf(quote), badge };
      };
      rows.push({ target: null, style: "quote", tell });
      speakers.set(key, rows);
    }
    rows.push(quoteRow(quote, index));
  });
  // Who is not named comes last.
  const unnamed = speakers.get(words.quote.unknown) ?? [];
  speakers.delete(words.quote.unknown);
  return [...speakers.values(), unnamed].flat();
}

/**
 * A quote's row, without its speaker.
 * @param {import("../common/types.js").Quote} quote
 * @param {number} index
 * @returns {Row}
 */
function quoteRow(quote, index) {
  const tell = () => {
    const isPlain = quote.kind === "direct";
    // The colon of a transcript is no word.
    const cue = /\w/.test(quote.cue?.text ?? "") ? words.quote.words(quote.cue?.text ?? "") : "";
    const notes = [isPlain ? "" : words.quote.kind[quote.kind], cue];
    if (quote.denied) notes.unshift(words.quote.denied);
    if (quote.headline) notes.unshift(words.quote.headline);
    if (isUnsure(quote)) notes.push(words.quote.unsure);
    const text = isPlain ? words.quote.words(quote.text) : quote.text;
    return { title: "", text, note: notes.filter(Boolean).join(" · ") };
  };
  return { target: { kind: "quote", index }, style: `quote ${variantOf(quote)}`, tell };
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
  const tell = () => ({
    title: plainDate(date),
    badge: date.value,
    text: words.quote.words(date.text),
    note: [anchorOf(analysis, date), rangeOf(analysis, date)].filter(Boolean).join(" · "),
  });
  return { target: { kind: "date", index }, style: "date", tell };
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
      .map((entity) => {
        const { id, name, roles, mentions } = entity;
        const notes = [quotes.has(id) ? words.entity.quotes(quotes.get(id) ?? 0) : ""];
        if (isUnsure(entity)) notes.push(words.entity.unsure);
        const note = notes.filter(Boolean).join(" · ");
        const told = { title: name, badge: words.list.times(mentions.length), text: roles.join(", "), note };
        return {
          target: { kind: /** @type {const} */ ("entity"), index: id },
          style: isUnsure(entity) ? `${kind} unsure` : kind,
          tell: () => told,
        };
      });
    const told = { title: words.kinds[kind], badge: String(rows.length) };
    const heading = { target: null, style: kind, tell: () => told };
    return rows.length > 0 ? [heading, ...rows] : [];
  });
}
