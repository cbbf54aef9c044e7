// The styles of <news-lens>, as sheets that are made when first needed and shared by all elements. What a site can set from
// outside stands in docs/element.md: the custom properties --newslens-… and the parts.
import { switches } from "../common/types.js";

/** @typedef {import("../common/types.js").Switch} Switch */

/** The colours of the kinds, each with what a site may have set in its place. */
/** @type {Record<Switch, string>} */
const colours = {
  quote: "var(--newslens-quote, light-dark(#8a6100, #e2b457))",
  date: "var(--newslens-date, light-dark(#0b6a60, #5fcabb))",
  person: "var(--newslens-person, light-dark(#1c55a8, #8fb9f5))",
  organization: "var(--newslens-organization, light-dark(#7a3a9b, #cf9ff0))",
  place: "var(--newslens-place, light-dark(#3c6b12, #a3d16a))",
  group: "var(--newslens-group, light-dark(#a33b26, #f39b83))",
  other: "var(--newslens-other, light-dark(#97246b, #f2a0cd))",
  amount: "var(--newslens-amount, light-dark(#5a5448, #c2bcae))",
};

/** How the names are underlined, so that they differ by more than colour. */
/** @type {Record<Exclude<Switch, "quote">, string>} */
const underlines = {
  date: "underline dotted 2px",
  person: "underline solid 2px",
  organization: "underline double 2px",
  place: "underline dashed 2px",
  group: "underline wavy 1px",
  other: "underline overline solid 1px",
  amount: "underline dotted 1px",
};

/** The classes of highlights and switches, each with the switch whose looks it has. */
const looks = new Map(
  switches.flatMap(([name, kinds]) => [name, ...kinds].map((kind) => /** @type {const} */ ([kind, name]))),
);

/** @param {Switch} name */
function underlineOf(name) {
  return name === "quote" ? undefined : underlines[name];
}

/** The inside of the element. */
function inShadow() {
  const kinds = [...looks].map(
    ([kind, name]) => `.${kind} { --kind: ${colours[name]}; --underline: ${underlineOf(name) ?? "none"}; }`,
  );
  const names = [...looks].flatMap(([kind, name]) =>
    underlineOf(name) ? [`[data-kinds~="${kind}"] mark.${kind}`] : [],
  );
  return `:host {
  display: block;
  --surface: var(--newslens-surface, light-dark(#fffefb, #1e2023));
  --ink: var(--newslens-ink, light-dark(#1f1d1a, #e9e6df));
  --quiet: var(--newslens-quiet, light-dark(#625d54, #a6a196));
  --line: var(--newslens-line, color-mix(in oklab, currentcolor 18%, transparent));
  --sans: var(--newslens-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
  overflow-wrap: break-word;
}

:host([hidden]), [hidden] { display: none !important; }

*, ::before { box-sizing: border-box; }

${kinds.join("\n")}

button { margin: 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }

:focus-visible { outline: 2px solid var(--kind, currentcolor); outline-offset: 2px; }

.bar { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font: 0.8125rem / 1.4 var(--sans); }
.tabs, .legend { margin-bottom: 0.75rem; }

.tabs { display: flex; flex-wrap: wrap; flex-basis: 100%; gap: 0.25rem 1.25rem; border-bottom: 1px solid var(--line); }
[role="tab"] { margin-bottom: -1px; padding: 0.375rem 0; border-bottom: 2px solid transparent; color: var(--quiet); }
[role="tab"][aria-selected="true"] { border-color: currentcolor; color: inherit; font-weight: 600; }

.legend { display: flex; flex-wrap: wrap; gap: 0.375rem 1rem; }
.chip { padding: 0.25rem 0; }
.chip .name { text-decoration: var(--underline, none) var(--kind); text-decoration-skip-ink: none;
  text-underline-offset: 0.25em; }
.chip.quote .name { padding: 0.1em 0.3em; border-radius: 0.2em; background: color-mix(in oklab, var(--kind) 18%, transparent); }
.chip[aria-pressed="false"] .name { background: none; color: var(--quiet); text-decoration: line-through; }
.chip:hover .name, [role="tab"]:hover { color: var(--kind, inherit); }

.note { color: var(--quiet); font: 0.8125rem / 1.4 var(--sans); font-variant-numeric: tabular-nums; }

.message { margin: 0 0 1rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line);
  color: var(--quiet); font: 0.875rem / 1.45 var(--sans); }

.text { white-space: pre-wrap; }
.text:focus-visible { outline-offset: 0.5rem; }
.long p { content-visibility: auto; contain-intrinsic-size: auto 8rem; }
p { margin: 0 0 1em; }
p:last-child { margin-bottom: 0; }

mark { border-radius: 0.15em; background: none; color: inherit; }
:is(${names.join(", ")}) {
  cursor: pointer; text-decoration: var(--underline) color-mix(in oklab, var(--kind) 80%, transparent);
  text-decoration-skip-ink: none; text-underline-offset: 0.22em;
}
[data-kinds~="quote"] :is(mark.quote, .words) {
  --kind: ${colours.quote}; padding: 0.08em 0; cursor: pointer; background: color-mix(in oklab, var(--kind) 15%, transparent);
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
[data-kinds~="quote"] mark.quote:is(.mixed, .indirect, .unsure, .denied) {
  background: none; box-shadow: inset 0 -1px color-mix(in oklab, var(--kind) 60%, transparent);
}
mark.unsure { text-decoration-style: dotted; }
[data-kinds~="quote"] mark[data-label]::before {
  content: attr(data-label); margin-inline-end: 0.45em; padding: 0.1em 0.45em; border-radius: 0.3em;
  background: color-mix(in oklab, var(--kind) 20%, transparent); color: var(--kind);
  font: 600 0.66em / 1 var(--sans); vertical-align: 0.14em; white-space: nowrap;
}
.cue, .speaker { --kind: ${colours.quote}; }
:is(mark, .words).lit { background: color-mix(in oklab, var(--kind) 30%, transparent) !important; }
:is(.cue, .speaker).lit { box-shadow: inset 0 -0.12em var(--kind); }
mark:focus { outline: 2px solid var(--kind); outline-offset: 1px; }

.title { margin: 0 0 0.25rem; font-size: 1em; font-weight: 600; line-height: 1.4; }
.title::first-letter { text-transform: uppercase; }
.title .note { margin-inline-start: 0.4em; font-weight: 400; }
section { padding: 0.875rem 0; border-top: 1px solid var(--line); }
section:first-child { padding-top: 0; border: 0; }
ul { margin: 0; padding: 0; list-style: none; }
.row { display: block; width: 100%; padding: 0.25rem 0.75rem; border-inline-start: 2px solid var(--line); line-height: 1.5; }
.row:is(:hover, .lit, :focus-visible) { border-color: var(--kind); background: color-mix(in oklab, var(--kind) 9%, transparent); }
.row strong { font-weight: 600; }
.row.date strong { color: var(--kind); }

.list[data-view="timeline"] { padding-inline-start: 0.3rem; }
.list[data-view="timeline"] section { position: relative; padding: 0 0 1rem 1.1rem; border: 0; border-inline-start: 2px solid var(--line); }
.list[data-view="timeline"] section:last-child { padding-bottom: 0; }
.list[data-view="timeline"] section::before {
  content: ""; position: absolute; inset: 0.45em auto auto -0.3rem; width: 0.5rem; height: 0.5rem; border-radius: 50%;
  background: ${colours.date};
}
.list[data-view="timeline"] .row { padding-inline-start: 0; border: 0; }

.card {
  position: fixed; inset: auto; z-index: 2147483647; flex-direction: column; width: max-content; margin: 0;
  max-width: min(22rem, calc(100vw - 1rem)); padding: 0.625rem 0.875rem; border: 1px solid var(--line);
  border-inline-start: 4px solid var(--kind); border-radius: 0.375rem; background: var(--surface); color: var(--ink);
  box-shadow: 0 0.375rem 1.5rem rgb(0 0 0 / 18%); font: 0.875rem / 1.4 var(--sans); pointer-events: none;
}
.card:not([hidden]) { display: flex; }
.card-kind { color: var(--kind); font-size: 0.75rem; font-weight: 600; }
.card-title { font-weight: 600; }
.card-detail { color: var(--quiet); }

@media (forced-colors: active) {
  mark, .row { forced-color-adjust: auto; }
  [data-kinds~="quote"] mark.quote { border-bottom: 1px solid; }
  .lit { outline: 2px solid Highlight; }
  [role="tab"][aria-selected="true"] { border-color: Highlight; }
}
`;
}

