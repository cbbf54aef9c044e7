// The page as it is served and deployed: www/ bundled by esbuild, scripts and style sheets in one small file each.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, transform } from "esbuild";
import { packagesFolder, pageFolder } from "../common/project.mjs";
import { licensesOf } from "./licenses.mjs";
import { translate } from "./translate.mjs";

/** @typedef {Map<string, Buffer>} Files  contents by the names they are served under */

/** What is bundled, and the name without its end that it gets. The workers keep the names that analyzer.js and dossier.js ask for. */
const bundles = [
  { in: "page/main.js", out: "page" },
  { in: "page/main.css", out: "page" },
  { in: "worker.js", out: "worker" },
  { in: "dossier-worker.js", out: "dossier-worker" },
];

/** What is put into the page's HTML itself: the sooner it begins, the sooner a first text is read. */
const early = "page/early.js";

/** The page in Portuguese: the same scripts with its words, beside HTML that is translated. */
const portuguese = { page: "pt.html", script: "page-pt.js" };

/**
 * What is loaded only when a web page or a document is opened. Its parts for single kinds of files are files of their own.
 * The worker keeps the name that page/opener.js asks for.
 */
const openers = { in: "page/open/worker.js", out: "open/worker" };

/**
 * What the page has more for several articles side by side: a script, in both languages, and a style sheet. They stand beside
 * page.js, since the worker is found from there.
 */
const several = { script: "page/dossier/main.js", styles: "page/dossier/dossier.css", out: "dossier" };

/** What the page has more for own names, once they are asked for: a script, in both languages. */
const names = { script: "page/names/dialog.js", out: "names" };

/** What is taken as it is. */
const pageReader = "pkg/newslens_page_bg.wasm";
export const pack = "pkg/newslens_pt_bg.wasm";
const dossier = "pkg/newslens_dossier_bg.wasm";
/** What of the module most articles do not need. */
export const restOfModule = "pkg/newslens_rest.wasm";
const copies = ["page/icon.svg", "pkg/newslens_first.wasm", restOfModule, pack, pageReader, dossier];

/**
 * Whether a file of the page is loaded only by those who open a file, paste a piece of a page, read Portuguese, take along what was
 * found, read a text with something rare, or put several articles side by side.
 * @param {string} name
 */
export function isLate(name) {
  return (
    name.startsWith("open/") ||
    name === pageReader ||
    name === pack ||
    name === restOfModule ||
    isPortuguese(name) ||
    isDossier(name) ||
    isOfNames(name)
  );
}

/**
 * Whether a file is loaded only by those who type own names.
 * @param {string} name
 */
export function isOfNames(name) {
  return /^names(-pt)?\.js$/.test(name);
}

/**
 * Whether a file is loaded only by those who put several articles side by side.
 * @param {string} name
 */
export function isDossier(name) {
  return name === dossier || /^dossier(-worker|-pt)?\.(js|css)$/.test(name);
}

/** @param {string} name */
function isPortuguese(name) {
  return name === portuguese.page || name === portuguese.script || name === `${names.out}-pt.js`;
}

/**
 * Whether such a file is kept for times without a network only after it was used: what opens plain text is kept at once.
 * @param {string} name
 */
function isLarge(name) {
  return (
    name === pageReader || name === pack || isPortuguese(name) || isDossier(name) || /^open\/(word|pdf)-/.test(name)
  );
}

const common = /** @type {const} */ ({ minify: true, target: "es2022", charset: "utf8" });

/**
 * Makes all files of the page.
 * @param {string} [folder]  its sources
 * @returns {Promise<Files>}
 */
export async function makePageFiles(folder = pageFolder) {
  /** @type {import("esbuild").BuildOptions & { write: false }} */
  const options = {
    ...common,
    absWorkingDir: folder,
    // Names of chunks tell where sources were found: the same wherever a link leads to the packages.
    preserveSymlinks: true,
    outdir: folder,
    write: false,
    bundle: true,
    format: "esm",
    // Developer tools show the sources; nobody else loads the maps.
    sourcemap: true,
    external: ["node:fs/promises"],
    logLevel: "silent",
  };
  const chunks = { splitting: true, chunkNames: "open/[name]-[hash]", nodePaths: [packagesFolder] };
  const { out } = several;
  const inEnglish = [...bundles, { in: several.styles, out }];
  const inPortuguese = [{ in: "page/main.js", out: "page-pt" }];
  const built = [
    await build({ ...options, entryPoints: inEnglish, plugins: [scriptsApart("")] }),
    await build({ ...options, entryPoints: inPortuguese, plugins: [portugueseWords, scriptsApart("-pt")] }),
    await build({ ...options, ...chunks, entryPoints: [openers], metafile: true }),
    await build({
      ...options,
      entryPoints: [
        { in: several.script, out },
        { in: names.script, out: names.out },
      ],
      plugins: [onlyWorkers],
    }),
    await build({
      ...options,
      entryPoints: [
        { in: several.script, out: `${out}-pt` },
        { in: names.script, out: `${names.out}-pt` },
      ],
      plugins: [portugueseWords, onlyWorkers],
    }),
  ];
  const outputFiles = built.flatMap((one) => one.outputFiles);
  const read = (/** @type {string} */ name) => readFileSync(path.join(folder, name));
  /** @type {Files} */
  const files = new Map();
  const html = bundledNames(read("index.html").toString());
  const script = await earlyScript(options);
  files.set("index.html", Buffer.from(withScript(html, script)));
  const inOther = translated(html, read("page/words/html-pt.tsv").toString());
  files.set(portuguese.page, Buffer.from(withScript(inOther, script)));
  for (const { path: file, contents } of outputFiles) files.set(path.relative(folder, file), Buffer.from(contents));
  for (const name of copies) files.set(name, read(name));
  const inputs = Object.keys(built[2]?.metafile?.inputs ?? {}).map((input) => path.resolve(folder, input));
  files.set("open/licenses.txt", Buffer.from(licensesOf(inputs)));
  files.set("offline.js", Buffer.from(await offlineScript(read("offline.js").toString(), files)));
  return files;
}

