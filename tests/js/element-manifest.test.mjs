// custom-elements.json and docs/element.md say what the element is; and it is small.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { NewsLensElement } from "../../www/define.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), "utf8");

const manifest = JSON.parse(read("custom-elements.json"));
const [declaration] = manifest.modules[0].declarations;
const code = readdirSync(path.join(root, "www/element"))
  .filter((file) => file.endsWith(".js"))
  .map((file) => read(`www/element/${file}`))
  .join("\n");

/** @param {{ name: string }[]} list */
function names(list) {
  return list.map(({ name }) => name).sort();
}

/** @param {RegExp} pattern */
function matches(pattern) {
  return [...new Set([...code.matchAll(pattern)].map(([, match]) => match))].sort();
}

test("the manifest names the attributes, properties, events and custom properties there are", () => {
  assert.deepEqual(names(declaration.attributes), [...NewsLensElement.observedAttributes].sort());
  const fields = Object.entries(Object.getOwnPropertyDescriptors(NewsLensElement.prototype));
  const accessors = fields.filter(([, { get }]) => get).map(([name]) => name);
  assert.deepEqual(names(declaration.members), accessors.sort());
  assert.deepEqual(names(declaration.events), matches(/super\("(newslens-\w+)"/g));
  assert.deepEqual(names(declaration.cssProperties), matches(/var\((--newslens-\w+)/g));
  const parts = matches(/\bpart: "(\w+)/g);
  assert.deepEqual(
    parts.filter((part) => !declaration.cssParts.some((/** @type {{ name: string }} */ { name }) => name === part)),
    [],
  );
});

test("the guide tells of all of them", () => {
  const guide = read("docs/element.md");
  const { attributes, members, events, cssProperties, cssParts } = declaration;
  for (const { name } of [attributes, members, events, cssProperties, cssParts].flat()) {
    assert.ok(guide.includes(`\`${name}\``), `docs/element.md does not tell of ${name}`);
  }
});

test("the element and the API come to at most 35.6 KB of JavaScript, as one file without comments and indentation", () => {
  const files = new Set(["www/define.js", "www/worker.js"]);
  // The set grows while it is walked.
  for (const file of files) {
    for (const [, address] of read(file).matchAll(/(?:from|^import|import\() ?"(\.[^"]+)"/gm)) {
      files.add(path.posix.join(path.posix.dirname(file), address));
    }
  }
  assert.ok(files.has("www/newslens.js") && files.has("www/pkg/newslens.js"), [...files].join());
  const whole = [...files].map(read).join("\n");
  const bare = whole.replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").replace(/^\s+/gm, "");
  const size = brotliCompressSync(bare).length;
  assert.ok(size <= 35_600, `${size} bytes`);
});
