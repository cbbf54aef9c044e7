// The page, served from the package to this machine only, and opened.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { platform, stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { ServerError, startServer, wantedPort } from "./server.js";

/** Serves the page until it is stopped, and opens it in the reader's browser. */
export async function openPage() {
  const folder = fileURLToPath(new URL("./page", import.meta.url));
  const modules = fileURLToPath(new URL("../../www", import.meta.url));
  if (!existsSync(folder))
    return fail('the page is not in this folder: it is made when the package is packed; "npm start" serves it here');
  try {
    const { address } = await startServer({ port: wantedPort(), folder, more: [modules] });
    stdout.write(`The page is at ${address} (stop with Ctrl+C). What you paste there stays on this machine.\n`);
    open(address);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    fail(error.message);
  }
}

/** @param {string} reason */
function fail(reason) {
  stderr.write(`newslens: ${reason}\n`);
  process.exitCode = 1;
}

/**
 * Opens an address in the browser; where that cannot be done, the reader has been told the address.
 * @param {string} address
 */
function open(address) {
  /** @type {[string, string[]]} */
  const [program, words] =
    platform === "darwin"
      ? ["open", [address]]
      : platform === "win32"
        ? ["explorer", [address]]
        : ["xdg-open", [address]];
  spawn(program, words, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
