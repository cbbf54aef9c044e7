// The measurements in Node that need no browser.
import { memorySize } from "../../www/engine.js";
import { analyze, init } from "../../www/newslens.js";
import { startReaders } from "./contenders.mjs";
import { edits, wholeAnalyses } from "./speed.mjs";
import { articlesOf, day, sizes } from "./texts.mjs";

/** @typedef {Record<string, import("./rounds.mjs").Timing[]>} Speeds  by the text's size */
/** @typedef {Record<string, ReturnType<typeof edits>>} Edits  by the text's size */

/** The texts that letters are typed into. */
export const edited = /** @type {const} */ (["100 KB", "1 MB"]);

/**
 * How many times the bytes of 1 MB of text WebAssembly's memory grows by for its analysis, result included. Asked first of all, as
 * this memory never shrinks.
 */
export async function memoryPeak() {
  await init();
  analyze("Kim said on Monday.");
  const before = memorySize();
  const text = articlesOf(sizes["1 MB"]);
  analyze(text, { date: day });
  return (memorySize() - before) / Buffer.byteLength(text);
}

/**
 * Times in Node.
 * @param {(what: string) => void} tell  is told what comes next
 */
export async function measureInNode(tell) {
  const { readers, missing } = await startReaders();
  /** @type {Speeds} */
  const speeds = {};
  for (const [name, size] of Object.entries(sizes)) {
    tell(`Node: whole analyses of ${name}`);
    speeds[name] = wholeAnalyses(readers, articlesOf(size));
  }
  /** @type {Edits} */
  const edit = {};
  for (const name of edited) {
    tell(`Node: letters typed into ${name}`);
    edit[name] = edits(articlesOf(sizes[name]));
  }
  return { speeds, edits: edit, missing };
}
