// A document of Word (.docx): its paragraphs, headings, lists and tables, read by mammoth.
import mammoth from "mammoth";
import { joined } from "./blocks.js";

/**
 * A part of the document as mammoth reads it, before it would be made into HTML.
 * @typedef {{ type: string, children?: Node[], value?: string, styleName?: string | null, numbering?: object | null }} Node
 */

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<import("./blocks.js").Blocks>}
 */
export async function readWord(bytes) {
  /** @type {import("./blocks.js").Block[]} */
  const blocks = [];
  const transformDocument = (/** @type {Node} */ document) => {
    collect(document, blocks);
    return { ...document, children: [] };
  };
  // The copy holds nothing but the file, as mammoth takes all of a buffer.
  await mammoth.convertToHtml({ arrayBuffer: bytes.slice().buffer }, { transformDocument });
  return joined(blocks);
}

/**
 * @param {Node} node
 * @param {import("./blocks.js").Block[]} blocks
 */
function collect(node, blocks) {
  if (node.type === "paragraph") blocks.push({ text: textOf(node), kind: kindOf(node, blocks) });
  // A row of a table is a line, as its cells belong together.
  else if (node.type === "tableRow")
    blocks.push({ text: (node.children ?? []).map((cell) => textOf(cell).trim()).join(" | "), kind: "paragraph" });
  else for (const child of node.children ?? []) collect(child, blocks);
}

/**
 * @param {Node} node
 * @returns {string}
 */
function textOf({ type, value, children = [] }) {
  if (type === "text") return value ?? "";
  if (type === "tab") return "\t";
  if (type === "break") return "\n";
  // Two paragraphs of a table's cell are kept apart.
  return children.map((child) => textOf(child) + (type === "tableCell" ? " " : "")).join("");
}

/**
 * @param {Node} paragraph
 * @param {import("./blocks.js").Block[]} before
 * @returns {import("./blocks.js").Block["kind"]}
 */
function kindOf({ styleName, numbering }, before) {
  const style = styleName ?? "";
  if (/^title$/i.test(style) || (/^heading 1$/i.test(style) && before.length === 0)) return "headline";
  if (/^(heading|subtitle)/i.test(style)) return "subhead";
  if (/^caption/i.test(style)) return "caption";
  if (/quote/i.test(style)) return "block-quote";
  return numbering ? "list-item" : "paragraph";
}
