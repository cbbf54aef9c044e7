// Articles out of lines, and files out of folders.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articlesIn, filesOf } from "../../../../www/page/dossier/sources.js";

test("each line is an article; one that is none is named", () => {
  const lines = [
    '{"title": "Gate shut", "outlet": "Courier", "day": "2026-03-03", "text": "It is shut."}',
    "",
    "not json",
    '{"title": "No text"}',
    '{"text": "It rained.", "day": 5}',
  ];
  assert.deepEqual(articlesIn(lines.join("\n"), "week.jsonl"), [
    { fields: { title: "Gate shut", outlet: "Courier", day: "2026-03-03", text: "It is shut." } },
    { name: "week.jsonl, 3", problem: "line" },
    { name: "week.jsonl, 4", problem: "line" },
    { fields: { title: "It rained.", outlet: "", day: null, text: "It rained." } },
  ]);
});

/** @param {string} name */
const file = (name) => /** @type {any} */ ({ name, isFile: true, file: (/** @type {any} */ done) => done({ name }) });

/**
 * @param {string} name
 * @param {any[]} inside
 */
function folder(name, inside) {
  const createReader = () => {
    // A browser tells some, and again, until there are no more.
    const left = [...inside];
    return { readEntries: (/** @type {any} */ done) => done(left.splice(0, 2)) };
  };
  return /** @type {any} */ ({ name, isDirectory: true, createReader });
}

test("a folder gives the files in it and in its folders, by name; hidden ones are left out", async () => {
  const inner = folder("day 2", [file("10.txt"), file("2.txt")]);
  const entries = [folder("story", [file("1.txt"), inner, file(".DS_Store"), file("3.html")])];
  const found = await filesOf({ files: [], entries });
  assert.deepEqual(
    found.map(({ name }) => name),
    ["1.txt", "2.txt", "3.html", "10.txt"],
  );
});

test("files without a folder stay in their order", async () => {
  const files = /** @type {any[]} */ ([{ name: "b.txt" }, { name: "a.txt" }]);
  assert.deepEqual(await filesOf({ files, entries: [file("b.txt"), file("a.txt")] }), files);
});
