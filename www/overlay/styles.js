// The styles of the overlay's panel, beside those of the element: at the side of a wide window, at the bottom of a narrow one.
import { ArticleSheet, overArticle, sheetOf } from "../element/styles.js";

/**
 * The sheets of highlights over light and over dark articles: not every dark page says by `color-scheme` that it is one.
 * @param {"$1" | "$2"} half  of the pairs of colours
 */
const oneHalf = (half) => new ArticleSheet(() => overArticle().replace(/light-dark\((#\w+), (#\w+)\)/g, half));

export const articleSheets = { light: oneHalf("$1"), dark: oneHalf("$2") };

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** The style sheet of the panel's shadow root. */
export function panelSheet() {
  sheet ??= sheetOf(css);
  return sheet;
}

// What the page says of all its elements must not reach the host; inside a shadow root "important" wins over the page's.
const css = `
:host {
  all: initial !important; direction: ltr !important; color-scheme: light !important;
  position: fixed !important; inset: 0 0 0 auto !important; z-index: 2147483647 !important;
  display: block !important; width: min(23rem, 40vw) !important; min-width: 17rem !important;
  color: var(--ink) !important; background: var(--surface) !important;
  font: 15px / 1.5 var(--sans) !important; overflow-wrap: break-word !important;
  border-inline-start: 1px solid var(--line) !important; box-shadow: 0 0 1.5rem rgb(0 0 0 / 18%) !important;
}
:host([data-scheme="dark"]) { color-scheme: dark !important; }
:host([data-moved]) { inset: 0 auto 0 0 !important; }
:host([data-folded]) { inset-block-end: auto !important; border-end-start-radius: 0.5rem !important; width: auto !important; }
:host::backdrop { display: none !important; }

.panel { display: flex; flex-direction: column; height: 100%; outline: none; }
.head { display: flex; align-items: center; gap: 0.25rem; padding: 0.375rem 0.5rem 0.375rem 1rem; border-bottom: 1px solid var(--line); }
.brand { flex: 1; font-weight: 600; }
.head button { min-width: 2.25rem; min-height: 2.25rem; padding: 0 0.5rem; border-radius: 0.375rem; text-align: center; }
.head button:hover { background: color-mix(in oklab, currentcolor 10%, transparent); }
.body { flex: 1; min-height: 0; padding: 0.75rem 1rem 1rem; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
:host([data-folded]) .body { padding: 0; }
:host([data-folded]) .body > :not(.card) { display: none !important; }
:host([data-folded]) .head { border: 0; }
.told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (width < 44rem) {
  :host, :host([data-moved]) {
    inset: auto 0 0 0 !important; width: auto !important; height: 45dvh !important; min-width: 0 !important;
    border: 0 !important; border-block-start: 1px solid var(--line) !important;
  }
  :host([data-folded]) { inset: auto 0 0 0 !important; height: auto !important; border-radius: 0 !important; }
}
@media print { :host { display: none !important; } }
`;
