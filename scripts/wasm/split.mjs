// Cuts an optimised WebAssembly module in two: a first part, with the functions that most news articles need, and the rest.
//
// The first part works alone. Where it comes to a function of the rest, it first calls what stands at place 0 of a table, which
// www/parts.js has put there: that loads the rest, which then puts its functions into the table, each at its place. All data stay
// in the first part.
import binaryen from "binaryen";
import { Stop } from "../common/process.mjs";
import { features, sectionNumbers, withoutSections } from "./binary.mjs";

/** What the table is called, inside and outside; what the rest calls the first part; how binaryen calls the one memory. */
const [table, first, memory] = ["rest", "first", "0"];

/** What takes out of a module what nothing leads to. */
const cleaning = "remove-unused-module-elements";

/** @typedef {import("binaryen").default.Module} Module */
/** @typedef {import("binaryen").default.FunctionInfo} FunctionInfo */

/**
 * @param {Uint8Array} bytes  a module without the names of its functions, as wasm-opt writes it
 * @param {Set<string>} late  the functions of the rest: the number of each, those that are imported not counted
 * @returns {{ first: Uint8Array, rest: Uint8Array }}
 */
export function split(bytes, late) {
  const [firstPart, rest] = [read(bytes), read(bytes)];
  const functions = functionsOf(rest);
  // What JavaScript gives has a base. The rest may be the only one that calls it, as it may be of functions by number.
  for (const { name } of functions.filter(({ base }) => base)) firstPart.addFunctionExport(name, name);
  for (const { name } of tablesOf(rest)) firstPart.addTableExport(name, `table$${name}`);
  const places = putStubs(
    firstPart,
    functions.filter(({ name }) => late.has(name)),
  );
  removeEnds(rest);
  const isEarly = namesOf(functionsOf(firstPart));
  const early = functions.filter(({ name }) => isEarly.has(name) && !late.has(name));
  for (const { name, params, results } of early) {
    rest.removeFunction(name);
    rest.addFunctionImport(name, first, name, params, results);
  }
  importOthers(rest, firstPart);
  fillTable(rest, places);
  rest.runPasses([cleaning]);
  const isNeeded = namesOf(functionsOf(rest));
  for (const { name, base } of early) {
    if (base && !isNeeded.has(name)) firstPart.removeExport(name);
    if (!base && isNeeded.has(name)) firstPart.addFunctionExport(name, name);
  }
  firstPart.runPasses([cleaning]);
  return {
    first: written(firstPart),
    // Its data are in the memory that the first part has filled.
    rest: withoutSections(written(rest), [sectionNumbers.data, sectionNumbers.dataCount]),
  };
}

/**
 * Puts in the place of each function one that calls it by the table.
 * @param {Module} module
 * @param {FunctionInfo[]} functions
 * @returns {Map<string, number>}  the places in the table of those that the first part can come to
 */
function putStubs(module, functions) {
  const replace = (/** @type {FunctionInfo} */ { name, params, results }, /** @type {number} */ body) => {
    module.removeFunction(name);
    module.addFunction(name, params, results, [], body);
  };
  for (const one of functions) replace(one, module.unreachable());
  module.runPasses([cleaning]);
  const left = namesOf(functionsOf(module));
  const called = functions.filter(({ name }) => left.has(name));
  module.addTable(table, called.length + 1, called.length + 1);
  module.addTableExport(table, table);
  const { none } = binaryen;
  for (const [index, one] of called.entries()) {
    const given = binaryen.expandType(one.params).map((type, parameter) => module.local.get(parameter, type));
    const load = module.call_indirect(table, module.i32.const(0), [], none, none);
    const call = module.call_indirect(table, module.i32.const(index + 1), given, one.params, one.results);
    replace(one, module.block(null, [load, call], one.results));
  }
  return new Map(called.map(({ name }, index) => [name, index + 1]));
}

/**
 * Takes away by what the module is reached: its exports, and its functions that are called by number.
 * @param {Module} module
 */
function removeEnds(module) {
  const exported = list(module.getNumExports(), (index) => binaryen.getExportInfo(module.getExportByIndex(index)));
  for (const { name } of exported) module.removeExport(name);
  const segments = list(module.getNumElementSegments(), (index) => module.getElementSegmentByIndex(index));
  for (const { name } of segments.map(binaryen.getElementSegmentInfo)) module.removeElementSegment(name);
}

/**
 * Lets the rest have the memory, the tables and the variables of the first part.
 * @param {Module} rest
 * @param {Module} firstPart
 */
function importOthers(rest, firstPart) {
  rest.addMemoryImport(memory, first, "memory");
  for (const { name } of tablesOf(rest)) rest.addTableImport(name, first, `table$${name}`);
  const isEarly = namesOf(globalsOf(firstPart));
  for (const { name, type, mutable } of globalsOf(rest).filter(({ name }) => isEarly.has(name))) {
    rest.removeGlobal(name);
    rest.addGlobalImport(name, first, name, type, mutable);
    firstPart.addGlobalExport(name, name);
  }
}

/**
 * Lets the rest fill the table, once it is there, and nothing load it again.
 * @param {Module} rest
 * @param {Map<string, number>} places
 */
function fillTable(rest, places) {
  rest.addTable(table, places.size + 1, places.size + 1);
  rest.addTableImport(table, first, table);
  rest.addFunction("loaded", binaryen.none, binaryen.none, [], rest.nop());
  rest.addActiveElementSegment(table, table, ["loaded", ...places.keys()], rest.i32.const(0));
}

/** @param {Uint8Array} bytes */
function read(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(features);
  return module;
}

/** @param {Module} module */
function written(module) {
  if (!module.validate()) throw new Stop("The module cannot be cut in two; what is wrong is told above.");
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

/** @param {Module} module */
function functionsOf(module) {
  return list(module.getNumFunctions(), (index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)));
}

/** @param {Module} module */
function tablesOf(module) {
  return list(module.getNumTables(), (index) => binaryen.getTableInfo(module.getTableByIndex(index)));
}

/** @param {Module} module */
function globalsOf(module) {
  return list(module.getNumGlobals(), (index) => binaryen.getGlobalInfo(module.getGlobalByIndex(index)));
}

/** @param {{ name: string }[]} members */
function namesOf(members) {
  return new Set(members.map(({ name }) => name));
}

/**
 * @template Member
 * @param {number} length
 * @param {(index: number) => Member} at
 */
function list(length, at) {
  return Array.from({ length }, (_, index) => at(index));
}
