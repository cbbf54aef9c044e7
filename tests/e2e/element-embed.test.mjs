// embed.html in an iframe: it sizes itself, and talks to the site it was told of and to nobody else.
import assert from "node:assert/strict";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

/**
 * Whether a frame has sent a message of a type.
 * @param {string} id
 * @param {string} type
 */
function hasSent(id, type) {
  return /** @type {any} */ (window).messages[id].some((/** @type {any} */ message) => message.type === type);
}

/**
 * The last message of a type that a frame has sent.
 * @param {string} id
 * @param {string} type
 */
function lastSent(id, type) {
  return /** @type {any} */ (window).messages[id].findLast((/** @type {any} */ message) => message.type === type);
}

/**
 * Sends a message to a frame.
 * @param {string} id
 * @param {unknown} message
 */
function send(id, message) {
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById(id));
  frame.contentWindow?.postMessage(message, "*");
}

forEachBrowser(
  (_browser, open) => {
    for (const id of ["sandboxed", "trusted"]) {
      test(`a ${id} frame reads the text of its address and asks for the height it needs`, async () => {
        const page = await open("/embed-host.html");
        await page.waitUntil(hasSent, id, "newslens-ready");
        await page.waitUntil(hasSent, id, "newslens-analysis");
        const { analysis } = await page.evaluate(lastSent, id, "newslens-analysis");
        assert.equal(analysis.quotes[0].speaker.name, "Tomás Ferreira");
        assert.equal(analysis.dates[0].value, "2024-05-14");
        await page.waitUntil((frame) => Number(document.getElementById(frame)?.getAttribute("height")) > 60, id);
      });

      test(`a ${id} frame reads a text that comes by message`, async () => {
        const page = await open("/embed-host.html");
        await page.waitUntil(hasSent, id, "newslens-analysis");
        await page.evaluate(send, id, { type: "something-else", text: "Come on 1 May 2021." });
        await page.evaluate(send, id, { type: "newslens-read", text: 5 });
        await page.evaluate(send, id, { type: "newslens-read", text: "Come on 4 May 2022.", date: "2022-01-01" });
        await page.waitUntil(
          (frame) =>
            /** @type {any} */ (window).messages[frame].some(
              (/** @type {any} */ { analysis }) => analysis?.dates[0].value === "2022-05-04",
            ),
          id,
        );
        const values = await page.evaluate(
          (frame) =>
            /** @type {any} */ (window).messages[frame].flatMap((/** @type {any} */ { analysis }) =>
              analysis ? [analysis.dates[0].value] : [],
            ),
          id,
        );
        assert.deepEqual(values, ["2024-05-14", "2022-05-04"]);
      });
    }

    test("a frame that was told of another site tells it nothing but its size, and does not listen", async () => {
      const page = await open("/embed-host.html");
      await page.waitUntil(hasSent, "trusted", "newslens-analysis");
      await page.evaluate(() => {
        /** @type {any} */ (window).messages.trusted.length = 0;
        const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("trusted"));
        frame.src = "embed.html?alone#text=Come on 3 May 2021.";
      });
      await page.waitUntil(hasSent, "trusted", "newslens-size");
      await page.evaluate(send, "trusted", { type: "newslens-read", text: "Come on 4 May 2022." });
      // The other frame has answered by then, though it was asked later.
      await page.evaluate(send, "sandboxed", { type: "newslens-read", text: "Come on 4 May 2022." });
      await page.waitUntil(() =>
        /** @type {any} */ (window).messages.sandboxed.some(
          (/** @type {any} */ { analysis }) => analysis?.dates[0]?.value === "2022-05-04",
        ),
      );
      const types = await page.evaluate(() => [
        ...new Set(/** @type {any} */ (window).messages.trusted.map((/** @type {any} */ { type }) => type)),
      ]);
      assert.deepEqual(types, ["newslens-size"]);
    });
  },
  { ...unbundled, headers: { "Access-Control-Allow-Origin": "*" } },
);
