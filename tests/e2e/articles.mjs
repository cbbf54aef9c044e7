// Texts that the tests of the page read, written for them, and what every test does with them.

/** A day of publication, a quote that holds a date and a name, a pronoun for a speaker. */
export const article = `Harbour reopens after the storm

LISBON, 16 May 2024 – The harbour reopened on Wednesday, the government said.

“Helena Duarte promised us help by 1 June 2024,” said Tomás Ferreira, the chairman of the fishing association.

Tomás Ferreira lives in Portugal. “I believe her,” he said on Tuesday.
`;

/** A paragraph for long texts. */
export const paragraph = `“We will pay for the repairs by 3 March 2023,” Finance Minister Helena Duarte told reporters in Lisbon on Monday. Tomás Ferreira, the chairman of the fishing association, was not convinced. `;

/**
 * Waits until nothing is left to be drawn: what is long, or drawn on a slow machine, comes in slices.
 * @param {import("./harness/index.mjs").Page} page
 */
export async function drawn(page) {
  await page.waitUntil(() => {
    const roots = [...document.querySelectorAll("news-lens")].map(({ shadowRoot }) => shadowRoot);
    return [document, ...roots].every((root) => !root?.querySelector("[aria-busy]:not(#article)"));
  });
}

/**
 * Waits until a text that came in is there with all of its highlights.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} [mark]  one that is waited for
 */
export async function waitForText(page, mark = "mark") {
  await page.waitFor(`#reading ${mark}`);
  await drawn(page);
}

/**
 * Brings a list to the front and waits for it.
 * @param {import("./harness/index.mjs").Page} page
 * @param {"quotes" | "dates" | "names" | "facts"} name
 */
export async function openTab(page, name) {
  await page.click(`#tab-${name}`);
  await drawn(page);
}

/**
 * Opens the page's editor with a text and waits for what is found in it.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} text
 */
export async function write(page, text) {
  await page.fill("#text", text);
  await page.waitUntil((/** @type {string} */ wanted) => {
    const letters = (/** @type {string | null | undefined} */ some) => some?.replace(/\s/g, "");
    const isShown = letters(document.querySelector("#reading:not([aria-busy])")?.textContent) === letters(wanted);
    return isShown || document.querySelector("#status.problem") !== null;
  }, text);
  const problem = await page.evaluate(() => document.querySelector("#status.problem")?.textContent);
  if (problem) throw new Error(problem);
  await waitForText(page);
}

/**
 * Copies something and pastes it by the keyboard.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} selector  where to
 * @param {{ text?: string, html?: string }} content  plain text, or a piece of a web page
 */
export async function paste(page, selector, { text = "", html }) {
  await page.evaluate(
    (plain, rich) => {
      const field = document.createElement("textarea");
      const piece = document.createElement("div");
      const source = rich ? piece : field;
      source.id = "copied";
      field.value = plain;
      if (rich) piece.append(...new DOMParser().parseFromString(rich, "text/html").body.childNodes);
      document.body.append(source);
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
      if (rich) getSelection()?.selectAllChildren(piece);
      else field.select();
    },
    text,
    html,
  );
  await page.press("Control+c");
  await page.evaluate(() => document.querySelector("#copied")?.remove());
  await page.focus(selector);
  await page.press("Control+v");
}
