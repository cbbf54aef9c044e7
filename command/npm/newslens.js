#!/usr/bin/env node
// npx newslens: the program without Rust. It is the native one, compiled to WebAssembly; without arguments, at a terminal, it
// serves the page instead.
import { readFileSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { argv, env, exit } from "node:process";
import { isatty } from "node:tty";
import { openPage } from "./page.js";
import { command, initSync } from "./pkg/newslens_command.js";

const given = argv.slice(2);
if (given.length === 0 && isatty(0)) await openPage();
else {
  initSync({ module: readFileSync(new URL("./pkg/newslens_command_bg.wasm", import.meta.url)) });
  const status = command(["newslens", ...given], availableParallelism(), shows(1), shows(2));
  if (status === 0 && isHelp(given))
    writeSync(1, "\nWithout arguments, at a terminal: serves the page to this machine (PORT sets the port).\n");
  // Workers that wait for more work would keep the program alive.
  exit(status);
}

/**
 * Whether colours are seen there, as the native program tells it. (The streams of "node:process" are not asked, as they make
 * pipes that others hold too give up instead of waiting.)
 * @param {number} handle
 */
function shows(handle) {
  if (env.NO_COLOR) return false;
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== "0") return true;
  return isatty(handle) && env.TERM !== "dumb";
}

/** @param {string[]} words */
function isHelp(words) {
  return words.length === 1 && ["-h", "--help"].includes(words[0] ?? "");
}
