// What newslens is made of: locked, asked for as it is locked, and listed.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import {
  checkLockFiles,
  faultsOfCargoLock,
  faultsOfPackageLock,
  faultsOfRequirements,
} from "../../scripts/audit/lock-files.mjs";
import { faultsOfSignatures } from "../../scripts/audit/packages.mjs";
import { oldestRust, root } from "../../scripts/common/project.mjs";
import { faultsOf, withModule, withoutPlace } from "../../scripts/release/sbom.mjs";

const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), "utf8");

test("the lock files name every package with its hash and no address", () => {
  assert.deepEqual(checkLockFiles(), []);
});

test("what is not locked is found", () => {
  const crate = (/** @type {string} */ rest) => `version = 4\n\n[[package]]\nname = "a"\nversion = "1.0.0"\n${rest}`;
  const registry = 'source = "registry+https://example.org/crates.io-index"\n';
  const checksum = `checksum = "${"0a".repeat(32)}"\n`;
  assert.deepEqual(faultsOfCargoLock(crate(registry + checksum), []), []);
  assert.deepEqual(faultsOfCargoLock(crate(""), ["a"]), []);
  for (const [rest, fault] of [
    ["", /from nowhere/],
    [registry, /no checksum for a 1\.0\.0/],
    [`source = "git+https://example.org/a#1"\n${checksum}`, /not from the registry/],
    [`source = "registry+https://example.org/other"\n${checksum}`, /not from the registry/],
  ]) {
    const faults = faultsOfCargoLock(crate(String(rest)), []);
    assert.equal(faults.length, 1);
    assert.match(faults[0], /** @type {RegExp} */ (fault));
  }

  const integrity = `sha512-${"A".repeat(86)}==`;
  const lock = (/** @type {object} */ entry) => ({
    packages: { "": {}, "node_modules/a": { version: "1.0.0", integrity, ...entry } },
  });
  const manifest = { devDependencies: { a: "1.0.0" } };
  assert.deepEqual(faultsOfPackageLock(lock({}), manifest), []);
  for (const [spoiled, asked, fault] of /** @type {const} */ ([
    [{ resolved: "https://example.org/a.tgz" }, "1.0.0", /an address for node_modules\/a/],
    [{ integrity: undefined }, "1.0.0", /no SHA-512 hash/],
    [{ integrity: "sha1-AAAA" }, "1.0.0", /no SHA-512 hash/],
    [{ version: "^1.0.0" }, "^1.0.0", /not for one version/],
    [{}, "1.0.1", /another version of a/],
  ])) {
    const faults = faultsOfPackageLock(lock(spoiled), { devDependencies: { a: asked } });
    assert.equal(faults.length, 1, String(fault));
    assert.match(faults[0], fault);
  }
});

test("what of Python is not locked is found", () => {
  const hash = `--hash=sha256:${"0a".repeat(32)}`;
  const good = `# made by uv\na==1.0.0 \\\n    ${hash} \\\n    ${hash}\n    # via b\nb==2 ; python_version < '3.10' \\\n    ${hash}\n`;
  assert.deepEqual(faultsOfRequirements("x.txt", good), []);
  for (const bad of [
    "a==1.0.0",
    `a>=1.0.0 \\\n    ${hash}`,
    "--index-url https://example.org",
    "a @ https://example.org/a.whl",
  ]) {
    assert.equal(faultsOfRequirements("x.txt", `${good}${bad}\n`).length, 1, bad);
  }
});

