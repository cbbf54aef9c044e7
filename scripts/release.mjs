// npm run release: makes what is to be published, twice, and says what it is.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { audit } from "./audit.mjs";
import { requireNode, requireRust } from "./common/prerequisites.mjs";
import { main, Stop, say } from "./common/process.mjs";
import { pageFolder, root } from "./common/project.mjs";
import { makeArtefacts } from "./release/artefacts.mjs";
import { repository } from "./release/repository.mjs";
import { differences, hashesOf, makeElsewhere, requireCommitted } from "./release/twice.mjs";
import { oneVersion } from "./release/versions.mjs";

const help = `npm run release

Checks what newslens is made of ("npm run audit"), and makes of the commit what is to be published, into target/release-files: the
crates of the library and of the command line, the npm package, the extension for each browser, the Python package (a wheel and its
sources), and the lists of what is in the crates and in the package (SBOM, CycloneDX in JSON). Makes all of it again from a clone in another folder, and stops where a file is
not the same. Prints the hashes of the files (SHA-256), and for the attribute "integrity" (SHA-384) those that a site takes from the
package. Publishes nothing: "cargo publish", "npm publish" and "maturin upload" do.

Options (after "npm run release --"):
  --only-make   makes the files, once, and leaves out all checks
  --help        this text

Environment:
  NEWSLENS_RELEASE_FOLDER   where the files go (default: target/release-files)
`;

/** What a site names itself in a script tag or loads by name; the modules that these import are files of the same version. */
const files = [
  "define.js",
  "element.js",
  "newslens.js",
  "inline.js",
  "worker.js",
  "read-page.js",
  "dossier.js",
  "dossier-worker.js",
  "pkg/newslens_bg.wasm",
  "pkg/newslens_first.wasm",
  "pkg/newslens_rest.wasm",
  "pkg/newslens_pt_bg.wasm",
  "pkg/newslens_page_bg.wasm",
  "pkg/newslens_dossier_bg.wasm",
];

await main({ help, options: ["--only-make"] }, async (options) => {
  requireNode();
  requireRust();
  const version = oneVersion();
  const folder = path.resolve(root, process.env.NEWSLENS_RELEASE_FOLDER || "target/release-files");
  if (options.has("--only-make")) return makeArtefacts(folder);

  requireCommitted();
  if (repository() === undefined)
    say("No file names the repository's address; scripts/release/repository.mjs says which should.");
  await audit();
  say(`Making the files of version ${version}.`);
  await makeArtefacts(folder);
  say("Making them again, elsewhere.");
  const second = `${folder}-again`;
  await makeElsewhere(second);
  const hashes = hashesOf(folder);
  const faults = differences(hashes, hashesOf(second));
  if (faults.length > 0) throw new Stop(`${faults.join("\n")}\n${second} has what was made the second time.`);
  say(`Both times the same ${hashes.size} files were made, in ${folder}.`);
  for (const [file, hash] of hashes) {
    const size = Math.ceil(statSync(path.join(folder, file)).size / 1000);
    process.stdout.write(`${file}  ${size} KB  sha256-${hash}\n`);
  }
  for (const file of files) {
    const hash = createHash("sha384").update(readFileSync(path.join(pageFolder, file)));
    process.stdout.write(`www/${file}  sha384-${hash.digest("base64")}\n`);
  }
});