/**
 * Puts all files of the page into a folder, which holds nothing else then.
 * @param {string} target
 * @param {(name: string) => boolean} [isWanted]
 */
export async function writePageFiles(target, isWanted = () => true) {
  const files = new Map([...(await makePageFiles())].filter(([name]) => isWanted(name)));
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

/**
 * The dossier reads and compares in workers, which every page has: what it would load where there are none is left out.
 * @type {import("esbuild").Plugin}
 */
const onlyWorkers = {
  name: "only workers",
  setup(build) {
    build.onResolve({ filter: /[/]engine\.js$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

/** @type {import("esbuild").Plugin} */
const portugueseWords = {
  name: "Portuguese words",
  setup(build) {
    build.onResolve({ filter: /[/]words[/]en\.js$/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, "words", "pt.js"),
    }));
  },
};

/**
 * Lets the page load the scripts of the dossier and of own names from where they are put, rather than have them in its own.
 * @param {string} suffix  behind their names, of the page's language
 * @returns {import("esbuild").Plugin}
 */
function scriptsApart(suffix) {
  const apart = (/** @type {string} */ name) => () => ({ path: `./${name}${suffix}.js`, external: true });
  return {
    name: "scripts apart",
    setup(build) {
      build.onResolve({ filter: /[/]dossier[/]main\.js$/ }, apart(several.out));
      build.onResolve({ filter: /[/]names[/]dialog\.js$/ }, apart(names.out));
    },
  };
}

/**
 * @param {string} html
 * @param {string} table
 */
function translated(html, table) {
  return translate(html, table)
    .replace('<html lang="en">', '<html lang="pt-BR">')
    .replace('"page.js"', `"${portuguese.script}"`)
    .replace('<link rel="alternate" hreflang="pt" href="pt.html">', '<link rel="alternate" hreflang="en" href="./">')
    .replace('<a href="pt.html" lang="pt" hreflang="pt">', '<a href="./" lang="en" hreflang="en">');
}

/**
 * What begins while the page's HTML is read, as one line.
 * @param {import("esbuild").BuildOptions & { write: false }} options
 */
async function earlyScript(options) {
  const { outputFiles } = await build({ ...options, entryPoints: [early], format: "iife", sourcemap: false });
  return (outputFiles[0]?.text ?? "").trim();
}

/**
 * Puts that script into the HTML, and allows it, and no other like it, in the page's policy.
 * @param {string} html
 * @param {string} script
 */
function withScript(html, script) {
  const hash = createHash("sha256").update(script).digest("base64");
  const replacements = /** @type {const} */ ([
    [`<script type="module" async src="${early}"></script>`, `<script>${script}</script>`],
    ["script-src 'self'", `script-src 'self' 'sha256-${hash}'`],
  ]);
  return replacements.reduce((text, [old, fresh]) => {
    if (!text.includes(old)) throw new Error(`index.html has no ${old}, which is to be replaced`);
    return text.replace(old, () => fresh);
  }, html);
}

/** @param {string} html */
function bundledNames(html) {
  return [...bundles, { in: several.styles, out: several.out }].reduce((text, { in: source, out }) => {
    return text.replace(`"${source}"`, `"${out}${path.extname(source)}"`);
  }, html);
}

/**
 * The service worker, told what to keep.
 * @param {string} source
 * @param {Files} files
 */
async function offlineScript(source, files) {
  const names = [...files.keys()].filter((name) => !/\.(map|txt)$/.test(name));
  const version = createHash("sha256");
  for (const name of names) version.update(name).update(files.get(name) ?? "");
  const kept = {
    version: version.digest("hex").slice(0, 16),
    files: names.filter((name) => !isLarge(name)).map((name) => (name === "index.html" ? "./" : name)),
    late: names.filter(isLarge),
  };
  const { code } = await transform(source, common);
  return `globalThis.kept=${JSON.stringify(kept)};\n${code}`;
}
