// The switches above the views: tabs for the views, and the legend, which switches the kinds; those of other names and of
// amounts together.

import { element } from "../common/dom.js";
import { memberAt } from "../common/member-at.js";
import { switches } from "../common/types.js";

/** @typedef {import("./options.js").View} View */

/**
 * @param {HTMLElement} root
 * @param {readonly View[]} views
 * @param {import("./words.js").Words} words
 * @param {(view: View) => void} choose
 */
export function drawTabs(root, views, words, choose) {
  root.setAttribute("aria-label", words.views);
  const tabs = views.map((view) => {
    const tab = element("button", { type: "button", role: "tab", part: "tab", "data-view": view }, words.view[view]);
    tab.addEventListener("click", () => choose(view));
    return tab;
  });
  root.hidden = views.length < 2;
  root.replaceChildren(...(views.length < 2 ? [] : tabs));
  root.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    if (!step || at < 0) return;
    const next = (at + step + tabs.length) % tabs.length;
    choose(memberAt(views, next));
    tabs[next]?.focus();
    event.preventDefault();
  };
}

/**
 * @param {HTMLElement} root
 * @param {import("./frame.js").Content} content
 * @param {Set<string>} off  the kinds that are switched off
 * @param {() => void} changed
 */
export function drawLegend(root, { analysis, kinds, views, words }, off, changed) {
  root.setAttribute("aria-label", words.legend);
  const chips = switches.flatMap(([name, all]) => {
    const members = all.filter((kind) => kinds.includes(kind));
    const count = members.reduce((sum, kind) => sum + countOf(analysis, kind), 0);
    const [first] = members;
    if (!first || count === 0 || !views.includes("text")) return [];
    const chip = element("button", {
      type: "button",
      class: `chip ${name}`,
      part: `chip ${name}`,
      "aria-pressed": String(!off.has(first)),
    });
    chip.append(
      element("span", { class: "name" }, words.kinds[name]),
      " ",
      element("span", { class: "note" }, count.toLocaleString(words.locale)),
    );
    chip.addEventListener("click", () => {
      const isOff = off.has(first);
      for (const kind of members) isOff ? off.delete(kind) : off.add(kind);
      chip.setAttribute("aria-pressed", String(isOff));
      changed();
    });
    return [chip];
  });
  root.replaceChildren(...chips);
}

/**
 * @param {import("./describe.js").Analysis} analysis
 * @param {import("../common/types.js").Kind} kind
 */
function countOf({ quotes, dates, entities }, kind) {
  if (kind === "quote") return quotes.length;
  if (kind === "date") return dates.length;
  return entities.filter(({ type }) => type === kind).length;
}
