// The items of a text after an edit: those of records that stayed move along, those of records that are new are made.
import { recordOf } from "../analysis.js";
import { movedPlace } from "../analysis-change.js";
import { dateItems, nameItems, quoteItems } from "./items.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("../analysis-change.js").Places} Places */
/** @typedef {"date" | "mention" | "quote"} List  what items are made of, in the order of those at the same place */

/**
 * Items that went and items that came, both in the order of the text as it is now.
 * @typedef {{ items: Item[], gone: Item[], fresh: Item[], isInside: boolean }} ItemChange  `items`: all of them; `isInside`: whether
 *   the words of one that stayed were edited
 */

/** @type {readonly List[]} */
const lists = ["date", "mention", "quote"];

/** @param {Item} item */
function listOf({ target: { kind } }) {
  return kind === "entity" ? "mention" : kind;
}

/**
 * Moves items, which are changed themselves, and adds those that are new.
 * @param {readonly Item[]} items  of the text before, in order
 * @param {Places} places  that the edit changed
 * @param {import("../analysis.js").Analysis} analysis  of the text as it is now
 * @param {import("./items.js").QuoteWords} words
 * @returns {ItemChange}
 */
export function changeItems(items, places, analysis, words) {
  const { text, entity } = places;
  const renewed = { date: oldOthers(places.date), mention: oldOthers(places.mention), quote: oldOthers(places.quote) };
  /** @type {Item[]} */
  const kept = [];
  /** @type {Item[]} */
  const gone = [];
  let isInside = false;
  for (const item of items) {
    const list = listOf(item);
    const record = renewed[list].has(item.record) ? undefined : movedPlace(item.record, places[list]);
    isInside ||= record !== undefined && item.start < text.end && item.end > text.start;
    item.start = movedPlace(item.start, text) ?? text.start;
    item.end = movedPlace(item.end, text) ?? text.newEnd;
    if (record === undefined) {
      gone.push(item);
      continue;
    }
    kept.push(item);
    item.record = record;
    const { kind, index } = item.target;
    const moved = kind === "entity" ? (movedPlace(index, entity) ?? index) : record;
    if (moved !== index) item.target = { kind, index: moved };
  }
  const fresh = lists.flatMap((list) =>
    newRecords(places[list]).flatMap((index) => itemsOf(analysis, list, index, words)),
  );
  fresh.sort(inOrder);
  return { items: merge(kept, fresh), gone, fresh, isInside };
}

/**
 * The indices that records had which are new at their places.
 * @param {import("../analysis-change.js").ReplacedItems} replaced
 */
function oldOthers({ start, end, newEnd, others }) {
  return new Set([...others].map((index) => (index < start ? index : index - newEnd + end)));
}

/** @param {import("../analysis-change.js").ReplacedItems} replaced */
function newRecords({ start, newEnd, others }) {
  return [...Array.from({ length: newEnd - start }, (_, index) => start + index), ...others];
}

/**
 * @param {import("../analysis.js").Analysis} analysis
 * @param {List} list
 * @param {number} index
 * @param {import("./items.js").QuoteWords} words
 * @returns {Item[]}
 */
function itemsOf(analysis, list, index, words) {
  const items =
    list === "date"
      ? dateItems(recordOf(analysis, "date", index), index)
      : list === "mention"
        ? nameItems(recordOf(analysis, "mention", index), index)
        : quoteItems(recordOf(analysis, "quote", index), index, words);
  return items.filter(({ start, end }) => start < end);
}

/**
 * @param {readonly Item[]} kept
 * @param {readonly Item[]} fresh
 */
function merge(kept, fresh) {
  /** @type {Item[]} */
  const all = [];
  let next = 0;
  for (const item of kept) {
    for (let first = fresh[next]; first && inOrder(first, item) < 0; first = fresh[next]) {
      all.push(first);
      next += 1;
    }
    all.push(item);
  }
  return all.concat(fresh.slice(next));
}

/**
 * The order of items: as itemSteps gives them.
 * @param {Item} one
 * @param {Item} other
 */
export function inOrder(one, other) {
  return (
    one.start - other.start ||
    other.end - one.end ||
    lists.indexOf(listOf(one)) - lists.indexOf(listOf(other)) ||
    one.record - other.record
  );
}
