// What the page begins before its other scripts are there: given once, and never broken.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

class FakeWorker extends EventTarget {
  static made = 0;
  constructor() {
    super();
    FakeWorker.made += 1;
  }
}

const { WebAssembly: there, Worker: own, fetch } = /** @type {any} */ (globalThis);
let imports = 0;

/** The module anew, with these in the place of the browser's. @param {Record<string, unknown>} globals */
function begin(globals) {
  FakeWorker.made = 0;
  Object.assign(globalThis, globals);
  imports += 1;
  return import(`../../../www/page/early.js?${imports}`);
}

afterEach(() => Object.assign(globalThis, { WebAssembly: there, Worker: own, fetch }));

test("the worker that was begun is taken once, then there are others", async () => {
  const { takeWorker } = await begin({ Worker: FakeWorker, fetch: async () => "no module" });
  assert.equal(FakeWorker.made, 1);
  const first = takeWorker();
  assert.equal(FakeWorker.made, 1);
  // What happens to it now is the matter of who took it.
  first.dispatchEvent(new Event("error"));
  assert.notEqual(takeWorker(), first);
  assert.equal(FakeWorker.made, 2);
});

test("one that did not start is not given to anybody", async () => {
  /** @type {FakeWorker[]} */
  const made = [];
  class Noted extends FakeWorker {
    constructor() {
      super();
      made.push(this);
    }
  }
  const { takeWorker } = await begin({ Worker: Noted, fetch: async () => "no module" });
  made[0]?.dispatchEvent(new Event("error", { cancelable: true }));
  assert.notEqual(takeWorker(), made[0]);
  assert.equal(made.length, 2);
});

test("without workers and WebAssembly it loads, and who takes a worker hears why there is none", async () => {
  // Only what the page asks of it is taken away: Node's own network code instantiates a module of its own at its first use, later
  // than this test may run.
  const without = Object.create(there, { compileStreaming: { value: undefined } });
  const { source, takeWorker } = await begin({
    Worker: undefined,
    WebAssembly: without,
    fetch: async () => "no module",
  });
  assert.equal(await source, undefined);
  assert.throws(takeWorker, TypeError);
});

test("a module that cannot be had is none", async () => {
  const offline = async () => {
    throw new TypeError("no network");
  };
  const { source } = await begin({ Worker: FakeWorker, fetch: offline });
  assert.equal(await source, undefined);
});
