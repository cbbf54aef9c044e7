// newslens/page: the article out of a web page, in Node.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { NewslensLengthError, NewslensOptionError } from "../../www/errors.js";
import { longestText } from "../../www/length.js";
import { readPage } from "../../www/read-page.js";

const more =
  "Engineers had looked at every stone of it since the flood in March, and the town will lift the ban on lorries next week, she told reporters on the quay.";
const html = `<!doctype html><html lang="en-GB"><head><title>Bridge opens - The Gazette</title>
  <meta property="article:published_time" content="2023-09-13T08:30:00Z"><meta name="author" content="Ada Nwosu"></head>
  <body><nav><a href="/">Home</a></nav><article><h1>Bridge 👍 opens</h1>
  <figure><img><figcaption>The bridge of Kolma on Monday, after the ban</figcaption></figure>
  <p>“It is safe,” Zoë Nwosu said on Monday. ${more}</p><h2>What next</h2><ul><li>More bridges will be looked at before the winter, the town said, and two may be closed.</li></ul>
  <blockquote>We walked over it as children, and our children will walk over it again.</blockquote></article></body></html>`;

// First, as it is loaded once.
test("the module can be given, and after a failure it is loaded again", async () => {
  const bytes = await readFile(new URL("../../www/pkg/newslens_page_bg.wasm", import.meta.url));
  await assert.rejects(readPage("<p>Text</p>", { source: new Uint8Array([1, 2, 3]) }));
  assert.equal((await readPage("<p>Text</p>", { source: bytes })).text, "Text");
});

test("a page has its article in blocks, whose offsets are UTF-16 units, and what it says of itself", async () => {
  const page = await readPage(html);
  assert.deepEqual(
    page.blocks.map(({ start, end, kind }) => [kind, page.text.slice(start, end)]),
    [
      ["headline", "Bridge 👍 opens"],
      ["caption", "The bridge of Kolma on Monday, after the ban"],
      ["paragraph", `“It is safe,” Zoë Nwosu said on Monday. ${more}`],
      ["subhead", "What next"],
      ["list-item", "More bridges will be looked at before the winter, the town said, and two may be closed."],
      ["block-quote", "We walked over it as children, and our children will walk over it again."],
    ],
  );
  assert.equal(page.text, page.blocks.map(({ start, end }) => page.text.slice(start, end)).join("\n\n"));
  const { title, byline, published, language, isWhole } = page;
  assert.deepEqual(
    { title, byline, published, language, isWhole },
    { title: "Bridge 👍 opens", byline: "Ada Nwosu", published: "2023-09-13T08:30", language: "en-GB", isWhole: false },
  );
});

test("what a page does not tell is null, and what holds no article is given whole", async () => {
  const page = await readPage("Ada Nwosu resigned.");
  assert.equal(page.text, "Ada Nwosu resigned.");
  const { title, byline, published, modified, language, order, isWhole } = page;
  assert.deepEqual([title, byline, published, modified, language, order, isWhole], [...Array(6).fill(null), true]);
  assert.equal((await readPage("")).text, "");
});

test("bytes are read in the encoding that the page or the caller tells", async () => {
  const western = Buffer.from("<p>\x93No\x94, said Zo\xeb.</p>", "latin1");
  assert.equal((await readPage(western)).text, "“No”, said Zoë.");
  const { buffer } = Uint8Array.from(Buffer.from("<p>\xcc\xee\xf1\xea\xe2\xe0</p>", "latin1"));
  assert.equal((await readPage(buffer, { contentType: "text/html; charset=windows-1251" })).text, "Москва");
});

test("half a surrogate becomes U+FFFD, and offsets stay right", async () => {
  const { text, blocks } = await readPage("<p>One \ud83d two</p><p>Three</p>");
  assert.deepEqual(
    blocks.map(({ start, end }) => text.slice(start, end)),
    ["One \ufffd two", "Three"],
  );
});

test("what is no page is refused, in words", async () => {
  const wrong = /** @type {any} */ (12);
  await assert.rejects(readPage(wrong), {
    name: "TypeError",
    message: /must be a string, an ArrayBuffer or a Uint8Array, not number/,
  });
});

test("pages made to be hard are read: deep, broken, and of one kind of piece only", async () => {
  for (const hard of [
    "<div>".repeat(100_000),
    "<p>a".repeat(50_000),
    "<a href='".repeat(20_000),
    "<table><tr>".repeat(20_000),
    "&amp".repeat(50_000),
    "<!--".repeat(20_000),
  ]) {
    const { text } = await readPage(`${hard}The end`);
    assert.equal(typeof text, "string");
  }
});

test("a page that is too long is refused, and the next is read", async () => {
  const short = "<p>Ada Nwosu resigned.</p>";
  const isRefusal = (/** @type {number} */ length, /** @type {number} */ limit) => (/** @type {unknown} */ error) => {
    assert(error instanceof NewslensLengthError);
    assert.deepEqual([error.length, error.limit], [length, limit]);
    return true;
  };
  await assert.rejects(readPage(short, { maxLength: 25 }), isRefusal(26, 25));
  await assert.rejects(readPage(new TextEncoder().encode(short), { maxLength: 25 }), isRefusal(26, 25));
  await assert.rejects(readPage(" ".repeat(longestText + 1)), isRefusal(longestText + 1, longestText));
  assert.equal((await readPage(short, { maxLength: 26 })).text, "Ada Nwosu resigned.");
  for (const maxLength of [-1, 1.5, "1000", Number.NaN]) {
    await assert.rejects(
      readPage(short, /** @type {any} */ ({ maxLength })),
      (error) => error instanceof NewslensOptionError && error.option === "maxLength",
    );
  }
});
