// The declarations for TypeScript in the package, made from the JSDoc of www/.
import { appendFileSync, copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { run } from "../common/process.mjs";
import { pageFolder, root } from "../common/project.mjs";

/** Where they are put. */
export const typesFolder = path.join(pageFolder, "types");

/**
 * Makes them anew.
 * @param {string} [folder]
 */
export async function makeDeclarations(folder = typesFolder) {
  rmSync(folder, { recursive: true, force: true });
  const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
  await run(process.execPath, [compiler, "--project", "tsconfig.types.json", "--outDir", folder], { cwd: root });
  // What is a declaration already, the compiler leaves where it is.
  mkdirSync(path.join(folder, "element"), { recursive: true });
  copyFileSync(path.join(pageFolder, "element", "global.d.ts"), path.join(folder, "element", "global.d.ts"));
  appendFileSync(path.join(folder, "define.d.ts"), 'import "./element/global.js";\n');
}
