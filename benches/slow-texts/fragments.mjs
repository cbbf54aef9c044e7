// What texts are made of when slow ones are looked for: marks, numbers, and words of each class that newslens knows.
import { readdirSync, readFileSync } from "node:fs";

/** @typedef {import("./random.mjs").Random} Random */

const marks = [
  ...".,;:!?-–—()[]{}/\"'“”‘’«»„‚`…*•#$%&@|<>=+~^_\\",
  ...[
    "...",
    "--",
    "''",
    "``",
    "‘‘",
    "’’",
    "'s",
    "’s",
    " – ",
    ", ",
    ". ",
    ": ",
    "; ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "   ",
  ],
  ...[
    "\0",
    "\u00a0",
    "\u200d",
    "\u0301",
    "\ufeff",
    "\u2028",
    "👍",
    "東",
    "ß",
    "İ",
    "é",
    "\ud83d",
    "http://",
    "www.",
    "a.b",
  ],
];

const numbers = [
  "1",
  "5",
  "12",
  "31",
  "90",
  "1,000",
  "3.5",
  "2023",
  "1990s",
  "5pm",
  "12th",
  "4/7",
  "2023-09-13",
  "10:30",
];

const letters = [
  "a",
  "A",
  "I",
  "J.",
  "U.S.",
  "Mr.",
  "St.",
  "Inc.",
  "No.",
  "Kim",
  "KIM",
  "x",
  "McX",
  "iX",
  "d'A",
  "O'B",
];

/**
 * The words of `data/`, those of a file that mean the same together, so that rare classes come as often as common ones.
 * @type {string[][]}
 */
const classes = readClasses(new URL("../../data/", import.meta.url));

/** @param {URL} folder */
function readClasses(folder) {
  /** @type {Map<string, string[]>} */
  const words = new Map();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".tsv")) continue;
    for (const line of readFileSync(new URL(file, folder), "utf8").split("\n")) {
      const [word, meaning = ""] = line.split("\t");
      if (!word || word.startsWith("#")) continue;
      const name = `${file} ${meaning.replace(/\d.*/, "")}`;
      const list = words.get(name) ?? [];
      words.set(name, [...list, ...word.split(" | ")]);
    }
  }
  return [...words.values()];
}

/**
 * A fragment at random, with or without white space behind it.
 * @param {Random} random
 * @returns {string}
 */
export function fragment(random) {
  const kind = random.below(10);
  if (kind < 2) return random.of(marks);
  const word =
    kind < 3 ? random.of(numbers) : kind < 5 ? random.of(letters) : cased(random.of(random.of(classes)), random);
  return word + random.of(["", " ", " ", " ", " ", "-", ", ", ".", "\n"]);
}

/**
 * @param {string} word
 * @param {Random} random
 */
function cased(word, random) {
  const way = random.below(6);
  if (way < 3) return word[0].toUpperCase() + word.slice(1);
  return way < 4 ? word.toUpperCase() : word;
}
