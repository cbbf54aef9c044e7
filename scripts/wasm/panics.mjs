// Takes out of a WebAssembly module what Rust would say where it stops on an error of its own.
//
// Nobody hears it: in a browser a panic's message goes nowhere, and what JavaScript catches is "unreachable" in any case. Yet
// the messages, the code that writes them, and for each place that could panic its file, line and column are a thirtieth of
// the download. Rust leaves them out only with `-Cpanic=immediate-abort`, which no stable compiler has.
import binaryen from "binaryen";
import { Stop } from "../common/process.mjs";
import { readerAt, sectionNumbers, sections } from "./binary.mjs";

/**
 * The functions that only write and tell a message and then stop, and never return. Their names are those that wasm-bindgen
 * writes, some with the hash of the crate: "core[c5930c85a12de822]::option::unwrap_failed".
 */
const endings = [
  /^core::panicking::/,
  /^core::(option|result)::(unwrap|expect)_failed$/,
  /^core::cell::panic_already_(mutably_)?borrowed$/,
  /^core::(str|slice::index)::slice_.*fail(_rt)?$/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)$/,
  /^std::panicking::(panic_with_hook|panic_handler::\{closure#0\})$/,
  /^__rustc::(rust_begin_unwind|rust_panic|__rust_start_panic)$/,
];

/** What rustc uses of WebAssembly. With all that binaryen knows it would write what no browser reads yet. */
const { BulkMemory, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt, SIMD128 } =
  binaryen.Features;
const features = BulkMemory | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt | SIMD128;

/** @param {string} name */
function isEnding(name) {
  const plain = name.replace(/\[[0-9a-f]+\]/, "").replace(/::h[0-9a-f]{16}$/, "");
  return endings.some((ending) => ending.test(plain));
}

/**
 * The module that stops at once where this one would panic. It is to be optimised afterwards: its optimiser finds what is no
 * longer called.
 * @param {Uint8Array} bytes  a module with the names of its functions, as wasm-bindgen writes it
 * @returns {Uint8Array}
 */
export function withoutPanics(bytes) {
  const module = binaryen.readBinary(withoutLocations(bytes));
  module.setFeatures(features);
  const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  );
  // What has a base is imported.
  const found = functions.filter(({ name, base }) => !base && isEnding(name));
  if (found.length === 0) {
    throw new Stop(
      "No function of the module panics: the names in scripts/wasm/panics.mjs do not fit this compiler's.",
    );
  }
  for (const { name, params, results } of found) {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.unreachable());
  }
  const smaller = module.emitBinary();
  module.dispose();
  return smaller;
}

/** How many bytes a `core::panic::Location` has: where its file's name is and how long, line, column; four each. */
const location = 16;
const longestPath = 300;

/**
 * The module with zeros where the places of panics stood, and the names of their files.
 * @param {Uint8Array} bytes
 */
export function withoutLocations(bytes) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const segments = dataSegments(copy);
  /** @type {Set<Uint8Array>} */
  const blank = new Set();
  for (const { address, start, end } of segments) {
    for (let at = start + (-address & 3); at + location <= end; at += 4) {
      const [from = 0, length = 0, line = 0, column = 0] = [0, 4, 8, 12].map((field) =>
        view.getUint32(at + field, true),
      );
      if (length < 4 || length > longestPath || line === 0 || line > 100_000 || column === 0 || column > 1000) continue;
      const segment = segments.find(
        ({ address, start, end }) => from >= address && from + length <= address + end - start,
      );
      if (!segment) continue;
      const path = copy.subarray(segment.start + from - segment.address).subarray(0, length);
      if (/^[ -~]+\.rs$/.test(String.fromCharCode(...path))) blank.add(path).add(copy.subarray(at, at + location));
    }
  }
  for (const part of blank) part.fill(0);
  return copy;
}

/**
 * Where the module's data lie: in memory from `address` on, in the file from `start` to `end`.
 * @param {Uint8Array} bytes
 */
function dataSegments(bytes) {
  const data = sections(bytes).find(({ id }) => id === sectionNumbers.data);
  if (!data) return [];
  const reader = readerAt(bytes, data.start);
  return Array.from({ length: reader.number() }, () => {
    // Of memory 0, and at an address that is a constant: the only kind that Rust's linker writes.
    if (reader.number() !== 0 || reader.byte() !== 0x41)
      throw new Stop("The module has data that scripts/wasm/panics.mjs cannot read.");
    const address = reader.number();
    if (reader.byte() !== 0x0b) throw new Stop("The module has data that scripts/wasm/panics.mjs cannot read.");
    const length = reader.number();
    const start = reader.at;
    reader.at += length;
    return { address, start, end: reader.at };
  });
}
