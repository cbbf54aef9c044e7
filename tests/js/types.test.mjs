// The declarations for TypeScript, made from the JSDoc of www/: a program in TypeScript compiles with them.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "newslens-types-"));
  await tsc("--project", "tsconfig.types.json", "--outDir", folder);
});
after(() => rm(folder, { recursive: true }));

for (const [module, moduleResolution] of [
  ["ESNext", "bundler"],
  ["NodeNext", "NodeNext"],
]) {
  test(`a program compiles with the declarations, modules resolved as ${moduleResolution}`, async () => {
    const config = path.join(folder, `tsconfig.${module}.json`);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "ES2022",
      module,
      moduleResolution,
      lib: ["ES2023", "DOM"],
      // Only the declarations are looked at, not the JavaScript.
      paths: { newslens: [path.join(folder, "newslens.d.ts")] },
      typeRoots: [],
    };
    await writeFile(config, JSON.stringify({ compilerOptions, files: [path.join(root, "tests/js/types/use.ts")] }));
    await tsc("--project", config);
  });
}

/** @param {string[]} args */
async function tsc(...args) {
  const program = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const result = promisify(execFile)(process.execPath, [program, ...args], { cwd: root });
  await result.catch(({ stdout }) => assert.fail(stdout));
}