test("whatever builds or tests takes what is locked", () => {
  const files = ["scripts", "tests", "benches"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".mjs") && !file.includes("node_modules"))
      .map((file) => path.join(folder, file)),
  );
  let calls = 0;
  for (const file of files) {
    // A list of arguments that starts with what makes cargo look for packages, or npm.
    for (const [, words] of read(file).matchAll(
      /(\["(?:build|check|test|clippy|doc|run|rustc|metadata|ci)",[^\]]*\])/g,
    )) {
      // Those of wasm-pack come behind "--", in a list of their own; the standard library brings its own lock file.
      if (/"--chromedriver"|-Zbuild-std=/.test(words) || words.startsWith('["ci"')) continue;
      calls += 1;
      // cargo-deny takes the option before its command.
      assert.match(words, /"--locked"/, `${file}: ${words}`);
    }
  }
  assert(calls >= 5, "the calls are found");
  assert.match(read("scripts/test/cargo.mjs"), /"--", "--locked"/);
  assert.match(read("scripts/setup/cargo-tools.mjs"), /"install", [^\]]*"--locked"/);
  assert.match(read("scripts/setup/node-packages.mjs"), /"npm", \["ci"/);
  assert.match(read("scripts/setup/python.mjs"), /"pip", "install", [^\]]*"--require-hashes"/);
  assert.match(read("scripts/test/python.mjs"), /\["develop", "--locked"/);
});

test("the signatures of npm's registry are read, or known to be unknown", () => {
  assert.deepEqual(faultsOfSignatures('{"invalid": [], "missing": []}'), []);
  const missing = '{"invalid": [], "missing": [{"name": "a", "version": "1.0.0"}]}';
  assert.deepEqual(faultsOfSignatures(missing), ["The registry's signature of a 1.0.0 is missing."]);
  assert.equal(faultsOfSignatures('{"error": {"code": "ENOTFOUND"}}'), undefined);
  assert.equal(faultsOfSignatures(""), undefined);
});

test("the list of what is in the package names the module's crates, and no place on this machine", () => {
  const own = "path+file:///home/ada/news#newslens@1.0.0";
  const module = withoutPlace({
    metadata: {
      component: {
        type: "application",
        "bom-ref": own,
        name: "newslens",
        version: "1.0.0",
        purl: "pkg:cargo/newslens@1.0.0?download_url=file://.",
        components: [{ type: "library", "bom-ref": `${own} bin-target-0`, name: "newslens", version: "1.0.0" }],
      },
    },
    components: [{ type: "library", "bom-ref": "serde@1", name: "serde", version: "1.0.0" }],
    dependencies: [{ ref: own, dependsOn: ["serde@1"] }, { ref: "serde@1" }],
  });
  assert.doesNotMatch(JSON.stringify(module), /file:/);
  assert.equal(module.metadata.component.components[0]["bom-ref"], "pkg:cargo/newslens@1.0.0 bin-target-0");
  // The command line is made of the library, whose folder may have its name.
  for (const place of ["path+file:///home/ada/news#newslens@1.0.0", "path+file:///home/ada/newslens#1.0.0"])
    assert.deepEqual(withoutPlace({ dependsOn: [place] }), { dependsOn: ["pkg:cargo/newslens@1.0.0"] });
  const component = {
    type: "library",
    "bom-ref": "newslens@1.0.0",
    name: "news",
    version: "1.0.0",
    purl: "pkg:npm/newslens@1.0.0",
  };
  const npm = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component },
    components: [],
    dependencies: [{ ref: "newslens@1.0.0", dependsOn: [] }],
  };
  const sbom = withModule(npm, module);
  assert.equal(faultsOf(sbom), undefined);
  assert.equal(sbom.metadata.component.name, "newslens");
  assert.deepEqual(
    sbom.components.map((/** @type {any} */ each) => each.name),
    ["newslens", "serde"],
  );
  assert.deepEqual(sbom.dependencies[0], { ref: "newslens@1.0.0", dependsOn: ["pkg:cargo/newslens@1.0.0"] });
  assert.match(faultsOf({ ...sbom, components: [{ name: "nothing else" }] }) ?? "", /required property 'type'/);
});

test("the oldest Rust is the one that the documentation names", () => {
  assert(read("README.md").includes(`Rust ${oldestRust()}`));
});
