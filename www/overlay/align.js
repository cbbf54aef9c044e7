// Where the blocks of a read page stand in the text of its DOM: both have the same letters, but other white space, and each has
// what the other leaves out. Offsets are UTF-16 units.
import { memberAt } from "../common/member-at.js";

/** A part of the DOM's text, or of its letters. */
/** @typedef {{ start: number, end: number }} Slice */

/** So many letters are looked for at once of a block that does not stand there as a whole. */
const probe = 16;

/** How far they are looked for behind the last that were found: what stands between parts of a block is not longer. */
const reach = 4000;

/** The same for fewer letters than a probe has, which stand in many places. */
const shortReach = 200;

/** Less than this share of a block's letters is no finding. */
const enough = 0.6;

/** What is no letter to be compared: white space, what is not seen, and the marks that style sheets put around `<q>`. */
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff“”]+/g;

/**
 * Finds blocks in a text, in order but for the first, the headline, which may stand anywhere. The time grows with the two
 * lengths, not with their product.
 *
 *     align(["Bridge opens"], "Menu\n\nBridge\nopens\n\nMore"); // [[{ start: 6, end: 18 }]]
 *
 * @param {readonly string[]} blocks
 * @param {string} text  its paragraphs are parted by empty lines
 * @returns {Slice[][]} the slices of each block, in order; none if it is not in the text
 */
export function align(blocks, text) {
  const page = new Letters(text);
  const keys = blocks.map((block) => block.replace(unseen, ""));
  const paragraphs = placesOf(page);
  const anchors = anchorsOf(keys, paragraphs);
  const limits = limitsOf(anchors, page.text.length);
  let from = 0;
  return keys.map((key, at) => {
    const to = memberAt(limits, at);
    // Menus and teasers have the headline too, and stand before the article: the last before it is its own.
    const start = at > 0 ? anchors[at] : lastPlace(paragraphs.get(key), to);
    const isHeadlineElsewhere = at === 0 && start !== undefined && start > to;
    const slices = start === undefined ? page.search(key, from, to) : [{ start, end: start + key.length }];
    if (!isHeadlineElsewhere) from = Math.max(from, slices.at(-1)?.end ?? 0);
    return page.originals(slices);
  });
}

/** A text without its white space, that knows where its letters were. */
class Letters {
  /** How many letters may still be gone through without regard to `reach`. */
  #patience;

  /** @param {string} original */
  constructor(original) {
    this.original = original;
    const positions = new Uint32Array(original.length);
    let text = "";
    let at = 0;
    for (const gap of [...original.matchAll(unseen), { index: original.length, 0: "" }]) {
      for (let index = at; index < gap.index; index += 1) positions[text.length + index - at] = index;
      text += original.slice(at, gap.index);
      at = gap.index + gap[0].length;
    }
    this.text = text;
    this.positions = positions;
    this.#patience = 32 * text.length;
  }

  /**
   * The parts of a block, in order, where there is something between them that is none of it.
   * @param {string} key  its letters
   * @param {number} from
   * @param {number} to
   * @returns {Slice[]} none if too little of it is there
   */
  search(key, from, to) {
    /** @type {Slice[]} */
    const slices = [];
    let seen = 0;
    let at = from;
    for (let next = 0; next < key.length; ) {
      const wanted = key.slice(next, next + probe);
      const limit = Math.min(to, at + this.#reachFor(wanted, slices.length === 0, to - at));
      const start = this.text.slice(at, limit).indexOf(wanted) + at;
      if (start < at) {
        next += probe;
        continue;
      }
      let end = start + wanted.length;
      next += wanted.length;
      while (next < key.length && end < to && this.text[end] === key[next]) {
        end += 1;
        next += 1;
      }
      slices.push({ start, end });
      seen += end - start;
      at = end;
    }
    return seen > 0 && seen >= enough * key.length ? slices : [];
  }

  /**
   * @param {string} wanted
   * @param {boolean} isFirst  whether nothing was found before it
   * @param {number} all  how many letters there are
   */
  #reachFor(wanted, isFirst, all) {
    if (wanted.length < probe) return isFirst ? reach : shortReach;
    if (!isFirst || this.#patience <= 0) return reach;
    this.#patience -= all;
    return all;
  }

  /**
   * The slices of the original text, with the marks beside them; those that only white space parts are one.
   * @param {readonly Slice[]} slices  of the letters
   */
  originals(slices) {
    /** @type {Slice[]} */
    const joined = [];
    for (const slice of slices) {
      let start = memberAt(this.positions, slice.start);
      let end = memberAt(this.positions, slice.end - 1) + 1;
      while (isMark(this.original[start - 1])) start -= 1;
      while (isMark(this.original[end])) end += 1;
      const last = joined.at(-1);
      if (last && this.original.slice(last.end, start).trim() === "") last.end = end;
      else joined.push({ start, end });
    }
    return joined;
  }
}

/** @param {string | undefined} character */
function isMark(character) {
  return character === "“" || character === "”";
}

/**
 * Where the paragraphs of a text start among its letters, by their letters.
 * @param {Letters} page
 */
function placesOf({ original }) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  let at = 0;
  for (const paragraph of original.split("\n\n")) {
    const key = paragraph.replace(unseen, "");
    const starts = places.get(key);
    if (!key) continue;
    if (starts) starts.push(at);
    else places.set(key, [at]);
    at += key.length;
  }
  return places;
}

/**
 * Where the blocks behind the headline start that are paragraphs: first those that there are once, then, between them, the next
 * of several.
 * @param {readonly string[]} keys
 * @param {ReadonlyMap<string, number[]>} paragraphs
 */
function anchorsOf(keys, paragraphs) {
  /** @type {(number | undefined)[]} */
  const anchors = [];
  let last = -1;
  for (const [at, key] of keys.entries()) {
    const [place, ...others] = paragraphs.get(key)?.slice(0, 2) ?? [];
    const isAnchor = at > 0 && place !== undefined && place > last && others.length === 0;
    anchors.push(isAnchor ? place : undefined);
    if (isAnchor) last = place;
  }
  const limits = limitsOf(anchors, Number.POSITIVE_INFINITY);
  /** @type {Map<string, number>} how many of a paragraph's places are passed */
  const passed = new Map();
  last = -1;
  for (const [at, key] of keys.entries()) {
    const places = paragraphs.get(key);
    if (at > 0 && places && anchors[at] === undefined) {
      let next = passed.get(key) ?? 0;
      while (next < places.length && memberAt(places, next) <= last) next += 1;
      passed.set(key, next);
      if ((places[next] ?? Number.POSITIVE_INFINITY) < memberAt(limits, at)) anchors[at] = places[next];
    }
    last = anchors[at] ?? last;
  }
  return anchors;
}

/**
 * The next anchor behind each block.
 * @param {readonly (number | undefined)[]} anchors
 * @param {number} end  what counts where there is none
 */
function limitsOf(anchors, end) {
  /** @type {number[]} */
  const limits = new Array(anchors.length);
  let limit = end;
  for (let at = anchors.length - 1; at >= 0; at -= 1) {
    limits[at] = limit;
    limit = anchors[at] ?? limit;
  }
  return limits;
}

/**
 * @param {readonly number[] | undefined} places
 * @param {number} limit
 */
function lastPlace(places, limit) {
  return places?.findLast((place) => place < limit) ?? places?.[0];
}
