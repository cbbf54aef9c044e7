// npm run build: the extension for Chromium and for Firefox, each as a folder and as a zip file. The same sources give the same
// bytes, on every machine and at any time, so that a store can build it again and compare.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { zipSync } from "fflate";

const help = `npm run build

Builds the extension from manifest.json, src/ and the package newslens into dist/: the folders chromium/ and firefox/, which can
be loaded as they are, and newslens-chromium.zip and newslens-firefox.zip for the browsers' stores.

Options (after "npm run build --"):
  --help   this text
`;

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, "dist");

/** What differs: Chromium runs the background as a service worker, Firefox as an event page. */
const browsers = {
  chromium: {
    minimum_chrome_version: "123",
    background: { service_worker: "background.js", type: "module" },
  },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: "newslens@newslens.example",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
    background: { scripts: ["background.js"], type: "module" },
  },
};

/** A zip file has times of its files. It holds the wall clock's, so this one is the same everywhere. */
const mtime = new Date(2000, 0, 1);

if (process.argv.includes("--help")) process.stdout.write(help);
else await main();

async function main() {
  rmSync(dist, { recursive: true, force: true });
  const common = await commonFiles();
  const manifest = JSON.parse(readFileSync(path.join(here, "manifest.json"), "utf8"));
  for (const [browser, more] of Object.entries(browsers)) {
    const own = Buffer.from(`${JSON.stringify({ ...manifest, ...more }, null, 2)}\n`);
    const files = { "manifest.json": own, ...common };
    for (const [name, content] of Object.entries(files)) write(path.join(dist, browser, name), content);
    const zip = zipSync(files, { level: 9, mtime, os: 3, attrs: 0o644 << 16 });
    const file = `newslens-${browser}.zip`;
    write(path.join(dist, file), zip);
    const hash = createHash("sha256").update(zip).digest("hex");
    process.stdout.write(`dist/${file}: ${Math.ceil(zip.length / 1000)} KB, SHA-256 ${hash}\n`);
  }
}

/** All files but the manifest, by their names. */
async function commonFiles() {
  // Whoever checks the extension can read it: it is not minified. The names of the sources stand in it, as they are found from
  // here, linked or installed.
  const options = {
    absWorkingDir: here,
    bundle: true,
    write: false,
    preserveSymlinks: true,
    target: "es2022",
    charset: "utf8",
  };
  // What is read from files is for Node alone.
  const background = { entryPoints: ["src/background.js"], format: "esm", external: ["node:fs/promises"] };
  const content = { entryPoints: ["src/content.js"], format: "iife" };
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const [name, own] of Object.entries({ "background.js": background, "content.js": content })) {
    const { outputFiles } = await build({ ...options, ...own });
    files[name] = outputFiles[0].contents;
  }
  for (const name of ["newslens.wasm", "page.wasm", "pt.wasm"]) {
    files[name] = readFileSync(fileURLToPath(import.meta.resolve(`newslens/${name}`)));
  }
  for (const name of readdirSync(path.join(here, "icons")).sort()) {
    files[`icons/${name}`] = readFileSync(path.join(here, "icons", name));
  }
  return files;
}

/**
 * @param {string} file
 * @param {Uint8Array} content
 */
function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
