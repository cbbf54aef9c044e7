// One of the panels beside the text: a list, which may be looked at in more than one way.

import { element } from "../common/dom.js";
import { memberAt } from "../common/member-at.js";
import { entityKinds } from "../common/types.js";
import { RowList } from "./lists.js";
import { dateRows, nameRows, quoteRows, speakerRows } from "./rows.js";
import { axisOf, timelineRows } from "./timeline.js";
import { words } from "./words.js";

/** @typedef {import("../common/types.js").Analysis} Analysis */
/** @typedef {import("../common/target.js").Target} Target */
/** @typedef {"quotes" | "dates" | "names"} PanelName */
/** @typedef {"speakers" | "quotes" | "dates" | "timeline" | "names"} View */
/** @typedef {(analysis: Analysis) => import("./row.js").Row[]} Rows */

/** What each panel is about, and the views it has; the first is shown at first. */
/** @type {Record<PanelName, { kinds: readonly string[], views: Partial<Record<View, Rows>> }>} */
const plans = {
  quotes: { kinds: ["quote"], views: { speakers: speakerRows, quotes: quoteRows } },
  dates: { kinds: ["date"], views: { dates: dateRows, timeline: timelineRows } },
  names: { kinds: entityKinds, views: { names: nameRows } },
};

/** @type {Record<Target["kind"], PanelName>} */
const panelOfKind = { quote: "quotes", date: "dates", entity: "names" };

export const panelNames = /** @type {PanelName[]} */ (Object.keys(plans));

/**
 * The panel that lists a target.
 * @param {Target} target
 * @returns {PanelName}
 */
export function panelOf({ kind }) {
  return panelOfKind[kind];
}

export class Panel {
  /** @type {[View, Rows][]} */
  #views;
  #kinds;
  #list;
  #chosen = 0;
  #switches = element("div", { class: "views" });
  #none = element("p", { class: "none" });
  #axis = element("div", { class: "axis", "aria-hidden": "true" });
  /** @type {Analysis | undefined} */
  #analysis;
  /** @type {ReadonlySet<string>} */
  #off = new Set();

  /** @param {PanelName} name */
  constructor(name) {
    this.name = name;
    this.#kinds = plans[name].kinds;
    this.#views = /** @type {[View, Rows][]} */ (Object.entries(plans[name].views));
    this.root = element("div", {
      role: "tabpanel",
      id: `panel-${name}`,
      class: "panel",
      "aria-labelledby": `tab-${name}`,
    });
    this.#views.forEach(([view], index) => {
      const button = element("button", { type: "button", class: "view", "data-view": view }, words.view[view]);
      button.addEventListener("click", () => this.#choose(index));
      this.#switches.append(button);
    });
    this.#switches.hidden = this.#views.length < 2;
    this.root.append(this.#switches, this.#axis, this.#none);
    this.#list = new RowList(this.root, words.panel.title[name]);
    this.#choose(0);
  }

  /** @param {number} index */
  #choose(index) {
    this.#chosen = index;
    [...this.#switches.children].forEach((button, at) => {
      button.setAttribute("aria-pressed", String(at === index));
    });
    this.#fill();
  }

  /**
   * Shows what was found, apart from the kinds that are switched off.
   * @param {Analysis} analysis
   * @param {ReadonlySet<string>} off
   */
  show(analysis, off) {
    this.#analysis = analysis;
    this.#off = off;
    this.#fill();
  }

  /**
   * Goes on with what was found after an edit that changes no row.
   * @param {Analysis} analysis
   */
  follow(analysis) {
    this.#analysis = analysis;
  }

  #fill() {
    if (!this.#analysis) return;
    const [view, rowsOf] = memberAt(this.#views, this.#chosen);
    const rows = rowsOf(this.#analysis).filter(({ style }) => !this.#off.has(style.replace(/ .*/, "")));
    this.#list.show(rows);
    this.#none.hidden = rows.length > 0;
    const isOff = this.#kinds.every((kind) => this.#off.has(kind));
    this.#none.textContent = isOff ? words.panel.filtered : words.panel.none[this.name];
    this.#axis.hidden = view !== "timeline" || rows.length === 0;
    if (!this.#axis.hidden) this.#showAxis(axisOf(this.#analysis).ticks);
  }

  /** @param {import("./timeline.js").Tick[]} ticks */
  #showAxis(ticks) {
    const labels = ticks.map(({ at, label }) => {
      const tick = element("span", { class: "tick" }, label);
      tick.style.left = `${at * 100}%`;
      return tick;
    });
    this.#axis.replaceChildren(element("span", { class: "axis-inside" }, ...labels));
  }

  /**
   * The row of a target.
   * @param {Target} target
   * @param {boolean} [show]  whether the row is shown for it if it is one of those left out so far
   */
  find(target, show = true) {
    return this.#list.find(target, show);
  }
}
