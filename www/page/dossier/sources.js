// What a reader gives a dossier: files, folders, lines of articles, a dossier that was saved, and what is pasted.
import { decodeText } from "../../encoding.js";
import { OpeningError, open } from "../opener.js";
import { aboutOf } from "./about.js";

/** @typedef {import("../opener.js").Opened} Opened */
/** @typedef {import("../../dossier/types.js").ArticleFields} ArticleFields */

/**
 * Something that articles come from.
 * @typedef {object} Source
 * @property {string} name  what it is called where it cannot be read
 * @property {(signal: AbortSignal) => Promise<Found[]>} read  fails with an OpeningError
 */

/**
 * An article that was found: with what it was opened from, if it was, or without a text and with the reason.
 * @typedef {{ fields: ArticleFields, opened?: Opened } | { name: string, problem: "line" }} Found
 */

/**
 * What was dropped: its files, and its entries, which alone tell what is a folder.
 * @typedef {{ files: readonly File[], entries?: readonly FileSystemEntry[] }} Given
 */

/**
 * The files among what was given, those in folders too, by their names.
 * @param {Given} given
 * @returns {Promise<File[]>}
 */
export async function filesOf({ files, entries = [] }) {
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files];
  const found = (await Promise.all(entries.map(filesIn))).flat();
  return found.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<File[]>}
 */
async function filesIn(entry) {
  // What the system keeps beside the files of a folder is hidden from people too.
  if (entry.name.startsWith(".")) return [];
  if (entry.isFile) {
    const { promise, resolve, reject } = withResolvers();
    /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject);
    return [/** @type {File} */ (await promise)];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {File[]} */
  const found = [];
  // A folder tells its entries a hundred at a time.
  for (;;) {
    const { promise, resolve, reject } = withResolvers();
    reader.readEntries(resolve, reject);
    const some = /** @type {FileSystemEntry[]} */ (await promise);
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesIn))).flat());
  }
}

function withResolvers() {
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  /** @type {(reason: unknown) => void} */
  let reject = () => {};
  const promise = new Promise((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

/**
 * The dossier that a file holds, if it was saved as one.
 * @param {File} file
 * @returns {Promise<string | undefined>}
 */
export async function savedIn(file) {
  if (!/\.json$/i.test(file.name)) return undefined;
  const head = await file.slice(0, 200).text();
  return /"newslens_dossier"/.test(head) ? file.text() : undefined;
}

/**
 * @param {File} file
 * @returns {Source}
 */
export function sourceOfFile(file) {
  const { name } = file;
  const read = async (/** @type {AbortSignal} */ signal) => {
    const bytes = await bytesOf(file);
    if (/\.(jsonl|ndjson)$/i.test(name)) return articlesIn(decodeText(bytes), name);
    const opened = await open({ name, bytes }, signal);
    return [{ fields: aboutOf(opened, name), opened }];
  };
  return { name, read };
}

/**
 * What is pasted: a text, or a piece of a page with the text that it has in plain.
 * @param {{ html?: string, plain: string }} pasted
 * @returns {Source}
 */
export function sourceOfPaste({ html, plain }) {
  const read = async (/** @type {AbortSignal} */ signal) => {
    const opened = html ? await open({ html }, signal) : { text: plain, blocks: [] };
    return [{ fields: aboutOf(opened), opened }];
  };
  return { name: aboutOf({ text: plain, blocks: [] }).title ?? "", read };
}

/**
 * @param {ArticleFields} fields
 * @param {Opened} [opened]
 * @returns {Source}
 */
export function sourceOfArticle(fields, opened) {
  return { name: fields.title ?? "", read: async () => [opened ? { fields, opened } : { fields }] };
}

/**
 * The articles of a file with one on each line, as the command line reads them.
 * @param {string} text
 * @param {string} name  the file's
 * @returns {Found[]}
 */
export function articlesIn(text, name) {
  const lines = text.split("\n").map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim())
    .map(({ line, number }) => {
      const given = fieldsIn(line);
      return given ? { fields: given } : { name: `${name}, ${number}`, problem: /** @type {const} */ ("line") };
    });
}

/**
 * @param {string} line
 * @returns {ArticleFields | undefined}
 */
function fieldsIn(line) {
  try {
    const { title, outlet, day, text } = JSON.parse(line);
    if (typeof text !== "string") return undefined;
    const told = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
    const about = aboutOf({ text, blocks: [] });
    return { title: told(title) || (about.title ?? ""), outlet: told(outlet), day: told(day) || null, text };
  } catch {
    return undefined;
  }
}

/** @param {File} file */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new OpeningError("gone");
  }
}
