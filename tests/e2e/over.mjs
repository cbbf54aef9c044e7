// Opens the overlay of newslens/overlay over a page, for its tests.

/**
 * Opens it, with its shadow root open for the tests, and waits until the article was read. What it tells is noted in the
 * page's `told`, how often it asked for an analysis in `asked`.
 * @param {import("./harness/index.mjs").Page} page
 * @param {{ article?: string, show?: string, uiLang?: string, date?: string }} [options]  the article's selector; else the page
 *   reader finds it
 */
export async function openOver(page, options = {}) {
  await page.evaluate(run, options);
}

/**
 * Runs in the page.
 * @param {{ article?: string }} options
 */
async function run({ article, ...options }) {
  const scope = /** @type {any} */ (globalThis);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: "open" });
  };
  const names = ["/newslens.js", "/read-page.js", "/overlay.js"];
  const [{ createAnalyzer }, { readPage }, { openOverlay }] = await Promise.all(names.map((name) => import(name)));
  const analyzer = createAnalyzer();
  scope.told = [];
  scope.asked = 0;
  scope.overlay = openOverlay({
    ...options,
    ...(article ? { article: document.querySelector(article) } : { readPage }),
    analyzer: {
      analyze: (/** @type {any[]} */ ...args) => {
        scope.asked += 1;
        return analyzer.analyze(...args);
      },
    },
    onAnalysis: () => scope.told.push("analysis"),
    onSelect: (/** @type {string} */ type, /** @type {number} */ _, /** @type {any} */ item) =>
      scope.told.push(`${type}: ${item.name ?? item.text}`),
    onError: (/** @type {Error} */ error) => scope.told.push(`error: ${error.message}`),
    onClose: () => scope.told.push("close"),
  });
  Element.prototype.attachShadow = attachShadow;
  await scope.overlay.ready;
}

/** Runs in the page: the texts under each highlight, by its name without "newslens-". */
export function highlighted() {
  return Object.fromEntries(
    [...CSS.highlights].map(([name, ranges]) => [
      name.replace("newslens-", ""),
      [...ranges].map((range) => {
        const { startContainer, startOffset, endOffset } = /** @type {AbstractRange} */ (range);
        return startContainer.textContent?.slice(startOffset, endOffset).replace(/\s+/g, " ");
      }),
    ]),
  );
}
