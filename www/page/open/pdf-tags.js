// A PDF that tells its parts, as HTML: "tagged", as those are that browsers print pages into.
import { joinedLines } from "./pdf-words.js";

/**
 * A part of a page: an element, or the number of tagged text.
 * @typedef {{ role?: string, children?: Tag[], type?: string, id?: string }} Tag
 */

/** The elements that stand for the parts; others only hold what is in them. */
const elements = new Map(
  Object.entries({
    ...{ H: "h2", H1: "h1", H2: "h2", H3: "h3", H4: "h4", H5: "h5", H6: "h6", Title: "h1" },
    ...{ P: "p", L: "ul", LI: "li", BlockQuote: "blockquote", Figure: "figure", Caption: "figcaption", Link: "a" },
    ...{ Table: "table", TR: "tr", TD: "td", TH: "th", Art: "article", Aside: "aside", TOC: "nav", Note: "aside" },
    ...{ Document: "div", Part: "div", Sect: "div", Div: "div" },
  }),
);

/** The share of the text that has to be in told parts. */
const mostTold = 0.7;

/**
 * The pages as HTML; `undefined` if they do not tell their parts.
 * @param {readonly import("./pdf-lines.js").PdfPage[]} pages
 * @returns {string | undefined}
 */
export function htmlOf(pages) {
  let told = 0;
  let all = 0;
  const html = pages.map(({ items, tags }) => {
    const { texts, length } = textsOf(items);
    all += length;
    const inner = (/** @type {Tag} */ { role = "", children = [], type, id = "" }) => {
      if (type === "content") {
        const text = texts.get(id) ?? "";
        told += text.length;
        return escaped(text);
      }
      const name = elements.get(role);
      /** @type {string} */
      const content = children.map(inner).join("");
      return name && content ? `<${name}>${content}</${name}>` : content;
    };
    return tags ? inner(tags) : "";
  });
  return told > all * mostTold && /<(p|h\d)>/.test(html.join("")) ? html.join("\n") : undefined;
}

/**
 * The tagged texts of a page, by their numbers, and the length of all its text.
 * @param {readonly import("./pdf-lines.js").Item[]} items
 */
function textsOf(items) {
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  /** @type {(string | undefined)[]} */
  const open = [];
  let length = 0;
  for (const { type, id, str = "", hasEOL } of items) {
    if (type?.startsWith("begin")) open.push(id ?? open[open.length - 1]);
    else if (type === "endMarkedContent") open.pop();
    else {
      const own = open[open.length - 1] ?? "";
      const pieces = lines.get(own) ?? [""];
      pieces[pieces.length - 1] += str;
      if (hasEOL) pieces.push("");
      lines.set(own, pieces);
      length += str.length;
    }
  }
  // Spaces between two texts stand at the edges of either.
  const spaced = (/** @type {string[]} */ pieces) => {
    const [first = "", last = first] = [pieces[0], pieces[pieces.length - 1]];
    return `${/^\s|^$/.test(first) ? " " : ""}${joinedLines(pieces)}${/\s$|^$/.test(last) ? " " : ""}`;
  };
  return { texts: new Map([...lines].map(([id, pieces]) => [id, spaced(pieces)])), length };
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
