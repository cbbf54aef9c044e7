// From an analysis to what is marked in the text, and what belongs together.
import { atOnce, isStep } from "./slices.js";

/** @typedef {import("./types.js").Analysis} Analysis */
/** @typedef {import("./types.js").Item} Item */

/**
 * What the labels of quotes say: of one without a speaker, and of words that somebody is said not to have said.
 * @typedef {{ unknown: string, notSaidBy: (name: string) => string }} QuoteWords
 */

/**
 * Everything to mark, in the order of the text, the longer first where two start together.
 * @param {Analysis} analysis
 * @param {QuoteWords} words
 * @returns {Item[]}
 */
export function itemsOf(analysis, words) {
  return atOnce(itemSteps(analysis, words));
}

/**
 * The same in steps.
 * @param {Analysis} analysis
 * @param {QuoteWords} words
 * @returns {Generator<void, Item[]>}
 */
export function* itemSteps(analysis, words) {
  const dates = yield* collect(analysis.dates, dateItems);
  const names = yield* collect(analysis.mentions, nameItems);
  const quotes = yield* collect(analysis.quotes, (quote, index) => quoteItems(quote, index, words));
  return yield* merge(yield* merge(dates, names), quotes);
}

/**
 * @param {import("./types.js").DateMention} date
 * @param {number} index
 * @returns {Item[]}
 */
export function dateItems({ start, end }, index) {
  return [
    { start, end, kind: "date", part: null, variant: "", target: { kind: "date", index }, record: index, label: "" },
  ];
}

/**
 * @param {import("../analysis.js").Mention} mention
 * @param {number} record
 * @returns {Item[]}
 */
export function nameItems(mention, record) {
  const { start, end, type, entity } = mention;
  const variant = isUnsure(mention) ? "unsure" : "";
  return [
    { start, end, kind: type, part: null, variant, target: { kind: "entity", index: entity }, record, label: "" },
  ];
}

/**
 * A quote with its words, its cue and its speaker.
 * @param {import("./types.js").Quote} quote
 * @param {number} index
 * @param {QuoteWords} words
 */
export function quoteItems(quote, index, words) {
  const { start, end, parts, cue, speaker } = quote;
  const kind = /** @type {const} */ ("quote");
  const common = { kind, target: { kind, index }, record: index };
  const variant = variantOf(quote);
  /** @type {Item[]} */
  const items = [{ start, end, part: null, variant, label: labelOf(quote, words), ...common }];
  const add = (/** @type {Item["part"]} */ part, /** @type {number} */ start, /** @type {number} */ end) => {
    items.push({ start, end, part, variant: "", label: "", ...common });
  };
  for (const [start, end] of parts) add("words", start, end);
  if (cue) add("cue", cue.start, cue.end);
  if (speaker) add("speaker", speaker.start, speaker.end);
  return items;
}

/**
 * The items of a list, in order. It is nearly so already, which makes sorting cheap.
 * @template T
 * @param {readonly T[]} list
 * @param {(one: T, index: number) => Item[]} itemsOf
 * @returns {Generator<void, Item[]>}
 */
function* collect(list, itemsOf) {
  /** @type {Item[]} */
  const items = [];
  for (const [index, one] of list.entries()) {
    for (const item of itemsOf(one, index)) if (item.start < item.end) items.push(item);
    if (isStep(index)) yield;
  }
  yield;
  return items.sort(inOrder);
}

/**
 * Two lists as one, each of them in order.
 * @param {readonly Item[]} one  goes first where both have the same place
 * @param {readonly Item[]} other
 * @returns {Generator<void, Item[]>}
 */
function* merge(one, other) {
  /** @type {Item[]} */
  const all = [];
  let next = 0;
  for (const item of one) {
    for (let first = other[next]; first && inOrder(first, item) < 0; first = other[next]) {
      all.push(first);
      next += 1;
    }
    all.push(item);
    if (isStep(all.length)) yield;
  }
  return all.concat(other.slice(next));
}

/**
 * @param {Item} one
 * @param {Item} other
 */
function inOrder(one, other) {
  return one.start - other.start || other.end - one.end;
}

/**
 * Who is speaking, to be written at the quote; nothing where the same words stand there anyway.
 * @param {import("./types.js").Quote} quote
 * @param {QuoteWords} words
 */
function labelOf({ kind, speaker, denied }, words) {
  if (denied && speaker) return words.notSaidBy(speaker.name);
  const isBeside = kind === "indirect" || speaker?.method === "transcript";
  if (isBeside && speaker?.name === speaker?.text) return "";
  return speaker?.name ?? words.unknown;
}

/**
 * How a quote is meant, for its look.
 * @param {import("./types.js").Quote} quote
 */
export function variantOf(quote) {
  if (quote.denied) return "denied";
  return isUnsure(quote) ? "unsure" : quote.kind;
}

/**
 * Whether it is rather wrong than right, so that a reader has to be told.
 * @param {{ confidence: number }} found  a quote, a name or an entity
 */
export function isUnsure({ confidence }) {
  return confidence < 0.5;
}
