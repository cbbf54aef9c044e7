// The texts that the worker holds for its client, who sends only what changes.
import { call, plainOptions } from "./engine.js";
import { HeldText } from "./held-text.js";
import { isElsewhere, loadPack, packTags, readInPack } from "./packs.js";

/**
 * What is new of a text: all of it, or what is replaced of the text before, which has that length.
 * @typedef {{ text: string } | { edit: { start: number, end: number, replacement: string, length: number } }} News
 */

/**
 * A text, and the options that it is read with, in two parts: as JSON, and the reader's own names, which may be many.
 * @typedef {{ held: HeldText, options: string, names: string | undefined }} One
 */

/** @type {Map<number, One>} the texts by their keys */
const texts = new Map();

/**
 * Reads a text that is held, or is to be held from now on. After an error it is not held any more.
 * @param {number} key
 * @param {News} news
 * @param {import("./engine.js").Options | undefined} options
 * @param {((phase: import("./progress.js").Phase) => void) | undefined} starts
 * @param {import("./engine.js").Languages} languages
 * @returns {Promise<import("./analysis.js").Flat | import("./analysis-change.js").FlatChange>}
 */
export async function readHeld(key, news, options, starts, languages) {
  try {
    const plain = plainOptions(options);
    const packs = packTags.filter((tag) => languages[tag] !== false).join(" ");
    const { held } = hold(key, news, plain, packs);
    const answer = held.read(starts);
    if (!isElsewhere(answer)) return answer;
    const tag = /** @type {import("./packs.js").PackTag} */ (answer[0]);
    await loadPack(tag, languages[tag] || undefined);
    return call("", () => readInPack(answer, held.text, plain, starts));
  } catch (error) {
    texts.delete(key);
    throw error;
  }
}

/**
 * @param {number} key
 * @param {News} news
 * @param {import("./engine.js").PlainOptions | undefined} plain
 * @param {string} packs
 */
function hold(key, news, plain, packs) {
  const { names, ...others } = plain ?? {};
  const options = JSON.stringify(others);
  if ("text" in news) {
    release(key);
    const one = { held: new HeldText(plain, packs), options, names };
    one.held.text = news.text;
    texts.set(key, one);
    return one;
  }
  const one = texts.get(key);
  const { start, end, replacement, length } = news.edit;
  if (one?.held.text.length !== length) throw new Error("newslens: the worker does not hold the text that is edited");
  one.held.replace(start, end, replacement);
  if (one.options !== options || one.names !== names) one.held.setOptions(plain, packs);
  Object.assign(one, { options, names });
  return one;
}

/**
 * A text is not needed any more.
 * @param {number} key
 */
export function release(key) {
  texts.get(key)?.held.free();
  texts.delete(key);
}
