// How long a whole analysis takes beside the peers, and one letter typed as a share of it. Runs in Node and, bundled, in browsers.
import { analyze, Session } from "../../www/newslens.js";
import { percentile, timed } from "./rounds.mjs";

/** How many rounds each length is timed in. */
const rounds = 9;

/** How many letters are typed. */
const letters = 40;

/**
 * Whole analyses of a text; see rounds.mjs for how often.
 * @param {import("./contenders.mjs").Reader[]} readers
 * @param {string} text
 */
export function wholeAnalyses(readers, text) {
  return timed(
    readers.map(({ name, read }) => ({ name, call: () => read(text) })),
    { rounds },
  );
}

/**
 * Letters typed at places all over a text that a `Session` holds, in alternation with fresh analyses.
 * @param {string} text
 * @returns {{ fresh: number, edit: number, share: number }} the median of a fresh analysis and the 95th percentile of an edit,
 *   in milliseconds, and the edit as a share of the fresh analysis
 */
export function edits(text) {
  const session = new Session();
  session.text = text;
  session.analyze();
  /** @type {number[]} */
  const fresh = [];
  /** @type {number[]} */
  const edited = [];
  for (let typed = 0; typed < letters; typed += 1) {
    // The golden ratio spreads places evenly.
    const place = Math.floor(text.length * ((typed * 0.618_033_988_75) % 1));
    const atLetter = inWord(text, place);
    const before = performance.now();
    session.replace(atLetter, atLetter, "e");
    session.analyze();
    edited.push(performance.now() - before);
    session.replace(atLetter, atLetter + 1, "");
    session.analyze();
    if (typed % 4 > 0) continue;
    const beforeFresh = performance.now();
    analyze(text);
    fresh.push(performance.now() - beforeFresh);
  }
  const [edit, whole] = [percentile(edited, 95), percentile(fresh, 50)];
  return { fresh: whole, edit, share: edit / whole };
}

/**
 * The first place from here on, or else from the start, between two small letters, where one types.
 * @param {string} text
 * @param {number} from
 */
function inWord(text, from) {
  const found = text.slice(from).search(/(?<=[a-z])(?=[a-z])/);
  return found < 0 ? text.search(/(?<=[a-z])(?=[a-z])/) : from + found;
}
