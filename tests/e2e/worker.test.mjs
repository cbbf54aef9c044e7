// The JavaScript API in browsers: on the main thread and in a worker of the browser's own.
import assert from "node:assert/strict";
import { holdResults, releaseAnswers } from "./harness/answers.mjs";
import { forEachBrowser, test, unbundled } from "./harness/index.mjs";

const text = "“Ça va 👍,” Mayor Zoë Nwosu said in Paris on Monday.";

forEachBrowser((_browser, open) => {
  test("the worker gives what the main thread gives", async () => {
    const page = await open("/");
    const [inWorker, here] = await page.evaluate(async (/** @type {string} */ text) => {
      const api = /** @type {typeof import("../../www/newslens.js")} */ (
        await import(`${location.origin}/newslens.js`)
      );
      await api.init();
      const analyzer = api.createAnalyzer();
      const inWorker = await analyzer.analyze(text, { date: "2024-05-15" });
      analyzer.close();
      return [inWorker.toJSON(), api.analyze(text, { date: "2024-05-15" }).toJSON()];
    }, text);
    assert.deepEqual(inWorker, here);
    assert.equal(here.publication?.value, "2024-05-15");
    for (const { start, end, text: words } of here.mentions) assert.equal(text.slice(start, end), words);
    assert(here.mentions.length > 0);
  });

  test("errors and aborted calls come out of the worker as what they are", async () => {
    const page = await open("/");
    const errors = await page.evaluate(async (/** @type {string} */ text) => {
      const api = /** @type {typeof import("../../www/analyzer.js")} */ (
        await import(`${location.origin}/analyzer.js`)
      );
      const analyzer = api.createAnalyzer();
      /** @param {Promise<unknown>} call */
      const errorOf = (call) => call.then(() => "none").catch((error) => [error.name, error.option ?? error.message]);
      const stopped = new AbortController();
      const calls = [
        analyzer.analyze(text, { date: "yesterday" }),
        analyzer.analyze(text, /** @type {any} */ ({ date: () => {} })),
        analyzer.analyze(text, {}, { signal: stopped.signal }),
        analyzer.analyzeNewest(text),
        analyzer.analyzeNewest(`${text} `),
      ].map(errorOf);
      stopped.abort(new DOMException("enough", "AbortError"));
      const errors = await Promise.all(calls);
      analyzer.close();
      const broken = api.createAnalyzer({ source: new URL("/no-such.wasm", location.href).href });
      errors.push((await errorOf(broken.analyze(text)))[0]);
      broken.close();
      return errors;
    }, text);
    assert.deepEqual(errors, [
      ["NewslensOptionError", "date"],
      ["NewslensOptionError", "options"],
      ["AbortError", "enough"],
      ["AbortError", "A newer text came"],
      "none",
      "NewslensWorkerError",
    ]);
    // The browser logs the file that is not there.
    page.errors.splice(0);
  });

  test("a megabyte is analysed in a worker while the page stays alive", async () => {
    const page = await open("/");
    await page.evaluate(async () => {
      const api = /** @type {typeof import("../../www/analyzer.js")} */ (
        await import(`${location.origin}/analyzer.js`)
      );
      const analyzer = api.createAnalyzer();
      // From now on its worker hears what it is told.
      await analyzer.analyze("");
      Object.assign(window, { analyzer });
    });
    // Twice, as the first answer may be that of the page's own worker.
    await holdResults(page);
    await holdResults(page);
    await page.evaluate(async (/** @type {string} */ text) => {
      const { analyzer } = /** @type {{ analyzer: import("../../www/analyzer.js").Analyzer }} */ (
        /** @type {any} */ (window)
      );
      const state = { phase: "", mentions: 0 };
      const long = `${text}\n\n`.repeat(Math.ceil(1_000_000 / text.length));
      const onProgress = (/** @type {{ phase: string }} */ progress) => {
        state.phase = progress.phase;
      };
      analyzer.analyze(long, {}, { onProgress }).then(({ mentions }) => {
        state.mentions = mentions.length;
        analyzer.close();
      });
      Object.assign(window, { state });
    }, text);
    // The page hears of it, and answers, before there is a result.
    await page.waitUntil(() => /** @type {any} */ (window).state.phase === "result");
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).state.mentions), 0);
    await releaseAnswers(page);
    await page.waitUntil(() => /** @type {any} */ (window).state.mentions > 10_000);
  });
}, unbundled);
