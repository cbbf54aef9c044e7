// What hard texts are made of: each is repeated to the length asked for. Rust's tests look at the answers
// (tests/rust/properties/hard_texts.rs), tests/js/linear.test.mjs at how the work grows.
import { readFileSync } from "node:fs";

/**
 * The pieces of a file, a JSON string a line.
 * @param {string} name
 */
function read(name) {
  const lines = readFileSync(new URL(`../../tests/rust/cases/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.filter((line) => !line.startsWith("#")).map((line) => /** @type {string} */ (JSON.parse(line)));
}

/** Of texts; the last is half a surrogate pair, which no text in Rust has. */
export const pieces = [...read("hard_texts.txt"), "\ud83d"];

/** Of web pages. */
export const pagePieces = read("hard_pages.txt");
