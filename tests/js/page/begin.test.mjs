// What the page begins before its other scripts are there: given once, and never broken.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

class FakeWorker extends EventTarget {
  static made = 0;
  /** @type {unknown[]} */
  told = [];
  constructor() {
    super();
    FakeWorker.made += 1;
  }
  /** @param {unknown} message */
  postMessage(message) {
    this.told.push(message);
  }
}

const { WebAssembly: there, Worker: own, fetch } = /** @type {any} */ (globalThis);
let imports = 0;

/** The module anew, with these in the place of the browser's. @param {Record<string, unknown>} globals */
async function begin(globals) {
  FakeWorker.made = 0;
  Object.assign(globalThis, { newslensBegun: undefined, ...globals });
  imports += 1;
  const { begun } = await import(`../../../www/page/begin.js?${imports}`);
  assert.equal(begun(), begun());
  return begun();
}

afterEach(() => Object.assign(globalThis, { WebAssembly: there, Worker: own, fetch, newslensBegun: undefined }));

/** WebAssembly without or with another of its functions: Node's own network code needs all others. @param {unknown} compileStreaming */
const withCompiler = (compileStreaming) => Object.create(there, { compileStreaming: { value: compileStreaming } });

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
  const { source, takeWorker } = await begin({
    Worker: undefined,
    WebAssembly: withCompiler(undefined),
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

test("the worker gets the module as soon as it is compiled, whoever takes the worker later", async () => {
  const module = new there.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  const { source, takeWorker } = await begin({
    Worker: FakeWorker,
    WebAssembly: withCompiler(async () => module),
    fetch: async () => "a module",
  });
  assert.equal(await source, module);
  assert.deepEqual(takeWorker().told, [{ id: 0, start: { source: module, languages: {} } }]);
});
