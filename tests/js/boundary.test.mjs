// Whoever calls the API in whatever way has an answer or an error that is documented, and the module works as before. A few
// thousand calls; fuzz/boundary.mjs makes as many as are wanted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { init, version } from "../../www/newslens.js";
import { Caller } from "./boundary/calls.mjs";
import { PageCaller } from "./boundary/page-calls.mjs";
import { detached, oddValues } from "./boundary/values.mjs";

test("no module is started from what is none, and afterwards one can be", async () => {
  const bytes = [new Uint8Array(), new ArrayBuffer(4), detached(), detached().buffer, new Response("no module")];
  const addresses = ["", "no address", "data:text/plain,no", new URL("file:///no/such/file.wasm")];
  // Without a source, the file beside the module is taken.
  const others = oddValues().filter((source) => source !== undefined && source !== null);
  for (const source of [...bytes, ...addresses, ...others]) {
    await assert.rejects(init(/** @type {any} */ (source)), Error);
    assert.throws(() => version(), /wait for init/);
  }
  await init();
  assert.match(version(), /^\d/);
});

for (const seed of [1, 2, 3]) {
  test(`any calls, seed ${seed}`, async () => {
    await init();
    const caller = new Caller(seed);
    while (caller.calls < 1000) caller.call();
  });
}

for (const seed of [1, 2]) {
  test(`any pages, seed ${seed}`, async () => {
    const caller = new PageCaller(seed);
    while (caller.calls < 500) await caller.call();
  });
}
