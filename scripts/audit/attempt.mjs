// Running a program whose failure has to be understood.
import { spawnSync } from "node:child_process";
import { root } from "../common/project.mjs";

/**
 * Runs a program in the project's folder.
 * @param {string} program
 * @param {string[]} args
 * @returns {{ isGood: boolean, output: string, messages: string }}  what it printed to standard output and to standard error
 */
export function attempt(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  return { isGood: status === 0, output: stdout ?? "", messages: stderr ?? "" };
}
