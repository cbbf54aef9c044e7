// A text in blocks, which are shown as paragraphs, and the items in each.
import { atOnce, isStep } from "./slices.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {{ start: number, end: number, text: string, items: Item[] }} Block */

/** Longer paragraphs are cut, so that none is too long to be drawn at once. */
const longest = 6000;

/**
 * @param {string} text
 * @param {readonly Item[]} items  in order of their starts
 * @returns {Block[]}
 */
export function blocksOf(text, items) {
  return atOnce(blockSteps(text, items));
}

/**
 * The same in steps.
 * @param {string} text
 * @param {readonly Item[]} items
 * @returns {Generator<void, Block[]>}
 */
export function* blockSteps(text, items) {
  /** @type {Block[]} */
  const blocks = [];
  let next = 0;
  /** @type {Item[]} items that go on behind the block before */
  let open = [];
  for (const [index, [start, end]] of (yield* split(text)).entries()) {
    open = open.filter((item) => item.end > start);
    for (let item = items[next]; item && item.start < end; item = items[next]) {
      if (item.end > start) open.push(item);
      next += 1;
    }
    blocks.push({ start, end, text: text.slice(start, end), items: open });
    if (isStep(index)) yield;
  }
  return blocks;
}

/**
 * Whether two blocks look the same, wherever they stand in their texts.
 * @param {Block} one
 * @param {Block} other
 */
export function looksSame(one, other) {
  if (one.items.length !== other.items.length || one.text !== other.text) return false;
  return one.items.every((item, index) => {
    const twin = other.items[index];
    return (
      twin !== undefined &&
      item.start - one.start === twin.start - other.start &&
      item.end - one.start === twin.end - other.start &&
      item.kind === twin.kind &&
      item.part === twin.part &&
      item.variant === twin.variant &&
      item.label === twin.label
    );
  });
}

/**
 * Paragraphs: lines between empty lines; in a text without empty lines each line is one.
 * @param {string} text
 * @param {RegExp} [separator]  of the whole text, where this is a part of one
 * @returns {Generator<void, [number, number][]>}
 */
function* split(text, separator = separatorOf(text)) {
  /** @type {[number, number][]} */
  const found = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    cut(text, start, match.index, found);
    if (isStep(found.length)) yield;
    start = match.index + match[0].length;
  }
  cut(text, start, text.length, found);
  return found;
}

/**
 * What stands between the paragraphs of a text.
 * @param {string} text
 */
export function separatorOf(text) {
  return /\n[ \t\r]*\n/.test(text) ? /\n(?:[ \t\r]*\n)+/g : /\n+/g;
}

/**
 * The blocks of a part of a text that begins and ends where paragraphs do.
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {RegExp} separator  of the whole text
 * @returns {Block[]} without items
 */
export function blocksBetween(text, from, to, separator) {
  const places = atOnce(split(text.slice(from, to), separator));
  return places.map(([start, end]) => ({
    start: from + start,
    end: from + end,
    text: text.slice(from + start, from + end),
    items: [],
  }));
}

/**
 * Adds a paragraph, in parts of bearable length that end at a line or a word where there is one.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {[number, number][]} found
 */
function cut(text, start, end, found) {
  let from = start;
  while (end - from > longest) {
    const part = text.slice(from, from + longest);
    const place = Math.max(part.lastIndexOf("\n"), part.lastIndexOf(" "));
    const length = place > longest / 2 ? place + 1 : longest - (isHighSurrogate(part) ? 1 : 0);
    found.push([from, from + length]);
    from += length;
  }
  const length = text.slice(from, end).trimEnd().length;
  if (length > 0) found.push([from, from + length]);
}

/** @param {string} part */
function isHighSurrogate(part) {
  return /[\ud800-\udbff]$/.test(part);
}
