// What the build takes out of a WebAssembly module: the messages of panics, and nothing else (scripts/wasm/panics.mjs).
import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { withoutLocations, withoutPanics } from "../../scripts/wasm/panics.mjs";

/** The little-endian bytes of numbers, as the text format writes them. */
const bytes = (/** @type {number[]} */ ...numbers) =>
  numbers
    .flatMap((number) => [0, 8, 16, 24].map((shift) => (number >>> shift) & 255))
    .map((byte) => `\\${byte.toString(16).padStart(2, "0")}`)
    .join("");

// At 1024 a path, at 1036 the same length of other text; at 1048 the place of a panic, and what only looks like one: it names
// no file.
const data = `src/hours.rssrc/hours.md${bytes(1024, 12, 31, 9)}${bytes(1036, 12, 31, 9)}`;

const source = `(module
  (import "page" "first" (func))
  (import "page" "second" (func))
  (memory (export "memory") 1)
  (data (i32.const 1024) "${data}")
  (func $"core[c5930c85a12de822]::panicking::panic" (param i32) (i32.store (i32.const 0) (local.get 0)) (unreachable))
  (func $"newslens::panicking_people" (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
  (func (export "next") (param i32) (result i32)
    (if (i32.gt_u (local.get 0) (i32.const 9)) (then (call $"core[c5930c85a12de822]::panicking::panic" (i32.const 1048))))
    (call $"newslens::panicking_people" (local.get 0))))`;

/** The module of a text, with the names of its functions. */
function assembled(/** @type {string} */ text) {
  binaryen.setDebugInfo(true);
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.BulkMemory);
  const binary = module.emitBinary();
  binaryen.setDebugInfo(false);
  return binary;
}

/** @param {Uint8Array} module */
async function started(module) {
  const { instance } = await WebAssembly.instantiate(/** @type {BufferSource} */ (module), {
    page: { first() {}, second() {} },
  });
  const { memory, next } = /** @type {{ memory: WebAssembly.Memory, next(value: number): number }} */ (
    /** @type {unknown} */ (instance.exports)
  );
  return { memory: new Uint8Array(memory.buffer), next };
}

test("a module without panics stops at once where the other would panic, and does the same elsewhere", async () => {
  const { memory, next } = await started(withoutPanics(assembled(source)));
  assert.equal(next(9), 10);
  assert.throws(() => next(10), WebAssembly.RuntimeError);
  // The function that was to tell of it would have written its message there.
  assert.deepEqual(memory.slice(0, 4), new Uint8Array(4));
});

test("places in source files are blank, other data as they were", async () => {
  const before = (await started(assembled(source))).memory.slice(1024, 1080);
  const { memory } = await started(withoutLocations(assembled(source)));
  const after = memory.slice(1024, 1080);
  assert.deepEqual(after.slice(0, 12), new Uint8Array(12), "the path");
  assert.deepEqual(after.slice(12, 24), before.slice(12, 24), "another text");
  assert.deepEqual(after.slice(24, 40), new Uint8Array(16), "the place");
  assert.deepEqual(after.slice(40), before.slice(40), "what only looks like a place");
});

test("a module in which nothing panics stops the build: names have changed", () => {
  assert.throws(() => withoutPanics(assembled("(module)")), /No function of the module panics/);
});
