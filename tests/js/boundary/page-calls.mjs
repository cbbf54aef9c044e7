// Calls of the reader of web pages by one who reads no documentation: each has a page in order or an error that is
// documented, and the module works as before.
import assert from "node:assert/strict";
import { NewslensLengthError, NewslensOptionError } from "../../../www/errors.js";
import { readPage } from "../../../www/read-page.js";
import { Random } from "./random.mjs";
import { anyText, anything, detached, Thrown } from "./values.mjs";

const probe =
  "<title>Bridge 👍</title><article><h1>Bridge 👍</h1><p>“Ça va,” Mayor Zoë Nwosu said on Monday.</p></article>";
const known = JSON.stringify(await readPage(probe));

const tags =
  "<p>|</p>|<div>|</div>|<article>|</article>|<h1>|</h1>|<h2>|<ul>|<li>|</ul>|<blockquote>|<figure>|<figcaption>|<nav>|<a href='|'>|</a>|<b>|<br>|<table>|<tr>|<td>|<template>|<script>|</script>|<style>|<svg>|<math>|<title>|</title>|<plaintext>|<head>|<body>|<html lang='|<!doctype html>|<!--|-->|<![CDATA[|<?xml version='1.0' encoding='|?>|<meta charset='|<meta name=author content='|<meta property=og:title content='|<meta property=article:published_time content='|2023-09-13T08:30:00Z|<time datetime='|<p class='byline'>|<script type='application/ld+json'>|{\"@type\":\"NewsArticle\",\"headline\":\"|\"}|By Ada Nwosu|&amp;|&#xd83d;|&#0;|&notit;|\ufeff|utf-16|shift_jis|iso-2022-jp|replacement|x-user-defined".split(
    "|",
  );

const contentTypes = [
  "",
  "text/html",
  "text/html; charset=utf-8",
  'text/html;charset="windows-1252"',
  "charset=utf-16be",
  "charset=shift_jis",
  "charset=replacement",
  "charset=no-such",
  "charset=iso-2022-jp",
];

/** Makes calls, and counts what was given. */
export class PageCaller {
  /** @param {number} seed */
  constructor(seed) {
    this.random = new Random(seed);
    this.calls = 0;
    /** How many UTF-16 units of pages were given. */
    this.units = 0;
    /** @type {Record<string, number>} */
    this.errors = {};
  }

  /** Makes a call; at times several at once. */
  async call() {
    const { random } = this;
    const calls = Array.from({ length: random.below(8) ? 1 : 1 + random.below(4) }, () => this.one());
    await Promise.all(calls);
    if (random.below(16) === 0) assert.equal(JSON.stringify(await readPage(probe)), known);
  }

  async one() {
    const page = this.page();
    const options = this.options();
    this.calls += 1;
    let read;
    try {
      read = await readPage(page, options);
    } catch (error) {
      const name = nameOf(error);
      this.errors[name] = (this.errors[name] ?? 0) + 1;
      assert.equal(JSON.stringify(await readPage(probe)), known);
      return;
    }
    checkPage(read);
    assert.deepEqual(await readPage(page, options), read, "the same answer twice");
  }

  /** A page as a string or in bytes, or rarely anything else. */
  page() {
    const { random } = this;
    if (random.below(16) === 0) return /** @type {any} */ (anything(random));
    const html = this.html();
    this.units += html.length;
    if (random.below(2)) return html;
    const wide = random.below(8) === 0;
    const buffer = Buffer.from(html, wide ? "utf16le" : random.below(4) ? "utf8" : "latin1");
    const bytes = Uint8Array.from(buffer);
    for (let wrong = random.below(4); wrong > 0 && bytes.length > 0; wrong -= 1)
      bytes[random.below(bytes.length)] = random.below(256);
    const kind = random.below(8);
    if (kind === 0) return detached();
    if (kind === 1) return detached().buffer;
    if (kind < 4) return bytes.buffer;
    return kind === 4 ? bytes.subarray(random.below(bytes.length + 1)) : bytes;
  }

  html() {
    const { random } = this;
    let html = "";
    for (let count = random.below(200); count > 0; count -= 1) {
      html += random.below(3) ? random.of(tags) : anyText(random, 12);
    }
    return random.below(16) ? html : html.repeat(1 + random.below(32));
  }

  /** Options, right and wrong. */
  options() {
    const { random } = this;
    const kind = random.below(8);
    if (kind < 3) return kind === 0 ? anything(random) : undefined;
    /** @type {Record<string, unknown>} */
    const options = {};
    if (random.below(2)) options.contentType = random.of(contentTypes);
    if (random.below(8) === 0) options.maxLength = random.of([0, 100, 1e9, 2 ** 53, null]);
    if (random.below(8) === 0) options[random.of(["contentType", "maxLength", "source", "zone"])] = anything(random);
    return /** @type {any} */ (options);
  }
}

/**
 * The kind of a documented error; throws what is none.
 * @param {unknown} error
 */
function nameOf(error) {
  if (error instanceof NewslensOptionError) return "NewslensOptionError";
  if (error instanceof NewslensLengthError) return "NewslensLengthError";
  if (error instanceof Thrown) return "the caller's own";
  // What JavaScript itself says of a proxy that is no longer one is clear enough.
  if (error instanceof TypeError && /^newslens: |has been revoked/.test(error.message)) return "TypeError";
  throw error;
}

/**
 * Blocks part the text, offsets cut no surrogate pair, what is told is a string or null.
 * @param {import("../../../www/read-page.js").Page} page
 */
function checkPage({ text, blocks, isWhole, ...told }) {
  assert(!/\p{Surrogate}/u.test(text), "no half of a pair");
  assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n"), text);
  let last = 0;
  for (const { start, end, kind } of blocks) {
    assert(last <= start && start < end && typeof kind === "string");
    last = end;
  }
  assert.equal(typeof isWhole, "boolean");
  for (const field of Object.values(told)) assert(field === null || (typeof field === "string" && field !== ""));
}
