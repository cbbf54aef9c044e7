// Run by npm before it packs: makes what the package holds besides the sources.
import { fileURLToPath } from "node:url";
import { buildPackage } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main } from "./common/process.mjs";
import { packedPageFolder } from "./common/project.mjs";
import { makeDeclarations, typesFolder } from "./package/declarations.mjs";
import { makeInline } from "./package/inline.mjs";

const help = `npm run prepack

Makes what the npm package holds besides the sources: the WebAssembly modules (www/pkg, command/npm/pkg), the declarations for
TypeScript (www/types), the file that holds everything (www/inline.js) and the page (command/npm/page). npm runs it before "npm pack" and "npm publish".

Options (after "npm run prepack --"):
  --help   this text
`;

/** Makes all of it. */
export async function makePackage() {
  await buildPackage();
  await makeDeclarations();
  await makeInline(typesFolder);
  await makePage();
}

/** The page for `npx newslens`, without the modules, which are in the package already, and without what only developers load. */
async function makePage() {
  // Only now, as esbuild is one of the packages that are installed by then.
  const { writePageFiles } = await import("./page/files.mjs");
  await writePageFiles(packedPageFolder, (name) => !/\.(map|wasm)$/.test(name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main({ help }, async () => {
    requireNode();
    await makePackage();
  });
}
