// The worker that opens files and copied pieces of pages, so that the page stays quick and a visitor who opens none loads
// nothing of it. Started when one comes, ended when it is read.
import { decodeText } from "../../encoding.js";
import { NewslensLengthError } from "../../errors.js";
import { readPage } from "../../read-page.js";
import { pageOfArchive } from "./archive.js";
import { joined } from "./blocks.js";
import { kindOfFile } from "./kind.js";
import { textOfMarkdown } from "./markdown.js";
import { mended } from "./pdf-words.js";
import { isDossier, readSaved } from "./saved.js";

/**
 * What it is asked, once: a file, or HTML that was copied. `source` is the address of the WebAssembly module.
 * @typedef {{ name: string, bytes: Uint8Array<ArrayBuffer> }} Named
 * @typedef {{ source: string } & (Named | { html: string })} Request
 */

/** @typedef {import("../../read-page.js").Page} Page */
/** @typedef {import("./blocks.js").Blocks} Blocks */
/** @typedef {Blocks & Partial<Page> & { saved?: import("./saved.js").Saved }} Opened  a page tells more of itself than a document */
/** @typedef {import("./kind.js").Unreadable | "locked" | "broken" | "wordless" | "foreign" | "dossier" | "long" | "unreachable"} Problem  "unreachable": what is needed to open it could not be loaded; "dossier": it is one, of several articles */
/** @typedef {{ opened: Opened } | { problem: Problem }} Answer */

// The answer has a way of its own, as PDF.js sends messages too.
self.addEventListener("message", async (/** @type {MessageEvent<Request>} */ { data, ports: [port] }) => {
  port?.postMessage(await open(data));
});

/**
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function open(request) {
  const { source } = request;
  try {
    const opened = "html" in request ? await readPage(request.html, { source }) : await read(request, source);
    if (typeof opened === "string") return { problem: opened };
    return opened.text.trim() ? { opened } : { problem: "wordless" };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/**
 * @param {Named} file
 * @param {string} source
 * @returns {Promise<Opened | Problem>}
 */
async function read({ name, bytes }, source) {
  const kind = kindOfFile(name, bytes);
  switch (kind) {
    case "text":
      return { text: textOf(bytes), blocks: [] };
    case "markdown":
      return { text: textOfMarkdown(textOf(bytes)), blocks: [] };
    case "page":
      return readPage(bytes, { source });
    case "archive": {
      const html = pageOfArchive(bytes);
      return html === undefined ? "wordless" : readPage(html, { source });
    }
    case "word": {
      const { readWord } = await lazily(() => import("./word.js"));
      return readWord(bytes);
    }
    case "pdf": {
      const { readPdf } = await lazily(() => import("./pdf.js"));
      const found = await readPdf(bytes);
      return "html" in found ? mendedPage(await readPage(found.html, { source })) : joined(mended(found));
    }
    case "saved": {
      const json = textOf(bytes);
      const saved = readSaved(json);
      if (saved) return { ...saved, blocks: [] };
      return isDossier(json) ? "dossier" : "foreign";
    }
    default:
      return kind;
  }
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return decodeText(bytes).replace(/\r\n?/g, "\n");
}

/**
 * A page whose paragraphs had been cut.
 * @param {Page} page
 * @returns {Page}
 */
function mendedPage(page) {
  const blocks = page.blocks.map(({ start, end, kind }) => ({ text: page.text.slice(start, end), kind }));
  return { ...page, ...joined(mended(blocks)) };
}

/** What could not be loaded, as there is no network, say. */
class Unreachable extends Error {}

/**
 * @template Module
 * @param {() => Promise<Module>} load
 */
async function lazily(load) {
  try {
    return await load();
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

/**
 * @param {unknown} error
 * @returns {Problem}
 */
function problemOf(error) {
  if (error instanceof NewslensLengthError) return "long";
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  if (name === "PasswordException") return "locked";
  // The WebAssembly module is fetched by its address.
  return error instanceof Unreachable || /fetch|NetworkError|load/i.test(message) ? "unreachable" : "broken";
}
