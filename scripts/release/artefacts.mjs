// What is published: each kind of file has its maker here.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { outputOf, run, Stop, say } from "../common/process.mjs";
import { root } from "../common/project.mjs";
import { makePackage } from "../prepack.mjs";
import { buildExtension } from "./extension.mjs";
import { makePythonPackages } from "./python.mjs";
import { makeSboms } from "./sbom.mjs";
import { oneVersion } from "./versions.mjs";

/** The crates that are published, in the order in which they have to be. */
const crates = ["newslens", "newslens-cli"];

/**
 * The makers, each of which is given the folder to put its files into. Whatever else is published has its line here.
 * @type {{ name: string, make: (folder: string) => Promise<void> }[]}
 */
export const makers = [
  { name: "the crates", make: makeCrates },
  { name: "the npm package", make: makeTarball },
  // After the package, which is in them.
  { name: "the extension for each browser", make: makeExtensions },
  { name: "the Python package", make: makePythonPackages },
  { name: "the lists of what is in them", make: makeLists },
];

/**
 * Makes all files anew in a folder.
 * @param {string} folder
 */
export async function makeArtefacts(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, make } of makers) {
    say(`Making ${name}.`);
    await make(folder);
  }
}

/** @param {string} folder */
async function makeCrates(folder) {
  const choice = crates.flatMap((name) => ["--package", name]);
  await run("cargo", ["package", "--locked", ...choice], {
    cwd: root,
    failure: "Packing the crates failed; cargo's messages are above.",
  });
  const version = oneVersion();
  for (const name of crates) {
    const file = `${name}-${version}.crate`;
    copyFileSync(path.join(root, "target", "package", file), path.join(folder, file));
  }
}

/** @param {string} folder */
async function makeTarball(folder) {
  await makePackage();
  if (
    outputOf("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], { cwd: root }) === undefined
  )
    throw new Stop('Packing failed; "npm pack --ignore-scripts" tells why.');
}

/** @param {string} folder */
async function makeExtensions(folder) {
  const { dist, remove } = await buildExtension();
  try {
    for (const file of readdirSync(dist).filter((name) => name.endsWith(".zip"))) {
      copyFileSync(path.join(dist, file), path.join(folder, file.replace(".zip", `-${oneVersion()}.zip`)));
    }
  } finally {
    await remove();
  }
}

/** @param {string} folder */
async function makeLists(folder) {
  for (const [name, sbom] of Object.entries(await makeSboms())) {
    const file = path.join(folder, `newslens-${oneVersion()}-${name}.cdx.json`);
    writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  }
}
