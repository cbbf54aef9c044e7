// The worker and its client, in Node: www/worker.js runs in a thread.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { createAnalyzer } from "../../www/analyzer.js";
import { analyze, init, NewslensOptionError, NewslensWorkerError } from "../../www/newslens.js";
import { NodeWorker } from "./node-worker.mjs";

const wasm = new URL("../../www/pkg/newslens_bg.wasm", import.meta.url);
const text = "“Ça va 👍,” Mayor Zoë Nwosu said on Monday.";
const worker = () => /** @type {any} */ (new NodeWorker(new URL("../../www/worker.js", import.meta.url)));

describe("an analyzer", () => {
  /** @type {ReturnType<typeof createAnalyzer>} */
  let analyzer;
  before(async () => {
    await init();
    analyzer = createAnalyzer({ worker });
  });
  after(() => analyzer.close());

  test("gives what analyze gives", async () => {
    const analysis = await analyzer.analyze(text, { date: "2024-05-15" });
    assert.equal(analysis.text, text);
    assert.deepEqual(analysis.toJSON(), analyze(text, { date: "2024-05-15" }).toJSON());
  });

  test("takes many calls at once and answers each with its own", async () => {
    const texts = Array.from({ length: 50 }, (_, index) => `“${"Yes. ".repeat(index)}” she said.`);
    const analyses = await Promise.all(texts.map((each) => analyzer.analyze(each)));
    assert.deepEqual(
      analyses.map((analysis) => analysis.text),
      texts,
    );
  });

  test("a wrong option is the same error as without a worker", async () => {
    for (const [options, option] of [
      [{ date: "yesterday" }, "date"],
      [{ dates: "2024-05-15" }, "dates"],
      [7, "options"],
      [{ date: () => {} }, "options"],
    ]) {
      await assert.rejects(analyzer.analyze(text, /** @type {any} */ (options)), (error) => {
        assert(error instanceof NewslensOptionError);
        assert.equal(error.option, option);
        return true;
      });
    }
    await assert.rejects(analyzer.analyze(/** @type {any} */ (7)), TypeError);
    assert((await analyzer.analyze(text)).text === text, "the next call is not disturbed");
  });

  test("an aborted call fails with the signal's reason, waiting or being worked on", async () => {
    const reason = new Error("enough");
    await assert.rejects(analyzer.analyze(text, {}, { signal: AbortSignal.abort(reason) }), reason);
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    const calls = [first, second, third].map(({ signal }) => analyzer.analyze(text, {}, { signal }));
    first.abort(reason);
    second.abort();
    await assert.rejects(calls[0], reason);
    await assert.rejects(calls[1], { name: "AbortError" });
    assert.equal((await calls[2]).text, text);
    third.abort();
  });

  test("of texts being typed, the newest wins", async () => {
    const results = await Promise.allSettled([..."abcdef"].map((letter) => analyzer.analyzeNewest(letter)));
    assert.deepEqual(
      results.map((result) => (result.status === "fulfilled" ? result.value.text : result.reason.name)),
      ["AbortError", "AbortError", "AbortError", "AbortError", "AbortError", "f"],
    );
  });
});

test("the module can come as an address, bytes, a response or compiled", async () => {
  const bytes = await readFile(wasm);
  const sources = [wasm.href, bytes, new Response(bytes), await WebAssembly.compile(bytes)];
  for (const source of sources) {
    const analyzer = createAnalyzer({ worker, source });
    assert.equal((await analyzer.analyze(text)).text, text);
    analyzer.close();
  }
});

test("a module that cannot be loaded is told to each call, until it can", async () => {
  let isBroken = true;
  const analyzer = createAnalyzer({
    worker: () => (isBroken ? /** @type {any} */ (new NodeWorker(new URL("file:///no-such-worker.js"))) : worker()),
  });
  await assert.rejects(analyzer.analyze(text), NewslensWorkerError);
  isBroken = false;
  assert.equal((await analyzer.analyze(text)).text, text);
  analyzer.close();

  const without = createAnalyzer({ worker, source: new Uint8Array([1, 2, 3]) });
  await assert.rejects(without.analyze(text), NewslensWorkerError);
  without.close();
});

test("a long text that is no longer wanted is not waited for", async () => {
  let workers = 0;
  const analyzer = createAnalyzer({
    worker: () => {
      workers += 1;
      return worker();
    },
  });
  await analyzer.analyze(text);
  for (const [size, wanted] of [
    [1_000, 1],
    [3_000_000, 2],
  ]) {
    // When it is worked on.
    const stopped = new AbortController();
    const control = { signal: stopped.signal, onProgress: () => stopped.abort() };
    const unwanted = analyzer.analyze("word ".repeat(size), {}, control);
    const next = analyzer.analyze(text);
    await assert.rejects(unwanted, { name: "AbortError" });
    assert.equal((await next).text, text);
    assert.equal(workers, wanted);
  }
  analyzer.close();
});

test("a call tells how far it is, until it is stopped", async () => {
  const analyzer = createAnalyzer({ worker });
  /** @type {import("../../www/progress.js").Progress[]} */
  const told = [];
  await analyzer.analyze(text, {}, { onProgress: (progress) => told.push(progress) });
  assert.deepEqual(
    told.map(({ phase }) => phase),
    ["text", "dates", "entities", "quotes", "result"],
  );
  assert(told.every(({ done, total }, at) => total === 100 && done < total && (at === 0 || done > told[at - 1].done)));

  const stopped = new AbortController();
  told.length = 0;
  const call = analyzer.analyze(
    "word ".repeat(1_000_000),
    {},
    {
      signal: stopped.signal,
      onProgress: (progress) => {
        told.push(progress);
        if (progress.phase === "dates") stopped.abort();
      },
    },
  );
  await assert.rejects(call, { name: "AbortError" });
  assert.equal((await analyzer.analyze(text)).text, text);
  assert.equal(told.at(-1)?.phase, "dates");
  analyzer.close();
});

test("after close, no call is left without an answer", async () => {
  const analyzer = createAnalyzer({ worker });
  const calls = [1, 2, 3].map(() => analyzer.analyze(text));
  analyzer.close();
  for (const result of await Promise.allSettled(calls)) {
    assert.equal(result.status === "rejected" && result.reason.name, "AbortError");
  }
  await assert.rejects(analyzer.analyze(text), NewslensWorkerError);
});
