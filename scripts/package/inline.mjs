// www/inline.js: newslens in one file with the WebAssembly module inside, for places without files.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { packageFolder, pageFolder } from "../common/project.mjs";

/** What is put together. The module is compressed, as the letters it is written in take a third more room. */
const entry = `
import { init as initFrom } from "./newslens.js";
import { wasm } from "newslens:wasm";

export {
  Analysis, analyze, analyzeObject, exportAs, exportFormats, loadLanguage, NewslensAnalysisError, NewslensOptionError, Session,
  version,
} from "./newslens.js";

export function init() {
  const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return initFrom(new Response(stream).arrayBuffer());
}
`;

const declarations = `// newslens in one file. There is no worker in it; that takes a file of its own.
export {
  Analysis, analyze, analyzeObject, exportAs, exportFormats, loadLanguage, NewslensAnalysisError, NewslensOptionError, Session,
  version,
} from "./newslens.js";
export type * from "./newslens.js";
/** Starts the WebAssembly module, once; it comes from this file. */
export function init(): Promise<void>;
`;

/** @type {import("esbuild").Plugin} */
const wasmInside = {
  name: "wasm inside",
  setup(build) {
    build.onResolve({ filter: /^newslens:wasm$/ }, () => ({ path: "wasm", namespace: "newslens" }));
    build.onLoad({ filter: /.*/, namespace: "newslens" }, () => {
      const module = readFileSync(path.join(packageFolder, "newslens_bg.wasm"));
      const wasm = deflateRawSync(module, { level: 9 }).toString("base64");
      return { contents: `export const wasm = ${JSON.stringify(wasm)};` };
    });
    // Without a file beside it there is no address to load one from.
    build.onLoad({ filter: /[/\\](engine|newslens)\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8").replace(/new URL\([^()]*newslens_bg\.wasm[^()]*\)/g, "undefined"),
    }));
  },
};

/**
 * Makes the file, and its declarations.
 * @param {string} typesFolder
 */
export async function makeInline(typesFolder) {
  const { build } = await import("esbuild");
  await build({
    stdin: { contents: entry, resolveDir: pageFolder },
    outfile: path.join(pageFolder, "inline.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    external: ["node:fs/promises"],
    plugins: [wasmInside],
    logLevel: "warning",
  });
  writeFileSync(path.join(typesFolder, "inline.d.ts"), declarations);
}
