// The blocks of a document as one text, as `readPage` gives those of a web page.

/** @typedef {{ text: string, kind: import("../../read-page.js").PageBlockKind }} Block */
/** @typedef {Pick<import("../../read-page.js").Page, "text" | "blocks">} Blocks */

/**
 * One text of these blocks, an empty line between them, without those that are empty.
 * @param {readonly Block[]} blocks
 * @returns {Blocks}
 */
export function joined(blocks) {
  /** @type {Blocks} */
  const all = { text: "", blocks: [] };
  const texts = [];
  let start = 0;
  for (const { text, kind } of blocks) {
    // An empty line would end the block.
    const own = text
      .replace(/\r\n?/g, "\n")
      .replace(/\n(?:[ \t]*\n)+/g, "\n")
      .trim();
    if (own === "") continue;
    texts.push(own);
    all.blocks.push({ start, end: start + own.length, kind });
    start += own.length + 2;
  }
  all.text = texts.join("\n\n");
  return all;
}
