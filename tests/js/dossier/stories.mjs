// The stories of tests/rust/cases/stories, as articles are given to a dossier.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../rust/cases/stories/", import.meta.url);

/**
 * Their names with the articles of each, in the order of their files.
 * @returns {{ name: string, articles: { title: string, outlet: string, day: string, text: string }[] }[]}
 */
export function stories() {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const story = new URL(`${name}/`, folder);
      const files = readdirSync(story).filter((file) => file.endsWith(".txt"));
      return { name, articles: files.sort().map((file) => articleIn(readFileSync(new URL(file, story), "utf8"))) };
    });
}

/** @param {string} file  its head, an empty line, and the text with marks: "{2: I would rather wait}" */
function articleIn(file) {
  const head = file.slice(0, file.indexOf("\n\n"));
  const field = (/** @type {string} */ name) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
  const text = file.slice(head.length + 2).replace(/\{\d+: ([^}]*)\}/g, "$1");
  return { title: field("title"), outlet: field("outlet"), day: field("day"), text };
}
