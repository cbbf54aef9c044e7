// What every script here shares: how to speak, how to stop, how to run another program.
import { spawn, spawnSync } from "node:child_process";

/** A problem the user can do something about: one sentence, shown without a stack trace. */
export class Stop extends Error {}

/**
 * Says what is being done. Goes to standard error, so that results alone are on standard output.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`newslens: ${text}\n`);
}

/**
 * Runs a script's main function. Understands --help, refuses options the script does not have, and turns a `Stop`
 * into its sentence and exit code 1.
 * @param {{ help: string, options?: string[] }} about  the help text; the options that are accepted besides --help
 * @param {(options: Set<string>) => Promise<void> | void} body
 */
export async function main({ help, options = [] }, body) {
  const given = process.argv.slice(2);
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(help);
    return;
  }
  try {
    const unknown = given.find((option) => !options.includes(option));
    if (unknown) throw new Stop(`There is no option "${unknown}"; --help lists what there is.`);
    await body(new Set(given));
  } catch (error) {
    say(error instanceof Stop ? error.message : String(/** @type {Error} */ (error).stack));
    process.exitCode = 1;
  }
}

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]  variables that are set in addition to our own
 * @property {string} [cwd]
 * @property {string} [failure]  the sentence to stop with if the program fails
 * @property {number} [timeout]  milliseconds after which the program is ended
 * @property {(text: string) => void} [onOutput]  is given what goes to standard output, which is shown as well
 */

/**
 * Runs a program and shows its output as it comes; stops if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export async function run(program, args, options = {}) {
  const code = await runForCode(program, args, options);
  if (code !== 0) {
    throw new Stop(options.failure ?? `The command "${[program, ...args].join(" ")}" failed; its messages are above.`);
  }
}

/**
 * Runs a program and shows its output as it comes.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code; 127 if there is no such program
 */
export function runForCode(program, args, { env, cwd, timeout, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      timeout,
      env: { ...process.env, ...env },
      // What the programs print besides results belongs to the account of what is being done: standard error.
      stdio: ["ignore", onOutput ? "pipe" : 2, 2],
    });
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      process.stderr.write(text);
      onOutput?.(text);
    });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program silently and returns what it printed, trimmed; `undefined` if it failed or does not exist.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {string | undefined}
 */
export function outputOf(program, args, { env, cwd } = {}) {
  const result = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}
