// The package as npm packs it: what is in it, what tools that look at packages say, and that it works in Node.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pack, project, root, run } from "../pack.mjs";

const text = "“We will rebuild,” Mayor Ada Nwosu said on Monday.";

/** @type {Awaited<ReturnType<typeof pack>>} */
let packed;
/** @type {string} the example for Node, with the package installed */
let folder;
before(async () => {
  packed = await pack();
  folder = await project(packed, "node", { from: path.join(root, "examples/node"), isOffline: true });
});
after(() => packed.remove());

/**
 * Runs a module in the project.
 * @param {string} code
 * @returns {Promise<any>} what it printed, as JSON
 */
async function result(code) {
  await writeFile(path.join(folder, "trial.mjs"), code);
  return JSON.parse(await run(folder, process.execPath, "trial.mjs"));
}

test("it holds nothing but what is used, and all that is exported", async () => {
  const expected =
    /^(package\.json|README\.md|LICENSE-\w+|custom-elements\.json|command\/npm\/(\w+\.js|pkg\/newslens_command(\.js|_bg\.wasm)|page\/.+)|www\/([\w-]+\.(js|schema\.json)|embed\.html|pkg\/newslens(_page|_pt|_dossier)?(\.js|_bg\.wasm)|pkg\/newslens_(first|rest)\.wasm|(common|dossier|element|overlay)\/[\w-]+\.(js|css)|types\/.*\.d\.ts))$/;
  assert.deepEqual(
    packed.files.filter((file) => !expected.test(file)),
    [],
  );
  assert.ok(!packed.files.includes("www/offline.js"), "what belongs to the page is left out");
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  const missing = targets.filter((target) => !packed.files.includes(target.replace("./", "")));
  assert.deepEqual(missing, []);
});

test("all modules it holds find the modules they import", async () => {
  const installed = path.join(folder, "node_modules/newslens");
  // Bundles name what they leave out: the page's, what is for places without workers.
  const isBundle = (/** @type {string} */ name) => name === "www/inline.js" || name.startsWith("command/npm/page/");
  for (const file of packed.files.filter((name) => /\.(js|d\.ts)$/.test(name) && !isBundle(name))) {
    const code = await readFile(path.join(installed, file), "utf8");
    for (const [, name] of code.matchAll(/(?:\bfrom |\bimport\(|^import )"(\.[^"]+)"/gm)) {
      const wanted = path.join(path.dirname(file), file.endsWith(".d.ts") ? name.replace(/\.js$/, ".d.ts") : name);
      assert.ok(packed.files.includes(wanted), `${file} imports ${name}`);
    }
  }
});

test("publint and arethetypeswrong find nothing", async () => {
  const tools = path.join(root, "node_modules/.bin");
  await run(root, path.join(tools, "publint"), "run", packed.tarball, "--strict");
  // It is ESM only, and a WebAssembly module has no types.
  const options = [
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "newslens.wasm",
    "pt.wasm",
    "page.wasm",
    "dossier.wasm",
    "--no-emoji",
  ];
  await run(root, path.join(tools, "attw"), packed.tarball, ...options);
});

test("the example for Node says who said what", () => {
  const options = { cwd: folder, input: text, encoding: /** @type {const} */ ("utf8") };
  const { stdout, stderr } = spawnSync(process.execPath, ["main.js", "2024-05-15"], options);
  assert.equal(stderr, "");
  assert.equal(stdout, "Ada Nwosu: We will rebuild,\n2024-05-13: Monday\n");
});

for (const name of ["newslens", "newslens/inline"]) {
  test(`${name} starts twice, analyses, edits and exports`, async () => {
    const found = await result(`
      import { analyze, exportAs, init, Session } from ${JSON.stringify(name)};
      await Promise.all([init(), init()]);
      const text = ${JSON.stringify(text)};
      const options = { date: "2024-05-15" };
      const analysis = analyze(text, options);
      const session = new Session(options);
      session.text = text.replace("Monday", "Friday");
      session.replace(text.indexOf("Monday"), text.indexOf("Monday") + 6, "Monday");
      const table = exportAs(text, analysis, "csv-quotes");
      console.log(JSON.stringify({ analysis, edited: session.analyze(), table }));`);
    assert.equal(found.analysis.quotes[0].speaker.name, "Ada Nwosu");
    assert.equal(found.analysis.dates[0].value, "2024-05-13");
    assert.deepEqual(found.edited, found.analysis);
    assert.match(found.table, /Ada Nwosu/);
  });
}

test("the WebAssembly module can be given compiled", async () => {
  const found = await result(`
    import { readFile } from "node:fs/promises";
    import { init, version } from "newslens";
    const bytes = await readFile(new URL(import.meta.resolve("newslens/newslens.wasm")));
    await init(new WebAssembly.Module(bytes));
    console.log(JSON.stringify(version()));`);
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  assert.equal(found, manifest.version);
});

test("newslens/page reads web pages, as text and as bytes", async () => {
  const found = await result(`
    import { readPage } from "newslens/page";
    const html = "<meta charset=windows-1252><article><h1>Bridge opens</h1><p>\u201cIt is safe,\u201d Zo\u00eb said.</p></article>";
    const bytes = Uint8Array.from(html.replace("\u201c", "\x93").replace("\u201d", "\x94"), (letter) => letter.charCodeAt(0));
    console.log(JSON.stringify([await readPage(html), await readPage(bytes)]));`);
  assert.equal(found[0].text, "Bridge opens\n\n“It is safe,” Zoë said.");
  assert.deepEqual(found[1], found[0]);
});

test("what needs a page can be imported where there is none", async () => {
  const found = await result(`
    import * as define from "newslens/define";
    import * as element from "newslens/element";
    import * as overlay from "newslens/overlay";
    console.log(JSON.stringify([define, element, overlay].map(Object.keys)));`);
  assert.deepEqual(found, [
    ["NewsLensElement"],
    ["NewsLensAnalysisEvent", "NewsLensElement", "NewsLensErrorEvent", "NewsLensSelectEvent"],
    ["ArticleOverlay", "openOverlay"],
  ]);
});

test("a program in TypeScript knows all that is exported", async () => {
  await writeFile(
    path.join(folder, "trial.ts"),
    `import { analyze, type Analysis, createAnalyzer, type Quote } from "newslens";
     import { NewsLensElement } from "newslens/define";
     import { NewsLensErrorEvent } from "newslens/element";
     import * as inline from "newslens/inline";
     import { type ArticleOverlay, openOverlay } from "newslens/overlay";
     import { type Page, readPage } from "newslens/page";
     await inline.init();
     const quotes: Quote[] = inline.analyze("text").quotes;
     const analysis: Promise<Analysis> = createAnalyzer().analyze("text");
     const element: NewsLensElement = document.createElement("news-lens");
     document.addEventListener("newslens-error", (event: NewsLensErrorEvent) => event.error.message);
     // @ts-expect-error: a worker takes a file of its own
     inline.createAnalyzer;
     const page: Promise<Page> = readPage(new Uint8Array(), { contentType: "text/html" });
     const overlay: ArticleOverlay = openOverlay({ analyzer: createAnalyzer(), readPage, onClose: () => {} });
     // @ts-expect-error: it takes an analyzer
     openOverlay({ readPage });
     export { analysis, analyze, element, overlay, page, quotes };`,
  );
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "ES2022", "--module", "NodeNext", "--lib", "ES2023,DOM"];
  await run(folder, process.execPath, compiler, ...options, "--types", "", "trial.ts");
});
