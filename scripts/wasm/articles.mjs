// Articles as a reader would have them: those of the tests, and some with what these lack.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where they are, from the project's folder: each has a head that tells its day, and may have notes for tests. */
export const articleFolders = ["tests/rust/cases/en/articles", "tests/rust/cases/stories", "scripts/wasm/articles"];

/**
 * @param {string} root  the project's folder
 * @returns {{ text: string, date: string | undefined }[]}  always in the same order
 */
export function articles(root) {
  return articleFolders.flatMap((folder) => {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
    const files = names.filter((name) => name.endsWith(".txt")).sort();
    return files.map((name) => article(readFileSync(path.join(root, folder, name), "utf8")));
  });
}

/** @param {string} file */
function article(file) {
  const [head = ""] = file.match(/^(?:(?:#|title:|outlet:|day:).*\n)*/) ?? [];
  const [text = ""] = file.slice(head.length).split(/^===/m);
  // A story's quotes are numbered: “{3: We will pay}.”
  return { text: text.replace(/\{\d+: |\}/g, "").trim(), date: head.match(/\d{4}-\d\d-\d\d/)?.[0] };
}
