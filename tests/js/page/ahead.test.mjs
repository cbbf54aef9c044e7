// What the page opens with is read once, for who asks for just that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readAhead } from "../../../www/page/ahead.js";

/** @typedef {import("../../../www/page/ahead.js").Read} Read */

const found = /** @type {any} */ ({ dates: [] });

/** What was asked to be read, and how it is answered. */
function reader() {
  /** @type {Parameters<Read>[]} */
  const asked = [];
  const answer = { resolve: (/** @type {any} */ _) => {}, reject: (/** @type {unknown} */ _) => {} };
  const promise = new Promise((resolve, reject) => Object.assign(answer, { resolve, reject }));
  /** @type {Read} */
  const read = (...all) => {
    asked.push(all);
    all[2].signal?.addEventListener("abort", () => answer.reject(all[2].signal?.reason));
    return promise;
  };
  return { asked, answer, read };
}

test("who asks for the same gets the answer, once", async () => {
  const { asked, answer, read } = reader();
  const take = readAhead(read, "It rained.", { date: null });
  assert.equal(asked.length, 1);
  const taken = take("It rained.", { date: null }, {});
  answer.resolve(found);
  assert.equal(await taken, found);
  assert.equal(take("It rained.", { date: null }, {}), undefined);
});

test("of another text, or one read in another way, there is no answer, and nobody waits for the first", () => {
  for (const [text, date] of /** @type {const} */ ([
    ["It snowed.", null],
    ["It rained.", "2024-05-16"],
  ])) {
    const { asked, read } = reader();
    const take = readAhead(read, "It rained.", { date: null });
    assert.equal(take(text, { date }, {}), undefined);
    assert.equal(asked[0]?.[2].signal?.aborted, true);
    assert.equal(take("It rained.", { date: null }, {}), undefined);
  }
});

test("nothing is read of no text", () => {
  const { asked, read } = reader();
  const take = readAhead(read, "", {});
  assert.equal(take("", {}, {}), undefined);
  assert.deepEqual(asked, []);
});

test("who took it hears how far it is, and stops it", async () => {
  const { asked, read } = reader();
  const take = readAhead(read, "It rained.", {});
  const progress = /** @type {const} */ ({ phase: "quotes", done: 2, total: 5 });
  const control = asked[0]?.[2];
  control?.onProgress?.(progress);
  const heard = /** @type {unknown[]} */ ([]);
  const work = new AbortController();
  const taken = take("It rained.", {}, { signal: work.signal, onProgress: (one) => heard.push(one) });
  control?.onProgress?.(progress);
  assert.deepEqual(heard, [progress]);
  work.abort("enough");
  await assert.rejects(/** @type {Promise<unknown>} */ (taken), (reason) => reason === "enough");
});
