// npm run release: makes what is to be published, and says what it is.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { audit } from "./audit.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main, outputOf, Stop, say } from "./common/process.mjs";
import { pageFolder, root } from "./common/project.mjs";
import { makePackage } from "./prepack.mjs";
import { makeSboms } from "./release/sbom.mjs";

const help = `npm run release

Checks what newslens is made of ("npm run audit"), builds, packs the npm package into target/release-npm with the lists of what
is in the crate and in the package (SBOM, CycloneDX in JSON), and prints the hashes for the attribute "integrity" (SHA-384) of
the files that a site takes from it. Publishes nothing: "npm publish target/release-npm/….tgz" and "cargo publish" do.

Options (after "npm run release --"):
  --help   this text
`;

/** What a site names itself in a script tag or loads by name; the modules that these import are files of the same version. */
const files = [
  "define.js",
  "element.js",
  "newslens.js",
  "inline.js",
  "worker.js",
  "read-page.js",
  "pkg/newslens_bg.wasm",
  "pkg/newslens_pt_bg.wasm",
  "pkg/newslens_page_bg.wasm",
];

await main({ help }, async () => {
  requireNode();
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const crate = readFileSync(path.join(root, "Cargo.toml"), "utf8").match(/^version = "([^"]+)"/m)?.[1];
  if (crate !== version) throw new Stop(`package.json has the version ${version}, but Cargo.toml ${crate}.`);

  await audit();
  await makePackage();
  const folder = path.join(root, "target", "release-npm");
  mkdirSync(folder, { recursive: true });
  const account = outputOf("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], { cwd: root });
  if (!account) throw new Stop('Packing failed; "npm pack --ignore-scripts" tells why.');
  const [{ filename, size, entryCount }] = JSON.parse(account);
  say(`${path.join(folder, filename)}: ${entryCount} files, ${Math.ceil(size / 1000)} KB.`);

  for (const [name, sbom] of Object.entries(await makeSboms())) {
    const file = path.join(folder, `newslens-${version}-${name}.cdx.json`);
    writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
    say(`${file}: what is in the ${name}, ${sbom.components.length} components.`);
  }

  for (const file of files) {
    const hash = createHash("sha384").update(readFileSync(path.join(pageFolder, file)));
    process.stdout.write(`www/${file}  sha384-${hash.digest("base64")}\n`);
  }
});
