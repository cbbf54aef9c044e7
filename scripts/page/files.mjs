// The page as it is served and deployed: www/ bundled by esbuild, scripts and style sheets in one small file each.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, transform } from "esbuild";
import { pageFolder } from "../common/project.mjs";

/** @typedef {Map<string, Buffer>} Files  contents by the names they are served under */

/** What is bundled, and the name without its end that it gets. The worker keeps the name that analyzer.js asks for. */
const bundles = [
  { in: "page/main.js", out: "page" },
  { in: "page/main.css", out: "page" },
  { in: "worker.js", out: "worker" },
];

/** What is taken as it is. */
const copies = ["page/icon.svg", "pkg/newslens_bg.wasm"];

const common = /** @type {const} */ ({ minify: true, target: "es2022", charset: "utf8" });

/**
 * Makes all files of the page.
 * @param {string} [folder]  its sources
 * @returns {Promise<Files>}
 */
export async function makePageFiles(folder = pageFolder) {
  const { outputFiles } = await build({
    ...common,
    absWorkingDir: folder,
    entryPoints: bundles,
    outdir: folder,
    write: false,
    bundle: true,
    format: "esm",
    // Developer tools show the sources; nobody else loads the maps.
    sourcemap: true,
    external: ["node:fs/promises"],
    logLevel: "silent",
  });
  const read = (/** @type {string} */ name) => readFileSync(path.join(folder, name));
  /** @type {Files} */
  const files = new Map();
  files.set("index.html", Buffer.from(bundledNames(read("index.html").toString())));
  for (const { path: file, contents } of outputFiles) files.set(path.relative(folder, file), Buffer.from(contents));
  for (const name of copies) files.set(name, read(name));
  files.set("offline.js", Buffer.from(await offlineScript(read("offline.js").toString(), files)));
  return files;
}

/**
 * Puts all files of the page into a folder, which holds nothing else then.
 * @param {string} target
 */
export async function writePageFiles(target) {
  const files = await makePageFiles();
  rmSync(target, { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), content);
  }
  return files;
}

/**
 * Makes the page's files when they are asked for, and again when a source has changed since.
 * @param {string} [folder]  the sources
 * @returns {() => Promise<Files>}
 */
export function freshPageFiles(folder = pageFolder) {
  const changed = (/** @type {string} */ name) =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  let age = 0;
  /** @type {Promise<Files>} */
  let files;
  return () => {
    const newest = Math.max(...readdirSync(folder, { recursive: true, encoding: "utf8" }).map(changed));
    if (newest !== age) files = makePageFiles(folder);
    age = newest;
    return files;
  };
}

/** @param {string} html */
function bundledNames(html) {
  return bundles.reduce((text, { in: source, out }) => {
    return text.replace(`"${source}"`, `"${out}${path.extname(source)}"`);
  }, html);
}

/**
 * The service worker, told what to keep.
 * @param {string} source
 * @param {Files} files
 */
async function offlineScript(source, files) {
  const names = [...files.keys()].filter((name) => !name.endsWith(".map"));
  const version = createHash("sha256");
  for (const name of names) version.update(name).update(files.get(name) ?? "");
  const kept = {
    version: version.digest("hex").slice(0, 16),
    files: names.map((name) => (name === "index.html" ? "./" : name)),
  };
  const { code } = await transform(source, common);
  return `globalThis.kept=${JSON.stringify(kept)};\n${code}`;
}
