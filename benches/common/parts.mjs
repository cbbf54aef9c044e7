// The extractors one by one: the module of benches/parts, which `npm run bench` builds into target/parts.
import { readFile } from "node:fs/promises";

/**
 * A text that was read into tokens.
 * @typedef {object} Tokens
 * @property {() => number} again  reads it into tokens again
 * @property {() => number} tag  tags its names
 * @property {() => number} dates  finds its dates
 */

/**
 * Starts the module.
 * @returns {Promise<{ Tokens: new (text: string) => Tokens, memory: () => number, start: number }>} with the bytes of its
 *   memory, and how long it took to start, in milliseconds
 */
export async function startParts() {
  const folder = new URL("../../target/parts/", import.meta.url);
  const module = await import(new URL("newslens_parts.js", folder).href);
  const compiled = await WebAssembly.compile(await readFile(new URL("newslens_parts_bg.wasm", folder)));
  const before = performance.now();
  const { memory } = await module.default({ module_or_path: compiled });
  const start = performance.now() - before;
  return { Tokens: module.Tokens, memory: () => memory.buffer.byteLength, start };
}
