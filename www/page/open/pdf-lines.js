// Paragraphs of a PDF that does not tell them: from where its lines stand.
import { memberAt } from "../../common/member-at.js";
import { joinedLines } from "./pdf-words.js";

/**
 * A piece of text in a PDF, as PDF.js gives it, or the start or end of a tagged part.
 * @typedef {{ str?: string, transform?: number[], width?: number, height?: number, hasEOL?: boolean, type?: string, id?: string }} Item
 */

/** @typedef {{ items: Item[], tags: import("./pdf-tags.js").Tag | null }} PdfPage */

/** @typedef {{ text: string, left: number, right: number, base: number, size: number }} Line */

/** @typedef {import("./blocks.js").Block} Block */

/** How much larger than the text a heading is. */
const headingSize = 1.15;

/** The most a line of the same paragraph is below the one before, for the usual distance. */
const sameParagraph = 1.3;

/**
 * @param {readonly PdfPage[]} pages
 * @returns {Block[]}
 */
export function paragraphsOf(pages) {
  const lines = withoutMargins(pages.map(({ items }) => linesOf(items)));
  const usual = usualSize(lines.flat());
  const distance = usualDistance(lines, usual);
  /** @type {Line[][]} */
  const paragraphs = [];
  for (const page of lines) {
    for (const [index, line] of page.entries()) {
      const before = index > 0 ? page[index - 1] : undefined;
      const goesOn = before !== undefined && !startsParagraph(before, line, distance, rightEdge(page, line));
      if (goesOn) paragraphs[paragraphs.length - 1]?.push(line);
      else paragraphs.push([line]);
    }
  }
  const largest = Math.max(
    ...paragraphs.slice(0, 12).map((paragraph) => memberAt(paragraph, 0).size),
    usual * headingSize,
  );
  const kindOf = (/** @type {Line} */ { size }, /** @type {number} */ index) => {
    if (size < usual * headingSize) return "paragraph";
    return index < 12 && size === largest ? "headline" : "subhead";
  };
  return paragraphs.map((paragraph, index) => ({
    text: joinedLines(paragraph.map(({ text }) => text)),
    kind: kindOf(memberAt(paragraph, 0), index),
  }));
}

/**
 * The lines of a page, in the order they are written.
 * @param {readonly Item[]} items
 * @returns {Line[]}
 */
function linesOf(items) {
  /** @type {Line[]} */
  const lines = [];
  let isOpen = false;
  for (const { str, transform, width = 0, height = 0, hasEOL } of items) {
    if (str === undefined || !transform) continue;
    const [, slant, , , left = 0, base = 0] = transform;
    // What stands askew is no part of the text.
    const line = lines[lines.length - 1];
    if (str.trim() && slant === 0) {
      if (isOpen && line && Math.abs(line.base - base) < line.size / 2) {
        line.text += str;
        line.right = Math.max(line.right, left + width);
      } else lines.push({ text: str, left, right: left + width, base, size: Math.round(height * 10) / 10 });
      isOpen = true;
    } else if (str && isOpen && line) line.text += " ";
    if (hasEOL) isOpen = false;
  }
  return lines;
}

/**
 * Takes away what stands at the top and the bottom of pages: what is the same on several, but for numbers, and what browsers
 * put there when they print: the moment, the address, the number of the page.
 * @param {readonly Line[][]} pages
 */
function withoutMargins(pages) {
  const key = (/** @type {Line} */ { text, base }) => `${text.replace(/\d+/g, "0").trim()} ${Math.round(base)}`;
  const outer = pages.map((page) => {
    const bases = page.map(({ base }) => base).sort((one, other) => one - other);
    const low = bases[Math.min(1, bases.length - 1)] ?? 0;
    const high = bases[Math.max(0, bases.length - 2)] ?? 0;
    return page.filter(({ base }) => base <= low || base >= high);
  });
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of outer.flat()) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const isMargin = (/** @type {Line} */ line) => (counts.get(key(line)) ?? 0) > 1 || printed.test(line.text.trim());
  return pages.map((page, index) => {
    const gone = new Set(outer[index]?.filter(isMargin));
    return page.filter((line) => !gone.has(line));
  });
}

/** What browsers print at the edges of a page. */
const printed =
  /^(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}\b.*|(https?|file):\/\/\S+( *\d+ ?\/ ?\d+)?|(page )?\d+( ?\/ ?| of )\d+)$/i;

/**
 * The size that most letters have.
 * @param {readonly Line[]} lines
 */
function usualSize(lines) {
  return mostOf(lines.map(({ size, text }) => [size, text.length]));
}

/**
 * How far below each other the lines of a text usually are, for their size.
 * @param {readonly Line[][]} pages
 * @param {number} usual
 */
function usualDistance(pages, usual) {
  /** @type {[number, number][]} */
  const distances = [];
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const before = page[index - 1];
      if (line.size !== usual || before?.size !== usual) continue;
      const distance = (before.base - line.base) / usual;
      // Before a gap between paragraphs stands a line that is mostly short.
      if (distance > 0.5 && distance < 4) distances.push([Math.round(distance * 20) / 20, before.text.length]);
    }
  }
  return mostOf(distances) || 1.2;
}

/**
 * The value with the most weight.
 * @param {readonly (readonly [value: number, weight: number])[]} weighed
 */
function mostOf(weighed) {
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/**
 * Whether a line starts a paragraph: it has another size, is further down than usual, is indented, or its first word would
 * have had room at the end of the line before.
 * @param {Line} before
 * @param {Line} line
 * @param {number} distance
 * @param {number} right  where lines end
 */
function startsParagraph(before, line, distance, right) {
  const { size } = line;
  if (Math.abs(before.size - size) > size * 0.1) return true;
  const down = (before.base - line.base) / size;
  // At the top of the next column a paragraph may go on.
  if (down > 0 && down > distance * sameParagraph) return true;
  if (down > 0 && line.left > before.left + size * 0.8) return true;
  const [word = ""] = line.text.trim().split(/\s/, 1);
  const room = ((line.right - line.left) * (word.length + 1)) / line.text.length;
  return before.right + room < right;
}

/** @type {WeakMap<Line[], Map<number, number>>} */
const edges = new WeakMap();

/**
 * Where the lines of a line's size end on its page, as far as the narrow ones of several columns.
 * @param {Line[]} page
 * @param {Line} line
 */
function rightEdge(page, { size, left }) {
  const column = (/** @type {Line} */ one) => Math.round(one.left / (one.size * 8)) * 1000 + one.size;
  let known = edges.get(page);
  if (!known) {
    known = new Map();
    for (const one of page) known.set(column(one), Math.max(known.get(column(one)) ?? 0, one.right));
    edges.set(page, known);
  }
  return known.get(column({ size, left, text: "", right: 0, base: 0 })) ?? 0;
}
