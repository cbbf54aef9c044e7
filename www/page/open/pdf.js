// A PDF, read by PDF.js. In a tagged one (saved by Chromium, Word and most programs for layout) paragraphs, headings and lists
// are told; such a one may be a printed news page, so its article is looked for. In others paragraphs are told from places.
import { getDocument } from "pdfjs-dist";
// @ts-expect-error it comes without declarations
import * as pdfWorker from "pdfjs-dist/build/pdf.worker.mjs";
import { paragraphsOf } from "./pdf-lines.js";
import { htmlOf } from "./pdf-tags.js";

// This is a worker already; PDF.js would start another.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

/**
 * The text of a PDF: as HTML if its parts are told, else in blocks; empty if it has none.
 * @param {Uint8Array} bytes
 * @returns {Promise<{ html: string } | import("./blocks.js").Block[]>}
 */
export async function readPdf(bytes) {
  const loading = getDocument({
    data: bytes,
    // Nothing is drawn: neither fonts nor pictures nor tables for other scripts are loaded.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  try {
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      pages.push({ items, tags: await page.getStructTree() });
      page.cleanup();
    }
    const html = htmlOf(pages);
    return html === undefined ? paragraphsOf(pages) : { html };
  } finally {
    await loading.destroy();
  }
}
