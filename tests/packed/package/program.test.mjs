// `npx newslens`: it does what the native program does, word for word, and serves the page.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { pack, project, root, run } from "../pack.mjs";

/** @type {Awaited<ReturnType<typeof pack>>} */
let packed;
/** @type {string} a project with the package installed */
let folder;
const native = path.join(root, "target/debug/newslens");
before(async () => {
  await run(root, "cargo", "build", "--locked", "--quiet", "--package", "newslens-cli");
  packed = await pack();
  folder = await project(packed, "node", { from: path.join(root, "examples/node"), isOffline: true });
});
after(() => packed.remove());

/**
 * What a program prints and exits with.
 * @param {string} program
 * @param {string[]} words
 * @param {string | Buffer} input
 */
function outcome(program, words, input) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { stdout, stderr, status } = spawnSync(program, words, { cwd: folder, env, input, maxBuffer: 1 << 28 });
  return { output: stdout.toString(), messages: stderr.toString(), status };
}

/**
 * Both programs are asked, and have to answer alike.
 * @param {string[]} words
 * @param {string | Buffer} [input]
 */
function asked(words, input = "") {
  const expected = outcome(native, words, input);
  assert.deepEqual(outcome(path.join(folder, "node_modules/.bin/newslens"), words, input), expected, words.join(" "));
  return expected;
}

/** All texts of the cases: articles, and whatever else is a text. */
async function texts() {
  const cases = path.join(root, "tests/rust/cases");
  const names = (await readdir(cases, { recursive: true })).filter((name) => name.endsWith(".txt")).sort();
  return Promise.all(names.map((name) => readFile(path.join(cases, name), "utf8")));
}

test("a text and a page are printed alike in all formats", async () => {
  const [text] = await texts();
  await writeFile(path.join(folder, "article.txt"), text ?? "");
  await writeFile(
    path.join(folder, "page.html"),
    '<html lang="en"><title>Bridge shut</title><time datetime="2024-05-15">today</time><article><p>“We will rebuild,” Mayor Ada Nwosu said on Monday.<p>The bridge was shut in May.</article>',
  );
  const formats = ["text", "json", "csv-quotes", "csv-dates", "html", "timeml", "ical"];
  for (const format of formats) assert.equal(asked(["--format", format, "article.txt"]).status, 0, format);
  asked(["--format", "json", "--offsets", "codepoint", "--date", "2024-02-29", "-"], "Ada left on Monday 🙂.");
  assert.match(asked(["page.html"]).output, /Ada Nwosu/);
  asked(["article", "--format", "json", "page.html"]);
  asked(["--match", "Nwosu", "page.html"]);
});

test("at least fifty texts have the same answers in a batch, by any number of workers", async () => {
  const rows = (await texts()).map((text, id) => JSON.stringify({ id, text, date: "2024-05-15" }));
  assert.ok(rows.length >= 50, `${rows.length} texts`);
  const input = `${rows.join("\n")}\n`;
  const { output } = asked(["batch"], input);
  assert.equal(output.trimEnd().split("\n").length, rows.length);
  asked(["batch", "--threads", "1", "--flat", "--offsets", "utf16"], input);
  await writeFile(path.join(folder, "articles.jsonl.gz"), gzipSync(input));
  asked(["batch", "--threads", "3", "--only", "quotes,dates", "articles.jsonl.gz"]);
});

test("what is wrong is said alike", async () => {
  const rows = '{"id":1.10,"text":"She left."}\n{"id":[2],"text":3}\nno JSON\n\n{"id":4,"text":"","date":"soon"}\n';
  assert.equal(asked(["batch"], rows).status, 3);
  assert.equal(asked(["batch", "--allow-errors"], `\ufeff${rows}`).status, 0);
  assert.equal(asked(["batch"], Buffer.from("\ufeff{}", "utf16le")).status, 1);
  assert.equal(asked(["nowhere.txt"]).status, 1);
  assert.equal(asked(["batch", "nowhere.jsonl", "article.txt"]).status, 1);
  assert.equal(asked(["node_modules"]).status, 1);
  assert.equal(asked(["--date", "soon"]).status, 1);
  assert.equal(asked(["--no-such-option"]).status, 2);
  assert.equal(asked(["-"], Buffer.from([0x41, 0xff])).status, 1);
  asked(["--version"]);
  asked(["batch", "--help"]);
});

test("a batch answers a line before the next one is there", async () => {
  const program = spawn(path.join(folder, "node_modules/.bin/newslens"), ["batch", "--only", "dates"], { cwd: folder });
  const answers = program.stdout.setEncoding("utf8")[Symbol.asyncIterator]();
  for (const id of [1, 2]) {
    program.stdin.write(`{"id":${id},"text":"She left in May."}\n`);
    const { value } = await answers.next();
    assert.match(value, new RegExp(`^\\{"id":${id},.*"May"`));
  }
  program.stdin.end();
  assert.equal((await answers.next()).done, true);
});

test("without arguments it serves the page, and opens it", async () => {
  // What is opened is told instead.
  const bin = path.join(folder, "opener");
  await mkdir(bin);
  for (const name of ["xdg-open", "open"]) {
    await writeFile(path.join(bin, name), `#!/bin/sh\necho "$1" > "${bin}/opened"\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  const page = new URL(`file://${folder}/node_modules/newslens/command/npm/page.js`);
  const code = `const { openPage } = await import(${JSON.stringify(page.href)}); await openPage();`;
  const env = { ...process.env, PORT: "0", PATH: `${bin}:${process.env.PATH}` };
  const program = spawn(process.execPath, ["--input-type=module", "-e", code], { env });
  try {
    const { value } = await program.stdout.setEncoding("utf8")[Symbol.asyncIterator]().next();
    const address = /http:\S+/.exec(value)?.[0] ?? "";
    const html = await (await fetch(address)).text();
    const named = [...html.matchAll(/(?:src|href)="([\w/.-]+\.(?:js|css|svg|html))"/g)].map(([, name]) => name);
    assert.ok(named.length > 2, html);
    for (const name of [
      ...named,
      "worker.js",
      "pkg/newslens_first.wasm",
      "pkg/newslens_rest.wasm",
      "pkg/newslens_pt_bg.wasm",
    ]) {
      assert.equal((await fetch(new URL(`${name}`, address))).status, 200, name);
    }
  } finally {
    program.kill();
  }
});
