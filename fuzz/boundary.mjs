// Fuzzing of the boundary to JavaScript: calls of the API as tests/js/boundary makes them, as many as are wanted.
import { parseArgs } from "node:util";
import { Caller } from "../tests/js/boundary/calls.mjs";
import { PageCaller } from "../tests/js/boundary/page-calls.mjs";
import { init } from "../www/newslens.js";

const help = `node fuzz/boundary.mjs [--pages] [--bytes N] [--seed N]

Calls the built module (npm run build) with texts, options and analyses of any shape, until that many bytes of text were
given. Stops at the first call that has neither an answer nor a documented error, and says which it was.

  --pages     calls the reader of web pages instead, with pages and options of any shape
  --bytes N   how many bytes of text, counted in UTF-16 (default: 1e8)
  --seed N    where chance begins (default: 1); the same seed makes the same calls
  --help      this text
`;

const { values } = parseArgs({
  options: {
    pages: { type: "boolean" },
    bytes: { type: "string", default: "1e8" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  process.stdout.write(help);
} else {
  await init();
  const seed = Number(values.seed);
  await run(values.pages ? new PageCaller(seed) : new Caller(seed), Number(values.bytes), seed);
}

/**
 * @param {Caller | PageCaller} caller
 * @param {number} bytes
 * @param {number} seed
 */
async function run(caller, bytes, seed) {
  let told = 0;
  while (caller.units * 2 < bytes) {
    try {
      await caller.call();
    } catch (error) {
      process.stderr.write(`Call ${caller.calls} of seed ${seed}:\n`);
      throw error;
    }
    if (caller.units * 2 >= told) {
      process.stdout.write(`${caller.calls} calls, ${caller.units * 2} bytes\n`);
      told += bytes / 20;
    }
  }
  process.stdout.write(`${caller.calls} calls, ${caller.units * 2} bytes, errors: ${JSON.stringify(caller.errors)}\n`);
}
