// The texts that everything is measured on: our own articles (tests/rust/cases/en/articles), one after the other.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../tests/rust/cases/en/articles/", import.meta.url);

/** The day of publication that all of them are read with. */
export const day = "2024-05-15";

/** How many characters the texts have, by what they are called. */
export const sizes = { "5 KB": 5_000, "100 KB": 100_000, "1 MB": 1_000_000 };

/** The articles without the day above them and what is to be found below: files that have both. */
function articles() {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .flatMap((file) => /^# Published .*\n([\s\S]*?)\n===\n/.exec(file)?.[1] ?? []);
}

/**
 * A text of this many UTF-16 units: the articles in the order of their names, from the first again where they do not suffice.
 * @param {number} size
 */
export function articlesOf(size) {
  const all = `${articles().join("\n\n")}\n\n`;
  return all.repeat(Math.ceil(size / all.length)).slice(0, size);
}
