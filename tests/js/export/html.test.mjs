// The HTML document, read by parse5.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, test } from "node:test";
import { parse } from "parse5";
import { analyze, exportAs, init } from "../../../www/newslens.js";
import { anyTexts, article } from "./samples.mjs";

before(() => init());

/**
 * The document that parse5 reads, which finds no fault in it.
 * @param {string} html
 */
function read(html) {
  const faults = /** @type {string[]} */ ([]);
  const document = parse(html, { onParseError: ({ code }) => faults.push(code) });
  assert.deepEqual(faults, [], html);
  return document;
}

/**
 * All nodes of a tree, in order.
 * @param {any} node
 * @returns {Generator<any>}
 */
function* nodes(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodes(child);
}

/** @param {any} node */
const textOf = (node) => [...nodes(node)].map(({ value }) => value ?? "").join("");

/**
 * @param {any} node
 * @param {string} name
 */
const attribute = (node, name) => node.attrs?.find((/** @type {any} */ each) => each.name === name)?.value;

test("has the text, and lists that point into it", () => {
  const document = read(exportAs(article, analyze(article), "html"));
  const all = [...nodes(document)];
  assert.equal(textOf(all.find(({ nodeName }) => nodeName === "article")), article);
  const ids = all.map((node) => attribute(node, "id")).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length);
  const links = all.filter(({ nodeName }) => nodeName === "a").map((node) => attribute(node, "href"));
  assert(links.length > 5);
  assert.deepEqual(
    links.filter((link) => !ids.includes(link.slice(1))),
    [],
  );
  assert.match(textOf(document), /Who said what \(\d+\)/);
});

test("lets nothing load, run or be sent, and takes no style but its own", () => {
  const all = [...nodes(read(exportAs(article, analyze(article), "html")))];
  const style = createHash("sha256").update(textOf(all.find(({ tagName }) => tagName === "style")));
  const policy = all.find((node) => attribute(node, "http-equiv") === "Content-Security-Policy");
  assert.equal(
    attribute(policy, "content"),
    `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${style.digest("base64")}'`,
  );
});

test("is without fault, script and other places whatever the text", () => {
  for (const text of anyTexts()) {
    const all = [...nodes(read(exportAs(text, analyze(text, { date: "2024-05-15" }), "html")))];
    const tags = new Set(all.map(({ tagName }) => tagName).filter(Boolean));
    const known =
      "html head meta title style body main article mark p small section h2 table thead tbody tr th td a".split(" ");
    assert.deepEqual(
      [...tags].filter((tag) => !known.includes(tag)),
      [],
    );
    assert(!all.some(({ nodeName }) => nodeName === "#comment"));
    assert(all.every((node) => attribute(node, "href")?.startsWith("#") ?? true));
    const held = text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|\ufffe/gu, "\ufffd").replace(/\r\n?/g, "\n");
    assert.equal(textOf(all.find(({ nodeName }) => nodeName === "article")), held);
  }
});
