// What a visitor of the page loads, and how much that may be. A test holds it to this (tests/js/page-files.test.mjs).
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { pageFolder } from "../common/project.mjs";
import { isDossier, isLate, isOfNames, pack, restOfModule } from "./files.mjs";

/** The most that a kind of file may have in bytes, all of its files together, compressed with Brotli. */
export const budgets = {
  JavaScript: 43_000,
  // The compilers of rustup and of Debian differ by one in a hundred.
  WebAssembly: 475_000,
  CSS: 6_000,
};

/** The same for what is loaded only when a web page, a document or several articles are opened, or a text or a button asks for it. */
export const lateBudgets = {
  // What exports, messages, own names and rare words need.
  "rest of the module": 95_000,
  // The module is the whole engine again, with its tables; the page in Portuguese, which stands in the place of the English
  // one, is in this too.
  Portuguese: 390_000,
  "web pages": 275_000,
  "Word documents": 90_000,
  PDF: 450_000,
  "several articles": 215_000,
  "own names": 4_500,
};

/** The same for what other sites take from the package, bundled and without the WebAssembly modules: none of it is in the page. */
export const packageBudgets = {
  overlay: 20_000,
  dossier: 16_500,
};

/** @type {Record<string, keyof typeof budgets>} */
const kinds = { ".js": "JavaScript", ".wasm": "WebAssembly", ".css": "CSS" };

/**
 * What they have that every visitor loads.
 * @param {import("./files.mjs").Files} files
 */
export function sizesOf(files) {
  const sizes = { JavaScript: 0, WebAssembly: 0, CSS: 0 };
  for (const [name, content] of files) {
    const kind = kinds[path.extname(name)];
    if (kind && !isLate(name)) sizes[kind] += compressed(content);
  }
  return sizes;
}

/**
 * What those load who read Portuguese, who put several articles side by side, who open a web page, and on top of that a
 * document.
 * @param {import("./files.mjs").Files} files
 */
export function lateSizesOf(files) {
  const sizes = {
    "rest of the module": 0,
    Portuguese: 0,
    "web pages": 0,
    "Word documents": 0,
    PDF: 0,
    "several articles": 0,
    "own names": 0,
  };
  for (const [name, content] of files) {
    if (!isLate(name) || !kinds[path.extname(name)]) continue;
    // In one language.
    if (name === "dossier-pt.js" || name === "names-pt.js") continue;
    if (name === restOfModule) sizes["rest of the module"] += compressed(content);
    else if (isDossier(name)) sizes["several articles"] += compressed(content);
    else if (isOfNames(name)) sizes["own names"] += compressed(content);
    else if (name === pack || name === "page-pt.js") sizes.Portuguese += compressed(content);
    else if (name.startsWith("open/word-")) sizes["Word documents"] += compressed(content);
    else if (name.startsWith("open/pdf-")) sizes.PDF += compressed(content);
    else sizes["web pages"] += compressed(content);
  }
  return sizes;
}

/**
 * What those load who take a part of the package.
 * @returns {Promise<Record<keyof typeof packageBudgets, number>>}
 */
export async function packageSizes() {
  return { overlay: await bundledSize("overlay.js"), dossier: await bundledSize("dossier.js") };
}

/** @param {string} file  of the package */
async function bundledSize(file) {
  const { outputFiles } = await build({
    absWorkingDir: pageFolder,
    entryPoints: [file],
    bundle: true,
    external: ["node:fs/promises"],
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return compressed(outputFiles[0]?.contents ?? new Uint8Array());
}

/** @param {Uint8Array} content */
function compressed(content) {
  return brotliCompressSync(content).length;
}
