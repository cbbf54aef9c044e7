// The views of a dossier behind their tabs. Only the one in front is filled; the others wait until they are.
import { element } from "../../common/dom.js";
import { memberAt } from "../../common/member-at.js";
import { CastView } from "./views/cast.js";
import { MatrixView } from "./views/matrix.js";
import { SpeakersView } from "./views/speakers.js";
import { TimelineView } from "./views/timeline.js";
import { ToldView } from "./views/told.js";
import { words } from "./words.js";

/** @typedef {import("./shown.js").Shown} Shown */
/** @typedef {"told" | "speakers" | "timeline" | "cast" | "matrix"} ViewName */
/** @typedef {{ root: HTMLElement, show: (shown: Shown) => void, count: (shown: Shown) => number }} DossierView */

export class Tabs {
  root = element("div", { class: "dossier-views" });
  #tabs = element("div", { class: "tabs", role: "tablist", "aria-label": words.views });
  /** @type {Map<ViewName, { view: DossierView, tab: HTMLElement, panel: HTMLElement, filled: Shown | undefined }>} */
  #views = new Map();
  /** @type {ViewName} */
  #chosen = "told";
  /** @type {Shown | undefined} */
  #shown;

  /**
   * @param {ConstructorParameters<typeof CastView>[0]} calls  for the cast
   * @param {HTMLElement} filters  what stands between the tabs and the view in front
   */
  constructor(calls, filters) {
    /** @type {Record<ViewName, DossierView>} */
    const views = {
      told: new ToldView(),
      speakers: new SpeakersView(),
      timeline: new TimelineView(),
      cast: new CastView(calls),
      matrix: new MatrixView(),
    };
    this.root.append(this.#tabs, filters);
    for (const [key, view] of Object.entries(views)) {
      const name = /** @type {ViewName} */ (key);
      const id = `dossier-${name}`;
      const tab = element("button", {
        type: "button",
        role: "tab",
        id: `${id}-tab`,
        class: "tab",
        "aria-controls": id,
      });
      tab.append(element("span", {}, words.tab[name]), " ", element("span", { class: "tab-count" }));
      tab.addEventListener("click", () => this.select(name));
      const panel = element("div", { role: "tabpanel", id, "aria-labelledby": `${id}-tab`, class: "dossier-view" });
      panel.append(view.root);
      this.#tabs.append(tab);
      this.root.append(panel);
      this.#views.set(name, { view, tab, panel, filled: undefined });
    }
    this.#tabs.addEventListener("keydown", (event) => this.#onKey(event));
    this.#update();
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    for (const { view, tab } of this.#views.values()) {
      const count = tab.querySelector(".tab-count");
      if (count) count.textContent = view.count(shown).toLocaleString();
    }
    this.#fill();
  }

  /** @param {ViewName} name */
  select(name) {
    this.#chosen = name;
    this.#update();
    this.#fill();
  }

  #fill() {
    const chosen = this.#views.get(this.#chosen);
    if (!chosen || !this.#shown || chosen.filled === this.#shown) return;
    chosen.filled = this.#shown;
    chosen.view.show(this.#shown);
  }

  #update() {
    for (const [name, { tab, panel }] of this.#views) {
      const isChosen = name === this.#chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panel.hidden = !isChosen;
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const names = [...this.#views.keys()];
    const next = memberAt(names, (names.indexOf(this.#chosen) + step + names.length) % names.length);
    this.select(next);
    this.#views.get(next)?.tab.focus();
    event.preventDefault();
  }
}
