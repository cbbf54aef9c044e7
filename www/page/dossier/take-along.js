// Taking a dossier along: saved, as a report, as tables; and keeping it on the device.
import { element } from "../../common/dom.js";
import { dossierFormats } from "../../dossier.js";
import { saveFile } from "../save-file.js";
import { canKeep } from "./kept.js";
import { words } from "./words.js";

/** @typedef {import("../../dossier.js").DossierFormat | "saved"} Format */

/** @type {readonly Format[]} */
const formats = ["saved", "html", "csv", "ical", "json"];

/**
 * The menu behind a button.
 * @param {{ write: (format: Format) => Promise<string>, keep: (isKept: boolean) => Promise<void>, say: (message: string) => void }} calls
 * @returns {{ button: HTMLElement, menu: HTMLElement, showKept: (isKept: boolean) => void }}
 */
export function takeAlong({ write, keep, say }) {
  const button = element("button", { type: "button", popovertarget: "dossier-take" }, words.take.title);
  const menu = element("section", {
    id: "dossier-take",
    class: "menu",
    popover: "",
    "aria-labelledby": "dossier-take-title",
  });
  const rows = formats.map((format) => row(format, { write, say }));
  menu.append(element("h2", { id: "dossier-take-title" }, words.take.title), element("ul", {}, ...rows));
  const box = element("input", { type: "checkbox", id: "dossier-keep", "aria-describedby": "dossier-keep-about" });
  box.addEventListener("change", () => keep(box.checked));
  const label = element("label", { for: "dossier-keep" }, words.take.keep);
  const about = element("p", { class: "note keep-about", id: "dossier-keep-about" }, words.take.keepAbout);
  if (canKeep) menu.append(element("div", { class: "keep" }, box, label, about));
  const showKept = (/** @type {boolean} */ isKept) => {
    box.checked = isKept;
  };
  return { button, menu, showKept };
}

/**
 * @param {Format} format
 * @param {{ write: (format: Format) => Promise<string>, say: (message: string) => void }} calls
 */
function row(format, { write, say }) {
  const [title, about] = words.take.format[format];
  const run = (/** @type {(text: string) => Promise<void> | void} */ take) => async () => {
    try {
      await take(await write(format));
    } catch (error) {
      say(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const copy = run(async (text) => {
    await navigator.clipboard.writeText(text);
    say(words.take.copied(title));
  });
  const save = run((text) => {
    const { extension, mediaType } = dossierFormats[format === "saved" ? "json" : format];
    const file = `${words.take.fileName}${format === "json" ? "-view" : ""}.${extension}`;
    saveFile(file, text, mediaType);
    say(words.take.saved(file));
  });
  const button = (/** @type {string} */ label, /** @type {() => void} */ act) => {
    const made = element("button", { type: "button", "aria-label": `${label}: ${title}` }, label);
    made.addEventListener("click", act);
    return made;
  };
  const text = element("span", { class: "format" }, element("strong", {}, title), element("span", {}, about));
  return element("li", { "data-format": format }, text, button(words.take.copy, copy), button(words.take.save, save));
}
