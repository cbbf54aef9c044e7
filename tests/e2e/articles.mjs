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
 * Opens the page's editor with a text and waits for what is found in it.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} text
 */
export async function write(page, text) {
  await page.fill("#text", text);
  await page.waitFor("#reading mark");
}

/**
 * Pastes a text as from the clipboard, into the focused field.
 * @param {import("./harness/index.mjs").Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.focus("#text");
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    // An event made by a script inserts nothing by itself.
    if (document.activeElement?.dispatchEvent(event)) document.execCommand("insertText", false, pasted);
  }, text);
}
