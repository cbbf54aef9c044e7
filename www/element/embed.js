// The script of embed.html, the page for sites that take nothing but an iframe. What to show stands in the address behind
// "#", which no server sees, or comes by message; docs/element.md describes both.
import "../define.js";
import { messageFrom, originOf } from "./embed-messages.js";

/** @typedef {import("./news-lens.js").NewsLensElement} NewsLensElement */

const lens = /** @type {NewsLensElement} */ (document.getElementById("lens"));

/** The site around, as the address names it: only from there messages are taken, only there what was found is told. */
let origin = "";

/** Does what the address asks for. */
function readAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  origin = originOf(wanted.get("origin"));
  document.documentElement.dataset.theme = wanted.get("theme") ?? "";
  show(Object.fromEntries(wanted));
  tell({ type: "newslens-ready" });
}

/** @param {import("./embed-messages.js").Wanted} wanted */
function show({ text, ...attributes }) {
  for (const name of /** @type {const} */ (["date", "order", "show", "view", "lang", "ui-lang"])) {
    const value = attributes[name];
    if (value !== undefined) lens.setAttribute(name, value);
  }
  if (attributes["ui-lang"]) document.documentElement.lang = attributes["ui-lang"];
  if (text !== undefined) lens.text = text;
}

/**
 * Tells the site around, if the address names it.
 * @param {import("./embed-messages.js").Told} message
 */
function tell(message) {
  if (origin && parent !== window) parent.postMessage(message, origin);
}

lens.addEventListener("newslens-analysis", ({ analysis }) => {
  tell({ type: "newslens-analysis", analysis: analysis.toJSON() });
});
lens.addEventListener("newslens-select", ({ itemType, index, item }) => {
  tell({ type: "newslens-select", itemType, index, item });
});
lens.addEventListener("newslens-error", ({ error }) => tell({ type: "newslens-error", message: error.message }));

addEventListener("message", (event) => {
  if (event.source !== parent || event.origin !== origin) return;
  const wanted = messageFrom(event.data);
  if (wanted) show(wanted);
});
addEventListener("hashchange", readAddress);

// How high the content is tells nothing about it, so whoever is around may know.
new ResizeObserver(() => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (parent !== window) parent.postMessage({ type: "newslens-size", height }, origin || "*");
}).observe(document.body);

readAddress();
