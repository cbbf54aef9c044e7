// Taking along what was found: each format can be copied or saved as a file.

import { element } from "../common/dom.js";
import { exportFormats } from "../export.js";
import { saveFile } from "./save-file.js";
import { words } from "./words.js";

/** @typedef {import("../export.js").ExportFormat} Format */

/** Builds the menu, which index.html opens. */
export class ExportMenu {
  /**
   * @param {HTMLElement} root  a popover
   * @param {{ write: (format: Format) => Promise<string>, name: () => string, say: (message: string) => void }} calls
   *   writes what was found in a format; what the article is called; tells the reader something
   */
  constructor(root, { write, name, say }) {
    /**
     * @param {Format} format
     * @param {(text: string) => Promise<void> | void} take
     */
    const run = async (format, take) => {
      try {
        await take(await write(format));
      } catch (error) {
        say(words.export.failed(error instanceof Error ? error.message : String(error)));
      }
    };
    const copy = (/** @type {Format} */ format) =>
      run(format, async (text) => {
        await navigator.clipboard.writeText(text);
        say(words.export.copied(words.export.format[format][0]));
      });
    const download = (/** @type {Format} */ format) =>
      run(format, (text) => {
        const file = `${name()}${fileEnd(format)}`;
        saveFile(file, text, exportFormats[format].mediaType);
        say(words.export.saved(file));
      });

    const formats = /** @type {Format[]} */ (Object.keys(exportFormats));
    for (const format of formats) {
      const [title, about] = words.export.format[format];
      const button = (/** @type {string} */ label, /** @type {(format: Format) => void} */ act) => {
        const made = element("button", { type: "button", "aria-label": `${label}: ${title}` }, label);
        made.addEventListener("click", () => act(format));
        return made;
      };
      const text = element("span", { class: "format" }, element("strong", {}, title), element("span", {}, about));
      root.append(
        element(
          "li",
          { "data-format": format },
          text,
          button(words.export.copy, copy),
          button(words.export.save, download),
        ),
      );
    }
  }
}

/**
 * How a file of a format ends: several tables are told apart by their names.
 * @param {Format} format
 */
function fileEnd(format) {
  const table = format.startsWith("csv-") ? format.slice("csv".length) : "";
  return `${table}.${exportFormats[format].extension}`;
}

/**
 * A file name from an article's first words.
 * @param {string} text
 */
export function fileName(text) {
  const start = /\S[^\n]*/.exec(text)?.[0].slice(0, 60) ?? "";
  const plain = start.normalize("NFKD").replace(/[^\w\s-]/g, "");
  return (
    plain
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, "-") || "article"
  );
}
