// Builds examples/extension with what is in this repository in the place of installed packages.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "../common/project.mjs";

/**
 * @param {NodeJS.ProcessEnv} [env]  more variables for the build
 * @returns {Promise<{ dist: string, remove: () => Promise<void> }>} the folder with what was built
 */
export async function buildExtension(env = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "newslens-extension-"));
  await cp(path.join(root, "examples/extension"), folder, {
    recursive: true,
    filter: (file) => !/[/\\](node_modules|dist)$/.test(file),
  });
  const packages = path.join(folder, "node_modules");
  await mkdir(packages);
  await symlink(root, path.join(packages, "newslens"), "dir");
  for (const name of ["esbuild", "fflate"]) {
    await symlink(path.join(root, "node_modules", name), path.join(packages, name), "dir");
  }
  await promisify(execFile)(process.execPath, ["build.mjs"], { cwd: folder, env: { ...process.env, ...env } });
  return { dist: path.join(folder, "dist"), remove: () => rm(folder, { recursive: true, force: true }) };
}
