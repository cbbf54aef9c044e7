// What the reader selected in the article, as a place in its text.

/** @typedef {(paragraph: Element) => number | undefined} StartOf  where a paragraph of the article starts in the text */

/**
 * What is selected, without the spaces around it.
 * @param {StartOf} startOf
 * @returns {{ start: number, end: number } | undefined}
 */
export function selectedPlace(startOf) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset, startOf);
  const end = offsetOf(range.endContainer, range.endOffset, startOf);
  if (start === undefined || end === undefined) return undefined;
  const text = selection.toString();
  const place = {
    start: start + text.length - text.trimStart().length,
    end: end - text.length + text.trimEnd().length,
  };
  return place.start < place.end ? place : undefined;
}

/** Where the lines of what is selected are in the window. */
export function linesOfSelection() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  return [...selection.getRangeAt(0).getClientRects()];
}

/** How low in the window the selection ends, where the reader pulled it to. */
export function endOfSelection() {
  const { focusNode, focusOffset } = getSelection() ?? {};
  if (!focusNode || focusOffset === undefined) return undefined;
  const end = document.createRange();
  end.setStart(focusNode, focusOffset);
  const { top, bottom } = end.getBoundingClientRect();
  return (top + bottom) / 2;
}

/**
 * @param {Node} node
 * @param {number} offset  as in a Range
 * @param {StartOf} startOf
 */
function offsetOf(node, offset, startOf) {
  const inside = node instanceof Element ? node : node.parentElement;
  const paragraph = inside?.closest("p");
  const start = paragraph && startOf(paragraph);
  if (!paragraph || start == null) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return start + before.toString().length;
}
