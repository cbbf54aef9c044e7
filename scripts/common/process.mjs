// What every script here shares: how to speak, how to stop, how to run another program.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { ServerError } from "../../command/npm/server.js";

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
 * @param {{ help: string, options?: string[], takesNames?: boolean }} about  the help text; the options that are
 *   accepted besides --help; whether anything that is not an option is accepted too
 * @param {(options: Set<string>) => Promise<void> | void} body  is given what was accepted
 */
export async function main({ help, options = [], takesNames = false }, body) {
  const given = process.argv.slice(2);
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(help);
    return;
  }
  try {
    const unknown = given.find((option) => !options.includes(option) && !(takesNames && !option.startsWith("-")));
    if (unknown !== undefined) throw new Stop(`There is no option "${unknown}"; --help lists what there is.`);
    await body(new Set(given));
  } catch (error) {
    say(
      error instanceof Stop || error instanceof ServerError
        ? error.message
        : String(/** @type {Error} */ (error).stack),
    );
    process.exitCode = 1;
  }
}

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]  variables that are set in addition to our own
 * @property {string} [cwd]
 * @property {string} [failure]  the sentence to stop with if the program fails
 * @property {number} [timeout]  milliseconds after which the program is ended
 * @property {boolean} [hasResults]  whether what goes to standard output is a result, which then goes there
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
export function runForCode(program, args, { env, cwd, timeout, hasResults, onOutput } = {}) {
  return new Promise((resolve) => {
    // At a terminal the program writes to it directly and can show a progress bar.
    const direct = process.stderr.isTTY;
    const child = spawn(program, args, {
      cwd,
      timeout,
      env: { ...process.env, ...env },
      // What programs print otherwise belongs to the account of what is being done, so it goes to standard error.
      stdio: ["ignore", hasResults ? 1 : direct && !onOutput ? 2 : "pipe", direct ? 2 : "pipe"],
    });
    const stopWatching = direct ? () => {} : reportSilence([child.stdout, child.stderr], path.basename(program));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => process.stderr.write(text));
    }
    if (onOutput) child.stdout?.on("data", onOutput);
    const finish = (/** @type {number} */ code) => {
      stopWatching();
      resolve(code);
    };
    child.on("error", () => finish(127));
    child.on("close", (code) => finish(code ?? 1));
  });
}

/**
 * Says every now and then that a program still runs, while it prints nothing itself.
 * @param {(import("node:stream").Readable | null)[]} streams  what it prints
 * @param {string} name
 * @returns {() => void} stops that
 */
function reportSilence(streams, name) {
  const started = Date.now();
  let heard = started;
  for (const stream of streams) {
    stream?.on("data", () => {
      heard = Date.now();
    });
  }
  const timer = setInterval(() => {
    if (Date.now() - heard < 20_000) return;
    heard = Date.now();
    say(`${name} is still at work, for ${Math.round((heard - started) / 1000)} seconds now.`);
  }, 1000);
  return () => clearInterval(timer);
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
