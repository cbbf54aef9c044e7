// SECURITY.md names the tests that prove what it promises; they are there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/common/project.mjs";

const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), "utf8");

/** The rows of the table of promises, each with the tests it names. */
const promises = read("SECURITY.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| promise"))
  .map((line) => {
    const [, promise, proof] = line.split(" | ").length === 2 ? (line.match(/^\| (.*) \| (.*) \|$/) ?? []) : [];
    assert(promise && proof, line);
    const tests = [...proof.matchAll(/`((?:command\/)?tests\/[^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
      ([, file, names]) => [...names.matchAll(/“([^”]+)”/g)].map(([, name]) => ({ file, name })),
    );
    return { promise, tests };
  });

test("every promise names tests that there are", () => {
  assert(promises.length > 10);
  for (const { promise, tests } of promises) {
    assert(tests.length > 0, promise);
    for (const { file, name } of tests) {
      const source = read(file);
      const declared = file.endsWith(".rs")
        ? source.includes(`fn ${name}(`)
        : source.includes(`test("${name}"`) || source.includes(`"${name}": `);
      assert(declared, `${file} has no test “${name}”`);
    }
  }
});

test("no network in the crate", () => {
  const disallowed = read("clippy.toml").match(/std::net::\w+/g);
  assert.deepEqual(disallowed, ["std::net::TcpStream", "std::net::TcpListener", "std::net::UdpSocket"]);
  const locked = [...read("Cargo.lock").matchAll(/^name = "(.*)"$/gm)].map(([, name]) => name);
  const networks = /** @type {string[]} */ (JSON.parse(read("deny.toml").match(/^deny = (\[.*\])$/m)?.[1] ?? "[]"));
  assert(networks.length > 3);
  assert.deepEqual(
    locked.filter((name) => networks.includes(name)),
    [],
  );
});

test("no unsafe code in the crate", () => {
  let sources = 0;
  for (const folder of ["src", "command/src"]) {
    assert.match(read(`${folder}/lib.rs`), /^#!\[forbid\(unsafe_code\)\]$/m);
    const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
    for (const file of files.filter((file) => file.endsWith(".rs"))) {
      sources += 1;
      assert.doesNotMatch(read(path.join(folder, file)), /\bunsafe\s*(\{|fn|impl)/, file);
    }
  }
  assert(sources > 50);
});
