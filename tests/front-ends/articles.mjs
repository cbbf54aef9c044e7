// The texts that all front ends are given, and the library's answers in the offsets that each of them counts in.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A text with how it is to be read, as `newslens batch` takes it.
 * @typedef {{ id: string, text: string, date?: string, published?: string, order?: string, genre?: string, language?: string }} Row
 */

const here = fileURLToPath(new URL(".", import.meta.url));
const folders = ["en/articles", "pt/quotes/articles"];

/**
 * The articles of tests/rust/cases and the texts of texts.jsonl.
 * @returns {Row[]}
 */
export function rows() {
  const lines = readFileSync(path.join(here, "texts.jsonl"), "utf8").trimEnd().split("\n");
  return [...folders.flatMap(articles), ...lines.map((line) => JSON.parse(line))];
}

/**
 * @param {string} folder
 * @returns {Row[]}
 */
function articles(folder) {
  const place = path.join(here, "../rust/cases", folder);
  return readdirSync(place)
    .sort()
    .flatMap((file) => {
      const [article = "", expected] = readFileSync(path.join(place, file), "utf8").split("\n===\n");
      // What has no line of its own for the end of an article is a list of what is not read right yet.
      if (expected === undefined) return [];
      const lines = article.split("\n");
      const start = lines.findIndex((line) => !/^[#@]/.test(line));
      const date = article.match(/^# Published (2\S+)$/m)?.[1];
      return { id: `${folder}/${file}`, text: lines.slice(start).join("\n"), ...(date && { date }) };
    });
}

/** How long a character is in each unit that offsets are counted in. */
const units = {
  utf16: (/** @type {string} */ character) => character.length,
  codepoint: () => 1,
};

/**
 * An answer with its offsets in another unit.
 * @param {Row} row
 * @param {any} answer  with offsets in bytes
 * @param {keyof typeof units} unit
 */
export function counted({ text }, answer, unit) {
  const places = new Map([[0, 0]]);
  let bytes = 0;
  let place = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    place += units[unit](character);
    places.set(bytes, place);
  }
  const placeOf = (/** @type {number} */ offset) => {
    const place = places.get(offset);
    if (place === undefined) throw new Error(`The byte ${offset} is within a character.`);
    return place;
  };
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === "start" || key === "end") return placeOf(value);
    return key === "parts" ? value.map((/** @type {number[]} */ ends) => ends.map(placeOf)) : value;
  });
}
