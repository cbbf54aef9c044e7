// What a release is made of: one version, and files that are the same when they are made again.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { repository } from "../../scripts/release/repository.mjs";
import { differences, hashesOf } from "../../scripts/release/twice.mjs";
import { oneVersion, versions } from "../../scripts/release/versions.mjs";

test("all files tell the same version", () => {
  assert(versions().length > 3);
  assert.match(oneVersion(), /^\d+\.\d+\.\d+$/);
});

test("a file with another version, or none, is named", () => {
  const found = versions();
  const [first, second, ...rest] = found;
  assert.throws(
    () => oneVersion([first, { ...second, version: "9.9.9" }, ...rest]),
    /Cargo\.toml has the version .* 9\.9\.9/,
  );
  assert.throws(() => oneVersion([first, { ...second, version: undefined }]), /command\/Cargo\.toml none/);
  assert.deepEqual(
    versions(() => "nothing").map(({ version }) => version),
    found.map(() => undefined),
  );
});

test("the repository's address stands in all files or in none", () => {
  const address = "https://example.org/newslens";
  /** @type {Record<string, string>} */
  const files = {
    "Cargo.toml": `[workspace.package]\nrepository = "${address}"\n\n[package]\nname = "newslens"\nrepository.workspace = true\n`,
    "command/Cargo.toml": "[package]\nrepository.workspace = true\n",
    "package.json": `{\n  "repository": "${address}"\n}\n`,
    "python/pyproject.toml": `[project.urls]\nRepository = "${address}"\n`,
    "CITATION.cff": `repository-code: "${address}"\n`,
  };
  assert.equal(
    repository((file) => files[file] ?? ""),
    address,
  );
  assert.equal(
    repository(() => ""),
    undefined,
  );
  for (const file of Object.keys(files)) {
    const without = (/** @type {string} */ name) => (name === file ? "" : (files[name] ?? ""));
    assert.throws(() => repository(without), /in all of/, file);
    const other = (/** @type {string} */ name) =>
      (files[name] ?? "").replace(name === file ? "example.org" : "-", "example.com");
    if (file !== "command/Cargo.toml") assert.throws(() => repository(other), /in all of/, file);
  }
  // Those that are there say one thing.
  repository();
});

test("a file that is not the same, or made once only, is named", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "newslens-twice-"));
  try {
    writeFileSync(path.join(folder, "b.crate"), "one");
    writeFileSync(path.join(folder, "a.tgz"), "two");
    const first = hashesOf(folder);
    assert.deepEqual([...first.keys()], ["a.tgz", "b.crate"]);
    assert.deepEqual(differences(first, hashesOf(folder)), []);
    writeFileSync(path.join(folder, "b.crate"), "other");
    writeFileSync(path.join(folder, "c.whl"), "new");
    rmSync(path.join(folder, "a.tgz"));
    assert.deepEqual(differences(first, hashesOf(folder)), [
      "a.tgz was made the first time only.",
      "b.crate is not the same the second time.",
      "c.whl was made the second time only.",
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
