// Which functions of a WebAssembly module are called while articles are read.
import binaryen from "binaryen";
import { features } from "./binary.mjs";

/**
 * A module that notes which of its functions are called.
 * @param {Uint8Array} bytes
 */
export function withNotes(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(features);
  const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  );
  // What has a base is imported.
  const own = functions.filter(({ base }) => !base);
  for (const { name, params, results, vars, body } of own) {
    const note = noteOf(name);
    module.addGlobal(note, binaryen.i32, true, module.i32.const(0));
    module.addGlobalExport(note, note);
    const noting = module.global.set(note, module.i32.const(1));
    module.removeFunction(name);
    module.addFunction(name, params, results, vars, module.block(null, [noting, body], results));
  }
  const noting = module.emitBinary();
  module.dispose();
  return { bytes: noting, names: own.map(({ name }) => name) };
}

/** @param {string} name  of a function */
function noteOf(name) {
  return `called ${name}`;
}

/**
 * The functions that were called since the start.
 * @param {Record<string, { value: unknown }>} started  what such a module exports
 * @param {string[]} names
 */
export function calledOf(started, names) {
  return new Set(names.filter((name) => started[noteOf(name)]?.value === 1));
}
