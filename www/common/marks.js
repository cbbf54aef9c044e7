// One paragraph's highlights as elements. Text becomes text nodes and nothing else.
import { nest } from "./nesting.js";

/**
 * Fills a paragraph.
 * @param {HTMLElement} element
 * @param {import("./blocks.js").Block} block
 */
export function drawMarks(element, block) {
  const fragment = document.createDocumentFragment();
  fill(fragment, block, nest(block.items, block.start, block.end), block.start, block.end, { label: "" });
  element.replaceChildren(fragment);
}

/**
 * @param {Node} parent
 * @param {import("./blocks.js").Block} block
 * @param {import("./nesting.js").Piece[]} pieces
 * @param {number} start
 * @param {number} end
 * @param {{ label: string }} last  the label written last in this paragraph, which is not repeated
 */
function fill(parent, block, pieces, start, end, last) {
  let at = start;
  for (const piece of pieces) {
    append(parent, block, at, piece.start);
    const mark = markOf(piece, block, last);
    fill(mark, block, piece.children, piece.start, piece.end, last);
    parent.appendChild(mark);
    at = piece.end;
  }
  append(parent, block, at, end);
}

/**
 * @param {import("./nesting.js").Piece} piece
 * @param {import("./blocks.js").Block} block
 * @param {{ label: string }} last
 */
function markOf({ item, index, start }, block, last) {
  const mark = document.createElement(item.part ? "span" : "mark");
  mark.className = item.part ?? (item.variant ? `${item.kind} ${item.variant}` : item.kind);
  mark.dataset.item = String(index);
  if (item.label && item.label !== last.label && start === Math.max(item.start, block.start)) {
    mark.dataset.label = item.label;
    last.label = item.label;
  }
  return mark;
}

/**
 * @param {Node} parent
 * @param {import("./blocks.js").Block} block
 * @param {number} from
 * @param {number} to
 */
function append(parent, block, from, to) {
  if (from < to) parent.appendChild(document.createTextNode(block.text.slice(from - block.start, to - block.start)));
}
