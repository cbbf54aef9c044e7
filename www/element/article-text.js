// The text of a part of the page, as a reader sees it, and where each piece of it stands in the DOM. Blocks are parted by
// empty lines, white space is collapsed as the browser does, and what is not text to read is left out.
import { memberAt } from "../common/member-at.js";

/** A run of characters that stand side by side both in the text and in a text node. */
/** @typedef {{ node: Text, from: number, start: number, end: number }} Run */

/** A part of a text node. */
/** @typedef {{ node: Text, start: number, end: number }} Piece */

/** What an overlay has to know of an article. */
/** @typedef {Pick<ArticleText, "root" | "text" | "piecesOf" | "offsetOf">} Article */

const notRead = new Set(
  "AUDIO BUTTON CANVAS DATALIST IFRAME INPUT MATH NAV NEWS-LENS NOSCRIPT OBJECT PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO".split(
    " ",
  ),
);

export class ArticleText {
  text = "";
  /** @type {{ node: Text, index: number } | null} the white space behind the text so far */
  #space = null;
  /** How many line ends come behind the text so far: one ends a line, two end a paragraph. */
  #lineEnds = 0;
  /** @type {Run[]} */
  #runs = [];
  /** @type {Map<Node, Run[]>} */
  #runsOf = new Map();

  /** @param {Element} root */
  constructor(root) {
    this.root = root;
    this.#readChildren(root, keepsSpace(getComputedStyle(root)));
  }

  /**
   * @param {Element} parent
   * @param {boolean} verbatim  whether white space counts
   */
  #readChildren(parent, verbatim) {
    for (const child of parent.childNodes) {
      if (child instanceof Text) this.#readText(child, verbatim);
      else if (child instanceof Element) this.#readElement(child);
    }
  }

  /** @param {Element} element */
  #readElement(element) {
    const name = element.nodeName.toUpperCase();
    if (name === "BR") return this.#endLine(Math.min(this.#lineEnds + 1, 2));
    if (notRead.has(name) || element.getAttribute("aria-hidden") === "true") return;
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden") return;
    const isBlock = !/^(inline|contents|ruby)/.test(style.display);
    if (isBlock) this.#endLine(2);
    // Its marks are the style sheet's, not the text's, but speech needs them.
    if (name === "Q") this.#add(null, 0, "“");
    this.#readChildren(element, keepsSpace(style));
    if (name === "Q") this.#add(null, 0, "”");
    if (isBlock) this.#endLine(2);
  }

  /** @param {number} ends */
  #endLine(ends) {
    this.#space = null;
    this.#lineEnds = Math.max(this.#lineEnds, ends);
  }

  /**
   * @param {Text} node
   * @param {boolean} verbatim
   */
  #readText(node, verbatim) {
    const { data } = node;
    if (verbatim) return this.#add(node, 0, data);
    let at = 0;
    for (const space of data.matchAll(/[ \t\n\r\f]+/g)) {
      this.#add(node, at, data.slice(at, space.index));
      this.#space ??= { node, index: space.index };
      at = space.index + space[0].length;
    }
    this.#add(node, at, data.slice(at));
  }

  /**
   * Adds characters, and before them the line ends or the space that wait for characters to come.
   * @param {Text | null} node  `null` for characters that stand in no text node
   * @param {number} from
   * @param {string} characters
   */
  #add(node, from, characters) {
    if (!characters) return;
    const space = this.#space;
    this.#space = null;
    if (this.text && this.#lineEnds > 0) this.text += "\n".repeat(this.#lineEnds);
    else if (this.text && space) this.#addRun(space.node, space.index, " ");
    this.#lineEnds = 0;
    if (node) this.#addRun(node, from, characters);
    else this.text += characters;
  }

  /**
   * @param {Text} node
   * @param {number} from
   * @param {string} characters
   */
  #addRun(node, from, characters) {
    const start = this.text.length;
    this.text += characters;
    const last = this.#runs.at(-1);
    if (last?.node === node && last.end === start && last.from + last.end - last.start === from) {
      last.end = this.text.length;
      return;
    }
    const run = { node, from, start, end: this.text.length };
    this.#runs.push(run);
    const runs = this.#runsOf.get(node);
    if (runs) runs.push(run);
    else this.#runsOf.set(node, [run]);
  }

  /**
   * Where a part of the text stands in the DOM: one piece for each text node, or more if it holds what is left out.
   * @param {number} start
   * @param {number} end
   * @returns {Piece[]}
   */
  piecesOf(start, end) {
    /** @type {Piece[]} */
    const pieces = [];
    let at = this.#runAt(start);
    for (let run = this.#runs[at]; run && run.start < end; run = this.#runs[at]) {
      const { node, from } = run;
      at += 1;
      const first = from + Math.max(start, run.start) - run.start;
      const behind = from + Math.min(end, run.end) - run.start;
      const last = pieces.at(-1);
      // White space that is not seen does not part what is seen.
      if (last?.node === node) last.end = behind;
      else pieces.push({ node, start: first, end: behind });
    }
    return pieces;
  }

  /**
   * The place in the text of a place in the DOM.
   * @param {Node} node
   * @param {number} offset
   * @returns {number | undefined}
   */
  offsetOf(node, offset) {
    const run = this.#runsOf.get(node)?.find(({ from, start, end }) => offset >= from && offset <= from + end - start);
    return run && run.start + offset - run.from;
  }

  /**
   * The first run that ends behind an offset.
   * @param {number} offset
   */
  #runAt(offset) {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (memberAt(this.#runs, middle).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @param {CSSStyleDeclaration} style */
function keepsSpace({ whiteSpace, whiteSpaceCollapse }) {
  return whiteSpaceCollapse
    ? /^(preserve|break-spaces)/.test(whiteSpaceCollapse)
    : /^(pre|break-spaces)/.test(whiteSpace);
}