/** Highlights over an article: nothing of it but the highlights is touched. */
export function overArticle() {
  // In one rule they would all be ignored by browsers that do not know the first.
  const highlight = (/** @type {string} */ style, /** @type {string} */ declarations) =>
    `::highlight(newslens-${style}) { ${declarations} }\nmark.newslens-${style} { ${declarations} }`;
  const tint = (/** @type {number} */ percent) =>
    `background-color: color-mix(in oklab, ${colours.quote} ${percent}%, transparent);`;
  return [
    'mark[class^="newslens-"] { background-color: transparent; color: inherit; }',
    highlight("indirect", tint(7)),
    highlight("quote", tint(15)),
    ...[...looks].flatMap(([kind, name]) => {
      const line = underlineOf(name);
      return line ? [highlight(kind, `text-decoration: ${line} ${colours[name]};`)] : [];
    }),
    highlight("lit", tint(30)),
    highlight("flash", tint(45)),
  ].join("\n");
}

/** @type {CSSStyleSheet | undefined} */
let shadowSheet;

/** The style sheet of the shadow roots. */
export function elementSheet() {
  shadowSheet ??= sheetOf(inShadow());
  return shadowSheet;
}

/** A style sheet of the trees that hold articles, which is in them as long as it is used. */
export class ArticleSheet {
  #css;
  /** @type {CSSStyleSheet | undefined} */
  #sheet;
  /** @type {Map<Node, number>} */
  #users = new Map();

  /** @param {() => string} css */
  constructor(css) {
    this.#css = css;
  }

  /** @param {Node} root  of a tree that holds an article */
  use(root) {
    const count = this.#users.get(root) ?? 0;
    this.#users.set(root, count + 1);
    if (count > 0 || !hasSheets(root)) return;
    this.#sheet ??= sheetOf(this.#css());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** @param {Node} root */
  release(root) {
    const count = (this.#users.get(root) ?? 1) - 1;
    if (count > 0) return void this.#users.set(root, count);
    this.#users.delete(root);
    if (hasSheets(root)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}

/** Its colours are light or dark as the `color-scheme` of the page says. */
export const articleSheet = new ArticleSheet(overArticle);

/**
 * A style sheet that can be adopted.
 * @param {string} css
 */
export function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * @param {Node} root
 * @returns {root is Document | ShadowRoot}
 */
function hasSheets(root) {
  return root instanceof Document || root instanceof ShadowRoot;
}
