// Whoever calls the API in whatever way has an answer or an error that is documented, and the module works as before. A few
// thousand calls; fuzz/boundary.mjs makes as many as are wanted.
import { before, test } from "node:test";
import { init } from "../../www/newslens.js";
import { Caller } from "./boundary/calls.mjs";

before(() => init());

for (const seed of [1, 2, 3]) {
  test(`any calls, seed ${seed}`, () => {
    const caller = new Caller(seed);
    while (caller.calls < 1000) caller.call();
  });
}
