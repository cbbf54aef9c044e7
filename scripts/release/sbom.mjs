// What is in what we publish, as CycloneDX lists (SBOM): of the crates by cargo-cyclonedx, of the npm package by npm, with the
// crates that its WebAssembly module is made of.
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { outputOf, Stop } from "../common/process.mjs";
import { ownCrates, root } from "../common/project.mjs";
import { setUpCargoCycloneDx, toolsBin } from "../setup/cargo-tools.mjs";
import { target } from "../setup/wasm-target.mjs";

const specification = "1.5";

/** cargo-cyclonedx writes a file of this name beside the Cargo.toml of each member of the workspace. */
const written = "newslens.cdx";

/** @typedef {any} Sbom  a CycloneDX document */

/**
 * The lists of the library, of the command line and of the npm package, valid by CycloneDX's own schema; the same for the same
 * commit.
 * @returns {Promise<{ crate: Sbom, command: Sbom, package: Sbom }>}
 */
export async function makeSboms() {
  await setUpCargoCycloneDx();
  // The lists tell when; what is made of a commit was made when the commit was.
  const time = outputOf("git", ["log", "-1", "--format=%ct"], { cwd: root }) ?? "0";
  const crate = cratesOf("", ["--all-features", "--target", "all"], time);
  const command = cratesOf("command", ["--all-features", "--target", "all"], time);
  const module = cratesOf("", ["--no-default-features", "--features", "wasm", "--target", target], time);
  // By the lock file: of packages in a folder that is a link, as where all is made a second time, npm finds none.
  const wish = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--omit", "dev"];
  const listed = outputOf("npm", wish, { cwd: root });
  if (!listed)
    throw new Stop(
      'Listing what the package is made of failed; "npm sbom --package-lock-only --sbom-format cyclonedx" tells why.',
    );
  const made = { crate, command, package: withModule(JSON.parse(listed), module) };
  for (const sbom of Object.values(made)) {
    sbom.metadata.timestamp = new Date(Number(time) * 1000).toISOString();
    sbom.serialNumber = serialNumber(sbom);
    const faults = faultsOf(sbom);
    if (faults) throw new Stop(`The list of what is in it is not as CycloneDX ${specification} asks: ${faults}.`);
  }
  return made;
}

/**
 * @param {string} folder  of the crate
 * @param {string[]} choice
 * @param {string} time  in seconds since 1970
 * @returns {Sbom}
 */
function cratesOf(folder, choice, time) {
  const args = ["--format", "json", "--spec-version", specification, "--override-filename", written, ...choice];
  const env = { SOURCE_DATE_EPOCH: time };
  try {
    const account = outputOf(path.join(toolsBin, "cargo-cyclonedx"), ["cyclonedx", ...args], { cwd: root, env });
    if (account === undefined) throw new Stop('Listing the crates failed; "cargo cyclonedx" tells why.');
    return withoutPlace(JSON.parse(readFileSync(path.join(root, folder, `${written}.json`), "utf8")));
  } finally {
    for (const { folder } of ownCrates()) rmSync(path.join(root, folder, `${written}.json`), { force: true });
  }
}

/**
 * A list without where on this machine the sources lay.
 * @param {Sbom} sbom
 * @returns {Sbom}
 */
export function withoutPlace(sbom) {
  return JSON.parse(JSON.stringify(sbom), (_key, value) =>
    typeof value === "string"
      ? value
          .replace(/^path\+file:\/\/([^#]*)#(?:([^@ ]*)@)?([^ ]*)/, named)
          .replace(/\?download_url=file:\/\/[^#]*/, "")
      : value,
  );
}

/**
 * One of our own crates by its name. Cargo leaves the name out where the folder has the same.
 * @param {string} _place
 * @param {string} folder
 * @param {string | undefined} name
 * @param {string} version
 */
function named(_place, folder, name, version) {
  return `pkg:cargo/${name ?? path.basename(folder)}@${version}`;
}

/**
 * The list of the package with the crates that its module is made of.
 * @param {Sbom} npm  the list that npm makes
 * @param {Sbom} module  the list of the module's crates
 * @returns {Sbom}
 */
export function withModule(npm, module) {
  const { "bom-ref": own, version, purl } = npm.metadata.component;
  // npm names it after the folder.
  const component = { ...npm.metadata.component, name: purl.slice("pkg:npm/".length).split("@")[0] };
  const { components: _targets, ...crate } = module.metadata.component;
  const dependencies = npm.dependencies.map((/** @type {any} */ each) =>
    each.ref === own ? { ...each, dependsOn: [...(each.dependsOn ?? []), crate["bom-ref"]] } : each,
  );
  return {
    ...npm,
    metadata: { ...npm.metadata, component: { ...component, version } },
    components: [...npm.components, { ...crate, type: "library" }, ...module.components],
    dependencies: [...dependencies, ...module.dependencies],
  };
}

/**
 * A name for a list that is made of what it says.
 * @param {Sbom} sbom
 */
function serialNumber({ serialNumber: _old, ...sbom }) {
  const digits = createHash("sha256").update(JSON.stringify(sbom)).digest("hex");
  // Version 8 of RFC 9562: a UUID of one's own making.
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}

/**
 * What of a list is not as CycloneDX's schema asks; nothing if all is.
 * @param {Sbom} sbom
 * @returns {string | undefined}
 */
export function faultsOf(sbom) {
  const schemas = path.join(root, "node_modules", "@cyclonedx", "cyclonedx-library", "res", "schema");
  const schema = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), "utf8"));
  // Of formats (addresses, moments) no schema language has more than a recommendation.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ["spdx", "jsf-0.82"])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  return ajv.validate(schema(`bom-${specification}`), sbom) ? undefined : ajv.errorsText(ajv.errors);
}
