// How the build cuts a WebAssembly module in two (scripts/wasm/split.mjs), and finds what is called (scripts/wasm/calls.mjs).
import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { functionSizes } from "../../scripts/wasm/binary.mjs";
import { calledOf, withNotes } from "../../scripts/wasm/calls.mjs";
import { split } from "../../scripts/wasm/split.mjs";
import { joinRest } from "../../www/parts.js";

// Functions by number: 0 doubles, 1 is called by number, 2 remembers, 3 only the rare one needs, 4 is the rare one, 5 chooses.
const source = `(module
  (type $one (func (param i32) (result i32)))
  (import "page" "tell" (func $tell (param i32)))
  (import "page" "ask" (func $ask (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "\\05")
  (global $kept (mut i32) (i32.const 7))
  (table 2 2 funcref)
  (elem (i32.const 1) $byNumber)
  (func $double (param i32) (result i32) (i32.add (local.get 0) (local.get 0)))
  (func $byNumber (param i32) (result i32) (i32.sub (i32.const 0) (local.get 0)))
  (func $remember (param i32) (global.set $kept (i32.add (global.get $kept) (local.get 0))))
  (func $helper (param i32) (result i32) (i32.mul (local.get 0) (i32.load8_u (i32.const 16))))
  (func $rare (param i32) (param i64) (result i32)
    (call $remember (i32.wrap_i64 (local.get 1)))
    (call $tell (call $ask))
    (call_indirect (type $one) (call $helper (call $double (local.get 0))) (i32.const 1)))
  (func (export "choose") (param i32) (result i32)
    (if (result i32) (i32.gt_s (local.get 0) (i32.const 9))
      (then (call $rare (local.get 0) (i64.const 100)))
      (else (call $remember (i32.const 1)) (call $double (local.get 0)))))
  (func (export "kept") (result i32) (global.get $kept)))`;

/** The module, without the names of its functions. */
function assembled() {
  const module = binaryen.parseText(source);
  module.setFeatures(binaryen.Features.ReferenceTypes);
  return module.emitBinary();
}

/** @typedef {{ choose: (value: number) => number, kept: () => number, rest?: WebAssembly.Table }} Exports */

/** What the module told the page. @type {number[]} */
const told = [];
const page = { tell: (/** @type {number} */ value) => told.push(value), ask: () => 42 };

/** @param {Uint8Array} bytes */
async function started(bytes) {
  const { instance } = await WebAssembly.instantiate(/** @type {BufferSource} */ (bytes), { page });
  return /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
}

/**
 * What is done when the first part comes to the rest.
 * @param {Exports} first
 * @param {Uint8Array} rest
 */
function load(first, rest) {
  new WebAssembly.Instance(new WebAssembly.Module(/** @type {BufferSource} */ (rest)), {
    first: /** @type {WebAssembly.ModuleImports} */ (/** @type {unknown} */ (first)),
  });
}

const late = new Set(["1", "4"]);

test("both parts do what the whole does, with one memory and the same variables", async () => {
  const whole = await started(assembled());
  const parts = split(assembled(), late);
  const first = await started(parts.first);
  assert.equal(first.choose(4), whole.choose(4));
  load(first, parts.rest);
  for (const value of [12, 3, 99]) {
    assert.equal(first.choose(value), whole.choose(value));
    assert.equal(first.kept(), whole.kept());
  }
  assert.deepEqual(told, [42, 42, 42, 42]);
});

test("the first part stops at the rest while nothing loads it", async () => {
  const first = await started(split(assembled(), late).first);
  assert.throws(() => first.choose(10), WebAssembly.RuntimeError);
  assert.equal(first.choose(1), 2);
});

test("the rest holds what only its own functions call", () => {
  const sizes = (/** @type {Uint8Array} */ bytes) => functionSizes(bytes).length;
  const { first, rest } = split(assembled(), late);
  // Of seven, two stand in for those of the rest, and one is there alone; what fills the table comes to it.
  assert.deepEqual([sizes(assembled()), sizes(first), sizes(rest)], [7, 6, 4]);
});

test("the same module is always cut into the same bytes", () => {
  assert.deepEqual(split(assembled(), late), split(assembled(), new Set([...late].reverse())));
});

test("what is called is known, and nothing else", async () => {
  const { bytes, names } = withNotes(assembled());
  const noting = await started(bytes);
  const called = () =>
    [...calledOf(/** @type {Record<string, any>} */ (/** @type {unknown} */ (noting)), names)].sort();
  assert.deepEqual(called(), []);
  noting.choose(4);
  assert.deepEqual(called(), ["0", "2", "5"]);
  noting.choose(40);
  assert.deepEqual(called(), ["0", "1", "2", "3", "4", "5"]);
});

test("a module that is whole is left alone", async () => {
  joinRest(/** @type {any} */ (await started(assembled())));
});
