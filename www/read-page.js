// Web pages of news sites, read as a reader sees them: the article's text without what stands around it.
//
//   import { analyze, init } from "newslens";
//   import { readPage } from "newslens/page";
//   await init();
//   const { text, published } = await readPage(html);
//   const analysis = analyze(text, { date: published });
//
// A WebAssembly module of its own, which is loaded by the first call.
import { decodeText } from "./encoding.js";
import { NewslensOptionError } from "./errors.js";
import { checkLength } from "./length.js";
import { moduleSource } from "./module-source.js";
import start, { read_page } from "./pkg/newslens_page.js";

/**
 * A web page's article, and what the page says of itself. Moments are ISO 8601, as the option `date` of `analyze` takes them.
 * @typedef {object} Page
 * @property {string | null} title  the headline
 * @property {string | null} byline  who wrote it, as the page says: "By Ada Nwosu and Tom Reed" or "Ada Nwosu"
 * @property {string | null} published  when it was published, as the page's own data tell
 * @property {string | null} modified  when it was last changed
 * @property {string | null} language  the language that the page declares, as a BCP 47 tag (en-GB)
 * @property {"month-first" | "day-first" | null} order  how its outlet most likely writes numeric dates
 * @property {string} text  what is to be analysed and shown: the headline and the blocks, an empty line between them
 * @property {PageBlock[]} blocks  in the order of the text
 * @property {boolean} isWhole  whether nothing looked like an article, so that `text` is that of the whole page
 */

/** @typedef {"headline" | "subhead" | "paragraph" | "list-item" | "block-quote" | "caption"} PageBlockKind */

/**
 * A paragraph of the text, or what stands like one.
 * @typedef {{ start: number, end: number, kind: PageBlockKind }} PageBlock
 */

/**
 * How a page is read.
 * @typedef {object} PageOptions
 * @property {string} [contentType]  for bytes: the media type they came with ("text/html; charset=windows-1252"); without it,
 *   the encoding is the one that the page declares, or is told from the bytes
 * @property {import("./engine.js").Source | Promise<import("./engine.js").Source>} [source]  where the WebAssembly module comes
 *   from, as for `init`; without it, the file beside this one. Only the first call loads it
 * @property {number} [maxLength]  the most UTF-16 units that the page's HTML may have, 32 million without it; a longer one is
 *   refused with a `NewslensLengthError`
 */

/** @type {Promise<void> | undefined} */
let starting;

/**
 * Reads a web page, whole or in part, such as one that was pasted: finds its article and what it says of itself. Whatever
 * the page, there is an answer, unless it is too long: `isWhole` says that no article was found and all of the page is given.
 *
 *     const { text, published, blocks } = await readPage(await response.arrayBuffer());
 *
 * @param {string | ArrayBuffer | Uint8Array} html  the page, or its bytes in whatever encoding
 * @param {PageOptions} [options]
 * @returns {Promise<Page>}
 * @throws {import("./errors.js").NewslensLengthError} when the page is longer than the option `maxLength`
 * @throws {import("./errors.js").NewslensOptionError} when an option makes no sense
 */
export async function readPage(html, options = {}) {
  if (typeof options !== "object" || options === null) {
    throw new NewslensOptionError("options", options, 'an object such as { contentType: "text/html" }');
  }
  const { contentType = "", source, maxLength } = options;
  if (typeof contentType !== "string") {
    throw new NewslensOptionError("contentType", contentType, 'a media type such as "text/html; charset=utf-8"');
  }
  const text = typeof html === "string" ? html : decodeText(bytesOf(html), contentType);
  checkLength(text, { maxLength });
  starting ??= load(source).catch((error) => {
    starting = undefined;
    throw error;
  });
  await starting;
  return read_page(text);
}

/** @param {PageOptions["source"]} source */
async function load(source) {
  const given = (await source) ?? new URL("./pkg/newslens_page_bg.wasm", import.meta.url);
  await start({ module_or_path: await moduleSource(given) });
}

/** @param {unknown} html */
function bytesOf(html) {
  if (!(html instanceof Uint8Array || html instanceof ArrayBuffer)) {
    throw new TypeError(`newslens: a page must be a string, an ArrayBuffer or a Uint8Array, not ${typeof html}`);
  }
  try {
    return html instanceof Uint8Array ? html.subarray() : new Uint8Array(html);
  } catch {
    throw new TypeError("newslens: the bytes of the page are no longer there: their buffer was given away");
  }
}
