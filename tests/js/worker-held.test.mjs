// A worker that is waited for is held by what waits: a browser may end one whose object nobody can reach any more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAnalyzer } from "../../www/analyzer.js";

setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));

/** A worker that answers when it is told to, and that nothing else knows of. */
class SlowWorker extends EventTarget {
  /** @type {number[]} */
  asked = [];

  /** @param {{ id: number }} request */
  postMessage({ id }) {
    this.asked.push(id);
  }

  terminate() {}
}

/** Lets what is waiting go on, and collects what nothing can reach. */
async function collectAll() {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    collect();
  }
}

test("a worker that has not answered yet is not collected", async () => {
  /** @type {WeakRef<SlowWorker> | undefined} */
  let made;
  const analyzer = createAnalyzer({
    worker: () => {
      const worker = new SlowWorker();
      made = new WeakRef(worker);
      return /** @type {any} */ (worker);
    },
  });
  const answer = analyzer.analyze("Kim said so.").catch(() => "ended");
  await collectAll();
  assert.ok(made?.deref(), "while it starts");
  analyzer.close();
  made?.deref()?.dispatchEvent(Object.assign(new Event("error"), { message: "It ended." }));
  assert.equal(await answer, "ended");
  await collectAll();
  assert.equal(made?.deref(), undefined, "afterwards it may go");
});
