// One row of a list as an element.
import { element } from "../common/dom.js";

/** @typedef {import("../common/target.js").Target} Target */

/**
 * A row of a list, which may be long: what it says is made only for the rows that are shown.
 * @typedef {object} Row
 * @property {Target | null} target  what it stands for; `null` for a heading
 * @property {string} style  its classes; the first is the kind of what it stands for
 * @property {() => RowWords} tell
 */

/**
 * What a row says.
 * @typedef {object} RowWords
 * @property {string} title
 * @property {string} [badge]  in small print beside the title
 * @property {string} [text]
 * @property {string} [note]
 * @property {{ start: number, end: number, origin: number }} [bar]  its place on the axis, and that of the day of
 *   publication, from 0 to 1
 */

/**
 * @param {boolean} isHeading
 * @param {string} style
 * @param {RowWords} words
 * @returns {HTMLElement} an item of a list; what can be clicked is its first child
 */
export function elementOf(isHeading, style, { title, badge, text, note, bar }) {
  const head = element("span", { class: "row-head" }, element("span", { class: "row-title" }, title));
  if (badge) head.append(" ", element("span", { class: "row-badge" }, badge));
  if (isHeading) return element("li", { class: "heading" }, element("h3", { class: style }, head));
  const button = element("button", { type: "button", class: `row ${style}` });
  if (title) button.append(head);
  if (bar) button.append(barOf(bar));
  if (text) button.append(" ", element("span", { class: "row-text" }, text));
  if (note) button.append(" ", element("span", { class: "row-note" }, note));
  return element("li", {}, button);
}

/** @param {{ start: number, end: number, origin: number }} bar */
function barOf({ start, end, origin }) {
  const bar = element("span", { class: "row-bar" });
  bar.style.left = `${start * 100}%`;
  bar.style.width = `${(end - start) * 100}%`;
  const mark = element("span", { class: "row-origin" });
  mark.style.left = `${origin * 100}%`;
  return element("span", { class: "row-axis" }, mark, bar);
}
