// Languages beside English: each a WebAssembly module of its own, which is loaded when a text asks for it, so that who reads
// English never loads another.

import { moduleSource } from "./module-source.js";

/** @typedef {import("./engine.js").PlainOptions} PlainOptions */
/** @typedef {import("./engine.js").Source} Source */
/** @typedef {import("./analysis.js").Flat} Flat */

/**
 * A language that the main module has no words of: its tag, and how sure it is.
 * @typedef {[tag: string, confidence: number]} Elsewhere
 */

/**
 * The JavaScript of such a module.
 * @typedef {object} PackModule
 * @property {(from: { module_or_path: Source }) => Promise<{ memory: WebAssembly.Memory }>} default  starts it
 * @property {(text: Uint8Array, date: string | undefined, published: string | undefined, order: string | undefined,
 *   genre: string | undefined, names: string | undefined, confidence: number,
 *   starts?: (phase: import("./progress.js").Phase) => void) => Flat} analyze_flat
 */

/**
 * The module of each language and its JavaScript, by the language's tag. Another language is another line here.
 * @type {Record<PackTag, { load: () => Promise<PackModule>, address: () => URL }>}
 */
const packs = {
  pt: {
    load: () => import("./pkg/newslens_pt.js"),
    address: () => new URL("./pkg/newslens_pt_bg.wasm", import.meta.url),
  },
};

/** @typedef {"pt"} PackTag */

/** The tags of all languages that can be loaded. */
export const packTags = /** @type {PackTag[]} */ (Object.keys(packs));

/**
 * A module that is loaded, and its memory.
 * @typedef {{ module: PackModule, memory: WebAssembly.Memory }} Pack
 */

/** @type {Map<string, Promise<Pack>>} */
const loading = new Map();
/** @type {Map<string, Pack>} */
const loaded = new Map();

/**
 * Loads the module of a language, once: a second call waits for the first. After a failure it can be called again.
 * @param {PackTag} tag  such as "pt"
 * @param {Source | Promise<Source | undefined>} [source]  where the module comes from, as for `init`; without it, the file beside
 *   this one
 */
export async function loadPack(tag, source) {
  const start = loading.get(tag) ?? begin(tag, source);
  loading.set(tag, start);
  try {
    loaded.set(tag, await start);
  } catch (error) {
    loading.delete(tag);
    throw new Error(`the module for the language "${tag}" could not be loaded: ${error}`, { cause: error });
  }
}

/**
 * @param {PackTag} tag
 * @param {Source | Promise<Source | undefined>} [source]
 * @returns {Promise<Pack>}
 */
async function begin(tag, source) {
  const given = (await source) ?? packs[tag].address();
  /** @type {PackModule} */
  const module = await packs[tag].load();
  const { memory } = await module.default({ module_or_path: await moduleSource(given) });
  return { module, memory };
}

/** The bytes of all their memory. */
export function packMemory() {
  return [...loaded.values()].reduce((bytes, { memory }) => bytes + memory.buffer.byteLength, 0);
}

/** The tags of the languages that are loaded, as the main module takes them. */
export function loadedPacks() {
  return [...loaded.keys()].join(" ");
}

/**
 * What the main module said of a text, or where it is in the language of a pack that is loaded, what that one says.
 * @param {Flat | Elsewhere} answer
 * @param {string} text
 * @param {PlainOptions} [options]
 * @param {(phase: import("./progress.js").Phase) => void} [starts]
 * @returns {Flat}
 */
export function readInPack(answer, text, options, starts) {
  if (!isElsewhere(answer)) return answer;
  const [tag, confidence] = answer;
  const { date, published, order, genre, names } = options ?? {};
  const pack = loaded.get(tag);
  if (!pack) throw new Error(`newslens: the language "${tag}" is not loaded`);
  const given = (/** @type {string | null | undefined} */ option) => option ?? undefined;
  const [day, page, numbers, kind, list] = [date, published, order, genre, names].map(given);
  return pack.module.analyze_flat(new TextEncoder().encode(text), day, page, numbers, kind, list, confidence, starts);
}

/**
 * Whether the main module told no more than the language of a text.
 * @param {Flat | import("./analysis-change.js").FlatChange | Elsewhere} answer
 * @returns {answer is Elsewhere}
 */
export function isElsewhere(answer) {
  return typeof answer[0] === "string";
}
