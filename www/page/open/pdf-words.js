// Words that a PDF cut at the ends of its lines and pages.

/** @typedef {import("./blocks.js").Block} Block */

/**
 * Lines as one: a word that was cut is put together.
 * @param {readonly string[]} lines
 */
export function joinedLines(lines) {
  let text = "";
  for (const line of lines) {
    const next = line.replace(/\s+/g, " ").trim();
    if (/\p{L}\u00ad$/u.test(text)) text = text.slice(0, -1) + next;
    else if (/\p{Ll}{2}-$/u.test(text) && /^\p{Ll}/u.test(next)) text = text.slice(0, -1) + next;
    else if (/[\p{L}\d]-$/u.test(text)) text += next;
    else text += text && next ? ` ${next}` : next;
  }
  return text.replaceAll("\u00ad", "");
}

/**
 * Paragraphs that a page or a column cut in two, as one: the first has no end, and the second no beginning.
 * @param {readonly Block[]} blocks
 * @returns {Block[]}
 */
export function mended(blocks) {
  /** @type {Block[]} */
  const whole = [];
  for (const block of blocks) {
    const before = whole[whole.length - 1];
    const goesOn = before?.kind === block.kind && /[\p{L}\d,–—-]$/u.test(before.text) && /^\p{Ll}/u.test(block.text);
    if (goesOn) whole[whole.length - 1] = { ...before, text: joinedLines([before.text, block.text]) };
    else whole.push(block);
  }
  return whole;
}
