// What a visitor of the page loads, and how much that may be. A test holds it to this (tests/js/page-files.test.mjs).
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

/** The most that a kind of file may have in bytes, all of its files together, compressed with Brotli. */
export const budgets = {
  JavaScript: 40_000,
  WebAssembly: 500_000,
  CSS: 6_000,
};

/** @type {Record<string, keyof typeof budgets>} */
const kinds = { ".js": "JavaScript", ".wasm": "WebAssembly", ".css": "CSS" };

/**
 * What they have.
 * @param {import("./files.mjs").Files} files
 */
export function sizesOf(files) {
  const sizes = { JavaScript: 0, WebAssembly: 0, CSS: 0 };
  for (const [name, content] of files) {
    const kind = kinds[path.extname(name)];
    if (kind) sizes[kind] += brotliCompressSync(content).length;
  }
  return sizes;
}
