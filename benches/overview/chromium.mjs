// The measurements in headless Chromium: the same code as in Node, bundled, in a page of its own.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { startServer } from "../../scripts/serve.mjs";
import { launchers } from "../../tests/e2e/harness/launchers.mjs";
import { edited } from "./node.mjs";
import { articlesOf, sizes } from "./texts.mjs";

/** Pages that are isolated have clocks of finer steps. */
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

const html = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="bench.js"></script>';

/** @returns {Promise<Map<string, Buffer>>} the page, its script and the module */
async function pageFiles() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("in-page.mjs", import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["node:fs/promises"],
    write: false,
    outdir: "out",
    // What a peer lacks is told by contenders.mjs.
    logLevel: "error",
  });
  return new Map([
    ["bench.html", Buffer.from(html)],
    ["bench.js", Buffer.from(outputFiles[0].contents)],
    ["newslens.wasm", readFileSync(new URL("../../www/pkg/newslens_bg.wasm", import.meta.url))],
  ]);
}

/**
 * Times in Chromium.
 * @param {(what: string) => void} tell  is told what comes next
 * @returns {Promise<{ speeds: import("./node.mjs").Speeds, edits: import("./node.mjs").Edits }>}
 */
export async function measureInChromium(tell) {
  const files = await pageFiles();
  const server = await startServer({ made: async () => files, headers: isolated });
  const browser = await launchers.chromium();
  try {
    const page = await browser.newPage(server.address, {});
    await page.goto("/bench.html");
    await page.waitUntil(() => "measure" in globalThis);
    /** @type {import("./node.mjs").Speeds} */
    const speeds = {};
    for (const [name, size] of Object.entries(sizes)) {
      tell(`Chromium: whole analyses of ${name}`);
      speeds[name] = await page.evaluate(
        (text) => /** @type {any} */ (globalThis).measure.analyses(text),
        articlesOf(size),
      );
    }
    /** @type {import("./node.mjs").Edits} */
    const edits = {};
    for (const name of edited) {
      tell(`Chromium: letters typed into ${name}`);
      const text = articlesOf(sizes[name]);
      edits[name] = await page.evaluate((text) => /** @type {any} */ (globalThis).measure.edits(text), text);
    }
    return { speeds, edits };
  } finally {
    await browser.close();
    await server.close();
  }
}
