// Run by npm before it packs: makes what the package holds besides the sources.
import { fileURLToPath } from "node:url";
import { buildPackage } from "./build.mjs";
import { requireNode } from "./common/prerequisites.mjs";
import { main } from "./common/process.mjs";
import { makeDeclarations, typesFolder } from "./package/declarations.mjs";
import { makeInline } from "./package/inline.mjs";

const help = `npm run prepack

Makes what the npm package holds besides the sources: the WebAssembly module (www/pkg), the declarations for TypeScript
(www/types) and the file that holds everything (www/inline.js). npm runs it before "npm pack" and "npm publish".

Options (after "npm run prepack --"):
  --help   this text
`;

/** Makes all of it. */
export async function makePackage() {
  await buildPackage();
  await makeDeclarations();
  await makeInline(typesFolder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main({ help }, async () => {
    requireNode();
    await makePackage();
  });
}
